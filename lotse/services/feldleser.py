"""Readers for single fields of plain data: each notes what does not belong, and why."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeAlias

Befunde: TypeAlias = list[str]
Reader: TypeAlias = Callable[[object, str, Befunde], Any]
"""(value, path, findings) -> the value read; a fault is noted and a stand-in returned."""

ZEIGEN = 60
GROESSTE = 10**12
"""Nothing here counts further; Python would reckon with numbers of any length."""
ERLAUBTE_STEUERZEICHEN = "\n\t"


def note(befunde: Befunde, pfad: str, wert: object, erlaubt: str) -> None:
    """Name the place, the value and what is allowed, in one line."""
    gezeigt = json.dumps(wert, ensure_ascii=False, default=str)
    gezeigt = gezeigt.encode("utf-8", "backslashreplace").decode("utf-8")
    if len(gezeigt) > ZEIGEN:
        gezeigt = f"{gezeigt[:ZEIGEN]} …"
    befunde.append(f"{pfad}: {gezeigt} – erlaubt: {erlaubt}")


def text(wert: object, pfad: str, befunde: Befunde) -> str:
    if not isinstance(wert, str):
        note(befunde, pfad, wert, "ein Text in Anführungszeichen")
        return ""
    if not lesbar(wert):
        note(befunde, pfad, wert, "Text ohne Steuerzeichen")
    return wert


def lesbar(wert: str) -> bool:
    """False for control characters and lone surrogates: no file and no page can hold them."""
    return wert.isprintable() or not any(map(_steuert, wert))


def _steuert(zeichen: str) -> bool:
    return unicodedata.category(zeichen) in ("Cc", "Cs") and zeichen not in ERLAUBTE_STEUERZEICHEN


def wahr(wert: object, pfad: str, befunde: Befunde) -> bool:
    if not isinstance(wert, bool):
        note(befunde, pfad, wert, "true oder false")
    return bool(wert)


def ganz(wert: object, pfad: str, befunde: Befunde) -> int:
    if isinstance(wert, int) and not isinstance(wert, bool) and abs(wert) <= GROESSTE:
        return wert
    note(befunde, pfad, wert, "eine ganze Zahl")
    return 0


def komma(wert: object, pfad: str, befunde: Befunde) -> float:
    if isinstance(wert, int | float) and not isinstance(wert, bool) and abs(wert) <= GROESSTE:
        return float(wert)
    note(befunde, pfad, wert, "eine Zahl")
    return 0.0


def tag(wert: object, pfad: str, befunde: Befunde) -> date:
    try:
        if isinstance(wert, str) and len(wert) == len("JJJJ-MM-TT"):
            return date.fromisoformat(wert)
    except ValueError:
        pass
    note(befunde, pfad, wert, "ein Tag als JJJJ-MM-TT")
    return date.min


def pflichttext(wert: object, pfad: str, befunde: Befunde) -> str:
    """A text that is not empty."""
    gelesen = text(wert, pfad, befunde)
    if isinstance(wert, str) and not gelesen.strip():
        note(befunde, pfad, wert, "ein Text, nicht leer")
    return gelesen


def zahl(von: int, bis: int) -> Reader:
    """A whole number within bounds."""

    def read(wert: object, pfad: str, befunde: Befunde) -> int:
        if isinstance(wert, int) and not isinstance(wert, bool) and von <= wert <= bis:
            return wert
        note(befunde, pfad, wert, f"eine ganze Zahl von {von} bis {bis}")
        return von

    return read


EINFACH: Mapping[type, Reader] = {str: text, bool: wahr, int: ganz, float: komma, date: tag}
