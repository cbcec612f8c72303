"""Readers for values that several files share: births, languages, postcodes, near names."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterable
from difflib import get_close_matches
from pathlib import Path

from lotse.domain.zeit import Geburt
from lotse.paths import RESOURCES
from lotse.services.feldleser import Befunde, Reader, note

SPRACHEN = RESOURCES / "sprachen.toml"
_CODE = re.compile(r"[a-z]{2,3}", re.ASCII)
_GEBURT = re.compile(r"(19|20)\d\d(-\d\d(-\d\d)?)?", re.ASCII)


def load_sprachcodes(pfad: Path = SPRACHEN) -> frozenset[str]:
    """The codes of resources/sprachen.toml; empty when the list is not there."""
    if not pfad.exists():
        return frozenset()
    inhalt = tomllib.loads(pfad.read_text("utf-8"))
    return frozenset(code for eintrag in inhalt.get("sprache", ()) if (code := eintrag.get("code")))


def aehnlich(wort: object, bekannt: Iterable[str]) -> str:
    """„ – meinten Sie: a, b?“ or nothing."""
    nah = get_close_matches(str(wort), list(bekannt), n=3, cutoff=0.6)
    return f" – meinten Sie: {', '.join(nah)}?" if nah else ""


def muster(regel: str, erlaubt: str) -> Reader:
    """A text of one shape."""
    gebaut = re.compile(regel, re.ASCII)

    def read(wert: object, pfad: str, befunde: Befunde) -> str:
        if isinstance(wert, str) and gebaut.fullmatch(wert):
            return wert
        note(befunde, pfad, wert, erlaubt)
        return ""

    return read


PLZ = muster(r"(\d{5})?", "fünf Ziffern oder nichts")
AGS = muster(r"(\d{8})?", "acht Ziffern oder nichts")


def sprachcode(bekannt: Collection[str]) -> Reader:
    """ISO 639-1 with two letters, 639-3 where there is none; without a list only the shape."""

    def read(wert: object, pfad: str, befunde: Befunde) -> str:
        if isinstance(wert, str) and _CODE.fullmatch(wert) and (not bekannt or wert in bekannt):
            return wert
        regel = "ein Sprachcode nach ISO 639 in kleinen Buchstaben, zum Beispiel de, tr, uk, ar"
        note(befunde, pfad, wert, regel + aehnlich(wert, bekannt))
        return ""

    return read


def geburt(wert: object, pfad: str, befunde: Befunde) -> Geburt:
    """JJJJ, JJJJ-MM or JJJJ-MM-TT, and a day that exists."""
    if not isinstance(wert, str) or not _GEBURT.fullmatch(wert):
        note(befunde, pfad, wert, "JJJJ, JJJJ-MM oder JJJJ-MM-TT, von 1900 bis 2099")
        return Geburt(1900)
    try:
        return Geburt.lesen(wert)
    except ValueError:
        note(befunde, pfad, wert, f"ein Tag, den es gibt{_schaltjahr(wert)}")
        return Geburt(1900)


def _schaltjahr(wert: str) -> str:
    return f" ({wert[:4]} hat keinen 29. Februar)" if wert.endswith("-02-29") else ""
