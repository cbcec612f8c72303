"""What the Sicherheits-Check finds out, as the window sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

GILT = timedelta(days=365)
"""What somebody looked up is asked again after a year."""


class Checkstand(StrEnum):
    """How one line stands."""

    GUT = "gut"
    BITTE = "bitte"
    """Somebody should look."""
    SCHLECHT = "schlecht"
    FRAGE = "frage"
    """Lotse cannot tell: it asks."""


@dataclass(frozen=True, slots=True)
class Checkzeile:
    """One point. Its words are those of the window; `genauer` is what the check itself said."""

    name: str
    stand: Checkstand
    genauer: str = ""
    am: date | None = None
    """When somebody looked it up."""


class Sicherheitscheck(Protocol):
    """Implemented in lotse.app.sicherheitscheck. Slow, for jobs."""

    def zeilen(self) -> Sequence[Checkzeile]:
        """Every point over the open data, in the order it is read."""
        ...

    def geprueft(self, *, ja: bool) -> None:
        """Somebody looked whether the disk of this computer is encrypted: today, or no more."""
        ...


def asked(am: str, heute: date) -> date | None:
    """The day somebody said so, while it counts; None = ask."""
    try:
        tag = date.fromisoformat(am)
    except ValueError:
        return None
    return tag if timedelta(0) <= heute - tag < GILT else None
