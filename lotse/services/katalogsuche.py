"""What the catalogue may be asked: a word, filters, what remains of each choice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from lotse.domain.angebot import Angebot, AngebotKey, Form
from lotse.domain.frische import Anruf, Meldungsart
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.offen import Oeffnung


class Merkmalsart(StrEnum):
    """Kinds of choices the page offers, each with how many entries remain."""

    BEREICH = "bereich"
    BEDARF = "bedarf"
    LEISTUNG = "leistung"
    SPRACHE = "sprache"
    ZUGANG = "zugang"
    BARRIERE = "barriere"
    ANGEBOTSART = "angebotsart"
    FORM = "form"
    STADTTEIL = "stadtteil"
    ANTRAG = "antrag"


class Sortierung(StrEnum):
    """The visible order of a list; nobody can buy a place in it."""

    PASSUNG = "passung"
    """What fits the word best; without a word by name."""
    NAME = "name"
    TRAEGER = "traeger"
    GEPRUEFT = "geprueft"
    """Never checked first, then the oldest check."""
    NAEHE = "naehe"
    """As the crow flies from `Katalogfrage.von`."""


@dataclass(frozen=True, slots=True)
class Katalogfrage:
    """Every filter that is set must hold; unknown counts as no, unless `auch_unbekannt`."""

    wort: str = ""
    bereich: Lebensbereich | None = None
    bedarf: str = ""
    leistung: str = ""
    sprache: str = ""
    stadtteil: str = ""
    angebotsart: str = ""
    form: Form | None = None
    alter_monate: int | None = None
    offen_um: datetime | None = None
    ohne_antrag: bool = False
    ohne_anmeldung: bool = False
    stufenlos: bool = False
    wartezeit_wochen: int | None = None
    nur_zu_pruefen: bool = False
    auch_unbekannt: bool = False
    nur: frozenset[str] | None = None
    """Only among these keys."""
    sortierung: Sortierung = Sortierung.PASSUNG
    von: tuple[float, float] | None = None
    """Latitude and longitude nearness is measured from."""


Facetten = Mapping[Merkmalsart, Mapping[str, int]]
"""How many entries remain when this one is chosen beside the other filters."""


class Katalogblick(Protocol):
    """What the catalogue page asks beside the list itself."""

    def anzahl(self, frage: Katalogfrage) -> int: ...
    def facetten(self, frage: Katalogfrage) -> Facetten:
        """How many entries remain of each choice."""
        ...

    def jetzt(self, angebot: Angebot) -> Oeffnung:
        """Open now, until when, from when again; unknown stays unknown."""
        ...

    def anrufliste(self) -> Sequence[Anruf]:
        """About five entries to call this week, most used first."""
        ...

    def melden(self, key: AngebotKey, art: Meldungsart) -> bool:
        """Write down what came back from a case, today; False = it was known already."""
        ...

    def nimm_zurueck(self, key: AngebotKey, art: Meldungsart, am: date) -> None:
        """The report of this day was a mistake."""
        ...
