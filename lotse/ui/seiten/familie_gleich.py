"""Another case that may be the same family, with the reason; both become one with one press."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId
from lotse.domain.recht import Wissen
from lotse.domain.worte import Gespraechsworte
from lotse.i18n.sprache import Sprache
from lotse.services.dieselbe import Aehnlich, find_same, kennzeichen_of
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.raender import leere, reihe, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.dialoge.familien_vereinen import Familienvereinen, Worte
from lotse.ui.masse import Stufe
from lotse.ui.steuerung import Sitzung
from lotse.ui.worte import im_hinweis

HOECHSTENS = 3


class Fallworte(Worte):
    """Facts, areas and Hürden by their names."""

    def __init__(self, sprache: Sprache, wissen: Wissen, worte: Gespraechsworte) -> None:
        super().__init__(sprache)
        self._fakten, self._worte = wissen.fakten, worte

    @override
    def feld(self, feld: str) -> str:
        art, _, rest = feld.partition(":")
        name = rest.rpartition(":")[2]
        if art == "fakt" and name in self._fakten:
            return self._fakten[name].text
        for bereich, wort in self._worte.bereiche.items():
            if art == "bereich" and rest.startswith(bereich.value):
                return wort.text
        for code, huerde in self._worte.huerden.items():
            if art == "huerde" and rest == code.value:
                return huerde.kurz
        return super().feld(feld)

    @override
    def wert(self, feld: str, wert: object) -> str:
        fakt = self._fakten.get(feld.rpartition(":")[2]) if feld.startswith("fakt") else None
        for antwort in fakt.antworten if fakt else ():
            if antwort.wert == wert:
                return antwort.text
        return super().wert(feld, wert)


class Gleichtafel(Tafel):
    """Hidden while no other case looks like this one."""

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__(" ", symbol="users-round")
        self._sitzung, self._sprache = sitzung, sitzung.dienste.sprache
        self._familie, self._gefunden = FamilieId(""), tuple[Aehnlich, ...]()
        self._nummer = 0
        self._zeilen = spalte(abstand=0.7)
        self.add_rand(self._zeilen)
        self.hide()

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self.set_titel(sprache.t("Vielleicht dieselbe Familie?"))
        self._zeige()

    def show_akte(self, akte: Akte) -> None:
        """Looked for once per family, beside the work."""
        if akte.familie.id == self._familie:
            return
        self._familie, self._gefunden = akte.familie.id, ()
        self._nummer += 1
        self._zeige()
        bild, kennzeichen = kennzeichen_of(akte), self._sitzung.dienste.kennzeichen
        self._sitzung.runner.start(
            lambda _token: (bild.id, find_same(bild, kennzeichen())),
            self._on_gefunden,
            later=True,
        )

    def _on_gefunden(self, fund: tuple[FamilieId, tuple[Aehnlich, ...]]) -> None:
        familie, gefunden = fund
        if familie == self._familie:
            self._gefunden = gefunden[:HOECHSTENS]
            self._zeige()

    def _zeige(self) -> None:
        leere(self._zeilen)
        for aehnlich in self._gefunden:
            self._zeilen.addLayout(spalte(*self._zeile(aehnlich), abstand=0.15))
        self.setVisible(bool(self._gefunden))

    def _zeile(self, aehnlich: Aehnlich) -> tuple[QWidget, ...]:
        t, wer = self._sprache.t, aehnlich.wer
        anzeige = t("Familie {name}", name=wer.buchstabe) if wer.buchstabe else t("Anonym")
        name = Text(f"{anzeige} ({wer.deckwort})", fett=True)
        gruende = " · ".join(t(grund.value) for grund in aehnlich.gruende)
        grund = Text(gruende, Stufe.KLEIN, farbe="ask_fg", umbruch=True)
        knopf = Knopf(t("Zusammenführen …"), klein=True)
        knopf.setAccessibleName(f"{t('Zusammenführen …')} {anzeige} ({wer.deckwort})")
        knopf.setToolTip(im_hinweis(wer.fallcode))
        knopf.clicked.connect(lambda _an=False, f=wer.id: self.on_vereinen(f))
        halter = QWidget()
        halter.setLayout(reihe(knopf, None))
        return (name, grund, halter)

    def on_vereinen(self, familie: FamilieId) -> None:
        """Read the other one, then choose; nothing is changed before."""
        if not self._sitzung.verweigert():
            self._nummer += 1
            nummer, laden = self._nummer, self._sitzung.dienste.laden
            self._sitzung.runner.start(lambda _token: (nummer, laden(familie)), self._on_geladen)

    def _on_geladen(self, geladen: tuple[int, Akte]) -> None:
        nummer, dort = geladen
        hier = self._sitzung.akte
        if nummer != self._nummer or hier is None or hier.familie.id != self._familie:
            return  # asked for in another family, or twice
        dienste = self._sitzung.dienste
        worte = Fallworte(self._sprache, dienste.wissen, dienste.worte)
        dialog = Familienvereinen(hier, dort, worte, self.window())
        dialog.vereint.connect(self._on_vereint)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _on_vereint(self, hier: Akte, dort: Akte, nachher: Akte) -> None:
        text = self._sprache.t("Zwei Akten zusammengeführt")
        self._gefunden = tuple(a for a in self._gefunden if a.wer.id != dort.familie.id)
        self._zeige()
        self._sitzung.verschmelze(hier, dort, nachher, text)
