"""Keep a store on the newest schema: one cheap query, Alembic only when a step is due."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError

from lotse.domain.fehler import Hinweis
from lotse.paths import DB
from lotse.store.fehler import UNVERAENDERT, translated


class Store(StrEnum):
    """Each store has its own line of steps in db/."""

    FAMILIEN = "familien"
    KATALOG = "katalog"
    SCHUTZRAUM = "schutzraum"


NEWEST = {Store.FAMILIEN: "0015", Store.KATALOG: "0006", Store.SCHUTZRAUM: "0001"}


def version(engine: Engine) -> str | None:
    """Return the step the store stands on; None for one that was never filled."""
    with translated(UNVERAENDERT), engine.connect() as connection:
        try:
            found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        except OperationalError as error:
            if getattr(error.orig, "sqlite_errorname", "") != "SQLITE_ERROR":
                raise
            return None  # no such table
    return None if found is None else str(found)


def check_version(engine: Engine, store: Store) -> bool:
    """True when the store is up to date, False when steps are due; a newer one is refused."""
    stand = version(engine)
    if stand is not None and stand > NEWEST[store]:
        raise Hinweis(
            "Diese Datei wurde mit einem neueren Lotsen geschrieben.",
            UNVERAENDERT,
            "Bitte erneuern Sie Lotse auf diesem Gerät.",
        )
    return stand == NEWEST[store]


def update(
    engine: Engine, store: Store, file: Path, open_copy: Callable[[Path], Engine]
) -> Path | None:
    """Bring a file to the newest step; return the checked copy made before, if any was due."""
    if check_version(engine, store):
        return None
    alt = version(engine)
    copy = None if alt is None else _checked_copy(engine, file, alt, open_copy)
    migrate(engine, store, NEWEST[store])
    if alt is None:
        _settle(engine)
    return copy


def _settle(engine: Engine) -> None:
    """A new file begins with what describes it, so that a bad page at its end is one of data."""
    with translated(), engine.connect() as connection:
        connection.connection.cursor().execute("VACUUM")


def migrate(engine: Engine, store: Store, to: str, scripts: Path = DB) -> None:
    """Run the due steps in one transaction: all of them or none."""
    from alembic import command  # takes 150 ms, so only when a step is due
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", _escaped(scripts))
    config.set_main_option("version_locations", _escaped(scripts / store))
    config.set_main_option("path_separator", "newline")  # paths may hold blanks
    with translated(UNVERAENDERT), engine.connect() as connection:
        lite = connection.dialect.name == "sqlite"
        if lite:  # rebuilding a table must not fire its ON DELETE
            connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
        connection.execution_options(begin="IMMEDIATE")
        with connection.begin():
            vorher = _row_counts(connection) if lite else {}
            config.attributes["connection"] = connection
            command.upgrade(config, to)
            if lite:
                _check_nothing_lost(connection, vorher, f"{store} {to}")
    engine.dispose()


def _row_counts(connection: Connection) -> dict[str, int]:
    namen = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE"
        " '\\' AND name NOT LIKE 'angebot\\_%' ESCAPE '\\' AND name <> 'alembic_version'"
    ).scalars()
    zaehlen = "SELECT count(*) FROM "
    return {
        name: connection.exec_driver_sql(f'{zaehlen}"{name}"').scalar_one() for name in list(namen)
    }


def _check_nothing_lost(connection: Connection, vorher: dict[str, int], schritt: str) -> None:
    nachher = _row_counts(connection)
    weniger = [name for name, zahl in vorher.items() if nachher.get(name, zahl) != zahl]
    if weniger or connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        message = f"{schritt}: rows were lost or dangle after the migration {weniger}"
        raise RuntimeError(message)


def _checked_copy(
    engine: Engine, file: Path, alt: str, open_copy: Callable[[Path], Engine]
) -> Path:
    """A file copied by hand would miss the WAL; a copy that was never opened is none."""
    copy = file.with_name(f"{file.stem}.vor-{_naechster(alt)}{file.suffix}")
    copy.unlink(missing_ok=True)
    with translated(UNVERAENDERT):
        with engine.connect() as connection:
            connection.connection.cursor().execute("VACUUM INTO ?", (str(copy),))
        geprueft = open_copy(copy)
        with geprueft.connect() as connection:
            ergebnis = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        stand = version(geprueft)
        geprueft.dispose()
    if ergebnis != ["ok"] or stand != alt:
        message = f"the copy {copy.name} is not sound"
        raise RuntimeError(message)
    return copy


def _naechster(alt: str) -> str:
    return f"{int(alt) + 1:04}"


def _escaped(path: Path) -> str:
    return str(path).replace("%", "%%")
