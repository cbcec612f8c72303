"""What one sitting works on: a catalogue and a families' file, practice or real."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from sqlalchemy import Engine

from lotse.domain.familie import FamilieId
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.store.unit_of_work import SqlUnitOfWork


class Profil(Protocol):
    """Open from the unlocking to the locking; `close` leaves no connection and no key."""

    @property
    def uebt(self) -> bool:
        """True = the invented town: its own law, its own office, gone at the end."""
        ...

    @property
    def ordner(self) -> Path: ...

    @property
    def katalogdatei(self) -> Path: ...

    @property
    def katalogmotor(self) -> Engine: ...

    @property
    def gesagt(self) -> Mapping[FamilieId, FluechtigeAntworten]: ...

    def einheit(self) -> SqlUnitOfWork:
        """A fresh unit of work."""
        ...

    def close(self) -> None: ...
