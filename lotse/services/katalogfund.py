"""Why an entry was found: the field and the words that hold what was looked for (CATALOGUE 6)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lotse.domain.angebot import Angebot
from lotse.domain.recht import LeistungId, Wissen
from lotse.domain.schutzort import ohne_ort
from lotse.services.sortierung import sort_key

_WORT = re.compile(r"[^\W_]+")
_UMLAUTE = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
GEZEIGT = frozenset({"name", "traeger", "kurztext"})
"""These stand in the row anyway."""


@dataclass(frozen=True, slots=True)
class Fund:
    """`feld` of the entry, its words, and where in them it begins."""

    feld: str
    text: str
    stelle: int


def find_why(
    angebot: Angebot, wort: str, wissen: Wissen, sprachname: Callable[[str], str]
) -> Fund | None:
    """The first field that holds a word nobody sees yet; None = it is a kindred or mended word.

    Of a confidential entry nothing is told that is not kept of it."""
    felder = tuple(_felder(ohne_ort(angebot), wissen, sprachname))
    gesucht = [sort_key(teil.group()) for teil in _WORT.finditer(wort)]
    offen = [w for w in gesucht if not any(_stelle(t, w) >= 0 for f, t in felder if f in GEZEIGT)]
    for eines in offen or gesucht:
        for feld, text in felder:
            if (stelle := _stelle(text, eines)) >= 0:
                return Fund(feld, text, stelle)
    return None


def _felder(
    a: Angebot, wissen: Wissen, sprachname: Callable[[str], str]
) -> Iterator[tuple[str, str]]:
    yield from (("name", a.name), ("traeger", a.traeger), ("kurztext", a.kurztext))
    themen = (wissen.themen[code].text for code in sorted(a.bedarfe) if code in wissen.themen)
    yield "bedarfe", ", ".join(themen)
    hilfen = (wissen.leistungen.get(LeistungId(kennung)) for kennung in sorted(a.leistungen))
    yield "leistungen", ", ".join(hilfe.name for hilfe in hilfen if hilfe)
    yield "angebotsart", a.angebotsart
    yield "sprachen", ", ".join(sprachname(code) for code in sorted({s.code for s in a.sprachen}))
    yield "standort", a.standort.stadtteil if a.standort else a.region
    yield "beschreibung", a.beschreibung


def _stelle(text: str, gesucht: str) -> int:
    """Where the first word begins that holds it, Mütter as mutter and as muetter; -1 = nowhere."""
    for wort in _WORT.finditer(text):
        ganz = wort.group()
        if gesucht in sort_key(ganz) or gesucht in sort_key(ganz.translate(_UMLAUTE)):
            return wort.start()
    return -1
