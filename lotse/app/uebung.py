"""The practice profile: a throw-away folder with Musterstadt and its families, encrypted."""

from __future__ import annotations

import secrets
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine

from lotse.app.uebungsplan import planned
from lotse.app.wiring import build_uebungskatalog, read_uebungsakten
from lotse.domain.familie import FamilieId
from lotse.domain.fehler import Hinweis
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.store.katalog import KatalogLeser
from lotse.store.oeffnen import use_familien, use_katalog
from lotse.store.unit_of_work import SqlUnitOfWork

SCHLUESSEL_BYTES = 32


@dataclass(frozen=True, slots=True)
class Uebungsprofil:
    """Both stores of a sitting; `close` removes every trace of them."""

    ordner: Path
    katalogdatei: Path
    katalogmotor: Engine
    familien: Engine
    gesagt: Mapping[FamilieId, FluechtigeAntworten]
    """What each practice family says when its talk begins; in memory, never in a file."""
    uebt: bool = True

    def einheit(self) -> SqlUnitOfWork:
        """A fresh unit of work."""
        return SqlUnitOfWork(self.familien)

    def close(self) -> None:
        """Let go of both files and remove the folder; Hinweis with its path when that fails."""
        self.familien.dispose()
        self.katalogmotor.dispose()
        remove_folder(self.ordner)


def remove_folder(ordner: Path) -> None:
    """Nothing of a sitting may stay behind unnoticed."""
    try:
        shutil.rmtree(ordner)
    except OSError as error:
        raise Hinweis(
            "Der Ordner der Übungsstadt ließ sich nicht löschen.",
            "Darin liegt nur Erfundenes und eine verschlüsselte Datei ohne Schlüssel.",
            f"Bitte löschen Sie ihn von Hand: {ordner}",
        ) from error


def open_uebung(jetzt: datetime) -> Uebungsprofil:
    """Build it anew: the key is random and lives in memory only, so nothing can be read later.

    The plans of the families lie around `jetzt`, so that Heute shows what a day looks like.
    """
    ordner = Path(tempfile.mkdtemp(prefix="lotse-uebung-"))
    try:
        return _build(ordner, jetzt)
    except BaseException:
        shutil.rmtree(ordner, ignore_errors=True)  # the cause that is on its way counts more
        raise


def _build(ordner: Path, jetzt: datetime) -> Uebungsprofil:
    katalogdatei = build_uebungskatalog(ordner / "katalog.db")
    schluessel = secrets.token_bytes(SCHLUESSEL_BYTES)
    familien = use_familien(ordner / "familien.db", schluessel, neu=True)
    gelesen = read_uebungsakten()
    motor = use_katalog(katalogdatei)
    akten = list(planned(gelesen, KatalogLeser(motor), jetzt))
    gesagt = {
        akte.familie.id: antworten for akte, (_, antworten) in zip(akten, gelesen, strict=True)
    }
    profil = Uebungsprofil(ordner, katalogdatei, motor, familien, gesagt)
    with profil.einheit() as einheit:
        for akte in akten:
            einheit.save(None, akte)
    return profil
