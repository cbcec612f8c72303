"""The words of Lebensbereiche and Hürden, read once from resources/recht."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from lotse.domain.huerde import Huerdencode
from lotse.domain.lebensbereich import Lebensbereich
from lotse.paths import RESOURCES


@dataclass(frozen=True, slots=True)
class Bereichswort:
    """How an area is called, and how a talk about it may begin."""

    text: str
    kurz: str
    icon: str
    einstieg: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Huerdenwort:
    """How a barrier is called and asked for; `oben` = shown without opening the rest."""

    text: str
    kurz: str
    anpassung: str = ""
    frage: str = ""
    oben: bool = False


@cache
def bereichsworte() -> Mapping[Lebensbereich, Bereichswort]:
    zeilen = _tabelle("lebensbereiche.toml", "lebensbereich")
    return {
        Lebensbereich(z["code"]): Bereichswort(
            z["text"], z.get("kurz", z["text"]), z.get("icon", "info"), tuple(z.get("einstieg", ()))
        )
        for z in zeilen
    }


@cache
def huerdenworte() -> Mapping[Huerdencode, Huerdenwort]:
    zeilen = _tabelle("huerden.toml", "huerde")
    return {
        Huerdencode(z["code"]): Huerdenwort(
            z["text"],
            z.get("kurz", z["text"]),
            z.get("anpassung", ""),
            z.get("frage", ""),
            z.get("oben", False),
        )
        for z in zeilen
    }


def _tabelle(datei: str, name: str) -> list[dict[str, Any]]:
    with (RESOURCES / "recht" / datei).open("rb") as quelle:
        return list(tomllib.load(quelle)[name])
