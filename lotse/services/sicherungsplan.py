"""Which Sicherungen are kept and when the next one is due: pure rules over days (SECURITY 10)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

ALLE_ARBEITSTAGE, TAEGLICH_ARBEITSTAGE = 2, 14
"""All of the last two days of work, then the last of each day up to the fourteenth."""
HOECHSTENS_TAGE = 30
"""Nothing older: what was deleted must be gone from here, too (SECURITY 13)."""
IMMER = 3
"""The newest ones stay, however old they are."""
ALLE_MINUTEN = 30
ALTER_WARNUNG_TAGE = 7
"""After so many days without a checked one Heute says so."""


def entbehrlich(zeiten: Sequence[datetime], heute: date) -> list[datetime]:
    """The times whose Sicherung goes, oldest first. Days without work do not thin anything out.

    A day in the future is one of a wrong clock: such a Sicherung is kept.
    """
    neueste = sorted(zeiten, reverse=True)
    arbeitstage = sorted({zeit.date() for zeit in neueste}, reverse=True)
    behalten = set(neueste[:IMMER])
    gesehen: set[object] = set()
    for zeit in neueste:
        fach = _fach(zeit, arbeitstage.index(zeit.date()))
        if fach not in gesehen and heute - zeit.date() <= timedelta(days=HOECHSTENS_TAGE):
            behalten.add(zeit)
            gesehen.add(fach)
    return sorted(set(zeiten) - behalten)


def faellig(letzte: datetime | None, geaendert: datetime | None, jetzt: datetime) -> bool:
    """True when there are changes and the last Sicherung is half an hour old, or there is none.

    A clock that went back makes one due, too: it costs a moment and loses nothing.
    """
    if geaendert is None or (letzte is not None and geaendert <= letzte <= jetzt):
        return False
    return letzte is None or not timedelta(0) <= jetzt - letzte < timedelta(minutes=ALLE_MINUTEN)


def veraltet(letzte_gepruefte: datetime | None, jetzt: datetime) -> bool:
    """True when nobody can rely on a recent checked one: Heute says so in amber."""
    if letzte_gepruefte is None:
        return True
    return jetzt - letzte_gepruefte > timedelta(days=ALTER_WARNUNG_TAGE)


def uhr_springt(zuletzt: datetime | None, jetzt: datetime) -> bool:
    """A day back or a month forward: until somebody says the date is right, nothing is deleted,
    expired or thinned out (SECURITY 11)."""
    if zuletzt is None:
        return False
    return not -timedelta(hours=24) <= jetzt - zuletzt <= timedelta(days=31)


def _fach(zeit: datetime, arbeitstage_her: int) -> object:
    """What it shares its place with: nothing, the others of its day, or those of its week."""
    if arbeitstage_her < ALLE_ARBEITSTAGE:
        return zeit
    if arbeitstage_her < TAEGLICH_ARBEITSTAGE:
        return zeit.date()
    return zeit.date().isocalendar()[:2]
