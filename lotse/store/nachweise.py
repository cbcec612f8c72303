"""Proofs of consents beside the cases: written when one is deleted, gone after three years."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from datetime import date

from sqlalchemy import Connection, Engine, delete, inspect, select
from sqlalchemy.dialects.sqlite import insert

from lotse.services.nachweis import Nachweis
from lotse.store.engines import checkpoint
from lotse.store.fehler import translated
from lotse.store.tables.verwaltung import NachweisRow

_SPALTEN = tuple(getattr(NachweisRow, feld.name) for feld in fields(Nachweis))


def write_nachweise(connection: Connection, nachweise: Iterable[Nachweis]) -> None:
    """One that stands there already stays as it was."""
    for eines in nachweise:
        eintrag = insert(NachweisRow).values(**asdict(eines))
        connection.execute(eintrag.on_conflict_do_nothing())


def read_nachweise(connection: Connection) -> Sequence[Nachweis]:
    """All of them, by the day they end; none in a file of an older Lotse."""
    if not inspect(connection).has_table(NachweisRow.__tablename__):
        return ()
    frage = select(*_SPALTEN).order_by(NachweisRow.bis, NachweisRow.id)
    return tuple(Nachweis(*zeile) for zeile in connection.execute(frage))


def drop_expired(engine: Engine, heute: date) -> int:
    """Those whose last day is over go; how many."""
    writing = engine.execution_options(begin="IMMEDIATE")
    with translated(), writing.begin() as connection:
        weg = connection.execute(delete(NachweisRow).where(NachweisRow.bis < heute)).rowcount
    if weg:
        checkpoint(engine)
    return weg
