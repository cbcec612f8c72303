"""Where a known word stands in a text, however it is spelt: Özdemir, OEZDEMIRS, ozdemir."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

KURZ: Final = 4
"""A word shorter than this may be a name and a word: "An", "Nur"."""
_SATZ: Final = (
    "ab als alt am an arm auf aus bei bin bis da das dem den der des die du ein er es für gut "
    "hat her hin ich ihn ihr im in ist ja mai mal man mit nah neu nie nun nur ob oft sei sie "
    "so tag tut um und uns vom von vor war was weg wem wen wer wie wir wo zu zum zur "
)
_BLEIBT: Final = frozenset(_SATZ.split())
"""Small words of every sentence: written small they are no name."""
_GLEICH: Final = {"ß": "ss", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe"}
_HOCHKOMMA: Final = "’´`ʼ′"
_UNSICHTBAR: Final = frozenset(["Cf", "Mn"])
"""Soft hyphens, joiners, and accents written on their own."""
_DAHINTER: Final = r"(?:'?s|'|'?sche[nmrs]?|s?(?:kinder|familie|wohnung|jung|junge|madchen))?"
_TRENNER: Final = r"[\s-]*"


class Falttext:
    """A text, and the same in small letters without accents, ae as a."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.gefaltet, self.orte = _fold(text)


def places(wo: Falttext, wort: str) -> Iterator[tuple[int, int]]:
    """From where to where it stands as a word of its own, also with the s of the genitive."""
    text, orte = wo.text, wo.orte
    teile = [re.escape(_fold(teil)[0]) for teil in re.split(r"[\s-]+", wort) if _fold(teil)[0]]
    if not teile:
        return
    muster = rf"(?<!\w){_TRENNER.join(teile)}{_DAHINTER}(?!\w)"
    for treffer in re.finditer(muster, wo.gefaltet):
        von, bis = orte[treffer.start()], orte[treffer.end() - 1] + 1
        while bis < len(text) and unicodedata.category(text[bis]) in _UNSICHTBAR:
            bis += 1
        if len(wort) >= KURZ or text[von:bis] not in _BLEIBT:
            yield von, bis


def _fold(text: str) -> tuple[str, list[int]]:
    """And from where in the text each letter comes."""
    zeichen: list[str] = []
    orte: list[int] = []
    for ort, eines in enumerate(text):
        for roh in unicodedata.normalize("NFD", _GLEICH.get(eines.lower(), eines).lower()):
            neu = "'" if roh in _HOCHKOMMA else roh
            if unicodedata.category(neu) in _UNSICHTBAR:
                continue
            if neu == "e" and zeichen and zeichen[-1] in "aou":
                continue
            zeichen.append(_GLEICH.get(neu, neu))
            orte += [ort] * len(zeichen[-1])
    return "".join(zeichen), orte
