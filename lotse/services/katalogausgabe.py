"""The catalogue as a file for others: what kinds there are, and what would leave the house."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from lotse.services.katalog import Fortschritt


class Ausgabeform(StrEnum):
    """Each is one file."""

    XLSX = "xlsx"
    CSV = "csv"
    HSDS_JSON = "hsds-json"
    HSDS_CSV = "hsds-csv"
    DATENBLAETTER = "datenblaetter"

    @property
    def endung(self) -> str:
        """Of the file it is written into."""
        return self.value if self in (Ausgabeform.XLSX, Ausgabeform.CSV) else "zip"


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
    def inhalt(self, form: Ausgabeform, fortschritt: Fortschritt) -> bytes: ...
