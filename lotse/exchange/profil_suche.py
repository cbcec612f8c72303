"""Saved profiles: by name, by file, or the one that knows the files of a source."""

from __future__ import annotations

from pathlib import Path

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.exchange.lesen import UNVERAENDERT
from lotse.exchange.profil import matches_profil
from lotse.exchange.profil_form import Profil
from lotse.exchange.profil_lesen import read_profil
from lotse.paths import RESOURCES

PROFILE = RESOURCES / "profile"


def load_profil(profil: str, eigene: Path | None = None) -> Profil:
    """A profile by its file or by its saved name; one's own comes first."""
    ordner = _ordner(eigene)
    for einer in ordner:
        gespeichert = einer / f"{profil}.json"
        if Path(profil).name == profil and gespeichert.is_file():
            return read_profil(gespeichert)
    if Path(profil).is_file():
        return read_profil(Path(profil))
    raise Hinweis(
        Aussage("Das Profil „{name}“ gibt es nicht.", name=profil),
        UNVERAENDERT,
        "Bitte nennen Sie eine Datei oder eines der gespeicherten Profile:",
        tuple(sorted(pfad.stem for einer in ordner for pfad in einer.glob("*.json"))),
    )


def find_profil(quelle: Path, eigene: Path | None = None) -> Profil | None:
    """The first saved profile that knows a file of the source."""
    pfade = (pfad for einer in _ordner(eigene) for pfad in sorted(einer.glob("*.json")))
    profile = (read_profil(pfad) for pfad in pfade)
    return next((profil for profil in profile if matches_profil(quelle, profil)), None)


def profilnamen(eigene: Path | None = None) -> list[str]:
    """One's own first."""
    namen = (pfad.stem for einer in _ordner(eigene) for pfad in sorted(einer.glob("*.json")))
    return list(dict.fromkeys(namen))


def _ordner(eigene: Path | None) -> list[Path]:
    return [PROFILE] if eigene is None else [eigene, PROFILE]
