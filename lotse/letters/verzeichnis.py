"""The directory: the catalogue as paper, under headings, each entry with the day of its facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lotse.letters.brief import Block, Brief, Briefart, Gestalt, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.druck import make_blatt
from lotse.letters.inhalt import Eintrag, Liste, Satz

GROESSE = 12


@dataclass(frozen=True, slots=True)
class Abschnitt:
    """A heading and what stands below it."""

    titel: str
    eintraege: tuple[Eintrag, ...]


@dataclass(frozen=True, slots=True)
class Verzeichnis:
    """What is printed: how it is ordered, what was chosen, and whose data it is."""

    titel: str
    saetze: tuple[str, ...]
    """What the reader has to know first: how many, which choice, how to trust it."""
    abschnitte: tuple[Abschnitt, ...]
    quellen: tuple[str, ...] = ()


def compose_verzeichnis(verzeichnis: Verzeichnis, rahmen: Rahmen) -> Brief:
    """German only: a list for colleagues, in small type, with page numbers."""
    bloecke = [
        Block(Stueck.ANLASS, Satz.aus(""), tuple(map(Satz.aus, verzeichnis.saetze))),
        *(
            Block(Stueck.LISTE, Satz.aus(abschnitt.titel), abschnitt.eintraege)
            for abschnitt in verzeichnis.abschnitte
        ),
    ]
    if verzeichnis.quellen:
        bloecke.append(_quellen(verzeichnis.quellen))
    gestalt = Gestalt(groesse=GROESSE, mit_qr=False, fliessend=True, eng=True)
    titel = Satz.aus(verzeichnis.titel)
    return make_blatt(Briefart.VERZEICHNIS, titel, bloecke, rahmen, gestalt=gestalt)


def _quellen(quellen: Sequence[str]) -> Block:
    """On the last page: whose data these are."""
    return Block(
        Stueck.STAND,
        Satz.aus("Woher die Angaben kommen"),
        (Liste(tuple(map(Satz.aus, quellen))),),
    )
