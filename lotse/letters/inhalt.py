"""What a letter is made of: runs, sentences, lists, boxes. Values only, no markup."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from lotse.letters.zeichnung import Zeichnung


class Uebersetzungsstand(StrEnum):
    """How far a sentence can be trusted as a translation (LETTERS 9.3)."""

    QUELLE = "quelle"
    GEPRUEFT = "geprueft"
    ENTWURF = "entwurf"
    VERALTET = "veraltet"
    FEHLT = "fehlt"


@dataclass(frozen=True, slots=True)
class Lauf:
    """A run of text, drawn as it is: no markup, so "Caritas & Diakonie" needs no escaping.

    `isoliert` = numbers, dates, addresses, names: keep their order, never break.
    """

    text: str
    fett: bool = False
    isoliert: bool = False


@dataclass(frozen=True, slots=True)
class Satz:
    """One sentence. `baustein` is its key in the catalogue "brief", "" = written by hand.

    `parallel` is the same sentence in the family's language and stands beside it.
    """

    laeufe: tuple[Lauf, ...]
    baustein: str = ""
    stand: Uebersetzungsstand = Uebersetzungsstand.QUELLE
    parallel: Satz | None = None

    @classmethod
    def aus(cls, text: str) -> Satz:
        return cls((Lauf(text),))

    @property
    def text(self) -> str:
        return "".join(lauf.text for lauf in self.laeufe)


class Listenart(StrEnum):
    """Points, numbers, or boxes to tick by hand."""

    PUNKTE = "punkte"
    NUMMERN = "nummern"
    KAESTCHEN = "kaestchen"


@dataclass(frozen=True, slots=True)
class Liste:
    """Items that belong together."""

    punkte: tuple[Satz, ...]
    art: Listenart = Listenart.PUNKTE
    woertlich: bool = False
    """True = the family's own words: untranslated, once across all columns."""
    begruendung: bool = False
    """True = sentences of the law, German only and told once. They give way where they would
    cost a sheet or push the next step off page 1."""


@dataclass(frozen=True, slots=True)
class Anschrift:
    """Lines of an address block; never checked, never translated."""

    zeilen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Eintrag:
    """One entry of a directory: its name as a heading, and small lines; never checked."""

    name: str
    zeilen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Schrittkasten:
    """The one next step in its box: at most three numbered handgrips."""

    schritte: tuple[Satz, ...]


@dataclass(frozen=True, slots=True)
class Schrittkarte:
    """One step of a plan with a box to tick: what, and below it who and until when."""

    text: Satz
    zeilen: tuple[Satz, ...]
    bild: str = ""
    """Name of a pictogram in resources/icons; "" = none. What it means stands in the text."""
    getan: bool = False
    """True = the box is ticked."""


@dataclass(frozen=True, slots=True)
class Unterschrift:
    """A line to sign on, and what it stands for."""

    text: Satz


@dataclass(frozen=True, slots=True)
class Felder:
    """Lines to fill in by hand, each with its label: what Lotse must not know."""

    beschriftungen: tuple[Satz, ...]


@dataclass(frozen=True, slots=True)
class Codefeld:
    """A code as QR beside the heading that says it: what a Stelle reads off or types in."""

    code: str


@dataclass(frozen=True, slots=True)
class Woertlich:
    """The family's own sentence, unchanged and unchecked (E-02)."""

    text: str
    sprache: str = "de"


Inhalt: TypeAlias = (
    Satz
    | Liste
    | Anschrift
    | Eintrag
    | Schrittkasten
    | Schrittkarte
    | Unterschrift
    | Felder
    | Codefeld
    | Woertlich
    | Zeichnung
)


def saetze_in(inhalt: Inhalt) -> tuple[Satz, ...]:
    """The sentences of one part, in reading order."""
    match inhalt:
        case Satz():
            return (inhalt,)
        case Liste(punkte=saetze) | Schrittkasten(schritte=saetze) | Felder(beschriftungen=saetze):
            return saetze
        case Schrittkarte(text=text, zeilen=zeilen):
            return (text, *zeilen)
        case Unterschrift(text=satz):
            return (satz,)
        case _:
            return ()
