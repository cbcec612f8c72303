"""Lotse-Katalog JSON: our own catalogue files, read strictly, every mistake at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from lotse.domain.angebot import Angebot, AngebotKey
from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.domain.schutzort import ist_schutzort, ohne_ort
from lotse.exchange.befund import Protokoll
from lotse.exchange.befundworte import Code
from lotse.exchange.lesen import UNVERAENDERT, read_json
from lotse.services.angebot_form import angebot_from_dict
from lotse.services.feldleser import Befunde, note, pflichttext, tag
from lotse.services.katalog import Dateibericht, Katalogpaket
from lotse.services.werte import optional


def is_katalog_json(daten: object) -> bool:
    return isinstance(daten, Mapping) and "katalog" in daten and "angebote" in daten


def read_katalog_json(pfad: Path) -> Katalogpaket:
    """One file, or every *.json of a folder as one catalogue (the newest Stand counts)."""
    dateien = sorted(pfad.glob("*.json")) if pfad.is_dir() else [pfad]
    if not dateien:
        raise Hinweis(
            Aussage("Im Ordner „{ordner}“ liegt keine JSON-Datei.", ordner=pfad.name),
            UNVERAENDERT,
            "Bitte nennen Sie einen anderen Ordner.",
        )
    befunde: Befunde = []
    protokoll = Protokoll()
    pakete = [_read_file(datei, befunde, protokoll) for datei in dateien]
    angebote = tuple(angebot for paket in pakete for angebot in paket.angebote)
    _check_keys(angebote, befunde)
    if befunde:
        raise Hinweis(
            Aussage("Der Katalog „{datei}“ lässt sich nicht lesen.", datei=pfad.name),
            UNVERAENDERT,
            "Bitte berichtigen Sie diese Stellen:",
            tuple(befunde),
        )
    return Katalogpaket(
        name=pakete[0].name,
        stand=max((paket.stand for paket in pakete if paket.stand), default=None),
        angebote=angebote,
        befunde=protokoll.alle(),
        dateien=tuple(datei for paket in pakete for datei in paket.dateien),
    )


def _read_file(datei: Path, befunde: Befunde, protokoll: Protokoll) -> Katalogpaket:
    daten = read_json(datei)
    name, stand = _read_kopf(daten, datei.name, befunde)
    liste = daten.get("angebote") if isinstance(daten, Mapping) else None
    if not isinstance(liste, list):
        note(befunde, f"{datei.name}: angebote", liste, "eine Liste von Angeboten")
        liste = []
    angebote = [
        angebot
        for nummer, eintrag in enumerate(liste)
        if (angebot := _read_angebot(eintrag, f"{datei.name}: angebote[{nummer}]", befunde))
    ]
    bericht = Dateibericht(datei.name, len(liste), len(angebote))
    sicher = tuple(_ohne_ort(angebot, datei.name, protokoll) for angebot in angebote)
    return Katalogpaket(name, stand, sicher, dateien=(bericht,))


def _ohne_ort(angebot: Angebot, datei: str, protokoll: Protokoll) -> Angebot:
    """A Schutzort is one by its name too; what is left out of it is told."""
    geheim = angebot.adresse_vertraulich or ist_schutzort(angebot.name, angebot.angebotsart)
    sicher = ohne_ort(replace(angebot, adresse_vertraulich=geheim))
    if sicher != angebot:
        protokoll.melden(Code.VERTRAULICH, datei, f"„{angebot.name}“")
    return sicher


def _read_kopf(daten: object, datei: str, befunde: Befunde) -> tuple[str, date | None]:
    kopf = daten.get("katalog") if isinstance(daten, Mapping) else None
    if not isinstance(kopf, Mapping):
        note(befunde, f"{datei}: katalog", kopf, "ein Objekt mit name und stand")
        return "", None
    name = pflichttext(kopf.get("name"), f"{datei}: katalog.name", befunde)
    return name, optional(tag)(kopf.get("stand"), f"{datei}: katalog.stand", befunde)


def _read_angebot(eintrag: object, stelle: str, befunde: Befunde) -> Angebot | None:
    if not isinstance(eintrag, Mapping):
        note(befunde, stelle, eintrag, "ein Angebot als Objekt")
        return None
    try:
        return angebot_from_dict(eintrag, stelle)
    except Hinweis as hinweis:
        befunde += hinweis.stellen
        return None


def _check_keys(angebote: tuple[Angebot, ...], befunde: Befunde) -> None:
    gesehen: dict[AngebotKey, str] = {}
    for angebot in angebote:
        if angebot.key in gesehen:
            regel = f"jede Kennung einmal (schon bei „{gesehen[angebot.key]}“)"
            note(befunde, f"„{angebot.name}“: key", angebot.key, regel)
        gesehen[angebot.key] = angebot.name
