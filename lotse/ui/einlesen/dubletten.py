"""Two entries that may be one, side by side: a person decides, nothing is merged by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.angebot import Angebot, AngebotKey
from lotse.i18n.sprache import Sprache
from lotse.services.katalogarbeit import Dublettenpaar
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.raender import huelle, leere, raster, reihe, spalte
from lotse.ui.bausteine.tafel import Rollbereich
from lotse.ui.bausteine.text import Text
from lotse.ui.einlesen.worte import sprachworte
from lotse.ui.meldung import ansagen

Paare = Sequence[tuple[Dublettenpaar, Angebot, Angebot]]


class Dublettenvergleich(QWidget):
    """`keine(Dublettenpaar)`: they are two, for good; `sprung(str)` show one in the catalogue."""

    keine = Signal(object)
    sprung = Signal(str)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache, self._t = sprache, sprache.t
        t = sprache.t
        self._paare: Paare = ()
        self._hier = 0
        self._stand = Text(fett=True)
        self._grund = Text(farbe="text_secondary", umbruch=True)
        self._gitter = raster((0.2, 0.2, 0.6, 0.2), 0.5)
        self.kein = Knopf(t("Kein Duplikat"), symbol="check", art=Art.HAUPT)
        self.spaeter = Knopf(t("Später entscheiden"))
        self.links = Verweis(t("Linken Eintrag zeigen"))
        self.rechts = Verweis(t("Rechten Eintrag zeigen"))
        self._leer = Text(t("Es sind keine Dubletten zu vergleichen."), farbe="text_secondary")
        self._baue()
        self.kein.clicked.connect(self._on_kein)
        self.spaeter.clicked.connect(self._on_spaeter)
        self.links.clicked.connect(lambda: self._springe(1))
        self.rechts.clicked.connect(lambda: self._springe(2))

    def show_paare(self, paare: Paare) -> None:
        self._paare, self._hier = tuple(paare), 0
        self._show_paar()

    @property
    def anzahl(self) -> int:
        return len(self._paare)

    def _show_paar(self) -> None:
        da = bool(self._paare)
        self._leer.setVisible(not da)
        self._inhalt.setVisible(da)
        if not da:
            return
        paar, a, b = self._paare[self._hier]
        t = self._t
        self._stand.setText(t("Paar {n} von {m}", n=self._hier + 1, m=self.anzahl))
        self._grund.setText(t("Gleich oder ähnlich: {was}", was=paar.grund))
        self._fuelle(a, b)
        self.spaeter.setVisible(self.anzahl > 1)
        self.links.setAccessibleName(t("{name} im Katalog zeigen", name=a.name))
        self.rechts.setAccessibleName(t("{name} im Katalog zeigen", name=b.name))
        ansagen(self, f"{self._stand.text()}: {a.name}, {b.name}")

    def _fuelle(self, a: Angebot, b: Angebot) -> None:
        leere(self._gitter)
        links, rechts = felder(a, self._sprache), felder(b, self._sprache)
        zeile = 0
        for name, hier in links.items():
            dort = rechts[name]
            if not (hier or dort):
                continue
            anders = hier != dort
            texte = (Text(name, farbe="text_secondary"), *(
                Text(wert or "–", fett=anders, umbruch=True) for wert in (hier, dort)
            ))  # fmt: skip
            for spalte_, text in enumerate(texte):
                self._gitter.addWidget(text, zeile, spalte_)
            zeile += 1
        self._gitter.setColumnStretch(1, 1)
        self._gitter.setColumnStretch(2, 1)

    def _on_kein(self) -> None:
        paar = self._paare[self._hier][0]
        self._paare = tuple(p for p in self._paare if p[0] != paar)
        self._hier = min(self._hier, max(self.anzahl - 1, 0))
        self._show_paar()
        self.keine.emit(paar)

    def _on_spaeter(self) -> None:
        self._hier = (self._hier + 1) % self.anzahl
        self._show_paar()

    def _springe(self, welche: int) -> None:
        angebot = self._paare[self._hier][welche]
        if isinstance(angebot, Angebot):
            self.sprung.emit(angebot.key)

    def _baue(self) -> None:
        satz = Text(
            self._t("Lotse führt nichts von selbst zusammen. Unterschiede stehen fett."),
            farbe="text_secondary",
            umbruch=True,
        )
        knoepfe = reihe(self.kein, self.spaeter, None, self.links, self.rechts)
        rolle = Rollbereich(self._t("Vergleich"))
        rolle.inhalt.addLayout(self._gitter)
        rolle.inhalt.addStretch(1)
        innen = spalte(reihe(self._stand, None), satz, self._grund, rolle, knoepfe, abstand=0.5)
        innen.setStretch(3, 1)
        self._inhalt = huelle(innen)
        self._inhalt.hide()
        aussen = spalte(self._leer, self._inhalt)
        aussen.setStretch(1, 1)
        self.setLayout(aussen)


def felder(angebot: Angebot, sprache: Sprache) -> Mapping[str, str]:
    """What two entries are compared by, in words."""
    t, ort = sprache.t, angebot.standort
    adresse = ""
    if angebot.adresse_vertraulich:
        adresse = t("Adresse vertraulich")
    elif ort is not None:
        strasse = f"{ort.strasse} {ort.hausnummer}".strip()
        adresse = ", ".join(teil for teil in (strasse, f"{ort.plz} {ort.ort}".strip()) if teil)
    return {
        t("Name"): angebot.name,
        t("Träger"): angebot.traeger,
        t("Art des Angebots"): angebot.angebotsart,
        t("Adresse"): adresse,
        t("Telefon"): ", ".join(telefon.nummer for telefon in angebot.telefone),
        t("E-Mail"): ", ".join(angebot.mails),
        t("Webseite"): ", ".join(angebot.webs),
        t("Zeiten"): angebot.oeffnung_rohtext or angebot.oeffnung_hinweis,
        t("Sprachen"): sprachworte(angebot, sprache),
        t("Kurztext"): angebot.kurztext,
        t("Quelle"): angebot.herkunft.quelle,
    }


def with_entries(paare: Sequence[Dublettenpaar], angebote: Mapping[AngebotKey, Angebot]) -> Paare:
    """Pairs whose entries are both there."""
    return [
        (paar, angebote[paar.a], angebote[paar.b])
        for paar in paare
        if paar.a in angebote and paar.b in angebote
    ]
