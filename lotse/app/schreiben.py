"""Write a file for the navigator, and say what happened when it does not work."""

from __future__ import annotations

import errno
from pathlib import Path

from lotse.domain.fehler import Hinweis
from lotse.paths import atomic_write

GANZ = "Es liegt nichts Halbes da, und was vorher da war, ist unverändert."
PLATZ = "Bitte machen Sie Platz oder wählen Sie ein anderes Laufwerk."
ORDNER = "Bitte wählen Sie einen anderen Ordner."
_VOLL = ("Der Speicher ist voll.", PLATZ)
_DARF_NICHT = ("In diesen Ordner darf Lotse nicht schreiben.", ORDNER)
_KEIN_ORDNER = ("Dort liegt eine Datei, kein Ordner.", ORDNER)
_GRUENDE = {
    errno.ENOSPC: _VOLL,
    errno.EDQUOT: _VOLL,
    errno.EACCES: _DARF_NICHT,
    errno.EPERM: _DARF_NICHT,
    errno.EROFS: ("Dieses Laufwerk ist schreibgeschützt.", PLATZ),
    errno.ENOENT: ("Den Ordner gibt es nicht.", ORDNER),
    errno.ENOTDIR: _KEIN_ORDNER,
    errno.EEXIST: _KEIN_ORDNER,
    errno.ENAMETOOLONG: ("Der Name der Datei ist zu lang.", "Bitte kürzen Sie den Namen."),
}


def write_file(file: Path, inhalt: bytes) -> None:
    """All or nothing; Hinweis with the true cause."""
    try:
        atomic_write(file, inhalt)
    except OSError as error:
        raise as_hinweis(error) from error


def make_folder(ordner: Path) -> Path:
    """The folder, made when it is missing."""
    try:
        ordner.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise as_hinweis(error) from error
    return ordner


def as_hinweis(error: OSError) -> Hinweis:
    """Name the cause; an unknown one says so and asks for another place."""
    was, tun = _GRUENDE.get(
        error.errno or 0,
        ("Die Datei ließ sich nicht schreiben.", "Bitte wählen Sie einen anderen Ordner."),
    )
    return Hinweis(was, GANZ, tun)
