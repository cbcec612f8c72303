"""The periods that can be asked for: whole years and half-years, so that no two overlap by little.

A free choice of days would let a reader subtract one report from another (SECURITY 15).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

HALB = 7
"""The month a second half begins with."""


@dataclass(frozen=True, slots=True, order=True)
class Zeitraum:
    """A year (`haelfte` 0) or one half of it (1, 2)."""

    jahr: int
    haelfte: int = 0

    @property
    def von(self) -> date:
        return date(self.jahr, HALB if self.haelfte == 2 else 1, 1)  # noqa: PLR2004 - second half

    @property
    def bis(self) -> date:
        return date(self.jahr, 6, 30) if self.haelfte == 1 else date(self.jahr, 12, 31)

    @property
    def ganz(self) -> bool:
        return not self.haelfte

    @property
    def key(self) -> str:
        """For files and the log: "2026" or "2026-1"."""
        return str(self.jahr) if self.ganz else f"{self.jahr}-{self.haelfte}"

    def covers(self, tag: date | None) -> bool:
        return tag is not None and self.von <= tag <= self.bis

    def overlaps(self, other: Zeitraum) -> bool:
        return self.von <= other.bis and other.von <= self.bis


def choices(first: int, heute: date) -> tuple[Zeitraum, ...]:
    """Every period that has begun, the newest first, whole years before their halves."""
    alle = [Zeitraum(jahr, h) for jahr in range(heute.year, first - 1, -1) for h in (0, 2, 1)]
    return tuple(eines for eines in alle if eines.von <= heute)
