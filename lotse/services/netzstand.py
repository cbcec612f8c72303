"""The map on a day: who stood there, what changed since, where support comes from and goes to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.netz import Fluss, Hilfeart, Horizont, Netzkante, Netzknoten, Sektor


@dataclass(frozen=True, slots=True)
class Netz:
    """Nodes and ties as they stood on one day; a tie stands only with both its ends."""

    knoten: tuple[Netzknoten, ...]
    kanten: tuple[Netzkante, ...]

    def of(self, kennung: str) -> tuple[Netzkante, ...]:
        """Ties of one node, in order of entry."""
        return tuple(k for k in self.kanten if kennung in (k.von, k.nach))


@dataclass(frozen=True, slots=True)
class Wandel:
    """What is different from one day to the other, in the order of the map."""

    neu: tuple[Netzknoten, ...] = ()
    weg: tuple[Netzknoten, ...] = ()
    kanten_neu: tuple[Netzkante, ...] = ()
    kanten_weg: tuple[Netzkante, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.neu or self.weg or self.kanten_neu or self.kanten_weg)


def holds(wert: Netzknoten | Netzkante, tag: date) -> bool:
    """An open end holds for ever; both days count."""
    von, bis = wert.gueltig_von, wert.gueltig_bis
    return (von is None or von <= tag) and (bis is None or tag <= bis)


def netz_at(akte: Akte, tag: date) -> Netz:
    knoten = tuple(k for k in akte.netzknoten if holds(k, tag))
    da = {k.id for k in knoten} | {""}
    kanten = (k for k in akte.netzkanten if holds(k, tag) and k.von in da and k.nach in da)
    return Netz(knoten, tuple(kanten))


def whole(akte: Akte) -> Netz:
    """Every node and tie there ever was."""
    return Netz(akte.netzknoten, akte.netzkanten)


def wandel(akte: Akte, von: date, bis: date) -> Wandel:
    alt, neu = netz_at(akte, von), netz_at(akte, bis)
    return Wandel(
        tuple(k for k in neu.knoten if k not in alt.knoten),
        tuple(k for k in alt.knoten if k not in neu.knoten),
        tuple(k for k in neu.kanten if k not in alt.kanten),
        tuple(k for k in alt.kanten if k not in neu.kanten),
    )


def months(akte: Akte, heute: date) -> tuple[date, ...]:
    """First days of the months the slider can stand on; only today when nothing has a day."""
    tage = [t for t in _tage(akte) if t <= heute]
    if not tage:
        return (heute,)
    anfang = min(tage).replace(day=1)
    monate, jahr, monat = [], anfang.year, anfang.month
    while (jahr, monat) < (heute.year, heute.month):
        monate.append(date(jahr, monat, 1))
        jahr, monat = (jahr + 1, 1) if monat == 12 else (jahr, monat + 1)  # noqa: PLR2004
    return (*monate, heute)


def _tage(akte: Akte) -> Iterator[date]:
    werte: tuple[Netzknoten | Netzkante, ...] = (*akte.netzknoten, *akte.netzkanten)
    for wert in werte:
        yield from (tag for tag in (wert.gueltig_von, wert.gueltig_bis) if tag is not None)


def per_sektor(netz: Netz) -> Mapping[Sektor, int]:
    """How many stand in each quarter, empty ones with 0."""
    zahl = Counter(k.sektor for k in netz.knoten)
    return {sektor: zahl[sektor] for sektor in Sektor}


def per_horizont(netz: Netz) -> Mapping[Horizont, int]:
    zahl = Counter(k.horizont for k in netz.knoten)
    return {horizont: zahl[horizont] for horizont in Horizont}


def gets(netz: Netz) -> Mapping[Hilfeart, int]:
    """Kinds of support the family gets, with how many ties carry each."""
    return _kinds(netz, (Fluss.BEKOMMT, Fluss.BEIDES))


def gives(netz: Netz) -> Mapping[Hilfeart, int]:
    """Kinds of support the family gives."""
    return _kinds(netz, (Fluss.GIBT, Fluss.BEIDES))


def _kinds(netz: Netz, richtungen: tuple[Fluss, ...]) -> Mapping[Hilfeart, int]:
    zahl = Counter(k.hilfe for k in netz.kanten if not k.nach and k.hilfe and k.fluss in richtungen)
    return {art: zahl[art] for art in Hilfeart if zahl[art]}


def strongest_kinds(netz: Netz) -> tuple[Hilfeart, ...]:
    """Kinds of support by weight, strongest first; a tie in strain carries as well."""
    gewicht = Counter[Hilfeart]()
    for kante in netz.kanten:
        if kante.hilfe and not kante.nach and kante.fluss is not Fluss.GIBT:
            gewicht[kante.hilfe] += 1 + kante.staerke
    reihe = list(Hilfeart)
    return tuple(sorted(gewicht, key=lambda art: (-gewicht[art], reihe.index(art))))


def carried_by(netz: Netz) -> tuple[Netzknoten, ...]:
    """Who carries most: strong ties to the family without strain, in the order of the map."""
    stark = {
        k.von
        for k in netz.kanten
        if not k.nach and k.staerke > 1 and not k.konflikt and k.fluss is not Fluss.GIBT
    }
    return tuple(k for k in netz.knoten if k.id in stark)


def strained(netz: Netz) -> tuple[Netzknoten, ...]:
    """Whose tie with the family is under strain."""
    streit = {k.von for k in netz.kanten if not k.nach and k.konflikt}
    return tuple(k for k in netz.knoten if k.id in streit)
