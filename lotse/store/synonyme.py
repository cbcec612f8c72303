"""Words people use for the words of the field: the question is widened, the index is not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lotse.store.faltung import worte

Phrase = tuple[str, ...]
FERTIG_AB = 5
"""A last word of so many letters may still be typed: "schreiba" already means Schreibaby."""


@dataclass(frozen=True, slots=True)
class Synonyme:
    """First folded word → phrases that begin with it, each with all phrases of its group."""

    nach_anfang: Mapping[str, Sequence[tuple[Phrase, Sequence[Phrase]]]] = field(
        default_factory=dict
    )

    def statt(self, gesucht: Sequence[str]) -> Iterator[str]:
        """FTS5 expressions of the question with one phrase replaced by those that mean the same."""
        for stelle in range(len(gesucht)):
            for phrase, gruppe in self._moeglich(gesucht, stelle):
                davor, danach = gesucht[:stelle], gesucht[stelle + len(phrase) :]
                statt = " OR ".join(f"({_und(andere)})" for andere in gruppe)
                teile = [*map(_anfang, davor), f"({statt})", *map(_anfang, danach)]
                yield " AND ".join(teile)

    def _moeglich(
        self, gesucht: Sequence[str], stelle: int
    ) -> Iterator[tuple[Phrase, Sequence[Phrase]]]:
        wort = gesucht[stelle]
        anfaenge = [wort] if wort in self.nach_anfang else []
        if not anfaenge and stelle == len(gesucht) - 1 and len(wort) >= FERTIG_AB:
            anfaenge = [anfang for anfang in self.nach_anfang if anfang.startswith(wort)]
        for anfang in anfaenge:
            for phrase, gruppe in self.nach_anfang[anfang]:
                if len(phrase) == 1 or tuple(gesucht[stelle : stelle + len(phrase)]) == phrase:
                    yield phrase, gruppe


LEER = Synonyme()


def build_synonyme(gruppen: Iterable[Iterable[str]]) -> Synonyme:
    """Each group: words that may stand for each other; folded as the index is."""
    nach: dict[str, list[tuple[Phrase, Sequence[Phrase]]]] = {}
    for gruppe in gruppen:
        phrasen = [tuple(worte(wort)) for wort in gruppe]
        for i, phrase in enumerate(phrasen):
            andere = [p for j, p in enumerate(phrasen) if j != i and p != phrase]
            if phrase and andere:
                nach.setdefault(phrase[0], []).append((phrase, andere))
    return Synonyme(nach)


def _und(phrase: Phrase) -> str:
    return " AND ".join(map(_anfang, phrase))


def _anfang(wort: str) -> str:
    return f'"{wort}" *'
