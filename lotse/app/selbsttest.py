"""`lotse selbsttest`: what a support person would look at first, as plain points."""

from __future__ import annotations

import os
import secrets
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from lotse.app.datenort import KNAPP, look_at, may_write
from lotse.app.netzsperre import is_locked
from lotse.app.selbsttest_tresor import inner_points, tresor_points
from lotse.cli.tresorteile import Pruefpunkt, Pruefstand
from lotse.domain.akte import Akte
from lotse.domain.familie import Familie, FamilieId
from lotse.store.engines import checkpoint
from lotse.store.oeffnen import use_familien
from lotse.store.schluessel import GRENZEN, Grenzen, new_schluessel, wipe
from lotse.store.treiber import DBAPI, MINDESTENS
from lotse.store.tresor import Offen, tresore
from lotse.store.unit_of_work import SqlUnitOfWork

GUT, HINWEIS, SCHLECHT, OFFEN = Pruefstand
MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Lage:
    """The folder of all data, the moment, and an open Tresor when somebody gave the password."""

    wurzel: Path
    jetzt: datetime
    offen: Offen | None = None
    grenzen: Grenzen = GRENZEN


def check_all(lage: Lage) -> Sequence[Pruefpunkt]:
    """Every point, in the order it is read: program, encryption, folder, data, inside."""
    punkte = [*_programm(), *_verschluesselung(), *_ordner(lage.wurzel)]
    gefunden = list(tresore(lage.wurzel))
    for nummer, tresor in enumerate(gefunden, start=1):
        wer = "" if len(gefunden) == 1 else f"Daten {nummer}: "
        punkte += tresor_points(tresor, lage.jetzt, wer, lage.grenzen)
    if not gefunden:
        punkte.append(Pruefpunkt("daten", OFFEN, "Hier liegen noch keine Daten von Familien."))
    if lage.offen is not None:
        punkte += inner_points(lage.offen, lage.jetzt)
    elif gefunden:
        satz = "Das Innere ist nicht geprüft. Mit --oeffnen fragt Lotse nach dem Passwort."
        punkte.append(Pruefpunkt("inneres", OFFEN, satz))
    return punkte


def check_open(offen: Offen, jetzt: datetime, grenzen: Grenzen) -> Sequence[Pruefpunkt]:
    """The same over the data that are open in the window, and over nobody else's."""
    return (
        *_programm(),
        *_verschluesselung(),
        *_ordner(offen.tresor.ordner.parent),
        *tresor_points(offen.tresor, jetzt, "", grenzen),
        *inner_points(offen, jetzt),
    )


def _programm() -> Iterator[Pruefpunkt]:
    try:
        nummer = version("lotse")
    except PackageNotFoundError:
        nummer = "ohne Nummer"
    python = ".".join(map(str, sys.version_info[:3]))
    yield Pruefpunkt("programm", GUT, f"Lotse {nummer}, Python {python}, {sys.platform}.")
    verbindung = DBAPI.connect(":memory:")
    try:
        (sqlite,) = verbindung.execute("SELECT sqlite_version()").fetchone()
        neu = tuple(map(int, sqlite.split("."))) >= MINDESTENS
        mindestens = ".".join(map(str, MINDESTENS))
        satz = f"SQLite {sqlite}; nötig ist mindestens {mindestens}."
        yield Pruefpunkt("sqlite", GUT if neu else SCHLECHT, satz)
        cipher = (verbindung.execute("PRAGMA cipher_version").fetchone() or ("",))[0]
        satz = f"SQLCipher {cipher}." if cipher else "SQLCipher fehlt: Nichts wäre verschlüsselt."
        yield Pruefpunkt("sqlcipher", GUT if cipher else SCHLECHT, satz)
        yield _fts5(verbindung)
    finally:
        verbindung.close()
    zu = is_locked()
    satz = "Kein Netz: Lotse kann keine Verbindung öffnen." if zu else "Die Netzsperre ruht."
    yield Pruefpunkt("netz", GUT if zu else HINWEIS, satz)


def _fts5(verbindung: object) -> Pruefpunkt:
    try:
        verbindung.execute("CREATE VIRTUAL TABLE probe USING fts5(wort)")  # type: ignore[attr-defined]  # untyped driver
    except DBAPI.Error:
        return Pruefpunkt("fts5", SCHLECHT, "Die Suche im Katalog fehlt (FTS5).")
    return Pruefpunkt("fts5", GUT, "Die Suche im Katalog ist da (FTS5).")


def _verschluesselung() -> Iterator[Pruefpunkt]:
    """Not believed but tried: a file with a word in it, and the word must not be found."""
    wort, schluessel = f"Kanari{secrets.token_hex(8)}", new_schluessel()
    try:
        with tempfile.TemporaryDirectory(prefix="lotse-selbsttest-") as ordner:
            datei = Path(ordner) / "probe.db"
            engine = use_familien(datei, schluessel, neu=True)
            with SqlUnitOfWork(engine) as einheit:
                familie = Familie(FamilieId("probe"), wort, wort, date.min, name=wort)
                einheit.save(None, Akte(familie))
            alles = b"".join(d.read_bytes() for d in Path(ordner).iterdir())
            rechte = datei.stat().st_mode & 0o077
            leer = checkpoint(engine)
            engine.dispose()
    finally:
        wipe(schluessel)
    dicht = wort.encode() not in alles and b"SQLite format 3" not in alles
    satz = "Probe: Was gespeichert wird, ist verschlüsselt."
    if not dicht:
        satz = "Probe: Was gespeichert wird, ist lesbar. Bitte arbeiten Sie so nicht weiter."
    yield Pruefpunkt("verschluesselt", GUT if dicht and leer else SCHLECHT, satz)
    if os.name == "posix":
        satz = "Probe: Neue Dateien sind nur für Sie lesbar."
        if rechte:
            satz = "Probe: Neue Dateien sind auch für andere lesbar."
        yield Pruefpunkt("rechte_neu", SCHLECHT if rechte else GUT, satz)


def _ordner(wurzel: Path) -> Iterator[Pruefpunkt]:
    yield Pruefpunkt("ordner", GUT if wurzel.is_dir() else OFFEN, f"Ordner der Daten: {wurzel}")
    ort = look_at(wurzel)
    if ort.kopierdienst:
        satz = f"{ort.kopierdienst} kopiert diesen Ordner. Dabei kann Gespeichertes verloren gehen."
        yield Pruefpunkt("kopierdienst", HINWEIS, satz)
    elif ort.netz:
        satz = "Der Ordner liegt im Netz. Dort kann Gespeichertes verloren gehen."
        yield Pruefpunkt("kopierdienst", HINWEIS, satz)
    else:
        yield Pruefpunkt("kopierdienst", GUT, "Der Ordner liegt auf diesem Gerät.")
    if not may_write(wurzel):
        yield Pruefpunkt(
            "schreiben", SCHLECHT, "In den Ordner der Daten lässt sich nicht schreiben."
        )
    if ort.frei is not None:
        satz = f"Freier Platz: {ort.frei // MB} MB."
        yield Pruefpunkt("platz", GUT if ort.frei >= KNAPP else HINWEIS, satz)
