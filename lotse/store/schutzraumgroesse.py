"""The file grows by whole MiB: what it holds does not show in its size (SECURITY 14)."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Connection

JE_MIB: Final = 256
"""Pages of 4,096 bytes."""
RESERVE: Final = 80
"""Bytes of each page that SQLCipher 4 keeps for its nonce and its sum."""
_KLEIN = 100
"""Bytes beside what lies in the chain of pages: they fit into the row itself."""


def fill_up(connection: Connection) -> None:
    """Inside the transaction that wrote: free pages up to the next whole MiB.

    A row as long as all that is missing, and gone again: its pages stay in the file, empty.
    """
    zeiger = connection.connection.cursor()
    while fehlt := -_zahl(zeiger, "page_count") % JE_MIB:
        seiten = fehlt + _zahl(zeiger, "freelist_count")
        zeiger.execute(
            "INSERT INTO fuellung (leer) VALUES (zeroblob(?))", (_bytes(zeiger, seiten),)
        )
        zeiger.execute("DELETE FROM fuellung")


def _bytes(zeiger: Any, seiten: int) -> int:  # noqa: ANN401 - untyped driver
    """So long that it takes exactly so many pages beside its row (SQLite file format, 1.6)."""
    nutzbar = _zahl(zeiger, "page_size") - RESERVE
    mindestens = (nutzbar - 12) * 32 // 255 - 23
    return seiten * (nutzbar - 4) + mindestens + _KLEIN


def _zahl(zeiger: Any, pragma: str) -> int:  # noqa: ANN401 - untyped driver
    return int(zeiger.execute(f"PRAGMA {pragma}").fetchone()[0])
