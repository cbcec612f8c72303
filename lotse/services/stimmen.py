"""Voices of families (E-36) and one small improvement a month (E-35): never with a name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lotse.domain.familie import FamilieId
from lotse.domain.stimme import Broetchen, Stimme
from lotse.letters.pseudonym import Entfernt, Pseudonym, without

OHNE_NAME = "[…]"
KUERZESTER = 2
BROETCHEN = "broetchen"
"""What undo calls a change of them."""
FRAGT_AB = 20
"""The day of a month from which on Heute asks what became easier in it."""


@dataclass(frozen=True, slots=True)
class Stimmenarbeit:
    """S: what the window may read and keep of voices. `merke` takes the names out first; a voice
    whose consent was taken back is shown as not free; `freie` are the sentences that may leave
    the house, looked through once more."""

    alle: Callable[[], Sequence[Stimme]]
    merke: Callable[[Stimme], None]
    loesche: Callable[[str], None]
    freie: Callable[[], Sequence[str]]
    von: Callable[[FamilieId, str], Stimmenarbeit] | None = None
    """The same of one family alone, resting on one of its consents ("" = only on its word)."""


@dataclass(frozen=True, slots=True)
class Broetchenarbeit:
    """S: the same of the small improvements."""

    alle: Callable[[], Sequence[Broetchen]]
    merke: Callable[[Broetchen], None]
    loesche: Callable[[str], None]


def nameless(text: str, namen: Iterable[str]) -> Pseudonym:
    """Without every name in the file, and without what looks like a name, a day or a place."""
    bekannt = ((Entfernt.NAME, n, OHNE_NAME) for n in namen if len(n.strip()) >= KUERZESTER)
    return without(" ".join(text.split()), bekannt)


def kept(eine: Stimme, namen: Iterable[str]) -> Stimme:
    return replace(eine, text=nameless(eine.text, namen).text)


def released(stimmen: Iterable[Stimme], namen: Iterable[str]) -> tuple[str, ...]:
    """Those with the family's word that they may be used, oldest first; without it: nothing."""
    alle = frozenset(namen)
    freie = sorted((s for s in stimmen if s.frei), key=lambda s: (s.am, s.id))
    return tuple(text for s in freie if (text := nameless(s.text, alle).text))


def months_back(heute: date, anzahl: int = 12) -> tuple[date, ...]:
    """The month of today first, then the ones before it."""
    monate = heute.year * 12 + heute.month - 1
    return tuple(date((monate - n) // 12, (monate - n) % 12 + 1, 1) for n in range(anzahl))


def month_to_ask(heute: date, alle: Iterable[Broetchen]) -> date | None:
    """The month that Heute asks for: this one, near its end, while nothing was said about it."""
    monat = heute.replace(day=1)
    if heute.day < FRAGT_AB or any(eines.monat == monat for eines in alle):
        return None
    return monat


def small_steps(
    alle: Iterable[Broetchen], von: date, bis: date, monat: Callable[[date], str]
) -> tuple[str, ...]:
    """The sentences of a report, in the order of their months; `monat` says one with its year."""
    darin = sorted(
        (b for b in alle if von <= b.monat <= bis and b.text), key=lambda b: (b.monat, b.id)
    )
    return tuple(f"{monat(b.monat)}: {b.text}" for b in darin)
