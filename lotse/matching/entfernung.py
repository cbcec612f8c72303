"""Distance as the crow flies, from points kept as vectors so that many are quick."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TypeAlias

Punkt: TypeAlias = tuple[float, float, float]
"""A place on a globe of radius 6,371 km."""

ERDRADIUS_KM = 6371.0
NIRGENDS: Punkt = (math.inf, math.inf, math.inf)
"""Unknown place: infinitely far from everything, which is shown as unknown."""


def punkt(lat: float | None, lon: float | None) -> Punkt:
    if lat is None or lon is None:
        return NIRGENDS
    breite, laenge = math.radians(lat), math.radians(lon)
    schicht = ERDRADIUS_KM * math.cos(breite)
    return (
        schicht * math.cos(laenge),
        schicht * math.sin(laenge),
        ERDRADIUS_KM * math.sin(breite),
    )


def mitte(punkte: Sequence[Punkt]) -> Punkt:
    """The middle of known places, whatever their order."""
    x, y, z = (math.fsum(achse) / len(punkte) for achse in zip(*punkte, strict=True))
    return (x, y, z)


def kilometer(sehne: float) -> float:
    """Great-circle length of a straight line between two points."""
    return 2 * ERDRADIUS_KM * math.asin(min(1.0, sehne / (2 * ERDRADIUS_KM)))


def sehne(km: float) -> float:
    """Straight line under a great-circle length: borders in km, compared without asin."""
    return 2 * ERDRADIUS_KM * math.sin(km / (2 * ERDRADIUS_KM))
