"""Where Lotse keeps settings and data on this system, and which places are not good for data."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from lotse.paths import HAUS

DATEINAME: Final = "einstellungen.toml"
UMGEBUNG: Final = "LOTSE_ORDNER"
TRAGBAR: Final = "lotse-daten"
"""A folder of this name beside the program makes it portable: everything lies in there."""


def eigener_platz() -> Path | None:
    """The folder somebody named: by the environment, or by laying it beside the program."""
    genannt = os.environ.get(UMGEBUNG, "")
    if genannt:
        return Path(genannt).expanduser().absolute()
    daneben = (HAUS / TRAGBAR, Path(sys.executable).parent / TRAGBAR)
    return next((ordner for ordner in daneben if ordner.is_dir()), None)


def standardordner() -> Path:
    """Settings, log and loaded knowledge: nothing in there is about families."""
    platz = eigener_platz()
    if platz is not None:
        return platz
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", str(Path.home()))) / "Lotse"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Lotse"
    return Path(os.environ.get("XDG_CONFIG_HOME", str(Path.home() / ".config"))) / "lotse"


def datenordner(gewaehlt: str = "") -> Path:
    """The Tresore and the catalogue, in a local folder: nothing here may roam (SECURITY 4)."""
    platz = eigener_platz()
    if platz is not None:
        return platz / "daten"
    if gewaehlt:
        return Path(gewaehlt)
    if sys.platform == "win32":
        lokal = os.environ.get("LOCALAPPDATA", str(Path.home() / "AppData" / "Local"))
        return Path(lokal) / "Lotse" / "daten"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Lotse" / "daten"
    return Path(os.environ.get("XDG_DATA_HOME", str(Path.home() / ".local" / "share"))) / "lotse"


def private_folder(ordner: Path) -> Path:
    """Made for this user only, with every folder above it that is missing."""
    for fehlt in reversed([o for o in (ordner, *ordner.parents) if not o.exists()]):
        fehlt.mkdir(mode=0o700, exist_ok=True)
    return ordner
