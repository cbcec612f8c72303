"""Why a case is kept beyond its time: a reason from a list, and the day it is looked at again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Haltegrund(StrEnum):
    """Never words of somebody: what a complaint is about is nobody's business here."""

    BESCHWERDE = "beschwerde"
    VERFAHREN = "verfahren"
    """In front of a court or an authority."""
    AUSKUNFT = "auskunft"
    """The family wants to see or to take along what is stored."""
    ABRECHNUNG = "abrechnung"
    ANDERES = "anderes"


@dataclass(frozen=True, slots=True)
class Halt:
    """Kept for this reason until this day; then the case is as due as any other."""

    grund: Haltegrund
    bis: date


def held_until(halte: Iterable[Halt], heute: date) -> Halt | None:
    """The one that holds longest today; None = none any more. It ends by itself."""
    geltende = [halt for halt in halte if halt.bis > heute]
    return max(geltende, key=lambda halt: halt.bis, default=None)
