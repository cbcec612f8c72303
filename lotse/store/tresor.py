"""A Tresor: the folder of one navigator, encrypted file, key file and reserve (SECURITY 4).

Nothing here is overwritten or repaired because it could not be read; each cause has its own words.
"""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Engine

from lotse.domain.fehler import Hinweis
from lotse.domain.notfallschluessel import new_notfallschluessel, read_notfallschluessel
from lotse.paths import atomic_write, sync_folder
from lotse.store.bauplatz import NEU, building
from lotse.store.fehler import VIELLEICHT_VOLL, VOLL, Beschaedigt
from lotse.store.oeffnen import use_familien
from lotse.store.schluessel import (
    GRENZEN,
    UEBLICH,
    FalschesPasswort,
    Grenzen,
    Kosten,
    Schluesselbund,
    Slot,
    Slotart,
    add_slot,
    new_bund,
    new_schluessel,
    open_bund,
    wipe,
)
from lotse.store.schluesseldatei import (
    copy_of_another,
    keep_copy,
    put_back,
    read_bund,
    write_bund,
)
from lotse.store.schluesselwechsel import drop_pending, finish_change, read_pending, too_old
from lotse.store.schreibschutz import frozen
from lotse.store.schutzraumdatei import make_files
from lotse.store.verbindung import FalscherSchluessel

KENNUNG_BYTES = 8
RESERVE_BYTES = 16 * 1024 * 1024
NICHTS_FREI = 1024 * 1024
"""Bytes: with less a drive that does not answer is a full one."""


@dataclass(frozen=True, slots=True)
class Tresorordner:
    """Where everything of one navigator lies."""

    ordner: Path

    @property
    def daten(self) -> Path:
        return self.ordner / "familien.db"

    @property
    def schluessel(self) -> Path:
        return self.ordner / "familien.keys"

    @property
    def notfallnummern(self) -> Path:
        return self.ordner / "notfall.json"

    @property
    def reserve(self) -> Path:
        """Random bytes that can be given up when the disk is full (SECURITY 8)."""
        return self.ordner / "reserve.bin"

    @property
    def sicherungen(self) -> Path:
        return self.ordner / "sicherungen"


@dataclass(frozen=True, slots=True)
class Offen:
    """An open Tresor. Who locks it disposes of the engine and wipes the key."""

    tresor: Tresorordner
    engine: Engine
    schluessel: bytearray = field(repr=False)  # else it stands in a traceback
    slot: Slot
    grenzen: Grenzen = GRENZEN
    """What the next secret of this Tresor may cost, too."""

    @property
    def nur_lesen(self) -> str:
        """Why nothing may be written in this sitting; "" = it may."""
        return frozen(self.engine)

    def close(self) -> None:
        """Leave no connection and no key behind."""
        self.engine.dispose()
        wipe(self.schluessel)


def tresore(wurzel: Path) -> Iterator[Tresorordner]:
    """All finished ones below a folder, by name; a folder half built is none."""
    if not wurzel.is_dir():
        return
    for ordner in sorted(wurzel.iterdir()):
        tresor = Tresorordner(ordner)
        if "." not in ordner.name and (tresor.schluessel.exists() or tresor.daten.exists()):
            yield tresor


def names(tresor: Tresorordner) -> tuple[str, ...]:
    """Who can open it with a password, as shown when it is locked."""
    return tuple(slot.name for slot in read_bund(tresor.schluessel).von(Slotart.PASSWORT))


def create_tresor(
    wurzel: Path, name: str, passwort: bytearray, *, kosten: Kosten = UEBLICH, papier: str = ""
) -> tuple[Tresorordner, str]:
    """Build a new one beside the others; returns it and the Notfall-Schlüssel for the paper.

    `papier` is one that was printed and typed back already. It gets its name last: whatever stops
    the building before leaves nothing that counts.
    """
    kennung = secrets.token_hex(KENNUNG_BYTES)
    bau = Tresorordner(wurzel / f"{kennung}{NEU}")
    papier = papier or new_notfallschluessel()
    schluessel = new_schluessel()
    with building(bau.ordner):
        try:
            bau.ordner.mkdir(mode=0o700)
            bund = _bund(schluessel, name, passwort, papier, kosten)
            write_bund(bau.schluessel, bund)
            keep_copy(bau.schluessel, bund)
            use_familien(bau.daten, schluessel, neu=True).dispose()
            atomic_write(bau.reserve, secrets.token_bytes(RESERVE_BYTES))
            make_files(bau.ordner)
            bau.sicherungen.mkdir(mode=0o700)
        finally:
            wipe(schluessel)
        fertig = bau.ordner.rename(wurzel / kennung)
    sync_folder(wurzel)
    return Tresorordner(fertig), papier


