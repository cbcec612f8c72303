"""On a day outside the validity of figures: what they had decided is open again (LAW.md 2)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from lotse.domain.recht import LeistungId
from lotse.matching.gueltigkeit import (
    IMMER,
    Gueltigkeit,
    Zeitraum,
    grenzen,
    kennzahlgrenzen,
    schnitt,
)
from lotse.matching.lage import Lage
from lotse.matching.pruefwerk import Pruefwerk
from lotse.matching.rechner_zahlen import alte_rechenzahlen

Lesart: TypeAlias = Callable[[LeistungId], Lage]
"""What an entry may read of the family on this day."""


@dataclass(frozen=True, slots=True)
class AlteZahlen:
    """What does not hold on one day.

    When a figure of the Orientierungsrechner is old, facts with rechner = true are unknown for
    every entry: their yes and their no came from it, or from a word about the same border.
    When only figures of an entry are old, this holds for the entry, and for whoever asks for
    its result with leistung(…). The family's own word that money is short (geld_knapp) was
    never reckoned and stays.
    """

    rechnung: bool = False
    leistungen: frozenset[LeistungId] = frozenset()
    zeit: Zeitraum = IMMER
    """When the old figures held: those of the Rechner, else those of the entries."""
    gueltigkeit: Gueltigkeit = Gueltigkeit.AKTUELL

    def __bool__(self) -> bool:
        return self.rechnung or bool(self.leistungen)

    def lesart(self, lage: Lage) -> Lesart:
        """The same family, for each entry without what old figures decided."""
        ohne = lage.ohne_rechnung()
        if self.rechnung:
            return lambda _kennung: ohne
        sonst = lage.ohne_rechnung_von(self.leistungen)
        return lambda kennung: ohne if kennung in self.leistungen else sonst


ALLES_GILT = AlteZahlen()


def alte_zahlen(werk: Pruefwerk, tag: date) -> AlteZahlen:
    alte = frozenset(
        kennung
        for kennung, zeit in werk.zeiten.items()
        if werk.wissen.leistungen[kennung].parameter and not zeit.am(tag).gilt
    )
    zahlen = alte_rechenzahlen(werk.wissen.kennzahlen, tag)
    zeiten = [Zeitraum(zahl.gueltig_ab, zahl.gueltig_bis) for zahl in zahlen]
    zeit = schnitt(zeiten or [werk.zeiten[kennung] for kennung in alte])
    return AlteZahlen(bool(zahlen), alte, zeit, zeit.am(tag))


def satz_dazu(werk: Pruefwerk, alte: AlteZahlen, tag: date) -> Iterator[str]:
    """Until when the figures held that opened an entry without figures of its own."""
    zahlen = werk.wissen.kennzahlen
    for zahl in alte_rechenzahlen(zahlen, tag):
        yield from kennzahlgrenzen(zahl, tag)
    if not alte.rechnung:
        for kennung in sorted(alte.leistungen):
            yield from grenzen(werk.wissen.leistungen[kennung], zahlen, tag)
