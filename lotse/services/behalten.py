"""Fleeting answers the family wants to stay: a normal fact with the day of the wish beside it."""

from __future__ import annotations

from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.familie import Fakten, Faktwert
from lotse.domain.fluechtig import (
    FluechtigeAntworten,
    fluechtiger_name,
    may_be_kept,
    vermerk,
)
from lotse.matching.ergebnis import Faktstelle
from lotse.services.aendern import forget_fakt, set_fakt


def keep_answer(
    akte: Akte, fluechtig: FluechtigeAntworten, stelle: Faktstelle, heute: date
) -> tuple[Akte, FluechtigeAntworten]:
    """Move one answer of the talk into the case. About residence nothing is ever moved."""
    name = fluechtiger_name(stelle.fakt, stelle.person)
    wert = fluechtig.fakten.get(name)
    if wert is None or not may_be_kept(stelle.fakt):
        return akte, fluechtig
    rest = {n: w for n, w in fluechtig.fakten.items() if n != name}
    return _kept(akte, stelle, wert, heute), FluechtigeAntworten(rest)


def release_answer(
    akte: Akte, fluechtig: FluechtigeAntworten, stelle: Faktstelle
) -> tuple[Akte, FluechtigeAntworten]:
    """Forget it again with the end of the talk; until then the match goes on using it."""
    if kept_since(akte, stelle) is None:
        return akte, fluechtig
    person = stelle.person or None
    wert = _fakten(akte, stelle).get(stelle.fakt)
    ohne = forget_fakt(forget_fakt(akte, stelle.fakt, person), vermerk(stelle.fakt), person)
    name = fluechtiger_name(stelle.fakt, stelle.person)
    return ohne, FluechtigeAntworten({**fluechtig.fakten, name: wert})


def change_kept(akte: Akte, stelle: Faktstelle, wert: Faktwert | None, heute: date) -> Akte:
    """Another answer to something that was kept; not to say any more keeps nothing."""
    person = stelle.person or None
    if wert is None:
        return forget_fakt(forget_fakt(akte, stelle.fakt, person), vermerk(stelle.fakt), person)
    return _kept(akte, stelle, wert, heute)


def kept_since(akte: Akte, stelle: Faktstelle) -> date | None:
    """The day the family wished that this answer stays; None = it did not."""
    tag = _fakten(akte, stelle).get(vermerk(stelle.fakt))
    return date.fromisoformat(tag) if isinstance(tag, str) else None


def kept_facts(fakten: Fakten, fluechtig: frozenset[str]) -> Fakten:
    """What may be written: nothing fleeting unless the family wished it, nothing on residence."""

    def darf(name: str) -> bool:
        if name not in fluechtig:
            return True
        return may_be_kept(name) and vermerk(name) in fakten

    bleibt = {name: wert for name, wert in fakten.items() if darf(name)}
    verwaist = {vermerk(name) for name in fluechtig if name not in bleibt}
    return {name: wert for name, wert in bleibt.items() if name not in verwaist}


def _kept(akte: Akte, stelle: Faktstelle, wert: Faktwert, heute: date) -> Akte:
    person = stelle.person or None
    mit = set_fakt(akte, stelle.fakt, wert, person)
    return set_fakt(mit, vermerk(stelle.fakt), heute.isoformat(), person)


def _fakten(akte: Akte, stelle: Faktstelle) -> Fakten:
    familie = akte.familie
    if not stelle.person:
        return familie.fakten
    return next((p.fakten for p in familie.personen if p.id == stelle.person), {})
