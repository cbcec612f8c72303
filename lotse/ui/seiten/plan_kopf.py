"""The head of the plan: which view is open, and in the list of steps the words over its columns."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.malen import draw_text, em_f
from lotse.ui.bausteine.raender import raender, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.masse import Stufe
from lotse.ui.seiten.plan_zeilen import SCHMAL, SPALTEN
from lotse.ui.stil import em, stil

SCHRITTE, REIHENFOLGE, UNTERLAGEN = "schritte", "reihenfolge", "unterlagen"
ANSICHTEN = (
    (SCHRITTE, "Schritte"),
    (REIHENFOLGE, "Reihenfolge"),
    (UNTERLAGEN, "Unterlagen"),
)
KOPFWORTE = ("Stand", "Bis", "Träger", "Wer")
HOCH, UNTER = 2.75, 1.8
"""Height of the head, and of the words when they stand below the views."""


class Plankopf(QWidget):
    """`gewaehlt(str)`: another view; the word "Schritte" stands where its column begins."""

    gewaehlt = Signal(str)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache, self._schmal, self._unten = sprache, False, False
        self.ansichten = Segment(ANSICHTEN, klein=True)
        self.ansichten.set_wahl(SCHRITTE)
        self.ansichten.gewaehlt.connect(self._on_wahl)
        self._spalte = spalte(self.ansichten, rand=(1.05, 0.25, 1.05, 0.25))
        self._spalte.setAlignment(self.ansichten, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(self._spalte)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        stil().geaendert.connect(self.updateGeometry)

    @property
    def wahl(self) -> str:
        return self.ansichten.wahl

    def set_wahl(self, ansicht: str) -> None:
        self.ansichten.set_wahl(ansicht)
        self._ordne()

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        for schluessel, wort in ANSICHTEN:
            self.ansichten.set_text(schluessel, sprache.t(wort))
        self.ansichten.set_name(sprache.t("Ansicht"))
        self.update()

    def set_schmal(self, *, schmal: bool) -> None:
        self._schmal = schmal
        self._ordne()

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(10), em(HOCH + (UNTER if self._darunter() else 0)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(em(8), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        r = QRectF(self.rect())
        p.fillRect(r, stil().farbe("sunken"))
        worte = r.adjusted(0, em_f(HOCH), 0, 0) if self._darunter() else r
        spalten = SCHMAL if self._schmal else SPALTEN
        for wort, abstand in zip(KOPFWORTE, spalten, strict=False):
            if self.wahl != SCHRITTE:
                break
            von_rechts = em_f(abstand)
            flaeche = QRectF(r.right() - von_rechts, worte.y(), von_rechts, worte.height())
            kopf = self._sprache.t(wort)
            draw_text(p, flaeche, kopf, Stufe.KLEIN, fett=True, farbe="text_secondary")
        p.end()

    def _on_wahl(self, ansicht: str) -> None:
        self._ordne()
        self.gewaehlt.emit(ansicht)

    def _darunter(self) -> bool:
        """Where they do not fit beside the views, the words need a line of their own."""
        platz = self.ansichten.sizeHint().width() + em(SCHMAL[-1] + 2)
        return self._schmal and self.wahl == SCHRITTE and self.width() < platz

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._darunter() is not self._unten:
            self._ordne()

    def _ordne(self) -> None:
        self._unten = self._darunter()
        raender(self._spalte, (1.05, 0.25, 1.05, 0.25 + (UNTER if self._darunter() else 0)), 0)
        self.updateGeometry()
        self.update()
