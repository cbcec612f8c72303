"""Which areas lie in which larger ones: a Bezirk and its Stadtteile are no two secrets.

A reader knows the map. Whoever sees a Bezirk and all its Stadtteile but one can subtract; so the
guard has to know the map as well: told by the table, or by codes that begin alike. Where the
numbers could be those of an area and its parts and nobody says so, the smaller ones are not shown
beside the larger ones as soon as anything has to be hidden.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeAlias, TypeVar

from lotse.domain.indikator import ALLE, Messgebiet
from lotse.services.zahlen.gruppen import fold

Zelle: TypeAlias = tuple[str, str]
Teile: TypeAlias = Sequence[int]
"""Those counted, and the others; of a count alone only the first."""
Tafel: TypeAlias = Mapping[Zelle, Teile]
Zahl = TypeVar("Zahl")
LUFT = 10
"""Numbers that were rounded come to a little more or less than their sum."""
VIELE = 20_000
"""So many sums of areas, and some of them is like any number: nothing can be ruled out."""


def parents(gebiete: Iterable[Messgebiet]) -> Mapping[str, str]:
    """Area -> the larger one it lies in."""
    alle = tuple(gebiete)
    namen: defaultdict[str, list[Messgebiet]] = defaultdict(list)
    for gebiet in alle:
        for name in {fold(gebiet.id), fold(gebiet.name)}:
            namen[name].append(gebiet)
    gesagt: dict[str, str] = {}
    for gebiet in alle:
        oben = [o for o in namen.get(fold(gebiet.teil_von), ()) if o.id != gebiet.id]
        if gebiet.teil_von and oben:
            gesagt[gebiet.id] = min(oben, key=lambda o: (o.ebene == gebiet.ebene, o.id)).id
    return {**_by_code(alle), **gesagt}


def apart(
    ebenen: Mapping[str, Mapping[Zelle, Zahl]], oben: Collection[str]
) -> Mapping[str, Mapping[Zelle, Zahl]]:
    """A table that does not tell kinds apart: those that others lie in are a kind of their own."""
    getrennt: dict[str, Mapping[Zelle, Zahl]] = {}
    for ebene, zahlen in ebenen.items():
        groesser = {zelle: zahl for zelle, zahl in zahlen.items() if zelle[0] in oben}
        rest = {zelle: zahl for zelle, zahl in zahlen.items() if zelle[0] not in oben}
        getrennt |= {ebene: rest or groesser}
        if rest and groesser:
            getrennt[f"{ebene}\0"] = groesser
    return getrennt


def _by_code(gebiete: Sequence[Messgebiet]) -> Mapping[str, str]:
    """Of kinds that have codes of one length: the longest code of another kind it begins with."""
    kennungen: defaultdict[str, set[str]] = defaultdict(set)
    for gebiet in gebiete:
        kennungen[gebiet.ebene].add(gebiet.id)
    codes = {
        ebene: ids
        for ebene, ids in kennungen.items()
        if all(map(str.isdecimal, ids)) and len(set(map(len, ids))) == 1
    }
    gefunden: dict[str, str] = {}
    for ebene, ids in codes.items():
        for andere in sorted((c for e, c in codes.items() if e != ebene), key=_length):
            laenge = _length(andere)
            if laenge < _length(ids) and all(key[:laenge] in andere for key in ids):
                gefunden |= {key: key[:laenge] for key in ids}
    return gefunden


def _length(codes: Iterable[str]) -> int:
    return max(map(len, codes), default=0)


def nested(
    zahlen: Tafel, groessere: Sequence[Tafel], eltern: Mapping[str, str]
) -> Mapping[str, frozenset[str]] | None:
    """Larger area -> those that lie in it; `{"": all}` = they lie in none of the larger ones;
    None = they may, and nobody knows which in which. `groessere`: kinds, the largest areas first.
    """
    orte = frozenset(ort for ort, _ in zahlen)
    for oben in reversed(groessere):
        if any(eltern.get(ort, "") in {o for o, _ in oben} for ort in orte):
            return _families(zahlen, oben, eltern)
    if any(may_hold(oben, zahlen) for oben in groessere):
        return None
    return {"": orte}


def _families(
    zahlen: Tafel, oben: Tafel, eltern: Mapping[str, str]
) -> Mapping[str, frozenset[str]] | None:
    """None where one has no larger area, or the parts come to more than their whole."""
    teile: defaultdict[str, set[str]] = defaultdict(set)
    for ort, _ in zahlen:
        teile[eltern.get(ort, "")].add(ort)
    if "" in teile:
        return None
    for (ganzes, schicht), zahl in oben.items():
        innen = [zahlen[o, schicht] for o in teile.get(ganzes, ()) if (o, schicht) in zahlen]
        if any(sum(eine) > alle * 1.1 + LUFT for *eine, alle in zip(*innen, zahl, strict=False)):
            return None
    return {ganzes: frozenset(innen) for ganzes, innen in teile.items()}


def may_hold(oben: Tafel, unten: Tafel) -> bool:
    """Whether the numbers of some larger area are those of smaller ones taken together."""
    gesucht = {tuple(zahl) for zahl in _sums(oben).values() if sum(zahl)}
    erreicht: set[tuple[int, ...]] = {(0, 0)}
    for zahl in _sums(unten).values():
        erreicht |= {(a + zahl[0], b + zahl[1]) for a, b in erreicht}
        if len(erreicht) > VIELE:
            return True
    return bool(gesucht & erreicht)


def _sums(zahlen: Tafel) -> Mapping[str, tuple[int, int]]:
    """Of each area all children; of the strata together where nothing else is known."""
    je: defaultdict[str, list[Teile]] = defaultdict(list)
    for (ort, schicht), zahl in zahlen.items():
        if schicht == ALLE or (ort, ALLE) not in zahlen:
            je[ort].append(zahl)
    return {
        ort: (sum(z[0] for z in teile), sum(z[1] for z in teile if len(z) > 1))
        for ort, teile in je.items()
    }
