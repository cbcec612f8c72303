"""A period of all cases: who was there, what was handed over, what was stuck."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from lotse.domain.blockade import Blockadestand
from lotse.domain.vermittlung import Stand
from lotse.services.zahlen.bestand import (
    Blockadezahl,
    Familienzahl,
    Vermittlungszahl,
    Zahlenbestand,
)
from lotse.services.zahlen.zeitraum import Zeitraum

ENDE = {
    Blockadestand.OFFEN: "offen",
    Blockadestand.UMWEG_LAEUFT: "offen",
    Blockadestand.GELOEST: "geloest",
    Blockadestand.NUR_GESETZGEBER: "nur_gesetzgeber",
    Blockadestand.AUFGEGEBEN: "aufgegeben",
}


@dataclass(frozen=True, slots=True)
class Leistungszahl:
    """What a right belongs to: its SGB book and its Lebensbereiche."""

    gebiet: str
    bereiche: frozenset[str]


@dataclass(frozen=True)
class Sicht:
    """A period of the whole, and what the knowledge says of rights. Each list is made once."""

    bestand: Zahlenbestand
    zeitraum: Zeitraum
    leistungen: Mapping[str, Leistungszahl] = field(default_factory=dict)

    def familien(self) -> Sequence[Familienzahl]:
        """Open at some time of the period; an anonymous case counts for whole years alone."""
        return self._familien

    def grobe(self) -> frozenset[int]:
        return self._grobe

    def vermittlungen(self) -> Sequence[Vermittlungszahl]:
        """Handed over in the period, for the first time."""
        return self._vermittlungen

    def ohne(self) -> frozenset[int]:
        """Families that do not count in this period, whatever happened in it."""
        return frozenset() if self.zeitraum.ganz else self._grobe

    @cached_property
    def _familien(self) -> Sequence[Familienzahl]:
        return tuple(self._lies_familien())

    @cached_property
    def _grobe(self) -> frozenset[int]:
        return frozenset(f.familie for f in self.bestand.familien if f.grob)

    @cached_property
    def _vermittlungen(self) -> Sequence[Vermittlungszahl]:
        return tuple(self._lies_vermittlungen())

    def _lies_familien(self) -> Iterator[Familienzahl]:
        for familie in self.bestand.familien:
            offen = familie.angelegt_am <= self.zeitraum.bis and (
                familie.geschlossen_am is None or familie.geschlossen_am >= self.zeitraum.von
            )
            if offen and (self.zeitraum.ganz or not familie.grob):
                yield familie

    def _lies_vermittlungen(self) -> Iterator[Vermittlungszahl]:
        grob = self.ohne()
        for eine in self.bestand.vermittlungen:
            tag = next((e.am for e in eine.ereignisse if e.stand is Stand.UEBERGEBEN), None)
            if self.zeitraum.covers(tag) and eine.familie not in grob:
                yield eine

    def blockaden(self) -> Iterator[Blockadezahl]:
        grob = self.ohne()
        for eine in self.bestand.blockaden:
            if eine.ereignisse and eine.familie not in grob and self._lief(eine):
                yield eine

    def _lief(self, blockade: Blockadezahl) -> bool:
        erster, (stand, letzter) = blockade.ereignisse[0][1], blockade.ereignisse[-1]
        offen = ENDE[stand] == "offen"
        return erster <= self.zeitraum.bis and (offen or letzter >= self.zeitraum.von)
