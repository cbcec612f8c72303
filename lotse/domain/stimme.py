"""Words that belong to no case: what a family said, and what became a little better."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Stimme:
    """What a family said. `am`: the day it was asked; `frei`: it may be used without its name."""

    id: str
    am: date
    text: str
    frei: bool = False


@dataclass(frozen=True, slots=True)
class Broetchen:
    """One small improvement of a month; `monat` is its first day. Without `text` somebody said
    that there is none this month, and nobody is asked again."""

    id: str
    monat: date
    text: str
