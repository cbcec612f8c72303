"""Power cuts, replayed: what a disk may hold when the plug is pulled at any moment.

Own model after SQLite's test6.c and the handbook (SECURITY 7): what was synced is there; what was
not may be there, lost, torn into sectors of 512 bytes, or written in another order; a new name or
a rename without a sync of file or folder may be undone. Linux semantics, an honest fsync.
"""

from __future__ import annotations

import os
import random
import shutil
import struct
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import pytest

KOPF = struct.Struct("<BHHqI")
SEKTOR = 512
HAELFTE = 0.5
HIER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Notiz:
    art: str
    name: str
    zweiter: str
    ab: int
    daten: bytes


def recorder(ordner: Path) -> Path:
    """The recorder, compiled; without a C compiler the test says so."""
    if sys.platform != "linux" or shutil.which("gcc") is None:
        pytest.skip("Stromausfall: braucht Linux und gcc")
    bibliothek = ordner / "schreiber.so"
    befehl = ["gcc", "-O2", "-shared", "-fPIC", "-o", str(bibliothek)]
    subprocess.run([*befehl, str(HIER / "schreiber.c"), "-ldl", "-lpthread"], check=True)
    return bibliothek


def record(ordner: Path, modul: str, anzahl: int, bibliothek: Path) -> list[Notiz]:
    """Run a day of work below `ordner` and give back everything it did to the disk."""
    heft = ordner.with_name("heft")
    umgebung = {
        **os.environ,
        "LD_PRELOAD": str(bibliothek),
        "LOTSE_ORDNER": str(ordner),
        "LOTSE_HEFT": str(heft),
    }
    befehl = [sys.executable, "-m", modul, str(ordner), str(anzahl)]
    subprocess.run(befehl, check=True, env=umgebung, cwd=HIER.parents[2])
    return _lies(heft.read_bytes(), ordner)


def _lies(roh: bytes, ordner: Path) -> list[Notiz]:
    notizen, stelle = [], 0
    while stelle < len(roh):
        art, n, m, ab, laenge = KOPF.unpack_from(roh, stelle)
        stelle += KOPF.size
        name, zweiter = roh[stelle : stelle + n].decode(), roh[stelle + n : stelle + n + m].decode()
        stelle += n + m
        daten = roh[stelle : stelle + laenge] if chr(art) == "W" else b""
        stelle += len(daten)
        relativ = [os.path.relpath(p, ordner) if p else "" for p in (name, zweiter)]
        notizen.append(Notiz(chr(art), *relativ, ab, daten))
    return notizen


@dataclass
class Platte:
    """Bytes that are safe, and what was done since without a sync."""

    sicher: dict[str, bytearray] = field(default_factory=dict)
    offen: defaultdict[str, list[Notiz]] = field(default_factory=lambda: defaultdict(list))
    neu: set[str] = field(default_factory=set)
    weg: dict[str, bytearray] = field(default_factory=dict)
    umbenannt: list[tuple[str, str, bytes | None]] = field(default_factory=list)
    gesagt: str = ""

    def merke(self, notiz: Notiz) -> None:
        if notiz.name == "gesagt":
            self.gesagt = notiz.daten.decode().strip() or self.gesagt
        elif not notiz.name.endswith("-shm"):  # shared memory: rebuilt at each opening
            getattr(self, f"_{notiz.art.lower()}")(notiz)

    def _n(self, notiz: Notiz) -> None:
        self.sicher.setdefault(notiz.name, bytearray())
        self.neu.add(notiz.name)

    def _w(self, notiz: Notiz) -> None:
        self.sicher.setdefault(notiz.name, bytearray())
        self.offen[notiz.name].append(notiz)

    _t = _w

    def _s(self, notiz: Notiz) -> None:
        if notiz.name == ".":  # the folder: names and renames are safe from here on
            self.neu.clear()
            self.weg.clear()
            self.umbenannt.clear()
            return
        for eine in self.offen.pop(notiz.name, []):
            tue(self.sicher[notiz.name], eine)
        self.neu.discard(notiz.name)

    def _x(self, notiz: Notiz) -> None:
        inhalt = self.sicher.pop(notiz.name, None)
        self.offen.pop(notiz.name, None)
        if inhalt is not None:
            self.weg[notiz.name] = inhalt

    def _r(self, notiz: Notiz) -> None:
        alt = self.sicher.get(notiz.zweiter)
        self.umbenannt.append((notiz.name, notiz.zweiter, None if alt is None else bytes(alt)))
        self.sicher[notiz.zweiter] = self.sicher.pop(notiz.name, bytearray())
        self.offen[notiz.zweiter] = self.offen.pop(notiz.name, [])
        self.neu.discard(notiz.name)


def tue(inhalt: bytearray, notiz: Notiz, sektoren: list[int] | None = None) -> None:
    """Apply one write or truncation; with `sektoren` only these parts of it arrive."""
    if notiz.art == "T":
        del inhalt[notiz.ab :]
        inhalt.extend(bytes(max(0, notiz.ab - len(inhalt))))
        return
    for sektor in range(0, len(notiz.daten), SEKTOR):
        if sektoren is None or sektor in sektoren:
            stelle = notiz.ab + sektor
            inhalt.extend(bytes(max(0, stelle - len(inhalt))))
            teil = notiz.daten[sektor : sektor + SEKTOR]
            inhalt[stelle : stelle + len(teil)] = teil


def cut(anfang: dict[str, bytes], notizen: list[Notiz], wuerfel: random.Random, art: str) -> Platte:
    """The disk after these notes and a cut: `art` none, all or random of what was not synced."""
    platte = Platte({name: bytearray(inhalt) for name, inhalt in anfang.items()})
    for notiz in notizen:
        platte.merke(notiz)
    if art != "none":
        for name, offene in platte.offen.items():
            _some_arrive(platte.sicher.setdefault(name, bytearray()), offene, wuerfel, art)
    _undo_names(platte, wuerfel)
    return platte


def _some_arrive(inhalt: bytearray, offene: list[Notiz], wuerfel: random.Random, art: str) -> None:
    """All of them in order, or some sectors of some of them in any order."""
    if art == "random":
        wuerfel.shuffle(offene)
    for notiz in offene:
        sektoren = None
        if art == "random":
            chance = wuerfel.choice((0, 0.5, 1))
            alle = range(0, len(notiz.daten), SEKTOR)
            sektoren = [sektor for sektor in alle if wuerfel.random() < chance]
        tue(inhalt, notiz, sektoren)


def _undo_names(platte: Platte, wuerfel: random.Random) -> None:
    """Renames, removals and new names that no sync has made safe may not have happened."""
    for von, nach, vorher in reversed(platte.umbenannt):
        if wuerfel.random() < HAELFTE:
            break  # renames reach the disk in order
        platte.sicher[von] = platte.sicher.pop(nach, bytearray())
        if vorher is not None:
            platte.sicher[nach] = bytearray(vorher)
    for name, inhalt in platte.weg.items():
        if name not in platte.sicher and wuerfel.random() < HAELFTE:
            platte.sicher[name] = inhalt
    for name in platte.neu:
        if wuerfel.random() < HAELFTE:
            platte.sicher.pop(name, None)


def lay_out(platte: Platte, ordner: Path) -> None:
    ordner.mkdir()
    for name, inhalt in platte.sicher.items():
        (ordner / name).write_bytes(bytes(inhalt))
