"""A concrete local offer: one help for one problem (CATALOGUE.md 2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.oeffnung import Oeffnungszeit as Oeffnungszeit  # noqa: PLC0414 - part of an entry
from lotse.domain.oeffnung import Zeitart as Zeitart  # noqa: PLC0414 - likewise
from lotse.domain.ort import Gebietsregel
from lotse.domain.plaetze import Plaetze as Plaetze  # noqa: PLC0414 - likewise
from lotse.domain.zeit import vollendete_monate

AngebotKey = NewType("AngebotKey", str)
"""UUID text, stable for life; also the HSDS id."""
WARTEZEIT_GILT_MONATE = 3
"""Older reports on waiting count as unknown (CATALOGUE 2.7)."""


class Form(StrEnum):
    """Formal service or neighbourhood; both stand in the same list."""

    FORMELL = "formell"
    NACHBARSCHAFT = "nachbarschaft"


class Status(StrEnum):
    """Only aktiv and ungeprueft are matched; nicht_listen is never shown, printed, exported."""

    AKTIV = "aktiv"
    UNGEPRUEFT = "ungeprueft"
    PAUSIERT = "pausiert"
    GESCHLOSSEN = "geschlossen"
    NICHT_LISTEN = "nicht_listen"


class Zugang(StrEnum):
    """Ways in: Geh-Struktur, Komm-Struktur, from afar."""

    AUFSUCHEND = "aufsuchend"
    IN_PRAXIS = "in_praxis"
    BEGLEITET = "begleitet"
    OFFENE_TUER = "offene_tuer"
    TERMIN = "termin"
    ANTRAG = "antrag"
    TELEFON = "telefon"
    ONLINE = "online"


class Niveau(StrEnum):
    """How a language is served."""

    MITARBEITENDE = "mitarbeitende"
    DOLMETSCHEN = "dolmetschen_auf_bestellung"
    MATERIAL = "nur_material"


class Publikum(StrEnum):
    """For whom the Angebot is."""

    KIND = "kind"
    JUGENDLICHE = "jugendliche"
    ELTERN = "eltern"
    MUTTER = "mutter"
    VATER = "vater"
    SCHWANGERE = "schwangere"
    FAMILIE = "familie"
    ANGEHOERIGE = "angehoerige"
    ALLE = "alle"


class Barriere(StrEnum):
    """What makes a place usable; each yes, no or unknown."""

    STUFENLOS = "stufenlos"
    AUFZUG = "aufzug"
    ROLLSTUHL_WC = "rollstuhl_wc"
    KINDERWAGEN = "kinderwagen"
    DGS = "dgs"
    LEICHTE_SPRACHE = "leichte_sprache"
    RUHIGER_RAUM = "ruhiger_raum"
    GESCHWISTERBETREUUNG = "geschwisterbetreuung"
    OEPNV_NAEHE = "oepnv_naehe"
    OHNE_INTERNET = "ohne_internet"
    OHNE_PAPIERE = "ohne_papiere"


class Kostenart(StrEnum):
    """Who pays what."""

    KOSTENFREI = "kostenfrei"
    BEITRAG = "beitrag"
    EINKOMMENSABHAENGIG = "einkommensabhaengig"
    TRAEGER_ZAHLT = "traeger_zahlt"
    UNBEKANNT = "unbekannt"


class Ergebnisart(StrEnum):
    """How an entry was last checked."""

    TELEFON = "telefon"
    WEBSITE = "website"
    TRAEGER_BESTAETIGT = "traeger_bestaetigt"
    VOR_ORT = "vor_ort"
    IMPORT = "import"
    RUECKMELDUNG = "rueckmeldung"


class Stellenrolle(StrEnum):
    """Part of the social-law triangle this entry plays."""

    ERBRINGER = "erbringer"
    LEISTUNGSTRAEGER = "leistungstraeger"


@dataclass(frozen=True, slots=True)
class Angebotssprache:
    """A language served, ISO 639-1 (639-3 where there is none)."""

    code: str
    niveau: Niveau = Niveau.MITARBEITENDE
    hinweis: str = ""


@dataclass(frozen=True, slots=True)
class Zielgruppe:
    """Audience and age in months, half-open [von, bis); None = no limit.

    The age is that of a child unless publikum is jugendliche or an adult."""

    publikum: Publikum
    von_monate: int | None = None
    bis_monate: int | None = None


@dataclass(frozen=True, slots=True)
class Standort:
    """A place. Empty text = unknown. A confidential Angebot has none."""

    strasse: str = ""
    hausnummer: str = ""
    plz: str = ""
    ort: str = ""
    stadtteil: str = ""
    ags: str = ""
    zusatz: str = ""
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class Telefon:
    """A number as it was written (`roh`) and in DIN 5008 form for print (`nummer`)."""

    nummer: str
    roh: str = ""
    art: str = "festnetz"
    hinweis: str = ""


@dataclass(frozen=True, slots=True)
class Wartezeit:
    """Weeks to wait, as reported on `stand`; older than three months counts as unknown."""

    wochen_von: int
    wochen_bis: int
    stand: date | None = None

    def gilt(self, heute: date) -> bool:
        """Reported on a known day less than three months ago."""
        if self.stand is None:
            return False
        return vollendete_monate(self.stand, heute) < WARTEZEIT_GILT_MONATE


@dataclass(frozen=True, slots=True)
class Kosten:
    """Cost kind and the original words ("2,50 Euro pro Person")."""

    art: Kostenart = Kostenart.UNBEKANNT
    text: str = ""


@dataclass(frozen=True, slots=True)
class Weg:
    """A way the entry itself states: minutes from a Stadtteil and how."""

    stadtteil: str
    minuten: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Pruefung:
    """The last check: when, by whom (a role), how."""

    am: date
    von: str = ""
    wie: Ergebnisart = Ergebnisart.TELEFON


@dataclass(frozen=True, slots=True)
class Feldpruefung:
    """One fact that was checked by itself: `feld` is a field of the entry."""

    feld: str
    am: date
    von: str = ""
    wie: Ergebnisart = Ergebnisart.TELEFON


@dataclass(frozen=True, slots=True)
class Herkunft:
    """Where the record came from; `quell_id` is the id in that source."""

    quelle: str = ""
    quell_id: str = ""
    lizenz: str = ""
    stand: date | None = None


@dataclass(frozen=True, slots=True)
class Angebot:
    """The whole entry as shown and printed."""

    key: AngebotKey
    name: str
    traeger: str
    form: Form = Form.FORMELL
    status: Status = Status.AKTIV
    kurztext: str = ""
    beschreibung: str = ""
    angebotsart: str = ""
    dachverband: str = ""
    rolle: Stellenrolle = Stellenrolle.ERBRINGER
    leistungen: frozenset[str] = frozenset()
    lebensbereiche: frozenset[Lebensbereich] = frozenset()
    bedarfe: frozenset[str] = frozenset()
    zugang: frozenset[Zugang] = frozenset()
    schwelle: int | None = None
    sprachen: tuple[Angebotssprache, ...] = ()
    zielgruppen: tuple[Zielgruppe, ...] = ()
    gebiet: tuple[Gebietsregel, ...] = ()
    standort: Standort | None = None
    adresse_vertraulich: bool = False
    region: str = ""
    telefone: tuple[Telefon, ...] = ()
    mails: tuple[str, ...] = ()
    webs: tuple[str, ...] = ()
    oeffnungszeiten: tuple[Oeffnungszeit, ...] = ()
    oeffnung_hinweis: str = ""
    oeffnung_rohtext: str = ""
    """As the source wrote the hours; never edited."""
    wartezeit: Wartezeit | None = None
    plaetze: Plaetze | None = None
    kosten: Kosten = Kosten()
    barrieren_ja: frozenset[Barriere] = frozenset()
    barrieren_nein: frozenset[Barriere] = frozenset()
    ohne_antrag: bool | None = None
    ohne_anspruchspruefung: bool | None = None
    vorbeugend: bool | None = None
    anonym: bool | None = None
    nimmt_neue_auf: bool | None = None
    """New families are taken on; when that was asked stands among the checks."""
    wege: tuple[Weg, ...] = ()
    unterlagen: tuple[str, ...] = ()
    gibt_zurueck: str = ""
    finanzierung: str = ""
    finanzierung_bis: date | None = None
    hinweis: str = ""
    hinweis_bis: date | None = None
    pruefung: Pruefung | None = None
    pruefabstand_monate: int = 12
    feldpruefungen: tuple[Feldpruefung, ...] = ()
    gueltig_ab: date | None = None
    gueltig_bis: date | None = None
    herkunft: Herkunft = Herkunft()
    fehlt_in_quelle_seit: date | None = None
    """An import no longer found it: a person checks, nothing is deleted."""
    kontakt_person: str = ""
    """Only a person or role the office has made public."""
