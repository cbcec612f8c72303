"""A families' file without a key, for tests that look for bytes: else built like the real one."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from lotse.store.engines import _begin
from lotse.store.schema import NEWEST, Store, migrate
from lotse.store.treiber import DBAPI
from lotse.store.verbindung import FAMILIEN


def plain_engine(file: Path, pragmas: tuple[str, ...] = FAMILIEN) -> Engine:
    def connect():
        verbindung = DBAPI.connect(str(file), isolation_level=None, check_same_thread=False)
        for pragma in pragmas:
            verbindung.execute(f"PRAGMA {pragma}").fetchall()
        return verbindung

    engine = create_engine(
        "sqlite://", module=DBAPI, creator=connect, poolclass=QueuePool, hide_parameters=True
    )
    event.listen(engine, "begin", _begin)
    migrate(engine, Store.FAMILIEN, NEWEST[Store.FAMILIEN])
    return engine


def all_bytes(ordner: Path) -> bytes:
    """Every file of a folder, database and WAL."""
    return b"".join(datei.read_bytes() for datei in sorted(ordner.rglob("*")) if datei.is_file())
