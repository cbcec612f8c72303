"""What support needs and may have: versions, settings, own failures, checks, sizes in classes.

§ 203 (3) StGB allows helpers only what they need, so nothing about families is read at all but
how many there are, and that is told as a class.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from lotse.app.fehlerbericht import read_failures
from lotse.app.ordner import standardordner
from lotse.app.selbsttest import Lage, check_all
from lotse.services.schutzarbeit import Hilfedatei
from lotse.store.tresor import Offen
from lotse.ui.einstellungen import Einstellungen

KLASSEN = (1, 10, 50, 200, 1000)
OFFEN = ("schrift_prozent", "thema", "sprache", "sperren_minuten", "sperren_gespraech")
"""Settings that may go. What is new stays here until somebody has judged it."""
VERSCHWIEGEN = ("familien", "ordner")
"""Points of the check that are told as a class, or name a place."""
BIBLIOTHEKEN = ("PySide6", "SQLAlchemy", "alembic", "sqlcipher3", "cryptography", "reportlab")


@dataclass(frozen=True, slots=True)
class Hilfelage:
    """Where to look, and two counts."""

    offen: Offen
    jetzt: datetime
    einstellungen: Einstellungen
    laufend: int
    abgeschlossen: int


def collect(lage: Hilfelage) -> Sequence[Hilfedatei]:
    """Everything that would go, in full, to be read first."""
    return (
        Hilfedatei("pruefung.txt", _checks(lage)),
        Hilfedatei("fehler.txt", read_failures(standardordner()) or "Keine Fehler notiert.\n"),
        Hilfedatei("einstellungen.txt", settings_text(lage.einstellungen)),
        Hilfedatei("programm.txt", _programm(lage)),
    )


def pack(dateien: Sequence[Hilfedatei]) -> bytes:
    """One zip with these files; the same in, the same out."""
    strom = io.BytesIO()
    with zipfile.ZipFile(strom, "w", zipfile.ZIP_DEFLATED) as paket:
        for datei in dateien:
            paket.writestr(zipfile.ZipInfo(datei.name, (1980, 1, 1, 0, 0, 0)), datei.text)
    return strom.getvalue()


def size_class(zahl: int) -> str:
    """How large, roughly: an exact count may point at a house."""
    grenzen = [g for g in KLASSEN if g <= zahl]
    if not grenzen:
        return "0"
    nummer = KLASSEN.index(grenzen[-1]) + 1
    bis = f"bis {KLASSEN[nummer] - 1}" if nummer < len(KLASSEN) else "und mehr"
    return f"{grenzen[-1]} {bis}"


def settings_text(einstellungen: Einstellungen) -> str:
    """What is set, without the office and without places."""
    return "".join(f"{name} = {getattr(einstellungen, name)}\n" for name in OFFEN)


def _checks(lage: Hilfelage) -> str:
    wurzel = lage.offen.tresor.ordner.parent
    punkte = check_all(Lage(wurzel, lage.jetzt, lage.offen))
    zeilen = (
        f"{punkt.stand.value} · {punkt.name}: {_ohne_ort(punkt.satz, wurzel)}\n"
        for punkt in punkte
        if punkt.name not in VERSCHWIEGEN
    )
    return "".join(zeilen)


def _programm(lage: Hilfelage) -> str:
    zeilen = [f"{name} {_version(name)}" for name in BIBLIOTHEKEN]
    zeilen += [
        f"Laufende Akten: {size_class(lage.laufend)}",
        f"Abgeschlossene Akten: {size_class(lage.abgeschlossen)}",
    ]
    return "".join(f"{zeile}\n" for zeile in zeilen)


def _ohne_ort(satz: str, wurzel: Path) -> str:
    """No path: folders carry names of people."""
    return satz.replace(str(wurzel), "(Ordner der Daten)").replace(str(Path.home()), "~")


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "fehlt"
