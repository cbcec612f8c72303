"""Voices and small improvements of an open profile; names are taken out before they are kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from lotse.domain.familie import FamilieId
from lotse.domain.stimme import Broetchen, Stimme
from lotse.services.stimmen import (
    Broetchenarbeit,
    Stimmenarbeit,
    kept,
    nameless,
    released,
)
from lotse.store.unit_of_work import SqlUnitOfWork

Einheit: TypeAlias = Callable[[], SqlUnitOfWork]


def stimmenarbeit(einheit: Callable[[], SqlUnitOfWork]) -> Stimmenarbeit:
    return Stimmenarbeit(
        partial(_alle, einheit),
        partial(_merke, einheit),
        partial(_loesche, einheit),
        partial(_freie, einheit),
        partial(_von, einheit),
    )


def _von(einheit: Einheit, familie: FamilieId, einwilligung: str) -> Stimmenarbeit:
    """What is kept here is that family's, and goes with it."""
    return Stimmenarbeit(
        partial(_alle, einheit, familie),
        partial(_merke_von, einheit, familie, einwilligung),
        partial(_loesche, einheit),
        partial(_freie, einheit, familie),
    )


def voices_of(einheit: Einheit, familie: FamilieId) -> Sequence[Stimme]:
    """What is kept of one family's words, as it may be used today."""
    return _alle(einheit, familie)


def _alle(einheit: Einheit, familie: FamilieId | None = None) -> Sequence[Stimme]:
    with einheit() as eine:
        stimmen = eine.stimmen() if familie is None else eine.stimmen_von(familie)
        verboten = eine.zurueckgenommen()
    return tuple(replace(s, frei=s.frei and s.id not in verboten) for s in stimmen)


def _merke(einheit: Einheit, stimme: Stimme) -> None:
    with einheit() as eine:
        namen = eine.namen()
    with einheit() as eine:
        eine.merke_stimme(kept(stimme, namen))


def _merke_von(einheit: Einheit, familie: FamilieId, einwilligung: str, stimme: Stimme) -> None:
    with einheit() as eine:
        namen = eine.namen()
    with einheit() as eine:
        eine.merke_stimme_von(kept(stimme, namen), familie, einwilligung)


def _loesche(einheit: Einheit, kennung: str) -> None:
    with einheit() as eine:
        eine.loesche_stimme(kennung)


def _freie(einheit: Einheit, familie: FamilieId | None = None) -> Sequence[str]:
    stimmen = _alle(einheit, familie)
    if not any(s.frei for s in stimmen):
        return ()
    with einheit() as eine:
        return released(stimmen, eine.namen())


def broetchenarbeit(einheit: Callable[[], SqlUnitOfWork]) -> Broetchenarbeit:
    def alle() -> Sequence[Broetchen]:
        with einheit() as eine:
            return eine.broetchen()

    def merke(eines: Broetchen) -> None:
        with einheit() as eine:
            namen = eine.namen()
        with einheit() as eine:
            eine.merke_broetchen(replace(eines, text=nameless(eines.text, namen).text))

    def loesche(kennung: str) -> None:
        with einheit() as eine:
            eine.loesche_broetchen(kennung)

    return Broetchenarbeit(alle, merke, loesche)
