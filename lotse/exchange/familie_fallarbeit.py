"""Contacts, consents, blocks and the people around, in a family file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import Any

from lotse.domain.blockade import Blockade, Blockadeereignis
from lotse.domain.einwilligung import Einwilligung
from lotse.domain.familie import Person
from lotse.domain.kontakt import Kontakt
from lotse.domain.netz import Beziehung, Netzkante, Netzknoten
from lotse.exchange.familie_antraege import ART, KENNUNG, kurz
from lotse.exchange.lesen_werte import muster
from lotse.services.feldleser import Befunde, Reader, note, zahl
from lotse.services.werte import liste, optional, reader

MEISTE_KONTAKTE = 2_000
MINUTEN = 24 * 60
STAERKSTE = 2
_WO = muster(r"([A-Za-z0-9_.-]{1,64})?", "eine Kennung, oder leer für die Familie")
_TEXTE: Mapping[tuple[type, str], Reader] = {
    (kind, feld.name): kurz
    for kind in (
        Beziehung, Blockade, Blockadeereignis, Einwilligung, Kontakt, Netzkante, Netzknoten,
    )
    for feld in fields(kind)
    if feld.type == "str"
}  # fmt: skip
Nummeriert = Callable[..., Reader]


def fallarbeit(nummeriert: Nummeriert) -> dict[str, Reader]:
    """Name -> reader; `nummeriert` makes a list whose entries may go without an id."""
    kontakt = _reader(Kontakt, {"minuten": optional(zahl(0, MINUTEN)), "besprochen": liste(ART)})
    einwilligung = _reader(Einwilligung, {"unterschrieben": liste(KENNUNG)})
    knoten = _reader(Netzknoten, {"winkel": _anteil})
    kante = _reader(Netzkante, {"von": KENNUNG, "nach": _WO, "staerke": zahl(0, STAERKSTE)})
    return {
        "kontakte": nummeriert("c", kontakt, MEISTE_KONTAKTE),
        "einwilligungen": nummeriert("e", einwilligung),
        "blockaden": nummeriert("b", _reader(Blockade, {"traegerarten": liste(ART)})),
        "netzknoten": nummeriert("n", knoten),
        "netzkanten": nummeriert("k", kante),
        "beziehungen": liste(
            reader(
                Beziehung,
                {
                    (Beziehung, "von"): KENNUNG,
                    (Beziehung, "nach"): KENNUNG,
                    (Beziehung, "art"): ART,
                },
            )
        ),
    }


def _reader(kind: type, eigene: Mapping[str, Reader]) -> Reader:
    felder = {(kind, name): read for name, read in eigene.items()}
    return reader(kind, {**_TEXTE, (kind, "id"): KENNUNG, **felder})


def _anteil(wert: object, pfad: str, befunde: Befunde) -> float:
    if isinstance(wert, int | float) and not isinstance(wert, bool) and 0 <= wert <= 1:
        return float(wert)
    note(befunde, pfad, wert, "eine Zahl von 0 bis 1")
    return 0.0


def check_netz(gelesen: Mapping[str, Any], befunde: Befunde) -> None:
    """An edge joins nodes of this file, a relationship its persons or nodes; each stands once."""
    personen = {str(p.id) for p in gelesen.get("personen", ()) if isinstance(p, Person)}
    knoten = {k.id for k in gelesen.get("netzknoten", ()) if isinstance(k, Netzknoten)}
    kanten = [k for k in gelesen.get("netzkanten", ()) if isinstance(k, Netzkante)]
    _bekannt("netzkanten", kanten, knoten | {""}, befunde)
    beziehungen = [b for b in gelesen.get("beziehungen", ()) if isinstance(b, Beziehung)]
    _bekannt("beziehungen", beziehungen, personen | knoten, befunde)
    for nummer, beziehung in enumerate(beziehungen):
        if beziehung in beziehungen[:nummer]:
            note(befunde, f"beziehungen[{nummer}]", beziehung.art, "jeder Eintrag nur einmal")


def _bekannt(
    pfad: str, werte: Iterable[Netzkante | Beziehung], erlaubt: set[str], befunde: Befunde
) -> None:
    for nummer, wert in enumerate(werte):
        for feld in ("von", "nach"):
            if (kennung := getattr(wert, feld)) not in erlaubt:
                namen = ", ".join(sorted(erlaubt - {""})) or "keine: die Liste ist leer"
                note(befunde, f"{pfad}[{nummer}].{feld}", kennung, f"eine von {namen}")
