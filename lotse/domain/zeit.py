"""Birth dates and the ages that follow from them; the day a next step is due."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple, Self

from typing_extensions import override

MONATE = 12
TAGE_DER_WOCHE = 7
EIN_JAHR = timedelta(days=366)
"""What lies further away is said another way: no day of it helps today."""
SAMSTAG = 5


class Spanne(NamedTuple):
    """A closed range of numbers; `bis` may be infinite. One value has von == bis."""

    von: float
    bis: float


UNBEKANNTES_ALTER = Spanne(0.0, float("inf"))


@dataclass(frozen=True, slots=True, order=True)
class Geburt:
    """A day, a month or only a year of birth. `monat` and `tag` are None when not known.

    A child not yet born carries its expected month in the same way (Person.ungeboren).
    """

    jahr: int
    monat: int | None = None
    tag: int | None = None

    @classmethod
    def lesen(cls, text: str) -> Self:
        """Read JJJJ, JJJJ-MM or JJJJ-MM-TT; ValueError names what is wrong."""
        teile = text.split("-")
        if not 1 <= len(teile) <= 3 or not all(teil.isdecimal() for teil in teile):  # noqa: PLR2004
            message = f"{text!r}: erlaubt sind JJJJ, JJJJ-MM oder JJJJ-MM-TT"
            raise ValueError(message)
        zahlen = [int(teil) for teil in teile]
        geburt = cls(*zahlen)
        geburt.fruehestens()  # an impossible day raises here
        return geburt

    @override
    def __str__(self) -> str:
        teile = [f"{self.jahr:04}"]
        teile += [f"{teil:02}" for teil in (self.monat, self.tag) if teil is not None]
        return "-".join(teile)

    def fruehestens(self) -> date:
        return date(
            self.jahr,
            1 if self.monat is None else self.monat,
            1 if self.tag is None else self.tag,
        )

    def spaetestens(self) -> date:
        monat = self.monat or MONATE
        tag = self.tag or calendar.monthrange(self.jahr, monat)[1]
        return date(self.jahr, monat, tag)


def vollendete_monate(geboren: date, heute: date) -> int:
    """Completed months of life; the day of birth counts (§ 187 Abs. 2 S. 2, § 188 BGB).

    A month is complete at 0:00 of the day with the number of the birthday. Where that day
    is missing the month is complete at the end of its last day: born on 29 February, a year
    of life ends with 28 February, so the next one begins on 1 March.
    """
    monate = (heute.year - geboren.year) * MONATE + heute.month - geboren.month
    return monate if heute.day >= geboren.day else monate - 1


def vollendete_jahre(geboren: date, heute: date) -> int:
    """Completed years of life, see vollendete_monate. Floors towards the past when unborn."""
    return vollendete_monate(geboren, heute) // MONATE


def alter_in_monaten(geburt: Geburt, heute: date) -> Spanne:
    """Completed months at both ends of what is known; a future birth never counts as born."""
    return Spanne(
        vollendete_monate(geburt.spaetestens(), heute),
        vollendete_monate(geburt.fruehestens(), heute),
    )


def alter_in_jahren(geburt: Geburt, heute: date) -> Spanne:
    monate = alter_in_monaten(geburt, heute)
    return Spanne(monate.von // MONATE, monate.bis // MONATE)


def wochen_nach_geburt(geboren: date, heute: date) -> int:
    """Weeks that have fully passed since birth; here the day of birth does not count.

    "Bis zum Ablauf von zwölf Wochen nach der Geburt" runs to the end of the 84th day after it
    (§ 187 Abs. 1, § 188 Abs. 2 BGB), so the twelfth week is over on day 85.
    """
    tage = (heute - geboren).days
    return (tage - 1) // TAGE_DER_WOCHE if tage else 0


def alter_in_wochen(geburt: Geburt, heute: date) -> Spanne:
    return Spanne(
        wochen_nach_geburt(geburt.spaetestens(), heute),
        wochen_nach_geburt(geburt.fruehestens(), heute),
    )


def monate_nach_geburt(geboren: date, heute: date) -> int:
    """Months that have fully passed since birth; here the day of birth does not count.

    "Bis zum Ablauf von vier Monaten nach der Entbindung" runs to the end of the day with the
    same number, or of the last day of that month (§ 187 Abs. 1, § 188 Abs. 2 and 3 BGB).
    """
    gestern = heute - timedelta(days=1)
    monate = (gestern.year - geboren.year) * MONATE + gestern.month - geboren.month
    voll = min(geboren.day, calendar.monthrange(gestern.year, gestern.month)[1])
    return max(0, monate if gestern.day >= voll else monate - 1)


def alter_in_monaten_danach(geburt: Geburt, heute: date) -> Spanne:
    return Spanne(
        monate_nach_geburt(geburt.spaetestens(), heute),
        monate_nach_geburt(geburt.fruehestens(), heute),
    )


def naechster_werktag(tag: date) -> date:
    """The day itself, or the Monday after a Saturday or Sunday.

    Public holidays are not known yet: they differ by Land and come later.
    """
    wochentag = tag.weekday()
    return tag if wochentag < SAMSTAG else tag + timedelta(days=TAGE_DER_WOCHE - wochentag)


def schrittfrist(heute: date) -> date:
    """Until when a next step is to be done: in one week, when somebody is there."""
    return naechster_werktag(heute + timedelta(days=TAGE_DER_WOCHE))


def tageswort(tag: date) -> str:
    """As sentences say it: "1.7.2026"."""
    return f"{tag.day}.{tag.month}.{tag.year}"
