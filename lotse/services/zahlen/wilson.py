"""How sure a share is: the Wilson interval at 95 %, and when no share may be told at all."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

Z95 = 1.959963984540054
MINDESTNENNER = 10
"""No share, mean or interval on fewer (SECURITY 15)."""


@dataclass(frozen=True, slots=True)
class Anteil:
    """`zaehler` of `nenner`, with the interval that holds the true share in 95 of 100 cases."""

    zaehler: int
    nenner: int
    unten: float
    oben: float

    @property
    def wert(self) -> float:
        return self.zaehler / self.nenner


def wilson(zaehler: int, nenner: int) -> tuple[float, float]:
    """E.g. 7 of 40: 0.0875 to 0.3195."""
    if not 0 <= zaehler <= nenner or not nenner:
        message = f"no share: {zaehler} of {nenner}"
        raise ValueError(message)
    anteil, z2 = zaehler / nenner, Z95**2
    mitte = (anteil + z2 / (2 * nenner)) / (1 + z2 / nenner)
    halb = sqrt(anteil * (1 - anteil) / nenner + z2 / (4 * nenner**2)) * Z95 / (1 + z2 / nenner)
    unten = 0.0 if zaehler == 0 else max(0.0, mitte - halb)
    return unten, 1.0 if zaehler == nenner else min(1.0, mitte + halb)


def anteil(zaehler: int | None, nenner: int | None) -> Anteil | None:
    """None where a part is hidden or there are too few to speak of a share."""
    if zaehler is None or nenner is None or nenner < MINDESTNENNER:
        return None
    return Anteil(zaehler, nenner, *wilson(zaehler, nenner))
