"""Text for a terminal: clean, wrapped to one width, aligned; JSON with stable keys."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from datetime import date
from textwrap import wrap

from lotse.domain.zeit import tageswort

BREITE = 100
TRENNER = " | "
_LENKEN = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


def rein(text: str) -> str:
    """One line without anything that steers a terminal; every script stays."""
    erlaubt = (
        " " if z in "\n\r\t" else "" if z in _LENKEN or unicodedata.category(z) == "Cc" else z
        for z in text
    )
    return " ".join("".join(erlaubt).split())


def _lines(text: str, breite: int, erste: str = "", weitere: str = "") -> list[str]:
    """A path or an address is never broken: it must still be one when it is copied."""
    return wrap(
        text,
        breite,
        initial_indent=erste,
        subsequent_indent=weitere,
        break_on_hyphens=False,
        break_long_words=False,
    )


def absatz(text: str, einzug: int = 0, haengend: int = 0) -> list[str]:
    """Wrapped lines; from the second on `haengend` columns deeper."""
    return _lines(rein(text), BREITE, " " * einzug, " " * (einzug + haengend))


def gepackt(teile: Iterable[str], einzug: int = 0, haengend: int = 2) -> list[str]:
    """Short parts side by side; a line breaks only between them."""
    zeilen: list[str] = []
    for teil in map(rein, teile):
        if zeilen and len(zeilen[-1]) + len(TRENNER) + len(teil) <= BREITE:
            zeilen[-1] += f"{TRENNER}{teil}"
        else:
            vor = " " * (einzug + haengend if zeilen else einzug)
            zeilen += (
                [f"{vor}{teil}"]
                if len(vor) + len(teil) <= BREITE
                else _lines(teil, BREITE, vor, " " * (einzug + haengend))
            )
    return zeilen


def feld(name: str, text: str, einzug: int = 4, breite: int = 17) -> list[str]:
    """A label and its text beside it; nothing when there is no text."""
    if not text.strip():
        return []
    zeilen = _lines(rein(text), BREITE - einzug - breite)
    kopf = f"{' ' * einzug}{name:<{breite}}{zeilen[0]}"
    return [kopf, *(f"{' ' * (einzug + breite)}{zeile}" for zeile in zeilen[1:])]


def links_rechts(links: str, rechts: str, einzug: int = 0, haengend: int = 2) -> list[str]:
    """A sentence, and at the right edge where it stands in the law.

    A reference that takes too much room stands on lines of its own."""
    rechts = rein(rechts)
    daneben = 0 < len(rechts) <= BREITE // 2
    rand = BREITE - len(rechts) - 2 if daneben else BREITE
    zeilen = _lines(rein(links), rand, " " * einzug, " " * (einzug + haengend))
    if daneben and zeilen:
        zeilen[0] = f"{zeilen[0]:<{rand}}  {rechts}"
    elif rechts:
        eigene = _lines(rechts, BREITE - einzug - haengend)
        zeilen += [f"{zeile:>{BREITE}}" for zeile in eigene]
    return zeilen


def ueberschrift(text: str) -> list[str]:
    return ["", *absatz(text), "-" * min(BREITE, len(rein(text)))]


def datum(tag: date | None) -> str:
    return tageswort(tag) if tag else "unbekannt"


def als_json(daten: object) -> str:
    return json.dumps(daten, ensure_ascii=False, indent=2)


def zusammen(zeilen: Iterable[str]) -> str:
    return "\n".join(zeilen).strip("\n") + "\n"
