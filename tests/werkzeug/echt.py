"""A real Tresor with one family in it, cheap to unlock, and the program over it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from lotse.app.clock import Uhr
from lotse.app.echtprofil import open_echt
from lotse.app.einstellungen import Einstellungsdatei
from lotse.app.tresorraum import Aufwand, Tresorraum
from lotse.app.window import Programm
from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId
from lotse.domain.passwort import secret
from lotse.store.tresor import create_tresor, open_tresor, tresore
from tests.werkzeug.muster_plan import akte_k
from tests.werkzeug.schluessel import BILLIG, BILLIGE_GRENZEN, NOTFALL
from tests.werkzeug.vorlage import copied

PASSWORT = "Pferd Heft Mond Tisch"
AUFWAND = Aufwand(BILLIG, BILLIGE_GRENZEN)
JETZT = datetime(2026, 11, 24, 10, 42)


class Stelluhr:
    """A clock that goes on when a test says so."""

    def __init__(self) -> None:
        self.steht = JETZT

    def uhr(self) -> Uhr:
        return Uhr(lambda: self.steht.date(), lambda: self.steht)  # noqa: PLW0108 - it moves


def raum(wurzel: Path, jetzt: Callable[[], datetime] = lambda: JETZT) -> Tresorraum:
    return Tresorraum(wurzel, AUFWAND, jetzt)


def lege_an(wurzel: Path, name: str = "Nordstadt 2026", akte: Akte | None = None) -> str:
    """Make one as the set-up would; returns its id. The first of a folder is a copy of one."""
    if akte is None and not wurzel.exists():
        (tresor,) = tresore(copied(wurzel, _lege_an, name))
        return tresor.ordner.name
    return _lege_an(wurzel, name, akte)


def _lege_an(wurzel: Path, name: str, akte: Akte | None = None) -> str:
    tresor, _ = create_tresor(wurzel, name, secret(PASSWORT), kosten=BILLIG, papier=NOTFALL)
    profil = open_echt(
        open_tresor(tresor, secret(PASSWORT), grenzen=BILLIGE_GRENZEN), lambda: JETZT
    )
    with profil.einheit() as einheit:
        einheit.save(None, akte or familie())
    profil.close()
    return tresor.ordner.name


def familie() -> Akte:
    return akte_k()


def lies(wurzel: Path, kennung: str, familie_id: FamilieId, passwort: str = PASSWORT) -> Akte:
    """What lies on the disk, read by a fresh opening."""
    tresor = raum(wurzel).tresor(kennung)
    profil = open_echt(
        open_tresor(tresor, secret(passwort), grenzen=BILLIGE_GRENZEN), lambda: JETZT
    )
    try:
        with profil.einheit() as einheit:
            return einheit.akte(familie_id)
    finally:
        profil.close()


def programm(wurzel: Path, uhr: Uhr | None = None, gewaehlt: str = "") -> Programm:
    """`gewaehlt`: the folder was chosen at an earlier set-up."""
    datei = Einstellungsdatei(None)
    datei.merken(replace(datei.lesen(), daten_ordner=gewaehlt))
    uhr = uhr or Stelluhr().uhr()
    return Programm(datei, lambda: raum(wurzel, uhr.jetzt), uhr)
