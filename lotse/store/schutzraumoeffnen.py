"""Build and open the file of the Schutzraum; its faults have words of their own."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from lotse.domain.fehler import Hinweis
from lotse.paths import sync_file, sync_folder
from lotse.store.engines import checkpoint, open_familien, see_familien
from lotse.store.fehler import UNVERAENDERT, Beschaedigt, translated
from lotse.store.pruefen import sound
from lotse.store.schema import NEWEST, Store, check_version, migrate
from lotse.store.schreibschutz import freeze
from lotse.store.schutzraumdatei import Schutzdateien, same_time
from lotse.store.schutzraumgroesse import fill_up
from lotse.store.verbindung import FalscherSchluessel

SICHERUNG: Final = (
    "Bitte nehmen Sie die letzte Sicherung. Ihre Familien sind davon nicht betroffen."
)
SCHADEN: Final = "Die Datei des Schutzraums ist beschädigt. Sie können nur noch ansehen."
Zeiten = tuple[tuple[int, int], ...]


def build_file(dateien: Schutzdateien, schluessel: bytearray) -> None:
    """A whole one, empty, in the place of the random bytes. OSError and Hinweis as they come."""
    with tempfile.TemporaryDirectory(prefix=".kopie-", dir=dateien.ordner) as zwischen:
        neu = Path(zwischen) / dateien.daten.name
        engine = open_familien(neu, schluessel, neu=True)
        try:
            migrate(engine, Store.SCHUTZRAUM, NEWEST[Store.SCHUTZRAUM])
            with translated(), engine.execution_options(begin="IMMEDIATE").begin() as connection:
                fill_up(connection)
            checkpoint(engine)
        finally:
            engine.dispose()
        sync_file(neu)
        with same_time(dateien.daten):
            neu.replace(dateien.daten)
    sync_folder(dateien.ordner)


def open_file(datei: Path, schluessel: bytearray, nur_lesen: str) -> Engine:
    """On the newest step; `nur_lesen`: why nothing may be written, "" = it may."""
    try:
        if nur_lesen:
            engine = see_familien(datei, schluessel, nur_lesen)
        else:
            engine = open_familien(datei, schluessel)
    except (FalscherSchluessel, Beschaedigt) as grund:
        raise Beschaedigt(
            "Die Datei des Schutzraums ist beschädigt.",
            "Das Passwort ist richtig. Die Datei ist unverändert.",
            SICHERUNG,
            (datei.name,),
        ) from grund
    try:
        if not nur_lesen and not sound(engine):
            freeze(engine, SCHADEN)  # what can be read is shown; nothing is written over it
        elif not check_version(engine, Store.SCHUTZRAUM) and not nur_lesen:
            migrate(engine, Store.SCHUTZRAUM, NEWEST[Store.SCHUTZRAUM])
    except BaseException:
        engine.dispose()
        raise
    return engine


def damaged_slots() -> Hinweis:
    """It is set up, and no copy of its slots can be read."""
    return Beschaedigt(
        "Die Schlüsseldatei des Schutzraums ist beschädigt.", UNVERAENDERT, SICHERUNG
    )


def kept_times(dateien: Schutzdateien, setzen: Zeiten = ()) -> Zeiten:
    """When both files were last changed; with `setzen` they say so again. The day of a change
    would tell that there is something to change."""
    beide = (dateien.daten, dateien.schluessel)
    for datei, zeiten in zip(beide, setzen, strict=False):
        with suppress(OSError):  # on a medium that keeps no times
            os.utime(datei, ns=zeiten)
    staende = [datei.stat() for datei in beide if datei.exists()]
    return tuple((stand.st_atime_ns, stand.st_mtime_ns) for stand in staende)
