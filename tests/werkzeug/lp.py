"""A small exact linear programme: what somebody who only sees the published numbers can find out.

Written apart from the guard and in another way: the simplex method in whole numbers, and in
fractions where whole numbers do not do. What is published is read once; every question after
that starts where the last one ended.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TypeAlias

Wert: TypeAlias = int | Fraction
Zeile: TypeAlias = list[Wert]
Gleichung: TypeAlias = tuple[Sequence[int], int]


class Leser:
    """Everything that fits the published equations, with every unknown at least nought."""

    def __init__(self, gleichungen: Sequence[Gleichung], unbekannte: int) -> None:
        self.n = unbekannte
        self._tafel: list[Zeile] = [
            [*links, rechts] if rechts >= 0 else [-w for w in (*links, rechts)]
            for links, rechts in gleichungen
        ]
        self._basis = [unbekannte + i for i in range(len(self._tafel))]
        """Numbers from `unbekannte` on stand for what an equation still lacks."""
        self._erfuelle()

    def _erfuelle(self) -> None:
        """From nothing to values that fit every equation."""
        fehlt = [sum(spalte) for spalte in zip(*self._tafel, strict=True)] or [0] * (self.n + 1)
        while (rein := _first_gain(fehlt)) is not None:
            zeile = self._engste(rein)
            assert zeile is not None  # what is lacking cannot grow without end
            self._tausche(zeile, rein, fehlt)
        if fehlt[-1]:
            message = "the published numbers contradict each other"
            raise ValueError(message)
        for i in reversed(range(len(self._basis))):
            if self._basis[i] >= self.n:
                spalte = next((s for s in range(self.n) if self._tafel[i][s]), None)
                if spalte is None:  # says what others say
                    del self._tafel[i], self._basis[i]
                else:
                    self._tausche(i, spalte, fehlt)

    def groesster_wert(self, ziel: Sequence[int]) -> Wert | None:
        """Largest sum of ziel·x; None = without end."""
        gewinn = self._gewinn(ziel)
        while (rein := _first_gain(gewinn)) is not None:
            zeile = self._engste(rein)
            if zeile is None:
                return None
            self._tausche(zeile, rein, gewinn)
        return -gewinn[-1]

    def bekannt(self, ziel: Sequence[int]) -> bool:
        """True when only one value is left for the sum: no step up or down changes it."""
        for vorzeichen in (1, -1):
            gewinn = self._gewinn([vorzeichen * w for w in ziel])
            while (rein := _first_gain(gewinn)) is not None:
                zeile = self._engste(rein)
                if zeile is None or self._tafel[zeile][-1]:
                    return False
                self._tausche(zeile, rein, gewinn)
        return True

    def _gewinn(self, ziel: Sequence[int]) -> Zeile:
        """What one more of each unknown adds to the sum; last, the sum as it is, negative."""
        gewinn: Zeile = [*ziel, 0]
        for zeile, b in zip(self._tafel, self._basis, strict=True):
            if mal := gewinn[b]:
                gewinn = [g - mal * w for g, w in zip(gewinn, zeile, strict=True)]
        return gewinn

    def _engste(self, spalte: int) -> int | None:
        """The equation that bounds an unknown first; of equals the one of the first unknown."""
        wahl = [
            (Fraction(zeile[-1]) / zeile[spalte], self._basis[i], i)
            for i, zeile in enumerate(self._tafel)
            if zeile[spalte] > 0
        ]
        return min(wahl)[2] if wahl else None

    def _tausche(self, i: int, spalte: int, ziel: Zeile) -> None:
        teiler = self._tafel[i][spalte]
        eigene = self._tafel[i]
        if teiler == -1:
            eigene = [-w for w in eigene]
        elif teiler != 1:
            eigene = [_whole(Fraction(w) / teiler) for w in eigene]
        self._tafel[i] = eigene
        stellen = [(s, w) for s, w in enumerate(eigene) if w]
        for k, andere in enumerate((*self._tafel, ziel)):
            mal = andere[spalte]
            if k != i and mal:
                for s, w in stellen:
                    andere[s] -= mal * w
        self._basis[i] = spalte


def _first_gain(gewinn: Zeile) -> int | None:
    """The first unknown that adds to the sum: so no circle is walked (Bland)."""
    return next((s for s, g in enumerate(gewinn[:-1]) if g > 0), None)


def _whole(wert: Fraction) -> Wert:
    return int(wert) if wert.denominator == 1 else wert
