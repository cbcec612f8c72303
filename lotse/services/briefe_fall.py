"""Letters of case work: one typed order each, composed from the case."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from lotse.domain.akte import Akte
from lotse.domain.einwilligung import Einwilligung
from lotse.domain.recht import Wissen
from lotse.letters.antrag import Antragssache, compose_antrag
from lotse.letters.brief import Brief
from lotse.letters.buero import Rahmen
from lotse.letters.einwilligungsblatt import Datenschutz, Unterschreibende, compose_einwilligung
from lotse.letters.fallbrief import Falltext, Fallwissen, compose_fallbrief
from lotse.letters.fristbrief import compose_fristbrief
from lotse.letters.fristsache import Fristsache
from lotse.letters.kopie import compose_kopie
from lotse.letters.versand import Uebergabe, compose_uebergabe
from lotse.matching.ergebnis import Hilfe, Treffer


@dataclass(frozen=True, slots=True)
class Einwilligungsauftrag:
    """A consent to be signed: its sheet is printed before it counts."""

    einwilligung: Einwilligung
    wer: Unterschreibende = field(default_factory=Unterschreibende)
    daten: Datenschutz = field(default_factory=Datenschutz)


@dataclass(frozen=True, slots=True)
class Uebergabeauftrag:
    """A hand-over sheet for one help and one Stelle, on the way it goes."""

    hilfe: Hilfe
    treffer: Treffer
    uebergabe: Uebergabe


Fallauftrag: TypeAlias = (
    Antragssache | Fristsache | Einwilligungsauftrag | Uebergabeauftrag | Falltext
)


def compose_fallbriefe(
    akte: Akte, auftrag: Fallauftrag, wissen: Wissen, rahmen: Rahmen
) -> tuple[Brief, ...]:
    """In print order; an application comes with the family's own copy."""
    match auftrag:
        case Antragssache():
            return (compose_antrag(auftrag, rahmen), compose_kopie(akte, auftrag, rahmen))
        case Fristsache():
            return (compose_fristbrief(auftrag, rahmen),)
        case Einwilligungsauftrag(einwilligung, wer, daten):
            return (compose_einwilligung(einwilligung, rahmen, wer, daten),)
        case Uebergabeauftrag(hilfe, treffer, uebergabe):
            return (compose_uebergabe(akte, hilfe, treffer, rahmen, uebergabe),)
        case Falltext():
            worte = Fallwissen(wissen.themen, wissen.leistungen)
            return (compose_fallbrief(akte, auftrag, worte, rahmen),)
