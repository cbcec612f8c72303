"""A text without what tells whose it is: names, places, exact days, schools; and what went out.

§ 4 (2) S. 2 KKG, § 64 (2a) SGB VIII: before a case is told to a colleague it is pseudonymised.
No list knows every name: what was removed is shown, and a person reads the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from lotse.domain.akte import Akte
from lotse.domain.familie import PersonId, Rolle

KURZ = 4
"""A known word shorter than this is found only as it is written: "An" is a name and a word."""


class Entfernt(StrEnum):
    """Why something was taken out."""

    NAME = "name"
    ORT = "ort"
    STELLE = "stelle"
    SCHULE = "schule"
    ADRESSE = "adresse"
    TAG = "tag"
    TELEFON = "telefon"
    MAIL = "mail"
    ZEICHEN = "zeichen"


@dataclass(frozen=True, slots=True)
class Fund:
    """One thing that was taken out, as it stood there, and what stands there now."""

    art: Entfernt
    text: str
    ersatz: str


@dataclass(frozen=True, slots=True)
class Pseudonym:
    """The text that may go out, and the preview of what may not."""

    text: str
    entfernt: tuple[Fund, ...] = ()


_MONATE = (
    "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    "|Jan|Feb|Mär|Apr|Jun|Jul|Aug|Sep|Sept|Okt|Nov|Dez"
)
_GROSS = r"[A-ZÄÖÜİŞÇĞ][\w'’-]+"
_MUSTER: tuple[tuple[Entfernt, str, re.Pattern[str]], ...] = (
    (Entfernt.MAIL, "[E-Mail]", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    (
        Entfernt.TAG,
        "[Tag]",
        re.compile(
            rf"\b(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{1,2}}\.\s?\d{{1,2}}\.(?:\s?\d{{2,4}})?"
            rf"|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}|\d{{1,2}}\.\s?(?:{_MONATE})\b\.?(?:\s\d{{4}})?)"
        ),
    ),
    (Entfernt.TELEFON, "[Telefon]", re.compile(r"(?:\+|\b0)[\d][\d ()/-]{5,}\d")),
    (
        Entfernt.ADRESSE,
        "[Adresse]",
        re.compile(
            rf"\b(?:{_GROSS}[ -])?[A-ZÄÖÜ][\w-]*"
            r"(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|ufer|damm|markt|steig)"
            r"\s?\d+(?:\s?[a-z])?\b"
            rf"|\b(?:Am|An der|Im|Auf dem|Zum|Zur)\s{_GROSS}\s\d+(?:\s?[a-z])?\b"
        ),
    ),
    (Entfernt.ORT, "[Ort]", re.compile(rf"\b\d{{5}}\b(?:\s{_GROSS})?")),
    (
        Entfernt.SCHULE,
        "[Schule]",
        re.compile(
            rf"\b(?:{_GROSS}-)+(?:[Gg]rund|[Gg]esamt|[Rr]eal|[Ff]örder|[Hh]aupt|[Ss]ekundar)?"
            r"(?:[Ss]chule|[Gg]ymnasium|[Kk]ita|[Kk]indergarten|[Kk]olleg)\b"
            r"|\b(?:Kita|Kindergarten|Krippe|Hort|Gymnasium|Kolleg"
            r"|[A-ZÄÖÜ][\wäöü]*schule|Schule)"
            rf"\s(?:(?:am|an der|im|in der|auf dem|zum|zur|St\.)\s)?[„\"]?{_GROSS}"
            rf"(?:\s{_GROSS})?[“\"]?"
        ),
    ),
    (
        Entfernt.NAME,
        "[Name]",
        re.compile(
            rf"\b(?:(?:Frau|Herrn?|Familie|Doktor|Dr\.|Prof\.)\s)+(?:{_GROSS})"
            rf"(?:\s{_GROSS})?"
        ),
    ),
)
_WORT = {
    Rolle.MUTTER: "die Mutter",
    Rolle.VATER: "der Vater",
    Rolle.ELTERNTEIL: "ein Elternteil",
    Rolle.PARTNER: "die zweite Person im Haushalt",
    Rolle.ANDERE: "eine Person im Haushalt",
}


def pseudonymise(text: str, akte: Akte) -> Pseudonym:
    """Known names first, the longest of them first; then what looks like a name, day or place."""
    funde: list[Fund] = []
    for art, wort, ersatz in sorted(_bekannt(akte), key=lambda b: -len(b[1])):
        wie = re.IGNORECASE if len(wort) >= KURZ else re.NOFLAG
        text = _replace(text, re.compile(_pattern(wort), wie), art, ersatz, funde)
    for art, ersatz, muster in _MUSTER:
        text = _replace(text, muster, art, ersatz, funde)
    return Pseudonym(text, tuple(funde))


def _pattern(wort: str) -> str:
    """As a word of its own, also with the s of the genitive and other blanks."""
    teile = r"\s+".join(re.escape(teil) for teil in wort.split())
    return rf"(?<!\w){teile}(?:s|’s|'s|’)?(?!\w)"


def _replace(
    text: str, muster: re.Pattern[str], art: Entfernt, ersatz: str, funde: list[Fund]
) -> str:
    def weg(treffer: re.Match[str]) -> str:
        funde.append(Fund(art, treffer[0], ersatz))
        return ersatz

    return muster.sub(weg, text)


def _bekannt(akte: Akte) -> Iterator[tuple[Entfernt, str, str]]:
    """Every word of the case that tells who, where or which Stelle; each with its stand-in."""
    familie = akte.familie
    worte = personen_worte(akte)
    for person in familie.personen:
        yield from _teile(Entfernt.NAME, person.vorname, worte[person.id])
    yield from _teile(Entfernt.NAME, familie.name, "[Name]")
    for zeichen in (familie.fallcode, familie.deckwort):
        yield from _teile(Entfernt.ZEICHEN, zeichen, "[Zeichen]")
    for ort in (familie.ort.ort, familie.ort.stadtteil, familie.ort.plz):
        yield from _teile(Entfernt.ORT, ort, "[Ort]")
    yield from _stellen(akte)
    for knoten in akte.netzknoten:
        yield from _teile(Entfernt.NAME, knoten.name, knoten.pseudonym or "[Name]")


def _stellen(akte: Akte) -> Iterator[tuple[Entfernt, str, str]]:
    """Places and offices the family deals with, and who works there."""
    for angebot in (v.angebot for v in akte.vermittlungen if v.angebot is not None):
        yield from _teile(Entfernt.STELLE, angebot.name, "[Stelle]")
        yield from _teile(Entfernt.STELLE, angebot.traeger, "[Träger]")
        yield from _teile(Entfernt.NAME, angebot.kontakt_person, "[Name]")
    for einwilligung in akte.einwilligungen:
        yield from _teile(Entfernt.STELLE, einwilligung.empfaenger, "[Stelle]")
        yield from _teile(Entfernt.NAME, einwilligung.erklaert_von, "[Name]")
    for amt in (a.stelle for a in akte.antraege):
        yield from _teile(Entfernt.STELLE, amt, "[Amt]")
    for ort in (k.standort for k in akte.kontakte):
        yield from _teile(Entfernt.ORT, ort, "[Ort]")


def _teile(art: Entfernt, text: str, ersatz: str) -> Iterator[tuple[Entfernt, str, str]]:
    """The whole, and for names each word of it."""
    ganz = text.strip()
    if not ganz:
        return
    yield art, ganz, ersatz
    if art is Entfernt.NAME:
        teile = re.split(r"[\s-]+", ganz)
        yield from ((art, teil, ersatz) for teil in teile if len(teil) > 1 and teil != ganz)


def personen_worte(akte: Akte) -> Mapping[PersonId, str]:
    """How each member is called: by its role, children by number."""
    worte: dict[PersonId, str] = {}
    kinder = 0
    for person in akte.familie.personen:
        if person.ist_kind:
            kinder += 1
            worte[person.id] = f"Kind {kinder}"
        else:
            worte[person.id] = _WORT[person.rolle]
    return worte
