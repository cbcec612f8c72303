"""The window's typeface comes with the program: the same picture on every machine."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QFontDatabase

from lotse.paths import RESOURCES

NORMAL = "NotoSans-SemiCondensed.ttf"
HALBFETT = "NotoSans-SemiCondensedSemiBold.ttf"


@dataclass(frozen=True, slots=True)
class Familien:
    """Names to ask Qt for; font systems file the half-bold cut under different ones."""

    normal: str
    halbfett: str


@cache
def load_schriften() -> Familien:
    """Make the bundled fonts known to Qt."""
    return Familien(_familie(NORMAL), _familie(HALBFETT))


def _familie(datei: str) -> str:
    pfad = RESOURCES / "fonts" / datei
    nummer = QFontDatabase.addApplicationFont(str(pfad))
    namen = QFontDatabase.applicationFontFamilies(nummer) if nummer >= 0 else []
    if not namen:
        raise FileNotFoundError(pfad)
    return max(namen, key=len)  # the most exact of its names
