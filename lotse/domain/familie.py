"""The family as it is known: persons, place, words, facts that may be kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType, TypeAlias

from lotse.domain.huerde import Huerde
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.ort import Ort
from lotse.domain.zeit import Geburt

FamilieId = NewType("FamilieId", str)
PersonId = NewType("PersonId", str)

Faktwert: TypeAlias = bool | int | float | str
"""An answer. `None` in a mapping = asked, and the family does not know or does not say."""

Fakten: TypeAlias = Mapping[str, Faktwert | None]


class Rolle(StrEnum):
    """Part in the household."""

    MUTTER = "mutter"
    VATER = "vater"
    ELTERNTEIL = "elternteil"
    PARTNER = "partner"
    KIND = "kind"
    ANDERE = "andere"


class Sprachniveau(StrEnum):
    """How well a language is spoken or read; unset = unknown."""

    GUT = "gut"
    ETWAS = "etwas"
    KAUM = "kaum"


class Bildung(StrEnum):
    """How long somebody went to school, in three bands; voluntary, of one carer (E-13)."""

    KURZ = "kurz"
    MITTEL = "mittel"
    LANG = "lang"
    KEINE_ANGABE = "keine_angabe"


@dataclass(frozen=True, slots=True)
class Person:
    """One member. First name and birth may be missing; an unborn child has ungeboren=True
    and its expected month in `geburt`. `fakten` hold what is true of this child only."""

    id: PersonId
    rolle: Rolle
    vorname: str = ""
    geburt: Geburt | None = None
    ungeboren: bool = False
    notiz: str = ""
    fakten: Fakten = field(default_factory=dict)
    bildung: Bildung | None = None
    """None = nobody asked; "keine Angabe" is an answer like the others."""

    @property
    def ist_kind(self) -> bool:
        return self.rolle is Rolle.KIND


@dataclass(frozen=True, slots=True)
class Verstaendigung:
    """How we understand each other. Codes are ISO 639-1."""

    sprachen: tuple[str, ...] = ()
    briefsprache: str = "de"
    deutsch: Sprachniveau | None = None
    liest: Sprachniveau | None = None
    dolmetschen: bool | None = None
    kontaktweg: str = ""


class Wunsch(StrEnum):
    """Need is not wish: what the family wants of an area or need. Unset = not asked."""

    JETZT = "jetzt"
    SPAETER = "spaeter"
    NEIN = "nein"


class Moeglich(StrEnum):
    """What the family can do today, in its own judgement (E-01)."""

    HEUTE = "heute"
    MIT_HILFE = "mit_hilfe"
    NICHT = "nicht"


@dataclass(frozen=True, slots=True)
class Bereichsstand:
    """One Lebensbereich in the talk: needs (codes of resources/recht/bedarfe.toml), the wish
    and what is possible. `besprochen` without a need = talked about, no theme."""

    lebensbereich: Lebensbereich
    bedarfe: tuple[str, ...] = ()
    wunsch: Wunsch | None = None
    spaeter_am: date | None = None
    moeglich: Moeglich | None = None
    besprochen: bool = False


@dataclass(frozen=True, slots=True)
class Ziel:
    """The family's own sentence, verbatim (E-02). Order in the tuple = what comes first."""

    id: str
    zitat: str
    sprache: str = "de"
    lebensbereich: Lebensbereich | None = None


class Staerkenart(StrEnum):
    """Where a strength comes from."""

    PERSOENLICH = "persoenlich"
    SOZIAL = "sozial"
    MATERIELL = "materiell"
    ORT = "ort"


@dataclass(frozen=True, slots=True)
class Staerke:
    """What carries the family, in its own words."""

    id: str
    text: str
    art: Staerkenart = Staerkenart.SOZIAL


class Schlussgrund(StrEnum):
    """Why a case ended; none of them is a fault."""

    ZIEL_ERREICHT = "ziel_erreicht"
    ANDERE_STELLE = "andere_stelle"
    WUNSCH = "wunsch"
    """The family wants it so."""
    UMZUG = "umzug"
    KEIN_KONTAKT = "kein_kontakt"
    ANDERES = "anderes"


class Kamueber(StrEnum):
    """What kind of place told the family of us; never a person."""

    PRAXIS = "praxis"
    HEBAMME = "hebamme"
    KLINIK = "klinik"
    KITA = "kita"
    JOBCENTER = "jobcenter"
    JUGENDAMT = "jugendamt"
    BERATUNG = "beratung"
    SELBST = "selbst"
    ANDERE = "andere"


@dataclass(frozen=True, slots=True)
class Familie:
    """Everything about a family that matching and letters read.

    Identity has three levels (REQUIREMENTS 4.1): only fallcode + deckwort; with `buchstabe`
    ("K."); with `name`. Lists, heads and titles show buchstabe + deckwort, never the name.
    `fakten` may be kept; flüchtige answers live in domain.fluechtig and are handed in beside.
    """

    id: FamilieId
    fallcode: str
    deckwort: str
    angelegt_am: date
    buchstabe: str = ""
    name: str = ""
    ort: Ort = Ort()
    verstaendigung: Verstaendigung = Verstaendigung()
    personen: tuple[Person, ...] = ()
    kinder_gefragt: bool = False
    """False = nobody asked about children; True with no child = there are none."""
    bereiche: tuple[Bereichsstand, ...] = ()
    ziele: tuple[Ziel, ...] = ()
    staerken: tuple[Staerke, ...] = ()
    huerden: tuple[Huerde, ...] = ()
    fakten: Fakten = field(default_factory=dict)
    geschlossen_am: date | None = None
    schlussgrund: Schlussgrund | None = None
    ohne_uns: str = ""
    """How everybody will notice that it goes on without us, in the family's words (E-08)."""
    anfang: tuple[Bereichsstand, ...] = ()
    """How the areas stood after the first talk: written once, the left side of the Rückblick."""
    anfang_am: date | None = None
    zettel_am: date | None = None
    """The day of the slip or the request: waiting for the first talk begins with it."""
    kam_ueber: Kamueber | None = None

    @property
    def kinder(self) -> tuple[Person, ...]:
        return tuple(person for person in self.personen if person.ist_kind)

    def bereich(self, welcher: Lebensbereich) -> Bereichsstand:
        """The stand of an area; an untouched one is empty."""
        return next(
            (b for b in self.bereiche if b.lebensbereich is welcher), Bereichsstand(welcher)
        )
