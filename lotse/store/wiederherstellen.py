"""Bring a Sicherung back: build beside, check completely, then change the names (SECURITY 10).

A restored file is never laid beside an old WAL, and what was there before is kept for 30 days.
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import true

from lotse.domain.fehler import Hinweis
from lotse.domain.protokoll import Kettenstand
from lotse.paths import sync_file, sync_folder
from lotse.store.bauplatz import FERTIG, NEU, building, clear, is_building
from lotse.store.familien import load_akten
from lotse.store.fehler import translated
from lotse.store.nachholen import Kopfvergleich, read_present, reapply
from lotse.store.oeffnen import use_familien
from lotse.store.protokoll import Protokollant, verify
from lotse.store.schluessel import GRENZEN, Grenzen, Slot, Slotart, open_bund, wipe
from lotse.store.schluesseldatei import from_bytes, good_bund, keep_copy
from lotse.store.schutzraumdatei import SCHLUESSEL as SCHUTZSLOTS
from lotse.store.schutzraumdatei import carry_over, seal_over
from lotse.store.sicherung import DATEN, SCHLUESSEL, Ergebnis, member, unpack
from lotse.store.sicherung_kopf import Kopf, Sicherungsfehler, read_kopf
from lotse.store.tresor import Tresorordner

VORHER = ".vorher-"


@dataclass(frozen=True, slots=True)
class Ziel:
    """Where it goes: the folder of all Tresore, and the one that is replaced (None = a new one)."""

    wurzel: Path
    ersetzt: Tresorordner | None = None


@dataclass(frozen=True, slots=True)
class Zurueckgespielt:
    """What a restore did, for the sentences afterwards."""

    tresor: Tresorordner
    stand: str
    """The moment the Sicherung was made."""
    wieder_geloescht: int
    loeschungen_bekannt: bool
    """False = the present file could not be asked: "Löschungen nach dem … bitte wiederholen"."""
    protokoll: Kopfvergleich


@dataclass(frozen=True, slots=True)
class Zugang:
    """The secret of the day the Sicherung was made: password or Notfall-Schlüssel."""

    geheimnis: bytearray = field(repr=False)
    art: Slotart = Slotart.PASSWORT
    name: str = ""
    grenzen: Grenzen = GRENZEN


def names_in(datei: Path) -> tuple[Kopf, tuple[str, ...]]:
    """Whose password opens it and from when it is; read before any password."""
    kopf, _ = read_kopf(datei)
    bund = from_bytes(member(datei, SCHLUESSEL))
    return kopf, tuple(slot.name for slot in bund.von(Slotart.PASSWORT))


def try_restore(datei: Path, wurzel: Path, zugang: Zugang) -> Ergebnis:
    """The rehearsal by hand: everything a restore does up to the change of names, then gone."""
    ordner = wurzel / f"probe{NEU}"
    with building(ordner):
        try:
            ergebnis, schluessel, _ = _build(datei, ordner, zugang)
            wipe(schluessel)
            return ergebnis
        finally:
            shutil.rmtree(ordner, ignore_errors=True)


def rehearse(datei: Path, wurzel: Path, schluessel: bytearray) -> Ergebnis:
    """The monthly rehearsal beside an open Tresor: unpacked, opened, every case read, log checked.

    Sicherungsfehler when something is not as it was saved; nothing of it stays.
    """
    ordner = wurzel / f"probe{NEU}"
    with building(ordner):
        try:
            ordner.mkdir(mode=0o700)
            ergebnis = unpack(datei, ordner, schluessel)
            from_bytes((ordner / SCHLUESSEL).read_bytes())
            _read_all(ordner / DATEN, schluessel, ergebnis)
            return ergebnis
        finally:
            shutil.rmtree(ordner, ignore_errors=True)


def restore(datei: Path, ziel: Ziel, zugang: Zugang, jetzt: datetime) -> Tresorordner:
    """As `bring_back`, for whoever needs only the folder."""
    return bring_back(datei, ziel, zugang, jetzt).tresor


def bring_back(datei: Path, ziel: Ziel, zugang: Zugang, jetzt: datetime) -> Zurueckgespielt:
    """Put the Sicherung in place; the present folder stays as `.vorher-`. Hinweis when refused.

    What was deleted since is deleted again before anybody sees it. When the program ends between
    the two renames, `finish_restore` ends the work at the start.
    """
    kopf, _ = read_kopf(datei)
    name = ziel.ersetzt.ordner.name if ziel.ersetzt else kopf.tresor[:16]
    platz = ziel.wurzel / name
    if ziel.ersetzt is None and platz.exists():
        raise Hinweis(
            "Diese Daten gibt es auf diesem Gerät schon.",
            "Nichts wurde verändert.",
            "Bitte öffnen Sie sie, oder ersetzen Sie sie durch die Sicherung.",
        )
    bau = ziel.wurzel / f"{name}{NEU}"
    with building(bau):
        ergebnis, schluessel, slot = _build(datei, bau, zugang)
        try:
            heutige = read_present(ziel.ersetzt, schluessel, ergebnis.protokoll)
            schreiber = Protokollant(schluessel, slot.id, lambda: jetzt)
            wieder = reapply(bau / DATEN, heutige, schreiber, kopf.zeit)
            if ziel.ersetzt is not None:  # a Sicherung of before it was set up holds no note
                carry_over(ziel.ersetzt.ordner, bau, schluessel)
                if not heutige.bekannt:
                    _seal_anew(ziel.ersetzt, bau, schluessel, zugang)
        finally:
            wipe(schluessel)
        (bau / FERTIG).touch()
        sync_folder(bau)
        fertig = put_in_place(bau, platz, jetzt)
    return Zurueckgespielt(fertig, kopf.zeit, wieder, heutige.bekannt, heutige.vergleich)


def put_in_place(bau: Path, platz: Path, jetzt: datetime) -> Tresorordner:
    """A folder that is complete takes its place; what was there stays beside it as `.vorher-`."""
    if platz.exists():
        vorher = platz.with_name(f"{platz.name}{VORHER}{jetzt:%Y-%m-%d-%H%M%S}")
        platz.rename(vorher)
        _keep_sicherungen(vorher, bau)
    return _in_place(bau, platz)


def finish_restore(wurzel: Path) -> list[Tresorordner]:
    """At the start: a complete folder gets the name it lacks, a half one goes. One that is being
    built right now is left alone."""
    fertig = []
    for bau in sorted(wurzel.glob(f"*{NEU}")) if wurzel.is_dir() else ():
        if is_building(bau):
            continue
        platz = bau.with_name(bau.name.removesuffix(NEU))
        if (bau / FERTIG).exists() and not platz.exists():
            for vorher in wurzel.glob(f"{platz.name}{VORHER}*"):
                _keep_sicherungen(vorher, bau)  # only the one just replaced still has some
            fertig.append(_in_place(bau, platz))
        elif platz.exists() or not (bau / FERTIG).exists():
            clear(bau)
    return fertig


def _build(datei: Path, ordner: Path, zugang: Zugang) -> tuple[Ergebnis, bytearray, Slot]:
    """Lay everything into a new folder and check it. The key is the caller's to wipe."""
    ordner.mkdir(parents=True, mode=0o700)
    bund = from_bytes(member(datei, SCHLUESSEL))
    schluessel, slot = open_bund(
        bund, zugang.geheimnis, zugang.art, zugang.name, grenzen=zugang.grenzen
    )
    try:
        ergebnis = unpack(datei, ordner, schluessel)
        for teil in ordner.iterdir():
            teil.chmod(0o600)
            sync_file(teil)
        keep_copy(ordner / SCHLUESSEL, bund)
    except BaseException:
        wipe(schluessel)
        raise
    return ergebnis, schluessel, slot


