"""Ages of a child as facts: completed units, as a range of what the birth date leaves open."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import TypeAlias

from lotse.domain.zeit import (
    UNBEKANNTES_ALTER,
    Geburt,
    Spanne,
    alter_in_jahren,
    alter_in_monaten,
    alter_in_monaten_danach,
    alter_in_wochen,
)

ALTER = "alter"
"""The fact a missing birth date is asked under, whatever unit a condition compares."""

Altersmass: TypeAlias = Callable[[Geburt | None, date], Spanne]

_EINHEITEN = {
    ALTER: alter_in_jahren,
    "alter_monate": alter_in_monaten,
    "alter_monate_danach": alter_in_monaten_danach,
    "alter_wochen": alter_in_wochen,
}
_AM_TAG = re.compile(r"alter_am_(\d{1,2})_(\d{1,2})_(\d{4})", re.ASCII)
IRGENDWANN = Spanne(float("-inf"), float("inf"))


@cache
def altersmass(name: str) -> Altersmass | None:
    """How to measure the age fact of this name; None when it is no age.

    alter, alter_monate, alter_monate_danach, alter_wochen count up to heute; alter_am_1_8_2026
    counts completed years on that day. A child that is born is never younger than nothing.
    """
    if am_tag := _AM_TAG.fullmatch(name):
        tag, monat, jahr = map(int, am_tag.groups())
        return _am_tag(jahr, monat, tag)
    einheit = _EINHEITEN.get(name)
    if einheit is None:
        return None

    def bis_heute(geburt: Geburt | None, heute: date) -> Spanne:
        if geburt is None:
            return UNBEKANNTES_ALTER
        spanne = einheit(geburt, heute)
        return Spanne(max(0, spanne.von), max(0, spanne.bis))

    return bis_heute


def _am_tag(jahr: int, monat: int, tag: int) -> Altersmass | None:
    try:
        stichtag = date(jahr, monat, tag)
    except ValueError:
        return None

    def am_stichtag(geburt: Geburt | None, heute: date) -> Spanne:  # noqa: ARG001 - an Altersmass
        return IRGENDWANN if geburt is None else alter_in_jahren(geburt, stichtag)

    return am_stichtag
