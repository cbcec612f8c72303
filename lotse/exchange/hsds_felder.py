"""Reading single fields of HSDS objects, whatever shape they have."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date
from typing import Any, TypeAlias

from lotse.exchange.lesen_text import sauber

Objekt: TypeAlias = dict[str, Any]


def text(objekt: Mapping[str, Any], *felder: str) -> str:
    """The first of these fields that holds a text or a number."""
    for feld in felder:
        if gelesen := sauber(objekt.get(feld)):
            return gelesen
    return ""


def objekte(objekt: Mapping[str, Any], *felder: str) -> list[Objekt]:
    """The objects under these names: a list, a single one, or none."""
    gefunden: list[Objekt] = []
    for feld in felder:
        wert = objekt.get(feld)
        liste = wert if isinstance(wert, list) else [wert]
        gefunden += [dict(teil) for teil in liste if isinstance(teil, Mapping)]
    return gefunden


def zahl(objekt: Mapping[str, Any], feld: str) -> float | None:
    """A number, also written as text; nothing else, and never infinite."""
    wert = objekt.get(feld)
    if isinstance(wert, bool) or not isinstance(wert, int | float | str):
        return None
    try:
        gelesen = float(wert)
    except (ValueError, OverflowError):
        return None
    return gelesen if math.isfinite(gelesen) else None


def tag(objekt: Mapping[str, Any], *felder: str) -> date | None:
    """A day; a time behind it is left out."""
    try:
        return date.fromisoformat(text(objekt, *felder)[:10])
    except ValueError:
        return None