def _seal_anew(ersetzt: Tresorordner, bau: Path, schluessel: bytearray, zugang: Zugang) -> None:
    """The profile had another key meanwhile: its slots of the Schutzraum get the one of the
    Sicherung again, as far as the same secret opens both."""
    with suppress(Hinweis):
        bund = good_bund(ersetzt.schluessel)
        jetziger, _ = open_bund(
            bund, zugang.geheimnis, zugang.art, zugang.name, grenzen=zugang.grenzen
        )
        try:
            seal_over(bau / SCHUTZSLOTS, jetziger, schluessel)
        finally:
            wipe(jetziger)


def _read_all(datei: Path, schluessel: bytearray, ergebnis: Ergebnis) -> None:
    engine = use_familien(datei, schluessel)
    try:
        with translated(), engine.connect() as connection:
            akten = load_akten(connection, true())
            kette = verify(connection, schluessel, ergebnis.protokoll)
    finally:
        engine.dispose()
    if len(akten) != ergebnis.zeilen["familie"]:
        raise Sicherungsfehler("Nicht alle Akten darin lassen sich lesen.")
    if kette.stand is not Kettenstand.HEIL:
        raise Sicherungsfehler("Das Protokoll darin ist nicht heil.")


def _in_place(bau: Path, platz: Path) -> Tresorordner:
    bau.rename(platz)
    (platz / FERTIG).unlink(missing_ok=True)
    sync_folder(platz.parent)
    return Tresorordner(platz)


def _keep_sicherungen(alt: Path, neu: Path) -> None:
    """The Sicherungen stay with the data they belong to: they move on, not away."""
    if (alt / "sicherungen").is_dir():
        (alt / "sicherungen").rename(neu / "sicherungen")
