"""Numbers and years as they stand in tables: decimal comma, thousands, per cent, marks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

LEER = frozenset({"", "k. a.", "k.a.", "n/a", "na", "null", "none", "unbekannt", "nan"})
VERDECKT = frozenset({"x", "*", "/", ".", "•", "verdeckt", "geheim", "gesperrt"})
"""How offices mark a number they keep back."""
STRICH = frozenset({"-", "–", "—", "..."})
GENAU = 1e15
"""A float is exact so far; nobody counts more."""
_KLEINER = re.compile(r"[<≤]\s*\d+")
_ZAHL = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
_TAUSEND = re.compile(r"[+-]?[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*(?:[.,]\d+)?")
_VORZEICHEN = re.compile(r"^([+-]) +(?=\d)")
_JAHR = re.compile(r"(19[5-9]\d|20\d\d|21[0-4]\d)(?:\.0+)?")
_SCHULJAHR = re.compile(r"((?:19|20)\d\d)\s*[/-]\s*(?:(?:19|20)\d\d|\d\d)")
_IM_TEXT = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


class Marke(StrEnum):
    """Why a cell holds no number."""

    LEER = "leer"
    VERDECKT = "verdeckt"
    STRICH = "strich"
    KEINE_ZAHL = "keine_zahl"


@dataclass(frozen=True, slots=True)
class Zelle:
    """A number, and whether something was done to read it; or why there is none."""

    zahl: float | None = None
    marke: Marke | None = None
    repariert: bool = False
    prozent: bool = False

    @property
    def wort(self) -> str:
        """As it is told in a finding."""
        return "" if self.zahl is None else f"{self.zahl:.15g}".replace(".", ",")

    @property
    def ganz(self) -> int | None:
        return int(self.zahl) if self.zahl is not None and self.zahl == int(self.zahl) else None


def find_komma(werte: Iterable[object]) -> str:
    """The decimal sign of a column: the one with other than three digits behind it, or after 0."""
    punkt = komma = False
    for wert in werte:
        if isinstance(wert, str):
            for zeichen, ziffern in re.findall(r"\d([.,])(\d+)(?=\s*%?\s*$)", wert):
                nichts = re.match(r"\s*[+-]?0[.,]", wert)
                if nichts or len(ziffern) != 3:  # noqa: PLR2004 - three digits are thousands
                    punkt, komma = punkt or zeichen == ".", komma or zeichen == ","
    return "." if punkt and not komma else ","


def read_zahl(wert: object, komma: str = ",") -> Zelle:
    """A cell as a number. `komma` = the decimal sign of its column."""
    if isinstance(wert, bool):
        return Zelle(marke=Marke.KEINE_ZAHL)
    if isinstance(wert, int | float):
        return Zelle(float(wert)) if abs(wert) < GENAU else Zelle(marke=Marke.KEINE_ZAHL)
    text = " ".join(str(wert or "").replace("\u00a0", " ").replace("\u202f", " ").split())
    marke = _marke(text)
    if marke is not None:
        return Zelle(marke=marke)
    prozent = text.endswith("%")
    kurz = _VORZEICHEN.sub(r"\1", text.rstrip("% "))
    tausend = _TAUSEND.fullmatch(kurz)
    if tausend and tausend[1] != komma:
        glatt = float(kurz.replace(tausend[1], "").replace(",", "."))
        if abs(glatt) < GENAU:
            return Zelle(glatt, repariert=True, prozent=prozent)
    if _ZAHL.fullmatch(kurz) and len(kurz) < 16:  # noqa: PLR2004 - a float is exact so far
        return Zelle(float(kurz.replace(",", ".")), prozent=prozent)
    return Zelle(marke=Marke.KEINE_ZAHL)


def _marke(text: str) -> Marke | None:
    klein = text.casefold()
    if klein in LEER:
        return Marke.LEER
    if klein in STRICH:
        return Marke.STRICH
    if klein in VERDECKT or _KLEINER.fullmatch(klein):
        return Marke.VERDECKT
    return None


def read_jahr(wert: object) -> tuple[int | None, bool]:
    """(year, whether it was a school year or another period); the year a period begins with."""
    text = str(wert if wert is not None else "").strip()
    if treffer := _JAHR.fullmatch(text):
        return int(treffer[1]), False
    if treffer := _SCHULJAHR.fullmatch(text):
        return int(treffer[1]), True
    jahre = set(_IM_TEXT.findall(text))
    return (int(jahre.pop()), True) if len(jahre) == 1 else (None, False)
