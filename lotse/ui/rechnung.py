"""The match off the window's thread: numbered, late answers dropped, never a queue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from lotse.domain.akte import Akte
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.matching.ergebnis import Abgleich, Faktstelle
from lotse.ui.dienste import Dienste
from lotse.ui.jobs import Runner


@dataclass(frozen=True, slots=True)
class _Antwort:
    nummer: int
    abgleich: Abgleich


class Rechnung(QObject):
    """At most one computation runs; while it does, only the newest request waits."""

    fertig = Signal(object)
    rechnet = Signal(bool)

    def __init__(self, dienste: Dienste, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._abgleichen, self._runner = dienste.abgleichen, runner
        self._nummer = self._gerechnet = 0
        self._laeuft = False
        self._wartet: Callable[[], Abgleich] | None = None

    def rechne(
        self,
        akte: Akte,
        fluechtig: FluechtigeAntworten,
        uebersprungen: frozenset[Faktstelle],
        stichtag: date | None = None,
    ) -> None:
        """`stichtag` None = today."""
        self._nummer += 1
        tag = (stichtag,) if stichtag else ()
        self._wartet = partial(self._abgleichen, akte, fluechtig, uebersprungen, *tag)
        self.rechnet.emit(True)  # noqa: FBT003 - the signal's one word
        self._beginne()

    def verwerfe(self) -> None:
        """Forget what runs and what waits: another family is open."""
        self._nummer += 1
        self._wartet = None

    def _beginne(self) -> None:
        if self._laeuft or self._wartet is None:
            return
        abgleichen, nummer = self._wartet, self._nummer
        self._gerechnet = nummer
        self._wartet, self._laeuft = None, True
        self._runner.start(
            lambda _token: _Antwort(nummer, abgleichen()),
            self._on_fertig,
            on_failed=self._on_failed,
            store=False,
        )

    def _on_fertig(self, antwort: _Antwort) -> None:
        self._laeuft = False
        if antwort.nummer == self._nummer:
            self.rechnet.emit(False)  # noqa: FBT003 - the signal's one word
            self.fertig.emit(antwort.abgleich)
        self._beginne()

    def _on_failed(self, error: Exception) -> None:
        self._laeuft = False
        if self._gerechnet == self._nummer:  # else a newer one waits
            self.rechnet.emit(False)  # noqa: FBT003 - the signal's one word
        self._runner.on_failed(error)
        self._beginne()
