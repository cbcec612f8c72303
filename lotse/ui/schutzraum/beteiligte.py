"""Who occurs in the note: role and age band go out, the name stays in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.domain.schutzraum import Altersband, Beteiligte, Beteiligtenrolle, Schutzakte
from lotse.i18n.sprache import Sprache
from lotse.services.schutzraum.bearbeiten import with_beteiligte, without_beteiligte
from lotse.ui.bausteine.doppelklick import Einmal
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.laenge import ZEILE, fill
from lotse.ui.bausteine.raender import nimm_heraus, reihe, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe
from lotse.ui.schutzraum.sitzung import Schutzsitzung

ROLLEN: Mapping[Beteiligtenrolle, str] = {
    Beteiligtenrolle.KIND: "Kind",
    Beteiligtenrolle.MUTTER: "Mutter",
    Beteiligtenrolle.VATER: "Vater",
    Beteiligtenrolle.BEZUGSPERSON: "andere Bezugsperson",
    Beteiligtenrolle.ANDERE: "andere Person",
}
BAENDER: Mapping[Altersband, str] = {
    Altersband.UNBEKANNT: "Alter nicht bekannt",
    Altersband.UNGEBOREN: "noch nicht geboren",
    Altersband.UNTER_3: "unter 3 Jahre",
    Altersband.AB_3: "3 bis 5 Jahre",
    Altersband.AB_6: "6 bis 9 Jahre",
    Altersband.AB_10: "10 bis 13 Jahre",
    Altersband.AB_14: "14 bis 17 Jahre",
    Altersband.ERWACHSEN: "erwachsen",
}


class Personenzeile(QWidget):
    """`geaendert(Beteiligte)`, `entfernt(id)`."""

    geaendert = Signal(object)
    entfernt = Signal(str)

    def __init__(self, wer: Beteiligte, sprache: Sprache) -> None:
        super().__init__()
        t, self.kennung = sprache.t, wer.id
        self.rolle, self.band = Auswahl(), Auswahl()
        self.name = QLineEdit(maxLength=ZEILE)
        self.weg = Verweis(symbol="x")
        self.weg.setAccessibleName(t("Person entfernen"))
        self.weg.setToolTip(t("Person entfernen"))
        for rolle, wort in ROLLEN.items():
            self.rolle.addItem(t(wort), rolle)
        for band, wort in BAENDER.items():
            self.band.addItem(t(wort), band)
        self.rolle.waehle(wer.rolle)
        self.band.waehle(wer.altersband)
        fill(self.name, wer.name)
        self.rolle.setAccessibleName(t("Rolle"))
        self.band.setAccessibleName(t("Alter"))
        self.name.setAccessibleName(t("Name, bleibt hier"))
        self.name.setPlaceholderText(t("Name, bleibt hier"))
        oben = reihe(self.rolle, self.band, self.weg, abstand=0.4)
        oben.setStretch(0, 1)
        oben.setStretch(1, 1)
        self.setLayout(spalte(oben, self.name, abstand=0.3))
        self.rolle.activated.connect(self._on_wahl)
        self.band.activated.connect(self._on_wahl)
        self.name.textEdited.connect(self._on_text)
        self.weg.clicked.connect(self._on_weg)

    @property
    def wer(self) -> Beteiligte:
        return Beteiligte(
            self.kennung,
            self.rolle.currentData() or Beteiligtenrolle.ANDERE,
            self.band.currentData() or Altersband.UNBEKANNT,
            self.name.text(),
        )

    def folge(self) -> Sequence[QWidget]:
        return (self.rolle, self.band, self.weg, self.name)

    def _on_wahl(self, _stelle: int) -> None:
        self.geaendert.emit(self.wer)

    def _on_text(self, _text: str) -> None:
        self.geaendert.emit(self.wer)

    def _on_weg(self) -> None:
        self.entfernt.emit(self.kennung)


class Personentafel(Tafel):
    """A row for each; nothing comes here by itself from a case."""

    def __init__(self, sitzung: Schutzsitzung) -> None:
        t = sitzung.sprache.t
        super().__init__(t("Wer vorkommt"), symbol="users-round")
        self._sitzung = sitzung
        self.zeilen: dict[str, Personenzeile] = {}
        self._reihen = spalte(abstand=0.8)
        self._einmal = Einmal()
        self.neu = Knopf(t("Person"), symbol="plus", klein=True)
        self.neu.setAccessibleName(t("Person dazu"))
        satz = Text(
            t("Hinaus gehen nur Rolle und Altersspanne. Namen suchen wir in jedem Text."),
            Stufe.KLEIN,
            farbe="text_secondary",
            umbruch=True,
        )
        self.add_rand(spalte(satz, reihe(self.neu, None), self._reihen, abstand=0.6))
        self.neu.clicked.connect(self._on_neu)

    def show_akte(self, akte: Schutzakte) -> None:
        for kennung in tuple(self.zeilen):
            self._nimm(kennung)
        for wer in akte.beteiligte:
            self._fuege(wer)
        self._ordne_tab()

    def _on_neu(self) -> None:
        wer = Beteiligte(self._sitzung.dienste.neue_id(), Beteiligtenrolle.KIND)
        self._fuege(wer).rolle.setFocus()
        self._ordne_tab()
        self._sitzung.aendern(lambda akte: with_beteiligte(akte, wer))

    def _fuege(self, wer: Beteiligte) -> Personenzeile:
        zeile = Personenzeile(wer, self._sitzung.sprache)
        zeile.geaendert.connect(self._on_geaendert)
        zeile.entfernt.connect(self._on_entfernt)
        self.zeilen[wer.id] = zeile
        self._reihen.addWidget(zeile)
        return zeile

    def _nimm(self, kennung: str) -> None:
        nimm_heraus(self._reihen, self.zeilen.pop(kennung))

    def _ordne_tab(self) -> None:
        """Tab goes through the rows as they stand."""
        folge = [self.neu, *(teil for z in self.zeilen.values() for teil in z.folge())]
        for davor, danach in pairwise(folge):
            QWidget.setTabOrder(davor, danach)

    def _on_geaendert(self, wer: Beteiligte) -> None:
        self._sitzung.aendern(lambda akte: with_beteiligte(akte, wer))

    def _on_entfernt(self, kennung: str) -> None:
        if kennung not in self.zeilen or not self._einmal.frei():
            return
        self._nimm(kennung)
        self.neu.setFocus()
        self._sitzung.aendern(lambda akte: without_beteiligte(akte, kennung))
