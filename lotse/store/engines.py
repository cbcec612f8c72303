"""Open the two stores. A key never enters a URL, a log line or an error text."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from lotse.domain.fehler import Hinweis
from lotse.store.dateien import (
    check_closed,
    check_familien,
    check_katalog,
    check_whole,
    check_writable,
    create_empty,
)
from lotse.store.fehler import UNVERAENDERT, translated
from lotse.store.schreibschutz import check_not_frozen, freeze, frozen
from lotse.store.treiber import DBAPI
from lotse.store.verbindung import (
    connect_familien,
    connect_katalog,
    look_at_familien,
    look_at_katalog,
)

WARTET_MS = 1000
"""A copy of the catalogue waits so long for somebody who writes: a key may have to go."""


def open_katalog(file: Path, *, write: bool = False) -> Engine:
    """Case work reads the catalogue; only the catalogue services write, and create, it."""
    neu = write and not file.exists()
    if neu:
        create_empty(file)
    else:
        check_katalog(file)
        roll_back(file)
    return _engine(lambda: connect_katalog(file, write=write, neu=neu), file, neu=neu)


def roll_back(file: Path) -> None:
    """Put back what a cut-off write left half done; whoever only reads may not do it."""
    if journal(file).exists():
        with translated(UNVERAENDERT):
            connect_katalog(file, write=True, neu=False).close()


def copy_katalog(file: Path, ziel: Path) -> None:
    """A whole copy of what was last saved, whoever is writing; Hinweis when it cannot be read."""
    check_katalog(file)
    with translated(UNVERAENDERT):
        connection = connect_katalog(file, write=False, neu=False)
        try:
            connection.execute(f"PRAGMA busy_timeout = {WARTET_MS}")
            connection.execute("VACUUM INTO ?", (str(ziel),))
        finally:
            connection.close()


def journal(file: Path) -> Path:
    """Where SQLite keeps the old pages while it writes."""
    return file.with_name(f"{file.name}-journal")


def open_familien(file: Path, key: bytes | bytearray, *, neu: bool = False) -> Engine:
    """Open the encrypted file with its raw 32-byte key; `neu` creates it and never overwrites."""
    if neu:
        create_empty(file)
    else:
        check_familien(file)
        check_writable(file)
    engine = _engine(lambda: connect_familien(file, key, neu=neu), file, neu=neu)
    try:
        if neu:
            check_familien(file)  # what was just written is not readable without the key
        check_whole(file)
    except BaseException:
        engine.dispose()
        raise
    return engine


def see_familien(file: Path, key: bytes | bytearray, ursache: str) -> Engine:
    """Open the encrypted file for looking; `ursache` is told to whoever wants to write."""
    check_familien(file)
    check_closed(file)
    engine = _engine(lambda: look_at_familien(file, key), file, neu=False)
    freeze(engine, ursache)
    try:
        check_whole(file)
    except BaseException:
        engine.dispose()
        raise
    return engine


def see_katalog(file: Path) -> Engine:
    """Open a catalogue for looking where nothing may be written."""
    check_katalog(file)
    check_closed(file)
    return _engine(lambda: look_at_katalog(file), file, neu=False)


def checkpoint(engine: Engine) -> bool:
    """Take the WAL into the file and empty it: after two seconds of rest, when locking, after a
    deletion. A damaged WAL of a crash loses saves unseen (SECURITY 5.3), so it lives for seconds.

    False when somebody was still reading; then it is tried again.
    """
    if frozen(engine):
        return True
    with translated(), engine.connect() as connection:
        zeiger = connection.connection.cursor()
        belegt, *_ = zeiger.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not belegt


def compact(engine: Engine) -> None:
    """Write the file anew without its free pages, once a month.

    In place, inside a transaction of its own: killed at any moment it is the old or the new one,
    and the file stays the one that is open (a swap would have to close it under the window).
    """
    with translated(), engine.connect() as connection:
        connection.connection.cursor().execute("VACUUM")
    checkpoint(engine)


def _engine(connect: Callable[[], Any], file: Path, *, neu: bool) -> Engine:
    engine = create_engine(
        "sqlite://",
        module=DBAPI,
        creator=connect,
        poolclass=QueuePool,
        pool_size=2,
        max_overflow=2,
        pool_timeout=5,
        pool_use_lifo=True,  # the one whose pages are warm
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "checkin", _end)
    try:
        with translated(UNVERAENDERT), engine.connect():
            pass  # a file that cannot be used is told now, not at the first click
    except BaseException:
        engine.dispose()
        if neu:
            file.unlink(missing_ok=True)
        raise
    event.listen(engine, "commit", _same_file(file))
    return engine


def _begin(connection: Connection) -> None:
    # isolation_level=None leaves BEGIN to us; without it DDL and SELECT run outside it
    art = connection.get_execution_options().get("begin", "DEFERRED")
    if art == "IMMEDIATE":
        check_not_frozen(connection)
    connection.exec_driver_sql(f"BEGIN {art}")


def _end(dbapi_connection: Any, _record: object) -> None:  # noqa: ANN401 - untyped driver
    """After a commit that failed no open transaction may go back into the pool."""
    if dbapi_connection is not None and dbapi_connection.in_transaction:
        dbapi_connection.execute("ROLLBACK")


def _same_file(file: Path) -> Callable[[Connection], None]:
    """Refuse to commit into an orphan: a sync tool or a stick may exchange an open file."""

    def identity() -> tuple[int, int] | None:
        try:
            stat = os.stat(file)  # noqa: PTH116 - both numbers of one look
        except OSError:  # gone, or the stick it lies on: then nothing is committed either
            return None
        return stat.st_dev, stat.st_ino

    seen = identity()

    def check(_connection: Connection) -> None:
        if identity() != seen:
            raise Hinweis(
                "Die Datei wurde von außen ersetzt oder verschoben.",
                "Ihre letzte Eingabe ist noch nicht gespeichert.",
                "Bitte lassen Sie das Fenster offen und stellen Sie die alte Datei zurück.",
            )

    return check
