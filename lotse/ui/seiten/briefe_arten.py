"""What the letters page knows of each kind of letter: a new kind is one line in ARTEN."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from lotse.letters.brief import Briefart


class Gruppe(Enum):
    """Where a letter stands in the list when it belongs to no single help."""

    FAMILIE = auto()
    AMT = auto()
    STELLE = auto()
    ERLAUBNIS = auto()
    BUERO = auto()


GRUPPENWORT: Final[Mapping[Gruppe, str]] = {
    Gruppe.FAMILIE: "Für die Familie",
    Gruppe.AMT: "An Ämter",
    Gruppe.STELLE: "An andere Stellen",
    Gruppe.ERLAUBNIS: "Einwilligungen",
    Gruppe.BUERO: "Fürs Büro",
}
GRUPPENBILD: Final[Mapping[Gruppe, str]] = {
    Gruppe.FAMILIE: "users-round",
    Gruppe.AMT: "landmark",
    Gruppe.STELLE: "building-2",
    Gruppe.ERLAUBNIS: "shield-check",
    Gruppe.BUERO: "printer",
}


@dataclass(frozen=True, slots=True)
class Artworte:
    """Title in the list; how the page treats the kind.

    `gruss` = greets by a name typed for this print. `fest` = German only, in the form of an office
    letter: nothing about it can be chosen. `paket` = ticked at first; what somebody must sign or
    type for is not. `nie` = never among others (§ 4 KKG; what names nobody; what is printed for
    any family). `versand` = may also be sent, with a consent. `formular` = has
    one look only, in any language.
    """

    titel: str
    gruppe: Gruppe = Gruppe.FAMILIE
    gruss: bool = False
    fest: bool = False
    paket: bool = True
    nie: bool = False
    versand: bool = False
    formular: bool = False


_F, _A, _S, _E = Gruppe.FAMILIE, Gruppe.AMT, Gruppe.STELLE, Gruppe.ERLAUBNIS
_B = Gruppe.BUERO

ARTEN: Final[Mapping[str, Artworte]] = {
    "familie": Artworte("Brief an die Familie", _F, gruss=True),
    "ueberleitung": Artworte("Überleitung", _S, fest=True, versand=True),
    "plan": Artworte("Mein Plan", _F),
    "unterlagen": Artworte("Meine Papiere", _F),
    "termin": Artworte("Termin-Karte", _F, paket=False),
    "geschafft": Artworte("Das habe ich geschafft", _F, paket=False),
    "gespraech": Artworte("Was wir besprochen haben", _F),
    "netz": Artworte("Wer trägt uns?", _F, fest=True, paket=False),
    "startkarte": Artworte("Startkarte", _B, nie=True),
    "zuweisung": Artworte("Zuweisungszettel", _B, nie=True),
    "einwilligung": Artworte("Einwilligung", _E, paket=False, formular=True),
    "rueckmeldung": Artworte("Rückmeldung an die Praxis", _S, fest=True, paket=False),
    "antwortstreifen": Artworte("Antwortstreifen", _S, fest=True, paket=False),
    "fallbrief": Artworte("Fallbrief ohne Namen", _S, fest=True, nie=True),
    "antrag": Artworte("Antrag ohne Formular", _A, fest=True, paket=False),
    "versand": Artworte("Überleitung", _S, fest=True),
    "weiterleitung": Artworte("Bitte an das Amt", _A, fest=True, paket=False),
    "frist": Artworte("Brief zur Frist", _A, fest=True, paket=False),
    "kopie": Artworte("Kopie vom Antrag", _A, paket=False),
}
"""By the value of the Briefart; a kind without a line is shown under its own name."""


def worte_of(art: Briefart) -> Artworte:
    """The line of a kind; a new one without a line is still listed, previewed and printed."""
    bekannt = ARTEN.get(art.value)
    return bekannt or Artworte(_name(art))


def dateiwort(art: Briefart) -> str:
    """How the name of its file begins."""
    return "Brief" if art is Briefart.FAMILIE else _name(art)


def _name(art: Briefart) -> str:
    return art.value.replace("_", " ").capitalize()
