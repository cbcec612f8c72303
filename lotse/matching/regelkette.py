"""What depends on what: circles over leistung() and facts, and what stands under a not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lotse.matching.knoten import Knoten, Name, Nicht, Vergleich, Verweis, direkt


class Glied(NamedTuple):
    """A fact or a Leistung: whatever has an expression or stands in one."""

    art: str
    """"fakt" or "leistung"."""
    name: str


Kante = tuple[Glied, int]
"""To whom, and with which sign: -1 = behind a not."""


class Kette:
    """All dependencies of the knowledge, with their signs."""

    def __init__(self, regeln: Iterable[tuple[Glied, int, Knoten]]) -> None:
        self._kanten: dict[Glied, set[Kante]] = {}
        for besitzer, richtung, knoten in regeln:
            self._kanten.setdefault(besitzer, set()).update(kanten(knoten, richtung))
        self._ohne_kreis: set[Glied] = set()

    def kreis(self, start: Glied) -> tuple[Glied, ...]:
        """The way round when `start` leads into a circle; else nothing."""
        return self._suche(start, ())

    def verneint(self, knoten: Knoten) -> frozenset[str]:
        """Facts that stand under a not, in this expression or in anything it leads to."""
        offen = list(kanten(knoten, 1))
        gesehen = set(offen)
        while offen:
            glied, zeichen = offen.pop()
            neue = {(n, zeichen * z) for n, z in self._kanten.get(glied, ())} - gesehen
            gesehen |= neue
            offen += neue
        return frozenset(g.name for g, zeichen in gesehen if g.art == "fakt" and zeichen < 0)

    def _suche(self, glied: Glied, weg: tuple[Glied, ...]) -> tuple[Glied, ...]:
        if glied in weg:
            return (*weg[weg.index(glied) :], glied)
        if glied in self._ohne_kreis:
            return ()
        for naechstes, _ in sorted(self._kanten.get(glied, ())):
            if kreis := self._suche(naechstes, (*weg, glied)):
                return kreis
        self._ohne_kreis.add(glied)
        return ()


def kanten(knoten: Knoten, zeichen: int) -> Iterator[Kante]:
    """Everything an expression names, with the sign it stands under."""
    match knoten:
        case Verweis(leistung):
            yield Glied("leistung", leistung), zeichen
        case Name(fakt) | Vergleich(fakt):
            yield Glied("fakt", fakt), zeichen
    for teil in direkt(knoten):
        yield from kanten(teil, -zeichen if isinstance(knoten, Nicht) else zeichen)
