"""The audit log as values: who did what, when, with which case. Never content, never names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Tat(StrEnum):
    """What was done (SECURITY 12)."""

    ENTSPERRT = "entsperrt"
    FEHLVERSUCHE = "fehlversuche"
    GEOEFFNET = "geoeffnet"
    ANGELEGT = "angelegt"
    GEAENDERT = "geaendert"
    GEDRUCKT = "gedruckt"
    AUSGEGEBEN = "ausgegeben"
    AUSKUNFT = "auskunft"
    EINGEWILLIGT = "eingewilligt"
    WIDERRUFEN = "widerrufen"
    UEBERGEBEN = "uebergeben"
    """The whole case went to a colleague, sealed."""
    UEBERNOMMEN = "uebernommen"
    STATISTIK = "statistik"
    """Numbers of the place, a meeting of partners, or how small a number may be shown."""
    ANONYMISIERT = "anonymisiert"
    GELOESCHT = "geloescht"
    ZURUECKGESPIELT = "zurueckgespielt"
    GERETTET = "gerettet"
    SCHLUESSEL_GEWECHSELT = "schluessel_gewechselt"
    ZUGANG_NEU = "zugang_neu"
    ZUGANG_WEG = "zugang_weg"
    GEKUERZT = "gekuerzt"
    """The beginning was cut off after its time; `grund` holds where the rest is anchored."""


BEGINNT = "beginnt"
"""The reason of a hand-over that is being packed: whatever comes, no case leaves without a word."""


@dataclass(frozen=True, slots=True)
class Protokolleintrag:
    """One deed. `slot` and `objekt` are random ids, `art` and `grund` are codes."""

    seq: int
    zeit: datetime
    slot: str
    tat: Tat
    art: str = ""
    objekt: str = ""
    grund: str = ""


@dataclass(frozen=True, slots=True)
class Kettenkopf:
    """The end of the log: its number and the sum over everything before (hex)."""

    seq: int
    mac: str

    @property
    def kurz(self) -> str:
        """Eight characters for the paper: "3F9A 22C1"."""
        return f"{self.mac[:4]} {self.mac[4:8]}".upper()


class Kettenstand(StrEnum):
    """What a check of the log found."""

    HEIL = "heil"
    VERAENDERT = "veraendert"
    LUECKE = "luecke"
    ANFANG_FEHLT = "anfang_fehlt"
    ENDE_FEHLT = "ende_fehlt"


@dataclass(frozen=True, slots=True)
class Kettenbefund:
    """The result of a check: how many entries are whole, and the first that is not."""

    stand: Kettenstand
    eintraege: int
    stelle: int | None = None
    kopf: Kettenkopf | None = None
