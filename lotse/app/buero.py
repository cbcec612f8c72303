"""Who signs the letters: the office from the settings, or the invented one of the practice town."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from lotse.app.ordner import DATEINAME
from lotse.letters.buero import Buero

VON_HAND: Final = "________________________"
"""A line to fill in by hand where nothing is set yet."""
UEBUNGSBUERO: Final = Buero(
    name="Familienbüro Nordstadt",
    lotsin="Frau Sommer",
    telefon="0221 4710 150",
    sprechzeiten="Montag bis Freitag von 9 bis 12 Uhr",
    anschrift=("Marktplatz 3", "50990 Musterstadt"),
    beratungsstelle="Sozialberatung Musterstadt, Telefon 0221 4710 160",
)


def load_buero(ordner: Path) -> Buero:
    """The office of the settings file; what is not set becomes a line to write on."""
    return buero_from(_werte(ordner))


def only_read_wanted(ordner: Path) -> bool:
    """True = this house prints no drafts of translations."""
    return _werte(ordner).get("nur_geprueft") is True


def _werte(ordner: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads((ordner / DATEINAME).read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return {}  # letters can be written without settings


def buero_from(werte: Mapping[str, object]) -> Buero:
    """From the flat keys of the settings."""

    def text(name: str, sonst: str = "") -> str:
        wert = werte.get(name)
        return wert if isinstance(wert, str) and wert.strip() else sonst

    anschrift = tuple(zeile for zeile in (text("buero_strasse"), text("buero_ort")) if zeile)
    return Buero(
        name=text("buero_name", VON_HAND),
        lotsin=text("buero_lotsin", VON_HAND),
        telefon=text("buero_telefon", VON_HAND),
        sprechzeiten=text("buero_sprechzeiten"),
        anschrift=anschrift,
        beratungsstelle=text("beratungsstelle", VON_HAND),
        kopien=text("buero_kopien"),
        unterschrift=tuple(text("brief_unterschrift").splitlines()),
    )


def is_set(werte: Mapping[str, object]) -> bool:
    """Somebody entered at least the name of the office."""
    return bool(werte.get("buero_name"))
