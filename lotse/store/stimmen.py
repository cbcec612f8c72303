"""Quotes and small improvements in the encrypted file, and every name that must not be in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Protocol

from sqlalchemy import Connection, delete, insert, select

from lotse.domain.protokoll import Tat
from lotse.domain.stimme import Broetchen, Stimme
from lotse.store.fehler import translated
from lotse.store.tables.stimme import BroetchenRow, StimmeRow
from lotse.store.umwege import read_namen


class _Einheit(Protocol):
    """What the unit of work brings."""

    def _begun(self, art: str) -> Connection: ...

    def note(self, tat: Tat) -> None: ...


class Stimmenteil:
    """What a unit of work can do with them; it brings `_begun` and `note`."""

    def stimmen(self: _Einheit) -> Sequence[Stimme]:
        """The newest first."""
        frage = select(*StimmeRow.__table__.c).order_by(StimmeRow.am.desc(), StimmeRow.id)
        with translated():
            return tuple(Stimme(**z) for z in self._begun("DEFERRED").execute(frage).mappings())

    def merke_stimme(self: _Einheit, eine: Stimme) -> None:
        with translated():
            _ersetze(self._begun("IMMEDIATE"), StimmeRow, eine.id, eine)
            self.note(Tat.STATISTIK)

    def loesche_stimme(self: _Einheit, kennung: str) -> None:
        with translated():
            _ersetze(self._begun("IMMEDIATE"), StimmeRow, kennung, None)
            self.note(Tat.STATISTIK)

    def broetchen(self: _Einheit) -> Sequence[Broetchen]:
        """In the order of their months."""
        frage = select(*BroetchenRow.__table__.c).order_by(BroetchenRow.monat, BroetchenRow.id)
        with translated():
            return tuple(Broetchen(**z) for z in self._begun("DEFERRED").execute(frage).mappings())

    def merke_broetchen(self: _Einheit, eines: Broetchen) -> None:
        with translated():
            _ersetze(self._begun("IMMEDIATE"), BroetchenRow, eines.id, eines)
            self.note(Tat.STATISTIK)

    def loesche_broetchen(self: _Einheit, kennung: str) -> None:
        with translated():
            _ersetze(self._begun("IMMEDIATE"), BroetchenRow, kennung, None)
            self.note(Tat.STATISTIK)

    def namen(self: _Einheit) -> frozenset[str]:
        """Of persons, offices and cases, of every family in the file."""
        with translated():
            return frozenset(read_namen(self._begun("DEFERRED")))


def _ersetze(
    connection: Connection,
    tafel: type[StimmeRow | BroetchenRow],
    kennung: str,
    neu: Stimme | Broetchen | None,
) -> None:
    connection.execute(delete(tafel).where(tafel.id == kennung))
    if neu is not None:
        connection.execute(insert(tafel).values(asdict(neu)))
