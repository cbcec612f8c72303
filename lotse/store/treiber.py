"""The driver, bound once: it speaks like sqlite3 and brings no types."""

from __future__ import annotations

from typing import Any, Final

from sqlcipher3 import dbapi2

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis

DBAPI: Any = dbapi2
MINDESTENS: Final = (3, 51, 3)
"""Older SQLite may lose a WAL (fixed in 3.51.3), without any error."""


def check_driver() -> None:
    """Hinweis when another one was put in the place of the tested driver: it opens nothing."""
    if tuple(DBAPI.sqlite_version_info) < MINDESTENS:
        nummer = ".".join(map(str, MINDESTENS))
        raise Hinweis(
            Aussage(
                "Lotse braucht SQLite {nummer} oder neuer, hier ist {da}.",
                nummer=nummer,
                da=DBAPI.sqlite_version,
            ),
            "Nichts wurde geöffnet oder verändert.",
            "Bitte richten Sie Lotse neu ein.",
        )
