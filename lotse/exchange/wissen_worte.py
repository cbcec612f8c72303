"""No entry of the knowledge promises, refuses or threatens, wherever it comes from (LAW.md 13)."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lotse.domain.recht import Wissen
from lotse.exchange.wissen_lesen import as_in_toml
from lotse.services.feldleser import Befunde, note
from lotse.services.niegesagt import ERLAUBT, banned_words


def pruefe_worte(wissen: Wissen, nur: Collection[str] | None = None) -> Befunde:
    """`nur` as in find_faults: the Leistungen of a place alone."""
    befunde: Befunde = []
    for ort, eintrag in _leistungen(wissen, nur) if nur is not None else _alles(wissen):
        for feld, text in banned_words(eintrag):
            note(befunde, f"{ort}.{as_in_toml(feld)}", text, ERLAUBT)
    return befunde


def _leistungen(wissen: Wissen, nur: Collection[str] | None) -> Iterator[tuple[str, object]]:
    for leistung in wissen.leistungen.values():
        if nur is None or leistung.id in nur:
            yield f"leistungen/{leistung.gruppe}/{leistung.id}.toml", leistung


def _alles(wissen: Wissen) -> Iterator[tuple[str, object]]:
    """Everything with words that somebody reads; figures have none."""
    yield from _leistungen(wissen, None)
    for fakt in wissen.fakten.values():
        yield f"fakten.toml: {fakt.name}", fakt
    for thema in wissen.themen.values():
        yield f"bedarfe.toml: {thema.code}", thema
    for anspruch in wissen.ansprueche:
        yield f"ansprueche.toml: {anspruch.id}", anspruch
    for unterlage in wissen.unterlagen.values():
        yield f"unterlagen.toml: {unterlage.id}", unterlage
    yield "abfolge.toml und doppelzeig.toml", wissen.reihen
