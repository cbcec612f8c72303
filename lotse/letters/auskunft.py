"""„Das steht über Sie hier“: everything kept about a family as one letter in plain German."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lotse.letters.brief import Block, Brief, Briefart, Kopf, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.hilfe import help_line
from lotse.letters.inhalt import Anschrift, Inhalt, Liste, Satz
from lotse.letters.kopf import datum_lauf
from lotse.letters.pflicht import require_stuecke

TITEL = "Das steht über Sie hier"
LEER = "Dazu steht hier nichts."


@dataclass(frozen=True, slots=True)
class Abschnitt:
    """One heading with its lines; words of the family stay as they are."""

    stueck: Stueck
    titel: str
    zeilen: tuple[str, ...] = ()
    einleitung: str = ""


def compose_auskunft(abschnitte: Sequence[Abschnitt], rahmen: Rahmen) -> Brief:
    """German only: it is the copy of what was written down, and that was in German."""
    texte, buero = rahmen.bausteine, rahmen.buero
    hilfe = help_line(buero, texte)
    bloecke = (*(as_block(abschnitt) for abschnitt in abschnitte), hilfe)
    brief = Brief(
        art=Briefart.AUSKUNFT,
        sprache="de",
        absender=Anschrift((buero.name, *buero.anschrift)),
        empfaenger=Anschrift(()),
        datum=rahmen.heute,
        titel=Satz.aus(TITEL),
        bloecke=bloecke,
        kopfzeilen=(datum_lauf(buero, rahmen.heute, texte),),
        gestalt=replace(rahmen.gestalt, kopf=Kopf.HAND, mit_qr=False),
    )
    return require_stuecke(brief)


def as_block(abschnitt: Abschnitt) -> Block:
    """A heading with its lines as points."""
    inhalt: list[Inhalt] = []
    if abschnitt.einleitung:
        inhalt.append(Satz.aus(abschnitt.einleitung))
    if abschnitt.zeilen:
        inhalt.append(Liste(tuple(map(Satz.aus, abschnitt.zeilen))))
    return Block(abschnitt.stueck, Satz.aus(abschnitt.titel), tuple(inhalt or [Satz.aus(LEER)]))
