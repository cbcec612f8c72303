"""Collect garbage on the window's thread only.

Python may start its collector in any thread. A widget in a cycle would then be destroyed by a
worker, and Qt does not survive that. So the automatic collector is off while a window is open,
and the same work is done between two events instead.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

TAKT_MS = 1_000


class Aufraeumer(QObject):
    """Lives as long as its parent; then the automatic collector is on again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._schwellen = gc.get_threshold()
        gc.disable()
        self.destroyed.connect(gc.enable)
        takt = QTimer(self, interval=TAKT_MS)
        takt.timeout.connect(self.raeume)
        takt.start()

    def raeume(self) -> None:
        """The oldest generation that is due, as the automatic collector would have chosen it."""
        faellig = [
            nummer
            for nummer, (zahl, schwelle) in enumerate(
                zip(gc.get_count(), self._schwellen, strict=True)
            )
            if zahl > schwelle
        ]
        if faellig:
            gc.collect(max(faellig))
