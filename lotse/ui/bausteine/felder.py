"""Fields: a search line with its sign, and a combo box drawn like our buttons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QSizePolicy
from typing_extensions import override

from lotse.ui.bausteine.laenge import ZEILE
from lotse.ui.bausteine.malen import (
    draw_fokus,
    draw_platte,
    draw_symbol,
    draw_text,
    em_f,
    text_breite,
)
from lotse.ui.stil import em, stil


class Suchfeld(QLineEdit):
    """A line with a sign at its left. Name it with `set_name`."""

    def __init__(self, symbol: str = "search") -> None:
        super().__init__(maxLength=ZEILE)
        self._symbol = symbol
        self._neu()
        stil().geaendert.connect(self._neu)

    def set_name(self, name: str, platzhalter: str = "") -> None:
        self.setAccessibleName(name)
        self.setPlaceholderText(platzhalter or name)

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(20), em(2.45))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(em(9), em(2.45))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        p = QPainter(self)
        draw_symbol(p, em_f(0.85), self.height() / 2, self._symbol, 1.25, "text_secondary")
        p.end()

    def _neu(self) -> None:
        self.setTextMargins(em(1.65), 0, 0, 0)
        self.updateGeometry()
        self.update()


@dataclass(frozen=True)
class _Halter:
    """Keeps a value as it is: Qt would turn a StrEnum into a bare text."""

    wert: Any


class Auswahl(QComboBox):
    """A combo box that looks like a button. Fill with `addItem(words, data)`; `currentData()`
    gives back the very value that was put in."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._neu()
        stil().geaendert.connect(self._neu)

    @override
    def addItem(self, text: str, userData: Any = None, /) -> None:  # type: ignore[override]
        super().addItem(text, _Halter(userData))

    @override
    def itemData(self, index: int, /, role: int = Qt.ItemDataRole.UserRole) -> Any:
        daten = super().itemData(index, role)
        return daten.wert if isinstance(daten, _Halter) else daten

    @override
    def currentData(self, /, role: int = Qt.ItemDataRole.UserRole) -> Any:
        return self.itemData(self.currentIndex(), role)

    def waehle(self, daten: object) -> None:
        """Show the entry with this data; nothing when there is none."""
        stelle = next((i for i in range(self.count()) if self.itemData(i) == daten), -1)
        self.setCurrentIndex(stelle)

    @override
    def sizeHint(self) -> QSize:
        worte = [self.itemText(i) for i in range(self.count())] or [""]
        return QSize(round(max(map(text_breite, worte)) + em_f(3.6)), em(2.45))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(em(7), em(2.45))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        r = QRectF(self.rect())
        if self.hasFocus():
            draw_fokus(p, r, 7)
            r = r.adjusted(3, 3, -3, -3)
        grund = "hover" if self.underMouse() else "panel"
        draw_platte(p, r, grund if self.isEnabled() else "sunken", "border_control", 5)
        farbe = "text" if self.isEnabled() else "text_off"
        rest = QRectF(em_f(0.9), 0, self.width() - em_f(3.2), self.height())
        text = self.currentText() or self.placeholderText()
        draw_text(p, rest, text, farbe=farbe if self.currentText() else "text_muted")
        draw_symbol(p, self.width() - em_f(2), self.height() / 2, "chevron-down", 1.2, farbe)
        p.end()

    def _neu(self) -> None:
        self.setFont(stil().schrift())
        self.updateGeometry()
        self.update()


class Datumsfeld(QDateEdit):
    """A day with a calendar to open; the sign is ours. `locale` says how days are called."""

    def __init__(self, locale: object = "") -> None:
        super().__init__()
        if locale:
            self.setLocale(QLocale(str(locale)))
        self.setCalendarPopup(True)
        self.setDisplayFormat("ddd dd.MM.yyyy")
        self._neu()
        stil().geaendert.connect(self._neu)

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(text_breite("Mo. 00.00.0000") + em_f(4)), em(2.45))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        p = QPainter(self)
        farbe = "text" if self.isEnabled() else "text_off"
        draw_symbol(p, self.width() - em_f(1.9), self.height() / 2, "calendar", 1.2, farbe)
        p.end()

    def _neu(self) -> None:
        self.setFont(stil().schrift())
        self.updateGeometry()
        self.update()
