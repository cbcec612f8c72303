"""A Sicherung: one ZIP with the encrypted file and its keys, believed only after a check.

Copying the file is no backup, VACUUM INTO is (SECURITY 10). The head of the manifest can be read
before the password; what it says is sealed with a subkey, so a changed ZIP is refused.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine

from lotse.domain.fehler import Hinweis
from lotse.domain.protokoll import Kettenkopf
from lotse.paths import atomic_file
from lotse.store.engines import copy_katalog, open_familien
from lotse.store.fehler import IN_GEBRAUCH, translated
from lotse.store.protokoll import head
from lotse.store.pruefen import row_counts, sound
from lotse.store.schema import version
from lotse.store.schluessel import Schluesseldateifehler
from lotse.store.schluesseldatei import from_bytes, good_bund, read_raw, write_bund
from lotse.store.schutzraumsicherung import open_copies, sealed_copies
from lotse.store.sicherung_kopf import (
    KOPF,
    Kopf,
    Sicherungsfehler,
    Siegelinhalt,
    kopf_bytes,
    read_kopf,
    reading,
    seal,
    unseal,
)
from lotse.store.tresor import Tresorordner

DATEN, SCHLUESSEL, KATALOG, NUMMERN = (
    "familien.db", "familien.keys", "katalog.db", "notfall.json",
)  # fmt: skip
STUECK = 1024 * 1024
VORN = "Lotse-Sicherung-"
ENDUNG = ".lotse"


@dataclass(frozen=True, slots=True)
class Quelle:
    """What is saved: an open Tresor, and the catalogue it works with if there is one."""

    tresor: Tresorordner
    engine: Engine
    schluessel: bytearray = field(repr=False)
    tresorkennung: str
    katalog: Path | None = None


@dataclass(frozen=True, slots=True)
class Ergebnis:
    """A checked Sicherung: where it lies, its head, how many rows each table has, and the end of
    the audit log in it."""

    datei: Path
    kopf: Kopf
    zeilen: Mapping[str, int]
    protokoll: Kettenkopf | None = None


def file_name(jetzt: datetime) -> str:
    """As "Lotse-Sicherung-2026-11-22-143005.lotse": no name of a family or navigator."""
    return f"{VORN}{jetzt:%Y-%m-%d-%H%M%S}{ENDUNG}"


def make_sicherung(quelle: Quelle, ordner: Path, jetzt: datetime) -> Ergebnis:
    """Write one and check it; OSError when the place is full or gone. Nothing half done stays."""
    ziel = ordner / file_name(jetzt)
    with tempfile.TemporaryDirectory(prefix=".kopie-", dir=quelle.tresor.ordner) as zwischen:
        kopie = Path(zwischen) / DATEN
        with translated():
            _vacuum_into(quelle.engine, kopie)
            inhalt, schritt = _counted(kopie, quelle.schluessel)
        slots = kopie.with_name(SCHLUESSEL)
        write_bund(slots, good_bund(quelle.tresor.schluessel))
        teile = {DATEN: kopie, SCHLUESSEL: slots}
        if quelle.katalog is not None and quelle.katalog.is_file():
            teile |= _still(quelle.katalog, kopie.with_name(KATALOG))
        if quelle.tresor.notfallnummern.is_file():
            teile[NUMMERN] = quelle.tresor.notfallnummern
        teile |= sealed_copies(quelle.tresor.ordner, kopie.parent, quelle.schluessel)
        kopf = Kopf(
            tresor=quelle.tresorkennung,
            schritt=schritt,
            zeit=jetzt.isoformat(timespec="seconds"),
            dateien={name: _fingerabdruck(datei) for name, datei in sorted(teile.items())},
        )
        with atomic_file(ziel) as vorlaeufig:
            _pack(vorlaeufig, kopf, seal(kopf, inhalt, quelle.schluessel), teile)
    try:
        return check_sicherung(ziel, quelle.schluessel, quelle.tresor.ordner)
    except BaseException:
        ziel.unlink(missing_ok=True)  # one that was not proven is none
        raise


def check_sicherung(datei: Path, schluessel: bytearray, neben: Path | None = None) -> Ergebnis:
    """Open it as a restore would: members, hashes, seal, pages, foreign keys, row counts.

    It is laid out for that in `neben`, else where the system keeps what is passing."""
    with tempfile.TemporaryDirectory(prefix=".probe-", dir=neben) as ordner:
        return unpack(datei, Path(ordner), schluessel)


def unpack(datei: Path, ordner: Path, schluessel: bytearray) -> Ergebnis:
    """Lay all members into an empty folder and check the data; Sicherungsfehler names the fault."""
    kopf, siegel = read_kopf(datei)
    versiegelt = unseal(kopf, siegel, schluessel)
    with zipfile.ZipFile(datei) as archiv:
        for name, (laenge, sha256) in kopf.dateien.items():
            _extract(archiv, name, ordner / name, laenge, sha256)
    _check_slots(ordner / SCHLUESSEL, kopf)
    open_copies(ordner, schluessel)
    with translated():
        gefunden, schritt = _counted(ordner / DATEN, schluessel, pruefen=True)
    if gefunden != versiegelt or schritt != kopf.schritt:
        raise Sicherungsfehler("Die Zahl der Einträge stimmt nicht.")
    return Ergebnis(datei, kopf, gefunden.zeilen, gefunden.protokoll)


def member(datei: Path, name: str) -> bytes:
    """One small member, checked by its hash (the key file before the password is known)."""
    kopf, _ = read_kopf(datei)
    laenge, sha256 = kopf.dateien[name]
    with (
        reading(f"Der Teil {name} lässt sich nicht lesen."),
        zipfile.ZipFile(datei) as archiv,
        archiv.open(name) as strom,
    ):
        inhalt = strom.read(laenge + 1)
    if len(inhalt) != laenge or hashlib.sha256(inhalt).hexdigest() != sha256:
        raise Sicherungsfehler(f"Der Teil {name} ist verändert.")
    return inhalt


def _check_slots(datei: Path, kopf: Kopf) -> None:
    """Without slots that can be read no password opens it: then it is no Sicherung."""
    try:
        gehoert = from_bytes(read_raw(datei)).tresor == kopf.tresor
    except Schluesseldateifehler as error:
        raise Sicherungsfehler("Die Schlüsseldatei darin ist beschädigt.") from error
    if not gehoert:
        raise Sicherungsfehler("Die Schlüsseldatei darin gehört zu einer anderen Datenbank.")


def _still(katalog: Path, kopie: Path) -> Mapping[str, Path]:
    """A catalogue at rest: another job or program may be writing it right now, then it comes with
    the next one. One that SQLite cannot read at all goes along as it is."""
    try:
        copy_katalog(katalog, kopie)
    except Hinweis as hinweis:
        if hinweis.was == IN_GEBRAUCH:
            return {}
        kopie.unlink(missing_ok=True)
        shutil.copyfile(katalog, kopie)
    return {KATALOG: kopie}


def _vacuum_into(engine: Engine, kopie: Path) -> None:
    with engine.connect() as connection:
        connection.connection.cursor().execute("VACUUM INTO ?", (str(kopie),))


def _counted(
    kopie: Path, schluessel: bytearray, *, pruefen: bool = False
) -> tuple[Siegelinhalt, str]:
    """What is sealed, and the schema step. `pruefen`: every check has to pass, too; that is done
    once, on what comes out of the finished Sicherung."""
    engine = open_familien(kopie, schluessel)
    try:
        if pruefen and not sound(engine):
            raise Sicherungsfehler("Die Daten darin sind beschädigt.")
        zeilen = row_counts(engine)
        with engine.connect() as connection:  # a file of an older schema has no audit log yet
            kette = head(connection) if "protokoll" in zeilen else None
        return Siegelinhalt(zeilen, kette), version(engine) or ""
    finally:
        engine.dispose()
        for rest in ("-wal", "-shm"):
            kopie.with_name(f"{kopie.name}{rest}").unlink(missing_ok=True)


def _fingerabdruck(datei: Path) -> tuple[int, str]:
    with datei.open("rb") as strom:
        sha256 = hashlib.file_digest(strom, "sha256").hexdigest()
    return datei.stat().st_size, sha256


def _pack(ziel: Path, kopf: Kopf, siegel: str, teile: Mapping[str, Path]) -> None:
    inhalt = {"kopf": json.loads(kopf_bytes(kopf)), "siegel": siegel}
    with zipfile.ZipFile(ziel, "w", zipfile.ZIP_STORED) as archiv:
        archiv.writestr(KOPF, json.dumps(inhalt, ensure_ascii=False, indent=1))
        for name, datei in sorted(teile.items()):
            archiv.write(datei, name)


def _extract(archiv: zipfile.ZipFile, name: str, ziel: Path, laenge: int, sha256: str) -> None:
    """Never by the names in the archive: the caller says where, the head says how much."""
    rechnung, gelesen = hashlib.sha256(), 0
    with (
        reading(f"Der Teil {name} lässt sich nicht lesen."),
        archiv.open(name) as strom,
        ziel.open("xb") as hin,
    ):
        while stueck := strom.read(STUECK):
            gelesen += len(stueck)
            if gelesen > laenge:
                break
            rechnung.update(stueck)
            hin.write(stueck)
    if gelesen != laenge or rechnung.hexdigest() != sha256:
        raise Sicherungsfehler(f"Der Teil {name} ist verändert.")
