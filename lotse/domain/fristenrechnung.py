"""Counting days: §§ 187-193 BGB through § 26 SGB X, § 64 SGG, and Arbeitstage.

The day of the event does not count. Where the last month has no such day, its last day ends
the Frist. An end on Saturday, Sunday or a holiday moves to the next Werktag. What the calendar
does not know never moves an end: the earlier day is the safe one.
"""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from lotse.domain.frist import Feiertage
from lotse.domain.zeit import MONATE, SAMSTAG

EIN_TAG = timedelta(days=1)
POSTLAUF = timedelta(days=4)
"""A letter by post counts as received on the fourth day (§ 37 Abs. 2 SGB X)."""
SICHER = 3
"""So many Werktage before the end it is still safe."""
_SUCHE_ZURUECK = 14
"""No run of holidays is longer; beyond it the calendar knows nothing."""


class Fristende(NamedTuple):
    """The last day, and whether the calendar knew every day that mattered."""

    tag: date
    bekannt: bool = True


class Fristpause(NamedTuple):
    """Days on which a Frist does not run, both included; `bis` None = it stands still."""

    von: date
    bis: date | None


def keine_feiertage(_tag: date) -> bool | None:
    """When nobody knows the Land."""
    return None


def nach_wochen(tag: date, wochen: int) -> date:
    """The same weekday, so many weeks on (§ 187 Abs. 1, § 188 Abs. 2 BGB)."""
    return tag + timedelta(weeks=wochen)


def nach_monaten(tag: date, monate: int) -> date:
    """The day of the same number, else the last of that month (§ 188 Abs. 2, 3 BGB)."""
    nummer = tag.year * MONATE + tag.month - 1 + monate
    jahr, monat = divmod(nummer, MONATE)
    return date(jahr, monat + 1, min(tag.day, calendar.monthrange(jahr, monat + 1)[1]))


def monatsende(tag: date) -> date:
    """The last day of this month (§ 192 BGB)."""
    return tag.replace(day=calendar.monthrange(tag.year, tag.month)[1])


def werktag(tag: date, feiertage: Feiertage) -> bool | None:
    """Monday to Friday and no holiday; a Saturday never helps anybody to keep a date."""
    if tag.weekday() >= SAMSTAG:
        return False
    frei = feiertage(tag)
    return None if frei is None else not frei


def verschoben(ende: date, feiertage: Feiertage) -> Fristende:
    """To the next Werktag (§ 193 BGB, § 26 Abs. 3 SGB X, § 64 Abs. 3 SGG)."""
    tag = ende
    while (gilt := werktag(tag, feiertage)) is False:
        tag += EIN_TAG
    return Fristende(tag, gilt is not None)


def werktage_davor(ende: date, feiertage: Feiertage, anzahl: int = SICHER) -> date:
    """The day from which so many whole Werktage are left before `ende`; unknown days are none."""
    tag, offen = ende, anzahl
    while offen and (ende - tag).days < _SUCHE_ZURUECK:
        tag -= EIN_TAG
        offen -= werktag(tag, feiertage) is True
    return tag


def letzte_werktage(tag: date, feiertage: Feiertage, anzahl: int = SICHER) -> date:
    """The first of the last Werktage of this month: from here on it is said every day."""
    ende = monatsende(tag)
    return werktage_davor(ende + EIN_TAG, feiertage, anzahl)


def nach_arbeitstagen(
    tag: date, anzahl: int, feiertage: Feiertage, pausen: Sequence[Fristpause] = ()
) -> Fristende | None:
    """The day on which so many Arbeitstage are over; None = it stands still and never ends."""
    offen, bekannt = anzahl, True
    while offen:
        tag += EIN_TAG
        if any(pause.von <= tag and pause.bis is None for pause in pausen):
            return None
        if any(pause.bis is not None and pause.von <= tag <= pause.bis for pause in pausen):
            continue
        arbeit = werktag(tag, feiertage)
        bekannt = bekannt and arbeit is not None
        offen -= arbeit is not False
    return Fristende(tag, bekannt)


def bekanntgabe(aufgegeben: date, angekommen: date | None = None) -> date:
    """The fourth day after posting, or later if it came later; never earlier."""
    vierter = aufgegeben + POSTLAUF
    return vierter if angekommen is None else max(vierter, angekommen)
