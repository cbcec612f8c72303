"""One rung of the ladder: what the law says, whether it was done and when, or why not."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from lotse.domain.schutzraum import Schritt, Schutzakte, Stufe
from lotse.services.schutzraum.bearbeiten import with_schritt
from lotse.services.schutzraum.worte import Stufenwort
from lotse.ui.bausteine.felder import Datumsfeld
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.schutzraum.felder import Satzfeld
from lotse.ui.schutzraum.sitzung import Schutzsitzung
from lotse.ui.stil import em

NEBEN_AB = 54
OFFEN, GETAN, NICHT = "offen", "getan", "nicht"


class Stufentafel(Tafel):
    """Head and words of a rung; its body is put in by whoever makes it."""

    def __init__(self, nummer: int, wort: Stufenwort, sitzung: Schutzsitzung) -> None:
        t = sitzung.sprache.t
        super().__init__(f"{nummer}. {t(wort.titel)}")
        self.stufe = wort.stufe
        stelle = f" ({wort.fundstelle})" if wort.fundstelle else ""
        self.satz = Text(t(wort.satz) + stelle, umbruch=True)

    def fuelle(self, *teile: QWidget) -> None:
        self.add_rand(spalte(self.satz, *teile, abstand=0.7))


class Rumpf(QWidget):
    """What every body can do: show a note that was opened."""

    def show_akte(self, akte: Schutzakte) -> None:
        """Another note; nothing of the one before stays."""


class Standfeld(Rumpf):
    """Open, done on a day, or left out for a reason; with a line for what it was."""

    umgestellt = Signal(str)

    def __init__(self, wort: Stufenwort, notizwort: str, sitzung: Schutzsitzung) -> None:
        super().__init__()
        t, self._sitzung = sitzung.sprache.t, sitzung
        self.stufe: Stufe = wort.stufe
        self.stand = Segment(
            [(OFFEN, t("noch offen")), (GETAN, t("getan am")), (NICHT, t("nicht getan"))],
            name=t(wort.titel),
        )
        self.tag = Datumsfeld()
        self.tag.setAccessibleName(t("getan am"))
        self.tag.setLocale(QLocale(str(sitzung.sprache.locale)))
        self.warum = Satzfeld(t(wort.warum))
        self.notiz = Satzfeld(notizwort)
        links = huelle(spalte(None, reihe(self.stand, self.tag, None), abstand=0))
        self._zeile = reihe(links, self.warum, self.notiz, abstand=0.9)
        self._zeile.setStretch(1, 1)
        self._zeile.setStretch(2, 1)
        self.setLayout(self._zeile)
        self.stand.gewaehlt.connect(self._on_stand)
        self.tag.userDateChanged.connect(lambda _tag: self._merke())
        self.warum.geaendert.connect(self._merke)
        self.notiz.geaendert.connect(self._merke)

    @override
    def show_akte(self, akte: Schutzakte) -> None:
        schritt = akte.schritt(self.stufe)
        wahl = GETAN if schritt.getan else NICHT if schritt.ausgelassen else OFFEN
        self.stand.set_wahl(wahl)
        self._setze_tag(schritt)
        self.warum.zeige(schritt.warum_nicht)
        self.notiz.zeige(schritt.notiz)
        self._schalte()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        neben = self.width() >= em(NEBEN_AB)
        richtung = QBoxLayout.Direction
        self._zeile.setDirection(richtung.LeftToRight if neben else richtung.TopToBottom)

    def _on_stand(self, _wahl: str) -> None:
        self._schalte()
        self._merke()
        if self.stand.wahl == NICHT:
            self.warum.setFocus()

    def _merke(self) -> None:
        wahl = self.stand.wahl
        am = self.tag.date().toPython() if wahl == GETAN else None
        warum = self.warum.text if wahl == NICHT else ""
        schritt = Schritt(self.stufe, am, warum, self.notiz.text)  # type: ignore[arg-type] # a day
        self._sitzung.aendern(lambda akte: with_schritt(akte, schritt))

    def _setze_tag(self, schritt: Schritt) -> None:
        tag = schritt.am or self._sitzung.dienste.heute()
        with QSignalBlocker(self.tag):
            self.tag.setDate(QDate(tag.year, tag.month, tag.day))

    def _schalte(self) -> None:
        self.tag.setVisible(self.stand.wahl == GETAN)
        nicht = self.stand.wahl == NICHT
        self.warum.setVisible(nicht)
        self.notiz.setVisible(not nicht or bool(self.notiz.text))


def zweispaltig(links: QWidget, rechts: QWidget) -> QWidget:
    """Two fields side by side, each half."""
    layout = reihe(links, rechts, abstand=0.8)
    layout.setStretch(0, 1)
    layout.setStretch(1, 1)
    return huelle(layout)


def flusszeile(*teile: QWidget, abstand: float = 1.2) -> QWidget:
    """One after the other, wrapping like words."""
    fluss = Fluss(abstand)
    for teil in teile:
        fluss.addWidget(teil)
    traeger = huelle(fluss)
    regel = traeger.sizePolicy()
    regel.setHeightForWidth(True)
    traeger.setSizePolicy(regel)
    return traeger
