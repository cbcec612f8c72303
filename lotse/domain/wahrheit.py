"""Three-valued truth after Kleene: True, False, and None for unknown."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeAlias

Wahrheit: TypeAlias = bool | None


class Urteil(StrEnum):
    """What Lotse may say about a Leistung or one of its conditions."""

    PASST = "passt"
    NOCH_KLAEREN = "noch_klaeren"
    PASST_NICHT = "passt_nicht"
    NICHT_ANGESPROCHEN = "nicht_angesprochen"
    NICHT_IM_ABGLEICH = "nicht_im_abgleich"


def und(werte: Iterable[Wahrheit]) -> Wahrheit:
    """Strong Kleene conjunction: one no decides, else one unknown keeps it open."""
    ergebnis: Wahrheit = True
    for wert in werte:
        if wert is False:
            return False
        if wert is None:
            ergebnis = None
    return ergebnis


def oder(werte: Iterable[Wahrheit]) -> Wahrheit:
    """Strong Kleene disjunction: one yes decides, else one unknown keeps it open."""
    ergebnis: Wahrheit = False
    for wert in werte:
        if wert is True:
            return True
        if wert is None:
            ergebnis = None
    return ergebnis


def nicht(wert: Wahrheit) -> Wahrheit:
    """Unknown stays unknown."""
    return None if wert is None else not wert
