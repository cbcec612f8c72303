"""The only place that reads the clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime


def today() -> date:
    """Ask once per action and hand the answer down as heute; a navigator's day is local."""
    return date.today()  # noqa: DTZ011, TID251 - the one allowed place


def now() -> datetime:
    """Local wall clock without zone, as it is shown and stored."""
    return datetime.now()  # noqa: DTZ005, TID251 - the one allowed place


@dataclass(frozen=True, slots=True)
class Uhr:
    """Day and moment as a value, so that pictures and tests can stand still."""

    heute: Callable[[], date]
    jetzt: Callable[[], datetime]


SYSTEM = Uhr(today, now)


def standing(jetzt: datetime) -> Uhr:
    """A clock that always says the same."""
    return Uhr(jetzt.date, lambda: jetzt)
