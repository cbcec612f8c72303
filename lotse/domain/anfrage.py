"""A request that could not be taken: counted without a person, so that the limit can be seen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Absagegrund(StrEnum):
    """Why; each is a limit of the service, never of the family."""

    KEIN_PLATZ = "kein_platz"
    GEBIET = "gebiet"
    SPRACHMITTLUNG = "sprachmittlung"
    ANDERES = "anderes"


class Wohin(StrEnum):
    """The kind of place the family was told of; never a name."""

    BERATUNG = "beratung"
    FRUEHE_HILFEN = "fruehe_hilfen"
    JUGENDAMT = "jugendamt"
    LOTSENDIENST = "lotsendienst"
    PRAXIS = "praxis"
    ANDERE = "andere"


@dataclass(frozen=True, slots=True)
class Anfrage:
    """One of them. `weiter` None = no other place was known.

    Language and Stadtteil are asked no more: nothing used them, and the reason says what was
    missing. Older entries hold them until their time is over.
    """

    id: str
    am: date
    grund: Absagegrund
    sprache: str = ""
    stadtteil: str = ""
    weiter: Wohin | None = None
