"""What an entry may help with, told by its kind and name: a proposal, never written by itself.

"Kinderchirurgie" is not a Kinderarzt (CATALOGUE 6): a person confirms each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lotse.domain.angebot import Angebot
from lotse.domain.recht import Leistung, LeistungId, Wissen
from lotse.services.sortierung import sort_key

_WORT = re.compile(r"[^\W_]+")
_ANDERS = re.compile(r"[,:;(/)]|\bund\b|\boder\b")
_UMLAUTE = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
KURZ = 5
"""Shorter words, and what is left of a word, say too little."""
HOECHSTENS = 5
_ENDUNGEN = (
    "ungsstelle", "stelle", "praxis", "hilfe", "ung", "innen", "ern", "en", "er", "in", "n", "e",
    "s",
)  # fmt: skip
"""A Hebammenpraxis and Hebammenhilfe are one kind of help, Kinderchirurgie is none of children."""


@dataclass(frozen=True, slots=True)
class Leistungsvorschlag:
    """One Leistung an entry may be, the needs it answers, and the words that made us think so."""

    leistung: LeistungId
    bedarfe: tuple[str, ...]
    wegen: str


def schlage_vor(angebot: Angebot, wissen: Wissen) -> Sequence[Leistungsvorschlag]:
    """Those it does not have yet; what the kind says comes before what the name says."""
    gefunden: dict[str, Leistungsvorschlag] = {}
    for text in (angebot.angebotsart, angebot.name):
        staemme = _staemme(text)
        treffer = _treffer(staemme, wissen.leistungen) if staemme else ()
        for _, kennung, wegen in sorted(treffer):
            bedarfe = tuple(sorted(wissen.leistungen[kennung].bedarfe))
            neu = Leistungsvorschlag(kennung, bedarfe, f"„{text}“: {wegen}")
            gefunden.setdefault(kennung, neu)
    offen = (v for kennung, v in gefunden.items() if kennung not in angebot.leistungen)
    return tuple(offen)[:HOECHSTENS]


def _treffer(
    staemme: frozenset[str], leistungen: Mapping[LeistungId, Leistung]
) -> Iterator[tuple[int, LeistungId, str]]:
    """(more words first, id, name): every long word of one of its names stands in the text."""
    for kennung, leistung in leistungen.items():
        namen = (teil for n in (leistung.name, *leistung.namen_alt) for teil in _ANDERS.split(n))
        for name in (*namen, kennung.replace("_", " ")):
            gesucht = _staemme(name)
            sagt_etwas = len(gesucht) > 1 or not gesucht <= ALLGEMEIN
            if gesucht <= staemme and sagt_etwas:
                yield -len(gesucht), kennung, leistung.name
                break


def _staemme(text: str) -> frozenset[str]:
    """Whole words without their endings; a part of a compound word is another word."""
    worte = _WORT.findall(sort_key(text.casefold().translate(_UMLAUTE)))
    return frozenset(_stamm(wort) for wort in worte if len(wort) >= KURZ)


def _stamm(wort: str) -> str:
    """Endings come off one after the other: Hebammen-praxis, Hebamm-en."""
    while endung := next(
        (e for e in _ENDUNGEN if wort.endswith(e) and len(wort) - len(e) >= KURZ), ""
    ):
        wort = wort.removesuffix(endung)
    return wort


ALLGEMEIN = _staemme(
    "Kinder Eltern Familie Familien Jugend Jugendliche Frauen Männer Mutter Mütter Väter Menschen"
    " Beratung Angebot Angebote Leistung Leistungen Verein Gruppe Zentrum Stelle Haus Schule Kosten"
)
"""They stand in names of all kinds: alone they say nothing."""
