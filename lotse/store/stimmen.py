"""Quotes and small improvements in the encrypted file, and every name that must not be in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Protocol

from sqlalchemy import (
    ColumnElement,
    Connection,
    delete,
    exists,
    func,
    insert,
    not_,
    or_,
    select,
    true,
    update,
)

from lotse.domain.familie import FamilieId
from lotse.domain.protokoll import Tat
from lotse.domain.stimme import Broetchen, Stimme
from lotse.services.verschmelzen import Stimmenbezug, Umzug
from lotse.store.fehler import translated
from lotse.store.tables.fallarbeit import EinwilligungRow
from lotse.store.tables.stimme import BroetchenRow, StimmenbezugRow, StimmeRow
from lotse.store.umwege import read_namen


class _Einheit(Protocol):
    """What the unit of work brings."""

    def _begun(self, art: str) -> Connection: ...

    def note(self, tat: Tat) -> None: ...
    def haenge_um(self, bezuege: Sequence[Stimmenbezug]) -> None: ...


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

    def stimmen_von(self: _Einheit, familie: FamilieId) -> Sequence[Stimme]:
        """Those of one family, the newest first."""
        eigene = select(StimmenbezugRow.stimme).where(StimmenbezugRow.familie == familie)
        frage = select(*StimmeRow.__table__.c).where(StimmeRow.id.in_(eigene))
        with translated():
            zeilen = self._begun("DEFERRED").execute(frage.order_by(StimmeRow.am.desc()))
            return tuple(Stimme(**z) for z in zeilen.mappings())

    def merke_stimme_von(
        self: _Einheit, eine: Stimme, familie: FamilieId, einwilligung: str
    ) -> None:
        """A voice, and whose words they are."""
        with translated():
            connection = self._begun("IMMEDIATE")
            _ersetze(connection, StimmeRow, eine.id, eine)
            connection.execute(delete(StimmenbezugRow).where(StimmenbezugRow.stimme == eine.id))
            bezug = {"stimme": eine.id, "familie": familie, "einwilligung": einwilligung}
            connection.execute(insert(StimmenbezugRow).values(bezug))
            self.note(Tat.STATISTIK)

    def ziehe_um(self: _Einheit, umzug: Umzug) -> Sequence[Stimmenbezug]:
        """Words of a case that goes into another hang on that one; how they hung before."""
        frage = select(*StimmenbezugRow.__table__.c).where(StimmenbezugRow.familie == umzug.von)
        with translated():
            zeilen = self._begun("IMMEDIATE").execute(frage).mappings().all()
            vorher = [Stimmenbezug(**zeile) for zeile in zeilen]
        neu = umzug.einwilligungen
        self.haenge_um(
            [Stimmenbezug(b.stimme, umzug.an, neu.get(b.einwilligung, "")) for b in vorher]
        )
        return vorher

    def haenge_um(self: _Einheit, bezuege: Sequence[Stimmenbezug]) -> None:
        """Each voice to the family it is said to be of; one that is gone stays gone."""
        if not bezuege:
            return
        with translated():
            connection = self._begun("IMMEDIATE")
            for bezug in bezuege:
                dieser = StimmenbezugRow.stimme == bezug.stimme
                connection.execute(update(StimmenbezugRow).where(dieser).values(asdict(bezug)))
            self.note(Tat.STATISTIK)

    def zurueckgenommen(self: _Einheit) -> frozenset[str]:
        """Voices whose consent was taken back: from that moment on nobody may use them."""
        with translated():
            frage = select(StimmenbezugRow.stimme).where(_withdrawn())
            return frozenset(self._begun("DEFERRED").scalars(frage))

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


def forget_voices(connection: Connection, familie: str, *, ganz: bool) -> None:
    """With the family its words go; of one that becomes anonymous those stay that may be used."""
    eigene = select(StimmenbezugRow.stimme).where(StimmenbezugRow.familie == familie)
    verboten = select(StimmenbezugRow.stimme).where(_withdrawn())
    weg = or_(true() if ganz else not_(StimmeRow.frei), StimmeRow.id.in_(verboten))
    connection.execute(delete(StimmeRow).where(StimmeRow.id.in_(eigene), weg))
    connection.execute(delete(StimmenbezugRow).where(StimmenbezugRow.familie == familie))


def count_voices(connection: Connection, familien: Sequence[str]) -> int:
    """Voices that still know one of these families."""
    frage = select(func.count()).where(StimmenbezugRow.familie.in_(familien))
    return connection.scalar(frage) or 0


def _withdrawn() -> ColumnElement[bool]:
    return exists().where(
        EinwilligungRow.familie_id == StimmenbezugRow.familie,
        EinwilligungRow.id == StimmenbezugRow.einwilligung,
        EinwilligungRow.widerrufen_am.is_not(None),
    )
