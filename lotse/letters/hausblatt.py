"""A sheet for the drawer of the house: German only, twelve points, no address of anybody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lotse.letters.auskunft import Abschnitt, as_block
from lotse.letters.brief import Brief, Briefart, Kopf
from lotse.letters.buero import Rahmen
from lotse.letters.inhalt import Anschrift, Satz
from lotse.letters.kopf import datum_lauf
from lotse.letters.pflicht import require_stuecke


def compose_hausblatt(
    art: Briefart, titel: str, abschnitte: Iterable[Abschnitt], rahmen: Rahmen
) -> Brief:
    """It stays in the house; Hinweis when a part is missing that its kind needs."""
    brief = Brief(
        art=art,
        sprache="de",
        absender=Anschrift((rahmen.buero.name, *rahmen.buero.anschrift)),
        empfaenger=Anschrift(()),
        datum=rahmen.heute,
        titel=Satz.aus(titel),
        bloecke=tuple(map(as_block, abschnitte)),
        kopfzeilen=(datum_lauf(rahmen.buero, rahmen.heute, rahmen.bausteine),),
        gestalt=replace(rahmen.gestalt, kopf=Kopf.HAND, groesse=12, mit_qr=False),
    )
    return require_stuecke(brief)
