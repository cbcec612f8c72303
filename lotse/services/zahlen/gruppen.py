"""One way of grouping for all tables of an export: a line of too few families joins others.

A margin is a cell, too. So every line that is shown has enough families, and the same lines
stand in every table about the same cases; no table gives away what another one hides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

UEBRIGE = "uebrige"
"""The line made of those that were too small."""
WENIG_KINDER = 50
"""An area with fewer children is never shown alone (E-54)."""
Familien: TypeAlias = frozenset[int]


def zusammenfassung(
    linien: Mapping[str, Familien], schwelle: int, vorab: Iterable[str] = ()
) -> Mapping[str, str]:
    """Which line each key is shown in: its own, or `UEBRIGE`. Lines in `vorab` always join."""
    belegt = {key: familien for key, familien in linien.items() if familien}
    topf = {k for k, familien in belegt.items() if len(familien) < schwelle or k in set(vorab)}
    frei = sorted(belegt.keys() - topf, key=lambda k: (len(belegt[k]), k))
    while topf and frei and _zu_wenige(topf, belegt, schwelle):
        topf.add(frei.pop(0))
    return {key: UEBRIGE if key in topf else key for key in linien}


def fold(name: str) -> str:
    """A Stadtteil as the office writes it and as the area's table does."""
    return " ".join(name.casefold().split())


def kleine_gebiete(kinder: Mapping[str, int]) -> Sequence[str]:
    return [gebiet for gebiet, zahl in kinder.items() if zahl < WENIG_KINDER]


def _zu_wenige(topf: set[str], linien: Mapping[str, Familien], schwelle: int) -> bool:
    """One line alone is none to hide in; nor is one of too few families."""
    zusammen = frozenset[int]().union(*(linien[key] for key in topf))
    return len(topf) == 1 or len(zusammen) < schwelle
