"""Rows whose family was on a lost page stay, under a family without a name (SECURITY 10).

Nothing is invented: what only the lost row knew is unknown, as in a case nobody asked about. Days
come from what hangs on it, so the time after which it is due runs on from the last readable one;
whether it was closed nobody knows, and it counts as open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any

from sqlalchemy import Connection, Engine, Table, insert, select, update

from lotse.domain.akte import Akte
from lotse.domain.familie import Familie, FamilieId
from lotse.services.rettungsbericht import OHNE_NAMEN
from lotse.store.ableitung import zuerst
from lotse.store.familien import load_akten
from lotse.store.fehler import translated
from lotse.store.tables.familien import FamilienBase, FamilieRow
from lotse.store.zeilen import familie_to_row

GERETTET = "gerettet-"
"""So begins its Fallcode: the true one is lost, and may stand on paper somewhere."""


def stand_ins(engine: Engine, heute: date) -> int:
    """One family for each that is lost, with its id; how many there were."""
    writing = engine.execution_options(begin="IMMEDIATE")
    with translated(), writing.begin() as connection:
        verloren = _lost(connection)
        for kennung, nummer in zip(verloren, _free(connection), strict=False):
            leer = Akte(_nameless(kennung, nummer, heute))
            connection.execute(insert(FamilieRow).values(familie_to_row(leer)))
        for akte in load_akten(connection, FamilieRow.id.in_(verloren)):
            familie = replace(akte.familie, angelegt_am=zuerst(akte, heute))
            werte = familie_to_row(replace(akte, familie=familie))
            dieses = FamilieRow.id == familie.id
            connection.execute(update(FamilieRow).where(dieses).values(werte))
    return len(verloren)


def _nameless(kennung: FamilieId, nummer: int, heute: date) -> Familie:
    return Familie(kennung, f"{GERETTET}{nummer}", f"{OHNE_NAMEN} {nummer}", heute)


def _lost(connection: Connection) -> Sequence[FamilieId]:
    """Ids that rows belong to and no family has."""
    da = select(FamilieRow.id)
    gefunden = {
        FamilieId(kennung)
        for tabelle in FamilienBase.metadata.sorted_tables
        for spalte in _of_family(tabelle)
        for kennung in connection.scalars(select(spalte).where(spalte.not_in(da)).distinct())
    }
    return sorted(gefunden)


def _of_family(tabelle: Table) -> Iterator[Any]:
    return (f.parent for f in tabelle.foreign_keys if f.column.table is FamilieRow.__table__)


def _free(connection: Connection) -> Iterator[int]:
    """Numbers no family has got from an earlier rescue."""
    vergeben = set(connection.scalars(select(FamilieRow.fallcode)))
    vergeben |= set(connection.scalars(select(FamilieRow.deckwort)))
    return (n for n in count(1) if not {f"{GERETTET}{n}", f"{OHNE_NAMEN} {n}"} & vergeben)
