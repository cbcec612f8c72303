"""Who carries a family: people, places and offices around it (Netzwerkkarte, E-31)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Sektor(StrEnum):
    """Four quarters of the map."""

    FAMILIE = "familie"
    FREUNDE = "freunde"
    UMFELD = "umfeld"
    """Neighbourhood, work, club."""
    FACHSTELLEN = "fachstellen"


class Horizont(StrEnum):
    """How close, as the family sees it."""

    NAH = "nah"
    MITTEL = "mittel"
    FERN = "fern"


class Hilfeart(StrEnum):
    """Five kinds of support."""

    EMOTIONAL = "emotional"
    PRAKTISCH = "praktisch"
    WISSEN = "wissen"
    GESELLIGKEIT = "geselligkeit"
    VERMITTELND = "vermittelnd"


class Fluss(StrEnum):
    """Which way it flows."""

    BEKOMMT = "bekommt"
    GIBT = "gibt"
    BEIDES = "beides"


@dataclass(frozen=True, slots=True)
class Netzknoten:
    """A third person by first name or role only, never with a birth date; or a Stelle.

    `winkel` (0-1 within the sector) keeps where the family put it. `person` = id of a member.
    """

    id: str
    name: str
    sektor: Sektor
    horizont: Horizont
    pseudonym: str = ""
    winkel: float = 0.5
    angebot: str = ""
    person: str = ""
    gueltig_von: date | None = None
    gueltig_bis: date | None = None


@dataclass(frozen=True, slots=True)
class Netzkante:
    """Support or strain between two nodes; `nach` "" = the family itself stands in the middle."""

    id: str
    von: str
    nach: str = ""
    hilfe: Hilfeart | None = None
    fluss: Fluss = Fluss.BEKOMMT
    staerke: int = 1
    """0 weak, 1, 2 strong."""
    konflikt: bool = False
    gueltig_von: date | None = None
    gueltig_bis: date | None = None


@dataclass(frozen=True, slots=True)
class Beziehung:
    """How two members belong together (genogram): parent, couple, custody, contact."""

    von: str
    nach: str
    art: str
