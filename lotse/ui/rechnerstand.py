"""What the family said to the Rechner: kept while its case is open, never written down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from lotse.domain.rechnung import Spanne

Rechnerantwort: TypeAlias = Spanne | bool | int | None
"""An amount or a band of it, yes or no, a step; None = not known or not said."""
Rechnerantworten: TypeAlias = Mapping[str, Rechnerantwort]
"""By the key of the question; a missing key = not answered yet."""


@dataclass(frozen=True, slots=True)
class Rechnerstand:
    """Answers about money, and whether the match uses what the calculation settles with them."""

    antworten: Rechnerantworten = field(default_factory=dict)
    nutzt: bool = False


def mit_antwort(stand: Rechnerstand, name: str, wert: Rechnerantwort) -> Rechnerstand:
    return replace(stand, antworten={**stand.antworten, name: wert})


def ohne_antwort(stand: Rechnerstand, name: str) -> Rechnerstand:
    """Taken back: as if nobody had been asked."""
    rest = {eigener: wert for eigener, wert in stand.antworten.items() if eigener != name}
    return replace(stand, antworten=rest)
