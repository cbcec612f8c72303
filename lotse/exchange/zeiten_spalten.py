"""Two columns of a table glued into one cell: days line by line, then times line by line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lotse.domain.oeffnung import Oeffnungszeit
from lotse.exchange.zeiten_satz import Lage, Spanne, Stelle, Tage, Zusatz, rows
from lotse.exchange.zeiten_tage import read_tage
from lotse.exchange.zeiten_uhr import read_zeiten
from lotse.exchange.zeiten_zeichen import Art, Zeichen

Zeile = list[Zeichen]


def read_spalten(zeichen: Sequence[Zeichen]) -> list[Oeffnungszeit]:
    """Pair days and times when their numbers agree and the times overlap; else nothing.

    Times that follow each other ("9-12", "14-17") may both belong to all of the days."""
    tage, spannen = _read(_zeilen(zeichen))
    if len(spannen) < 2 or len(tage) != len(spannen) or not _ueberlappt(spannen):  # noqa: PLR2004
        return []
    paare = zip(tage, spannen, strict=True)
    return [zeit for tag, spanne in paare for zeit in rows(tag, [spanne], Zusatz(), Lage())]


def _zeilen(zeichen: Sequence[Zeichen]) -> list[Zeile]:
    zeilen: list[Zeile] = [[]]
    for eins in zeichen:
        if eins.art is Art.ZEILE:
            zeilen.append([])
        else:
            zeilen[-1].append(eins)
    return [zeile for zeile in zeilen if zeile]


def _read(zeilen: list[Zeile]) -> tuple[list[Tage], list[Spanne]]:
    """(days, times) in order; both empty when a line holds anything else."""
    tage: list[list[Tage]] = []
    spannen: list[Spanne] = []
    for zeile in zeilen:
        stelle = Stelle(zeile)
        if not spannen and stelle.art() in (Art.TAG, Art.DATUM):
            tage.append(_posten(stelle))
        if stelle.art() is None:
            continue
        zeiten = read_zeiten(stelle)
        if not tage or zeiten is None or len(zeiten) != 1 or stelle.art() is not None:
            return [], []
        spannen += zeiten
    if len(tage) == 1:
        return tage[0], spannen
    return [_zusammen(posten) for posten in tage], spannen


def _posten(stelle: Stelle) -> list[Tage]:
    """Each day of a line by itself: "Mi, Sa" are two, "Mo - Fr" is one."""
    posten: list[Tage] = []
    while stelle.art() in (Art.TAG, Art.DATUM):
        ende = next(
            (
                i
                for i in range(stelle.i, len(stelle.zeichen))
                if stelle.art(i - stelle.i) is Art.KOMMA
            ),
            len(stelle.zeichen),
        )
        einer = Stelle(stelle.zeichen[:ende], stelle.i)
        tage = read_tage(einer)
        if tage is None:
            return posten
        posten.append(tage)
        stelle.i = einer.i
        if stelle.art() is Art.KOMMA:
            stelle.i += 1
    return posten


def _zusammen(posten: list[Tage]) -> Tage:
    return Tage(set().union(*(p.tage for p in posten)), [tag for p in posten for tag in p.daten])


def _ueberlappt(spannen: list[Spanne]) -> bool:
    enden = [(von, bis) for von, bis in spannen if bis is not None]
    return any(b[0] < (a[1]) for a, b in pairwise(enden))
