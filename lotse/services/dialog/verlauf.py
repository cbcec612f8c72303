"""Lines over the years: each value with its n, its N and its interval (E-47)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lotse.domain.indikator import ALLE, Indikator, Messgebiet
from lotse.services.dialog.freigabe import Freigabe, Punkt
from lotse.services.zahlen.befunde import Befund
from lotse.services.zahlen.woerter import GRUENDE

VIELE = Befund(GRUENDE)
"""Stands under every picture and on every print (E-46)."""
OHNE_KARTE = Befund(
    "Zahlen kleiner Gebiete sind verdeckt, weil in den Tabellen nicht steht, in welchem größeren "
    "sie liegen. Mit einer Spalte „Bezirk“ wird mehr davon gezeigt."
)
"""Why so little is to be seen, and what helps (E-53)."""
ERFUNDEN = Befund("Diese Zahlen sind erfunden. Sie zeigen nur, wie es aussieht.")


@dataclass(frozen=True, slots=True)
class Reihe:
    """One line: an area, or one stratum of it. One Punkt for every year of the picture."""

    gebiet: Messgebiet
    schicht: str
    punkte: tuple[Punkt, ...]


@dataclass(frozen=True, slots=True)
class Verlaufsbild:
    """Lines of one indicator, by the alphabet of the areas (or the order of the strata).

    `hinweise`: what must be read with it: an invented example, a changed definition, gaps,
    shares without a denominator, hidden numbers; `VIELE` is always the last one.
    """

    indikator: Indikator
    jahre: tuple[int, ...]
    reihen: tuple[Reihe, ...]
    hinweise: tuple[Befund, ...]
    nur_anzahl: bool = False
    """Counts without a denominator: no share can be drawn."""

    @property
    def leer(self) -> bool:
        """Nothing at all can be shown."""
        return not any(p.zaehler is not None or p.wert is not None for p in self.punkte)

    @property
    def sicher(self) -> bool:
        """Time and uncertainty: at least two years with an interval in some line."""
        return any(sum(p.anteil is not None for p in r.punkte) > 1 for r in self.reihen)

    @property
    def punkte(self) -> Sequence[Punkt]:
        return [p for reihe in self.reihen for p in reihe.punkte]


def bild(
    freigabe: Freigabe,
    indikator: str,
    gebiete: Sequence[str] = (),
    jahre: Sequence[int] = (),
    schicht: str = ALLE,
) -> Verlaufsbild:
    """Of some areas in some years; nothing given = all of them. Order: the alphabet."""
    mit = {g for i, g, _, s in freigabe.punkte if i == indikator and s == schicht}
    gewaehlt = [g for g in freigabe.gebiete if g.id in (set(gebiete) or mit)]
    return _bild(freigabe, indikator, [(g, schicht) for g in gewaehlt], jahre)


def schichten(
    freigabe: Freigabe, indikator: str, gebiet: str, jahre: Sequence[int] = ()
) -> Verlaufsbild | None:
    """One line for each stratum of an area (E-45), as small multiples; None without strata."""
    mit = {s for i, g, _, s in freigabe.punkte if i == indikator and g == gebiet}
    namen = [s for s in freigabe.schichten(indikator) if s in mit]
    ort = next((g for g in freigabe.gebiete if g.id == gebiet), None)
    if not namen or ort is None:
        return None
    return _bild(freigabe, indikator, [(ort, schicht) for schicht in namen], jahre)


def _bild(
    freigabe: Freigabe,
    indikator: str,
    linien: Sequence[tuple[Messgebiet, str]],
    jahre: Sequence[int],
) -> Verlaufsbild:
    alle = tuple(sorted(set(jahre))) or _jahre(freigabe, indikator)
    reihen = tuple(
        Reihe(g, s, tuple(freigabe.punkt(indikator, g.id, jahr, s) for jahr in alle))
        for g, s in linien
    )
    wer = next((i for i in freigabe.bestand.indikatoren if i.id == indikator), Indikator("", ""))
    punkte = [p for reihe in reihen for p in reihe.punkte]
    karte = [r for r in reihen if r.gebiet.id in freigabe.ohne_karte]
    offen = (OHNE_KARTE,) if any(p.verdeckt for r in karte for p in r.punkte) else ()
    hinweise = (*_hinweise(freigabe, punkte), *offen, VIELE)
    gezaehlt = [p for p in punkte if p.zaehler is not None]
    nur_anzahl = bool(gezaehlt) and all(p.nenner is None for p in gezaehlt)
    return Verlaufsbild(wer, alle, reihen, hinweise, nur_anzahl)


def _jahre(freigabe: Freigabe, indikator: str) -> tuple[int, ...]:
    """From the first to the last, so that a missing one is seen as a gap."""
    mit = [jahr for i, _, jahr, _ in freigabe.punkte if i == indikator]
    return tuple(range(min(mit), max(mit) + 1)) if mit else ()


def _hinweise(freigabe: Freigabe, punkte: Sequence[Punkt]) -> Iterator[Befund]:
    if freigabe.bestand.erfunden:
        yield ERFUNDEN
    if bruch := sorted({p.jahr for p in punkte if p.bruch}):
        yield Befund(
            "Ab {jahr} wurde anders gezählt. Die Jahre davor sind nicht zu vergleichen.",
            {"jahr": ", ".join(map(str, bruch))},
        )
    if any(p.luecke for p in punkte):
        yield Befund("Fehlende Jahre sind Lücken, keine Nullen.")
    if any(p.nur_anteil is not None for p in punkte):
        yield Befund("Ohne Nenner: nur der Anteil, kein Bereich der Unsicherheit.")
    if any(p.zaehler is not None and p.nenner is None for p in punkte):
        yield Befund("Ohne Nenner: nur die Anzahl, kein Anteil.")
    if any(p.verdeckt for p in punkte):
        yield Befund(
            "Kleine Zahlen sind verdeckt, und weitere, aus denen sich kleine ausrechnen ließen."
        )
