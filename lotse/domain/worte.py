"""Words: of areas of life and barriers, said as situations (E-05); and what a word means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lotse.domain.huerde import Huerdencode
from lotse.domain.lebensbereich import Lebensbereich

WEISS_NICHT = "Weiß nicht, möchte nichts sagen"
"""The answer every question has: it costs nothing and is not asked again."""


@dataclass(frozen=True, slots=True)
class Huerdenwort:
    """One barrier in words; resources/recht/huerden.toml."""

    code: Huerdencode
    text: str
    """The situation: "Der Weg ist weit"."""
    kurz: str
    anpassung: str
    """What makes this way easier: "Hausbesuch oder Fahrgeld"."""
    frage: str
    """How one may ask for it."""
    oben: bool = False
    """One of the most used, shown first."""


@dataclass(frozen=True, slots=True)
class Bereichswort:
    """One area of life in words; resources/recht/lebensbereiche.toml."""

    bereich: Lebensbereich
    text: str
    kurz: str
    icon: str
    einstieg: tuple[str, ...]
    """Sentences a talk about it may begin with."""


@dataclass(frozen=True, slots=True)
class Begriff:
    """One word with its plain sentence; resources/glossar.toml. F1 explains it."""

    noun: str
    plural: str
    satz: str
    englisch: str
    fundstelle: str = ""


@dataclass(frozen=True, slots=True)
class Gespraechsworte:
    """Every barrier and every area, in the order of the talk."""

    huerden: Mapping[Huerdencode, Huerdenwort]
    bereiche: Mapping[Lebensbereich, Bereichswort]
