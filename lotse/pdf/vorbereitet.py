"""Runs of a sentence joined to one text: what is bold, and where a line may end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from lotse.letters.inhalt import Lauf

FSI, PDI = "\u2068", "\u2069"
_STEUERUNG = re.compile("[\0\u202a-\u202e\u2066-\u2069\ufeff]")
"""Marks in given text that could turn what stands around it: ours are the only ones. With them
the two that draw nothing and that no text layer may hold (ISO 14289-1, 7.21.7)."""
_LEER = re.compile("[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
_DREHT = re.compile(
    "[\u0590-\u08ff\u200e\u200f\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff"
    "\U0001e800-\U0001eeff]"
)
_ENDE = re.compile("[ \u200b\u1361]|(?<=[^\\W\\d_])[-–—/](?=[^\\W\\d_])")
"""A line may end after a blank, or after a dash between letters."""
_RUFNUMMER = re.compile(r"(?<!\w)(?:\+[0-9]|\(?0)[0-9()/ \u00a0–-]{4,}[0-9](?!\w)")
"""As somebody types it in a sentence: "0221 4710-120", "+49 (0)221 4710 120"."""


@dataclass(frozen=True, slots=True)
class Vorbereitet:
    """One value per character: bold; line may end after it; may end there if nothing else fits."""

    text: str
    fett: tuple[bool, ...]
    bruch: tuple[bool, ...]
    notbruch: tuple[bool, ...]


def prepare(laeufe: Sequence[Lauf], *, rtl: bool, fett: bool = False) -> Vorbereitet:
    """Isolates numbers, dates and names wherever a direction could turn them."""
    teile: list[str] = []
    fette: list[bool] = []
    bruch: list[bool] = []
    notbruch: list[bool] = []
    for lauf in laeufe:
        text = clean(lauf.text)
        moeglich = [False] * len(text)
        for treffer in _ENDE.finditer(text):
            moeglich[treffer.start()] = True
        fest = [(0, len(text))] if lauf.isoliert and text else []
        dreht = rtl or bool(_DREHT.search(text))
        if dreht and not lauf.isoliert:
            fest = [treffer.span() for treffer in _RUFNUMMER.finditer(text)]
        for von, bis in reversed(fest if dreht else ()):
            text = f"{text[:von]}{FSI}{text[von:bis]}{PDI}{text[bis:]}"
            moeglich[von:bis] = [False, *moeglich[von:bis], False]
        teile.append(text)
        fette += [lauf.fett or fett] * len(text)
        if lauf.isoliert:
            bruch += [False] * len(text)
        else:
            bruch += _outside(moeglich, text) if fest else moeglich
        notbruch += moeglich
    return Vorbereitet("".join(teile), tuple(fette), tuple(bruch), tuple(notbruch))


def _outside(moeglich: Sequence[bool], text: str) -> list[bool]:
    """No line ends inside an isolate."""
    tiefen = accumulate((zeichen == FSI) - (zeichen == PDI) for zeichen in text)
    return [darf and not tiefe for darf, tiefe in zip(moeglich, tiefen, strict=True)]


def clean(text: str) -> str:
    """One line of text without marks that could reach beyond it."""
    return _LEER.sub(" ", _STEUERUNG.sub("", text))
