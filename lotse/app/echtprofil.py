"""The real profile: an open Tresor, and the one catalogue that all Tresore share."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from lotse.app.nummernabgleich import compare_nummern
from lotse.app.schreiben import as_hinweis
from lotse.app.schutzraum import schutzraum_of
from lotse.domain.familie import FamilieId
from lotse.domain.fehler import Hinweis
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.protokoll import Tat
from lotse.paths import atomic_file
from lotse.store.fehler import NurLesen
from lotse.store.oeffnen import edit_katalog, use_katalog, view_katalog
from lotse.store.protokoll import Protokollant
from lotse.store.schutzraum import Schutzraum
from lotse.store.tresor import Offen
from lotse.store.unit_of_work import SqlUnitOfWork

KATALOG: Final = "katalog.db"


@dataclass(frozen=True, slots=True)
class Echtprofil:
    """Both stores of a sitting. `hinweis` says why the catalogue is another one than yesterday."""

    offen: Offen
    katalogdatei: Path
    katalogmotor: Engine
    jetzt: Callable[[], datetime]
    """For the audit log: every change says when."""
    hinweis: Hinweis | None = None
    gesagt: Mapping[FamilieId, FluechtigeAntworten] = field(default_factory=dict)
    """Nobody said anything before the talk."""
    uebt: bool = False
    schutzraum: Schutzraum | None = None
    """Its own door; it is locked before the profile is."""

    @property
    def ordner(self) -> Path:
        return self.offen.tresor.ordner

    @property
    def protokollant(self) -> Protokollant:
        return Protokollant(self.offen.schluessel, self.offen.slot.id, self.jetzt)

    def einheit(self) -> SqlUnitOfWork:
        return SqlUnitOfWork(self.offen.engine, self.protokollant)

    def note(self, tat: Tat, grund: str = "") -> None:
        """A deed that changes no case: unlocked, failed attempts, a new password. Nothing where
        nothing may be written."""
        if self.offen.nur_lesen:
            return
        with self.einheit() as einheit:
            einheit.note(tat, grund=grund)

    def close(self) -> None:
        """Let go of all files and wipe the keys."""
        try:
            if self.schutzraum is not None:
                self.schutzraum.lock()
        finally:
            self.katalogmotor.dispose()
            self.offen.close()


def open_echt(offen: Offen, jetzt: Callable[[], datetime]) -> Echtprofil:
    """Add the catalogue to an open Tresor; when that is impossible the key is wiped again."""
    try:
        datei, hinweis = _katalogdatei(offen)
        hinweis = hinweis or _nummern(offen)
        motor = use_katalog(datei)
        return Echtprofil(
            offen, datei, motor, jetzt, hinweis, schutzraum=schutzraum_of(offen, jetzt)
        )
    except BaseException:
        offen.close()
        raise


def check_changeable(profil: object) -> None:
    """NurLesen where a change of anything, also of the shared catalogue, has to be refused."""
    if isinstance(profil, Echtprofil) and profil.offen.nur_lesen:
        raise NurLesen(profil.offen.nur_lesen)


def view_echt(offen: Offen, jetzt: Callable[[], datetime]) -> Echtprofil:
    """The same over a Tresor that is only looked at: the catalogue is not touched either."""
    datei, hinweis = offen.tresor.ordner.parent / KATALOG, None
    mitgebracht = offen.tresor.ordner / KATALOG
    if not datei.exists() and mitgebracht.exists():
        datei = mitgebracht
    try:
        try:
            motor = view_katalog(datei)
        except Hinweis as grund:
            motor = view_katalog(datei.with_name("katalog-ersatz.db"))
            hinweis = Hinweis(
                grund.was, "Ihre Familien sind alle da.", "Der Katalog ist vorerst leer."
            )
    except BaseException:
        offen.close()
        raise
    return Echtprofil(offen, datei, motor, jetzt, hinweis, schutzraum=schutzraum_of(offen, jetzt))


def _nummern(offen: Offen) -> Hinweis | None:
    """A disk that cannot be read or written must not keep the families away either."""
    try:
        return compare_nummern(offen.engine, offen.tresor)
    except OSError as fehler:
        return as_hinweis(fehler)
    except Hinweis as hinweis:
        return hinweis


def _katalogdatei(offen: Offen) -> tuple[Path, Hinweis | None]:
    """The shared file, brought up to date. None yet: the one from a Sicherung, or an empty one.

    A catalogue nobody can read must not keep the families away: beside it an empty one is used.
    """
    datei = offen.tresor.ordner.parent / KATALOG
    mitgebracht = offen.tresor.ordner / KATALOG
    if not datei.exists() and mitgebracht.exists():
        with atomic_file(datei) as vorlaeufig:  # half a copy would stand there for ever
            shutil.copyfile(mitgebracht, vorlaeufig)
    try:
        edit_katalog(datei).dispose()
    except Hinweis as hinweis:
        ersatz = datei.with_name("katalog-ersatz.db")
        edit_katalog(ersatz).dispose()
        return ersatz, Hinweis(
            hinweis.was,
            "Die Datei ist unverändert, und Ihre Familien sind alle da.",
            "Der Katalog ist vorerst leer. Bitte lesen Sie ihn neu ein.",
        )
    return datei, None
