"""Two readings of the same answers: what is shown under a named assumption, and what is sure.

The bands may assume what most families have; a fact for the match holds without assumption.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from lotse.domain.rechnung import Eingabe, Rechnungsangaben
from lotse.domain.wahrheit import Wahrheit

Faktenrechnung: TypeAlias = Callable[[Rechnungsangaben], Mapping[str, Wahrheit]]


def angenommen(angaben: Rechnungsangaben) -> Rechnungsangaben:
    """For the bands: Kindergeld comes as long as nobody was asked. Other income that nobody ruled
    out is not counted there; `rechner_grenzen` leaves the minimum income open then."""
    if angaben.kindergeld is None and Eingabe.KINDERGELD not in angaben.gefragt:
        return replace(angaben, kindergeld=True)
    return angaben


def sicher(angaben: Rechnungsangaben) -> Rechnungsangaben:
    """For the facts: other income may be there unless it is known to be none."""
    if angaben.anderes_einkommen is None:
        return replace(angaben, anderes_einkommen=True)
    return angaben


def offene_annahmen(angaben: Rechnungsangaben, fakten: Faktenrechnung) -> Iterator[Eingabe]:
    """Questions nobody put whose answer would settle a fact, although every band may stand."""
    alles = angaben
    if angaben.anderes_einkommen is None and Eingabe.ANDERES_EINKOMMEN not in angaben.gefragt:
        alles = replace(alles, anderes_einkommen=False)
    if angaben.kindergeld is None and Eingabe.KINDERGELD not in angaben.gefragt:
        alles = replace(alles, kindergeld=True)
    if alles is angaben:
        return
    bestens = fakten(alles)
    ungefragt = replace(alles, anderes_einkommen=angaben.anderes_einkommen)
    if ungefragt != alles and fakten(ungefragt) != bestens:
        yield Eingabe.ANDERES_EINKOMMEN
    ungefragt = replace(alles, kindergeld=angaben.kindergeld)
    if ungefragt != alles and fakten(ungefragt) != bestens:
        yield Eingabe.KINDERGELD
