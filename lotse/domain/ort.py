"""Where a family lives and which area an Angebot serves."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Ort:
    """As much of the place as the family told; empty text = unknown."""

    plz: str = ""
    ort: str = ""
    stadtteil: str = ""
    ags: str = ""


class Gebietsart(StrEnum):
    """How an area is named. Stadtteil beats PLZ beats AGS (CATALOGUE 2.8)."""

    BUNDESWEIT = "bundesweit"
    AGS = "ags"
    PLZ = "plz"
    STADTTEIL = "stadtteil"


@dataclass(frozen=True, slots=True)
class Gebietsregel:
    """One line of an Einzugsgebiet: AGS prefix, PLZ (prefix) or Stadtteil, in or out."""

    art: Gebietsart
    wert: str = ""
    einschliessen: bool = True
