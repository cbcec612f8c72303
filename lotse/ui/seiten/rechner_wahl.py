"""Answers as chips: one stop for Tab, arrows inside, a second press takes the choice back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.malen import (
    MITTE,
    draw_fokus,
    draw_platte,
    draw_text,
    em_f,
    text_breite,
)
from lotse.ui.stil import em, stil
from lotse.ui.worte import literal, spoken

LUECKE = 0.3
_SCHRITT = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class Wahlchip(QPushButton):
    """One answer; chosen = bold with a bar below, `leise` = the answer that says nothing."""

    def __init__(self, text: str, *, leise: bool = False) -> None:
        super().__init__(literal(text))
        self._leise = leise
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFont(stil().schrift())
        stil().geaendert.connect(self._neu)

    @override
    def sizeHint(self) -> QSize:
        breite = text_breite(spoken(self.text()), fett=True) + em_f(1.5)
        return QSize(max(round(breite), em(2.6)), em(2.1))

    @override
    def minimumSizeHint(self) -> QSize:
        """Words may be shortened where a translation needs more than there is."""
        return QSize(min(self.sizeHint().width(), em(5)), em(2.1))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        r = QRectF(self.rect())
        an = self.isChecked()
        innen = r.adjusted(2, 2, -2, -2)
        grund = "accent_soft" if an else "hover" if self.underMouse() else "panel"
        linie = "accent" if an else "border" if self._leise else "border_control"
        draw_platte(p, innen, grund, linie, 4)
        if an:
            p.fillRect(innen.adjusted(3, innen.height() - 3, -3, 0), stil().farbe("accent"))
        text = spoken(self.text())
        farbe = "accent_text" if an else "text_secondary" if self._leise else "text"
        platz = innen.adjusted(em_f(0.3), 0, -em_f(0.3), 0)
        draw_text(p, platz, text, fett=an, farbe=farbe, ausrichtung=MITTE)
        self.setToolTip(text if text_breite(text, fett=an) > platz.width() + 1 else "")
        if self.hasFocus():
            draw_fokus(p, r, 6)
        p.end()

    def _neu(self) -> None:
        self.setFont(stil().schrift())
        self.updateGeometry()
        self.update()


class Chipwahl(QWidget):
    """`gewaehlt(int)` tells which chip was pressed on, -1 when the choice was taken back."""

    gewaehlt = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.chips: list[Wahlchip] = []
        self._texte: tuple[str, ...] = ()
        self._fluss = Fluss(LUECKE)
        self.setLayout(self._fluss)
        regel = self.sizePolicy()
        regel.setHeightForWidth(True)
        self.setSizePolicy(regel)

    def show_chips(self, texte: Sequence[str], name: str, wahl: int) -> None:
        """The last word is the one that says nothing. Same words keep their chips and focus."""
        if tuple(texte) != self._texte:
            self._texte = tuple(texte)
            self._baue()
        self.setAccessibleName(name)
        for nummer, chip in enumerate(self.chips):
            chip.setChecked(nummer == wahl)
            chip.setAccessibleName(f"{name}: {spoken(chip.text())}")
        self._ordne_fokus(wahl)

    def set_eine_zeile(self, eine: bool) -> None:  # noqa: FBT001 - in one line or as many as fit
        """Ask for the width of all chips side by side."""
        luecken = em(LUECKE) * max(len(self.chips) - 1, 0)
        breit = sum(chip.sizeHint().width() for chip in self.chips) + luecken
        self.setMinimumWidth(breit + 1 if eine else 0)

    def fokusziel(self) -> QWidget:
        """The chosen chip, else the first."""
        return next((c for c in self.chips if c.isChecked()), self.chips[0])

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            schritt = _SCHRITT.get(Qt.Key(event.key()))
            if schritt:
                self._gehe(schritt)
                return True
        return super().eventFilter(watched, event)

    def _baue(self) -> None:
        for chip in self.chips:
            self._fluss.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for nummer, text in enumerate(self._texte):
            chip = Wahlchip(text, leise=nummer == len(self._texte) - 1)
            chip.installEventFilter(self)
            chip.clicked.connect(lambda an, n=nummer: self.gewaehlt.emit(n if an else -1))
            self._fluss.addWidget(chip)
            self.chips.append(chip)

    def _gehe(self, schritt: int) -> None:
        jetzt = self.focusWidget()
        stelle = self.chips.index(jetzt) if isinstance(jetzt, Wahlchip) else 0
        ziel = self.chips[(stelle + schritt) % len(self.chips)]
        ziel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ordne_fokus(self, wahl: int) -> None:
        """Tab reaches the chosen chip, or the first; the one that has the cursor keeps it."""
        mit_fokus = next((n for n, chip in enumerate(self.chips) if chip.hasFocus()), -1)
        ziel = max(mit_fokus if mit_fokus >= 0 else wahl, 0)
        for nummer, chip in enumerate(self.chips):
            tab = nummer == ziel
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tab else Qt.FocusPolicy.ClickFocus)
