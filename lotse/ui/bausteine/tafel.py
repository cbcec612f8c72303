"""Panels: the white plates a page is laid out of."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from lotse.ui.bausteine.marken import Zahl
from lotse.ui.bausteine.raender import RINNE, TAFEL, raender, spalte
from lotse.ui.bausteine.text import Bild, ElideText, Text
from lotse.ui.masse import Stufe
from lotse.ui.stil import em, stil

GEORDNET = (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show)


class Trenner(QFrame):
    """A hairline between parts of a panel."""

    def __init__(self, *, senkrecht: bool = False) -> None:
        super().__init__()
        self.setObjectName("trenner")
        if senkrecht:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


class Tafel(QFrame):
    """A framed panel: head (sign, title, count, subtitle, right-hand widgets) and body.

    `t = Tafel("Wer gehört dazu", symbol="users-round")`, `t.koepf(Verweis("Person"))` puts
    widgets at the right of the head, `t.add(widget, streckung)` fills the body from the top,
    `t.add_rand(widget)` with the usual padding, `t.add_trenner()` a hairline. Without a title
    there is no head.
    """

    def __init__(self, titel: str = "", *, symbol: str = "", name: str = "tafel") -> None:
        super().__init__()
        self.setObjectName(name)
        self._aussen = QVBoxLayout(self)
        self._aussen.setContentsMargins(1, 1, 1, 1)
        self._aussen.setSpacing(0)
        self._kopf = QWidget()
        self._bild = Bild(symbol or "info", 1.35)
        if not symbol:
            self._bild.hide()
        self._titel = ElideText(titel, Stufe.LEIT, fett=True)
        self._zahl = Zahl()
        self._zusatz = ElideText("", Stufe.KLEIN, farbe="text_secondary")
        self._zusatz.hide()
        self._reihe = QHBoxLayout(self._kopf)
        for teil in (self._bild, self._titel, self._zahl, self._zusatz):
            self._reihe.addWidget(teil, 0, Qt.AlignmentFlag.AlignVCenter)
        self._reihe.addStretch(1)
        raender(self._reihe, (1.05, 0.25, 1.05, 0.25), 0.6)
        self._linie = Trenner()
        self._aussen.addWidget(self._kopf)
        self._aussen.addWidget(self._linie)
        self.set_titel(titel)
        self._messe()
        stil().geaendert.connect(self._messe)

    def set_titel(self, titel: str) -> None:
        self._titel.setText(titel)
        self._kopf.setVisible(bool(titel))
        self._linie.setVisible(bool(titel))
        self.setAccessibleName(titel)

    def set_zahl(self, text: str) -> None:
        self._zahl.set_zahl(text)

    def set_zusatz(self, text: str) -> None:
        """The quieter words beside the title."""
        self._zusatz.setText(text)
        self._zusatz.setVisible(bool(text))

    def set_symbol(self, symbol: str) -> None:
        self._bild.set_bild(symbol)
        self._bild.setVisible(True)

    def koepf(self, *widgets: QWidget) -> None:
        """Put widgets at the right end of the head."""
        for widget in widgets:
            self._reihe.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add(self, inhalt: QWidget | QLayout, streckung: int = 0) -> None:
        """Add to the body, edge to edge."""
        if isinstance(inhalt, QLayout):
            self._aussen.addLayout(inhalt, streckung)
        else:
            self._aussen.addWidget(inhalt, streckung)

    def add_rand(self, inhalt: QWidget | QLayout, streckung: int = 0) -> None:
        """Add to the body with the padding of the design."""
        self._aussen.addLayout(spalte(inhalt, rand=TAFEL), streckung)

    def add_trenner(self) -> None:
        self._aussen.addWidget(Trenner())

    def add_streckung(self) -> None:
        self._aussen.addStretch(1)

    def _messe(self) -> None:
        self._kopf.setMinimumHeight(em(2.7))


class Rollbereich(QScrollArea):
    """One column that scrolls up and down, never sideways. Fill `.inhalt` (a QVBoxLayout)."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.viewport().setAutoFillBackground(False)
        traeger = QWidget()
        traeger.setObjectName("rollinhalt")
        traeger.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.inhalt = QVBoxLayout(traeger)
        raender(self.inhalt, abstand=RINNE)
        self._nach = QTimer(self, singleShot=True, interval=0)
        self._nach.timeout.connect(self._miss_nach)
        self.setWidget(traeger)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() in GEORDNET:
            self._nach.start()
        return super().eventFilter(watched, event)

    def _miss_nach(self) -> None:
        """Rows that order themselves anew while they are laid out need another height; Qt has
        asked for it before and would leave them squeezed."""
        traeger: QWidget | None = self.widget()
        if traeger and traeger.height() < traeger.heightForWidth(traeger.width()):
            QApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))


def rollend(widget: QWidget) -> Rollbereich:
    """A column around one widget: it scrolls when the window is lower than it needs."""
    rolle = Rollbereich()
    rolle.inhalt.addWidget(widget)
    return rolle


class Hinweisfeld(QFrame):
    """A coloured note inside a page: art = ok, ask, info, danger; sign, words, buttons."""

    def __init__(self, text: str = "", art: str = "info", symbol: str = "info") -> None:
        super().__init__()
        self.setObjectName(f"hinweis_{art}")
        reihe = QHBoxLayout(self)
        raender(reihe, (0.75, 0.6, 0.75, 0.6), 0.7)
        self._bild = Bild(symbol, 1.35, f"{art}_mark")
        reihe.addWidget(self._bild, 0, Qt.AlignmentFlag.AlignTop)
        self._text = Text(text, umbruch=True)
        reihe.addWidget(self._text, 1)
        self._reihe = reihe

    def set_text(self, text: str) -> None:
        self._text.setText(text)

    def set_art(self, art: str, symbol: str) -> None:
        """Another colour and sign: the field and what stands in it stay the same objects."""
        if self.objectName() != f"hinweis_{art}":
            self.setObjectName(f"hinweis_{art}")
            self.style().unpolish(self)
            self.style().polish(self)
        self._bild.set_bild(symbol, f"{art}_mark")

    def add(self, widget: QWidget) -> None:
        self._reihe.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def mitte(self) -> None:
        """The sign beside one line of words and a button, not above them."""
        self._reihe.setAlignment(self._bild, Qt.AlignmentFlag.AlignVCenter)
