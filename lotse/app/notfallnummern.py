"""Whom to call, also while everything is locked: checked nationwide numbers, and the local ones."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from lotse.paths import RESOURCES, read_regular
from lotse.ui.fenster.zutritt import Nummer

BUNDESWEIT = RESOURCES / "notfall" / "nummern.toml"
HOECHSTENS_BYTES, HOECHSTENS = 64 * 1024, 40


def bundesweite(datei: Path = BUNDESWEIT) -> Sequence[Nummer]:
    """Only those somebody checked: an unchecked number is never shown (LAW.md 15)."""
    eintraege = tomllib.loads(datei.read_text("utf-8"))["nummer"]
    return [
        Nummer(e["nummer"], e["name"], e.get("zusatz", "")) for e in eintraege if e.get("geprueft")
    ]


def oertliche(datei: Path) -> Sequence[Nummer]:
    """Of notfall.json in a Tresor's folder; whatever in it is no number is passed over."""
    try:
        roh = read_regular(datei, HOECHSTENS_BYTES)
        werte = json.loads(roh.decode("utf-8-sig"))  # json would take UTF-16, the true copy not
    except (OSError, ValueError, RecursionError):
        return []
    eintraege = werte.get("nummern") if isinstance(werte, dict) else None
    return list(_gelesen(eintraege if isinstance(eintraege, list) else []))[:HOECHSTENS]


def _gelesen(eintraege: Sequence[Any]) -> Iterator[Nummer]:
    for eintrag in eintraege:
        if not isinstance(eintrag, dict):
            continue
        worte = [eintrag.get(feld, "") for feld in ("nummer", "name", "zusatz")]
        if all(isinstance(wort, str) for wort in worte) and worte[0].strip() and worte[1].strip():
            yield Nummer(*(wort.strip()[:120] for wort in worte))
