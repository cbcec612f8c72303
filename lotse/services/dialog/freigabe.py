"""What may be shown of a Bestand: the only door to its numbers, with the guard built in.

`release` runs once over everything, whatever is looked at later. So a choice of areas or years
never decides what is hidden, and two views never differ by a hidden number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from lotse.domain.indikator import ALLE, Bestand, Indikator, Messgebiet, Messwert
from lotse.services.dialog.decken import Zahl, Zelle, guarded
from lotse.services.dialog.ebenen import parents
from lotse.services.dialog.zusammen import merge_small
from lotse.services.zahlen.tabelle import STANDARD, Schutz, runde, steps
from lotse.services.zahlen.wilson import Anteil, anteil


@dataclass(frozen=True, slots=True)
class Punkt:
    """One year of one line. At most one of `luecke` and `verdeckt` is true; then nothing is told.

    `anteil` has counts and interval. `nur_anteil` is a share without its denominator, so without
    interval. A count alone has `zaehler` and neither share. `bruch`: the definition differs from
    the year before, so the line must not be drawn through.
    """

    jahr: int
    zaehler: int | None = None
    nenner: int | None = None
    anteil: Anteil | None = None
    nur_anteil: float | None = None
    verdeckt: bool = False
    luecke: bool = False
    bruch: bool = False
    fassung: str = ""

    @property
    def wert(self) -> float | None:
        """The share to draw, from 0 to 1."""
        return self.anteil.wert if self.anteil else self.nur_anteil


Stelle: TypeAlias = tuple[str, str, int, str]
"""Indicator, area, year, stratum."""


@dataclass(frozen=True)
class Freigabe:
    """A Bestand after the guard: small areas stand together, small cells are hidden."""

    bestand: Bestand
    """Without its values: `werte` is empty; areas are the merged ones."""
    punkte: Mapping[Stelle, Punkt] = field(default_factory=dict)
    schutz: Schutz = STANDARD
    ohne_karte: frozenset[str] = frozenset()
    """Areas of which numbers are hidden because nobody says in which larger one they lie."""

    @property
    def jahre(self) -> Sequence[int]:
        return sorted({jahr for _, _, jahr, _ in self.punkte})

    @property
    def indikatoren(self) -> Sequence[Indikator]:
        """Those for the talk that have any number, by the alphabet."""
        mit = {stelle[0] for stelle in self.punkte}
        alle = (i for i in self.bestand.indikatoren if i.id in mit and i.thema != VERGLEICH)
        return sorted(alle, key=lambda i: (i.name.casefold(), i.id))

    @property
    def gebiete(self) -> Sequence[Messgebiet]:
        """By the alphabet, never by a value."""
        return sorted(self.bestand.gebiete, key=lambda g: (g.name.casefold(), g.id))

    def schichten(self, indikator: str) -> Sequence[str]:
        """Of an indicator, without the one that counts all; niedrig, mittel, hoch first."""
        gefunden = {s for i, _, _, s in self.punkte if i == indikator and s != ALLE}
        folge = [s for s in SCHICHTFOLGE if s in gefunden]
        return [*folge, *sorted(gefunden - set(folge))]

    def punkt(self, indikator: str, gebiet: str, jahr: int, schicht: str = ALLE) -> Punkt:
        """A year without a value is a gap, never a nought."""
        return self.punkte.get((indikator, gebiet, jahr, schicht), Punkt(jahr, luecke=True))


VERGLEICH = "Vergleich"
"""The theme of figures that one's own are compared with."""
SCHICHTFOLGE = ("niedrig", "mittel", "hoch")


def release(bestand: Bestand, schutz: Schutz = STANDARD) -> Freigabe:
    """Merge areas with fewer than 50 children, hide small cells and their covers, round."""
    grob = merge_small(bestand)
    ebenen = {gebiet.id: gebiet.ebene for gebiet in grob.bestand.gebiete}
    eltern = parents(grob.bestand.gebiete)
    tafeln: defaultdict[tuple[str, int], list[Messwert]] = defaultdict(list)
    for wert in grob.bestand.werte:
        tafeln[wert.indikator, wert.jahr].append(wert)
    punkte: dict[Stelle, Punkt] = {}
    ohne_karte = frozenset[str]()
    for (indikator, jahr), werte in tafeln.items():
        zahlen: defaultdict[str, dict[Zelle, Zahl]] = defaultdict(dict)
        for w in werte:
            if w.zaehler is not None:
                zelle = w.gebiet, w.schicht
                zahlen[ebenen.get(w.gebiet, "")][zelle] = Zahl(w.zaehler, w.nenner)
        weg = {(w.gebiet, w.schicht) for w in werte if w.gebiet in grob.zu_klein}
        for stufe in steps(schutz.schwelle):
            deckung = guarded(zahlen, stufe, weg, eltern)
            weg |= deckung.verdeckt
            ohne_karte |= deckung.ohne_karte
        for wert in werte:
            verdeckt = (wert.gebiet, wert.schicht) in weg
            punkte[indikator, wert.gebiet, jahr, wert.schicht] = _punkt(wert, schutz, verdeckt)
    ohne = replace(grob.bestand, werte=())
    return Freigabe(ohne, _mit_bruechen(punkte), schutz, ohne_karte)


def _punkt(wert: Messwert, schutz: Schutz, verdeckt: bool) -> Punkt:  # noqa: FBT001 - one caller
    if verdeckt:
        return Punkt(wert.jahr, verdeckt=True, fassung=wert.fassung)
    if wert.zaehler is None:
        return Punkt(
            wert.jahr, nur_anteil=wert.anteil, luecke=wert.anteil is None, fassung=wert.fassung
        )
    zaehler, nenner = wert.zaehler, wert.nenner
    genug = anteil(zaehler, nenner) is not None
    if schutz.runden:
        zaehler, nenner = runde(zaehler), None if nenner is None else runde(nenner)
    teil = anteil(zaehler, nenner) if genug else None
    return Punkt(wert.jahr, zaehler, nenner, teil, fassung=wert.fassung)


def _mit_bruechen(punkte: Mapping[Stelle, Punkt]) -> Mapping[Stelle, Punkt]:
    """Each one whose definition is not that of the year before it."""
    gebrochen: dict[Stelle, Punkt] = {}
    vorher: tuple[tuple[str, str, str], str] | None = None
    for stelle in sorted(punkte, key=lambda s: (s[0], s[1], s[3], s[2])):
        linie, punkt = (stelle[0], stelle[1], stelle[3]), punkte[stelle]
        bruch = vorher is not None and vorher[0] == linie and vorher[1] != punkt.fassung
        gebrochen[stelle] = replace(punkt, bruch=True) if bruch else punkt
        vorher = linie, punkt.fassung
    return gebrochen
