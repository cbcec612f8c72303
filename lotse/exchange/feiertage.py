"""Public holidays as the Fristen ask for them: of one Land, or of all while none is known."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from lotse.domain.frist import Feiertage
from lotse.exchange.kalender import LAND_KUERZEL, kalender


def feiertage_in(ags: str) -> Feiertage:
    """Of the Land of this AGS; without one a day that is free in all Länder, or in none."""
    return kalender(ags).feiertag if ags[:2] in LAND_KUERZEL else ueberall


@lru_cache(maxsize=4096)
def ueberall(tag: date) -> bool | None:
    """True or False where all sixteen agree; else nobody knows."""
    antworten = {kalender(schluessel).feiertag(tag) for schluessel in LAND_KUERZEL}
    return antworten.pop() if len(antworten) == 1 else None
