"""Whether a new report, beside an earlier one, gives a few families away.

The log keeps what was published and nothing else: a hidden cell is not in it. Two tables of the
same kind over periods that overlap are compared number by number; a difference below
the threshold lets a reader see those few alone (REQUIREMENTS 11.3, 5). So does a cell that one of
them hides and the other tells (see `rueckschluss`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from lotse.services.zahlen.auswertung import Auswertung
from lotse.services.zahlen.rueckschluss import (
    Gezeigt,
    Zelle,
    aligned,
    filled_in,
    halves,
    sheets,
    subtracted,
)
from lotse.services.zahlen.tabelle import Schutz, Zahlentafel
from lotse.services.zahlen.zeitraum import Zeitraum

DREI = 3
"""A year and both its halves."""


@dataclass(frozen=True, slots=True)
class Ausfuhr:
    """A report that left the house."""

    am: date
    zeitraum: Zeitraum
    gezeigt: Gezeigt


@dataclass(frozen=True, slots=True)
class Nahe:
    """An earlier report too much like the new one, and in how many numbers."""

    am: date
    zeitraum: Zeitraum
    zahlen: int
    hoechstens: int
    """The largest difference that is too small: one below the threshold of the office."""


def published(auswertung: Auswertung) -> Gezeigt:
    gezeigt: dict[str, int] = {}
    for tafel in auswertung.tafeln.values():
        gezeigt |= _von(tafel)
    return gezeigt


def _von(tafel: Zahlentafel) -> Gezeigt:
    zellen = {f"{tafel.id}||": tafel.n}
    for zeile, summe, werte in zip(tafel.zeilen, tafel.zeilensummen, tafel.werte, strict=True):
        zellen[f"{tafel.id}|{zeile}|"] = summe
        for spalte, wert in zip(tafel.spalten, werte, strict=False):
            if wert is not None:
                zellen[f"{tafel.id}|{zeile}|{spalte}"] = wert
    for spalte, summe in zip(tafel.spalten, tafel.spaltensummen, strict=False):
        zellen[f"{tafel.id}||{spalte}"] = summe
    return zellen


def too_close(neu: Auswertung, frueher: Iterable[Ausfuhr]) -> tuple[Nahe, ...]:
    """Earlier reports that differ from this one by a few in some number."""
    alle, schwelle = tuple(frueher), neu.schutz.schwelle
    neues = Ausfuhr(date.max, neu.zeitraum, published(neu))
    letzte = {alte.zeitraum: alte for alte in sorted(alle, key=lambda a: a.am)}
    funde = []
    for alte in alle:
        if alte.zeitraum.overlaps(neu.zeitraum):
            dritte = None if alte is not letzte[alte.zeitraum] else _third(alte, neues, letzte)
            if nahe := _close(alte, neues, dritte, neu.schutz):
                funde.append(Nahe(alte.am, alte.zeitraum, nahe, schwelle - 1))
    return tuple(funde)


def _third(alte: Ausfuhr, neue: Ausfuhr, letzte: Mapping[Zeitraum, Ausfuhr]) -> Ausfuhr | None:
    """Of a year and one of its halves the other half."""
    if alte.zeitraum == neue.zeitraum:
        return None
    halb = alte.zeitraum.haelfte or neue.zeitraum.haelfte
    return letzte.get(Zeitraum(neue.zeitraum.jahr, 3 - halb))


def _close(alte: Ausfuhr, neue: Ausfuhr, dritte: Ausfuhr | None, schutz: Schutz) -> int:
    """In how many places these reports together tell of a few. Rounded numbers do not add up, so
    nothing can be filled in there."""
    mit = {a.zeitraum: sheets(a.gezeigt) for a in (dritte, alte, neue) if a}
    stellen = set[tuple[str, Zelle]]()
    for id_, frueher in sheets(alte.gezeigt).items():
        blaetter = {zeit: alle[id_] for zeit, alle in sorted(mit.items()) if id_ in alle}
        if neue.zeitraum not in blaetter:
            continue
        alt, neu = aligned((frueher, blaetter[neue.zeitraum]))
        nahe = subtracted(alt, neu, schutz.schwelle)
        if not schutz.runden and alte.zeitraum == neue.zeitraum:
            nahe |= filled_in(alt, neu, schutz.schwelle)
        if not schutz.runden and len(blaetter) == DREI:
            jahr, erste, zweite = blaetter.values()
            nahe |= halves(jahr, erste, zweite, schutz.schwelle)
        stellen |= {(id_, stelle) for stelle in nahe}
    return len(stellen)
