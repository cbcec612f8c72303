"""What a reader of two or three reports works out: by subtracting, and by filling in.

Only what was published is looked at, so it can be done with reports that left long ago. A line
that stands among others in one report and alone in another is put together first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import TypeAlias

from lotse.services.zahlen.gruppen import UEBRIGE

Gezeigt: TypeAlias = Mapping[str, int]
"""Every number that stood in a report: "table|row|column", "" = the sum."""
Zelle: TypeAlias = tuple[str, str]
"""Row, column; "" = the sum."""
REST = UEBRIGE
"""All lines that do not stand alone in each of the reports."""


@dataclass(frozen=True, slots=True)
class Blatt:
    """One table as its readers have it. `zellen` are the open ones; sums are always open."""

    zeilen: Mapping[str, int]
    spalten: Mapping[str, int]
    zellen: Mapping[Zelle, int]
    n: int

    @property
    def alle(self) -> Iterator[Zelle]:
        return product(self.zeilen, self.spalten)

    @property
    def linien(self) -> Iterator[tuple[Zelle, int, list[Zelle]]]:
        """(which sum, its value, the cells of it)."""
        for zeile, summe in self.zeilen.items():
            yield (zeile, ""), summe, [(zeile, spalte) for spalte in self.spalten]
        for spalte, summe in self.spalten.items():
            yield ("", spalte), summe, [(zeile, spalte) for zeile in self.zeilen]

    @property
    def zahlen(self) -> Mapping[Zelle, int]:
        """All that can be seen."""
        return {("", ""): self.n, **{stelle: w for stelle, w, _ in self.linien}, **self.zellen}


@dataclass(slots=True)
class _Entwurf:
    zeilen: dict[str, int] = field(default_factory=dict)
    spalten: dict[str, int] = field(default_factory=dict)
    zellen: dict[Zelle, int] = field(default_factory=dict)
    n: int = 0


def sheets(gezeigt: Gezeigt) -> Mapping[str, Blatt]:
    """The tables of a report."""
    entwuerfe: defaultdict[str, _Entwurf] = defaultdict(_Entwurf)
    for key, wert in gezeigt.items():
        id_, _, stelle = key.partition("|")
        zeile, _, spalte = stelle.rpartition("|")
        blatt = entwuerfe[id_]
        if zeile and spalte:
            blatt.zellen[zeile, spalte] = wert
        elif zeile or spalte:
            (blatt.zeilen if zeile else blatt.spalten)[zeile or spalte] = wert
        else:
            blatt.n = wert
    return {id_: Blatt(e.zeilen, e.spalten, e.zellen, e.n) for id_, e in entwuerfe.items()}


def aligned(blaetter: Sequence[Blatt]) -> list[Blatt]:
    """The same lines in each: those that stand alone in all of them, and the rest together."""
    zeilen = set.intersection(*(set(b.zeilen) for b in blaetter)) - {UEBRIGE}
    spalten = set.intersection(*(set(b.spalten) for b in blaetter)) - {UEBRIGE}
    return [_coarse(blatt, zeilen, spalten) for blatt in blaetter]


def _coarse(blatt: Blatt, zeilen: set[str], spalten: set[str]) -> Blatt:
    neu = _Entwurf(
        dict.fromkeys((*sorted(zeilen), REST), 0),
        dict.fromkeys((*sorted(spalten), REST), 0) if blatt.spalten else {},
        n=blatt.n,
    )
    for alt, ziel, eigene in (
        (blatt.zeilen, neu.zeilen, zeilen),
        (blatt.spalten, neu.spalten, spalten),
    ):
        for key, wert in alt.items():
            ziel[key if key in eigene else REST] += wert
    zu: set[Zelle] = set()
    neu.zellen = dict.fromkeys(product(neu.zeilen, neu.spalten), 0)
    for zeile, spalte in blatt.alle:
        ort = zeile if zeile in zeilen else REST, spalte if spalte in spalten else REST
        neu.zellen[ort] += blatt.zellen.get((zeile, spalte), 0)
        if (zeile, spalte) not in blatt.zellen:
            zu.add(ort)
    offen = {ort: wert for ort, wert in neu.zellen.items() if ort not in zu}
    return Blatt(neu.zeilen, neu.spalten, offen, neu.n)


def worked_out(
    blatt: Blatt, offen: Mapping[Zelle, int], gilt: Callable[[Zelle], bool]
) -> Mapping[Zelle, int]:
    """Hidden cells that one subtraction after another tells, along lines that count (`gilt`)."""
    bekannt, gefunden = dict(offen), dict[Zelle, int]()
    linien = [linie for linie in blatt.linien if gilt(linie[0])]
    weiter = True
    while weiter:
        weiter = False
        for _, summe, zellen in linien:
            fehlt = [zelle for zelle in zellen if zelle not in bekannt]
            rest = summe - sum(bekannt.get(zelle, 0) for zelle in zellen)
            if fehlt and (len(fehlt) == 1 or not rest):
                neue = dict.fromkeys(fehlt, rest)
                bekannt |= neue
                gefunden |= neue
                weiter = True
    return gefunden


def subtracted(alt: Blatt, neu: Blatt, schwelle: int) -> set[Zelle]:
    """Numbers of both that differ by a few."""
    frueher = alt.zahlen
    return {
        stelle
        for stelle, wert in neu.zahlen.items()
        if stelle in frueher and 0 < abs(wert - frueher[stelle]) < schwelle
    }


def filled_in(alt: Blatt, neu: Blatt, schwelle: int) -> set[Zelle]:
    """Of one period twice: where little has changed, the reader puts what is open in the one into
    the other, and sees what hidden cells together have changed by."""
    zuwachs = {
        stelle: summe - alt.zahlen[stelle] - sum(_open_in_both(alt, neu, zellen))
        for stelle, summe, zellen in neu.linien
    }
    wenig = {stelle for stelle, um in zuwachs.items() if abs(um) < schwelle}
    gefunden = {stelle for stelle in wenig if zuwachs[stelle]}
    for ziel, quelle in ((neu, alt), (alt, neu)):
        dazu = {z: w for z, w in quelle.zellen.items() if z not in ziel.zellen}
        mehr = worked_out(ziel, {**dazu, **ziel.zellen}, wenig.__contains__) if dazu else {}
        gefunden |= {z for z, w in {**dazu, **mehr}.items() if 0 < w < schwelle}
    return gefunden


def _open_in_both(alt: Blatt, neu: Blatt, zellen: Sequence[Zelle]) -> Iterator[int]:
    """By how much each cell grew that both show."""
    for zelle in zellen:
        if zelle in alt.zellen and zelle in neu.zellen:
            yield neu.zellen[zelle] - alt.zellen[zelle]


def halves(jahr: Blatt, erste: Blatt, zweite: Blatt, schwelle: int) -> set[Zelle]:
    """Of a year and both its halves: what they differ by, and what is hidden in one only."""
    drei = aligned((jahr, erste, zweite))
    j, e, z = (blatt.zahlen for blatt in drei)
    um = {stelle: j[stelle] - e[stelle] - z[stelle] for stelle in j if stelle in e and stelle in z}
    gefunden = {stelle for stelle, anders in um.items() if 0 < abs(anders) < schwelle}
    if um["", ""]:
        return gefunden  # the halves are not the parts of the year: a family counts in both
    for blatt, dazu in (
        (drei[0], {c: e[c] + z[c] for c in drei[0].alle if c in e and c in z}),
        (drei[1], {c: j[c] - z[c] for c in drei[1].alle if c in j and c in z}),
        (drei[2], {c: j[c] - e[c] for c in drei[2].alle if c in j and c in e}),
    ):
        neu = {c: w for c, w in dazu.items() if c not in blatt.zellen and w >= 0}
        mehr = worked_out(blatt, {**neu, **blatt.zellen}, lambda s: um.get(s) == 0) if neu else {}
        gefunden |= {c for c, w in {**neu, **mehr}.items() if 0 < w < schwelle}
    return gefunden
