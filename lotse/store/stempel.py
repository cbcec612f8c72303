"""Whether the families' file is still what was read: SQLite's own word, told by each connection."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import Any

from sqlalchemy import Connection

from lotse.domain.familie import FamilieId

_NUMMERN = count(1)
_NUMMER = "stempel"


@dataclass(frozen=True, slots=True)
class Stempel:
    """Equal stamps = nothing was written in between, by nobody, not even by another program."""

    verbindung: int
    von_anderen: int
    """Changes with every commit of another connection."""
    eigene: int
    """Counts the rows this connection wrote."""


@dataclass(frozen=True, slots=True)
class Spur:
    """What one unit of work wrote: between both stamps these cases changed, and no other."""

    davor: Stempel
    danach: Stempel
    familien: frozenset[FamilieId]


@dataclass(slots=True)
class Schreibspur:
    """Kept while a unit of work writes; a whole Spur only after the commit."""

    davor: Stempel | None = None
    familien: set[FamilieId] = field(default_factory=set)

    def begin(self, connection: Connection, familie: FamilieId) -> None:
        """Before the first row of a case is written."""
        if self.davor is None:
            self.davor = read_stempel(connection)
        self.familien.add(familie)

    def end(self, connection: Connection) -> Spur | None:
        """Right before the commit; None = no case was written."""
        if self.davor is None:
            return None
        return Spur(self.davor, read_stempel(connection), frozenset(self.familien))


def read_stempel(connection: Connection) -> Stempel:
    nummer = connection.info.setdefault(_NUMMER, next(_NUMMERN))
    roh: Any = connection.connection.driver_connection
    von_anderen = roh.execute("PRAGMA data_version").fetchone()[0]
    return Stempel(nummer, von_anderen, roh.total_changes)
