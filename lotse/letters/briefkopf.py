"""Letterhead and signature of the house, on those letters that the house itself sends."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from lotse.letters.brief import Block, Bogen, Brief, Briefart, Stueck
from lotse.letters.buero import Buero
from lotse.letters.inhalt import Anschrift

UNTERSCHRIFT_IN: Final = {
    Briefart.FAMILIE: Stueck.HILFE,
    Briefart.UEBERLEITUNG: Stueck.BITTE,
    Briefart.RUECKMELDUNG: Stueck.HILFE,
}
"""Where the signature of the house stands; no other letter has one."""
ZEILEN: Final = 4


def with_briefkopf(brief: Brief, buero: Buero) -> Brief:
    """A letter of the family, a card or a slip stays as it is."""
    if brief.absender.zeilen[:1] != (buero.name,) or brief.gestalt.bogen is not Bogen.BLATT:
        return brief
    stueck = UNTERSCHRIFT_IN.get(brief.art)
    bloecke = tuple(
        _signed(block, buero) if block.stueck is stueck else block for block in brief.bloecke
    )
    return replace(brief, logo=buero.logo, bloecke=bloecke)


def _signed(block: Block, buero: Buero) -> Block:
    zeilen = tuple(zeile.strip() for zeile in buero.unterschrift if zeile.strip())[:ZEILEN]
    return replace(block, inhalt=(*block.inhalt, Anschrift(zeilen))) if zeilen else block
