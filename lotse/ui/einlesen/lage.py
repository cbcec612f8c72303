"""Where the import stands."""

from __future__ import annotations

from enum import Enum, auto


class Lage(Enum):
    """A step of the dialog, and how far it has come."""

    WAHL = auto()
    PROBE = auto()
    GEPRUEFT = auto()
    SCHREIBT = auto()
    FERTIG = auto()
    ZURUECK = auto()
    SCHADEN = auto()
    ORTE = auto()
    ORTE_FERTIG = auto()
