"""How long this talk has lasted: information, never a countdown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from lotse.domain.familie import FamilieId
from lotse.i18n.sprache import Sprache

MINUTE_S = 60
TAKT_MS = 20_000


class Gespraechsuhr(QObject):
    """`worte(str)`: "Gespräch seit 12 Min."; starts with the first visit of the tab."""

    worte = Signal(str)

    def __init__(self, jetzt: Callable[[], datetime], sprache: Sprache, parent: QObject) -> None:
        super().__init__(parent)
        self._jetzt, self._sprache = jetzt, sprache
        self._seit: dict[FamilieId, datetime] = {}
        self._familie: FamilieId | None = None
        self._takt = QTimer(self, interval=TAKT_MS)
        self._takt.timeout.connect(self.sage)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self.sage()

    def beginne(self, familie: FamilieId) -> None:
        self._seit.setdefault(familie, self._jetzt())
        self._takt.start()
        self.sage()

    def zeige(self, familie: FamilieId | None) -> None:
        self._familie = familie
        self.sage()

    def ende(self, familie: FamilieId) -> None:
        """The contact is noted: the next one of this family has its own minutes."""
        self._seit.pop(familie, None)
        self.sage()

    def minuten(self, familie: FamilieId) -> int | None:
        """How long the talk with this family has lasted; None = no talk in this sitting."""
        beginn = self._seit.get(familie)
        if beginn is None:
            return None
        return max(int((self._jetzt() - beginn).total_seconds()) // MINUTE_S, 0)

    def sage(self) -> None:
        minuten = self.minuten(self._familie) if self._familie else None
        self.worte.emit(self._sprache.t("Gespräch seit {n} Min.", n=minuten) if minuten else "")
