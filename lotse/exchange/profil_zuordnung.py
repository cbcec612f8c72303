"""What the rules of a profile say about one row, put together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from functools import reduce
from typing import Any

from lotse.exchange.lesen_text import sauber
from lotse.exchange.profil_form import Profildatei, Wortregel, Zuordnung


def zuordnen(datei: Profildatei, zeile: Mapping[str, Any]) -> tuple[Zuordnung, list[str]]:
    """(all rules together, columns whose value has no rule). Words beat values beat `immer`."""
    ohne: list[str] = []
    if not datei.worte and not datei.werte:
        return datei.immer, ohne
    regeln = [*_aus_worten(datei, zeile), *_aus_werten(datei, zeile, ohne), datei.immer]
    return reduce(_dazu, regeln, Zuordnung()), ohne


def _aus_worten(datei: Profildatei, zeile: Mapping[str, Any]) -> Iterator[Zuordnung]:
    return (regel.setzt for regel in datei.worte if _trifft(regel, zeile))


def _trifft(regel: Wortregel, zeile: Mapping[str, Any]) -> bool:
    gesagt = " ".join(sauber(zeile.get(spalte)) for spalte in regel.spalten).casefold()
    return any(wort.casefold() in gesagt for wort in regel.worte)


def _aus_werten(
    datei: Profildatei, zeile: Mapping[str, Any], ohne: list[str]
) -> Iterator[Zuordnung]:
    for regel in datei.werte:
        wert = sauber(zeile.get(regel.spalte))
        if wert in regel.zuordnung:
            yield regel.zuordnung[wert]
        elif wert:
            ohne.append(regel.spalte)


def _dazu(bisher: Zuordnung, neu: Zuordnung) -> Zuordnung:
    """Sets grow; of everything else the earlier, stronger rule stays."""
    felder: dict[str, Any] = {}
    for feld in fields(Zuordnung):
        alt, wert = getattr(bisher, feld.name), getattr(neu, feld.name)
        if isinstance(alt, frozenset):
            felder[feld.name] = alt | wert
        elif alt in (None, "", ()):
            felder[feld.name] = wert
    return replace(bisher, **felder)
