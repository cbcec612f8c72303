"""Rettungsmodus: read what is still readable of a damaged file into a new one (SECURITY 10).

The damaged file is only read. One bad page makes its whole connection fail, so every error is
followed by a fresh connection, and a range of rows that fails is halved until one row is left.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from lotse.domain.fehler import Hinweis
from lotse.store.fehler import UNVERAENDERT
from lotse.store.oeffnen import use_familien
from lotse.store.retten_ersatz import stand_ins
from lotse.store.schluessel import Schluesselbund
from lotse.store.schluesseldatei import keep_copy, write_bund
from lotse.store.schutzraumdatei import carry_over
from lotse.store.treiber import DBAPI
from lotse.store.tresor import Tresorordner
from lotse.store.verbindung import connect_familien, connect_rettung

SEITE = 4096
VERSUCHE = 50_000
"""Connections at most: about half a minute, however bad it is."""
ZEILEN_JE_SEITE = 512
"""More rows than a page of 4,096 bytes can hold: an upper end for row numbers."""
FAMILIE = "familie"
PROBEN = 64
"""So many places of a table are tried before it is given up."""
_FEHLER = (DBAPI.Error, MemoryError)
"""A bad page may surface as MemoryError."""


Melder = Callable[[int, int], None]
"""How many tables are done, of how many."""


def _still(_fertig: int, _alle: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class Gerettet:
    """What one table gave: rows read, places where a page was unreadable, rows left alone."""

    tabelle: str
    zeilen: int
    unlesbar: int
    ohne_anschluss: int = 0
    """Rows whose step was lost; they could belong to nothing and were left out."""
    ohne_namen: int = 0
    """Families made anew for rows that were left without theirs; in no other number here."""


def rescue(
    file: Path, schluessel: bytearray, ziel: Path, heute: date, melde: Melder = _still
) -> tuple[Gerettet, ...]:
    """Write a new file at `ziel` with every row that can be read, table by table.

    Hinweis when `ziel` exists or nothing at all is readable. The new one passed no check of
    completeness: what is missing is in the answer, and the damaged file stays as it is.
    """
    use_familien(ziel, schluessel, neu=True).dispose()
    leser = _Leser(file, schluessel)
    try:
        with closing(connect_familien(ziel, schluessel, neu=False)) as neu:
            neu.execute("PRAGMA foreign_keys = OFF")
            neu.execute("BEGIN IMMEDIATE")
            tabellen = list(_copy_all(leser, neu, melde))
            fertig = tuple(_without_dangling(neu, tabellen))
            neu.execute("COMMIT")
    finally:
        leser.close()
    if not any(gerettet.zeilen for gerettet in fertig):
        raise Hinweis(
            "In dieser Datei ist nichts mehr lesbar.",
            UNVERAENDERT,
            "Bitte nehmen Sie die letzte Sicherung.",
        )
    return tuple(_with_families(ziel, schluessel, heute, fertig))


def _with_families(
    ziel: Path, schluessel: bytearray, heute: date, fertig: Sequence[Gerettet]
) -> Iterator[Gerettet]:
    """What was left without a family gets one."""
    engine = use_familien(ziel, schluessel)
    try:
        neue = stand_ins(engine, heute)
    finally:
        engine.dispose()
    return (replace(e, ohne_namen=neue) if e.tabelle == FAMILIE else e for e in fertig)


class _Leser:
    """A connection that is thrown away after each error."""

    def __init__(self, file: Path, schluessel: bytearray) -> None:
        self._file, self._schluessel = file, schluessel
        self._verbindung: Any = None
        self._versuche = 0
        self.letzte = max(1, file.stat().st_size // SEITE) * ZEILEN_JE_SEITE

    def rows(self, frage: str, werte: Sequence[int]) -> list[tuple[Any, ...]] | None:
        """All rows, or None when a page in between is unreadable."""
        if self._versuche >= VERSUCHE:
            return None
        try:
            if self._verbindung is None:
                self._versuche += 1
                self._verbindung = connect_rettung(self._file, self._schluessel)
            return list(self._verbindung.execute(frage, werte))
        except _FEHLER:
            self.close()
            return None

    @property
    def erschoepft(self) -> bool:
        return self._versuche >= VERSUCHE

    def close(self) -> None:
        if self._verbindung is not None:
            self._verbindung.close()
        self._verbindung = None


def _tables(neu: Any) -> list[str]:  # noqa: ANN401 - untyped driver
    """By the schema of the new file: what the damaged one says of itself may be wrong."""
    frage = (
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        " AND name <> 'alembic_version' ORDER BY rowid"
    )
    return [name for (name,) in neu.execute(frage)]


def _copy_all(leser: _Leser, neu: Any, melde: Melder) -> Iterator[Gerettet]:  # noqa: ANN401 - untyped driver
    alle = _tables(neu)
    for nummer, tabelle in enumerate(alle):
        melde(nummer, len(alle))
        yield _copy(leser, neu, tabelle)


def _copy(leser: _Leser, neu: Any, tabelle: str) -> Gerettet:  # noqa: ANN401 - untyped driver
    info = f'PRAGMA table_info("{tabelle}")'
    spalten = [zeile[1] for zeile in neu.execute(info)]
    alte = {zeile[1] for zeile in leser.rows(info, ()) or ()}
    if alte:  # a file of an earlier step: what it has not got yet keeps its default
        spalten = [spalte for spalte in spalten if spalte in alte]
    namen = ", ".join(f'"{spalte}"' for spalte in spalten)
    plaetze = ", ".join("?" * len(spalten))
    einfuegen = f'INSERT OR IGNORE INTO "{tabelle}" ({namen}) VALUES ({plaetze})'  # noqa: S608 - names of our own schema
    lesen = f'SELECT {namen} FROM "{tabelle}" NOT INDEXED WHERE rowid BETWEEN ? AND ?'  # noqa: S608 - likewise
    zeilen = unlesbar = 0
    for stueck in _pieces(leser, lesen, _last_rowid(leser, tabelle)):
        if stueck is None:
            unlesbar += 1
        else:
            neu.executemany(einfuegen, stueck)
            zeilen += len(stueck)
    return Gerettet(tabelle, zeilen, unlesbar)


def _pieces(leser: _Leser, lesen: str, letzte: int) -> Iterator[list[tuple[Any, ...]] | None]:
    """Ranges from low to high; None for a single row, or a rest, that cannot be read."""
    offen = [(0, letzte)]
    if not any(leser.rows(lesen, (nr, nr)) is not None for nr in _probes(letzte)):
        offen.clear()
        yield None  # the first page of the table is gone, and with it the way to all others
    while offen:
        von, bis = offen.pop()
        stueck = leser.rows(lesen, (von, bis))
        if stueck is None and von < bis and not leser.erschoepft:
            mitte = (von + bis) // 2
            offen += [(mitte + 1, bis), (von, mitte)]
        else:
            yield stueck


def _probes(letzte: int) -> Iterator[int]:
    yield from range(1, letzte + 1, max(1, letzte // PROBEN))


def _last_rowid(leser: _Leser, tabelle: str) -> int:
    """What the index of the key says; else the smallest power of two with surely nothing above
    it, and an error counts as something: a damaged last page then costs thousands of tries."""
    index = f"sqlite_autoindex_{tabelle}_1"
    hoechste = leser.rows(f'SELECT max(rowid) FROM "{tabelle}" INDEXED BY "{index}"', ())  # noqa: S608 - our own names
    if hoechste:
        return hoechste[0][0] or 1
    grenze = 1
    while grenze < leser.letzte:
        frage = f'SELECT 1 FROM "{tabelle}" NOT INDEXED WHERE rowid > ? LIMIT 1'  # noqa: S608 - our own names
        if leser.rows(frage, (grenze,)) == []:
            break
        grenze *= 2
    return grenze


def _without_dangling(neu: Any, tabellen: list[Gerettet]) -> Iterator[Gerettet]:  # noqa: ANN401 - untyped driver
    """Take out rows that belong to a lost one, until nothing dangles any more but what belongs
    to a family."""
    weg: dict[str, int] = {}
    while haengend := _dangling(neu):
        for tabelle, rowid in haengend:
            neu.execute(f'DELETE FROM "{tabelle}" WHERE rowid = ?', (rowid,))  # noqa: S608 - our own names
            weg[tabelle] = weg.get(tabelle, 0) + 1
    for eine in tabellen:
        ohne = weg.get(eine.tabelle, 0)
        yield replace(eine, zeilen=eine.zeilen - ohne, ohne_anschluss=ohne)


def _dangling(neu: Any) -> set[tuple[str, int]]:  # noqa: ANN401 - untyped driver
    zeilen = neu.execute("PRAGMA foreign_key_check").fetchall()
    return {(zeile[0], zeile[1]) for zeile in zeilen if zeile[2] != FAMILIE}


def rescue_tresor(
    tresor: Tresorordner,
    schluessel: bytearray,
    bund: Schluesselbund,
    ziel: Path,
    heute: date,
    melde: Melder = _still,
) -> tuple[Gerettet, ...]:
    """A whole new folder that opens with the same passwords; the damaged one stays as it is."""
    try:
        ziel.mkdir(parents=True, mode=0o700)
    except FileExistsError:
        raise Hinweis(
            "Den Ordner, in den gerettet werden soll, gibt es schon.",
            UNVERAENDERT,
            "Bitte nennen Sie einen neuen Ordner.",
        ) from None
    neu = Tresorordner(ziel)
    try:
        gerettet = rescue(tresor.daten, schluessel, neu.daten, heute, melde)
        write_bund(neu.schluessel, bund)
        keep_copy(neu.schluessel, bund)
        carry_over(tresor.ordner, neu.ordner, schluessel)
        neu.sicherungen.mkdir(mode=0o700)
    except BaseException:
        shutil.rmtree(ziel, ignore_errors=True)  # the cause on its way counts more
        raise
    return gerettet
