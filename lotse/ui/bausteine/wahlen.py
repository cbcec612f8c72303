"""Tick boxes and answer rows that draw themselves."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy
from typing_extensions import override

from lotse.ui.bausteine.malen import (
    draw_fokus,
    draw_haken,
    draw_platte,
    draw_radio,
    draw_taste,
    draw_text,
    em_f,
    text_breite,
)
from lotse.ui.stil import em, stil
from lotse.ui.worte import im_hinweis, literal, spoken


class Haken(QCheckBox):
    """A tick box with its words; long words wrap. `set_daten` for words from data."""

    def __init__(self, text: str = "", *, fett_wenn_an: bool = True) -> None:
        super().__init__(text)
        self._fett_wenn_an = fett_wenn_an
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._neu()
        stil().geaendert.connect(self._neu)

    def set_daten(self, text: str) -> None:
        self.setText(literal(text))

    @override
    def sizeHint(self) -> QSize:
        breite = text_breite(spoken(self.text()), fett=self._fett_wenn_an)
        return QSize(round(em_f(2.1) + breite + em_f(0.6)), em(2.1))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(em(6), em(2.1))

    @override
    def hitButton(self, pos: object) -> bool:
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        r = QRectF(self.rect())
        if self.hasFocus():
            draw_fokus(p, r, 5)
        mitte = r.center().y()
        draw_haken(p, em_f(0.3), mitte, an=self.isChecked(), aktiv=self.isEnabled())
        rest = r.adjusted(em_f(2.1), 0, -em_f(0.2), 0)
        text = spoken(self.text())
        fett = self._fett_wenn_an and self.isChecked()
        draw_text(p, rest, text, fett=fett, farbe="text" if self.isEnabled() else "text_off")
        passt = text_breite(text, fett=fett) <= rest.width()
        self.setToolTip("" if passt else im_hinweis(text))
        p.end()

    def _neu(self) -> None:
        self.setFont(stil().schrift())
        self.updateGeometry()
        self.update()


class Antwortzeile(QRadioButton):
    """One answer of a question: a framed row with radio mark, words and its digit key."""

    def __init__(self, text: str, taste: str = "") -> None:
        super().__init__(literal(text))
        self._taste = taste
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._neu()
        stil().geaendert.connect(self._neu)

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(em_f(5) + text_breite(spoken(self.text()))), em(2.85))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(em(10), em(2.85))

    @override
    def hitButton(self, pos: object) -> bool:
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        r = QRectF(self.rect())
        innen = r.adjusted(3, 3, -3, -3)
        if self.hasFocus():
            draw_fokus(p, r, 8)
        draw_platte(p, innen, "hover" if self.underMouse() else "panel", "border_control", 5)
        mitte = r.center().y()
        draw_radio(p, innen.x() + em_f(0.8), mitte, an=self.isChecked())
        rechts = innen.right() - em_f(0.7)
        if self._taste:
            rechts -= draw_taste(p, rechts, mitte, self._taste) + em_f(0.4)
        x = innen.x() + em_f(2.7)
        text = spoken(self.text())
        draw_text(p, QRectF(x, r.y(), rechts - x, r.height()), text, fett=self.isChecked())
        self.setToolTip("" if text_breite(text) <= rechts - x else im_hinweis(text))
        p.end()

    def _neu(self) -> None:
        self.setFont(stil().schrift())
        self.updateGeometry()
        self.update()
