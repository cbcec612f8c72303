"""`schutz.db` and `schutz.keys` on the disk: always there, always whole MiB, always random bytes.

Before the Schutzraum is set up they hold nothing. Afterwards the pages are those of SQLCipher, and
the slots lie four times in the key file, each copy sealed with a subkey of the profile: without
its password nobody sees which of both it is (SECURITY 14).
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import RLock
from typing import Final

from lotse.paths import atomic_write, read_regular
from lotse.store.schluessel import (
    NONCE_BYTES,
    Schluesselbund,
    open_sealed,
    seal_with,
    subkey,
    wipe,
)
from lotse.store.schluesseldatei import HOECHSTENS_BYTES, from_bytes, to_bytes

MIB: Final = 1024 * 1024
DATEN, SCHLUESSEL, WAL = "schutz.db", "schutz.keys", "schutz.db-wal"
ZWECK: Final = "schutz"
KOPIEN: Final = 4
STUECK: Final = MIB // KOPIEN
BLOCK: Final = 4096
_INHALT = STUECK - NONCE_BYTES - 16
"""Bytes of one copy without nonce and tag."""
_LAENGE = 4
_BAND = b"lotse/v1/schutz.keys"


@dataclass(frozen=True, slots=True)
class Schutzdateien:
    """Both in the folder of one profile."""

    ordner: Path

    @property
    def daten(self) -> Path:
        return self.ordner / DATEN

    @property
    def schluessel(self) -> Path:
        return self.ordner / SCHLUESSEL

    @property
    def vorhanden(self) -> tuple[Path, ...]:
        """What of them lies there, with what a crash left beside."""
        alle = (self.daten, self.schluessel, self.ordner / WAL)
        return tuple(f for f in alle if f.is_file() and f.stat().st_size)


@contextmanager
def file_lock(datei: Path) -> Iterator[None]:
    """Whoever copies the file waits for whoever writes it, in this program: nobody else may."""
    with _lock_of(datei.absolute()):
        yield


@cache
def _lock_of(_datei: Path) -> RLock:
    return RLock()


def make_files(ordner: Path) -> None:
    """Whatever of both is missing: random bytes. Nothing that lies there is touched."""
    dateien = Schutzdateien(ordner)
    for datei in (dateien.daten, dateien.schluessel):
        if not datei.exists():
            atomic_write(datei, secrets.token_bytes(MIB))


def carry_over(von: Path, nach: Path, profil: bytearray) -> None:
    """Into a folder that is built anew: as they are, whatever they hold. What came along there
    stays when somebody had set it up; random bytes of before that never take a note away."""
    neu, alt = Schutzdateien(nach), Schutzdateien(von).vorhanden
    if not alt or read_slots(neu.schluessel, profil) is not None:
        return
    for datei in neu.vorhanden:
        datei.unlink()
    for datei in alt:
        atomic_write(nach / datei.name, _as_far_as_readable(datei))


def _as_far_as_readable(datei: Path) -> bytes:
    """A disk that fails in one place keeps neither the families nor the rest of it: zeros there."""
    try:
        return datei.read_bytes()
    except OSError:
        return b"".join(_block(datei, ab) for ab in range(0, datei.stat().st_size, BLOCK))


def _block(datei: Path, ab: int) -> bytes:
    laenge = min(BLOCK, datei.stat().st_size - ab)
    try:
        with datei.open("rb", buffering=0) as strom:
            strom.seek(ab)
            return strom.read(laenge).ljust(laenge, b"\0")
    except OSError:
        return bytes(laenge)


def read_slots(datei: Path, profil: bytearray) -> Schluesselbund | None:
    """The first copy that opens; None = none does: nothing is set up, or all are damaged."""
    try:
        roh = read_regular(datei, MIB)
    except FileNotFoundError:
        return None
    unter = subkey(profil, ZWECK)
    try:
        for ab in range(0, MIB, STUECK):
            bund = _opened(roh[ab : ab + STUECK], unter)
            if bund is not None:
                return bund
    finally:
        wipe(unter)
    return None


def write_slots(datei: Path, profil: bytearray, bund: Schluesselbund) -> None:
    """All four copies, whole or not at all. OSError as it comes: then the old ones hold."""
    with same_time(datei):
        atomic_write(datei, b"".join(_sealed(bund, profil) for _ in range(KOPIEN)))


def seal_for_both(datei: Path, alt: bytearray, neu: bytearray) -> None:
    """Before the profile gets another key: two copies open with the old one, two with the new."""
    bund = read_slots(datei, alt)
    if bund is not None:
        halb = KOPIEN // 2
        teile = [_sealed(bund, schluessel) for schluessel in (alt, neu) for _ in range(halb)]
        with same_time(datei):
            atomic_write(datei, b"".join(teile))


def seal_again(datei: Path, neu: bytearray) -> None:
    """The profile has its new key: from now on only that opens them."""
    seal_over(datei, neu, neu)


def seal_over(datei: Path, alt: bytearray, neu: bytearray) -> None:
    """What opens with the one opens with the other from now on; the rest stays as it is."""
    bund = read_slots(datei, alt)
    if bund is not None:
        write_slots(datei, neu, bund)


@contextmanager
def same_time(datei: Path) -> Iterator[None]:
    """The day of the last change would tell that there is something to change."""
    vorher = datei.stat() if datei.exists() else None
    try:
        yield
    finally:
        if vorher is not None:
            with suppress(OSError):  # on a medium that keeps no times
                os.utime(datei, ns=(vorher.st_atime_ns, vorher.st_mtime_ns))


def _sealed(bund: Schluesselbund, profil: bytearray) -> bytes:
    text = to_bytes(bund)
    inhalt = (len(text).to_bytes(_LAENGE, "big") + text).ljust(_INHALT, b"\0")
    unter, nonce = subkey(profil, ZWECK), secrets.token_bytes(NONCE_BYTES)
    try:
        return nonce + seal_with(unter, nonce, inhalt, _BAND)
    finally:
        wipe(unter)


def _opened(stueck: bytes, unter: bytearray) -> Schluesselbund | None:
    if len(stueck) < STUECK:
        return None
    inhalt = open_sealed(unter, stueck[:NONCE_BYTES], stueck[NONCE_BYTES:], _BAND)
    if inhalt is None:
        return None
    laenge = int.from_bytes(inhalt[:_LAENGE], "big")
    return from_bytes(inhalt[_LAENGE : _LAENGE + min(laenge, HOECHSTENS_BYTES + 1)])
