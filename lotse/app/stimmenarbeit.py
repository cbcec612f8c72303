"""Voices and small improvements of an open profile; names are taken out before they are kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from lotse.domain.stimme import Broetchen, Stimme
from lotse.services.stimmen import (
    Broetchenarbeit,
    Stimmenarbeit,
    kept,
    nameless,
    released,
)
from lotse.store.unit_of_work import SqlUnitOfWork


def stimmenarbeit(einheit: Callable[[], SqlUnitOfWork]) -> Stimmenarbeit:
    def alle() -> Sequence[Stimme]:
        with einheit() as eine:
            return eine.stimmen()

    def merke(stimme: Stimme) -> None:
        with einheit() as eine:
            namen = eine.namen()
        with einheit() as eine:
            eine.merke_stimme(kept(stimme, namen))

    def loesche(kennung: str) -> None:
        with einheit() as eine:
            eine.loesche_stimme(kennung)

    def freie() -> Sequence[str]:
        with einheit() as eine:
            stimmen = eine.stimmen()
            return released(stimmen, eine.namen()) if any(s.frei for s in stimmen) else ()

    return Stimmenarbeit(alle, merke, loesche, freie)


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
