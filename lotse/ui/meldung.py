"""Tell, do not ask: one bar above the page, with a way back where there is one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.raender import reihe
from lotse.ui.bausteine.text import Bild, Text

SEKUNDEN_ERFOLG = 6
SEKUNDEN_ZURUECK = 8


class Meldungsart(StrEnum):
    """Kind of message; the value is the colour family."""

    ERFOLG = "ok"
    INFO = "info"
    WARNUNG = "ask"
    FEHLER = "danger"


SYMBOL = {
    Meldungsart.ERFOLG: "circle-check",
    Meldungsart.INFO: "info",
    Meldungsart.WARNUNG: "triangle-alert",
    Meldungsart.FEHLER: "circle-alert",
}


@dataclass(frozen=True, slots=True)
class Meldung:
    """What is said. `zurueck` offers "Rückgängig"; errors stay until they are closed."""

    text: str
    art: Meldungsart = Meldungsart.INFO
    zurueck: bool = False


def als_meldung(error: Exception, sprache: Sprache) -> Meldung:
    """Speak kindly about the world; about our own faults without blame."""
    if isinstance(error, Hinweis):
        teile = (error.was, error.sicher, error.tun)
        return Meldung(" ".join(sprache.t(t) for t in teile if t), Meldungsart.FEHLER)
    unser = sprache.t("Das war unser Fehler. Ihre Eingaben sind noch da.")
    return Meldung(unser, Meldungsart.FEHLER)


class Meldungsleiste(QFrame):
    """Shows one Meldung. Success fades, the way back stays 8 s (longer under the mouse)."""

    zurueck = Signal()

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._bild = Bild("info", 1.3)
        self._text = Text(umbruch=True)
        self._knopf = Knopf(klein=True)
        self._zu = Verweis(symbol="x")
        self._uhr = QTimer(self, singleShot=True)
        self._uhr.timeout.connect(self.hide)
        self._knopf.clicked.connect(self._on_zurueck)
        self._zu.clicked.connect(self.hide)
        layout = reihe(self._bild, self._text, self._knopf, self._zu, rand=(1.2, 0.4, 0.8, 0.4))
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.texte_setzen(sprache)
        self.hide()

    def texte_setzen(self, sprache: Sprache) -> None:
        self.setAccessibleName(sprache.t("Meldung"))
        self._knopf.setText(sprache.t("Rückgängig"))
        self._zu.setText(sprache.t("Schließen"))

    def show_meldung(self, meldung: Meldung) -> None:
        self.setObjectName(f"hinweis_{meldung.art.value}")
        self.style().unpolish(self)
        self.style().polish(self)
        self._bild.set_bild(SYMBOL[meldung.art], f"{meldung.art.value}_mark")
        self._text.setText(meldung.text)
        self._text.set_art(farbe=f"{meldung.art.value}_fg")
        self._knopf.setVisible(meldung.zurueck)
        self.show()
        ansagen(self, meldung.text)
        bleibt = meldung.art in (Meldungsart.FEHLER, Meldungsart.WARNUNG)
        if bleibt:
            self._uhr.stop()
        else:
            self._uhr.start(1000 * (SEKUNDEN_ZURUECK if meldung.zurueck else SEKUNDEN_ERFOLG))

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        if self._uhr.isActive():
            self._uhr.stop()
            self._uhr.setProperty("wartet", True)  # noqa: FBT003 - a Qt property

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if self._uhr.property("wartet"):
            self._uhr.setProperty("wartet", False)  # noqa: FBT003 - a Qt property
            self._uhr.start(1000 * SEKUNDEN_ERFOLG)

    def vergiss(self) -> None:
        """Another family is open: what only flashed up belonged to the one before."""
        if self._uhr.isActive():
            self.hide()

    def nimm_rueckweg(self) -> None:
        """Something else can be taken back now: the button would mean another change."""
        if not self._knopf.isHidden():
            self.hide()

    def _on_zurueck(self) -> None:
        self.hide()
        self.zurueck.emit()


def ansagen(widget: QWidget, satz: str) -> None:
    """Tell a screen reader what changed."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, satz))


__all__ = ["Meldung", "Meldungsart", "Meldungsleiste", "als_meldung", "ansagen"]
