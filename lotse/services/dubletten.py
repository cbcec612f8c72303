"""Entries that may be one: shown side by side, never merged by themselves (CATALOGUE 5.8)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from difflib import SequenceMatcher
from itertools import combinations

from lotse.domain.angebot import AngebotKey
from lotse.services.katalogarbeit import Dublettenpaar

GRUENDE = (
    "gleicher Name, gleiche Anschrift",
    "gleicher Name, gleiche Postleitzahl",
    "fast gleicher Name, gleiche Anschrift",
)
GLEICH, GLEICHE_PLZ, FAST_GLEICH = GRUENDE
AEHNLICH = 0.85
GRUPPE = 40
"""In a house with more entries than this only equal names are compared."""

Gefaltet = tuple[AngebotKey, str]
"""(key, name + PLZ + street as one spelling)."""


def finde_dubletten(
    eintraege: Iterable[Gefaltet],
    keine: Collection[frozenset[str]] = (),
    nur: Collection[AngebotKey] | None = None,
) -> list[Dublettenpaar]:
    """Same PLZ and name, or same house and nearly the same name. `nur`: one of them is new."""
    orte: dict[tuple[str, str], list[tuple[AngebotKey, str]]] = defaultdict(list)
    namen: dict[tuple[str, str], list[AngebotKey]] = defaultdict(list)
    strassen: dict[AngebotKey, str] = {}
    for key, gefaltet in eintraege:
        name, _, rest = gefaltet.partition("\x1f")
        plz, _, strasse = rest.partition("\x1f")
        if not plz or not name:
            continue
        worte = " ".join(sorted(name.split()))
        strassen[key] = strasse
        namen[plz, worte].append(key)
        if strasse:
            orte[plz, strasse].append((key, worte))
    gefunden: dict[frozenset[str], Dublettenpaar] = {}
    for paar in (*_gleiche_namen(namen, strassen), *_gleiches_haus(orte)):
        wer = frozenset((paar.a, paar.b))
        if wer not in keine and (nur is None or paar.a in nur or paar.b in nur):
            gefunden.setdefault(wer, paar)
    return list(gefunden.values())


def _gleiche_namen(
    namen: dict[tuple[str, str], list[AngebotKey]], strassen: dict[AngebotKey, str]
) -> Iterator[Dublettenpaar]:
    """The same name at another house of the same PLZ is a second place, not a double."""
    for gruppe in namen.values():
        if len(gruppe) > 1:
            for a, b in combinations(gruppe[:GRUPPE], 2):
                if strassen[a] == strassen[b]:
                    yield Dublettenpaar(a, b, GLEICH)
                elif not strassen[a] or not strassen[b]:
                    yield Dublettenpaar(a, b, GLEICHE_PLZ)


def _gleiches_haus(
    orte: dict[tuple[str, str], list[tuple[AngebotKey, str]]],
) -> Iterator[Dublettenpaar]:
    for gruppe in orte.values():
        if 1 < len(gruppe) <= GRUPPE:
            zerlegt = [(key, name, frozenset(name.split())) for key, name in gruppe]
            for (a, name_a, worte_a), (b, name_b, worte_b) in combinations(zerlegt, 2):
                if name_a != name_b and _aehnlich(name_a, worte_a, name_b, worte_b):
                    yield Dublettenpaar(a, b, FAST_GLEICH)


def _aehnlich(a: str, links: frozenset[str], b: str, rechts: frozenset[str]) -> bool:
    """One word more or less, or a slip of the pen; another number is another Stelle."""
    anders = links ^ rechts
    for wort in anders:
        if wort.isdigit():
            return False
    nur_a, nur_b = anders & links, anders & rechts
    if max(len(nur_a), len(nur_b)) > 1 or len(links & rechts) < len(anders):
        return min(len(links), len(rechts)) == 1 and _fast(a, b)
    return not nur_a or not nur_b or _fast(*nur_a, *nur_b)


def _fast(a: str, b: str) -> bool:
    if min(len(a), len(b)) < AEHNLICH * max(len(a), len(b)) * AEHNLICH:
        return False
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= AEHNLICH
