"""The first page of a hand-over: to whom, which families, and the note for each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.domain.familie import FamilieId
from lotse.i18n.sprache import Sprache
from lotse.services.uebergabearbeit import Geber
from lotse.services.uebergabepaket import Warmnotiz
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.laenge import ZEILE
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Rollbereich, Trenner
from lotse.ui.bausteine.text import Beschriftung, Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.masse import Stufe
from lotse.ui.seiten.uebergabe_notiz import LEER, Notizfelder
from lotse.ui.stil import em

BREITE_LINKS = 22


class Wahlseite(QWidget):
    """`weiter()`, `abbruch()`, `fragen()` = the family has to be asked first."""

    weiter = Signal()
    abbruch = Signal()
    fragen = Signal()

    def __init__(self, geber: Sequence[Geber], sprache: Sprache, von: str, heute: date) -> None:
        super().__init__()
        self._geber, self._t = tuple(geber), sprache.t
        self._notizen: dict[FamilieId, Warmnotiz] = {}
        self._fuer: FamilieId | None = None
        t = sprache.t
        self.an, self.von = Auswahl(), QLineEdit(von, maxLength=ZEILE)
        self.familien = {g.familie: Haken(fett_wenn_an=False) for g in geber}
        self.fuer = Auswahl()
        self.notiz = Notizfelder(sprache, heute)
        self._warum = Hinweisfeld(art="ask", symbol="shield-check")
        self.frage = Knopf(t("Familie fragen …"), symbol="shield-check", klein=True)
        self.los = Knopf(t("Weiter"), art=Art.HAUPT)
        self.grund = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.nicht = Knopf(t("Abbrechen"), taste="Esc")
        self._baue()
        self._fuelle()
        self.an.currentIndexChanged.connect(self._on_an)
        self.fuer.currentIndexChanged.connect(self._on_fuer)
        self.von.textChanged.connect(self._schalte)
        for haken in self.familien.values():
            haken.toggled.connect(self._on_familie)
        self.frage.clicked.connect(self.fragen)
        self.los.clicked.connect(self.weiter)
        self.nicht.clicked.connect(self.abbruch)
        self._on_an()

    def empfaenger(self) -> str:
        return self.an.currentData() or ""

    def gewaehlt(self) -> tuple[tuple[FamilieId, Warmnotiz], ...]:
        """Ticked families with their notes."""
        self._merke()
        return tuple((f, self._notizen.get(f, LEER)) for f in self._angekreuzt())

    def _angekreuzt(self) -> tuple[FamilieId, ...]:
        return tuple(f for f, h in self.familien.items() if h.isChecked() and h.isEnabled())

    def _on_an(self, _nummer: int = 0) -> None:
        """Another colleague: who may go with whom stands in the consents."""
        an = self.empfaenger()
        for g in self._geber:
            haken = self.familien[g.familie]
            darf = an in g.an
            haken.setEnabled(darf)
            haken.setChecked(darf and (haken.isChecked() or g is self._geber[0]))
        satz = next((grund for wem, grund in self._geber[0].nein if wem == an), "")
        satz = self._t(satz) if satz else ""
        if not an:
            satz = self._t("Dafür braucht es eine Einwilligung der Familie für genau diese Person.")
        self._warum.set_text(f"{self._geber[0].deckwort}: {satz}")
        self._warum.setVisible(bool(satz))
        self._on_familie()

    def _on_familie(self, _an: bool = False) -> None:  # noqa: FBT001, FBT002 - a Qt slot
        self._merke()
        gewaehlt, bisher = self._angekreuzt(), self._fuer
        self.fuer.blockSignals(True)  # noqa: FBT003 - Qt
        self.fuer.clear()
        for g in self._geber:
            if g.familie in gewaehlt:
                self.fuer.addItem(_name(g, self._t("Familie {name}", name=g.buchstabe)), g.familie)
        if gewaehlt:
            self.fuer.waehle(bisher if bisher in gewaehlt else gewaehlt[0])
        self.fuer.blockSignals(False)  # noqa: FBT003 - Qt
        self._fuer_halter.setVisible(len(gewaehlt) > 1)
        self._lade()
        self._schalte()

    def _on_fuer(self, _nummer: int) -> None:
        self._merke()
        self._lade()

    def _merke(self) -> None:
        if self._fuer is not None:
            self._notizen[self._fuer] = self.notiz.notiz()

    def _lade(self) -> None:
        neu = self.fuer.currentData()
        if neu != self._fuer:
            self._fuer = neu
            self.notiz.show_notiz(self._notizen.get(neu, LEER) if neu else LEER)

    def _schalte(self, _text: str = "") -> None:
        da, von = bool(self._angekreuzt()), bool(self.von.text().strip())
        self.notiz.setVisible(da)
        self.los.setEnabled(da and von)
        satz = "Noch offen: Wer übergibt?" if da else "Noch offen: Welche Akte geht mit?"
        self.grund.setText("" if da and von else self._t(satz))

    def _fuelle(self) -> None:
        t = self._t
        namen = dict.fromkeys(n for g in self._geber for n in (*g.an, *(x for x, _ in g.nein)))
        for name in namen:
            self.an.addItem(name, name)
        if not namen:
            self.an.addItem(t("noch niemand"), "")
        erste = self._geber[0]
        self.an.waehle(next(iter(erste.an), next(iter(namen), "")))
        for g in self._geber:
            self.familien[g.familie].set_daten(_name(g, t("Familie {name}", name=g.buchstabe)))
        self.familien[erste.familie].setChecked(True)

    def _baue(self) -> None:
        t = self._t
        wer, von = Beschriftung(t("Wer ü&bernimmt?")), Beschriftung(t("Wer über&gibt?"))
        wer.setBuddy(self.an)
        von.setBuddy(self.von)
        self.an.setAccessibleName(t("Wer übernimmt?"))
        self.von.setAccessibleName(t("Wer übergibt?"))
        self.fuer.setAccessibleName(t("Notiz für"))
        self._fuer_halter = huelle(reihe(Text(t("Notiz für")), self.fuer, None))
        rolle = Rollbereich(t("Diese Akten gehen mit"))
        for haken in self.familien.values():
            rolle.inhalt.addWidget(haken)
        rolle.inhalt.addStretch(1)
        links = huelle(
            spalte(wer, self.an, von, self.von, Beschriftung(t("Diese Akten gehen mit")), rolle,
                   abstand=0.5)
        )  # fmt: skip
        links.setFixedWidth(em(BREITE_LINKS))
        self._warum.add(self.frage)
        ganz = Text(
            t(
                "Die Akte geht ganz mit: Personen, Gespräche, Plan, Vermittlungen, Einwilligungen,"
                " Fristen und Netz. Flüchtige Antworten gehen nicht mit."
            ),
            Stufe.KLEIN,
            farbe="text_secondary",
            umbruch=True,
        )
        rechts = spalte(self._warum, self._fuer_halter, self.notiz, None, ganz, abstand=0.8)
        seite = Rollbereich(t("Notiz"))
        seite.inhalt.addLayout(rechts)
        mitte = reihe(links, seite, abstand=1.6)
        mitte.setStretch(1, 1)
        kopf = Text(t("Akte übergeben"), Stufe.TITEL, fett=True)
        knoepfe = reihe(self.grund, self.nicht, self.los, abstand=0.7)
        knoepfe.setStretch(0, 1)
        alles = spalte(kopf, mitte, Trenner(), knoepfe, abstand=1)
        alles.setStretch(1, 1)
        self.setLayout(alles)


def _name(g: Geber, familie: str) -> str:
    return f"{familie} ({g.deckwort})" if g.buchstabe else f"{g.fallcode} ({g.deckwort})"
