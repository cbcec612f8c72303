"""Names of the letters, and of parts of letters, that blocks belong to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lotse.i18n.sprache import Sprache, is_rtl

TEILWORT: Final[Mapping[str, str]] = {
    "familie": "Brief an die Familie",
    "worum": "Worum geht es?",
    "warum": "Warum das passen kann",
    "schritt": "Ihr nächster Schritt",
    "ort": "Wo ist das?",
    "mitbringen": "Das bringen Sie mit",
    "kosten": "Was kostet das?",
    "weiter": "So geht es weiter",
    "hilfe": "Wir helfen Ihnen gern",
    "ueberleitung": "Überleitung",
    "plan": "Mein Plan",
    "unterlagen": "Meine Papiere",
    "termin": "Termin-Karte",
    "gespraech": "Was wir besprochen haben",
    "geschafft": "Das habe ich geschafft",
    "startkarte": "Startkarte",
    "zuweisung": "Zuweisungszettel",
    "rueckmeldung": "Rückmeldung an die Praxis",
    "streifen": "Antwortstreifen",
    "kopie": "Kopie für die Familie",
    "fallbrief": "Fallbrief ohne Namen",
    "antrag": "Antrag ohne Formular",
    "amt": "An Ämter",
    "weiterleitung": "Bitte an das Amt",
    "frist": "Brief zur Frist",
}


def in_direction(text: str, code: str) -> str:
    """A sentence of another direction within words of the window: its full stop stays its own."""
    return f"\u2067{text}\u2069" if is_rtl(code) else text


def teilwort(teil: str, sprache: Sprache) -> str:
    """In words; a part without a line is shown under its own name."""
    return sprache.t(TEILWORT[teil]) if teil in TEILWORT else teil.capitalize()
