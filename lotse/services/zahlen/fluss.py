"""What a reader who knows all margins can find out about a hidden cell, exactly.

For a two-way table that is a flow in whole numbers: to raise cell (a, b) by one, one walks from
column b back to row a, lowering and raising other hidden cells in turn. Whoever owns the true
table finds the exact range of a cell by plain search for such walks.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

Ort: TypeAlias = tuple[int, int]
Raster: TypeAlias = Sequence[Sequence[int]]
Deckung: TypeAlias = frozenset[Ort]
_Knoten: TypeAlias = tuple[bool, int]
"""(is a row, number)."""
_Herkunft: TypeAlias = dict[_Knoten, tuple[_Knoten, Ort] | None]


@dataclass
class _Wanderung:
    """Walks through the hidden cells of a table, but never over `verboten`."""

    werte: Raster
    verdeckt: Deckung
    verboten: Ort
    oben: Raster | None = None
    bewegt: defaultdict[Ort, int] = field(default_factory=lambda: defaultdict(int))

    def staerke(self, start: _Knoten, ziel: _Knoten, hoechstens: int) -> int:
        """How many units reach the goal, counted no further than `hoechstens`."""
        summe = 0
        while summe < hoechstens and (weg := self._weg(start, ziel)):
            for zelle, schritt in weg:
                self.bewegt[zelle] += schritt
            summe += 1
        return summe

    def _weg(self, start: _Knoten, ziel: _Knoten) -> list[tuple[Ort, int]]:
        herkunft: _Herkunft = {start: None}
        offen = deque([start])
        while offen and ziel not in herkunft:
            knoten = offen.popleft()
            for zelle, weiter in self._kanten(knoten):
                if weiter not in herkunft:
                    herkunft[weiter] = knoten, zelle
                    offen.append(weiter)
        weg = []
        knoten = ziel
        while (schritt := herkunft.get(knoten)) is not None:
            knoten, zelle = schritt
            weg.append((zelle, 1 if knoten[0] else -1))
        return weg

    def _kanten(self, knoten: _Knoten) -> Iterator[tuple[Ort, _Knoten]]:
        """From a row a cell is raised, from a column it is lowered, never below nothing, and
        never above what is known of it."""
        von_zeile, nummer = knoten
        for zelle in self.verdeckt:
            if zelle == self.verboten or zelle[0 if von_zeile else 1] != nummer:
                continue
            steht = self.werte[zelle[0]][zelle[1]] + self.bewegt[zelle]
            if von_zeile and (self.oben is None or steht < self.oben[zelle[0]][zelle[1]]):
                yield zelle, (False, zelle[1])
            elif not von_zeile and steht > 0:
                yield zelle, (True, zelle[0])


def spielraum(
    werte: Raster, verdeckt: Deckung, zelle: Ort, genug: int = 5, oben: Raster | None = None
) -> int:
    """How wide the range of a hidden cell is for the reader; counted up to `genug` each way.

    `oben`: what no cell can exceed, as the reader knows, e.g. the children it is a part of.
    """
    zeile, spalte = (True, zelle[0]), (False, zelle[1])
    wert = werte[zelle[0]][zelle[1]]
    luft = genug if oben is None else min(genug, oben[zelle[0]][zelle[1]] - wert)
    hinauf = _Wanderung(werte, verdeckt, zelle, oben).staerke(spalte, zeile, luft)
    hinab = _Wanderung(werte, verdeckt, zelle, oben).staerke(zeile, spalte, min(genug, wert))
    return hinauf + hinab
