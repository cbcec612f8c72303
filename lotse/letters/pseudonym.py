"""A text without what tells whose it is: names, places, exact days, schools; and what went out.

§ 4 (2) S. 2 KKG, § 64 (2a) SGB VIII: before a case is told to a colleague it is pseudonymised.
No list knows every name: what was removed is shown, and a person reads the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lotse.domain.akte import Akte
from lotse.domain.familie import PersonId, Rolle
from lotse.letters.pseudonym_muster import MUSTER, Entfernt
from lotse.letters.pseudonym_worte import Falttext, places

__all__ = [
    "Entfernt",
    "Fund",
    "Pseudonym",
    "personen_worte",
    "pseudonymise",
    "without",
    "wortteile",
]

_WORTE_DABEI = (
    "von van der den dem de da di del della la le el al zu zum zur und ter ten frau herr "
    "herrn familie fam. dr. prof. doktor oma opa onkel tante mutter vater "
)
_BEIWORT = frozenset(_WORTE_DABEI.split())
"""They stand in a name and in every other sentence."""


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


_WORT = {
    Rolle.MUTTER: "die Mutter",
    Rolle.VATER: "der Vater",
    Rolle.ELTERNTEIL: "ein Elternteil",
    Rolle.PARTNER: "die zweite Person im Haushalt",
    Rolle.ANDERE: "eine Person im Haushalt",
}


def pseudonymise(text: str, akte: Akte) -> Pseudonym:
    """Known names first, the longest of them first; then what looks like a name, day or place."""
    return without(text, _bekannt(akte))


def without(text: str, bekannt: Iterable[tuple[Entfernt, str, str]]) -> Pseudonym:
    """The same for words that stand in no Akte: each with its kind and its stand-in."""
    funde: list[Fund] = []
    wo = Falttext(text)
    for art, wort, ersatz in sorted(bekannt, key=lambda b: -len(b[1])):
        if orte := list(places(wo, wort)):
            wo = Falttext(_replace(wo.text, orte, art, ersatz, funde))
    text = wo.text
    for art, ersatz, muster in MUSTER:
        text = _replace(text, [m.span() for m in muster.finditer(text)], art, ersatz, funde)
    return Pseudonym(text, tuple(funde))


def _replace(
    text: str, orte: Iterable[tuple[int, int]], art: Entfernt, ersatz: str, funde: list[Fund]
) -> str:
    teile, bisher = [], 0
    for von, bis in orte:
        teile += [text[bisher:von], ersatz]
        funde.append(Fund(art, text[von:bis], ersatz))
        bisher = bis
    return "".join((*teile, text[bisher:]))


def _bekannt(akte: Akte) -> Iterator[tuple[Entfernt, str, str]]:
    """Every word of the case that tells who, where or which Stelle; each with its stand-in."""
    familie = akte.familie
    worte = personen_worte(akte)
    for person in familie.personen:
        yield from wortteile(Entfernt.NAME, person.vorname, worte[person.id])
    yield from wortteile(Entfernt.NAME, familie.name, "[Name]")
    for zeichen in (familie.fallcode, familie.deckwort):
        yield from wortteile(Entfernt.ZEICHEN, zeichen, "[Zeichen]")
    for ort in (familie.ort.ort, familie.ort.stadtteil, familie.ort.plz):
        yield from wortteile(Entfernt.ORT, ort, "[Ort]")
    yield from _stellen(akte)
    for knoten in akte.netzknoten:
        yield from wortteile(Entfernt.NAME, knoten.name, knoten.pseudonym or "[Name]")


def _stellen(akte: Akte) -> Iterator[tuple[Entfernt, str, str]]:
    """Places and offices the family deals with, and who works there."""
    for angebot in (v.angebot for v in akte.vermittlungen if v.angebot is not None):
        yield from wortteile(Entfernt.STELLE, angebot.name, "[Stelle]")
        yield from wortteile(Entfernt.STELLE, angebot.traeger, "[Träger]")
        yield from wortteile(Entfernt.NAME, angebot.kontakt_person, "[Name]")
    for einwilligung in akte.einwilligungen:
        yield from wortteile(Entfernt.STELLE, einwilligung.empfaenger, "[Stelle]")
        yield from wortteile(Entfernt.NAME, einwilligung.erklaert_von, "[Name]")
    for amt in (a.stelle for a in akte.antraege):
        yield from wortteile(Entfernt.STELLE, amt, "[Amt]")
    for ort in (k.standort for k in akte.kontakte):
        yield from wortteile(Entfernt.ORT, ort, "[Ort]")


def wortteile(art: Entfernt, text: str, ersatz: str) -> Iterator[tuple[Entfernt, str, str]]:
    """The whole, and for names each word of it."""
    ganz = text.strip()
    if not ganz:
        return
    yield art, ganz, ersatz
    if art is Entfernt.NAME:
        teile = re.split(r"[\s-]+", ganz)
        yield from ((art, teil, ersatz) for teil in _eigene(teile) if teil != ganz)


def _eigene(teile: Sequence[str]) -> Iterator[str]:
    """Each word of a name; "von Berg" as a whole, too, and never "von" alone."""
    for nummer, teil in enumerate(teile):
        if teil.lower() in _BEIWORT:
            yield " ".join(teile[nummer:])
        elif len(teil) > 1:
            yield teil


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
