"""Maybe the same family? While a new one is typed, with the reason, never a surname (F-02)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId
from lotse.domain.klang import cologne
from lotse.services.sortierung import sort_key

GENUG = 3
"""Points from which a family is shown."""
HOECHSTENS = 6
ZIFFERN_GLEICH = 6
"""So many last digits of a telephone number make it the same one."""
MINDESTENS = 2
"""A sound of one digit ("Al", "Li") says nothing."""
_WORT = re.compile(r"[^\W\d_]+")
_ZIFFER = re.compile(r"\d")


class Gleichgrund(StrEnum):
    """Why it may be the same family; the value is what the window says."""

    NAME = "gleicher Name"
    KLANG = "Name klingt gleich"
    DECKWORT = "gleiches Merkwort"
    TELEFON = "gleiche Telefonnummer"
    KIND = "Kind mit gleichem Geburtsmonat"
    VORNAME = "Vorname gleich oder klingt gleich"
    BUCHSTABE = "gleicher Buchstabe"
    PLZ = "gleiche Postleitzahl"
    STADTTEIL = "gleicher Stadtteil"
    SPRACHE = "gleiche Sprache"


PUNKTE = {
    Gleichgrund.NAME: 4, Gleichgrund.KLANG: 3, Gleichgrund.DECKWORT: 4, Gleichgrund.TELEFON: 4,
    Gleichgrund.KIND: 2, Gleichgrund.VORNAME: 2, Gleichgrund.BUCHSTABE: 1,
    Gleichgrund.PLZ: 1, Gleichgrund.STADTTEIL: 1, Gleichgrund.SPRACHE: 1,
}  # fmt: skip
SCHWACH = frozenset(
    {Gleichgrund.BUCHSTABE, Gleichgrund.PLZ, Gleichgrund.STADTTEIL, Gleichgrund.SPRACHE}
)
"""True of many families: alone, or without the letter, they are no reason to show one."""


@dataclass(frozen=True, slots=True)
class Kennzeichen:
    """What a family is recognised by; empty = not known. `geburten` are (year, month)."""

    id: FamilieId
    fallcode: str = ""
    deckwort: str = ""
    buchstabe: str = ""
    name: str = ""
    vornamen: tuple[str, ...] = ()
    geburten: tuple[tuple[int, int], ...] = ()
    plz: str = ""
    stadtteil: str = ""
    sprachen: tuple[str, ...] = ()
    kontakt: str = ""
    geschlossen: bool = False


@dataclass(frozen=True, slots=True)
class Aehnlich:
    """A family that may be the one, and why; the strongest reason first."""

    wer: Kennzeichen
    gruende: tuple[Gleichgrund, ...]

    @property
    def punkte(self) -> int:
        return sum(PUNKTE[grund] for grund in self.gruende)


def kennzeichen_of(akte: Akte) -> Kennzeichen:
    """What this case is recognised by."""
    familie = akte.familie
    kinder = [p.geburt for p in familie.kinder if p.geburt]
    return Kennzeichen(
        familie.id,
        familie.fallcode,
        familie.deckwort,
        familie.buchstabe,
        familie.name,
        tuple(p.vorname for p in familie.personen if p.vorname),
        tuple((g.jahr, g.monat) for g in kinder if g.monat),
        familie.ort.plz,
        familie.ort.stadtteil,
        familie.verstaendigung.sprachen,
        familie.verstaendigung.kontaktweg,
        familie.geschlossen_am is not None,
    )


def find_same(neu: Kennzeichen, alle: Iterable[Kennzeichen]) -> tuple[Aehnlich, ...]:
    """The likeliest first, at most six; the family itself is never among them."""
    gefunden = [
        aehnlich for alt in alle if alt.id != neu.id and (aehnlich := compare(neu, alt)) is not None
    ]
    gefunden.sort(key=lambda a: (-a.punkte, a.wer.geschlossen, sort_key(a.wer.deckwort)))
    return tuple(gefunden[:HOECHSTENS])


def compare(neu: Kennzeichen, alt: Kennzeichen) -> Aehnlich | None:
    """None when too little speaks for it."""
    gruende = sorted(_gruende(neu, alt), key=lambda g: -PUNKTE[g])
    stark = [grund for grund in gruende if grund not in SCHWACH]
    # A letter says something only where at least two more things are the same.
    genug = bool(stark) or (Gleichgrund.BUCHSTABE in gruende and len(gruende) > GENUG)
    aehnlich = Aehnlich(alt, tuple(gruende))
    return aehnlich if genug and aehnlich.punkte >= GENUG else None


def _gruende(neu: Kennzeichen, alt: Kennzeichen) -> Iterator[Gleichgrund]:
    yield from _namen(neu, alt)
    if neu.deckwort and sort_key(neu.deckwort) == sort_key(alt.deckwort):
        yield Gleichgrund.DECKWORT
    if _gleiche_nummer(neu.kontakt, alt.kontakt):
        yield Gleichgrund.TELEFON
    if set(neu.geburten) & set(alt.geburten):
        yield Gleichgrund.KIND
    if _klaenge(neu.vornamen) & _klaenge(alt.vornamen):
        yield Gleichgrund.VORNAME
    if neu.plz and neu.plz == alt.plz:
        yield Gleichgrund.PLZ
    if neu.stadtteil and sort_key(neu.stadtteil) == sort_key(alt.stadtteil):
        yield Gleichgrund.STADTTEIL
    if (set(neu.sprachen) & set(alt.sprachen)) - {"de"}:
        yield Gleichgrund.SPRACHE


def _namen(neu: Kennzeichen, alt: Kennzeichen) -> Iterator[Gleichgrund]:
    """A name against a name; where one is a letter only, the letters."""
    if neu.name and alt.name:
        if _worte(neu.name) & _worte(alt.name):
            yield Gleichgrund.NAME
        elif _klaenge((neu.name,)) & _klaenge((alt.name,)):
            yield Gleichgrund.KLANG
        return
    erster, zweiter = _buchstabe(neu), _buchstabe(alt)
    if erster and erster == zweiter:
        yield Gleichgrund.BUCHSTABE


def _buchstabe(wer: Kennzeichen) -> str:
    gefaltet = sort_key(wer.buchstabe or wer.name)
    return gefaltet[:1]


@lru_cache(maxsize=8192)
def _worte(name: str) -> frozenset[str]:
    """Folded; "Müller" and "Mueller" are one."""
    gefaltet = {sort_key(wort) for wort in _WORT.findall(name)}
    umschrieben = {_ohne_umlaut(wort) for wort in _WORT.findall(name)}
    return frozenset(w for w in gefaltet | umschrieben if len(w) >= MINDESTENS)


@lru_cache(maxsize=4096)
def _ohne_umlaut(wort: str) -> str:
    klein = wort.casefold()
    for umlaut, zwei in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        klein = klein.replace(umlaut, zwei)
    return sort_key(klein)


@lru_cache(maxsize=8192)
def _klaenge(namen: tuple[str, ...]) -> frozenset[str]:
    return frozenset(
        code
        for name in namen
        for wort in _WORT.findall(name)
        if len(code := _klang(wort)) >= MINDESTENS
    )


@lru_cache(maxsize=8192)
def _klang(wort: str) -> str:
    return cologne(wort)


def _gleiche_nummer(a: str, b: str) -> bool:
    """The last digits: country and area code are written in many ways."""
    links, rechts = "".join(_ZIFFER.findall(a)), "".join(_ZIFFER.findall(b))
    if min(len(links), len(rechts)) < ZIFFERN_GLEICH:
        return False
    return links[-ZIFFERN_GLEICH:] == rechts[-ZIFFERN_GLEICH:]
