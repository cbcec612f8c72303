"""Reading and checking a saved import profile."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lotse.domain.angebot import Zielgruppe
from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.exchange.lesen import MEGABYTE, UNVERAENDERT, read_json
from lotse.exchange.lesen_werte import aehnlich, muster
from lotse.exchange.profil_form import (
    Feldregel,
    Profil,
    Profildatei,
    Quellenangabe,
    Wertregel,
    Ziel,
    Zuordnung,
)
from lotse.services.feldleser import Befunde, Reader, note, pflichttext, text, zahl
from lotse.services.werte import liste, optional, reader

GRENZE = 2 * MEGABYTE


def read_profil(pfad: Path) -> Profil:
    """Read and check a profile; every mistake at once."""
    daten = read_json(pfad, GRENZE)
    befunde: Befunde = []
    profil = None
    if isinstance(daten, Mapping):
        profil = _LESEN(_ohne_kopf(daten, befunde), pfad.name, befunde)
    else:
        note(befunde, pfad.name, daten, "ein Objekt mit name, titel und dateien")
    if befunde or not isinstance(profil, Profil):
        raise Hinweis(
            Aussage("Das Profil „{name}“ lässt sich nicht lesen.", name=pfad.name),
            UNVERAENDERT,
            "Bitte berichtigen Sie diese Stellen:",
            tuple(befunde),
        )
    return profil


def _ohne_kopf(daten: Mapping[str, object], befunde: Befunde) -> dict[str, object]:
    if daten.get("version") != 1:
        note(befunde, "version", daten.get("version"), "1")
    return {name: wert for name, wert in daten.items() if name not in ("$schema", "version")}


def _zuordnungen(read: Reader) -> Reader:
    """An object: any text -> value."""

    def read_all(wert: object, pfad: str, befunde: Befunde) -> Any:  # noqa: ANN401 - mapping of values
        if not isinstance(wert, Mapping):
            note(befunde, pfad, wert, "ein Objekt")
            return {}
        return {name: read(teil, f"{pfad}[{name}]", befunde) for name, teil in wert.items()}

    return read_all


def _feldregeln(read: Reader) -> Reader:
    """A column name, a rule, or a list of both."""

    def one(wert: object, pfad: str, befunde: Befunde) -> Any:  # noqa: ANN401 - Feldregel or None
        return Feldregel((wert,)) if isinstance(wert, str) else read(wert, pfad, befunde)

    def read_all(wert: object, pfad: str, befunde: Befunde) -> Any:  # noqa: ANN401 - tuple of rules
        if isinstance(wert, list):
            return tuple(one(teil, f"{pfad}[{i}]", befunde) for i, teil in enumerate(wert))
        return (one(wert, pfad, befunde),)

    return read_all


def _felder(wert: object, pfad: str, befunde: Befunde) -> Any:  # noqa: ANN401 - mapping of rules
    gelesen = _zuordnungen(_REGELN)(wert, pfad, befunde)
    bekannt = {ziel.value: ziel for ziel in Ziel}
    for name in gelesen.keys() - bekannt.keys():
        regel = "eines von " + ", ".join(bekannt) + aehnlich(name, bekannt)
        note(befunde, f"{pfad}[{name}]", name, regel)
    if "name" not in gelesen:
        befunde.append(f"{pfad}.name: fehlt – dieses Feld ist Pflicht")
    return {bekannt[name]: regeln for name, regeln in gelesen.items() if name in bekannt}


_ID = muster(r"[a-z][a-z0-9_]*", "kleine Buchstaben, Ziffern und Unterstrich")
_ZUORDNUNG_FELDER: dict[tuple[type, str], Reader] = {
    (Zuordnung, "schwelle"): optional(zahl(0, 3)),
    (Zielgruppe, "von_monate"): optional(zahl(0, 1500)),
    (Zielgruppe, "bis_monate"): optional(zahl(0, 1500)),
}
_REGELN = _feldregeln(
    reader(
        Feldregel,
        {
            (Feldregel, "kuerzen"): optional(zahl(20, 500)),
            (Feldregel, "ersetzen"): _zuordnungen(text),
        },
    )
)
_LESEN = reader(
    Profil,
    {
        **_ZUORDNUNG_FELDER,
        (Profil, "name"): _ID,
        (Profildatei, "datei"): pflichttext,
        (Profildatei, "kopfzeilen"): zahl(-1, 3),
        (Profildatei, "wochentage"): liste(zahl(0, 6)),
        (Profildatei, "felder"): _felder,
        (Profildatei, "vorwahl"): muster(r"(0\d{1,5})?", "eine Vorwahl mit 0 am Anfang"),
        (Quellenangabe, "kennung"): pflichttext,
        (Wertregel, "zuordnung"): _zuordnungen(reader(Zuordnung, _ZUORDNUNG_FELDER)),
    },
)
