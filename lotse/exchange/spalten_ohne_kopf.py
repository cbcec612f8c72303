"""Columns of a table without a header row: what their cells look like says what they mean."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from lotse.exchange.profil_form import Ziel
from lotse.exchange.spalten_inhalt import DEUTLICH, Inhalt
from lotse.services.katalogarbeit import Spaltengrund, Spaltenvorschlag

_STRASSE = re.compile(
    r"[^\W\d].*(?:stra(?:ß|ss)e|str\.?|weg|platz|allee|gasse|ring|damm|ufer|markt|hof)\b.*\d.*",
    re.IGNORECASE,
)
_HAUSNUMMER = re.compile(r"[^\W\d].*\s\d{1,4}\s?[a-z]?", re.IGNORECASE)
_ORT = re.compile(r"[^\W\d][\w .()/-]{1,40}")
NAME = 90
"""A longer cell tells more than a name."""
VERSCHIEDEN = 0.6
"""Names differ; kinds and towns come again and again."""


def guess_columns(
    vorschlaege: Sequence[Spaltenvorschlag], inhalte: Mapping[str, Inhalt]
) -> list[Spaltenvorschlag]:
    """Street, town beside the postcode, and the first column whose words differ as the name."""
    neu = list(vorschlaege)
    belegt = {v.ziel for v in neu}
    for stelle, v in enumerate(neu):
        werte = inhalte[v.spalte].werte
        if v.grund is not Spaltengrund.TEXT or not werte:
            continue
        ziel = ""
        if stelle and neu[stelle - 1].ziel == Ziel.PLZ and _anteil(_ORT, werte) >= DEUTLICH:
            ziel = Ziel.ORT
        elif _ist_strasse(werte, belegt):
            ziel = Ziel.STRASSE
        elif _ist_name(werte):
            ziel = Ziel.NAME
        if ziel and ziel not in belegt:
            belegt.add(ziel)
            neu[stelle] = replace(v, ziel=ziel, grund=Spaltengrund.INHALT)
    return neu


def _ist_strasse(werte: Sequence[str], belegt: set[str]) -> bool:
    """Most say street or way; behind the name a number at the end suffices."""
    if Ziel.NAME in belegt and _anteil(_HAUSNUMMER, werte) >= DEUTLICH:
        return True
    return _anteil(_STRASSE, werte) >= (DEUTLICH + 1) / 3


def _ist_name(werte: Sequence[str]) -> bool:
    kurz = [wert for wert in werte if len(wert) <= NAME and "\n" not in wert]
    return len(kurz) >= DEUTLICH * len(werte) and len(set(werte)) >= VERSCHIEDEN * len(werte)


def _anteil(muster: re.Pattern[str], werte: Sequence[str]) -> float:
    return sum(bool(muster.fullmatch(wert)) for wert in werte) / len(werte)
