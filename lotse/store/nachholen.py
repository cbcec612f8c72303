"""After a restore: delete again what was deleted since, and compare the two audit logs."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Connection

from lotse.domain.fehler import Hinweis
from lotse.domain.protokoll import Kettenkopf, Kettenstand, Tat
from lotse.services.nachweis import Nachweis
from lotse.store.engines import open_familien
from lotse.store.fehler import translated
from lotse.store.loeschen import Geloescht, delete_again, deletions
from lotse.store.nachweise import read_nachweise, write_nachweise
from lotse.store.oeffnen import use_familien
from lotse.store.protokoll import Protokollant, entries, head, verify
from lotse.store.pruefen import row_counts
from lotse.store.schluessel import KENNUNG_BYTES
from lotse.store.tresor import Tresorordner


class Kopfvergleich(StrEnum):
    """Whether the log of the present file goes on where the Sicherung ended."""

    FORTGESETZT = "fortgesetzt"
    ABWEICHEND = "abweichend"
    """Somebody changed the log, or exchanged data and keys for an older pair."""
    UNBEKANNT = "unbekannt"
    """There is no present file, it cannot be read, it has another key, or an older Sicherung was
    brought back in between."""


@dataclass(frozen=True, slots=True)
class Heutige:
    """What the file that is about to be replaced still told."""

    geloescht: tuple[Geloescht, ...] = ()
    bekannt: bool = False
    vergleich: Kopfvergleich = Kopfvergleich.UNBEKANNT
    nachweise: tuple[Nachweis, ...] = ()
    """Proofs of consents of deleted cases: they go on with the file that takes its place."""


def read_present(
    tresor: Tresorordner | None, schluessel: bytearray, kopf: Kettenkopf | None
) -> Heutige:
    """Ask the present file with the key of the Sicherung; whatever is wrong with it is no reason
    not to restore, it is the reason why one does."""
    if tresor is None:
        return Heutige()
    try:
        engine = open_familien(tresor.daten, schluessel)
    except Hinweis:
        return Heutige()
    try:
        with translated(), engine.connect() as connection:
            if not {"protokoll", "geloescht"} <= set(row_counts(engine)):
                return Heutige(bekannt=True)  # of a time before anything was noted
            liste = tuple(deletions(connection))
            return Heutige(
                liste,
                bekannt=True,
                vergleich=_compare(connection, schluessel, kopf),
                nachweise=tuple(read_nachweise(connection)),
            )
    except Hinweis:
        return Heutige()
    finally:
        engine.dispose()


def reapply(datei: Path, heutige: Heutige, schreiber: Protokollant, stand: str) -> int:
    """Delete again and note the restore, before the file gets its place; how many cases went."""
    engine = use_familien(datei, schreiber.schluessel)
    try:
        wieder = delete_again(engine, heutige.geloescht, _neue_id)
        writing = engine.execution_options(begin="IMMEDIATE")
        with translated(), writing.begin() as connection:
            write_nachweise(connection, heutige.nachweise)
            grund = stand if stand.isascii() else ""
            schreiber.append(connection, Tat.ZURUECKGESPIELT, grund=grund)
        return wieder
    finally:
        engine.dispose()


def _compare(
    connection: Connection, schluessel: bytearray, kopf: Kettenkopf | None
) -> Kopfvergleich:
    if kopf is None:
        return Kopfvergleich.FORTGESETZT if head(connection) else Kopfvergleich.UNBEKANNT
    if verify(connection, schluessel, kopf).stand is Kettenstand.HEIL:
        return Kopfvergleich.FORTGESETZT
    heil = verify(connection, schluessel).stand is Kettenstand.HEIL
    geteilt = heil and _forked(connection, kopf)
    return Kopfvergleich.UNBEKANNT if geteilt else Kopfvergleich.ABWEICHEND


def _forked(connection: Connection, kopf: Kettenkopf) -> bool:
    """An earlier restore began a new end before that number: both ends are genuine."""
    return any(
        eintrag.tat is Tat.ZURUECKGESPIELT and eintrag.seq <= kopf.seq
        for eintrag in entries(connection)
    )


def _neue_id() -> str:
    return secrets.token_hex(2 * KENNUNG_BYTES)
