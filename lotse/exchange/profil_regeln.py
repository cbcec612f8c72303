"""The rules of a profile over the cells of one row; and what a whole table knows by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from lotse.exchange.lesen_ort import split_plz_ort
from lotse.exchange.lesen_telefon import sure_vorwahlen
from lotse.exchange.lesen_text import sauber
from lotse.exchange.profil_form import Feldregel, Profildatei, Ziel

_OHNE_NULL = frozenset("123456789")


def is_plain(regeln: tuple[Feldregel, ...]) -> bool:
    """One column and nothing that would change its words."""
    eine = regeln[0] if len(regeln) == 1 else None
    return eine is not None and eine == Feldregel(spalten=eine.spalten) and len(eine.spalten) == 1


def by_rules(regeln: tuple[Feldregel, ...], zeile: Mapping[str, Any]) -> str:
    """Each rule on a line of its own."""
    if len(regeln) == 1:
        return _nach_regel(regeln[0], zeile)
    return "\n".join(filter(None, (_nach_regel(regel, zeile) for regel in regeln)))


def _nach_regel(regel: Feldregel, zeile: Mapping[str, Any]) -> str:
    roh = [sauber(zeile.get(spalte)) for spalte in regel.spalten]
    if len(roh) == 1 and not (regel.ersetzen or regel.kuerzen):
        text = roh[0] or regel.wert
        return f"{regel.vor}{text}" if text and regel.vor else text
    teile = [regel.ersetzen.get(teil, teil) for teil in roh]
    text = regel.verbinden.join(filter(None, teile)) or regel.wert
    if regel.kuerzen and len(text) > regel.kuerzen:
        text = f"{text[: regel.kuerzen - 2].rsplit(' ', maxsplit=1)[0]} …"
    return f"{regel.vor}{text}" if text else ""


def learn_vorwahlen(datei: Profildatei, zeilen: Iterable[Mapping[str, Any]]) -> Mapping[str, str]:
    """Town → the area code it surely has in this table, where some of its numbers lack theirs."""
    telefon, ort, plz_ort = (datei.felder.get(z) for z in (Ziel.TELEFON, Ziel.ORT, Ziel.PLZ_ORT))
    if datei.vorwahl or not telefon or not (ort or plz_ort):
        return {}
    alle = tuple(zeilen)
    zellen = [by_rules(telefon, zeile) for zeile in alle]
    if not any(zelle[0] in _OHNE_NULL for zelle in zellen if zelle):
        return {}
    orte = (
        by_rules(ort, zeile) if ort else split_plz_ort(by_rules(plz_ort or (), zeile))[1]
        for zeile in alle
    )
    return sure_vorwahlen(list(zip(orte, zellen, strict=True)))
