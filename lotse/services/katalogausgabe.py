"""The catalogue as a file for others: what kinds there are, and what would leave the house."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from lotse.domain.angebot import AngebotKey
from lotse.services.katalog import Fortschritt


class Ausgabeform(StrEnum):
    """Each is one file."""

    XLSX = "xlsx"
    CSV = "csv"
    HSDS_JSON = "hsds-json"
    HSDS_CSV = "hsds-csv"
    DATENBLAETTER = "datenblaetter"
    VERZEICHNIS = "verzeichnis"
    PAKET = "paket"

    @property
    def endung(self) -> str:
        """Of the file it is written into."""
        return ENDUNG.get(self, "zip")


ENDUNG = {
    Ausgabeform.XLSX: "xlsx",
    Ausgabeform.CSV: "csv",
    Ausgabeform.VERZEICHNIS: "pdf",
    Ausgabeform.PAKET: "lotsekatalog",
}


class Ordnung(StrEnum):
    """What the headings of a printed directory are."""

    STADTTEIL = "stadtteil"
    BEDARF = "bedarf"


@dataclass(frozen=True, slots=True)
class Verzeichniswahl:
    """Which entries a directory holds, in which order. `nur` None = all; `auswahl` = the filter
    in words."""

    nach: Ordnung = Ordnung.STADTTEIL
    nur: frozenset[AngebotKey] | None = None
    auswahl: str = ""


@dataclass(frozen=True, slots=True)
class Paketangaben:
    """What a person says of a package that is signed; the number is the day."""

    name: str
    herausgeber: str
    schluessel: Path
    """File of the private key; it is read for the signature only."""
    gueltig_bis: date | None = None
    gebiet: str = ""
    """AGS; "" = only teams that trust the publisher for everything take it."""


@dataclass(frozen=True, slots=True)
class Umfang:
    """What a file would hold: entries, entries that stay here and why, whose data it is."""

    angebote: int = 0
    nicht_listen: int = 0
    lizenz: int = 0
    quellen: tuple[str, ...] = ()


class Katalogausgabe(Protocol):
    """Slow: call it as a job. Whoever reports progress may be stopped; then nothing is written."""

    def umfang(self, fortschritt: Fortschritt) -> Umfang: ...
    def inhalt(self, form: Ausgabeform, fortschritt: Fortschritt) -> bytes:
        """Of the kinds that need no further word."""
        ...

    def verzeichnis(self, wahl: Verzeichniswahl, fortschritt: Fortschritt) -> bytes: ...
    def paket(self, angaben: Paketangaben, fortschritt: Fortschritt) -> bytes: ...
    def vorschlag(self) -> Paketangaben:
        """Name of the catalogue and of the office, as they are known here."""
        ...
