"""Buttons that draw themselves: plate, sign, words, key cap, focus ring."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from lotse.ui.bausteine.malen import (
    breite_taste,
    draw_fokus,
    draw_platte,
    draw_symbol,
    draw_taste,
    draw_text,
    em_f,
    text_breite,
)
from lotse.ui.masse import Stufe
from lotse.ui.stil import em, stil
from lotse.ui.worte import literal, spoken


class Art(StrEnum):
    """One HAUPT at most per page; NEBEN has a frame; VERWEIS is a word that can be pressed."""

    HAUPT = "haupt"
    NEBEN = "neben"
    VERWEIS = "verweis"
    FILTER = "filter"


class Knopf(QPushButton):
    """A button with a sign and a key cap. `text` is ours; for data use `set_daten`.

    `Knopf("Neue Familie", symbol="plus", art=Art.HAUPT, taste="Strg+N")`; `klein=True` for
    buttons inside rows and panels. Art.FILTER is checkable, filled when on.
    """

    def __init__(
        self,
        text: str = "",
        *,
        symbol: str = "",
        art: Art = Art.NEBEN,
        taste: str = "",
        klein: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._symbol, self._art, self._taste, self._klein = symbol, art, taste, klein
        self.setCheckable(art is Art.FILTER)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._neu()
        stil().geaendert.connect(self._neu)

    def set_daten(self, text: str) -> None:
        """Words that come from data: & is no mnemonic here."""
        self.setText(literal(text))

    def set_symbol(self, symbol: str) -> None:
        self._symbol = symbol
        self.updateGeometry()
        self.update()

    def set_art(self, art: Art) -> None:
        """HAUPT or NEBEN: what it does has changed."""
        self._art = art
        self._neu()

    def set_taste(self, taste: str) -> None:
        self._taste = taste
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        rand = 0.25 if self._art is Art.VERWEIS else 0.75 if self._klein else 1.05
        breite = text_breite(spoken(self.text()), self._stufe, fett=self._fett) + 2 * em_f(rand)
        if self._symbol:
            breite += em_f(1.25) + (em_f(0.5) if self.text() else 0)
        if self._taste:
            breite += breite_taste(self._taste) + em_f(0.6)
        hoehe = 1.95 if self._klein or self._art is Art.VERWEIS else 2.45
        return QSize(round(breite) + 1, em(hoehe))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses what has the focus; a key held down presses once."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        r = QRectF(self.rect())
        if self.hasFocus():
            draw_fokus(p, r, 7)
            r = r.adjusted(3, 3, -3, -3)
        grund, linie, schrift = self._farben()
        if grund:
            draw_platte(p, r, grund, linie, 5)
        self._male_inhalt(p, schrift, grund or "panel")
        p.end()

    @property
    def _fett(self) -> bool:
        return self._art is Art.HAUPT or (self._art is Art.FILTER and self.isChecked())

    @property
    def _stufe(self) -> Stufe:
        return Stufe.TEXT

    def _male_inhalt(self, p: QPainter, schrift: str, grund: str) -> None:
        text = spoken(self.text())
        mitte, breit = self.height() / 2, text_breite(text, self._stufe, fett=self._fett)
        inhalt = breit + (em_f(1.25) + (em_f(0.5) if text else 0) if self._symbol else 0)
        inhalt += breite_taste(self._taste) + em_f(0.6) if self._taste else 0
        x = max((self.width() - inhalt) / 2, em_f(0.2))
        if self._symbol:
            draw_symbol(p, x, mitte, self._symbol, 1.25, schrift)
            x += em_f(1.25) + em_f(0.5)
        rest = QRectF(x, 0, min(breit + 2, self.width() - x), self.height())
        draw_text(p, rest, text, self._stufe, fett=self._fett, farbe=schrift)
        if self._taste:
            rechts = x + breit + em_f(0.6) + breite_taste(self._taste)
            haupt = self._art is Art.HAUPT
            ton = schrift if haupt else "text_secondary"
            draw_taste(p, rechts, mitte, self._taste, ton, grund if haupt else "panel")

    def _farben(self) -> tuple[str, str, str]:
        """Ground, line and text for what the button is and how it is touched."""
        schwebt = self.underMouse() and self.isEnabled()
        gedrueckt = self.isDown()
        if self._art is Art.VERWEIS:
            return "hover" if schwebt else "", "", "link" if self.isEnabled() else "text_off"
        if not self.isEnabled():
            return "sunken", "border", "text_off"
        if self._art is Art.HAUPT:
            grund = "accent_pressed" if gedrueckt else "accent_hover" if schwebt else "accent"
            return grund, "", "on_accent"
        if self.isChecked():
            return "accent_soft", "accent", "accent_text"
        return "hover" if schwebt or gedrueckt else "panel", "border_control", "text"

    def _neu(self) -> None:
        self.setFont(stil().schrift(self._stufe))
        self.updateGeometry()
        self.update()


class Verweis(Knopf):
    """A word in the colour of links; a real button for keyboard and screen reader."""

    def __init__(self, text: str = "", *, symbol: str = "", taste: str = "") -> None:
        super().__init__(text, symbol=symbol, art=Art.VERWEIS, taste=taste)
