"""„Übergabe“ on paper: what went to which colleague, when, with which note. For the drawer."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lotse.letters.auskunft import Abschnitt, as_block
from lotse.letters.brief import Brief, Briefart, Kopf, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.inhalt import Anschrift, Satz
from lotse.letters.kopf import datum_lauf
from lotse.letters.pflicht import require_stuecke

TITEL = "Übergabe"


@dataclass(frozen=True, slots=True)
class Uebergabesatz:
    """The words of the sheet, ready."""

    wer: tuple[str, ...]
    faelle: tuple[tuple[str, tuple[str, ...]], ...]
    """Each family by its Fallcode and word, with its note."""
    datei: tuple[str, ...]


def compose_uebergabeblatt(satz: Uebergabesatz, rahmen: Rahmen) -> Brief:
    """German only: it stays in the house and names no family, only Fallcode and word."""
    abschnitte = (
        Abschnitt(Stueck.WER, "Wer übergibt, wer übernimmt", satz.wer),
        *(Abschnitt(Stueck.WEITERGABE, titel, zeilen) for titel, zeilen in satz.faelle),
        Abschnitt(Stueck.GETAN, "Die Datei", satz.datei),
    )
    brief = Brief(
        art=Briefart.UEBERGABE,
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
