"""A Brief laid out: measures, structure and pages, before anything is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lotse.letters.brief import GROESSEN, Block, Bogen, Brief, Briefart
from lotse.letters.inhalt import Inhalt, Liste
from lotse.pdf.karten import count_sheets, lay_out_cards
from lotse.pdf.kopf import head_end
from lotse.pdf.mass import Mass, is_separate, measure
from lotse.pdf.reihen import Seite
from lotse.pdf.seiten import fewest_pages
from lotse.pdf.setzer import build_rows
from lotse.pdf.struktur import Knoten

EIN_BLATT = (Briefart.PLAN, Briefart.UNTERLAGEN, Briefart.GESPRAECH, Briefart.GESCHAFFT)
"""Sheets that hang on a wall: in two columns they may become smaller to need fewer pages."""


@dataclass(frozen=True, slots=True)
class Gesetztes:
    """Pages of rows with the structure elements their text goes under."""

    brief: Brief
    mass: Mass
    wurzel: Knoten
    kopf: Knoten
    seiten: list[Seite]


def lay_out(brief: Brief) -> Gesetztes:
    """With as many reasons as cost no sheet, no smaller type and not the step on page 1."""
    ohne, *mit = _shortened(brief)
    knapp = _sized(ohne)
    return next((satz for satz in map(_sized, reversed(mit)) if _as_good(satz, knapp)), knapp)


def _shortened(brief: Brief) -> Sequence[Brief]:
    """Without any reasons, then with one list of them more each, at last the whole letter."""
    listen = [i for b in brief.bloecke for i in b.inhalt if _is_reason(i)]
    return [
        replace(brief, bloecke=tuple(_without(block, listen[anzahl:]) for block in brief.bloecke))
        for anzahl in range(len(listen))
    ] + [brief]


def _without(block: Block, weg: Sequence[Inhalt]) -> Block:
    return replace(block, inhalt=tuple(i for i in block.inhalt if i not in weg))


def _is_reason(inhalt: Inhalt) -> bool:
    return isinstance(inhalt, Liste) and inhalt.begruendung


def _as_good(satz: Gesetztes, knapp: Gesetztes) -> bool:
    return (
        len(satz.seiten) <= len(knapp.seiten)
        and satz.brief.gestalt.groesse >= knapp.brief.gestalt.groesse
        and (_step_on_first_page(satz) or not _step_on_first_page(knapp))
    )


def _sized(brief: Brief) -> Gesetztes:
    """In the size asked for; smaller where two columns push the step off page 1.

    A plan and a list of papers in two columns may become smaller to need fewer sheets.
    """
    satz = _lay_out(brief)
    gestalt = brief.gestalt
    zweispaltig = brief.zweisprachig and not is_separate(brief)
    if not gestalt.automatisch or not zweispaltig or gestalt.groesse == GROESSEN[0]:
        return satz
    ein_blatt = brief.art not in EIN_BLATT or len(satz.seiten) == 1
    if ein_blatt and _step_on_first_page(satz):
        return satz
    klein = _lay_out(replace(brief, gestalt=replace(gestalt, groesse=GROESSEN[0])))
    return _closer(klein) if brief.art in EIN_BLATT and len(klein.seiten) > 1 else klein


def _closer(satz: Gesetztes) -> Gesetztes:
    """With closer lines, where that saves a page."""
    eng = _lay_out(replace(satz.brief, gestalt=replace(satz.brief.gestalt, eng=True)))
    return eng if len(eng.seiten) < len(satz.seiten) else satz


def effective_size(brief: Brief) -> int:
    """The size the sheet is really set in."""
    if brief.gestalt.bogen is not Bogen.BLATT:
        return lay_out_cards(brief).brief.gestalt.groesse
    return lay_out(brief).brief.gestalt.groesse


def count_pages(brief: Brief) -> int:
    """How many sheets the letter takes, without drawing it."""
    if brief.gestalt.bogen is not Bogen.BLATT:
        return count_sheets(brief)
    return len(lay_out(brief).seiten)


def _lay_out(brief: Brief) -> Gesetztes:
    mass = measure(brief)
    mass = replace(mass, oben_erste=head_end(brief, mass))
    wurzel = Knoten("Document", "de-DE")
    kopf = wurzel.neu("Sect")
    seiten = fewest_pages(build_rows(brief, mass, wurzel), mass)
    return Gesetztes(brief, mass, wurzel, kopf, seiten)


def _step_on_first_page(satz: Gesetztes) -> bool:
    spaeter = (gesetzt for seite in satz.seiten[1:] for gesetzt in seite.reihen)
    return not any(gesetzt.reihe.kasten for gesetzt in spaeter)
