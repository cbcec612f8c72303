"""What stands on the four small pages of a folded card, and where they lie on the sheet.

A6: one A4 sheet, printed on one side, folded twice; the upper half stands on its head. A5: one
A4 sheet, printed on both sides, folded once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lotse.letters.brief import Block, Brief, Papier, Stueck
from lotse.letters.inhalt import Inhalt, Liste, Satz, Woertlich
from lotse.pdf.mass import MM, Mass
from lotse.pdf.reihen import Reihe
from lotse.pdf.setzer import Setzer
from lotse.pdf.struktur import Knoten

BREIT, HOCH = 105 * MM, 148.5 * MM
"""A6 as a quarter of A4; A5 is twice as large, turned."""
INNEN = frozenset((Stueck.SCHRITT,))
HINTEN = frozenset((Stueck.HILFE,))
SEITEN = 4


@dataclass(frozen=True, slots=True)
class Feld:
    """A place on a sheet, from its top left corner."""

    x: float
    y: float
    gedreht: bool = False
    bogen: int = 0


FELDER = {
    Papier.A6: (
        Feld(BREIT, HOCH),
        Feld(BREIT, 0, gedreht=True),
        Feld(0, 0, gedreht=True),
        Feld(0, HOCH),
    ),
    Papier.A5: (Feld(HOCH, 0), Feld(0, 0, bogen=1), Feld(HOCH, 0, bogen=1), Feld(0, 0)),
}
"""In reading order: front, inside left, inside right, back."""


def panels(brief: Brief, masse: tuple[Mass, Mass], wurzel: Knoten) -> tuple[list[Reihe], ...]:
    """Front: title and own words. Inside: the steps, German left. Back: whom to call."""
    gross, sprachen = (_setzer(brief, mass, wurzel) for mass in masse)
    deutsch = sprachen[0]
    innen = [b for b in brief.bloecke if b.stueck in INNEN]
    hinten = [b for b in brief.bloecke if b.stueck in HINTEN]
    eigene = [b for b in brief.bloecke if b.stueck not in INNEN | HINTEN]
    vorn, rest = (eigene, []) if brief.zweisprachig else (eigene[:1], eigene[1:])
    # in reading order: the structure grows as the rows are made
    deckel = [reihe for setzer in gross for reihe in setzer.title()] + _once(vorn, gross)
    links = deutsch.blocks(innen)
    rechts = sprachen[-1].blocks(innen if brief.zweisprachig else rest)
    ruecken = [reihe for setzer in sprachen for reihe in setzer.blocks(hinten)]
    klein = [reihe for setzer in sprachen for reihe in setzer.small_print()]
    return (deckel, links, rechts, [*ruecken, *klein])


def _setzer(brief: Brief, mass: Mass, wurzel: Knoten) -> tuple[Setzer, ...]:
    sprachen = ("de", brief.sprache) if brief.zweisprachig else ("de",)
    return tuple(Setzer(brief, mass, wurzel, mass.spalten(sprache)) for sprache in sprachen)


def _once(bloecke: Sequence[Block], sprachen: Sequence[Setzer]) -> list[Reihe]:
    """Headings in each language; the family's own words below them once."""
    reihen: list[Reihe] = []
    for block in bloecke:
        eigene = tuple(i for i in block.inhalt if _woertlich(i))
        rest = tuple(i for i in block.inhalt if not _woertlich(i))
        for setzer in sprachen:
            reihen += setzer.blocks([replace(block, inhalt=rest)])
        reihen += sprachen[0].blocks([replace(block, titel=Satz(()), inhalt=eigene)])
    return reihen


def _woertlich(inhalt: Inhalt) -> bool:
    return isinstance(inhalt, Woertlich) or (isinstance(inhalt, Liste) and inhalt.woertlich)
