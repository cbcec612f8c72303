"""Medians beside the tables: only where the line they belong to is shown and of ten or more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import quantiles

from lotse.domain.vermittlung import Stand
from lotse.services.zahlen.mengen import ANGEKOMMEN, gebiet, last_of
from lotse.services.zahlen.sicht import Sicht
from lotse.services.zahlen.tabelle import SCHWELLE, Zahlentafel
from lotse.services.zahlen.wilson import MINDESTNENNER
from lotse.services.zahlen.zugaenge import waits

WOCHE = 7


@dataclass(frozen=True, slots=True)
class Mitte:
    """The middle of `n` values and the middle half of them."""

    zeile: str
    n: int
    unten: float
    mitte: float
    oben: float


def weeks_to_arrival(
    sicht: Sicht, tafel: Zahlentafel | None, schwelle: int = SCHWELLE
) -> tuple[Mitte, ...]:
    """Per SGB book. `n` is what the table shows as arrived; where that is hidden, so is this."""
    werte: defaultdict[str, list[float]] = defaultdict(list)
    familien: defaultdict[str, set[int]] = defaultdict(set)
    ohne_tag: defaultdict[str, set[int]] = defaultdict(set)
    grob = sicht.grobe()
    for eine in sicht.vermittlungen():
        tage = {e.stand in ANGEKOMMEN: e.am for e in reversed(eine.ereignisse)}
        start = next(e.am for e in eine.ereignisse if e.stand is Stand.UEBERGEBEN)
        linie = gebiet(eine, sicht.leistungen)
        if True in tage and eine.familie in grob:
            ohne_tag[linie].add(eine.familie)
        elif True in tage:
            werte[linie].append(max((tage[True] - start).days, 0) / WOCHE)
            familien[linie].add(eine.familie)
    if tafel is None:
        return ()
    return tuple(
        _mitte(zeile, werte[zeile])
        for zeile in tafel.zeilen
        if _shown(tafel, zeile) and len(familien[zeile]) >= MINDESTNENNER
        if not 0 < len(ohne_tag[zeile]) < schwelle  # n beside the table would tell of these
    )


def effort(sicht: Sicht, tafel: Zahlentafel | None) -> Mapping[str, tuple[Mitte, Mitte]]:
    """Per line of „Zeit nach Bedarf“: minutes and contacts of a family in the period (E-09)."""
    minuten: defaultdict[int, int] = defaultdict(int)
    kontakte: defaultdict[int, int] = defaultdict(int)
    for kontakt in sicht.bestand.kontakte:
        if sicht.zeitraum.covers(kontakt.am):
            minuten[kontakt.familie] += kontakt.minuten or 0
            kontakte[kontakt.familie] += 1
    linien: defaultdict[str, list[int]] = defaultdict(list)
    for familie in sicht.familien():
        linien[last_of(familie)].append(familie.familie)
    return {
        zeile: (
            _mitte(zeile, [minuten[f] for f in linien[zeile]]),
            _mitte(zeile, [kontakte[f] for f in linien[zeile]]),
        )
        for zeile in (tafel.zeilen if tafel else ())
        if len(linien[zeile]) >= MINDESTNENNER
    }


def days_to_talk(sicht: Sicht, tafel: Zahlentafel | None) -> Mitte | None:
    """From the slip to the first talk, of those who had one. Their number stands in the table as
    the whole less those without a talk; where these stand among others, so nothing is said."""
    tage = [t for _, t in waits(sicht) if t is not None]
    gemischt = tafel is None or "ohne" in tafel.zusammengefasst.get("wartezeit", ())
    return None if gemischt or len(tage) < MINDESTNENNER else _mitte("", tage)


def _shown(tafel: Zahlentafel, zeile: str) -> bool:
    """Both columns of the arrived are columns of their own, and open to see."""
    spalten = [s for s in ("hilft", "angekommen") if s in tafel.spalten]
    verdeckt = any(tafel.wert(zeile, spalte) is None for spalte in spalten)
    zusammen = {"hilft", "angekommen"} & set(tafel.zusammengefasst.get("ausgang", ()))
    return not verdeckt and not zusammen


def _mitte(zeile: str, werte: Iterable[float]) -> Mitte:
    alle: Sequence[float] = sorted(werte)
    unten, mitte, oben = quantiles(alle, n=4, method="inclusive")
    return Mitte(zeile, len(alle), unten, mitte, oben)
