"""Words of the navigator that get printed: where they stand in the case, and how to change them.

What the family said stays as it was said (E-02) and is not in here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from lotse.domain.akte import Akte
from lotse.letters.einfach import Befund, replace_befund

Setzer: TypeAlias = Callable[[Akte, str, str], Akte]


@dataclass(frozen=True, slots=True)
class Freitext:
    """One text: `art` says what it is, `id` which one."""

    art: str
    id: str
    text: str


def freitexte(akte: Akte) -> tuple[Freitext, ...]:
    """All of a case, the longest first: the whole is found before a part of it."""
    alle = [text for text in _alle(akte) if text.text.strip()]
    return tuple(sorted(alle, key=lambda text: -len(text.text)))


def replace_freitext(akte: Akte, alt: Freitext, neu: str) -> Akte:
    """The case with other words in their place; unchanged where they are gone meanwhile."""
    return _SETZER[alt.art](akte, alt.id, neu) if alt in freitexte(akte) else akte


def find_freitext(satz: str, texte: Sequence[Freitext]) -> Freitext | None:
    """Whose words stand in a printed sentence."""
    return next((text for text in texte if text.text in satz), None)


def improved(text: str, befunde: Sequence[Befund], ab: int = 0) -> str:
    """The text with every proposal in its place that can stand there as it is.

    `ab` = where the text begins in the checked sentence.
    """
    treffer = [replace(b, von=b.von - ab, bis=b.bis - ab) for b in befunde if b.ersatz is not None]
    grenze = len(text)
    for befund in sorted(treffer, key=lambda b: (-b.von, -b.bis)):
        if befund.von >= 0 and befund.bis <= grenze:
            text, grenze = replace_befund(text, befund), befund.von
    return text


def _alle(akte: Akte) -> Iterator[Freitext]:
    for schritt in akte.schritte:
        yield Freitext("schritt", schritt.id, schritt.text)


def _schritt(akte: Akte, kennung: str, neu: str) -> Akte:
    schritte = tuple(replace(s, text=neu) if s.id == kennung else s for s in akte.schritte)
    return replace(akte, schritte=schritte)


_SETZER: Final[Mapping[str, Setzer]] = {"schritt": _schritt}
