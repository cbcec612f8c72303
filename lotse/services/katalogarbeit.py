"""Taking a file into the catalogue in steps a person can follow: look, try, take in, take back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from lotse.domain.angebot import AngebotKey
from lotse.services.katalog import Befund, Einlesebericht, Fortschritt, Katalogpaket
from lotse.services.katalogzeilen import Annahmen


class Quellenform(StrEnum):
    """How a source is read."""

    LOTSE = "lotse"
    HSDS = "hsds"
    PROFIL = "profil"
    TABELLE = "tabelle"
    PAKET = "paket"
    """Signed by a publisher the team trusts."""


class Spaltengrund(StrEnum):
    """Why a column was given its target, or none."""

    NAME = "name"
    INHALT = "inhalt"
    TAGESZEIT = "tageszeit"
    TEXT = "text"
    HAND = "hand"
    """A person chose it."""
    LEER = "leer"
    PERSON = "person"
    CODE = "code"
    OHNE = "ohne"


@dataclass(frozen=True, slots=True)
class Lesewahl:
    """What a person decided about a file; empty = find out. `kopfzeilen` -1 = there is none."""

    kodierung: str = ""
    trenner: str = ""
    blatt: str = ""
    kopfzeilen: int = 0


OHNE_WAHL = Lesewahl()
ABLAGE = "Zwischenablage"
"""Name of what was copied from another program: a part of a list, so nothing vanishes from it."""


@dataclass(frozen=True, slots=True)
class Spaltenvorschlag:
    """One column and where it goes; `ziel` "" = nowhere."""

    spalte: str
    ziel: str
    grund: Spaltengrund
    beispiele: tuple[str, ...] = ()
    ersetzen: Mapping[str, str] | None = None
    """Values a person read for Lotse: what stands there → what is meant."""


@dataclass(frozen=True, slots=True)
class Tabellenvorschlag:
    """One table of a source as it was understood. Fields a person may change are plain values."""

    datei: str
    zeilen: int
    spalten: tuple[Spaltenvorschlag, ...]
    angebote: bool
    """False = no help stands in it; it is passed over unless a column is named by hand."""
    blatt: str = ""
    blaetter: tuple[str, ...] = ()
    kopfzeilen: int = 0
    """0 = none was found; -1 = a person said that there is none."""
    kodierung: str = ""
    trenner: str = ""
    konstanten: Mapping[str, str] | None = None
    """Target → text for every row; "vorwahl" stands before numbers without one."""
    von_hand: frozenset[str] = frozenset()
    """Which of kodierung, trenner, blatt and kopfzeilen a person chose."""


@dataclass(frozen=True, slots=True)
class Vorschlag:
    """How a source would be read. `profil` = name or file of a saved one."""

    quelle: Path
    form: Quellenform
    tabellen: tuple[Tabellenvorschlag, ...] = ()
    profil: str = ""
    name: str = ""
    stand: date | None = None
    warnung: str = ""
    """It can be used, and this has to be known first."""
    text: str = ""
    """What was copied; read from here and not from a file."""
    ortstabelle: bool = False
    """No help stands in it, but PLZ with their Gemeinden or places."""


@dataclass(frozen=True, slots=True)
class Ortsladung:
    """What loading a table of PLZ did: rows taken and passed over, and what is known now."""

    zeilen: int
    uebergangen: int
    plz: int
    mehrere: int
    """So many of them lie in several Gemeinden."""


@dataclass(frozen=True, slots=True)
class Probelauf:
    """What taking it in would do: counts and findings, every row."""

    vorschlag: Vorschlag
    paket: Katalogpaket
    bericht: Einlesebericht


@dataclass(frozen=True, slots=True)
class Importzeile:
    """One import of the past."""

    id: int
    am: date
    quelle: str
    neu: int
    geaendert: int
    unveraendert: int
    verschwunden: int
    zurueckgenommen: bool = False


@dataclass(frozen=True, slots=True)
class Ruecknahme:
    """What taking back an import did."""

    importzeile: Importzeile
    entfernt: int
    zurueckgesetzt: int
    behalten: tuple[str, ...] = ()
    """Names of entries that were edited or used since and therefore stayed."""


@dataclass(frozen=True, slots=True)
class Dublettenpaar:
    """Two entries that may be one, with what speaks for it."""

    a: AngebotKey
    b: AngebotKey
    grund: str


class Katalogarbeit(Protocol):
    """What the window may ask of the import. Each step is slow: call it as a job."""

    def erkenne(self, quelle: Path, profil: str = "", *, frei: bool = False) -> Vorschlag:
        """`profil` = a saved one by its name; `frei` = none, also where one knows the file."""
        ...

    def erkenne_text(self, text: str) -> Vorschlag:
        """A table copied from another program."""
        ...

    def lade_orte(self, quelle: Path) -> Ortsladung:
        """A table of PLZ beside the entries. All or nothing."""
        ...

    def lies_neu(self, vorschlag: Vorschlag) -> Vorschlag:
        """The columns again, after a person chose how the file is to be read."""
        ...

    def werte(self, vorschlag: Vorschlag, datei: str, spalte: str) -> Sequence[tuple[str, int]]:
        """What stands in a column, the most frequent first, with how often."""
        ...

    def pruefe(self, vorschlag: Vorschlag, fortschritt: Fortschritt) -> Probelauf:
        """Read and compare; nothing is written."""
        ...

    def lies_ein(
        self,
        probelauf: Probelauf,
        fortschritt: Fortschritt,
        *,
        trotzdem: bool = False,
        annehmen: Annahmen = (),
    ) -> Einlesebericht:
        """All or nothing. `trotzdem` = also when most of the source has vanished; `annehmen` =
        conflicts of the dry run in which a person takes the value of the source."""
        ...

    def nimm_zurueck(self, nummer: int, gebraucht: frozenset[AngebotKey]) -> Ruecknahme:
        """Take an import back as a whole; `gebraucht` = entries that cases point at."""
        ...

    def importe(self) -> Sequence[Importzeile]: ...
    def dubletten(self) -> Sequence[Dublettenpaar]: ...
    def keine_dublette(self, a: AngebotKey, b: AngebotKey) -> None: ...
    def speichere_profil(self, vorschlag: Vorschlag, name: str) -> Path: ...
    def profile(self) -> Sequence[str]:
        """Names of the saved ones, one's own first."""
        ...

    def fehlerliste(self, befunde: Sequence[Befund]) -> bytes:
        """The findings as CSV for German Excel."""
        ...


BefundeAlsCsv = Callable[[Sequence[Befund]], bytes]
"""The error list for German Excel."""
