"""Kinds of relationship between two people: words without blame, and how each is drawn."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

from lotse.domain.fehler import Hinweis
from lotse.domain.netz import Beziehung
from lotse.paths import RESOURCES

DATEI: Final = RESOURCES / "beziehungen.toml"


class Gruppe(StrEnum):
    """Kinds that stand together in the choice."""

    PAAR = "paar"
    ELTERN = "eltern"
    VERWANDT = "verwandt"
    SORGE = "sorge"
    UMGANG = "umgang"


class Linie(StrEnum):
    """How the genogram draws a kind."""

    PAAR = "paar"
    PAAR_OFFEN = "paar_offen"
    GETRENNT = "getrennt"
    GESCHIEDEN = "geschieden"
    KIND = "kind"
    KIND_LEISE = "kind_leise"
    KIND_ZURUECK = "kind_zurueck"
    """The first person is the child."""
    GESCHWISTER = "geschwister"
    LEISE = "leise"
    SORGE = "sorge"
    UMGANG = "umgang"
    UMGANG_RUHT = "umgang_ruht"


class Symbol(StrEnum):
    """Sign of a person."""

    KREIS = "kreis"
    QUADRAT = "quadrat"
    RAUTE = "raute"
    """Nobody said."""
    DREIECK = "dreieck"
    """Not born yet."""


@dataclass(frozen=True, slots=True)
class Beziehungsart:
    """`satz` has the places {von} and {nach}; `form` = sign of the first person, "" = open."""

    code: str
    gruppe: Gruppe
    linie: Linie
    form: str
    kurz: str
    satz: str


@cache
def beziehungsarten(datei: Path = DATEI) -> Mapping[str, Beziehungsart]:
    """By code, in the order of the file; a fault is a Hinweis that names the entry."""
    gelesen: dict[str, Beziehungsart] = {}
    for nummer, eintrag in enumerate(tomllib.loads(datei.read_text(encoding="utf-8"))["art"]):
        try:
            art = _read(eintrag)
        except (KeyError, ValueError) as error:
            raise Hinweis(
                "Die Liste der Beziehungen lässt sich nicht laden.",
                "Nichts wurde verändert.",
                "Bitte berichtigen Sie diese Stelle:",
                (f"art[{nummer}]: {error}",),
            ) from error
        gelesen[art.code] = art
    return gelesen


def _read(eintrag: Mapping[str, str]) -> Beziehungsart:
    namen = {feld.name for feld in fields(Beziehungsart)}
    if eintrag.keys() != namen:
        message = ", ".join(sorted(eintrag.keys() ^ namen))
        raise ValueError(message)
    if eintrag["form"]:
        Symbol(eintrag["form"])
    return Beziehungsart(
        eintrag["code"],
        Gruppe(eintrag["gruppe"]),
        Linie(eintrag["linie"]),
        eintrag["form"],
        eintrag["kurz"],
        eintrag["satz"],
    )


def in_words(beziehungen: Iterable[Beziehung]) -> tuple[Beziehung, ...]:
    """For those who read, not for machines: the kind in words; an unknown code stays."""
    arten = beziehungsarten()
    return tuple(replace(b, art=arten[b.art].kurz) if b.art in arten else b for b in beziehungen)
