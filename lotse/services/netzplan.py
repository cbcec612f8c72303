"""Where each node stands on the map: four quarters, three rings, and nothing on top of another.

All lengths are em around the family in the middle, y downwards. The same nodes always stand at
the same places.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

from lotse.domain.netz import Horizont, Netzknoten, Sektor

MITTE = 2.7
"""Radius of the family."""
SYMBOL = 1.3
"""Half the width of a node."""
BREITE, HOEHE = 7.6, 4.4
"""Room of a node with its name."""
ERSTE_REIHE, REIHE = 8.8, 4.6
VORBEI = 2.5
"""A line passes a sign at this distance."""
RAND_GRAD, SCHRITT_GRAD = 9.0, 4.0
_OFFEN_GRAD = 90.0 - 2 * RAND_GRAD
_REIHE_KOSTET = 14.0
"""A row further out costs as much as so many degrees beside the wish."""
BEGINN: Mapping[Sektor, float] = {
    Sektor.FAMILIE: 180.0,
    Sektor.FREUNDE: 270.0,
    Sektor.UMFELD: 0.0,
    Sektor.FACHSTELLEN: 90.0,
}
"""Where each quarter begins, in degrees clockwise from the right."""


Kasten: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Platz:
    """The middle of a node's sign; its name stands above in the upper half, below in the lower."""

    x: float
    y: float

    @property
    def name_oben(self) -> bool:
        return self.y < 0

    @property
    def kasten(self) -> Kasten:
        """Left, top, right, bottom of sign and name."""
        oben = self.y - (HOEHE - SYMBOL - 0.1 if self.name_oben else SYMBOL + 0.1)
        return self.x - BREITE / 2, oben, self.x + BREITE / 2, oben + HOEHE

    @property
    def grad(self) -> float:
        return math.degrees(math.atan2(self.y, self.x)) % 360


@dataclass(frozen=True, slots=True)
class Netzplan:
    """Places by id and the outer radius of each ring."""

    plaetze: Mapping[str, Platz]
    ringe: tuple[float, float, float]

    @property
    def radius(self) -> float:
        return self.ringe[-1]

    def clockwise(self) -> tuple[str, ...]:
        """Ids as the keys walk them: from the family's quarter on, inside before outside."""
        start = BEGINN[Sektor.FAMILIE]
        plaetze = self.plaetze
        return tuple(
            sorted(
                plaetze,
                key=lambda k: ((plaetze[k].grad - start) % 360, math.hypot(
                    plaetze[k].x, plaetze[k].y), k),
            )
        )  # fmt: skip


@dataclass(slots=True)
class _Feld:
    belegt: list[Kasten] = field(default_factory=list)
    orte: list[tuple[float, float]] = field(default_factory=list)

    def has_clear_way(self, platz: Platz) -> bool:
        """The line to the family runs past everybody who stands nearer."""
        weit = math.hypot(platz.x, platz.y)
        return all(
            platz.x * x + platz.y * y <= 0 or abs(platz.x * y - platz.y * x) / weit >= VORBEI
            for x, y in self.orte
        )

    def is_free(self, kasten: Kasten) -> bool:
        links, oben, rechts, unten = kasten
        x, y = min(max(0.0, links), rechts), min(max(0.0, oben), unten)
        if math.hypot(x, y) < MITTE + 0.15:
            return False
        for a, b, c, d in self.belegt:  # a loop: this is asked thousands of times
            if a < rechts and links < c and b < unten and oben < d:
                return False
        return True


def plan(knoten: Sequence[Netzknoten]) -> Netzplan:
    """Rings grow outwards until every node has room."""
    return _plan(tuple((k.id, k.sektor, k.horizont, round(k.winkel, 3)) for k in knoten))


