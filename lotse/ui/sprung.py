"""Where a page may send the navigator."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lotse.domain.familie import FamilieId


class Ort(StrEnum):
    """The pages of the window."""

    HEUTE = "heute"
    FAMILIEN = "familien"
    FAMILIE = "familie"
    GESPRAECH = "gespraech"
    HILFEN = "hilfen"
    PLAN = "plan"
    BRIEFE = "briefe"
    KATALOG = "katalog"
    WIRKUNG = "wirkung"
    HILFE = "hilfe"
    EINSTELLUNGEN = "einstellungen"
    RECHNER = "rechner"


REITER = (Ort.FAMILIE, Ort.GESPRAECH, Ort.HILFEN, Ort.PLAN, Ort.BRIEFE)
"""The tabs, in their order."""
IN_DER_FAMILIE = (*REITER, Ort.RECHNER)
"""Pages that need an open family; the Rechner lies over the tab of the helps."""


KEINE = FamilieId("")
AUSKUNFT = "auskunft"
"""Bezug of a jump to FAMILIE: the sheet of everything that is stored."""


@dataclass(frozen=True, slots=True)
class Sprung:
    """A page, and what to show there: `bezug` is an id the page understands
    (Leistung on HILFEN, Schritt on PLAN, Vermittlung on BRIEFE, Angebot on KATALOG,
    "fakt:NAME" on GESPRAECH, a part like "sicherung" on EINSTELLUNGEN, the Leistung to go back
    to on RECHNER). `familie` "" = the open one."""

    ort: Ort
    familie: FamilieId = KEINE
    bezug: str = ""
