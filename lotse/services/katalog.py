"""Taking a package of Angebote into the catalogue: what is new, what changed, one write."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Protocol, TypeAlias

from lotse.domain.angebot import Angebot, Ergebnisart
from lotse.domain.fehler import Hinweis
from lotse.domain.zeit import tageswort
from lotse.services.katalogzeilen import Abgleichzeile, Annahmen

Fortschritt: TypeAlias = Callable[[int, int], None]
"""(done, of how many): told while rows are read."""


class Befundstufe(StrEnum):
    """How much a finding asks of a person (CATALOGUE 5.1), mildest first."""

    HINWEIS = "hinweis"
    REPARIERT = "repariert"
    WARNUNG = "warnung"
    ABGEWIESEN = "abgewiesen"

    @property
    def bitte_ansehen(self) -> bool:
        return self not in (Befundstufe.HINWEIS, Befundstufe.REPARIERT)


@dataclass(frozen=True, slots=True)
class Befund:
    """One place in a source: what was found there and what was done."""

    datei: str
    stelle: str
    """Row ("Zeile 12") or path ("contents[0].location")."""
    spalte: str
    wert: str
    code: str
    stufe: Befundstufe
    was: str
    aktion: str
    anzahl: int = 1
    """How many entries it stands for, when it is told once for all of them."""

    @property
    def satz(self) -> str:
        return f"{self.was} {self.aktion}".strip()


@dataclass(frozen=True, slots=True)
class Dateibericht:
    """Rows in, entries out, of one file."""

    datei: str
    zeilen: int
    angebote: int


@dataclass(frozen=True, slots=True)
class Quellzeile:
    """One row of a source as it was; `key` "" = no entry came of it."""

    key: str
    datei: str
    stelle: str
    inhalt: str
    """JSON; empty for a Schutzort, of which nothing is kept."""


@dataclass(frozen=True, slots=True)
class Katalogpaket:
    """What a reader made of a source: entries, and every place it had to say something about."""

    name: str
    stand: date | None
    angebote: tuple[Angebot, ...]
    befunde: tuple[Befund, ...] = ()
    dateien: tuple[Dateibericht, ...] = ()
    quellzeilen: tuple[Quellzeile, ...] = ()
    gelesen_am: date | None = None
    sha256: str = ""
    """Of the source, to know the same file again; "" = it was no file."""


@dataclass(frozen=True, slots=True)
class Einlesebericht:
    """What reading the package into the catalogue did, or would do (`probe`)."""

    paket: Katalogpaket
    neu: int
    geaendert: int
    unveraendert: int
    probe: bool = False
    verschwunden: int = 0
    """Entries of the source that it no longer holds; they stay, marked."""
    nummer: int = 0
    """The import, to take it back by; 0 = nothing was written."""
    zeilen: tuple[Abgleichzeile, ...] = ()
    schon_am: date | None = None
    """On this day the very same file was taken in, and that still stands."""

    @property
    def schon_satz(self) -> str:
        """What to say of it; "" = the file is new here."""
        wann = self.schon_am
        return f"Diese Datei wurde am {tageswort(wann)} schon eingelesen." if wann else ""

    @property
    def anzahl(self) -> Mapping[Befundstufe, int]:
        stufen = [befund.stufe for befund in self.paket.befunde]
        return {stufe: stufen.count(stufe) for stufe in Befundstufe}

    @property
    def bitte_ansehen(self) -> tuple[Befund, ...]:
        return tuple(b for b in self.paket.befunde if b.stufe.bitte_ansehen)


class FastAllesWeg(Hinweis):
    """Most of a source has vanished: perhaps the wrong file. A person may say it is meant so."""


class Katalogimport(Protocol):
    """The catalogue file as an import sees it: one transaction, all or nothing."""

    def einlesen(
        self,
        paket: Katalogpaket,
        fortschritt: Fortschritt,
        *,
        trotzdem: bool = False,
        annehmen: Annahmen = (),
    ) -> Einlesebericht: ...


def mit_pruefung(alt: Angebot, neu: Angebot) -> Angebot:
    """The imported entry with what was checked here since: check, status and notice."""
    hier, dort = alt.pruefung, neu.pruefung
    if hier is None or hier.wie is Ergebnisart.IMPORT or (dort and dort.am > hier.am):
        return neu
    return replace(
        neu,
        pruefung=hier,
        status=alt.status,
        hinweis=alt.hinweis,
        hinweis_bis=alt.hinweis_bis,
    )