@lru_cache(maxsize=64)
def _plan(knoten: tuple[tuple[str, Sektor, Horizont, float], ...]) -> Netzplan:
    feld, plaetze, ringe = _Feld(), dict[str, Platz](), list[float]()
    beginn = ERSTE_REIHE
    for horizont in Horizont:
        reihen = [beginn]
        eigene = [k for k in knoten if k[2] is horizont]
        for kennung, sektor, _h, winkel in sorted(eigene, key=lambda k: (k[1], k[3], k[0])):
            platz = _find(feld, sektor, winkel, reihen)
            plaetze[kennung] = platz
            feld.belegt.append(platz.kasten)
            feld.orte.append((platz.x, platz.y))
        ringe.append(reihen[-1] + REIHE / 2)
        beginn = reihen[-1] + REIHE
    ordnung = {k[0]: plaetze[k[0]] for k in knoten}
    return Netzplan(ordnung, (ringe[0], ringe[1], ringe[2]))


def _find(feld: _Feld, sektor: Sektor, winkel: float, reihen: list[float]) -> Platz:
    """The free place nearest to the wish; where there is none, one more row."""
    while True:
        frei: Platz | None = None
        for platz, kasten in _candidates(sektor, winkel, tuple(reihen)):
            if feld.is_free(kasten):
                if feld.has_clear_way(platz):
                    return platz
                frei = frei or platz
        if frei is not None:
            return frei
        reihen.append(reihen[-1] + REIHE)


@lru_cache(maxsize=4096)
def _candidates(
    sektor: Sektor, winkel: float, reihen: tuple[float, ...]
) -> tuple[tuple[Platz, Kasten], ...]:
    wunsch = RAND_GRAD + winkel * _OFFEN_GRAD
    alle = [
        (abs(grad - wunsch) + nummer * _REIHE_KOSTET, grad, radius)
        for nummer, radius in enumerate(reihen)
        for grad in _degrees(wunsch)
    ]
    plaetze = (_place(sektor, grad, radius) for _kosten, grad, radius in sorted(alle))
    return tuple((platz, platz.kasten) for platz in plaetze)


def _degrees(wunsch: float) -> Iterator[float]:
    yield wunsch
    schritte = int(_OFFEN_GRAD / SCHRITT_GRAD)
    yield from (RAND_GRAD + n * SCHRITT_GRAD for n in range(schritte + 1))


def _place(sektor: Sektor, grad: float, radius: float) -> Platz:
    bogen = math.radians(BEGINN[sektor] + grad)
    return Platz(radius * math.cos(bogen), radius * math.sin(bogen))


def snap(netzplan: Netzplan, x: float, y: float) -> tuple[Sektor, Horizont, float]:
    """Quarter, ring and place in the quarter a point means: for a node that was dropped there."""
    grad = math.degrees(math.atan2(y, x)) % 360
    sektor = next(s for s, beginn in BEGINN.items() if beginn <= grad < beginn + 90)
    winkel = (grad - BEGINN[sektor] - RAND_GRAD) / _OFFEN_GRAD
    radius = math.hypot(x, y)
    ringe = zip(Horizont, netzplan.ringe, strict=True)
    horizont = next((h for h, aussen in ringe if radius <= aussen), Horizont.FERN)
    return sektor, horizont, min(max(winkel, 0.0), 1.0)


SEKTOREN = tuple(Sektor)


def turned(knoten: Netzknoten, schritt: float) -> tuple[Sektor, float]:
    """A step clockwise or back; past the end of the quarter it is the next one."""
    winkel = knoten.winkel + schritt
    if 0 <= winkel <= 1:
        return knoten.sektor, winkel
    stelle = SEKTOREN.index(knoten.sektor) + (1 if winkel > 1 else -1)
    return SEKTOREN[stelle % len(SEKTOREN)], 0.0 if winkel > 1 else 1.0


def nearer(horizont: Horizont, schritt: int) -> Horizont:
    """-1 = nearer, 1 = further; at the edge it stays."""
    reihe = tuple(Horizont)
    return reihe[min(max(reihe.index(horizont) + schritt, 0), len(reihe) - 1)]
