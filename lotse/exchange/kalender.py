"""Public and school holidays of the sixteen Länder, from the library `holidays`."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from lotse.domain.offen import KEIN_KALENDER, Kalender

LAND_KUERZEL = {
    "01": "SH", "02": "HH", "03": "NI", "04": "HB", "05": "NW", "06": "HE", "07": "RP",
    "08": "BW", "09": "BY", "10": "SL", "11": "BE", "12": "BB", "13": "MV", "14": "SN",
    "15": "ST", "16": "TH",
}  # fmt: skip
AUGSBURG = "09761"
"""The only city with a public holiday of its own."""
FERIEN_VON, FERIEN_BIS = date(2024, 1, 1), date(2028, 12, 31)
"""School holidays are complete for these years; 2029 is in part, later ones are not set."""
FEIERTAGE_BIS = 2050


class Landeskalender:
    """domain.offen.Kalender for one Land (two digits of the AGS)."""

    def __init__(self, kuerzel: str) -> None:
        self._kuerzel = kuerzel

    def feiertag(self, tag: date) -> bool | None:
        """The one day in Bayern that is a holiday in most of its Gemeinden stays unknown."""
        if not FERIEN_VON.year <= tag.year <= FEIERTAGE_BIS:
            return None
        if tag in _tage(self._kuerzel, "public", tag.year):
            return True
        ungewiss = tag in _tage(self._kuerzel, "catholic", tag.year) if self._ortsweise else False
        return None if ungewiss else False

    def ferien(self, tag: date) -> bool | None:
        if not FERIEN_VON <= tag <= FERIEN_BIS:
            return None
        return tag in _tage(self._kuerzel, "school", tag.year)

    @property
    def _ortsweise(self) -> bool:
        return self._kuerzel in ("BY", "SN", "TH")


def kalender(ags: str) -> Kalender:
    """Of the Land an AGS lies in; without one nothing is known of holidays."""
    if ags.startswith(AUGSBURG):
        return _landeskalender("Augsburg")
    kuerzel = LAND_KUERZEL.get(ags[:2])
    return _landeskalender(kuerzel) if kuerzel else KEIN_KALENDER


@cache
def _landeskalender(kuerzel: str) -> Landeskalender:
    return Landeskalender(kuerzel)


@cache
def _tage(kuerzel: str, art: str, jahr: int) -> frozenset[date]:
    """One Land, one kind, one year: a few hundred microseconds."""
    from holidays.countries.germany import Germany  # 100 ms, so only when holidays are asked for

    land: Any = Germany(subdiv=kuerzel, categories=(art,), years=jahr)
    return frozenset(land)
