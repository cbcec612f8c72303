"""Numbers of a place for the talk among partners: indicators, areas, values, meetings, measures.

Nothing here says what is good or bad, and nothing names a navigator or a provider (E-49).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

ALLE = ""
"""The stratum of a value that counts all children."""


@dataclass(frozen=True, slots=True)
class Indikator:
    """One line of the Indikatorenbuch. `frage` is what partners ask each other about it."""

    id: str
    name: str
    frage: str = ""
    definition: str = ""
    quelle: str = ""
    """Which kind of source the numbers come from."""
    einheit: str = ""
    """What `nenner` counts, e.g. "untersuchte Kinder"."""
    thema: str = ""
    """Indicators of one theme are looked at together (E-47)."""
    stelle: str = ""
    """Which office usually has the numbers."""


@dataclass(frozen=True, slots=True)
class Messgebiet:
    """A place. `aus`: the small areas that stand together in it (E-54)."""

    id: str
    name: str
    ebene: str = ""
    """In words: „Gemeinde“, „Stadtteil“, „Landkreis“."""
    einwohner: int | None = None
    kinder: int | None = None
    aus: tuple[str, ...] = ()
    teil_von: str = ""
    """The larger area it lies in, by its id or name."""


@dataclass(frozen=True, slots=True)
class Messwert:
    """What was counted: `zaehler` of `nenner` children.

    Without `nenner` there is a count alone, or a share alone (`anteil`, 0 to 1) that has no
    interval. `fassung` names the wording of the definition, where it changed over the years.
    """

    indikator: str
    gebiet: str
    jahr: int
    schicht: str = ALLE
    zaehler: int | None = None
    nenner: int | None = None
    anteil: float | None = None
    fassung: str = ""


@dataclass(frozen=True, slots=True)
class Kontextmerkmal:
    """What makes places alike or not, e.g. the share of children in SGB II households."""

    id: str
    name: str
    einheit: str = "%"


@dataclass(frozen=True, slots=True)
class Kontextwert:
    """Of one place in one year."""

    merkmal: str
    gebiet: str
    jahr: int
    wert: float


@dataclass(frozen=True, slots=True)
class Bestand:
    """All numbers of a region. `erfunden`: an example; every view and print must say so."""

    name: str = ""
    indikatoren: tuple[Indikator, ...] = ()
    gebiete: tuple[Messgebiet, ...] = ()
    werte: tuple[Messwert, ...] = ()
    merkmale: tuple[Kontextmerkmal, ...] = ()
    kontext: tuple[Kontextwert, ...] = ()
    herkunft: str = ""
    stand: date | None = None
    erfunden: bool = False


class Massnahmestand(StrEnum):
    """How far something agreed has come. None of them is a failure."""

    VEREINBART = "vereinbart"
    LAEUFT = "laeuft"
    GETAN = "getan"
    ANDERS = "anders"
    """Done in another way than agreed."""
    BEENDET = "beendet"
    """It was tried, and ended."""


@dataclass(frozen=True, slots=True)
class Massnahme:
    """Who does what until when, and which indicator is watched meanwhile (E-50)."""

    id: str
    was: str
    wer: str = ""
    """An office or a group, never a private person."""
    bis: date | None = None
    indikator: str = ""
    beschlossen_am: date | None = None
    stand: Massnahmestand = Massnahmestand.VEREINBART
    rueckblick: str = ""


@dataclass(frozen=True, slots=True)
class Treffen:
    """A meeting of partners. `teilnehmende` are offices and groups."""

    id: str
    tag: date
    ort: str = ""
    anlass: str = ""
    teilnehmende: tuple[str, ...] = ()
    massnahmen: tuple[Massnahme, ...] = ()
