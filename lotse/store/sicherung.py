"""A Sicherung: one ZIP with the encrypted file and its keys, believed only after a check.

Copying the file is no backup, VACUUM INTO is (SECURITY 10). The head of the manifest can be read
before the password; what it says is sealed with a subkey, so a changed ZIP is refused.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine

from lotse.domain.protokoll import Kettenkopf
from lotse.paths import atomic_file
from lotse.store.engines import open_familien
from lotse.store.fehler import translated
from lotse.store.protokoll import head
from lotse.store.pruefen import row_counts, sound
from lotse.store.schema import version
from lotse.store.sicherung_kopf import (
    KOPF,
    Kopf,
    Sicherungsfehler,
    Siegelinhalt,
    kopf_bytes,
    read_kopf,
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
        teile = {DATEN: kopie, SCHLUESSEL: quelle.tresor.schluessel}
        teile |= {
            name: datei
            for name, datei in ((KATALOG, quelle.katalog), (NUMMERN, quelle.tresor.notfallnummern))
            if datei is not None and datei.is_file()
        }
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
    with translated():
        gefunden, schritt = _counted(ordner / DATEN, schluessel, pruefen=True)
    if gefunden != versiegelt or schritt != kopf.schritt:
        raise Sicherungsfehler("Die Zahl der Einträge stimmt nicht.")
    return Ergebnis(datei, kopf, gefunden.zeilen, gefunden.protokoll)


def member(datei: Path, name: str) -> bytes:
    """One small member, checked by its hash (the key file before the password is known)."""
    kopf, _ = read_kopf(datei)
    laenge, sha256 = kopf.dateien[name]
    with zipfile.ZipFile(datei) as archiv, archiv.open(name) as strom:
        inhalt = strom.read(laenge + 1)
    if len(inhalt) != laenge or hashlib.sha256(inhalt).hexdigest() != sha256:
        raise Sicherungsfehler(f"Der Teil {name} ist verändert.")
    return inhalt


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
    try:
        with archiv.open(name) as strom, ziel.open("xb") as hin:
            while stueck := strom.read(STUECK):
                gelesen += len(stueck)
                if gelesen > laenge:
                    break
                rechnung.update(stueck)
                hin.write(stueck)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise Sicherungsfehler(f"Der Teil {name} lässt sich nicht lesen.") from error
    if gelesen != laenge or rechnung.hexdigest() != sha256:
        raise Sicherungsfehler(f"Der Teil {name} ist verändert.")
