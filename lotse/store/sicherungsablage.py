"""The folders Sicherungen lie in: what is there, copying to a second place, taking old ones away.

Only files with our own name are looked at; whatever else somebody keeps there is theirs.
"""

from __future__ import annotations

import filecmp
import re
import shutil
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path

from lotse.paths import atomic_file, sync_folder
from lotse.store.sicherung import ENDUNG, VORN, Ergebnis, check_sicherung
from lotse.store.sicherung_kopf import Sicherungsfehler, read_kopf
from lotse.store.tresor import Tresorordner
from lotse.store.wiederherstellen import VORHER

LIEGENGEBLIEBEN = (".kopie-*", ".probe-*", "probe.neu", ".*.neu", "sicherungen/.*.neu")
"""A Sicherung, its check, a rehearsal, a file: each in the making when the program was killed."""
_STEMPEL = "%Y-%m-%d-%H%M%S"
_NAME = re.compile(rf"{re.escape(VORN)}(\d{{4}}-\d\d-\d\d-\d{{6}}){re.escape(ENDUNG)}")
_BEISEITE = re.compile(rf".*{re.escape(VORHER)}(\d{{4}}-\d\d-\d\d-\d{{6}})")


def kept(ordner: Path) -> list[tuple[datetime, Path]]:
    """The Sicherungen in a folder, oldest first; a folder that is away has none."""
    if not ordner.is_dir():
        return []
    return sorted(_mit_zeit(ordner.iterdir(), _NAME))


def kept_of(ordner: Path, tresor: str) -> list[tuple[datetime, Path]]:
    """Those of one Tresor only: on a stick lie the ones of others, too. A file whose head cannot
    be read is nobody's, so nobody takes it away."""
    return [(zeit, datei) for zeit, datei in kept(ordner) if _of(datei) == tresor]


def _of(datei: Path) -> str | None:
    try:
        return read_kopf(datei)[0].tresor
    except (Sicherungsfehler, OSError):
        return None


def copy_to(ergebnis: Ergebnis, ordner: Path, schluessel: bytearray) -> Ergebnis:
    """A second one elsewhere, believed only after it was opened there; OSError as it comes."""
    ziel = ordner / ergebnis.datei.name
    with atomic_file(ziel) as vorlaeufig:
        shutil.copyfile(ergebnis.datei, vorlaeufig)
    try:
        return check_sicherung(ziel, schluessel, ergebnis.datei.parent)
    except BaseException:
        ziel.unlink(missing_ok=True)  # one that was not proven is none
        raise


def copy_sealed(datei: Path, ordner: Path) -> None:
    """The same without the key, after the locking: `datei` was checked when it was made, so it
    is enough that every byte is the same there. OSError as it comes."""
    ziel = ordner / datei.name
    with atomic_file(ziel) as vorlaeufig:
        shutil.copyfile(datei, vorlaeufig)
    if not filecmp.cmp(datei, ziel, shallow=False):
        ziel.unlink()
        raise Sicherungsfehler("Auf dem zweiten Ort kam etwas anderes an.")


def remove_half_copies(ordner: Path, vor: date) -> int:
    """What a stick that was pulled while copying kept of it; how many went."""
    return remove(p for p in ordner.glob(f".{VORN}*.neu") if _made(p) < vor)


def remove(dateien: Iterable[Path]) -> int:
    """Take them away; how many went. One that is held by somebody stays for the next time."""
    weg, ordner = 0, set()
    for datei in dateien:
        try:
            datei.unlink()
        except OSError:
            continue  # counted only when it is really gone
        ordner.add(datei.parent)
        weg += 1
    for eines in ordner:
        sync_folder(eines)
    return weg


def remove_old_copies(tresor: Tresorordner, vor: date) -> int:
    """Copies before a step, folders replaced by a restore and what a killed program left hold
    families' data, too: those made before this day go. How many went."""
    muster = (f"{tresor.daten.stem}.vor-*{tresor.daten.suffix}", *LIEGENGEBLIEBEN)
    alte = [p for eines in muster for p in tresor.ordner.glob(eines) if _made(p) < vor]
    ersetzte = [
        ordner
        for zeit, ordner in _mit_zeit(tresor.ordner.parent.iterdir(), _BEISEITE)
        if zeit.date() < vor and ordner.name.startswith(f"{tresor.ordner.name}{VORHER}")
    ]
    ersetzte += [pfad for pfad in alte if pfad.is_dir()]
    dateien = [pfad for pfad in alte if not pfad.is_dir()]
    for ordner in ersetzte:
        shutil.rmtree(ordner, ignore_errors=True)  # tried again the next day
    return remove(dateien) + sum(not ordner.exists() for ordner in ersetzte)


def _mit_zeit(pfade: Iterable[Path], muster: re.Pattern[str]) -> Iterator[tuple[datetime, Path]]:
    for pfad in pfade:
        if treffer := muster.fullmatch(pfad.name):
            try:
                yield datetime.strptime(treffer[1], _STEMPEL), pfad  # noqa: DTZ007 - local, as named
            except ValueError:
                continue  # a day that does not exist: not one of our names


def _made(datei: Path) -> date:
    try:
        return date.fromtimestamp(datei.stat().st_mtime)  # noqa: DTZ012 - a navigator's day is local
    except FileNotFoundError:
        return date.max  # in the making a moment ago, and ready now
