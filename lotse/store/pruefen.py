"""Is a families' file sound? Asked on fresh connections: one bad page spoils its connection."""

from __future__ import annotations

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from lotse.store.treiber import DBAPI

_PRUEFUNGEN: tuple[tuple[str, list[tuple[str, ...]]], ...] = (
    ("PRAGMA cipher_integrity_check", []),
    ("PRAGMA integrity_check", [("ok",)]),
    ("PRAGMA foreign_key_check", []),
)
"""What is asked, and the one good answer. MACs of all pages, their order, and dangling rows."""


def sound(engine: Engine) -> bool:
    """True when every page, index and foreign key holds. The WAL is taken in first: SQLCipher
    reads past it and would give a false alarm (SECURITY 5.3)."""
    try:
        with engine.connect() as connection:
            zeiger = connection.connection.cursor()
            zeiger.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            return all(zeiger.execute(frage).fetchall() == gut for frage, gut in _PRUEFUNGEN)
    except (DBAPIError, DBAPI.Error, MemoryError):
        return False


def row_counts(engine: Engine) -> dict[str, int]:
    """Rows of every table of ours."""
    zaehlen = "SELECT count(*) FROM "
    with engine.connect() as connection:
        namen = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            " AND name <> 'alembic_version' ORDER BY name"
        ).scalars()
        return {
            name: connection.exec_driver_sql(f'{zaehlen}"{name}"').scalar_one()
            for name in list(namen)
        }
