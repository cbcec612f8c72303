"""The Schutzraum: a third file with its own key, its own unit of work and its own audit log.

It is opened for itself, beside an open profile, and never bound to its connection (SECURITY 14).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from threading import RLock
from typing import Final

from sqlalchemy import Connection, Engine

from lotse.domain.fehler import Hinweis
from lotse.domain.notfallschluessel import new_notfallschluessel
from lotse.domain.protokoll import Kettenbefund, Protokolleintrag, Tat
from lotse.domain.schutzraum import Beruf, Schutzakte, Schutzzeile
from lotse.services.schutzraum.ablage import Schutzstand
from lotse.store.engines import checkpoint
from lotse.store.fehler import translated
from lotse.store.protokoll import Protokollant, cut, entries, verify
from lotse.store.schluessel import (
    FalschesPasswort,
    Schluesselbund,
    Slot,
    Slotart,
    new_schluessel,
    wipe,
)
from lotse.store.schluesselbund import renew_papier, rewrap
from lotse.store.schreibschutz import frozen
from lotse.store.schutzraumakten import (
    find_zeilen,
    load_akte,
    read_beruf,
    remove_akte,
    require_akte,
    write_akte,
    write_beruf,
)
from lotse.store.schutzraumdatei import file_lock, write_slots
from lotse.store.schutzraumgroesse import fill_up
from lotse.store.schutzraummerker import clock_doubtful, read_versuche, write_versuche
from lotse.store.schutzraumoeffnen import build_file, kept_times, open_file
from lotse.store.schutzraumrest import bring_in, kept_when_failing
from lotse.store.schutzraumschluessel import (
    Haus,
    check_new,
    first_slots,
    is_set_up,
    open_slots,
    prove,
    require_slots,
)

NOTIZ: Final = "notiz"
"""What kind of thing the own audit log speaks of."""
PROTOKOLL_TAGE: Final = 366


@dataclass(frozen=True, slots=True)
class _Offen:
    engine: Engine
    schluessel: bytearray = field(repr=False)
    slot: Slot
    zeiten: tuple[tuple[int, int], ...]
    gesagt: set[str] = field(default_factory=set)  # changed since looked at; one line tells it


class Schutzraum:
    """One door, opened and locked many times in a sitting. Calls come from the store lane."""

    def __init__(self, haus: Haus) -> None:
        self._haus = haus
        self._offen: _Offen | None = None
        self._sperre = RLock()
        self._fehlversuche = self._vorher = 0
        self._nachgetragen = False

    @property
    def stand(self) -> Schutzstand:
        if self._offen is None:
            return Schutzstand(is_set_up(self._haus), offen=False, fehlversuche=self._fehlversuche)
        grund = frozen(self._offen.engine)
        return Schutzstand(
            eingerichtet=True,
            offen=True,
            versuche_vorher=self._vorher,
            nur_lesen=grund,
            nachgetragen=self._nachgetragen,
        )

    def set_up(self, passwort: bytearray, beruf: Beruf, papier: str = "") -> str:
        try:
            with self._sperre:
                return self._set_up(passwort, beruf, papier or new_notfallschluessel())
        finally:
            wipe(passwort)

    def _set_up(self, passwort: bytearray, beruf: Beruf, papier: str) -> str:
        haus = self._haus
        check_new(haus)
        schluessel = new_schluessel()
        try:
            bund = first_slots(haus, schluessel, passwort, papier)
            with file_lock(haus.dateien.daten):
                build_file(haus.dateien, schluessel)
            write_slots(haus.dateien.schluessel, haus.profil, bund)
            write_versuche(haus.motor, 0)
            self._enter(schluessel, bund.slots[0])
        except BaseException:
            wipe(schluessel)
            raise
        with self._writing() as (connection, _):
            write_beruf(connection, beruf)
        return papier

    def unlock(self, geheimnis: bytearray, *, papier: bool = False) -> None:
        try:
            with self._sperre:
                self._unlock(geheimnis, Slotart.NOTFALL if papier else Slotart.PASSWORT)
        finally:
            wipe(geheimnis)

    def _unlock(self, geheimnis: bytearray, art: Slotart) -> None:
        if self._offen is not None:
            return
        bund = require_slots(self._haus)
        try:
            schluessel, slot = open_slots(self._haus, bund, geheimnis, art)
        except FalschesPasswort:
            self._fehlversuche += 1
            self._count((read_versuche(self._haus.motor) or 0) + 1)
            raise
        try:
            self._enter(schluessel, slot)
        except BaseException:
            wipe(schluessel)
            raise

    def _enter(self, schluessel: bytearray, slot: Slot) -> None:
        """The own log says that it was opened, and how often somebody tried before."""
        haus = self._haus
        zeiten = kept_times(haus.dateien)
        engine = open_file(haus.dateien.daten, schluessel, frozen(haus.motor))
        self._offen = _Offen(engine, schluessel, slot, zeiten)
        self._vorher, self._fehlversuche = read_versuche(haus.motor) or 0, 0
        self._nachgetragen = False
        if frozen(engine):
            return
        try:
            with self._writing() as (connection, wer):
                if not clock_doubtful(haus.motor, haus.jetzt()):
                    cut(connection, wer, haus.jetzt().date() - timedelta(days=PROTOKOLL_TAGE))
                wer.append(connection, Tat.ENTSPERRT)
                if self._vorher:
                    wer.append(connection, Tat.FEHLVERSUCHE, grund=str(self._vorher))
            self._nachgetragen = bring_in(haus.dateien.daten, schluessel, self.save)
        except BaseException:
            self.lock()
            raise
        self._count(0)

    def lock(self) -> None:
        with self._sperre:
            offen, self._offen = self._offen, None
            if offen is None:
                return
            try:
                with file_lock(self._haus.dateien.daten):  # a Sicherung copies before or after
                    with suppress(Hinweis):  # what was saved is in the WAL then, and stays there
                        checkpoint(offen.engine)
                    offen.engine.dispose()
            finally:
                wipe(offen.schluessel)
                kept_times(self._haus.dateien, offen.zeiten)

    def zeilen(self) -> Sequence[Schutzzeile]:
        with self._reading() as connection:
            return find_zeilen(connection)

    def akte(self, kennung: str) -> Schutzakte:
        if frozen(self._open().engine):
            with self._reading() as connection:
                return require_akte(connection, kennung)
        with self._writing() as (connection, wer):
            akte = require_akte(connection, kennung)
            wer.append(connection, Tat.GEOEFFNET, NOTIZ, kennung)
        self._open().gesagt.discard(kennung)
        return akte

    def save(self, akte: Schutzakte) -> None:
        kennung, gesagt = akte.bezug.id, self._open().gesagt
        with self._writing() as (connection, wer):
            bisher = load_akte(connection, kennung)
            if bisher == akte:
                return
            write_akte(connection, akte, self._haus.jetzt())
            if bisher is None or kennung not in gesagt:
                tat = Tat.ANGELEGT if bisher is None else Tat.GEAENDERT
                wer.append(connection, tat, NOTIZ, kennung)
        if bisher is not None:
            gesagt.add(kennung)

    def save_last(self, akte: Schutzakte) -> None:
        with kept_when_failing(self._haus.dateien.daten, self._open().schluessel, akte):
            self.save(akte)

    def remove(self, kennung: str) -> None:
        with self._writing() as (connection, wer):
            if remove_akte(connection, kennung):
                wer.append(connection, Tat.GELOESCHT, NOTIZ, kennung)

    def note_print(self, kennung: str, was: str) -> None:
        with self._writing() as (connection, wer):
            wer.append(connection, Tat.GEDRUCKT, NOTIZ, kennung, was)

    @property
    def beruf(self) -> Beruf:
        with self._reading() as connection:
            return read_beruf(connection)

    def set_beruf(self, beruf: Beruf) -> None:
        with self._writing() as (connection, _):
            write_beruf(connection, beruf)

    def change_password(self, altes: bytearray, neues: bytearray) -> None:
        try:
            with self._sperre:
                offen, bund = self._open(), require_slots(self._haus)
                slot = prove(self._haus, bund, altes, offen.slot.art)
                neu = rewrap(bund, offen.schluessel, slot, neues)
                self._keep(neu, "passwort")
        finally:
            wipe(altes)
            wipe(neues)

    def renew_paper(self, passwort: bytearray, papier: str = "") -> str:
        try:
            with self._sperre:
                offen, bund = self._open(), require_slots(self._haus)
                prove(self._haus, bund, passwort, Slotart.PASSWORT)
                papier = papier or new_notfallschluessel()
                kosten = self._haus.kosten
                self._keep(renew_papier(bund, offen.schluessel, papier, kosten=kosten), "papier")
                return papier
        finally:
            wipe(passwort)

    def protokoll(self) -> tuple[Sequence[Protokolleintrag], Kettenbefund]:
        with self._reading() as connection:
            return entries(connection), verify(connection, self._open().schluessel)

    def _keep(self, bund: Schluesselbund, grund: str) -> None:
        """What is told as not done is not done: then the slots of before stand there again."""
        datei, profil = self._haus.dateien.schluessel, self._haus.profil
        vorher = require_slots(self._haus)
        try:
            with self._writing() as (connection, wer):
                wer.append(connection, Tat.ZUGANG_NEU, grund=grund)
                write_slots(datei, profil, bund)
        except BaseException:
            with suppress(OSError):  # full for these, too: the cause on its way counts more
                write_slots(datei, profil, vorher)
            raise

    def _count(self, versuche: int) -> None:
        """A full or protected disk keeps nobody out, and nobody in."""
        with suppress(Hinweis):
            write_versuche(self._haus.motor, versuche)

    def _open(self) -> _Offen:
        if self._offen is None:
            raise Hinweis(
                "Der Schutzraum ist zu.",
                "Nichts wurde verändert.",
                "Bitte öffnen Sie ihn mit seinem Passwort.",
            )
        return self._offen

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._sperre, translated(), self._open().engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[tuple[Connection, Protokollant]]:
        """All or nothing; then the file is whole MiB again, and nothing is left in the WAL."""
        with self._sperre, file_lock(self._haus.dateien.daten):
            offen = self._open()
            engine = offen.engine.execution_options(begin="IMMEDIATE")
            wer = Protokollant(offen.schluessel, offen.slot.id, self._haus.jetzt)
            with translated(), engine.begin() as connection:
                yield connection, wer
                fill_up(connection)
            with suppress(Hinweis):  # tried again at the next save and when locking
                checkpoint(offen.engine)
