"""Flow of chips: as many per line as fit; and the chips themselves."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QPushButton, QSizePolicy
from typing_extensions import override

from lotse.ui.bausteine.malen import (
    breite_etikett,
    draw_fokus,
    draw_platte,
    draw_symbol,
    draw_text,
    em_f,
    text_breite,
)
from lotse.ui.masse import Stufe
from lotse.ui.stil import em, stil
from lotse.ui.worte import im_hinweis, literal, spoken


class Fluss(QLayout):
    """Widgets one after the other, wrapping like words."""

    def __init__(self, abstand: float = 0.5) -> None:
        super().__init__()
        self._abstand = abstand
        self._teile: list[QLayoutItem] = []
        self._hoehen: dict[tuple[int, int], int] = {}
        """By width and gap, until a part changes: one layout asks a hundred times."""
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem, /) -> None:
        self._teile.append(item)
        self.invalidate()

    @override
    def count(self) -> int:
        return len(self._teile)

    @override
    def itemAt(self, index: int, /) -> QLayoutItem | None:
        return self._teile[index] if 0 <= index < len(self._teile) else None

    @override
    def takeAt(self, index: int, /) -> QLayoutItem | None:
        self._hoehen.clear()
        return self._teile.pop(index) if 0 <= index < len(self._teile) else None

    @override
    def invalidate(self) -> None:
        self._hoehen.clear()
        super().invalidate()

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        key = width, em(self._abstand)
        if key not in self._hoehen:
            self._hoehen[key] = self._ordne(QRect(0, 0, width, 0), setze=False)
        return self._hoehen[key]

    @override
    def setGeometry(self, rect: QRect, /) -> None:
        super().setGeometry(rect)
        self._ordne(rect, setze=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        groesse = QSize()
        for teil in self._teile:
            groesse = groesse.expandedTo(teil.minimumSize())
        return groesse

    def _ordne(self, flaeche: QRect, *, setze: bool) -> int:
        """Break into lines, centre every line on its tallest; returns the height."""
        luecke, y = em(self._abstand), flaeche.y()
        for zeile in self._zeilen(flaeche.width()):
            hoehe = max(teil.sizeHint().height() for teil in zeile)
            x = flaeche.x()
            for teil in zeile:
                groesse = teil.sizeHint().boundedTo(QSize(flaeche.width(), hoehe))
                if setze:
                    oben = y + (hoehe - groesse.height()) // 2
                    teil.setGeometry(QRect(QPoint(x, oben), groesse))
                x += groesse.width() + luecke
            y += hoehe + luecke
        return max(y - luecke - flaeche.y(), 0)

    def _zeilen(self, platz: int) -> list[list[QLayoutItem]]:
        zeilen: list[list[QLayoutItem]] = []
        voll, luecke = 0, em(self._abstand)
        for teil in self._teile:
            if teil.isEmpty():
                continue
            breite = min(teil.sizeHint().width(), platz)
            if not zeilen or voll + luecke + breite > platz:
                zeilen.append([teil])
                voll = breite
            else:
                zeilen[-1].append(teil)
                voll += luecke + breite
        return zeilen


class Chip(QPushButton):
    """A pressable chip with a family's words, e.g. a strength; art as in Etikett."""

    def __init__(self, daten: str, art: str = "ok", symbol: str = "check") -> None:
        super().__init__(literal(daten))
        self._art, self._symbol = art, symbol
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        stil().geaendert.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        zusatz = text_breite(spoken(self.text())) - text_breite(spoken(self.text()), Stufe.KLEIN)
        breite = breite_etikett(spoken(self.text()), self._symbol) + zusatz + em_f(0.3)
        return QSize(round(breite), em(1.9))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(em(4), em(1.9))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        r = QRectF(self.rect())
        if self.hasFocus():
            draw_fokus(p, r, 6)
            r = r.adjusted(3, 3, -3, -3)
        grund = "hover" if self.underMouse() else f"{self._art}_bg"
        draw_platte(p, r, grund, f"{self._art}_line", 4)
        x = em_f(0.6)
        if self._symbol:
            x += draw_symbol(p, x, self.height() / 2, self._symbol, 1.1, f"{self._art}_fg")
            x += em_f(0.35)
        rest = QRectF(x, 0, self.width() - x - em_f(0.3), self.height())
        text = spoken(self.text())
        draw_text(p, rest, text, farbe=f"{self._art}_fg")
        self.setToolTip("" if text_breite(text) <= rest.width() + 1 else im_hinweis(text))
        p.end()
