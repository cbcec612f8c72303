"""„Übergabe“ on paper: what went to which colleague, when, with which note. For the drawer."""

from __future__ import annotations

from dataclasses import dataclass

from lotse.letters.auskunft import Abschnitt
from lotse.letters.brief import Brief, Briefart, Stueck
from lotse.letters.buero import Rahmen
from lotse.letters.hausblatt import compose_hausblatt

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
    return compose_hausblatt(Briefart.UEBERGABE, TITEL, abschnitte, rahmen)
