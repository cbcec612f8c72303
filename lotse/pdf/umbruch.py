"""Greedy line breaking: at blanks, then inside names, then between clusters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

SPIEL = 1e-6


class Grenzen(NamedTuple):
    """A paragraph's text, where its lines may end, and the width of every cluster."""

    text: str
    bruch: Sequence[bool]
    notbruch: Sequence[bool]
    vorschub: Sequence[float]


def break_lines(
    grenzen: Grenzen, summen: Sequence[float], breite: float
) -> Iterator[tuple[int, int]]:
    """Ranges [von, bis) of the lines; a blank at the end belongs to its line, outside it."""
    beginn = 0
    for von, bis in _units(grenzen, summen, breite):
        sichtbar = von + len(grenzen.text[von:bis].rstrip(" "))
        if von > beginn and summen[sichtbar] - summen[beginn] > breite + SPIEL:
            yield beginn, von
            beginn = von
    yield beginn, len(grenzen.text)


def _units(grenzen: Grenzen, summen: Sequence[float], breite: float) -> Iterator[tuple[int, int]]:
    """Pieces a line is filled with; one that is wider than a line falls into smaller ones."""
    for von, bis in _split(grenzen.bruch, 0, len(grenzen.text)):
        if summen[bis] - summen[von] <= breite:
            yield von, bis
            continue
        for innen_von, innen_bis in _split(grenzen.notbruch, von, bis):
            if summen[innen_bis] - summen[innen_von] <= breite:
                yield innen_von, innen_bis
            else:
                yield from _clusters(grenzen.vorschub, innen_von, innen_bis)


def _split(moeglich: Sequence[bool], von: int, bis: int) -> Iterator[tuple[int, int]]:
    beginn = von
    for stelle in range(von, bis):
        if moeglich[stelle] or stelle + 1 == bis:
            yield beginn, stelle + 1
            beginn = stelle + 1


def _clusters(vorschub: Sequence[float], von: int, bis: int) -> Iterator[tuple[int, int]]:
    """Single clusters; characters without width (marks) stay with the one before them."""
    beginn = von
    for stelle in range(von + 1, bis):
        if vorschub[stelle] > 0:
            yield beginn, stelle
            beginn = stelle
    yield beginn, bis
