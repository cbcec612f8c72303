"""Taking a package of Angebote into the catalogue: what is new, what changed, one write."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Protocol, TypeAlias

from lotse.domain.angebot import Angebot, AngebotKey, Ergebnisart

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
class Katalogpaket:
    """What a reader made of a source: entries, and every place it had to say something about."""

    name: str
    stand: date | None
    angebote: tuple[Angebot, ...]
    befunde: tuple[Befund, ...] = ()
    dateien: tuple[Dateibericht, ...] = ()


@dataclass(frozen=True, slots=True)
class Einlesebericht:
    """What reading the package into the catalogue did, or would do (`probe`)."""

    paket: Katalogpaket
    neu: int
    geaendert: int
    unveraendert: int
    probe: bool = False

    @property
    def anzahl(self) -> Mapping[Befundstufe, int]:
        stufen = [befund.stufe for befund in self.paket.befunde]
        return {stufe: stufen.count(stufe) for stufe in Befundstufe}

    @property
    def bitte_ansehen(self) -> tuple[Befund, ...]:
        return tuple(b for b in self.paket.befunde if b.stufe.bitte_ansehen)


class Uebernommen(Protocol):
    """How many entries a take-over added, changed and left."""

    @property
    def neu(self) -> int: ...
    @property
    def geaendert(self) -> int: ...
    @property
    def unveraendert(self) -> int: ...


class Katalogschreiber(Protocol):
    """The catalogue file as the import sees it: merged by key, one transaction, all or nothing."""

    def uebernehmen(
        self,
        angebote: Iterable[Angebot],
        name: str,
        stand: date | None,
        *,
        fortschritt: Fortschritt,
    ) -> Uebernommen: ...


class Nachschlagen(Protocol):
    """Whole entries by key; services.ports.Katalog has this shape."""

    def angebote(self, keys: Sequence[AngebotKey]) -> Mapping[AngebotKey, Angebot]: ...


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


def import_katalog(
    paket: Katalogpaket, schreiber: Katalogschreiber, fortschritt: Fortschritt
) -> Einlesebericht:
    """Take a package in. Entries are found again by key; nothing is ever deleted."""
    getan = schreiber.uebernehmen(paket.angebote, paket.name, paket.stand, fortschritt=fortschritt)
    return Einlesebericht(paket, getan.neu, getan.geaendert, getan.unveraendert)


def probe_import(paket: Katalogpaket, katalog: Nachschlagen | None) -> Einlesebericht:
    """What an import would do; None = there is no catalogue yet. Nothing is written."""
    keys = [angebot.key for angebot in paket.angebote]
    vorhanden = katalog.angebote(keys) if katalog else {}
    neu = sum(key not in vorhanden for key in keys)
    gleich = sum(
        alt == mit_pruefung(alt, angebot)
        for angebot in paket.angebote
        if (alt := vorhanden.get(angebot.key))
    )
    return Einlesebericht(paket, neu, len(keys) - neu - gleich, gleich, probe=True)
