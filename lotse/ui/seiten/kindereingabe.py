"""Children in one line: months of birth as people write them."""

from __future__ import annotations

import re
from datetime import date

from lotse.domain.familie import Person, PersonId, Rolle
from lotse.domain.zeit import Geburt
from lotse.services.aendern import bereinigt

TEIL = re.compile(r"(?:(?:(\d{1,2})\.)?(\d{1,2})[./])?(\d{4})")
MONATE = 12
AELTESTES = 27
NEUN_MONATE = 9


def lies_geburt(text: str) -> Geburt | None:
    """Read "10.2023", "3.10.2023" or "2023"; None when it is none of these."""
    fund = TEIL.fullmatch(text.strip())
    if fund is None:
        return None
    tag, monat, jahr = (int(teil) if teil else None for teil in fund.groups())
    geburt = Geburt(jahr or 0, monat, tag)
    try:
        geburt.fruehestens()
    except ValueError:
        return None
    return geburt


def zeige_geburt(geburt: Geburt) -> str:
    """Back into the words of the field."""
    teile = [f"{t:02}" for t in (geburt.tag, geburt.monat) if t is not None]
    return ".".join([*teile, f"{geburt.jahr:04}"])


def lies_kinder(text: str, heute: date) -> tuple[Person, ...] | None:
    """One Person per month, with the first name beside it ("Yusuf 5.2019") if there is one.

    A month to come is a baby that is awaited. None = not readable.
    """
    kinder = []
    for nummer, teil in enumerate(t for t in re.split(r"[,;]", text) if t.strip()):
        name, zeit = _name_und_zeit(teil)
        geburt = lies_geburt(zeit)
        if geburt is None or not _glaubhaft(geburt, heute):
            return None
        ungeboren = geburt.fruehestens() > heute
        kennung = PersonId(f"k{nummer + 1}")
        kinder.append(Person(kennung, Rolle.KIND, name, geburt, ungeboren))
    return tuple(kinder)


def _name_und_zeit(teil: str) -> tuple[str, str]:
    """A first name may stand before the month or after it."""
    worte = teil.split()
    zeiten = [wort for wort in worte if wort[:1].isdecimal()]
    if len(zeiten) != 1:
        return "", teil
    return bereinigt(" ".join(wort for wort in worte if wort not in zeiten)), zeiten[0]


def _glaubhaft(geburt: Geburt, heute: date) -> bool:
    """Under 27, and born at most nine months from now."""
    monate = (geburt.jahr - heute.year) * MONATE + (geburt.monat or heute.month) - heute.month
    return heute.year - geburt.jahr <= AELTESTES and monate <= NEUN_MONATE
