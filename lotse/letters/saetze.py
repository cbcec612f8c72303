"""German text into sentences and tokens, each with its place."""

from __future__ import annotations

import math
import re
from itertools import pairwise
from typing import NamedTuple

_MONATE = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_TOKEN = re.compile(r"[^\W\d_]+(?:[-·‑'’][^\W\d_]+)*|\d+(?:[.,:/]\d+)*(?:\.(?=\s|$))?|[^\w\s]")
_WORT = re.compile(r"[^\W\d_]+(?:[-‑·'’][^\W\d_]+)*")
_KEIN_ENDE = re.compile(
    rf"\d{{1,2}}\. (?=(?:{_MONATE})\b)"
    r"|(?<!\w)(?:[A-Za-zäöü]\. ?){1,2}(?:[A-Za-zÄÖÜäöü]|Zt)\.(?=\s+\S)"
    r"|\b(?:Dr|Prof|[Nn]r|Str|[Tt]el|Abs|Abt|Art|St|Ziff|Mo|Di|Mi|Do|Fr|Sa|[Bb]zw|[Gg]gfs?|[Cc]a"
    r"|usw|etc|[Ee]vtl|[Ii]nkl|[Ee]inschl|[Ee]xkl|[Mm]ax|[Mm]ind|[Mm]in|[Mm]tl|[Ss]og|[Vv]gl|zzgl"
    r"|[Vv]orauss|[Bb]zgl|[Gg]em|[Ll]t|[Ss]td)\.(?=\s+[a-zäöü\d])"
    r"|\b(?:Dr|Prof|Nr|Str|Tel|Abs|Abt|Art|St|inkl|bzw|ggf|ca|evtl)\.(?=\s+\S)"
)
_ERSATZ = "\u2024"
"""Stands for a full stop that ends no sentence; one character, so places stay."""
_ENDE = re.compile(r"(?<=[.!?:])[“\"]?\s+")


class Token(NamedTuple):
    """A word, a number or a sign."""

    text: str
    von: int

    @property
    def bis(self) -> int:
        return self.von + len(self.text)

    @property
    def klein(self) -> str:
        return self.text.lower()

    @property
    def ist_wort(self) -> bool:
        return self.text[0].isalpha()

    @property
    def ist_gross(self) -> bool:
        return self.text[0].isupper()


class Teilsatz(NamedTuple):
    """A sentence within a longer text and where it begins."""

    text: str
    von: int


def split_sentences(text: str) -> tuple[Teilsatz, ...]:
    """Dates, ordinals and common abbreviations end no sentence."""
    geschuetzt = _KEIN_ENDE.sub(lambda m: m[0].replace(".", _ERSATZ), text)
    grenzen = [0, *(m.end() for m in _ENDE.finditer(geschuetzt)), len(text)]
    stuecke = (Teilsatz(text[von:bis], von) for von, bis in pairwise(grenzen))
    return tuple(stueck for stueck in stuecke if _WORT.search(stueck.text))


def tokens(text: str, ab: int = 0) -> tuple[Token, ...]:
    return tuple(Token(m[0], ab + m.start()) for m in _TOKEN.finditer(text))


def words(text: str) -> list[str]:
    return _WORT.findall(text)


def is_whole(text: str) -> bool:
    """Headings, list items and addresses end without a sign; they would flatter the mean."""
    return text.rstrip().rstrip('“"”').endswith((".", "?", "!"))


def complexity(text: str) -> float:
    """1 (easy) to 7 (hard): length of the sentence and of its words (LETTERS 5)."""
    woerter = words(text)
    if not woerter:
        return 1.0
    je_wort = sum(map(len, woerter)) / len(woerter)
    roh = -3.642 + 1.610 * math.log(len(woerter)) + 0.330 * je_wort
    return min(7.0, max(1.0, roh))
