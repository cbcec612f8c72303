"""A truth with the facts behind it, and how such findings are joined (Kleene)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from lotse.domain.wahrheit import Wahrheit
from lotse.matching.ergebnis import Faktstelle

Stellen: TypeAlias = frozenset[Faktstelle]
Befund: TypeAlias = tuple[Wahrheit, Stellen]
"""A truth and its facts: those that decided it, or while it is open those that would."""

KEINE: Stellen = frozenset()
KINDER: Stellen = frozenset({Faktstelle("kinder")})


def alle(befunde: Iterable[Befund]) -> Befund:
    """And: the first no decides; else everything open is missing; else all of it decided."""
    offen, belegt, unklar = KEINE, KEINE, False
    for befund in befunde:
        wert, stellen = befund
        if wert is False:
            return befund
        if wert is None:
            unklar, offen = True, offen | stellen
        else:
            belegt |= stellen
    return (None, offen) if unklar else (True, belegt)


def eines(befunde: Iterable[Befund]) -> Befund:
    """Or: every yes is named; else everything open is missing; else all of it says no."""
    ja, offen, nein = KEINE, KEINE, KEINE
    ergebnis: Wahrheit = False
    for wert, stellen in befunde:
        if wert is True:
            ergebnis, ja = True, ja | stellen
        elif wert is None:
            ergebnis, offen = ergebnis or None, offen | stellen
        else:
            nein |= stellen
    if ergebnis is True:
        return True, ja
    return (None, offen) if ergebnis is None else (False, nein or KINDER)
