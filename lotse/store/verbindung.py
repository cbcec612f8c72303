"""One connection to a file of ours: the key first, then is it ours, then what may write."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lotse.domain.fehler import Hinweis
from lotse.store.dateien import FAMILIEN_KENNUNG, KATALOG_KENNUNG
from lotse.store.fehler import UNVERAENDERT
from lotse.store.treiber import DBAPI, check_driver
from lotse.store.walpruefung import check_wal

SCHLUESSEL_BYTES = 32
FEST = "immutable=1"
"""SQLite then takes no lock, looks for no WAL and makes no file (SECURITY 8)."""
GEMEINSAM = (
    "foreign_keys = ON",
    "busy_timeout = 5000",
    "temp_store = MEMORY",  # no plain text in temporary files
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "fullfsync = ON",
)
FAMILIEN = (
    *GEMEINSAM,
    "journal_mode = WAL",
    "synchronous = FULL",
    "checkpoint_fullfsync = ON",
    "secure_delete = ON",
    "cache_size = -65536",
)
ANSEHEN = (*GEMEINSAM, "query_only = ON", "cache_size = -65536")
KATALOG = (*GEMEINSAM, "cache_size = -32768")
KATALOG_SCHREIBEN = (
    *KATALOG,
    "journal_mode = DELETE",
    "synchronous = EXTRA",
    "secure_delete = ON",  # a confidential address that is taken out leaves no bytes
)


class FalscherSchluessel(Hinweis):
    """The key does not fit these bytes: another key's file, or a damaged first page."""


def connect_katalog(file: Path, *, write: bool, neu: bool) -> Any:  # noqa: ANN401 - untyped driver
    connection = _connect(file, "rw" if write else "ro")
    try:
        _check_ours(connection, KATALOG_KENNUNG, neu=neu)
        _prepare(connection, KATALOG_SCHREIBEN if write else KATALOG)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_familien(file: Path, key: bytes | bytearray, *, neu: bool) -> Any:  # noqa: ANN401 - untyped driver
    if not neu:
        check_wal(file, key)  # before SQLite takes it: when it closes, it writes it into the file
    connection = _connect(file, "rw")
    try:
        _unlock(connection, key)
        _check_ours(connection, FAMILIEN_KENNUNG, neu=neu)
        _prepare(connection, FAMILIEN)
    except BaseException:
        connection.close()
        raise
    return connection


def look_at_familien(file: Path, key: bytes | bytearray) -> Any:  # noqa: ANN401 - untyped driver
    """Not a byte and not a name changes in the folder. Nobody else may be writing meanwhile."""
    connection = _connect(file, f"ro&{FEST}")
    try:
        _unlock(connection, key)
        _check_ours(connection, FAMILIEN_KENNUNG, neu=False)
        _prepare(connection, ANSEHEN)
    except BaseException:
        connection.close()
        raise
    return connection


def look_at_katalog(file: Path) -> Any:  # noqa: ANN401 - untyped driver
    """The same for the catalogue."""
    connection = _connect(file, f"ro&{FEST}")
    try:
        _check_ours(connection, KATALOG_KENNUNG, neu=False)
        _prepare(connection, ANSEHEN)
    except BaseException:
        connection.close()
        raise
    return connection


def change_key(file: Path, alt: bytearray, neu: bytearray) -> None:
    """Write every page anew under another key, in one transaction of SQLCipher.

    It runs with a rollback journal: one that is left behind is read with the old key, and rolls
    the file back to it.
    """
    connection = _connect(file, "rw")
    try:
        _unlock(connection, alt)
        _check_ours(connection, FAMILIEN_KENNUNG, neu=False)
        _prepare(connection, FAMILIEN)
        if connection.execute("PRAGMA journal_mode = DELETE").fetchall() != [("delete",)]:
            raise Hinweis(  # SQLite says nothing and keeps the WAL while another one has it open
                "Die Datei ist gerade in Gebrauch.",
                UNVERAENDERT,
                "Bitte versuchen Sie es gleich noch einmal. Vielleicht ist Lotse zweimal offen.",
            )
        literal = _key_literal(neu)
        try:
            connection.reset_key(literal)
        finally:
            literal[:] = bytes(len(literal))
    finally:
        connection.close()


def connect_rettung(file: Path, key: bytes | bytearray) -> Any:  # noqa: ANN401 - untyped driver
    """A connection to a damaged file: it only reads, and changes not even the journal mode."""
    connection = _connect(file, "ro")
    try:
        _unlock(connection, key)
    except BaseException:
        connection.close()
        raise
    return connection


def _connect(file: Path, mode: str) -> Any:  # noqa: ANN401 - untyped driver
    check_driver()
    uri = f"{file.absolute().as_uri()}?mode={mode}"  # never rwc: nothing is created by accident
    return DBAPI.connect(uri, uri=True, isolation_level=None, check_same_thread=False)


def _unlock(connection: Any, key: bytes | bytearray) -> None:  # noqa: ANN401 - untyped driver
    if not connection.execute("PRAGMA cipher_version").fetchone():
        message = "this SQLite has no cipher: it would write plain text"
        raise RuntimeError(message)
    connection.execute("PRAGMA cipher_log_level = NONE")  # else SQLCipher writes to stderr
    literal = _key_literal(key)
    try:
        connection.set_key(literal)  # before anything that reads the file
    finally:
        literal[:] = bytes(len(literal))
    if connection.execute("PRAGMA cipher_status").fetchone() != ("1",):
        message = "the cipher is not active: plain text would be written"
        raise RuntimeError(message)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except DBAPI.DatabaseError as error:
        if getattr(error, "sqlite_errorname", "") != "SQLITE_NOTADB":
            raise
        raise FalscherSchluessel(
            "Die Daten der Familien lassen sich nicht öffnen.",
            UNVERAENDERT,
            "Der Schlüssel gehört zu einer anderen Datei, oder die Datei ist beschädigt.",
        ) from error


def _key_literal(key: bytes | bytearray) -> bytearray:
    """x'…' in a buffer that can be wiped; a string would stay in memory."""
    if len(key) != SCHLUESSEL_BYTES:  # SQLCipher would take anything else as a passphrase
        message = f"a data key has {SCHLUESSEL_BYTES} bytes"
        raise ValueError(message)
    if not any(key):
        message = "this key was wiped"
        raise ValueError(message)
    literal = bytearray(b"x'" + b"0" * (2 * len(key)) + b"'")
    for stelle, byte in enumerate(key):
        literal[2 + 2 * stelle] = b"0123456789abcdef"[byte >> 4]
        literal[3 + 2 * stelle] = b"0123456789abcdef"[byte & 15]
    return literal


def _prepare(connection: Any, pragmas: tuple[str, ...]) -> None:  # noqa: ANN401 - untyped driver
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}").fetchall()


def _check_ours(connection: Any, kennung: int, *, neu: bool) -> None:  # noqa: ANN401 - untyped driver
    """Mark a new file as ours; refuse a database that another program made."""
    (gefunden,) = connection.execute("PRAGMA application_id").fetchone()
    if neu and gefunden == 0:
        connection.execute(f"PRAGMA application_id = {kennung}")
    elif gefunden != kennung:
        raise Hinweis(
            "Diese Datei gehört zu einem anderen Programm.",
            UNVERAENDERT,
            "Bitte wählen Sie eine Datei von Lotse.",
        )
