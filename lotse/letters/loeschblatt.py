"""The Löschprotokoll on paper: what was done, what was proven, what still holds it. No names."""

from __future__ import annotations

from lotse.letters.auskunft import Abschnitt
from lotse.letters.brief import Brief, Briefart, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.hausblatt import compose_hausblatt

TITEL = "Löschprotokoll"


def compose_loeschblatt(
    getan: tuple[str, ...], bewiesen: tuple[str, ...], rest: tuple[str, ...], rahmen: Rahmen
) -> Brief:
    """German only: it goes into the files of the house, not to a family."""
    abschnitte = (
        Abschnitt(Stueck.GETAN, "Was gelöscht wurde", getan),
        Abschnitt(Stueck.GETAN, "Was das Programm danach geprüft hat", bewiesen),
        Abschnitt(Stueck.WEITERGABE, "Wo es noch liegt", rest),
    )
    return compose_hausblatt(Briefart.LOESCHUNG, TITEL, abschnitte, rahmen)
