"""Where Lotse keeps its settings on this system."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

DATEINAME: Final = "einstellungen.toml"


def standardordner() -> Path:
    """Where programs of this system keep their settings."""
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", str(Path.home()))) / "Lotse"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Lotse"
    return Path(os.environ.get("XDG_CONFIG_HOME", str(Path.home() / ".config"))) / "lotse"
