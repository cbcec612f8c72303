"""Measures grow with the type: one em is the height of 10 pt text at scale 1."""

from __future__ import annotations

from enum import Enum, StrEnum
from typing import Final

STUFEN_PROZENT: Final = (90, 100, 115, 130, 150, 175, 200)
"""Steps of Strg++ and Strg+−."""

SCHMAL_EM: Final = 84
WEIT_EM: Final = 118


class Stufe(Enum):
    """Sizes of type in pt at 100 %; nothing is smaller than KLEIN."""

    KLEIN = 9.0
    TEXT = 10.0
    LEIT = 11.0
    KOPF = 12.0
    TITEL = 15.0
    ANZEIGE = 20.0


class Breite(StrEnum):
    """How much room the window has, counted in em: large type makes a window narrow."""

    SCHMAL = "schmal"
    NORMAL = "normal"
    WEIT = "weit"


def breite(breite_em: float) -> Breite:
    """The breakpoint of a window of that many em."""
    if breite_em < SCHMAL_EM:
        return Breite.SCHMAL
    return Breite.WEIT if breite_em >= WEIT_EM else Breite.NORMAL


def naechste_stufe(prozent: int, richtung: int) -> int:
    """One step larger (+1) or smaller (-1), within 90 to 200 %."""
    groesser = [s for s in STUFEN_PROZENT if (s - prozent) * richtung > 0]
    if not groesser:
        return min(max(prozent, STUFEN_PROZENT[0]), STUFEN_PROZENT[-1])
    return min(groesser) if richtung > 0 else max(groesser)
