"""Notes and Kennwörter of entries of the catalogue, in the encrypted file."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from lotse.domain.angebot import AngebotKey
from lotse.domain.intern import LEER, Intern
from lotse.store.tables.intern import AngebotInternRow


def read_intern(connection: Connection, key: AngebotKey) -> Intern:
    spalten = select(AngebotInternRow.notiz, AngebotInternRow.kennwort)
    zeile = connection.execute(spalten.where(AngebotInternRow.key == key)).one_or_none()
    return Intern(*zeile) if zeile else LEER


def write_intern(connection: Connection, key: AngebotKey, intern: Intern) -> None:
    """Keep it; nothing to keep leaves no row."""
    if intern == LEER:
        connection.execute(delete(AngebotInternRow).where(AngebotInternRow.key == key))
        return
    werte = {"notiz": intern.notiz, "kennwort": intern.kennwort}
    neu = insert(AngebotInternRow).values(key=key, **werte)
    ziel = [AngebotInternRow.key]
    connection.execute(neu.on_conflict_do_update(index_elements=ziel, set_=werte))
