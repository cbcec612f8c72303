"""The order of the chosen Leistungen as values: places, reasons, warnings."""

from __future__ import annotations

from dataclasses import dataclass

from lotse.domain.abfolge import Doppelzeig, Vorschritt
from lotse.domain.recht import Leistung, LeistungId


@dataclass(frozen=True, slots=True)
class Ortsgrund:
    """Why something stands where it stands: a whole sentence and where it is written.

    `bezug` is the other Leistung or Vorschritt it speaks of, "" = none of them.
    """

    satz: str
    fundstelle: str = ""
    bezug: str = ""


@dataclass(frozen=True, slots=True)
class Platz:
    """One place in the order: a Leistung, or a step that is none."""

    nummer: int
    id: str
    name: str
    leistung: Leistung | None
    vorschritt: Vorschritt | None
    gruende: tuple[Ortsgrund, ...]
    """Never empty; the first one decides."""
    braucht: tuple[Ortsgrund, ...] = ()
    """What must be there and is not among the chosen ones."""
    selber_tag: tuple[str, ...] = ()
    """Leistungen to apply for on the same day."""


@dataclass(frozen=True, slots=True)
class Warnung:
    """A pair of offices that may point at each other here."""

    doppelzeig: Doppelzeig
    leistungen: tuple[LeistungId, ...]
    """The chosen ones it is about."""
    beide: bool
    """False = the other one is not chosen, but may fit."""


@dataclass(frozen=True, slots=True)
class Unvereinbar:
    """Two chosen Leistungen that exclude each other."""

    eine: LeistungId
    andere: LeistungId
    satz: str
    fundstelle: str


@dataclass(frozen=True, slots=True)
class Abfolge:
    """The whole answer; empty when nothing is chosen."""

    plaetze: tuple[Platz, ...]
    warnungen: tuple[Warnung, ...]
    unvereinbar: tuple[Unvereinbar, ...]

    def platz(self, kennung: str) -> Platz | None:
        return next((platz for platz in self.plaetze if platz.id == kennung), None)
