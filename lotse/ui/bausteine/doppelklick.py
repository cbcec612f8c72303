"""An impatient second press on „Entfernen“ must not hit the row that moved into its place."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication


class Einmal:
    """One deed for a double click."""

    def __init__(self) -> None:
        self._seit = QElapsedTimer()

    def frei(self) -> bool:
        """False while this may be the second half of a double click."""
        zu_frueh = self._seit.isValid() and not self._seit.hasExpired(
            QApplication.doubleClickInterval()
        )
        if not zu_frueh:
            self._seit.start()
        return not zu_frueh
