"""A right by age as matching tells it: its window today, and the days it may begin and end on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from lotse.domain.anspruch import Anspruch, Lebensalter
from lotse.domain.familie import PersonId
from lotse.domain.nutzung import Nutzungsstand
from lotse.domain.wahrheit import Wahrheit
from lotse.domain.zeit import Geburt


class Fenster(StrEnum):
    """How a window stands today."""

    OFFEN = "offen"
    NOCH_MOEGLICH = "noch_moeglich"
    """The planned time is over, or may be by the month of birth; it is still possible."""
    BALD = "bald"
    VIELLEICHT = "vielleicht"
    """A border lies inside what is known of the birth, or a fact is not known."""
    AB_GEBURT = "ab_geburt"
    VORBEI = "vorbei"
    """Only of what was used or not wanted."""


class Tage(NamedTuple):
    """The first and the last day it may be; equal where the birth is known to the day."""

    von: date
    bis: date


@dataclass(frozen=True, slots=True)
class Anrecht:
    """One right of one child today. `bis` is the last planned day, `zuletzt` the last at all."""

    anspruch: Anspruch
    person: PersonId
    fenster: Fenster
    moeglich: Wahrheit
    """Whether it can be used today."""
    ab: Tage | None = None
    bis: Tage | None = None
    zuletzt: Tage | None = None
    offen: str = ""
    """The sentence to ask while a fact is missing; empty = the day of birth is."""
    nutzung: Nutzungsstand | None = None

    @property
    def letzter(self) -> Tage | None:
        """The day to tell: the planned one, afterwards the last one."""
        return self.zuletzt if self.fenster is Fenster.NOCH_MOEGLICH else self.bis


@dataclass(frozen=True, slots=True)
class Anrechte:
    """All of a family. `ohne_geburt`: children whose birth nobody knows yet."""

    offen: tuple[Anrecht, ...] = ()
    erledigt: tuple[Anrecht, ...] = ()
    """Used or not wanted."""
    ohne_geburt: tuple[PersonId, ...] = ()


class Lebenszeit:
    """Ages of one child as days, from the first to the last day it may be born on."""

    def __init__(self, geburt: Geburt, heute: date) -> None:
        self._frueh = geburt.fruehestens()
        self._spaet = min(geburt.spaetestens(), heute)
        self._heute = heute

    def tage(self, alter: Lebensalter | None) -> Tage | None:
        if alter is None:
            return None
        von = alter.tag(self._frueh)
        return Tage(von, von if self._frueh == self._spaet else alter.tag(self._spaet))

    def letzte(self, alter: Lebensalter | None) -> Tage | None:
        """The day before: the last one inside."""
        tage = self.tage(alter)
        eins = timedelta(days=1)
        return None if tage is None else Tage(tage.von - eins, tage.bis - eins)

    def nach(self, alter: Lebensalter | None, *, ohne: bool = True) -> Wahrheit:
        """Whether that age is reached today; `ohne` is said where there is no border."""
        tage = self.tage(alter)
        if tage is None:
            return ohne
        if self._heute >= tage.bis:
            return True
        return None if self._heute >= tage.von else False


def endet_bald(anrecht: Anrecht, heute: date, tage: int) -> date | None:
    """The safe last day when the right is lost within so many days; else None.

    Where only the month of birth is known, that is the first day it may end on; from then on
    nothing is sure any more, and no day is told as the last.
    """
    ende = anrecht.zuletzt
    if ende is None or anrecht.moeglich is not True:
        return None
    return ende.von if (ende.von - heute).days <= tage else None
