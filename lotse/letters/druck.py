"""What every print for a family shares around its blocks: sender, head, foot, small print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lotse.domain.akte import Akte
from lotse.letters.brief import Block, Bogen, Brief, Briefart, Gestalt, Kopf, Papier
from lotse.letters.buero import Rahmen
from lotse.letters.inhalt import Anschrift, Satz
from lotse.letters.kopf import datum_lauf, kopfzeilen, sprache_fehlt, uebersetzungsvermerk
from lotse.letters.pflicht import require_stuecke


def make_blatt(
    art: Briefart,
    titel: Satz,
    bloecke: Sequence[Block | None],
    rahmen: Rahmen,
    akte: Akte | None = None,
    gestalt: Gestalt | None = None,
) -> Brief:
    """A sheet handed over; a family's sheet has its Deckwort in the head. None = no block."""
    texte, buero = rahmen.bausteine, rahmen.buero
    da = tuple(block for block in bloecke if block is not None)
    form = gestalt or rahmen.gestalt
    brief = Brief(
        art=art,
        sprache=texte.code,
        absender=Anschrift((buero.name, *buero.anschrift)),
        empfaenger=Anschrift(()),
        datum=rahmen.heute,
        titel=titel,
        bloecke=da,
        kopfzeilen=(
            datum_lauf(buero, rahmen.heute, texte),
            *(kopfzeilen(akte, buero, texte) if akte else ()),
        ),
        kleingedrucktes=sprache_fehlt(texte),
        vermerke=uebersetzungsvermerk(da, texte),
        fusszeile=texte.satz("fuss.lesehilfe") if texte.zweite else None,
        unuebersetzt=texte.satz("marke.nur_deutsch") if texte.zweite else None,
        gestalt=replace(form, kopf=Kopf.HAND, mit_qr=False),
    )
    return require_stuecke(brief)


def make_karte(
    art: Briefart,
    titel: Satz,
    bloecke: Sequence[Block | None],
    rahmen: Rahmen,
    papier: Papier,
    *,
    voll: bool = False,
) -> Brief:
    """A card to cut out; with a second language it is folded once, a side for each."""
    gestalt = replace(rahmen.gestalt, papier=papier, bogen=Bogen.KARTEN, voll=voll)
    karte = make_blatt(art, titel, bloecke, rahmen, gestalt=gestalt)
    return replace(karte, kopfzeilen=())
