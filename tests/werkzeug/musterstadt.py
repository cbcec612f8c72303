"""The practice town as it lies in resources/, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from lotse.domain.angebot import Angebot, Status
from lotse.exchange.katalog_json import read_katalog_json
from lotse.paths import RESOURCES

MUSTERSTADT = RESOURCES / "musterstadt"
RECHT = RESOURCES / "recht"
FAMILIEN = tuple(sorted((MUSTERSTADT / "familien").glob("*.json")))
PLZ = {
    "Nordstadt": "50990",
    "Altstadt": "50991",
    "Südstadt": "50992",
    "Weststadt": "50993",
    "Hafenviertel": "50994",
    "Am Wald": "50995",
}


@cache
def angebote() -> tuple[Angebot, ...]:
    return read_katalog_json(MUSTERSTADT).angebote


def offene() -> tuple[Angebot, ...]:
    """Those that matching may show."""
    return tuple(a for a in angebote() if a.status in (Status.AKTIV, Status.UNGEPRUEFT))


def angebot(name: str) -> Angebot:
    return next(a for a in angebote() if a.name == name)


@cache
def leistungen() -> dict[str, dict[str, Any]]:
    dateien = (RECHT / "leistungen").rglob("*.toml")
    return {datei.stem: tomllib.loads(datei.read_text(encoding="utf-8")) for datei in dateien}


@cache
def themen() -> dict[str, str]:
    """Need code -> Lebensbereich."""
    daten = tomllib.loads((RECHT / "bedarfe.toml").read_text(encoding="utf-8"))
    return {thema["code"]: thema["lebensbereich"] for thema in daten["thema"]}


@cache
def fakten() -> dict[str, dict[str, Any]]:
    daten = tomllib.loads((RECHT / "fakten.toml").read_text(encoding="utf-8"))
    return {fakt["name"]: fakt for fakt in daten["fakt"]}
