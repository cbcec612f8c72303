"""The Schutzraum in a Sicherung: opaque, and other bytes in each, whether there is a note or not.

Nobody has its key then. The files are sealed as they lie there, under a subkey of the profile.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from pathlib import Path

from lotse.paths import atomic_write
from lotse.store.schluessel import NONCE_BYTES, open_sealed, seal_with, subkey, wipe
from lotse.store.schutzraumdatei import Schutzdateien, file_lock, make_files
from lotse.store.sicherung_kopf import SCHUTZ, Sicherungsfehler

ZWECK = "schutz-sicherung"


def sealed_copies(ordner: Path, zwischen: Path, profil: bytearray) -> Mapping[str, Path]:
    """Name and sealed copy of each file; whoever writes in the Schutzraum waits meanwhile."""
    dateien = Schutzdateien(ordner)
    kopien: dict[str, Path] = {}
    unter = subkey(profil, ZWECK)
    try:
        with file_lock(dateien.daten):
            make_files(ordner)
            for datei in dateien.vorhanden:
                nonce = secrets.token_bytes(NONCE_BYTES)
                kopie = kopien[datei.name] = zwischen / datei.name
                inhalt = seal_with(unter, nonce, datei.read_bytes(), datei.name.encode())
                atomic_write(kopie, nonce + inhalt)
    finally:
        wipe(unter)
    return kopien


def open_copies(ordner: Path, profil: bytearray) -> None:
    """What was laid out of a Sicherung becomes the files again; Sicherungsfehler names one."""
    unter = subkey(profil, ZWECK)
    try:
        for name in SCHUTZ:
            datei = ordner / name
            if datei.is_file():
                roh = datei.read_bytes()
                inhalt = open_sealed(unter, roh[:NONCE_BYTES], roh[NONCE_BYTES:], name.encode())
                if inhalt is None:
                    raise Sicherungsfehler(f"Der Teil {name} ist verändert.")
                atomic_write(datei, inhalt)
    finally:
        wipe(unter)


def mark(ordner: Path) -> str:
    """Another one after every writing in the Schutzraum, and as long as nothing is, the same."""
    summe = hashlib.sha256()
    for datei in Schutzdateien(ordner).vorhanden:
        summe.update(datei.read_bytes())
    return summe.hexdigest()
