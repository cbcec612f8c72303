"""An order of things of which some come before others: always the same one, or the circle."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

Paar: TypeAlias = tuple[str, str]
"""(first, then)"""
Rang: TypeAlias = Callable[[str], Any]
"""What decides between things that may both come next; a smaller rank goes first."""


def ordne(knoten: Collection[str], kanten: Iterable[Paar], rang: Rang) -> tuple[str, ...]:
    """Every thing once, each after all that come before it; the order of the input plays no part.

    The edges must hold no circle (see kreis): rather a ValueError than a thing left out.
    """
    danach = _nachfolger(knoten, kanten)
    offen = dict.fromkeys(danach, 0)
    for ziele in danach.values():
        for ziel in ziele:
            offen[ziel] += 1
    bereit = [(rang(k), k) for k, vorher in offen.items() if not vorher]
    heapq.heapify(bereit)
    reihe: list[str] = []
    while bereit:
        _, naechster = heapq.heappop(bereit)
        reihe.append(naechster)
        for ziel in danach[naechster]:
            offen[ziel] -= 1
            if not offen[ziel]:
                heapq.heappush(bereit, (rang(ziel), ziel))
    if len(reihe) < len(danach):
        raise ValueError(sorted(danach.keys() - set(reihe)))
    return tuple(reihe)


def ordne_buendel(
    knoten: Collection[str], kanten: Sequence[Paar], rang: Rang, buendel: Mapping[str, str]
) -> tuple[str, ...]:
    """Like ordne, and what is bundled (thing -> name of its bundle) stands side by side.

    Bundles that would close a circle are given up: then only the edges count.
    """
    wo = {k: buendel.get(k, k) for k in knoten}
    aussen = [(wo[a], wo[b]) for a, b in kanten if a in wo and b in wo and wo[a] != wo[b]]
    if kreis(aussen):
        return ordne(knoten, kanten, rang)
    innen = {name: [k for k in knoten if wo[k] == name] for name in wo.values()}
    raenge = {name: min(map(rang, teile)) for name, teile in innen.items()}
    reihe = ordne(innen.keys(), aussen, raenge.__getitem__)
    return tuple(k for name in reihe for k in ordne(innen[name], kanten, rang))


def kreis(kanten: Iterable[Paar]) -> tuple[str, ...]:
    """The way round of one circle, its first thing again at the end; empty = there is none."""
    paare = sorted(set(kanten))
    danach = _nachfolger({ende for paar in paare for ende in paar}, paare)
    fertig: set[str] = set()
    for start in sorted(danach):
        if weg := _suche(start, danach, (), fertig):
            return weg
    return ()


def ohne_kreis(fest: Iterable[Paar], weich: Iterable[Paar]) -> tuple[Paar, ...]:
    """All fixed edges, and of the others, one by one, those that close no circle with them."""
    paare = list(fest)
    for paar in weich:
        if not kreis((*paare, paar)):
            paare.append(paar)
    return tuple(paare)


def nachkommen(start: str, kanten: Sequence[Paar]) -> frozenset[str]:
    """Everything that comes after a thing, however far."""
    gefunden: set[str] = set()
    offen = [start]
    while offen:
        jetzt = offen.pop()
        neue = {nach for vor, nach in kanten if vor == jetzt} - gefunden
        gefunden |= neue
        offen += neue
    return frozenset(gefunden)


def _nachfolger(knoten: Collection[str], kanten: Iterable[Paar]) -> dict[str, set[str]]:
    danach: dict[str, set[str]] = {k: set() for k in knoten}
    for vor, nach in kanten:
        if vor in danach and nach in danach:
            danach[vor].add(nach)
    return danach


def _suche(
    jetzt: str, danach: Mapping[str, set[str]], weg: tuple[str, ...], fertig: set[str]
) -> tuple[str, ...]:
    if jetzt in weg:
        return (*weg[weg.index(jetzt) :], jetzt)
    if jetzt in fertig:
        return ()
    for ziel in sorted(danach[jetzt]):
        if gefunden := _suche(ziel, danach, (*weg, jetzt), fertig):
            return gefunden
    fertig.add(jetzt)
    return ()
