"""A picture made of lines, circles and words: drawn alike on the screen and on paper."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Punkt: TypeAlias = tuple[float, float]


class Ton(StrEnum):
    """What a line stands for; screen and paper have a colour for each."""

    TEXT = "text"
    LEISE = "leise"
    STARK = "stark"
    STREIT = "streit"
    HAAR = "haar"
    MITTE = "mitte"
    AUF_MITTE = "auf_mitte"
    PAPIER = "papier"
    NAH = "nah"
    """Ground of the innermost ring."""
    VERGLEICH = "vergleich"
    """Another place, for comparison: quiet, but to be seen."""
    OHNE = ""


@dataclass(frozen=True, slots=True)
class Zug:
    """Straight lines from point to point; closed ones may be filled. `strich` = dash pattern."""

    punkte: tuple[Punkt, ...]
    ton: Ton = Ton.TEXT
    staerke: float = 0.08
    strich: tuple[float, ...] = ()
    zu: bool = False
    fuellung: Ton = Ton.OHNE


@dataclass(frozen=True, slots=True)
class Kreis:
    """A circle, outlined and filled."""

    mitte: Punkt
    radius: float
    ton: Ton = Ton.TEXT
    staerke: float = 0.1
    fuellung: Ton = Ton.OHNE


@dataclass(frozen=True, slots=True)
class Wort:
    """One line of text centred at a point; no wider than `breite`."""

    ort: Punkt
    text: str
    groesse: float = 1.0
    fett: bool = False
    ton: Ton = Ton.TEXT
    breite: float = 0.0
    anker: float = 0.5
    """0 = begins there, 1 = ends there."""
    grund: Ton = Ton.OHNE
    """A plate behind it, where lines may run below."""


@dataclass(frozen=True, slots=True)
class Bildchen:
    """A drawing of resources/icons, centred at a point."""

    ort: Punkt
    name: str
    kante: float = 1.2
    ton: Ton = Ton.TEXT


Form: TypeAlias = Zug | Kreis | Wort | Bildchen


@dataclass(frozen=True, slots=True)
class Zeichnung:
    """In em around its own zero; `links`, `oben` is the corner. `alt` says what it shows."""

    links: float
    oben: float
    breite: float
    hoehe: float
    formen: tuple[Form, ...]
    alt: str
