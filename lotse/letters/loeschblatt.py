"""The Löschprotokoll on paper: what was done, what was proven, what still holds it. No names."""

from __future__ import annotations

from dataclasses import replace

from lotse.letters.auskunft import Abschnitt, as_block
from lotse.letters.brief import Brief, Briefart, Kopf, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.inhalt import Anschrift, Satz
from lotse.letters.kopf import datum_lauf
from lotse.letters.pflicht import require_stuecke

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
    brief = Brief(
        art=Briefart.LOESCHUNG,
        sprache="de",
        absender=Anschrift((rahmen.buero.name, *rahmen.buero.anschrift)),
        empfaenger=Anschrift(()),
        datum=rahmen.heute,
        titel=Satz.aus(TITEL),
        bloecke=tuple(map(as_block, abschnitte)),
        kopfzeilen=(datum_lauf(rahmen.buero, rahmen.heute, rahmen.bausteine),),
        gestalt=replace(rahmen.gestalt, kopf=Kopf.HAND, groesse=12, mit_qr=False),
    )
    return require_stuecke(brief)
