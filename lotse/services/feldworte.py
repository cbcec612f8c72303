"""A value of an entry in one line, as a person would say it: for what differs, and the report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from functools import lru_cache
from typing import Any

from lotse.domain.angebot import (
    Angebotssprache,
    Kosten,
    Oeffnungszeit,
    Plaetze,
    Standort,
    Telefon,
    Wartezeit,
    Weg,
    Zielgruppe,
)
from lotse.domain.ort import Gebietsart, Gebietsregel
from lotse.i18n.sprache import Sprache
from lotse.services import angebotworte, platzworte

GEWOEHNLICH = "festnetz"


@lru_cache(maxsize=1)
def _deutsch() -> Sprache:
    return Sprache.load("de")


def say(wert: Any) -> str:  # noqa: ANN401 - any field of an entry
    """Nothing of how it is kept: hours as hours, languages by their names."""
    if wert is None:
        return ""
    if isinstance(wert, bool):
        return "ja" if wert else "nein"
    if isinstance(wert, frozenset):
        return ", ".join(sorted(map(say, wert)))
    if isinstance(wert, tuple):
        trenner = "; " if wert and isinstance(wert[0], Oeffnungszeit) else ", "
        return trenner.join(map(say, wert))
    return _einzeln(wert)


def _einzeln(wert: Any) -> str:  # noqa: ANN401 - one value, no list
    if isinstance(wert, Enum):
        return str(wert.value).replace("_", " ")
    if isinstance(wert, str):
        return " ".join(wert.split())
    worte = _TEILE.get(type(wert))
    return worte(wert) if worte else str(wert)


def _telefon(t: Telefon) -> str:
    art = "" if t.art == GEWOEHNLICH else t.art
    return " ".join(filter(None, (t.nummer, art, t.hinweis)))


def _sprache(s: Angebotssprache) -> str:
    return " ".join(filter(None, (_deutsch().sprachname(s.code), s.hinweis)))


def _ort(wo: Standort) -> str:
    return ", ".join(filter(None, (angebotworte.standort(wo), wo.stadtteil)))


def _gebiet(regel: Gebietsregel) -> str:
    wo = "bundesweit" if regel.art is Gebietsart.BUNDESWEIT else regel.wert
    return wo if regel.einschliessen else f"ohne {wo}"


def _plaetze(p: Plaetze) -> str:
    stand = platzworte.stand(p, _deutsch())
    return ", ".join(filter(None, (platzworte.anzahl(p, _deutsch()), stand and f"Stand {stand}")))


_TEILE: Mapping[type, Callable[[Any], str]] = {
    Oeffnungszeit: angebotworte.zeit,
    Telefon: _telefon,
    Angebotssprache: _sprache,
    Zielgruppe: angebotworte.gruppe,
    Wartezeit: angebotworte.wochen,
    Plaetze: _plaetze,
    Kosten: lambda k: k.text or angebotworte.KOSTENWORT[k.art],
    Standort: _ort,
    Gebietsregel: _gebiet,
    Weg: lambda w: f"{w.stadtteil} {w.minuten} Minuten {w.text}".strip(),
}
