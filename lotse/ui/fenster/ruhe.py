"""Nobody types, nobody moves the mouse: a word before, then lock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

WARNUNG_S = 30
TAKT_MS = 1000
LEBENSZEICHEN = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class Ruhewaechter(QObject):
    """`warnt(seconds)` in the last half minute, `wach()` when somebody is there again,
    `abgelaufen()` once. `frist()` gives the seconds that hold right now; 0 = never.

    Two clocks: the one of the machine stands still while it sleeps, the one on the wall does not.
    """

    warnt = Signal(int)
    wach = Signal()
    abgelaufen = Signal()

    def __init__(
        self, frist: Callable[[], int], jetzt: Callable[[], datetime], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._frist, self._jetzt = frist, jetzt
        self._seit, self._wand = QElapsedTimer(), jetzt()
        self._gewarnt = False
        self._takt = QTimer(self, interval=TAKT_MS)
        self._takt.timeout.connect(self.pruefe)

    def beginne(self) -> None:
        self._lebt()
        self._takt.start()
        _anwendung().installEventFilter(self)

    def ende(self) -> None:
        self._takt.stop()
        _anwendung().removeEventFilter(self)

    @property
    def stille_s(self) -> float:
        """Seconds without a sign of life."""
        wand = (self._jetzt() - self._wand).total_seconds()
        return max(self._seit.elapsed() / 1000, wand)

    def pruefe(self) -> None:
        frist = self._frist()
        rest = frist - self.stille_s
        if not frist:
            return
        if rest <= 0:
            self.ende()
            self.abgelaufen.emit()
        elif rest <= WARNUNG_S:
            self._gewarnt = True
            self.warnt.emit(max(round(rest), 1))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not event.isInputEvent() and not isinstance(event, QInputMethodEvent):
            return False  # said first: hundreds of others pass while a page is drawn
        if event.type() in LEBENSZEICHEN:
            self._lebt()
        return False

    def _lebt(self) -> None:
        self._seit.start()
        self._wand = self._jetzt()
        if self._gewarnt:
            self._gewarnt = False
            self.wach.emit()


def _anwendung() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError(app)
    return app
