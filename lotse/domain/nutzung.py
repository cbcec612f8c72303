"""What a family does about the rights it has by a child's age alone ("Steht euch zu", F-26)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lotse.domain.familie import PersonId


class Nutzungsstand(StrEnum):
    """Noted with the family; a right nobody spoke of has no entry and counts as unknown."""

    GENUTZT = "genutzt"
    NICHT_GENUTZT = "nicht_genutzt"
    NICHT_GEWOLLT = "nicht_gewollt"


NUTZUNGSWORT: Mapping[str, str] = {
    Nutzungsstand.GENUTZT: "genutzt",
    Nutzungsstand.NICHT_GENUTZT: "noch nicht genutzt",
    Nutzungsstand.NICHT_GEWOLLT: "nicht gewollt",
}
ENTSCHIEDEN = (Nutzungsstand.GENUTZT, Nutzungsstand.NICHT_GEWOLLT)
"""Nobody needs to tell the family again."""


@dataclass(frozen=True, slots=True)
class Nutzung:
    """One right (id of resources/recht/ansprueche.toml), of which child, noted on which day."""

    anspruch: str
    person: PersonId
    stand: Nutzungsstand
    am: date
