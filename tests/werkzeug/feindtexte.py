"""Fifty texts that are meant to break a window, and a case that is full of one of them."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import Enum

LANG = "x" * 100_000
MARKUP = (
    "<img src=http://127.0.0.1:9/x.png>", "<img src=x width=100000 height=100000>",
    "<b>fett</b>", "a<br>b", "5 &lt; 6", "<script>alert(1)</script>",
    "<a href='javascript:x'>hier</a>", "<font size=99999>groß</font>", "<!-- weg -->",
    "</body></html>", "<style>*{color:red}</style>", "<table width=99999><tr><td>x</table>",
    "&amp;&lt;", "&Datei", "Müller & Söhne", "&&", "&",
)  # fmt: skip
MUSTER = (
    "%n", "%s%s%s%n", "%1 %2 %L1", "{0.__class__.__init__.__globals__}", "{n}", "{", "}}",
    "${HOME}", "../../etc/passwd", "C:\\win\\con.txt", "file:///etc/passwd",
    "'; DROP TABLE familie;--", '"); DELETE FROM familie; --', "=cmd|' /C calc'!A0",
)  # fmt: skip
ZEICHEN = (
    "\u202eakif\u202c", "\u2066\u2067\u202b", "\u200f\u200e", "\u200b\u200d\ufeff", "\0nach NUL",
    "vor\0nach", "\x1b[31mrot", "\a\b", "\ud7ff\ue000", "Z" + "\u0300\u0301\u0316" * 60,
    "\U0001f469\u200d\U0001f469\u200d\U0001f467\U0001f3f3\ufe0f\u200d\U0001f308",
    "\ufdfa\ufdfd\U0001242b", "\u0645\u064e\u0631\u200e & \u05e9\u05e8", "ışğİ Ωß",
)  # fmt: skip
LAENGEN = ("-", "\t\r\n\t", "a\nb\nc", "Wort" * 2_500, LANG)
FEINDLICH = (*MARKUP, *MUSTER, *ZEICHEN, *LAENGEN)
assert len(FEINDLICH) == 50

FREIE = frozenset(
    {"name", "vorname", "notiz", "zitat", "text", "deckwort", "buchstabe", "kontaktweg", "ort",
     "stadtteil", "beschreibung", "kurztext", "traeger", "grund", "titel", "hinweis"}
)  # fmt: skip
"""Fields that somebody typed."""


def verseucht(wert, text, name=""):
    """The same value, every free text in it another one."""
    if isinstance(wert, tuple) and not hasattr(wert, "_fields"):
        return tuple(verseucht(teil, text) for teil in wert)
    if is_dataclass(wert) and not isinstance(wert, Enum):
        namen = [feld.name for feld in fields(wert) if feld.init]
        return replace(wert, **{n: verseucht(getattr(wert, n), text, n) for n in namen})
    return text if isinstance(wert, str) and name in FREIE and not isinstance(wert, Enum) else wert
