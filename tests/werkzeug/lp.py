"""A small exact linear programme: what somebody who only sees the published numbers can find out.

Written apart from the guard and in another way: the simplex method in whole fractions.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

Zeile = list[Fraction]


def groesster_wert(
    gleichungen: Sequence[tuple[Sequence[int], int]], ziel: Sequence[int]
) -> Fraction | None:
    """Largest sum of ziel·x over x >= 0 with every equation; None = without end."""
    n = len(ziel)
    tafel = [
        [
            *map(Fraction, links),
            *(Fraction(int(i == k)) for k in range(len(gleichungen))),
            Fraction(rechts),
        ]
        for i, (links, rechts) in enumerate(gleichungen)
    ]
    basis = list(range(n, n + len(gleichungen)))
    phase1 = [Fraction(0)] * n + [Fraction(-1)] * len(gleichungen)
    _simplex(tafel, basis, phase1, n + len(gleichungen))
    if sum(tafel[i][-1] for i, b in enumerate(basis) if b >= n) != 0:
        message = "the published numbers contradict each other"
        raise ValueError(message)
    for i, b in enumerate(basis):
        if b >= n:
            spalte = next((s for s in range(n) if tafel[i][s]), None)
            if spalte is not None:
                _tausche(tafel, basis, i, spalte)
    kosten = [*map(Fraction, ziel), *([Fraction(0)] * len(gleichungen))]
    if not _simplex(tafel, basis, kosten, n):
        return None
    return sum((kosten[b] * tafel[i][-1] for i, b in enumerate(basis)), Fraction(0))


def _simplex(tafel: list[Zeile], basis: list[int], kosten: Zeile, spalten: int) -> bool:
    while True:
        rein = next(
            (
                s
                for s in range(spalten)
                if s not in basis
                and kosten[s] > sum(kosten[b] * tafel[i][s] for i, b in enumerate(basis))
            ),
            None,
        )
        if rein is None:
            return True
        wahl = [
            (tafel[i][-1] / tafel[i][rein], basis[i], i)
            for i in range(len(tafel))
            if tafel[i][rein] > 0
        ]
        if not wahl:
            return False
        _tausche(tafel, basis, min(wahl)[2], rein)


def _tausche(tafel: list[Zeile], basis: list[int], zeile: int, spalte: int) -> None:
    teiler = tafel[zeile][spalte]
    tafel[zeile] = [wert / teiler for wert in tafel[zeile]]
    for i, andere in enumerate(tafel):
        mal = andere[spalte]
        if i != zeile and mal:
            tafel[i] = [w - mal * z for w, z in zip(andere, tafel[zeile], strict=True)]
    basis[zeile] = spalte


def bekannt(gleichungen: Sequence[tuple[Sequence[int], int]], ziel: Sequence[int]) -> bool:
    """True when only one value is left for the sum."""
    oben = groesster_wert(gleichungen, ziel)
    if oben is None:
        return False
    unten = groesster_wert(gleichungen, [-wert for wert in ziel])
    return unten is not None and oben == -unten
