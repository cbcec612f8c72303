"""What a navigator may set: one frozen value, a default and one plain sentence per field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lotse.ui.farben import Thema

FENSTERSPRACHEN: Final = ("de", "en")
SPERREN_VON, SPERREN_BIS = 1, 15


@dataclass(frozen=True, slots=True)
class Einstellungen:
    """Nothing here is about families. Written by app/ as flat TOML."""

    schrift_prozent: int = 100
    """How large the type of the window is, 90 to 200."""
    thema: Thema = Thema.SYSTEM
    """Light, dark, contrast, or as the system."""
    sprache: str = "de"
    """Language of the window."""
    buero_name: str = ""
    """Name of the office, printed as sender."""
    buero_lotsin: str = ""
    """Who speaks with the family, printed in the head."""
    buero_telefon: str = ""
    """Telephone of the office."""
    buero_sprechzeiten: str = ""
    """When somebody answers."""
    buero_strasse: str = ""
    """Street and number of the office."""
    buero_ort: str = ""
    """PLZ and place of the office."""
    beratungsstelle: str = ""
    """Where families get independent advice on their rights."""
    buero_kopien: str = ""
    """Where copies cost the family nothing, printed on its list of papers."""
    nur_geprueft: bool = False
    """Print only translations somebody has read; the others stand there in German."""
    brief_unterschrift: str = ""
    """Lines below the letters of the office, e.g. name, role, organisation."""
    daten_ordner: str = ""
    """Folder of the data, chosen at set-up; empty = the usual one of the system."""
    weitere_ordner: tuple[str, ...] = ()
    """Other folders data were opened in; they are listed as long as they are there."""
    platte_geprueft: str = ""
    """Day (ISO) somebody looked that the disk of this computer is encrypted; empty = never."""
    sperren_minuten: int = 5
    """Lotse locks itself after so many minutes without a key or the mouse, 1 to 15."""
    sperren_gespraech: int = 15
    """The same while a talk is open: there people speak and do not type."""
