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
    EINWILLIGUNG = "einwilligung"


REITER = (Ort.FAMILIE, Ort.GESPRAECH, Ort.HILFEN, Ort.PLAN, Ort.BRIEFE)
"""The tabs, in their order."""
DARUEBER = {Ort.RECHNER: Ort.HILFEN, Ort.EINWILLIGUNG: Ort.FAMILIE}
"""Pages of a family without a tab of their own, and the tab they lie over."""
IN_DER_FAMILIE = (*REITER, *DARUEBER)
"""Pages that need an open family."""


KEINE = FamilieId("")
KONTAKT = "kontakt"
"""Bezug of a jump to FAMILIE: the sheet that closes a contact."""
RUECKBLICK = "rueckblick"
"""Bezug of a jump to FAMILIE: old answers left, new ones right."""
ANTWORT = "antwort:"
"""Begins the bezug of a jump to PLAN: the code of a strip that came back."""
LOTSIN = "lotsin"
"""Bezug of a jump to EINWILLIGUNG: a new one for a colleague who takes the case over."""
AUSKUNFT = "auskunft"
"""Bezug of a jump to FAMILIE: the sheet of everything that is stored."""


@dataclass(frozen=True, slots=True)
class Sprung:
    """A page, and what to show there: `bezug` is an id the page understands
    (Leistung on HILFEN, Schritt on PLAN, Vermittlung on BRIEFE, Angebot on KATALOG,
    "fakt:NAME" on GESPRAECH, a part like "sicherung" on EINSTELLUNGEN, the Leistung to go back
    to on RECHNER; on EINWILLIGUNG the id of one, "neu:" with the key of an Angebot, "praxis"
    for the feedback, "darf" for the question; "antwort:" with a code on PLAN).
    `familie` "" = the open one."""

    ort: Ort
    familie: FamilieId = KEINE
    bezug: str = ""
