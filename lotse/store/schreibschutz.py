"""Why nothing may be written where the data lie; and stores that from now on are only read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Final
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Dialect, Engine, event

from lotse.store.fehler import NurLesen

MEDIUM: Final = "Der Datenträger ist schreibgeschützt."
ORDNER: Final = "Für den Ordner mit den Daten fehlt das Recht zum Schreiben."
DATEI: Final = "Für die Datei mit den Familien fehlt das Recht zum Schreiben."

_URSACHEN: WeakKeyDictionary[Dialect, str] = WeakKeyDictionary()
"""By what all views of one engine share, from its making to its end."""


def obstacle(datei: Path) -> str:
    """The true cause in one sentence; "" = it may be written, as far as the system tells."""
    ordner = datei.parent
    if not ordner.is_dir():
        return ""
    if _is_read_only(ordner):
        return MEDIUM
    if not os.access(ordner, os.W_OK | os.X_OK):
        return ORDNER
    return DATEI if datei.exists() and not os.access(datei, os.W_OK) else ""


def freeze(engine: Engine, ursache: str) -> None:
    """Nothing is written through this engine any more; whoever tries is told why."""
    if engine.dialect not in _URSACHEN:
        _URSACHEN[engine.dialect] = ursache
        event.listen(engine, "checkout", _only_query)


def frozen(engine: Engine) -> str:
    """Why it is only read; "" = it may be written."""
    return _URSACHEN.get(engine.dialect, "")


def check_not_frozen(connection: Connection) -> None:
    """NurLesen before a unit of work that writes."""
    if ursache := _URSACHEN.get(connection.dialect, ""):
        raise NurLesen(ursache)


def _is_read_only(ordner: Path) -> bool:
    """Windows tells it only when one tries."""
    return os.name == "posix" and bool(os.statvfs(ordner).f_flag & os.ST_RDONLY)


def _only_query(dbapi_connection: Any, *_: object) -> None:  # noqa: ANN401 - untyped driver
    """For whatever does not say beforehand that it will write."""
    dbapi_connection.execute("PRAGMA query_only = ON")