def open_tresor(
    tresor: Tresorordner,
    geheimnis: bytearray,
    art: Slotart = Slotart.PASSWORT,
    name: str = "",
    *,
    grenzen: Grenzen = GRENZEN,
) -> Offen:
    """Unlock: wrong password, damaged key file and damaged data are three different answers.

    The key file of another Tresor looks like the first or the third; the copy beside it knows."""
    bund = read_bund(tresor.schluessel)
    try:
        return _open(tresor, bund, geheimnis, (art, name), grenzen)
    except (FalschesPasswort, Beschaedigt):
        kopie = copy_of_another(tresor.schluessel, bund)
        if kopie is None:
            raise
        offen = _open(tresor, kopie, geheimnis, (art, ""), grenzen)
        put_back(tresor.schluessel, kopie)
        return offen


def _open(
    tresor: Tresorordner,
    bund: Schluesselbund,
    geheimnis: bytearray,
    wer: tuple[Slotart, str],
    grenzen: Grenzen,
) -> Offen:
    art, name = wer
    pending = read_pending(tresor.schluessel)
    gilt = True
    if pending is not None:
        wechsel = _after_change(tresor, pending, geheimnis, (art, name), grenzen)
        if isinstance(wechsel, Offen):
            return wechsel
        gilt = wechsel
    schluessel, slot = open_bund(bund, geheimnis, art, name, grenzen=grenzen)
    try:
        engine = _use(tresor, schluessel)
        drop_pending(tresor.schluessel)
        with suppress(OSError):  # a full disk: whoever has the password gets in all the same
            keep_copy(tresor.schluessel, bund)
    except FalscherSchluessel as error:
        wipe(schluessel)
        if not gilt:  # the data have the new key, and this is a secret of before
            raise too_old(art) from error
        raise damaged(tresor) from error
    except BaseException:
        wipe(schluessel)
        raise
    return Offen(tresor, engine, schluessel, slot, grenzen)


def damaged(tresor: Tresorordner) -> Beschaedigt:
    """The secret fits, the file does not."""
    return Beschaedigt(
        "Die Datei mit den Familien ist beschädigt.",
        "Das Passwort ist richtig. Die Datei ist unverändert.",
        "Bitte nehmen Sie die letzte Sicherung.",
        (tresor.daten.name,),
    )


def _after_change(
    tresor: Tresorordner,
    pending: Schluesselbund,
    geheimnis: bytearray,
    wer: tuple[Slotart, str],
    grenzen: Grenzen,
) -> Offen | bool:
    """A change of the data key was interrupted: end it when the data have the new one already.

    Else they have the old one; False = and this secret would not open them with the new.
    """
    try:
        schluessel, slot = open_bund(pending, geheimnis, *wer, grenzen=grenzen)
    except FalschesPasswort:
        return False
    try:
        finish_change(tresor.daten, tresor.schluessel, pending, schluessel, slot.id)
        return Offen(tresor, _use(tresor, schluessel), schluessel, slot, grenzen)
    except FalscherSchluessel:
        wipe(schluessel)
        return True
    except BaseException:
        wipe(schluessel)
        raise


def _use(tresor: Tresorordner, schluessel: bytearray) -> Engine:
    """After a crash a full disk keeps even reading away (SECURITY 8): then the reserve makes room.
    Nobody is asked, because without it nothing can be done but that."""
    try:
        return use_familien(tresor.daten, schluessel)
    except Hinweis as hinweis:
        eng = hinweis.was in (VOLL, VIELLEICHT_VOLL) and nearly_full(tresor)
        if not eng or not release_reserve(tresor):
            raise
        return use_familien(tresor.daten, schluessel)


def nearly_full(tresor: Tresorordner) -> bool:
    """Then an error of the drive means a full one. Nobody knows = no."""
    try:
        return shutil.disk_usage(tresor.ordner).free < NICHTS_FREI
    except OSError:
        return False


def release_reserve(tresor: Tresorordner) -> bool:
    """Give up the reserve on a full disk; False when it is gone already."""
    if not tresor.reserve.exists():
        return False
    tresor.reserve.unlink()
    return True


def refill_reserve(tresor: Tresorordner, *, frei: int = 200 * 1024 * 1024) -> bool:
    """Make the reserve again when there is room enough, in bytes."""
    if tresor.reserve.exists() or shutil.disk_usage(tresor.ordner).free < frei:
        return False
    atomic_write(tresor.reserve, secrets.token_bytes(RESERVE_BYTES))
    return True


def identity(file: Path) -> tuple[int, int]:
    """Device and inode: the same path may be another file after a stick was changed."""
    stand = os.stat(file)  # noqa: PTH116 - both numbers of one look
    return stand.st_dev, stand.st_ino


def _bund(
    schluessel: bytearray, name: str, passwort: bytearray, papier: str, kosten: Kosten
) -> Schluesselbund:
    bund = add_slot(new_bund(), schluessel, passwort, Slotart.PASSWORT, name, kosten=kosten)
    geheimnis = read_notfallschluessel(papier)
    try:
        return add_slot(bund, schluessel, geheimnis, Slotart.NOTFALL, kosten=kosten)
    finally:
        wipe(geheimnis)
