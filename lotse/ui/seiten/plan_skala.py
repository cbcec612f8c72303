"""How sure the family is, 0 to 10: one row of eleven places, chosen by a press or a digit."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QSlider
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.malen import MITTE, draw_fokus, draw_platte, draw_text, em_f
from lotse.ui.masse import Stufe
from lotse.ui.stil import em, stil

HOECHSTER = 10
NICHT_GEFRAGT = -1
ZEHN_TASTE = "x"


class Skala(QSlider):
    """`gewaehlt(object)`: 0 to 10, None = not asked. Digits choose (X = 10), arrows go one on,
    Backspace takes the answer back, a second press on the same place, too."""

    gewaehlt = Signal(object)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._sprache = sprache
        self.setRange(NICHT_GEFRAGT, HOECHSTER)
        self.setPageStep(1)
        self.setValue(NICHT_GEFRAGT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        stil().geaendert.connect(self.updateGeometry)

    @property
    def wert(self) -> int | None:
        return None if self.value() == NICHT_GEFRAGT else self.value()

    def set_wert(self, wert: int | None) -> None:
        """Show an answer without telling anybody."""
        self.setValue(NICHT_GEFRAGT if wert is None else wert)
        self._sprich()

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self._sprich()

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(18), em(2.1))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(em(11), em(2.1))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        taste, text = event.key(), event.text()
        if text.isdecimal() and text.isascii():
            self._waehle(int(text))
        elif text.casefold() == ZEHN_TASTE:
            self._waehle(HOECHSTER)
        elif taste in (Qt.Key.Key_Left, Qt.Key.Key_Down):
            self._waehle(max(self.value() - 1, 0))
        elif taste in (Qt.Key.Key_Right, Qt.Key.Key_Up):
            self._waehle(min(self.value() + 1, HOECHSTER))
        elif taste in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._waehle(NICHT_GEFRAGT)
        else:
            event.ignore()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        stelle = int(event.position().x() / max(self._breite(), 1))
        neu = min(max(stelle, 0), HOECHSTER)
        self._waehle(NICHT_GEFRAGT if neu == self.value() else neu)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def wheelEvent(self, event: object) -> None:
        """The column scrolls; an answer never changes by the wheel."""
        event.ignore()  # type: ignore[attr-defined] # QWheelEvent

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        r = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        draw_platte(p, r, "panel", "border_control", 5)
        breite = self._breite()
        for zahl in range(HOECHSTER + 1):
            feld = QRectF(zahl * breite, 0, breite, self.height())
            an = zahl == self.value()
            if an:
                innen = feld.adjusted(2, 2, -2, -2)
                draw_platte(p, innen, "accent_soft", "accent", 4)
            elif zahl:
                strich = QRectF(feld.x(), em_f(0.45), 1, self.height() - em_f(0.9))
                p.fillRect(strich, stil().farbe("divider"))
            farbe = "accent_text" if an else "text_secondary"
            draw_text(p, feld, str(zahl), Stufe.TEXT, fett=an, farbe=farbe, ausrichtung=MITTE)
        if self.hasFocus():
            draw_fokus(p, QRectF(self.rect()), 6)
        p.end()

    def _breite(self) -> float:
        return self.width() / (HOECHSTER + 1)

    def _waehle(self, neu: int) -> None:
        if neu != self.value():
            self.setValue(neu)
            self._sprich()
            self.gewaehlt.emit(self.wert)

    def _sprich(self) -> None:
        t = self._sprache.t
        wert = t("noch nicht gefragt") if self.wert is None else t("{n} von 10", n=self.wert)
        self.setAccessibleName(t("Wie sicher ist die Familie?") + f" {wert}")
        self.update()
