"""Whether a new report, beside an earlier one, gives a few families away.

The log keeps what was published and nothing else: a hidden cell is not in it. Two tables of the
same kind over periods that overlap are compared number by number; a difference below
the threshold lets a reader see those few alone (REQUIREMENTS 11.3, 5).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from lotse.services.zahlen.auswertung import Auswertung
from lotse.services.zahlen.tabelle import Zahlentafel
from lotse.services.zahlen.zeitraum import Zeitraum

Gezeigt: TypeAlias = Mapping[str, int]
"""Every number that stood in a report: "table|row|column", "" = the sum."""


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
    gezeigt = published(neu)
    funde = []
    for alte in frueher:
        if alte.zeitraum.overlaps(neu.zeitraum):
            nahe = sum(
                0 < abs(wert - alte.gezeigt[key]) < neu.schutz.schwelle
                for key, wert in gezeigt.items()
                if key in alte.gezeigt
            )
            if nahe:
                funde.append(Nahe(alte.am, alte.zeitraum, nahe, neu.schutz.schwelle - 1))
    return tuple(funde)
