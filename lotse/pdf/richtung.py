"""Order of mixed scripts (UAX #9): levels from python-bidi, rules L1 and L2 for lines here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate
from unicodedata import bidirectional

from bidi import get_display

LRI, PDI = "\u2066", "\u2069"
UNSICHTBAR = frozenset("\u200b\u200e\u200f\u2060\u2066\u2067\u2068\u2069\u00ad")
"""Marks that steer order and breaking and are never drawn."""

_LEVELS = re.compile(r"\n {4}levels: \[\n(.*?)\n {4}\],\n {4}paragraphs: \[\n", re.DOTALL)
_ENDE = frozenset(("WS", "FSI", "LRI", "RLI", "PDI", "BN", "LRE", "RLE", "LRO", "RLO", "PDF"))
_TRENNER = frozenset(("S", "B"))
_STARK = re.compile(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00010fff\U0001e800-\U0001eeff]"
)
"""Characters that can turn anything; a left-to-right text without them has level 0 throughout."""

_NUR_RTL = re.compile("[\u0620-\u0652\u0671-\u06d3\u060c\u061b\u061f .,:!?()]*")
"""Arabic letters and signs that follow them: level 1 throughout in a right-to-left text."""


def levels(text: str, *, rtl: bool) -> list[int]:
    """The embedding level of every character of one paragraph, before rule L1."""
    if not rtl and not _STARK.search(text):
        return [0] * len(text)
    if rtl and _NUR_RTL.fullmatch(text):
        return [1] * len(text)
    dump = _LEVELS.search(get_display(text, base_dir="R" if rtl else "L", debug=True))
    worte = dump[1].split() if dump else []
    if worte[::3] != ["Level("] * len(text.encode()):
        message = "python-bidi changed the form of its level dump"
        raise RuntimeError(message)
    je_byte = [int(wort[:-1]) for wort in worte[1::3]]
    beginn = accumulate((len(zeichen.encode()) for zeichen in text[:-1]), initial=0)
    return [je_byte[stelle] for stelle in beginn]


def line_levels(text: str, stufen: Sequence[int], *, rtl: bool) -> list[int]:
    """L1: separators, and blanks and marks before them or at the line's end, go to the base."""
    ergebnis, zurueck = list(stufen), True
    if not rtl and not any(ergebnis):
        return ergebnis
    for stelle in range(len(text) - 1, -1, -1):
        art = bidirectional(text[stelle])
        if art in _TRENNER:
            zurueck = True
        elif art not in _ENDE:
            zurueck = False
        if zurueck:
            ergebnis[stelle] = int(rtl)
    return ergebnis


def visual_order(stufen: Sequence[int]) -> list[int]:
    """L2: indices of a line's items from left to right, given their levels."""
    folge = list(range(len(stufen)))
    ungerade = [stufe for stufe in stufen if stufe & 1]
    if not ungerade:
        return folge
    for stufe in range(max(stufen), min(ungerade) - 1, -1):
        beginn = 0
        while beginn < len(folge):
            ende = beginn
            while ende < len(folge) and stufen[folge[ende]] >= stufe:
                ende += 1
            folge[beginn:ende] = folge[beginn:ende][::-1]
            beginn = max(ende, beginn + 1)
    return folge
