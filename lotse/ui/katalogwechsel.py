"""Changes of the catalogue that undo can take back: what each of them writes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from lotse.ui.dienste import Dienste
from lotse.ui.zustand import (
    Beisache,
    Eingetragen,
    Gemeldet,
    Geprueft,
    Getrennt,
    Katalogwechsel,
    Vereint,
    Vermerkt,
)


def work(stand: Katalogwechsel, dienste: Dienste) -> Callable[[], object] | None:
    """For the store lane; None = this catalogue can only be read."""
    pflege = dienste.katalogpflege
    match stand:
        case Geprueft(key, pruefung, status):
            return partial(dienste.setze_pruefung, key, pruefung, status)
        case Gemeldet() | Vermerkt() | Beisache():
            return _beside(stand, dienste)
        case _ if pflege is None:
            return None
        case Eingetragen(key, angebot):
            return partial(pflege.setze, key, angebot)
        case Getrennt(a, b, getrennt):
            return partial(pflege.keine_dublette if getrennt else pflege.doch_dublette, a, b)
        case Vereint(bleibt, weg):
            return partial(pflege.setze_paar, bleibt, weg)


def _beside(stand: Gemeldet | Vermerkt | Beisache, dienste: Dienste) -> Callable[[], object] | None:
    """What is kept beside an entry, or beside the whole catalogue."""
    if isinstance(stand, Beisache):
        return stand.schreibe
    blick, buch = dienste.katalogblick, dienste.katalogintern
    if isinstance(stand, Vermerkt):
        return partial(buch.merke, stand.key, stand.intern) if buch else None
    if blick is None:
        return None
    if stand.steht:
        return partial(blick.melden, stand.key, stand.art)
    return partial(blick.nimm_zurueck, stand.key, stand.art, stand.am)


def key_of(stand: Katalogwechsel) -> str:
    """The entry that the window shows again."""
    match stand:
        case Getrennt(a):
            return a
        case Vereint(bleibt):
            return bleibt.key
        case _:
            return stand.key
