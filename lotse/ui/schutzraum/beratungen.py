"""Consultations with an insoweit erfahrene Fachkraft: one row each, without names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.domain.schutzraum import Beratung, Schritt, Schutzakte, Stufe
from lotse.services.schutzraum.bearbeiten import with_beratung, with_schritt, without_beratung
from lotse.ui.bausteine.doppelklick import Einmal
from lotse.ui.bausteine.felder import Datumsfeld
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.raender import nimm_heraus, reihe, spalte
from lotse.ui.bausteine.text import Beschriftung
from lotse.ui.schutzraum.felder import Satzfeld
from lotse.ui.schutzraum.sitzung import Schutzsitzung
from lotse.ui.schutzraum.stufe import Rumpf


class Beratungszeile(QWidget):
    """`geaendert(Beratung)`, `entfernt(id)`."""

    geaendert = Signal(object)
    entfernt = Signal(str)

    def __init__(self, beratung: Beratung, sitzung: Schutzsitzung) -> None:
        super().__init__()
        t, self.kennung = sitzung.sprache.t, beratung.id
        self.tag = Datumsfeld()
        self.tag.setLocale(QLocale(str(sitzung.sprache.locale)))
        self.tag.setAccessibleName(t("beraten am"))
        self.bei, self.ergebnis = (
            Satzfeld(t("Bei wem, ohne Namen")),
            Satzfeld(t("Was geraten wurde")),
        )
        self.weg = Verweis(t("Entfernen"), symbol="x")
        with QSignalBlocker(self.tag):
            self.tag.setDate(QDate(beratung.am.year, beratung.am.month, beratung.am.day))
        self.bei.zeige(beratung.bei)
        self.ergebnis.zeige(beratung.ergebnis)
        wann = spalte(Beschriftung(t("beraten am")), self.tag, abstand=0.2)
        unten = reihe(self.ergebnis, spalte(None, self.weg), abstand=0.8)
        unten.setStretch(0, 1)
        oben = reihe(wann, self.bei, abstand=0.8)
        oben.setStretch(1, 1)
        self.setLayout(spalte(oben, unten, abstand=0.4))
        self.tag.userDateChanged.connect(self._on_tag)
        self.bei.geaendert.connect(self._sage)
        self.ergebnis.geaendert.connect(self._sage)
        self.weg.clicked.connect(self._on_weg)

    @property
    def beratung(self) -> Beratung:
        am: date = self.tag.date().toPython()  # type: ignore[assignment] # Qt's own conversion
        return Beratung(self.kennung, am, self.bei.text, self.ergebnis.text)

    def folge(self) -> Sequence[QWidget]:
        return (self.tag, self.bei.feld, self.ergebnis.feld, self.weg)

    def _on_tag(self, _tag: object) -> None:
        self._sage()

    def _sage(self) -> None:
        self.geaendert.emit(self.beratung)

    def _on_weg(self) -> None:
        self.entfernt.emit(self.kennung)


class Beratungsfeld(Rumpf):
    """Rows, a button for one more, and „Warum nicht?“ as long as there is none.

    `brief()`: the pseudonymous brief is wanted.
    """

    brief = Signal()

    def __init__(self, sitzung: Schutzsitzung, warum: str) -> None:
        super().__init__()
        self._sitzung, t = sitzung, sitzung.sprache.t
        self.zeilen: dict[str, Beratungszeile] = {}
        self._reihen = spalte(abstand=0.5)
        self._einmal = Einmal()
        self.neu = Knopf(t("Beratung eintragen"), symbol="plus", klein=True)
        self.zum_brief = Knopf(t("Fachbrief ansehen"), symbol="file-text", klein=True)
        self.warum = Satzfeld(warum)
        self.setLayout(
            spalte(reihe(self.neu, self.zum_brief, None), self.warum, self._reihen, abstand=0.6)
        )
        self.neu.clicked.connect(self._on_neu)
        self.zum_brief.clicked.connect(self.brief)
        self.warum.geaendert.connect(self._merke_warum)

    @override
    def show_akte(self, akte: Schutzakte) -> None:
        for kennung in tuple(self.zeilen):
            self._nimm(kennung)
        for beratung in akte.beratungen:
            self._fuege(beratung)
        self.warum.zeige(akte.schritt(Stufe.BERATUNG).warum_nicht)
        self._schalte()

    def _on_neu(self) -> None:
        beratung = Beratung(self._sitzung.dienste.neue_id(), self._sitzung.dienste.heute())
        self._fuege(beratung).bei.setFocus()
        self._schalte()
        self._sitzung.aendern(lambda akte: with_beratung(akte, beratung))

    def _fuege(self, beratung: Beratung) -> Beratungszeile:
        zeile = Beratungszeile(beratung, self._sitzung)
        zeile.geaendert.connect(self._on_geaendert)
        zeile.entfernt.connect(self._on_entfernt)
        self.zeilen[beratung.id] = zeile
        self._reihen.addWidget(zeile)
        return zeile

    def _nimm(self, kennung: str) -> None:
        nimm_heraus(self._reihen, self.zeilen.pop(kennung))

    def _on_geaendert(self, beratung: Beratung) -> None:
        self._sitzung.aendern(lambda akte: with_beratung(akte, beratung))

    def _on_entfernt(self, kennung: str) -> None:
        if kennung not in self.zeilen or not self._einmal.frei():
            return
        self._nimm(kennung)
        self._schalte()
        self.neu.setFocus()
        self._sitzung.aendern(lambda akte: without_beratung(akte, kennung))

    def _merke_warum(self) -> None:
        schritt = Schritt(Stufe.BERATUNG, warum_nicht=self.warum.text)
        self._sitzung.aendern(lambda akte: with_schritt(akte, schritt))

    def _schalte(self) -> None:
        """Tab goes through the rows as they stand."""
        self.warum.setVisible(not self.zeilen)
        folge = [self.warum.feld, *(teil for z in self.zeilen.values() for teil in z.folge())]
        for davor, danach in pairwise(folge):
            QWidget.setTabOrder(davor, danach)
