"""How long a case stays, what is due, and what is proven afterwards (REQUIREMENTS 9.5).

Nothing happens by itself: a list is shown first, then somebody confirms, then it is done and
noted. Anonymous by default; the sums of the years stay, the people do not.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from lotse.domain.familie import FamilieId
from lotse.domain.halt import Halt, held_until
from lotse.services.sicherungsplan import HOECHSTENS_TAGE

MONATE = 12


class Grund(StrEnum):
    """Why a case is due."""

    GESCHLOSSEN = "geschlossen"
    KEIN_KONTAKT = "kein_kontakt"
    UNFERTIG = "unfertig"
    """An intake nobody went on with."""
    WUNSCH = "wunsch"
    """The family asked for it (Art. 17 DSGVO)."""
    ABGEWIESEN = "abgewiesen"
    """A request that could not be taken: its day goes, the number stays."""


class Loeschart(StrEnum):
    """What is done with it."""

    ANONYMISIEREN = "anonymisieren"
    LOESCHEN = "loeschen"


@dataclass(frozen=True, slots=True)
class Fristen:
    """Periods the Träger may change."""

    geschlossen_monate: int = 3
    kontakt_monate: int = 12
    unfertig_tage: int = 30
    protokoll_monate: int = 12
    anfrage_monate: int = 12
    """A request that was not taken is its own last contact."""


@dataclass(frozen=True, slots=True)
class Fallstand:
    """What is asked of a case to know whether it is due; no name."""

    familie: FamilieId
    fallcode: str
    deckwort: str
    angelegt_am: date
    geschlossen_am: date | None
    zuletzt: date
    leer: bool
    """True = no need, choice, step or sheet: an intake that stopped."""
    halte: tuple[Halt, ...] = ()
    """Why it is kept all the same."""


@dataclass(frozen=True, slots=True)
class Faellig:
    """One line of the list before: which case, since when, why, and what would be done.

    Of a request that was not taken `familie` is its id; code and word are empty.
    """

    familie: FamilieId
    fallcode: str
    deckwort: str
    grund: Grund
    seit: date
    art: Loeschart = Loeschart.ANONYMISIEREN
    am: date | None = None
    """The day of a request."""


@dataclass(frozen=True, slots=True)
class Gehalten:
    """A case that would be due if nobody kept it: shown, never in the list to delete."""

    faellig: Faellig
    halt: Halt


@dataclass(frozen=True, slots=True)
class Restsicherung:
    """A Sicherung that still holds what was deleted, and the day it is gone at the latest."""

    datei: str
    zeit: datetime
    bis: date


@dataclass(frozen=True, slots=True)
class Loeschprotokoll:
    """What was done and what the program proved: numbers and days, no names."""

    am: date
    anzahl: Mapping[tuple[Grund, Loeschart], int]
    zeilen: Mapping[str, int]
    """Rows taken out, by table."""
    reste: Mapping[str, int] = field(default_factory=dict)
    """Rows that still carry one of the ids; must be empty."""
    wal_leer: bool = True
    """False = somebody was reading: the window takes the WAL in a little later."""
    sicherungen: tuple[Restsicherung, ...] = ()
    """Those on this device."""
    zweiter_ort: bool = False
    """There may be more on a stick or a share, which is thinned out only while it is there."""
    nachweise: int = 0
    """Consents of which it stays proven that there was one, without a name."""
    nachweise_bis: date | None = None
    """The last day of the one that stays longest."""

    @property
    def bewiesen(self) -> bool:
        return not self.reste and self.wal_leer


def due(
    staende: Iterable[Fallstand], fristen: Fristen, heute: date, *, uhr_fraglich: bool = False
) -> tuple[Faellig, ...]:
    """The list before anything is done, longest due first. A doubtful clock makes nothing due."""
    if uhr_fraglich:
        return ()
    frei = (stand for stand in staende if held_until(stand.halte, heute) is None)
    gefunden = (_faellig(stand, fristen) for stand in frei)
    return tuple(sorted((f for f in gefunden if f.seit <= heute), key=lambda f: f.seit))


def due_requests(
    anfragen: Iterable[tuple[str, date]], fristen: Fristen, heute: date
) -> tuple[Faellig, ...]:
    """Requests that were not taken and still say more than a number, as (id, day)."""
    alle = (
        Faellig(
            FamilieId(kennung), "", "", Grund.ABGEWIESEN,
            _monate_danach(am, fristen.anfrage_monate), am=am,
        )
        for kennung, am in anfragen
    )  # fmt: skip
    return tuple(sorted((f for f in alle if f.seit <= heute), key=lambda f: (f.seit, f.familie)))


def held(staende: Iterable[Fallstand], fristen: Fristen, heute: date) -> tuple[Gehalten, ...]:
    """Every case somebody keeps beyond its time, the one to look at first in front."""
    gefunden = [
        Gehalten(_faellig(stand, fristen), halt)
        for stand in staende
        if (halt := held_until(stand.halte, heute)) is not None
    ]
    return tuple(sorted(gefunden, key=lambda eines: eines.halt.bis))


def protocol_cut(fristen: Fristen, heute: date) -> date:
    """Entries of the audit log before this day may go."""
    return _monate_danach(heute, -fristen.protokoll_monate)


def still_in(sicherungen: Iterable[tuple[str, datetime]], heute: date) -> tuple[Restsicherung, ...]:
    """The Sicherungen made until now still hold what was deleted today; gone after 30 days."""
    bis = heute + timedelta(days=HOECHSTENS_TAGE)
    return tuple(
        Restsicherung(datei, zeit, bis)
        for datei, zeit in sorted(sicherungen, key=lambda paar: paar[1])
        if zeit.date() <= heute
    )


def _faellig(stand: Fallstand, fristen: Fristen) -> Faellig:
    """The first reason that applies; each case has one, `seit` may lie ahead."""
    art = Loeschart.ANONYMISIEREN
    if stand.geschlossen_am is not None:
        grund = Grund.GESCHLOSSEN
        seit = _monate_danach(stand.geschlossen_am, fristen.geschlossen_monate)
    elif stand.leer:
        grund, art = Grund.UNFERTIG, Loeschart.LOESCHEN
        seit = stand.zuletzt + timedelta(days=fristen.unfertig_tage)
    else:
        grund, seit = (
            Grund.KEIN_KONTAKT,
            _monate_danach(stand.zuletzt, fristen.kontakt_monate),
        )
    return Faellig(stand.familie, stand.fallcode, stand.deckwort, grund, seit, art)


def _monate_danach(tag: date, monate: int) -> date:
    """The day with the same number, or the last one of that month."""
    jahr, monat = divmod(tag.year * MONATE + tag.month - 1 + monate, MONATE)
    return date(jahr, monat + 1, min(tag.day, calendar.monthrange(jahr, monat + 1)[1]))
