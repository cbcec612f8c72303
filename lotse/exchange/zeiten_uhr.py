"""The times of a sentence: 9-12 und 14.30-16 Uhr; ab 11; rund um die Uhr."""

from __future__ import annotations

from dataclasses import replace

from lotse.exchange import zeiten_werte as werte
from lotse.exchange.zeiten_satz import Spanne, Stelle
from lotse.exchange.zeiten_zeichen import Art

_DAZWISCHEN = frozenset({Art.FUELL, Art.DOPPELPUNKT, Art.JEDEN})


def read_zeiten(s: Stelle) -> list[Spanne] | None:
    """9-12 und 14.30-16 Uhr; ab 11; rund um die Uhr."""
    s.ueberspringe(_DAZWISCHEN)
    if s.nimm(Art.RUND):
        return [(0, werte.TAG)]
    spannen: list[Spanne] = []
    while (spanne := _read_spanne(s)) is not None:
        spannen.append(spanne)
        zurueck = s.i
        s.ueberspringe(frozenset({Art.KOMMA, Art.UND, Art.SCHRAEG, Art.FUELL}))
        if not _ist_spanne(s):
            s.i = zurueck
            break
    return spannen or None


def _ist_spanne(s: Stelle) -> bool:
    return _read_spanne(replace(s)) is not None


def _read_spanne(s: Stelle) -> Spanne | None:
    zurueck = s.i
    ab = s.nimm(Art.AB)
    von = _read_uhrzeit(s)
    if von is None:
        s.i = zurueck
        return None
    nackt = s.zeichen[s.i - 1].art is Art.ZAHL
    uhr = s.nimm(Art.UHR)
    if ab:
        if (uhr or not nackt) and not _zu_frueh(von, nackt):
            return von, None
        s.i = zurueck
        return None
    bis = _read_uhrzeit(s) if s.nimm(Art.BIS) else None
    s.nimm(Art.UHR)
    if bis is None or bis == von or _zu_frueh(von, nackt) or _geht_weiter(s):
        s.i = zurueck
        return None
    return von, bis or werte.TAG


def _zu_frueh(von: int, nackt: bool) -> bool:  # noqa: FBT001 - written without minutes
    return nackt and 0 < von < werte.NACHT_BIS * werte.STUNDE


def _geht_weiter(s: Stelle) -> bool:
    """In "9-17/19 Uhr" and "9-12-15" another ending follows that nobody can place."""
    weiter = (Art.ZAHL, Art.UHRZEIT, Art.ORD)
    if s.art() is Art.BIS:
        return True
    return s.art() is Art.SCHRAEG and s.art(1) in weiter and s.art(2) is not Art.BIS


def _read_uhrzeit(s: Stelle) -> int | None:
    eins = s.nimm(Art.UHRZEIT, Art.ZAHL)
    if eins is None:
        return None
    if eins.art is Art.UHRZEIT:
        return werte.minuten(eins.text)
    stunde = int(eins.text)
    return stunde * werte.STUNDE if stunde <= werte.TAG // werte.STUNDE else None
