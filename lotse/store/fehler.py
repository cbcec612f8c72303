"""Errors of the driver become sentences: the true cause, what is safe, what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import StatementError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from lotse.domain.fehler import Hinweis
from lotse.store.treiber import DBAPI

SICHER = "Der letzte gespeicherte Stand ist sicher."
UNVERAENDERT = "Die Datei ist unverändert."
ENTSCHUETZEN = "Bitte prüfen Sie die Rechte für Ordner und Datei, oder den Schreibschutz am Stick."
NUR_LESEN = "Hier können Sie nur ansehen. Diese Änderung ist nicht gespeichert."


class Beschaedigt(Hinweis):
    """The file itself is the trouble: a Sicherung helps, or saving what can still be read."""


class Schreibschutz(Hinweis):
    """Nothing may be written where the data lie. `ursache`: why, in one sentence; looking works."""

    def __init__(self, ursache: str, was: str = "", stellen: tuple[str, ...] = ()) -> None:
        self.ursache = ursache
        super().__init__(was or ursache, UNVERAENDERT, ENTSCHUETZEN, stellen)


class NurLesen(Hinweis):
    """A change was refused: in this sitting Lotse only looks."""

    def __init__(self, ursache: str) -> None:
        super().__init__(NUR_LESEN, ursache)


_TREIBER: tuple[type[Exception], ...] = (StatementError, DBAPI.Error, MemoryError)
"""A damaged page may surface as MemoryError."""

VOLL = "Der Speicher ist voll."
VIELLEICHT_VOLL = "Das Laufwerk antwortet nicht, oder es ist voll."
IN_GEBRAUCH = "Die Datei ist gerade in Gebrauch."
_SAETZE = {
    "FULL": (
        VOLL,
        "Bitte machen Sie Platz auf dem Laufwerk. Lotse versucht es dann noch einmal.",
    ),
    "IOERR": (
        VIELLEICHT_VOLL,
        "Bitte prüfen Sie, ob das Laufwerk oder der Stick angeschlossen ist und Platz hat.",
    ),
    "READONLY": (
        "Die Datei ist schreibgeschützt.",
        ENTSCHUETZEN,
    ),
    "BUSY": (
        IN_GEBRAUCH,
        "Bitte versuchen Sie es gleich noch einmal. Vielleicht ist Lotse zweimal offen.",
    ),
    "CANTOPEN": (
        "Die Datei lässt sich nicht öffnen.",
        "Bitte prüfen Sie, ob der Ordner da ist und Sie ihn benutzen dürfen.",
    ),
    "CORRUPT": (
        "Die Datei ist beschädigt.",
        "Bitte schreiben Sie nicht weiter. Nehmen Sie die letzte Sicherung.",
    ),
}
_GLEICH = {"LOCKED": "BUSY", "NOTADB": "CORRUPT", "PERM": "READONLY", "NOMEM": "CORRUPT"}
_ZU_LANG = "SQLITE_TOOBIG"
_KONFLIKT = ("UNIQUE", "FOREIGN KEY", "PRIMARY KEY")


@contextmanager
def translated(sicher: str = SICHER) -> Iterator[None]:
    """The one place where errors of the driver are read. Faults of ours pass unchanged."""
    try:
        yield
    except _TREIBER as error:
        hinweis = _hinweis(error, sicher)
        if hinweis is None:
            raise
        raise hinweis from error
    except PoolTimeoutError as error:
        raise Hinweis(_SAETZE["BUSY"][0], sicher, _SAETZE["BUSY"][1]) from error


def _hinweis(error: BaseException, sicher: str) -> Hinweis | None:
    grund = error.orig if isinstance(error, StatementError) else error
    if isinstance(grund, Hinweis):  # raised while a column was written
        return grund
    if isinstance(grund, MemoryError):
        return Beschaedigt(_SAETZE["CORRUPT"][0], sicher, _SAETZE["CORRUPT"][1])
    name = str(getattr(grund, "sqlite_errorname", ""))
    if name == _ZU_LANG:
        return Hinweis("Dieser Text ist zu lang zum Speichern.", sicher, "Bitte kürzen Sie ihn.")
    if name.startswith("SQLITE_CONSTRAINT") and str(grund).startswith(_KONFLIKT):
        return Hinweis(
            "Das passt nicht zu dem, was schon gespeichert ist.",
            sicher,
            "Vielleicht wurde die Familie gelöscht, oder der Fallcode ist schon vergeben.",
        )
    art = name.removeprefix("SQLITE_").split("_", maxsplit=1)[0]
    art = _GLEICH.get(art, art)
    saetze, klasse = _SAETZE.get(art), Beschaedigt if art == "CORRUPT" else Hinweis
    return None if saetze is None else klasse(saetze[0], sicher, saetze[1])
