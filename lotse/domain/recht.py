"""Leistungen, facts and figures: the law as dated data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from lotse.domain.abfolge import Reihenwissen, Unterlage
from lotse.domain.anspruch import Anspruch
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.ortswissen import Ortswissen

LeistungId = NewType("LeistungId", str)


OHNE_AMTLICHE = "ohne amtliche Fundstelle"
"""Begins the source of an entry that rests on no law (Tafel, telephone)."""


class Faktart(StrEnum):
    """What an unknown answer means (LAW.md 3)."""

    VORAUSSETZUNG = "voraussetzung"
    ANLASS = "anlass"
    ABGELEITET = "abgeleitet"
    KINDERSCHUTZ = "kinderschutz"


class Ebene(StrEnum):
    """Whose fact it is."""

    HAUSHALT = "haushalt"
    KIND = "kind"


class Fakttyp(StrEnum):
    """Which values an answer may take."""

    BOOL = "bool"
    ZAHL = "zahl"
    ENUM = "enum"
    LISTE = "liste"


@dataclass(frozen=True, slots=True)
class Antwort:
    """One answer of a question: its words, and the value it sets (a number or a range end)."""

    text: str
    wert: bool | int | float | str
    bis: float | None = None
    """Upper end when the answer is a band of numbers [wert, bis]; None = one value."""
    erst_beraten: str = ""
    """Why independent advice comes before any Antrag when this is the answer (LAW.md 12)."""
    haeufigkeit: float = 1.0
    """How often it is given beside the other answers; equal while nobody has counted."""


@dataclass(frozen=True, slots=True)
class Fakt:
    """One thing that can be known about a family; resources/recht/fakten.toml."""

    name: str
    art: Faktart
    ebene: Ebene
    typ: Fakttyp
    text: str
    frage: str = ""
    antworten: tuple[Antwort, ...] = ()
    fluechtig: bool = False
    rechner: bool = False
    intim: int = 0
    """0 everyday .. 3 very personal: ties between questions go to the less intimate one."""
    ableitung: str = ""
    tabelle: Mapping[str, str] = field(default_factory=dict)
    ja_wenn: str = ""
    nein_wenn: str = ""
    quelle: str = ""
    warum: str = ""
    """One plain sentence for "Warum diese Frage?"."""


@dataclass(frozen=True, slots=True)
class Fundstelle:
    """A norm with its official heading, e.g. "BKGG § 6a", "Kinderzuschlag"."""

    norm: str
    ueberschrift: str = ""


@dataclass(frozen=True, slots=True)
class Bedingung:
    """One leaf the family can read: three sentences, one expression, one Fundstelle.

    The conditions of a Leistung are joined by and. `ja`, `nein`, `offen` are said aloud and
    printed unchanged: "Das Kind geht noch nicht zur Schule."
    """

    wenn: str
    ja: str
    nein: str
    offen: str
    fundstelle: str


class Antragsart(StrEnum):
    """In which form a Leistung starts."""

    KEIN = "kein"
    MITTEILUNG = "mitteilung"
    FORMLOS = "formlos"
    SCHRIFTLICH = "schriftlich"
    FORMULAR = "formular"


@dataclass(frozen=True, slots=True)
class Antrag:
    """How to begin, from when it counts, and what the family must not miss."""

    art: Antragsart
    text: str
    frist: str = ""
    wirkung: str = ""
    bis_monatsende: bool = False
    """True when every month without an Antrag is lost: its last day is a Frist."""


class Verhaeltnisart(StrEnum):
    """How two Leistungen stand to each other."""

    GEHT_VOR = "geht_vor"
    NACHRANGIG = "nachrangig"
    SCHLIESST_AUS = "schliesst_aus"
    SETZT_VORAUS = "setzt_voraus"
    OEFFNET = "oeffnet"
    NEBEN = "neben"
    """Both at once: neither is counted against the other, none comes first."""


@dataclass(frozen=True, slots=True)
class Verhaeltnis:
    """One relation; `leistung` may be empty when the other side is no entry of ours."""

    art: Verhaeltnisart
    text: str
    leistung: str = ""
    fundstelle: str = ""


class Rechtsgebiet(StrEnum):
    """The six areas of the window: tag colour and icon (design/tokens.json, law_areas)."""

    SGB2 = "sgb2"
    SGB8 = "sgb8"
    HEALTH = "health"
    EARLY = "early"
    SPACE = "space"
    FAMILY = "family"


@dataclass(frozen=True, slots=True)
class Brieftext:
    """Sentences of this Leistung in a family letter, plain German, one thought each."""

    worum: tuple[str, ...] = ()
    warum: tuple[str, ...] = ()
    schritt: tuple[str, ...] = ()
    kosten: tuple[str, ...] = ()
    weiter: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Leistung:
    """A right or a help, dated and sourced; resources/recht/leistungen/**/ID.toml."""

    id: LeistungId
    gruppe: str
    name: str
    einfach: str
    gebiet: Rechtsgebiet
    marke: str
    """Text of the tag: "SGB II", "BKGG", "Frühe Hilfen"."""
    lebensbereiche: tuple[Lebensbereich, ...]
    bedarfe: tuple[str, ...]
    rechtsgrundlage: tuple[Fundstelle, ...]
    zustaendig: str
    traegerart: str
    finanzierung: str
    antrag: Antrag
    unterlagen: tuple[str, ...]
    bedingungen: tuple[Bedingung, ...]
    verbindlichkeit: str
    praevention: str
    vor_bedarfsfeststellung: bool
    stand: date
    quelle: str
    sicherheit: str
    namen_alt: tuple[str, ...] = ()
    niedrigschwellig: tuple[str, ...] = ()
    verhaeltnisse: tuple[Verhaeltnis, ...] = ()
    wahlrecht: str = ""
    """Norm of the Wunsch- und Wahlrecht: "§ 5 SGB VIII", "§ 8 SGB IX", "§ 33 SGB I"."""
    parameter: tuple[str, ...] = ()
    betrag: str = ""
    klaeren: str = ""
    sofort: str = ""
    """What is open at once, before any Antrag: "Ein erstes Gespräch geht sofort." or empty."""
    sofort_fundstelle: str = ""
    gueltig_ab: date | None = None
    gueltig_bis: date | None = None
    abgleich: bool = True
    brief: Brieftext = Brieftext()

    @property
    def ohne_paragraf(self) -> bool:
        """A voluntary offer: no norm says that it must be there."""
        return not self.rechtsgrundlage or self.quelle.startswith(OHNE_AMTLICHE)


@dataclass(frozen=True, slots=True)
class Thema:
    """A need the family may tick: words for the window, the Anlässe it names, its Leistungen."""

    code: str
    lebensbereich: Lebensbereich
    text: str
    nennt: tuple[str, ...] = ()
    """Anlass facts that this need names (True)."""


@dataclass(frozen=True, slots=True)
class Kennzahl:
    """A figure of the law with its validity; resources/recht/parameter.toml."""

    id: str
    werte: Mapping[str, float]
    norm: str
    einheit: str = "EUR/Monat"
    gueltig_ab: date | None = None
    gueltig_bis: date | None = None
    hinweis: str = ""
    quelle: str = ""
    pruefen_ab: date | None = None
    """From this day somebody looks again, also where the law names no end (Kindergeld)."""
    pruefen: str = ""
    """What to look for then."""


@dataclass(frozen=True, slots=True)
class Wissen:
    """The whole legal knowledge as read from resources/recht; immutable, checked at load."""

    leistungen: Mapping[LeistungId, Leistung]
    fakten: Mapping[str, Fakt]
    themen: Mapping[str, Thema]
    kennzahlen: Mapping[str, Kennzahl]
    stand: date
    kennung: str = ""
    """Hash of the files: a stored result names the knowledge it came from."""
    ansprueche: tuple[Anspruch, ...] = ()
    """What a child may use by age alone, in the order of its file."""
    unterlagen: Mapping[str, Unterlage] = field(default_factory=dict)
    reihen: Reihenwissen = field(default_factory=Reihenwissen)
    """Chains of papers, haste, and offices that point at each other (matching/abfolge.py)."""
    ort: Ortswissen = field(default_factory=Ortswissen)
    """What holds in single places, and which packages are loaded."""
