"""Words that nothing a family reads may say (LAW.md 13): promises, refusals, threats."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache

NIE = (
    "Sie haben Anspruch",
    "Sie haben einen Anspruch",
    "Sie haben ein Recht",
    "Sie bekommen",
    "Sie erhalten",
    "steht Ihnen zu",
    "stehen Ihnen zu",
    "steht Ihnen gesetzlich zu",
    "abgelehnt",
    "nicht berechtigt",
    "Mitwirkungspflicht",
)
ERLAUBT = "andere Worte: „könnte passen“, „das Amt entscheidet“, „bitte prüfen lassen“"
_MUSTER = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, NIE))})")


def banned_word(text: str) -> str:
    """The first of these words, "" = none."""
    treffer = _MUSTER.search(text)
    return treffer.group() if treffer else ""


def banned_words(eintrag: object, pfad: str = "") -> Iterator[tuple[str, str]]:
    """Where in an entry of the knowledge such a word stands, and the text."""
    if isinstance(eintrag, str):
        if banned_word(eintrag):
            yield pfad, eintrag
    elif isinstance(eintrag, tuple):
        for nummer, teil in enumerate(eintrag):
            yield from banned_words(teil, f"{pfad}[{nummer}]")
    elif is_dataclass(eintrag) and not isinstance(eintrag, type):
        for feld in _felder(type(eintrag)):
            yield from banned_words(getattr(eintrag, feld), f"{pfad}.{feld}" if pfad else feld)


@cache
def _felder(art: type) -> tuple[str, ...]:
    return tuple(feld.name for feld in fields(art))
