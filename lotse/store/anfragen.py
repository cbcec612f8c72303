"""Requests that could not be taken, in the encrypted file."""

from __future__ import annotations

from dataclasses import asdict

from sqlalchemy import Connection, delete, insert

from lotse.domain.anfrage import Anfrage
from lotse.store.tables.anfrage import AnfrageRow


def write_anfrage(connection: Connection, anfrage: Anfrage) -> None:
    """Count one, or keep it as it was changed."""
    delete_anfrage(connection, anfrage.id)
    connection.execute(insert(AnfrageRow).values(asdict(anfrage)))


def delete_anfrage(connection: Connection, kennung: str) -> None:
    connection.execute(delete(AnfrageRow).where(AnfrageRow.id == kennung))
