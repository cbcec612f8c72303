"""Which court decides about an application, where the law tells it."""

from __future__ import annotations

from enum import StrEnum

from lotse.matching.fristen_lage import Fall, stationen
from lotse.matching.fristen_teilhabe import leistende_station


class Gericht(StrEnum):
    """Which court decides, where the law tells it by the Leistung."""

    SOZIAL = "sozial"
    VERWALTUNG = "verwaltung"
    FINANZ = "finanz"


_SOZIAL = frozenset(
    {
        "SGB II", "SGB II, SGB III", "SGB III", "SGB V", "SGB VI", "SGB IX", "SGB XI", "SGB XII",
        "SGB XIV", "AsylbLG", "BEEG", "BKGG",
    }
)  # fmt: skip
"""§ 51 Abs. 1 SGG, § 13 Abs. 1 BEEG, § 15 BKGG."""
_VERWALTUNG = frozenset({"SGB VIII", "WoGG", "UhVorschG", "BAföG"})


def gericht(fall: Fall) -> Gericht | None:
    """By the law of the Leistung; what a Jugendamt decides goes to the Verwaltungsgericht.

    Of Teilhabe that was forwarded the carrier counts that has to decide, not the last one.
    """
    if fall.antrag.leistung == "kindergeld":
        return Gericht.FINANZ
    marke = fall.leistung.marke if fall.leistung else ""
    if marke in _VERWALTUNG or _traegerart(fall) == "jugendamt":
        return Gericht.VERWALTUNG
    return Gericht.SOZIAL if marke in _SOZIAL else None


def _traegerart(fall: Fall) -> str:
    leistende = leistende_station(fall)
    if leistende:
        return leistende.traegerart
    kette = stationen(fall)
    return kette[-1].traegerart if kette else fall.antrag.traegerart
