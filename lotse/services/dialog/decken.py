"""Which cells of one indicator in one year stay hidden: area by stratum, both as margins, too.

A cell is small when 1 to 4 children are counted, or when all but 1 to 4 are. The reader is thought
to know the sum of all areas, and how many children each cell is a part of. Where nobody or
everybody of a whole line is counted, that says so of each of its cells: a nought is no secret.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from lotse.domain.indikator import ALLE
from lotse.services.dialog.ebenen import apart, may_hold, nested
from lotse.services.zahlen.verdecken import verdecke

Zelle: TypeAlias = tuple[str, str]
"""Area, stratum."""


@dataclass(frozen=True, slots=True)
class Zahl:
    """So many of so many; of a count alone nothing is known above it."""

    zaehler: int
    nenner: int | None

    def klein(self, schwelle: int) -> bool:
        return any(0 < teil < schwelle for teil in self.teile)

    @property
    def teile(self) -> Sequence[int]:
        """Those counted, and the others."""
        return [self.zaehler] if self.nenner is None else [self.zaehler, self.nenner - self.zaehler]


NICHTS = Zahl(0, 0)
REST = "\0rest"
"""The stratum of all children that stand in no other one; nobody shows it."""


def hidden(
    zahlen: Mapping[Zelle, Zahl], schwelle: int, schon: Collection[Zelle] = ()
) -> frozenset[Zelle]:
    """Of areas of one kind; `schon` are hidden for other reasons, and need their cover, too."""
    summen = {zelle: zahl for zelle, zahl in zahlen.items() if zelle[1] == ALLE}
    teile = {zelle: zahl for zelle, zahl in zahlen.items() if zelle[1] != ALLE}
    teile |= _rests(summen, teile)
    oben = _liste(summen, schwelle, summen.keys() & set(schon))
    weg = {gebiet for gebiet, _ in oben}
    unten = {zelle for zelle in teile if zelle[0] in weg} | (teile.keys() & set(schon))
    innen = _raster(teile, schwelle, unten)
    if innen is None:
        return frozenset(zahlen)
    return frozenset(zelle for zelle in oben | innen if zelle in zahlen)


def whole_and_parts(
    ebenen: Mapping[str, Mapping[Zelle, Zahl]],
    schwelle: int,
    schon: Collection[Zelle] = (),
    eltern: Mapping[str, str] = MappingProxyType({}),
) -> frozenset[Zelle]:
    """Of all kinds of areas together. `eltern`: area -> the larger one it lies in (`ebenen`).

    What is hidden of the whole is hidden of every part as well: else the parts would tell it.
    """
    return guarded(ebenen, schwelle, schon, eltern).verdeckt


@dataclass(frozen=True, slots=True)
class Deckung:
    """`ohne_karte`: areas hidden as a whole because nobody says in which larger one they lie."""

    verdeckt: frozenset[Zelle]
    ohne_karte: frozenset[str] = frozenset()


def guarded(
    ebenen: Mapping[str, Mapping[Zelle, Zahl]],
    schwelle: int,
    schon: Collection[Zelle] = (),
    eltern: Mapping[str, str] = MappingProxyType({}),
) -> Deckung:
    """The same, and what a map would open."""
    groessere = frozenset(eltern.values())
    ganze, teile = _kinds(apart(ebenen, groessere), groessere)
    oben = [hidden(zahlen, schwelle, schon) for zahlen in ganze]
    verdeckt = frozenset[Zelle]().union(*oben)
    spalten = {schicht for _, schicht in verdeckt}
    gesehen: list[_Tafel] = []
    ohne_karte = frozenset[str]()
    for zahlen in sorted(teile, key=lambda z: len({gebiet for gebiet, _ in z})):
        mit = {zelle for zelle in zahlen if zelle[1] in spalten}
        daneben = _beside(gesehen, zahlen, ganze)
        weg = _level(zahlen, daneben, eltern, verdeckt, schwelle, {*schon, *mit})
        if weg is None:
            weg = frozenset(zahlen)
            ohne_karte |= {ort for ort, _ in zahlen}
        verdeckt |= weg
        gesehen.append(zahlen)
    return Deckung(verdeckt, ohne_karte)


_Tafel: TypeAlias = Mapping[Zelle, Zahl]


def _beside(gesehen: Sequence[_Tafel], zahlen: _Tafel, ganze: Sequence[_Tafel]) -> Sequence[_Tafel]:
    """Kinds of larger areas that these may lie in; two that make the whole together stand beside
    each other, as towns and villages do."""
    summen = {_people(ganzes) for ganzes in ganze}
    eigene = _people(zahlen)
    return [oben for oben in gesehen if _people(oben) + eigene not in summen]


def _level(
    zahlen: _Tafel,
    groessere: Sequence[_Tafel],
    eltern: Mapping[str, str],
    verdeckt: frozenset[Zelle],
    schwelle: int,
    schon: Collection[Zelle],
) -> frozenset[Zelle] | None:
    """The areas of each larger one have its numbers for their sums. None = all of them: nobody
    says which lies in which, and something has to be hidden."""
    familien = nested(_parts(zahlen), list(map(_parts, groessere)), eltern)
    if familien is None:
        eigene = hidden(zahlen, schwelle, schon)
        offen = not eigene and not any(z in verdeckt for oben in groessere for z in oben)
        return eigene if offen else None
    weg = frozenset[Zelle]()
    for ganzes, orte in familien.items():
        teil = {zelle: zahl for zelle, zahl in zahlen.items() if zelle[0] in orte}
        mit = {zelle for zelle in teil if (ganzes, zelle[1]) in verdeckt}
        weg |= hidden(teil, schwelle, {*(z for z in schon if z in teil), *mit})
    return weg


def _parts(zahlen: _Tafel) -> Mapping[Zelle, Sequence[int]]:
    return {zelle: zahl.teile for zelle, zahl in zahlen.items()}


def _kinds(
    ebenen: Mapping[str, _Tafel], oben: Collection[str] = ()
) -> tuple[list[_Tafel], list[_Tafel]]:
    """Wholes and parts. One area of its kind is a whole where it is as large as all the others;
    else it stands beside them, as one town does among villages, unless they lie in it (`oben`, or
    it may be their sum)."""
    tafeln = [teil for _, zahlen in sorted(ebenen.items()) for teil in _sum_apart(zahlen)]
    einzeln = [z for z in tafeln if len({gebiet for gebiet, _ in z}) == 1]
    viele = [dict(z) for z in tafeln if z not in einzeln]
    gesamt = max(map(_people, viele), default=0)
    ganze: list[_Tafel] = []
    darueber: list[_Tafel] = []
    daneben: dict[Zelle, Zahl] = {}
    for zahlen in einzeln:
        andere = gesamt or sum(_people(z) for z in einzeln if z is not zahlen)
        if _people(zahlen) >= andere:
            ganze.append(zahlen)
        elif _holds(zahlen, viele, oben):
            darueber.append(zahlen)
        else:
            daneben |= zahlen
    if daneben and viele:
        max(viele, key=len).update(daneben)
        return ganze, [*darueber, *viele]
    return ganze, [*darueber, *viele, *filter(None, [daneben])]


def _holds(eines: _Tafel, viele: Sequence[_Tafel], oben: Collection[str]) -> bool:
    return any(gebiet in oben for gebiet, _ in eines) or any(
        may_hold(_parts(eines), _parts(teile)) for teile in viele
    )


def _sum_apart(zahlen: _Tafel) -> list[_Tafel]:
    """An area that is as large as all others of its kind is their sum, by whatever name."""
    je: defaultdict[str, dict[Zelle, Zahl]] = defaultdict(dict)
    for zelle, zahl in zahlen.items():
        je[zelle[0]][zelle] = zahl
    gesamt = _people(zahlen)
    for gebiet, eigene in je.items():
        if len(je) > 2 and gesamt and 2 * _people(eigene) == gesamt:  # noqa: PLR2004 - it and its parts
            return [eigene, {z: n for z, n in zahlen.items() if z[0] != gebiet}]
    return [zahlen]


def _people(zahlen: _Tafel) -> int:
    """How many are counted in all; the sum of the strata where nothing else is known."""
    summen = [zahl for (_, schicht), zahl in zahlen.items() if schicht == ALLE]
    alle = summen or zahlen.values()
    return sum(zahl.zaehler if zahl.nenner is None else zahl.nenner for zahl in alle)


def _rests(summen: Mapping[Zelle, Zahl], teile: Mapping[Zelle, Zahl]) -> Mapping[Zelle, Zahl]:
    """What all children less those in strata come to: the reader can subtract."""
    reste: dict[Zelle, Zahl] = {}
    je: defaultdict[str, list[Zahl]] = defaultdict(list)
    for (gebiet, _), zahl in teile.items():
        je[gebiet].append(zahl)
    for (gebiet, _), summe in summen.items():
        innen = je[gebiet]
        zaehler = summe.zaehler - sum(zahl.zaehler for zahl in innen)
        nenner = None
        if summe.nenner is not None and all(zahl.nenner is not None for zahl in innen):
            nenner = summe.nenner - sum(zahl.nenner or 0 for zahl in innen)
        stimmt = zaehler >= 0 and (nenner is None or nenner >= zaehler)
        if innen and stimmt and (zaehler or nenner):
            reste[gebiet, REST] = Zahl(zaehler, nenner)
    return reste


def _liste(
    zahlen: Mapping[Zelle, Zahl], schwelle: int, schon: Collection[Zelle] = ()
) -> frozenset[Zelle]:
    """One line with a known sum: at least two hidden, and not small together."""
    verdeckt = {*schon, *(zelle for zelle, zahl in zahlen.items() if zahl.klein(schwelle))}
    while verdeckt and (frei := zahlen.keys() - verdeckt):
        summen = [sum(t) for t in zip(*(zahlen[z].teile for z in verdeckt), strict=False)]
        if len(verdeckt) > 1 and all(summe >= schwelle for summe in summen):
            break
        verdeckt.add(min(frei, key=lambda zelle: (*_groesse(zahlen[zelle]), zelle)))
    return frozenset(verdeckt)


def _groesse(zahl: Zahl) -> tuple[bool, int]:
    """What hides best with least loss comes first; an empty cell hides nothing."""
    kleinster = min(zahl.teile)
    return not kleinster, kleinster or max(zahl.teile)


def _raster(
    zahlen: Mapping[Zelle, Zahl], schwelle: int, schon: Collection[Zelle]
) -> frozenset[Zelle] | None:
    """None = with all of them hidden, the sums of the areas still tell a small one."""
    gebiete = sorted({gebiet for gebiet, _ in zahlen})
    schichten = sorted({schicht for _, schicht in zahlen})
    if len(gebiete) < 2 or len(schichten) < 2:  # noqa: PLR2004 - no table, a line
        return _liste(zahlen, schwelle, schon)
    orte = {(g, s): (z, sp) for z, g in enumerate(gebiete) for sp, s in enumerate(schichten)}
    voll = [[zahlen.get((g, s), NICHTS) for s in schichten] for g in gebiete]
    nur_anzahl = any(zahl.nenner is None for zahl in zahlen.values())
    gefunden = verdecke(
        [[zahl.zaehler for zahl in zeile] for zeile in voll],
        {orte[zelle] for zelle, zahl in zahlen.items() if zahl.klein(schwelle)},
        schwelle,
        {orte[zelle] for zelle in schon},
        None if nur_anzahl else [[zahl.nenner or 0 for zahl in zeile] for zeile in voll],
    )
    if gefunden is None:
        return None
    return frozenset(zelle for zelle, ort in orte.items() if ort in gefunden)
