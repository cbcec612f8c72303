"""Which cells of a two-way table stay hidden, so that no small one can be worked out.

Primary: cells of too few families. Complementary: no line with one hidden cell alone, nor with
hidden cells that are small together. Then the exact audit of `fluss`, until nothing is fixed.
The reader is thought to know every margin.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TypeAlias

from lotse.services.zahlen.fluss import Deckung, Ort, Raster, spielraum

Koepfe: TypeAlias = Callable[[Collection[Ort]], int]
"""How many families stand behind some cells together."""


def verdecke(
    werte: Raster,
    klein: Collection[Ort],
    schwelle: int,
    schon: Collection[Ort] = (),
    oben: Raster | None = None,
    koepfe: Koepfe | None = None,
) -> Deckung | None:
    """The hidden cells; None = hiding does not help, the table must not be shown.

    `klein` are the cells of 1 to `schwelle` - 1 families; `schon` are hidden for other reasons.
    `oben`: each cell is a part of so many, and the reader knows that; then the other part must
    not be worked out either. `koepfe`: where one family may count more than once, the reader
    who subtracts must find enough families, not enough cases.
    """
    verdeckt = {*klein, *schon}
    raster = [werte] if oben is None else [werte, _rest(werte, oben)]
    zaehler = [koepfe or _sum_of(eines) for eines in raster]
    while True:
        cover = (
            _complementary(eines, verdeckt, schwelle, wie)
            for eines, wie in zip(raster, zaehler, strict=True)
        )
        weitere = next((z for z in cover if z), None) or _audit(werte, verdeckt, klein, oben)
        if weitere is None:
            return frozenset(verdeckt)
        if weitere in verdeckt:
            return None
        verdeckt.add(weitere)


def _rest(werte: Raster, oben: Raster) -> Raster:
    paare = zip(werte, oben, strict=True)
    return [[o - w for w, o in zip(*paar, strict=True)] for paar in paare]


def _sum_of(werte: Raster) -> Koepfe:
    return lambda zellen: sum(_wert(werte, zelle) for zelle in zellen)


def _complementary(werte: Raster, verdeckt: set[Ort], schwelle: int, koepfe: Koepfe) -> Ort | None:
    for linie in _linien(werte):
        innen = [zelle for zelle in linie if zelle in verdeckt]
        if innen and (len(innen) == 1 or koepfe(innen) < schwelle):
            aussen = [zelle for zelle in linie if zelle not in verdeckt]
            if aussen:
                return _kleinste(werte, aussen)
    return None


def _audit(
    werte: Raster, verdeckt: set[Ort], klein: Collection[Ort], oben: Raster | None
) -> Ort | None:
    """A further cell to hide while a small one is fixed; that one itself when none is left."""
    deckung = frozenset(verdeckt)
    for zelle in sorted(klein):
        if spielraum(werte, deckung, zelle, genug=1, oben=oben):
            continue
        alle = [z for linie in _linien(werte) for z in linie if z not in verdeckt]
        nahe = [z for z in alle if z[0] == zelle[0] or z[1] == zelle[1]]
        return _kleinste(werte, nahe or alle) if alle else zelle
    return None


def _linien(werte: Raster) -> Iterator[list[Ort]]:
    zeilen, spalten = range(len(werte)), range(len(werte[0]))
    yield from ([(z, s) for s in spalten] for z in zeilen)
    yield from ([(z, s) for z in zeilen] for s in spalten)


def _wert(werte: Raster, zelle: Ort) -> int:
    return werte[zelle[0]][zelle[1]]


def _kleinste(werte: Raster, zellen: Collection[Ort]) -> Ort:
    """A cell that is not empty rather than an empty one; of those the smallest."""
    return min(zellen, key=lambda z: (not _wert(werte, z), _wert(werte, z), z))
