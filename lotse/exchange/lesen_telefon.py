"""Telephone cells: several numbers apart, the original kept, labels read (CATALOGUE 5.7)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from lotse.domain.angebot import Telefon
from lotse.exchange.befundworte import Code
from lotse.exchange.lesen_din import GANZE_NUMMER, KURZWAHL, MOBIL, read_nummer, ziffern

ZU_LANG = 1000
MIT_ORT = 8
"""Digits of a number with its area code."""

SICHER_AB = 3
"""So many numbers must agree before a town's area code counts as known."""
_VORWAHL = re.compile(r"0[2-9]\d{1,4}")
_BEIDES = re.compile(r"\btel\w*\.?\s*(?:/|und|u\.|\+|&)\s*(?:tele)?fax\b", re.IGNORECASE)
_TRENNER = re.compile(
    r"\s{3,}|\r?\n|;|,|\||\boder\b|\bbzw\b\.?|\s(?=(?:mobil|handy|telefax|fax)\b)", re.IGNORECASE
)
_LABEL = re.compile(
    r"^(?P<davor>\D*?)\b(?P<wort>tel(?:efon)?|fon|phone|telefax|fax|mobil|handy)\b\s*\.?\s*:?\s*",
    re.IGNORECASE,
)
_NUMMER = re.compile(r"^[+(]?\s?[\d(][\d\s()/.–-]*")
_SCHLICHT = re.compile(r"(0[2-9]\d{1,3})[ /-](\d{3,8})", re.ASCII)
"""Nothing but an area code and a number, as most cells are."""
_SCHRAEG = re.compile("/")
_NUR_ENDUNG = re.compile(r"[-–]\s?(\d{1,5})")


@dataclass(frozen=True, slots=True)
class Telefonfund:
    """Numbers of one cell, words that are no number, and what is to be said: (code, part)."""

    telefone: tuple[Telefon, ...] = ()
    rest: tuple[str, ...] = ()
    befunde: tuple[tuple[Code, str], ...] = ()


def read_telefone(zelle: str, vorwahl: str = "") -> Telefonfund:
    """`vorwahl` ("030") stands before numbers that have none; without it they stay as text."""
    if schlicht := _SCHLICHT.fullmatch(zelle):
        return Telefonfund((Telefon(f"{schlicht[1]} {schlicht[2]}", roh=zelle),))
    if len(zelle) > ZU_LANG:
        return Telefonfund((), (zelle,), ((Code.TELEFON_TEXT, zelle),))
    telefone: list[Telefon] = []
    rest: list[str] = []
    befunde: list[tuple[Code, str]] = []
    for teil in _teile(_BEIDES.sub("Tel.", zelle.replace("\xa0", " "))):
        endung = _NUR_ENDUNG.fullmatch(teil)
        if endung and telefone:
            telefone[-1] = _mit_endung(telefone[-1], (endung[1],))
        elif telefon := _read_one(teil, vorwahl, befunde):
            telefone += [] if telefon.nummer in [t.nummer for t in telefone] else [telefon]
        else:
            rest.append(teil)
            befunde.append((Code.TELEFON_TEXT, teil))
    if len(telefone) > 1:
        befunde.insert(0, (Code.TELEFON_MEHRERE, zelle))
    return Telefonfund(tuple(telefone), tuple(rest), tuple(befunde))


def _teile(zelle: str) -> list[str]:
    grob = [teil for teil in _TRENNER.split(zelle) if teil and teil.strip(" /")]
    return [fein.strip().removeprefix("/ ") for teil in grob for fein in _an_schraegstrichen(teil)]


def _an_schraegstrichen(teil: str) -> list[str]:
    """Apart only where both sides are whole numbers: 030/559 23 81 is one."""
    for treffer in _SCHRAEG.finditer(teil):
        links, rechts = teil[: treffer.start()], teil[treffer.end() :]
        eigene = rechts.lstrip(" (").startswith(("0", "+"))
        ohne_ort = not links.lstrip(" (").startswith(("0", "+"))
        genug = GANZE_NUMMER if eigene or ohne_ort else MIT_ORT
        if ziffern(links) >= genug and ziffern(rechts.split("/")[0]) >= GANZE_NUMMER:
            return [links, *_an_schraegstrichen(rechts)]
    return [teil]


def _read_one(teil: str, vorwahl: str, befunde: list[tuple[Code, str]]) -> Telefon | None:
    label = _LABEL.match(teil)
    roh = (teil[label.end() :] if label else teil).strip()
    rein = roh.strip("\"'„“”")
    nummer = _NUMMER.match(rein)
    if not nummer or ziffern(nummer[0]) < len("110"):
        return None
    if rein != roh:
        befunde.append((Code.TELEFON_ZEICHEN, teil))
    geschrieben = _ohne_klammer(nummer[0])
    gelesen = read_nummer(geschrieben.strip(), vorwahl, lambda code: befunde.append((code, teil)))
    worte = (label["davor"] if label else "", rein[len(geschrieben) :])
    hinweis = ", ".join(filter(None, (wort.strip(" ,;:().") for wort in worte)))
    art = _art(gelesen.text, label["wort"].lower() if label else "")
    telefon = Telefon(gelesen.text, roh=teil, art=art, hinweis=hinweis)
    return _mit_endung(telefon, gelesen.endungen)


def _ohne_klammer(nummer: str) -> str:
    """A bracket that opens in the number and closes behind it belongs to the words there."""
    auf = nummer.rfind("(")
    return nummer if auf < nummer.rfind(")") or auf <= 0 else nummer[:auf]


def sure_vorwahlen(paare: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """(town, cell) of a source → area code of a town, where all numbers that name one agree.

    For `read_telefone`: a code is put before a number only where the source itself is sure."""
    gesehen: dict[str, list[str]] = {}
    for ort, zelle in paare:
        for telefon in read_telefone(zelle).telefone:
            vorwahl, _, rest = telefon.nummer.partition(" ")
            if telefon.art in ("festnetz", "fax") and rest and _VORWAHL.fullmatch(vorwahl):
                gesehen.setdefault(ort.strip().casefold(), []).append(vorwahl)
    return {
        ort: alle[0]
        for ort, alle in gesehen.items()
        if ort and len(alle) >= SICHER_AB and len(set(alle)) == 1
    }


def _mit_endung(telefon: Telefon, endungen: tuple[str, ...]) -> Telefon:
    if not endungen:
        return telefon
    auch = f"auch mit {' oder '.join(endungen)} am Ende"
    return replace(telefon, hinweis=", ".join(filter(None, (auch, telefon.hinweis))))


def _art(nummer: str, label: str) -> str:
    if label in ("fax", "telefax"):
        return "fax"
    if KURZWAHL.fullmatch(nummer):
        return "kurzwahl"
    return "mobil" if MOBIL.match(nummer) else "festnetz"
