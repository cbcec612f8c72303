"""A ready step that is taken with one press: its words in full, and who does it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy
from typing_extensions import override

from lotse.domain.vermittlung import Akteur
from lotse.ui.bausteine.malen import (
    draw_fokus,
    draw_platte,
    draw_symbol,
    draw_zeilen,
    em_f,
    hoehe_zeilen,
)
from lotse.ui.masse import Stufe
from lotse.ui.seiten.plan_zeilen import AKTEUR_SYMBOL
from lotse.ui.stil import em, stil
from lotse.ui.worte import literal, spoken

LINKS, RECHTS, OBEN = 2.5, 0.6, 0.42


class Fassungsknopf(QPushButton):
    """Words wrap and are never shortened; `wer` decides the sign before them."""

    def __init__(self, text: str, wer: Akteur, name: str) -> None:
        super().__init__(literal(text))
        self._wer = wer
        self.setAccessibleName(name)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        politik = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        politik.setHeightForWidth(True)
        self.setSizePolicy(politik)
        stil().geaendert.connect(self.updateGeometry)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        text = hoehe_zeilen(spoken(self.text()), width - em_f(LINKS + RECHTS))
        return max(em(2.3), round(text + em_f(2 * OBEN)))

    @override
    def sizeHint(self) -> QSize:
        breite = em(18)
        return QSize(breite, self.heightForWidth(breite))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(em(8), em(2.3))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        r = QRectF(self.rect())
        if self.hasFocus():
            draw_fokus(p, r, 6)
            r = r.adjusted(3, 3, -3, -3)
        grund = "hover" if self.underMouse() else "panel"
        draw_platte(p, r.adjusted(0.5, 0.5, -0.5, -0.5), grund, "border_control", 5)
        mitte = self.height() / 2
        draw_symbol(p, em_f(0.75), mitte, AKTEUR_SYMBOL[self._wer], 1.2, "accent_text")
        breite = self.width() - em_f(LINKS + RECHTS)
        text = spoken(self.text())
        hoch = hoehe_zeilen(text, breite)
        flaeche = QRectF(em_f(LINKS), mitte - hoch / 2, breite, hoch + 1)
        draw_zeilen(p, flaeche, text, Stufe.TEXT)
        p.end()
