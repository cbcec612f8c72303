"""The legal knowledge from resources/recht: read strictly, checked as a whole, or refused."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from lotse.domain.recht import Leistung, LeistungId, Wissen
from lotse.exchange.wissen_lesen import (
    Quelle,
    read_fakt,
    read_kennzahl,
    read_leistung,
    read_thema,
    read_toml,
    refuse,
)
from lotse.exchange.wissen_pruefen import pruefe_wissen
from lotse.paths import RESOURCES
from lotse.services.feldleser import Befunde, note

RECHT = RESOURCES / "recht"
_KENNUNG_ZEICHEN = 16
T = TypeVar("T")


def load_wissen(ordner: Path = RECHT) -> Wissen:
    """Read facts, needs, figures and every Leistung; all faults come in one Hinweis.

    A Leistung is one file, leistungen/GRUPPE/ID.toml. `stand` is the newest of them, `kennung`
    names exactly these files, in whatever order a disk lists them.
    """
    fakten, bedarfe, parameter = (
        read_toml(ordner / f"{name}.toml", ordner) for name in ("fakten", "bedarfe", "parameter")
    )
    dateien = sorted(ordner.glob("leistungen/*/*.toml"), key=lambda pfad: pfad.parts)
    einzeln = [read_toml(pfad, ordner) for pfad in dateien]
    befunde: Befunde = []
    leistungen = _leistungen(einzeln, befunde)
    wissen = Wissen(
        leistungen=leistungen,
        fakten=_tabelle(fakten, "fakt", read_fakt, lambda fakt: fakt.name, befunde),
        themen=_tabelle(bedarfe, "thema", read_thema, lambda thema: thema.code, befunde),
        kennzahlen=_tabelle(parameter, "kennzahl", read_kennzahl, lambda zahl: zahl.id, befunde),
        stand=max((leistung.stand for leistung in leistungen.values()), default=date.min),
        kennung=_kennung([fakten, bedarfe, parameter, *einzeln]),
    )
    if not einzeln:
        befunde.append("leistungen: kein Eintrag gefunden – erlaubt: leistungen/GRUPPE/ID.toml")
    if befunde := befunde or pruefe_wissen(wissen):
        refuse(befunde)
    return wissen


def _leistungen(dateien: Iterable[Quelle], befunde: Befunde) -> dict[LeistungId, Leistung]:
    gelesen: dict[LeistungId, Leistung] = {}
    for datei in dateien:
        leistung = read_leistung(datei.inhalt, datei.name, befunde)
        if leistung is None:
            continue
        _, gruppe, name = Path(datei.name).with_suffix("").parts
        if leistung.id != name:
            note(befunde, f"{datei.name}.id", leistung.id, f"der Name der Datei: {name}")
        if leistung.gruppe != gruppe:
            note(befunde, f"{datei.name}.gruppe", leistung.gruppe, f"der Ordner: {gruppe}")
        if leistung.id in gelesen:
            note(befunde, f"{datei.name}.id", leistung.id, "jede id nur einmal")
        gelesen[leistung.id] = leistung
    return gelesen


def _tabelle(
    datei: Quelle,
    art: str,
    read: Callable[[object, str, Befunde], T | None],
    name: Callable[[T], str],
    befunde: Befunde,
) -> dict[str, T]:
    """All [[art]] of one file by name; other keys and doubles are noted."""
    for fremd in datei.inhalt.keys() - {art}:
        note(befunde, f"{datei.name}: {fremd}", datei.inhalt[fremd], f"nur [[{art}]]")
    eintraege = datei.inhalt.get(art, [])
    if not isinstance(eintraege, list):
        note(befunde, f"{datei.name}: {art}", eintraege, f"[[{art}]]")
        return {}
    gelesen: dict[str, T] = {}
    for nummer, eintrag in enumerate(eintraege):
        pfad = f"{datei.name}: {art}[{nummer}]"
        wert = read(eintrag, pfad, befunde)
        if wert is None:
            continue
        if name(wert) in gelesen:
            note(befunde, pfad, name(wert), "jeder Name nur einmal")
        gelesen[name(wert)] = wert
    return gelesen


def _kennung(dateien: Sequence[Quelle]) -> str:
    einzeln = sorted((datei.name, hashlib.sha256(datei.roh).hexdigest()) for datei in dateien)
    return hashlib.sha256(repr(einzeln).encode()).hexdigest()[:_KENNUNG_ZEICHEN]
