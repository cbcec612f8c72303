"""Which time a benchmark is held to: its own work always, the clock where the machine is quiet.

Other work on the processors shows on the clock and says nothing about the program. How busy the
machine is, is asked when this is imported: before a benchmark itself makes it busy.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")

RUHIG_BIS = 0.75
"""So much of each core may be taken by others."""


@dataclass(frozen=True, slots=True)
class Massstab:
    """`last`: programs that wanted a core in the last minute, as the system tells it."""

    last: float
    kerne: int

    @property
    def ruhig(self) -> bool:
        return self.last <= self.kerne * RUHIG_BIS

    def satz(self) -> str:
        """Said beside the figures, so that nobody takes one time for the other."""
        lage = f"load {self.last:.1f} on {self.kerne} cores"
        if self.ruhig:
            return f"{lage}: quiet, held to the CLOCK and to the processor"
        return f"!!! {lage}: NOT QUIET, the clock was NOT asserted, only the PROCESSOR !!!"

    def schafft(self, ziel: float, *, uhr: float, arbeit: float) -> bool:
        """All three in one unit."""
        return arbeit <= ziel and (uhr <= ziel or not self.ruhig)


def _am_anfang() -> Massstab:
    last = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0  # Windows does not tell
    return Massstab(last, os.cpu_count() or 1)


MASSSTAB = _am_anfang()


def mit_arbeit(tun: Callable[[], T]) -> tuple[Callable[[], T], list[float]]:
    """The same to call, and the seconds of the processor that each call took."""
    arbeit: list[float] = []

    def gemessen() -> T:
        anfang = time.process_time()
        ergebnis = tun()
        arbeit.append(time.process_time() - anfang)
        return ergebnis

    return gemessen, arbeit
