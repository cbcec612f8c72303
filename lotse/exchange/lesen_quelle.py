"""Which reader a source needs: our own JSON, a saved profile, or HSDS."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lotse.domain.fehler import Hinweis
from lotse.exchange.hsds import read_hsds
from lotse.exchange.katalog_json import is_katalog_json, read_katalog_json
from lotse.exchange.lesen import UNVERAENDERT, read_json
from lotse.exchange.profil import matches_profil, read_with_profil
from lotse.exchange.profil_form import Profil
from lotse.exchange.profil_lesen import read_profil
from lotse.paths import RESOURCES
from lotse.services.katalog import Fortschritt, Katalogpaket

PROFILE = RESOURCES / "profile"


def read_quelle(
    quelle: Path, heute: date, profil: str = "", fortschritt: Fortschritt | None = None
) -> Katalogpaket:
    """Read a source into a package. `profil` is a file, or the name of a saved profile.

    Without one, a saved profile that knows the files is taken; then our own catalogue JSON,
    and everything else is read as HSDS.
    """
    if not quelle.exists():
        raise Hinweis(
            f"Die Quelle „{quelle}“ gibt es nicht.", UNVERAENDERT, "Bitte prüfen Sie den Namen."
        )
    gewaehlt = load_profil(profil) if profil else find_profil(quelle)
    if gewaehlt:
        return read_with_profil(quelle, gewaehlt, heute, fortschritt)
    if _is_katalog(quelle):
        return read_katalog_json(quelle)
    return read_hsds(quelle, heute, fortschritt)


def load_profil(profil: str, ordner: Path = PROFILE) -> Profil:
    """A profile by its file or by its saved name."""
    gespeichert = ordner / f"{profil}.json"
    if Path(profil).name == profil and gespeichert.is_file():
        return read_profil(gespeichert)
    if Path(profil).is_file():
        return read_profil(Path(profil))
    raise Hinweis(
        f"Das Profil „{profil}“ gibt es nicht.",
        UNVERAENDERT,
        "Bitte nennen Sie eine Datei oder eines der gespeicherten Profile:",
        tuple(sorted(pfad.stem for pfad in ordner.glob("*.json"))),
    )


def find_profil(quelle: Path, ordner: Path = PROFILE) -> Profil | None:
    """The first saved profile that knows a file of the source."""
    profile = (read_profil(pfad) for pfad in sorted(ordner.glob("*.json")))
    return next((profil for profil in profile if matches_profil(quelle, profil)), None)


def _is_katalog(quelle: Path) -> bool:
    """Our own format carries its mark; the first JSON file speaks for its folder."""
    datei = next(iter(sorted(quelle.glob("*.json"))), None) if quelle.is_dir() else quelle
    if datei is None or datei.suffix.lower() != ".json":
        return False
    return is_katalog_json(read_json(datei, streng=False))
