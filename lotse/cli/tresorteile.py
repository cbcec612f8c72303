"""What the commands about one's own data need of the house: values in, values out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from lotse.domain.akte import Akte
from lotse.domain.indikator import Bestand
from lotse.services.dialog.arbeit import Einlesung, Lesewunsch
from lotse.services.zahlen.bericht import Bericht
from lotse.services.zahlen.tabelle import Schutz
from lotse.services.zahlen.vergleich import Nahe
from lotse.services.zahlen.zeitraum import Zeitraum


@dataclass(frozen=True, slots=True)
class Wahl:
    """Which data are meant, and whether password or paper opens them."""

    ordner: Path | None = None
    """The folder of all data, or that of one navigator; None = the usual one."""
    wer: str = ""
    papier: bool = False


@dataclass(frozen=True, slots=True)
class Sicherungszeile:
    """One checked Sicherung, in numbers."""

    datei: Path
    zeit: str
    schritt: str
    familien: int
    eintraege: int
    groesse: int
    protokoll: str
    """Eight characters for the paper; "" = nothing written yet."""


@dataclass(frozen=True, slots=True)
class Zurueckantwort:
    """What a restore did."""

    ordner: Path
    zeit: str
    wieder_geloescht: int
    loeschungen_bekannt: bool
    protokoll: str


@dataclass(frozen=True, slots=True)
class Rettungszeile:
    """What one table gave."""

    tabelle: str
    zeilen: int
    unlesbar: int
    ohne_anschluss: int
    ohne_namen: int = 0
    """Families made anew for rows that were left without theirs."""


@dataclass(frozen=True, slots=True)
class Faelligzeile:
    """One case that is due, in words."""

    fallcode: str
    deckwort: str
    grund: str
    art: str
    seit: date


@dataclass(frozen=True, slots=True)
class Fristantwort:
    """What is due; after it was done the Löschprotokoll in sentences, without names."""

    faellig: tuple[Faelligzeile, ...]
    protokoll: tuple[str, ...] = ()
    eintraege_weg: int = 0
    """So many old entries of the audit log went, too."""
    uhr_fraglich: bool = False
    nachweise: tuple[str, ...] = ()
    """Consents of deleted cases, in sentences, without names."""


class Pruefstand(StrEnum):
    """How one point of the self test stands."""

    GUT = "gut"
    HINWEIS = "hinweis"
    SCHLECHT = "schlecht"
    OFFEN = "offen"


@dataclass(frozen=True, slots=True)
class Pruefpunkt:
    """One line of the self test: a name for programs, a sentence for people."""

    name: str
    stand: Pruefstand
    satz: str


@dataclass(frozen=True, slots=True)
class Zugangszeile:
    """One way in: its kind, whose, since when."""

    art: str
    name: str
    seit: datetime | None


@dataclass(frozen=True, slots=True)
class Zugangsantwort:
    """Who can open, and when the sheet was typed whole."""

    zeilen: tuple[Zugangszeile, ...]
    papier_geprueft: datetime | None


@dataclass(frozen=True, slots=True)
class Wirkungsantwort:
    """The report, None = too few families; its file, and earlier reports too near to it."""

    bericht: Bericht | None
    datei: bytes = b""
    nahe: tuple[Nahe, ...] = ()


class Zugangsteile(Protocol):
    """`lotse zugang`; every secret is wiped by whoever is given it."""

    def zeigen(self, wahl: Wahl, geheimnis: bytearray) -> Zugangsantwort: ...

    def passwort(self, wahl: Wahl, geheimnis: bytearray, neues: bytearray) -> None: ...

    def papier(self) -> str: ...

    def umschluesseln(self, wahl: Wahl, geheimnis: bytearray, papier: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Dialogantwort:
    """The region's numbers, None = nothing was loaded, and how they are guarded."""

    bestand: Bestand | None
    schutz: Schutz


@dataclass(frozen=True, slots=True)
class Dialogteile:
    """`lotse dialog`."""

    lies: Callable[[Path, Lesewunsch, date], Einlesung]
    """Read a table, and keep nothing."""
    beispiel: Callable[[], Bestand]
    oeffne: Callable[[Wahl, bytearray, Bestand | None], Dialogantwort]
    """What is kept; with new numbers these are joined to it first."""


Frage = Callable[[str, bool], bytearray]
"""(prompt, of the paper) -> the secret, asked on the terminal; the caller wipes it."""


@dataclass(frozen=True, slots=True)
class Tresorteile:
    """Each function opens, works and closes again; the secret is wiped by it."""

    frage: Frage
    anlegen: Callable[[Wahl, bytearray, Path], Sicherungszeile]
    kopf: Callable[[Path], tuple[str, Sequence[str]]]
    """(from when, whose password), before any secret."""
    pruefen: Callable[[Path, Wahl, bytearray], Sicherungszeile]
    zurueckspielen: Callable[[Path, Wahl, bytearray, bool], Zurueckantwort]
    retten: Callable[[Wahl, bytearray, Path], Sequence[Rettungszeile]]
    auskunft: Callable[[Wahl, bytearray, str, date], tuple[bytes, Mapping[str, object]]]
    """(PDF, data) of the family with this Fallcode."""
    akte: Callable[[Wahl, bytearray, str], Akte]
    """The case with this Fallcode, to reckon with; the audit log hears that it was opened."""
    aufbewahrung: Callable[[Wahl, bytearray, bool], Fristantwort]
    """True = delete what is due; False = only look."""
    selbsttest: Callable[[Wahl, bytearray | None], Sequence[Pruefpunkt]]
    zugang: Zugangsteile
    wirkung: Callable[[Wahl, bytearray, Zeitraum, date, str], Wirkungsantwort]
    """(…, period, day, "csv", "xlsx", "pdf" or "" = no file); what leaves the house is logged."""
    dialog: Dialogteile
