"""Requests that could not be taken, in the encrypted file, and what stays of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

from sqlalchemy import Connection, delete, extract, func, insert, or_, select

from lotse.domain.anfrage import Anfrage
from lotse.store.tables.anfrage import AnfrageRow


def write_anfrage(connection: Connection, anfrage: Anfrage) -> None:
    """Count one, or keep it as it was changed."""
    delete_anfrage(connection, anfrage.id)
    connection.execute(insert(AnfrageRow).values(asdict(anfrage)))


def delete_anfrage(connection: Connection, kennung: str) -> None:
    connection.execute(delete(AnfrageRow).where(AnfrageRow.id == kennung))


def request_days(connection: Connection) -> Sequence[tuple[str, date]]:
    """Those that say more than month, reason and kind of place: (id, day)."""
    mehr = or_(
        AnfrageRow.sprache != "", AnfrageRow.stadtteil != "", extract("day", AnfrageRow.am) != 1
    )
    frage = select(AnfrageRow.id, AnfrageRow.am).where(mehr)
    return [(kennung, am) for kennung, am in connection.execute(frage)]


def forget_request(connection: Connection, kennung: str, neue_id: str) -> bool:
    """It goes; with a `neue_id` its month, reason and kind of place stay as a number.

    False = it was not there.
    """
    frage = select(AnfrageRow.am, AnfrageRow.grund, AnfrageRow.weiter)
    zeile = connection.execute(frage.where(AnfrageRow.id == kennung)).first()
    if zeile is None:
        return False
    delete_anfrage(connection, kennung)
    if neue_id:
        monat = zeile.am.replace(day=1)
        write_anfrage(connection, Anfrage(neue_id, monat, zeile.grund, weiter=zeile.weiter))
    return True


def count_requests(connection: Connection, ids: Sequence[str]) -> int:
    frage = select(func.count()).select_from(AnfrageRow).where(AnfrageRow.id.in_(ids))
    return connection.scalar(frage) or 0
