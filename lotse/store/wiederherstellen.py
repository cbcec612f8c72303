"""Bring a Sicherung back: build beside, check completely, then change the names (SECURITY 10).

A restored file is never laid beside an old WAL, and what was there before is kept for 30 days.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from lotse.domain.fehler import Hinweis
from lotse.paths import sync_folder
from lotse.store.schluessel import GRENZEN, Grenzen, Slotart, open_bund, wipe
from lotse.store.schluesseldatei import from_bytes, keep_copy
from lotse.store.sicherung import SCHLUESSEL, Ergebnis, member, unpack
from lotse.store.sicherung_kopf import Kopf, read_kopf
from lotse.store.tresor import FERTIG, NEU, Tresorordner

VORHER = ".vorher-"


@dataclass(frozen=True, slots=True)
class Ziel:
    """Where it goes: the folder of all Tresore, and the one that is replaced (None = a new one)."""

    wurzel: Path
    ersetzt: Tresorordner | None = None


@dataclass(frozen=True, slots=True)
class Zugang:
    """The secret of the day the Sicherung was made: password or Notfall-Schlüssel."""

    geheimnis: bytearray
    art: Slotart = Slotart.PASSWORT
    name: str = ""
    grenzen: Grenzen = GRENZEN


def names_in(datei: Path) -> tuple[Kopf, tuple[str, ...]]:
    """Whose password opens it and from when it is; read before any password."""
    kopf, _ = read_kopf(datei)
    bund = from_bytes(member(datei, SCHLUESSEL))
    return kopf, tuple(slot.name for slot in bund.von(Slotart.PASSWORT))


def try_restore(datei: Path, wurzel: Path, zugang: Zugang) -> Ergebnis:
    """The rehearsal: everything a restore does up to the change of names, then taken away."""
    ordner = wurzel / f"probe{NEU}"
    try:
        return _build(datei, ordner, zugang)
    finally:
        shutil.rmtree(ordner, ignore_errors=True)


def restore(datei: Path, ziel: Ziel, zugang: Zugang, jetzt: datetime) -> Tresorordner:
    """Put the Sicherung in place; the present folder stays as `.vorher-`. Hinweis when refused.

    When the program ends between the two renames, `finish_restore` ends the work at the start.
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
    shutil.rmtree(bau, ignore_errors=True)
    try:
        _build(datei, bau, zugang)
        (bau / FERTIG).touch()
        sync_folder(bau)
    except BaseException:
        shutil.rmtree(bau, ignore_errors=True)  # the cause on its way counts more
        raise
    if platz.exists():
        platz.rename(platz.with_name(f"{name}{VORHER}{jetzt:%Y-%m-%d-%H%M%S}"))
        _keep_sicherungen(platz.with_name(f"{name}{VORHER}{jetzt:%Y-%m-%d-%H%M%S}"), bau)
    return _in_place(bau, platz)


def finish_restore(wurzel: Path) -> list[Tresorordner]:
    """At the start: a complete folder gets the name it lacks, a half one goes."""
    fertig = []
    for bau in sorted(wurzel.glob(f"*{NEU}")) if wurzel.is_dir() else ():
        platz = bau.with_name(bau.name.removesuffix(NEU))
        if (bau / FERTIG).exists() and not platz.exists():
            fertig.append(_in_place(bau, platz))
        elif platz.exists() or not (bau / FERTIG).exists():
            shutil.rmtree(bau, ignore_errors=True)  # tried again at the next start
    return fertig


def _build(datei: Path, ordner: Path, zugang: Zugang) -> Ergebnis:
    ordner.mkdir(parents=True, mode=0o700)
    bund = from_bytes(member(datei, SCHLUESSEL))
    schluessel, _ = open_bund(
        bund, zugang.geheimnis, zugang.art, zugang.name, grenzen=zugang.grenzen
    )
    try:
        ergebnis = unpack(datei, ordner, schluessel)
    finally:
        wipe(schluessel)
    for teil in ordner.iterdir():
        teil.chmod(0o600)
    keep_copy(ordner / SCHLUESSEL, bund)
    return ergebnis


def _in_place(bau: Path, platz: Path) -> Tresorordner:
    bau.rename(platz)
    (platz / FERTIG).unlink(missing_ok=True)
    sync_folder(platz.parent)
    return Tresorordner(platz)


def _keep_sicherungen(alt: Path, neu: Path) -> None:
    """The Sicherungen stay with the data they belong to: they move on, not away."""
    if (alt / "sicherungen").is_dir():
        (alt / "sicherungen").rename(neu / "sicherungen")
