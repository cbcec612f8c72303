"""A saved import profile (resources/schema/profil.schema.json) as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from lotse.domain.angebot import Form, Kostenart, Status, Zielgruppe, Zugang
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.ort import Gebietsregel


class Format(StrEnum):
    """How the rows are packed. What a file is, its content says; this is for people."""

    JSON = "json"
    NDJSON = "ndjson"
    GEOJSON = "geojson"
    XML = "xml"
    CSV = "csv"
    XLSX = "xlsx"


class Ziel(StrEnum):
    """Where a column may go. `kontakt` and `plz_ort` are split on the way."""

    NAME = "name"
    TRAEGER = "traeger"
    DACHVERBAND = "dachverband"
    ANGEBOTSART = "angebotsart"
    KURZTEXT = "kurztext"
    BESCHREIBUNG = "beschreibung"
    STRASSE = "strasse"
    PLZ = "plz"
    ORT = "ort"
    PLZ_ORT = "plz_ort"
    STADTTEIL = "stadtteil"
    KONTAKT = "kontakt"
    TELEFON = "telefon"
    MAIL = "mail"
    WEB = "web"
    ZEITEN = "zeiten"
    TERMIN = "termin"
    KOSTEN = "kosten"
    UNTERLAGEN = "unterlagen"
    SPRACHEN = "sprachen"
    HAUSNUMMER = "hausnummer"
    ZUSATZ = "zusatz"
    AGS = "ags"
    LAT = "lat"
    LON = "lon"
    FAX = "fax"
    ALTER_VON = "alter_von"
    ALTER_BIS = "alter_bis"
    GEBIET = "gebiet"
    STATUS = "status"
    STUFENLOS = "stufenlos"
    KOSTENFREI = "kostenfrei"
    ANONYM = "anonym"
    OHNE_ANTRAG = "ohne_antrag"
    NIMMT_NEUE_AUF = "nimmt_neue_auf"
    PLAETZE_FREI = "plaetze_frei"
    PLAETZE = "plaetze"
    PLAETZE_STAND = "plaetze_stand"
    WEITERES = "weiteres"
    """Columns without a field of their own: words behind the description."""


@dataclass(frozen=True, slots=True)
class Quellenangabe:
    """Where the data come from. `kennung` never changes: keys of entries hang on it."""

    kennung: str
    name: str
    lizenz: str = ""
    namensnennung: str = ""
    stand: date | None = None
    """None = the source tells none: its entries count as never checked."""


@dataclass(frozen=True, slots=True)
class Feldregel:
    """One way to fill a field: columns joined, or one text for every row."""

    spalten: tuple[str, ...] = ()
    wert: str = ""
    verbinden: str = " "
    vor: str = ""
    """Stands before what was found: "Zeiten: "."""
    kuerzen: int | None = None
    ersetzen: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Zuordnung:
    """What a value or a word says about an entry. Unset leaves it to the next rule."""

    angebotsart: str = ""
    leistungen: frozenset[str] = frozenset()
    bedarfe: frozenset[str] = frozenset()
    lebensbereiche: frozenset[Lebensbereich] = frozenset()
    zugang: frozenset[Zugang] = frozenset()
    zielgruppen: tuple[Zielgruppe, ...] = ()
    schwelle: int | None = None
    form: Form | None = None
    status: Status | None = None
    kosten: Kostenart | None = None
    ohne_antrag: bool | None = None
    ohne_anspruchspruefung: bool | None = None
    vorbeugend: bool | None = None
    anonym: bool | None = None


@dataclass(frozen=True, slots=True)
class Wertregel:
    """Values of one column; one that is not listed is told."""

    spalte: str
    zuordnung: Mapping[str, Zuordnung]


@dataclass(frozen=True, slots=True)
class Wortregel:
    """Words anywhere in some columns; capitals do not count. The first rule is the strongest."""

    spalten: tuple[str, ...]
    worte: tuple[str, ...]
    setzt: Zuordnung


@dataclass(frozen=True, slots=True)
class Profildatei:
    """One file of the source and how its rows become entries."""

    datei: str
    quelle: Quellenangabe
    kennung: str
    """Column with the id of the row; "" = formed from name and address."""
    felder: Mapping[Ziel, tuple[Feldregel, ...]]
    format: Format = Format.JSON
    wurzel: str = ""
    """Key of the list of rows; "" = the file is the list."""
    blatt: str = ""
    kopfzeilen: int = 0
    """0 = find out; -1 = none."""
    kodierung: str = ""
    trenner: str = ""
    vorwahl: str = ""
    wochentage: tuple[int, ...] = ()
    """Weekdays of hours that name none: (0, 1, 2, 3, 4); empty = such hours stay text."""
    personen: tuple[str, ...] = ()
    """Columns with names of people: they are not even kept in the row of the source."""
    gebiet: tuple[Gebietsregel, ...] = ()
    worte: tuple[Wortregel, ...] = ()
    werte: tuple[Wertregel, ...] = ()
    immer: Zuordnung = Zuordnung()


@dataclass(frozen=True, slots=True)
class Profil:
    """A named mapping, kept for next year's file."""

    name: str
    titel: str
    dateien: tuple[Profildatei, ...]
    beschreibung: str = ""

    @property
    def stand(self) -> date | None:
        staende = [datei.quelle.stand for datei in self.dateien if datei.quelle.stand]
        return max(staende, default=None)
