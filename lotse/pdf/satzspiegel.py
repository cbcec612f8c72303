"""A Brief laid out: measures, structure and pages, before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lotse.letters.brief import GROESSEN, Brief, Briefart
from lotse.pdf.kopf import head_end
from lotse.pdf.mass import Mass, is_separate, measure
from lotse.pdf.reihen import Seite
from lotse.pdf.seiten import paginate
from lotse.pdf.setzer import build_rows
from lotse.pdf.struktur import Knoten


@dataclass(frozen=True, slots=True)
class Gesetztes:
    """Pages of rows with the structure elements their text goes under."""

    brief: Brief
    mass: Mass
    wurzel: Knoten
    kopf: Knoten
    seiten: list[Seite]


def lay_out(brief: Brief) -> Gesetztes:
    """In the size asked for; smaller where two columns push the step off page 1.

    A plan in two columns may become smaller to stay on one sheet.
    """
    satz = _lay_out(brief)
    gestalt = brief.gestalt
    zweispaltig = brief.zweisprachig and not is_separate(brief)
    if not gestalt.automatisch or not zweispaltig or gestalt.groesse == GROESSEN[0]:
        return satz
    ein_blatt = brief.art is not Briefart.PLAN or len(satz.seiten) == 1
    if ein_blatt and _step_on_first_page(satz):
        return satz
    return _lay_out(replace(brief, gestalt=replace(gestalt, groesse=GROESSEN[0])))


def effective_size(brief: Brief) -> int:
    """The size the sheet is really set in."""
    return lay_out(brief).brief.gestalt.groesse


def count_pages(brief: Brief) -> int:
    """How many sheets the letter takes, without drawing it."""
    return len(lay_out(brief).seiten)


def _lay_out(brief: Brief) -> Gesetztes:
    mass = measure(brief)
    mass = replace(mass, oben_erste=head_end(brief, mass))
    wurzel = Knoten("Document", "de-DE")
    kopf = wurzel.neu("Sect")
    seiten = paginate(build_rows(brief, mass, wurzel), mass)
    return Gesetztes(brief, mass, wurzel, kopf, seiten)


def _step_on_first_page(satz: Gesetztes) -> bool:
    spaeter = (gesetzt for seite in satz.seiten[1:] for gesetzt in seite.reihen)
    return not any(gesetzt.reihe.kasten for gesetzt in spaeter)
