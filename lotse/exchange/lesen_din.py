"""One German telephone number in the form of DIN 5008: area code, blank, number."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from lotse.exchange.befundworte import Code

Melden: TypeAlias = Callable[[Code], None]

KURZWAHL = re.compile(r"110|112|115|116\s?\d{3}")
MOBIL = re.compile(r"01[567]")
MOBIL_ZIFFERN = range(11, 13)
MOBIL_OHNE_NULL_ZIFFERN = range(10, 12)
"""No number within a town is so long."""
FESTNETZ_ZIFFERN = range(6, 14)
GANZE_NUMMER = 6
"""So many digits may be a number of their own; fewer are an ending of the one before."""

_ENDUNGEN = re.compile(r"(?:\s*/\s*-?\s*\d{1,5}(?!\d))+\s*$")
_ORTSTEIL = re.compile(r"\(?(0\d{1,5})\)?[\s/–.-]+(?=\d)")
_BEKANNT = re.compile(r"(030|040|069|089|015\d{2}|01[67]\d|0800|0900|0180\d)(?=\d)")
_MOBIL_OHNE_NULL = re.compile(r"1(?:5\d|6[023]|7\d)")
_OHNE_NULL = re.compile(r"\((?=[1-9]\d{1,4}\))")
_AUSLAND = re.compile(r"^(?:00|\+\s*)(?=[1-9])")
_DEUTSCH = re.compile(r"^\+49\s*(?:\(0\))?\s*")
_KEINE_ZIFFER = re.compile(r"\D")
_KEIN_TEIL = re.compile(r"[^\d–-]")


@dataclass(frozen=True, slots=True)
class Nummer:
    """For print, and the other endings it may have."""

    text: str
    endungen: tuple[str, ...] = ()


def ziffern(text: str) -> int:
    return sum(map(str.isdigit, text))


def read_nummer(roh: str, vorwahl: str, melden: Melden) -> Nummer:
    """A foreign number keeps its groups. A number without area code gets the one given."""
    if KURZWAHL.fullmatch(roh):
        return Nummer(roh)
    roh = _AUSLAND.sub("+", roh)
    if roh.startswith("+") and not roh.startswith("+49"):
        return Nummer(" ".join(roh.split()))
    stamm, endungen = _endungen(roh)
    gesetzt = _gesetzt(_mit_vorwahl(_national(stamm), vorwahl, melden))
    if gesetzt.startswith("0"):
        grenzen = MOBIL_ZIFFERN if MOBIL.match(gesetzt) else FESTNETZ_ZIFFERN
        if ziffern(gesetzt) not in grenzen:
            melden(Code.TELEFON_LAENGE)
    return Nummer(gesetzt, endungen)


def _endungen(roh: str) -> tuple[str, tuple[str, ...]]:
    """The last digits may be others: "47101200/41" and "471 01200/-55109"."""
    treffer = _ENDUNGEN.search(roh)
    if not treffer or ziffern(roh[: treffer.start()]) < GANZE_NUMMER:
        return roh, ()
    return roh[: treffer.start()], tuple(re.findall(r"\d+", treffer[0]))


def _national(roh: str) -> str:
    if not roh.startswith("+49"):
        return roh
    rest = _DEUTSCH.sub("", roh)
    return f"(0{rest[1:]}" if rest.startswith("(") else f"0{rest}"


def _mit_vorwahl(nummer: str, vorwahl: str, melden: Melden) -> str:
    """A spreadsheet may have eaten the first zero: then only the zero comes back.

    Behind a blank "30" may as well begin a number of Berlin: "30 35 - 54 00" is one."""
    if nummer.startswith(("0", "(0")):
        return nummer
    if _OHNE_NULL.match(nummer):
        melden(Code.TELEFON_NULL)
        return f"(0{nummer[1:]}"
    if _MOBIL_OHNE_NULL.match(nummer) and ziffern(nummer) in MOBIL_OHNE_NULL_ZIFFERN:
        melden(Code.TELEFON_NULL)
        return f"0{nummer}"
    if not vorwahl:
        melden(Code.TELEFON_OHNE_VORWAHL)
        return nummer
    eigene = vorwahl.removeprefix("0")
    if re.match(rf"{eigene}(?:\s?[/-]\s?\d|\s\d{{{GANZE_NUMMER},}})", nummer):
        melden(Code.TELEFON_NULL)
        return f"0{nummer}"
    melden(Code.TELEFON_VORWAHL)
    return f"{vorwahl} {nummer}"


def _gesetzt(national: str) -> str:
    """An extension keeps its hyphen; without a known area code there is no blank."""
    getrennt = _ORTSTEIL.match(national)
    if getrennt:
        ort, rest = getrennt[1], national[getrennt.end() :]
    else:
        kompakt = _KEIN_TEIL.sub("", national)
        bekannt = _BEKANNT.match(kompakt)
        ort = bekannt[1] if bekannt else ""
        rest = kompakt[len(ort) :]
    stamm, _, durchwahl = rest.replace("–", "-").partition("-")
    teile = [_KEINE_ZIFFER.sub("", teil) for teil in (stamm, durchwahl)]
    return f"{ort} {'-'.join(filter(None, teile))}".strip()
