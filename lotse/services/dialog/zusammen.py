"""Small areas stand together, before anything else is looked at (E-54)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import TypeAlias

from lotse.domain.indikator import Bestand, Kontextwert, Messgebiet, Messwert
from lotse.services.dialog.ebenen import parents
from lotse.services.zahlen.gruppen import UEBRIGE, WENIG_KINDER, zusammenfassung
from lotse.services.zahlen.woerter import UEBRIGE_WORT

HOECHSTENS = 10_000
"""So many children are far from few; which of two such areas is larger does not matter."""


@dataclass(frozen=True, slots=True)
class Zusammengefasst:
    """The same numbers over merged areas. `zu_klein` stays hidden whatever is done."""

    bestand: Bestand
    zu_klein: frozenset[str]


def merge_small(bestand: Bestand) -> Zusammengefasst:
    """Areas with fewer than 50 children join, kind by kind and inside the larger area they lie in;
    a number nobody knows joins none."""
    eltern = parents(bestand.gebiete)
    ebenen: defaultdict[tuple[str, str], list[Messgebiet]] = defaultdict(list)
    for gebiet in bestand.gebiete:
        ebenen[gebiet.ebene, eltern.get(gebiet.id, "")].append(gebiet)
    namen = {g.id: g.name for g in bestand.gebiete}
    gruppen = [g for key in sorted(ebenen) if (g := _gruppe(ebenen[key], key[1], namen))]
    wohin = {gebiet.id: neu.id for neu, teile in gruppen for gebiet in teile}
    bleiben = (g for g in bestand.gebiete if g.id not in wohin)
    alle = (*bleiben, *(gruppe for gruppe, _ in gruppen))
    oben = {g.id: eltern.get(g.id, g.teil_von) for g in alle}
    neu = replace(
        bestand,
        gebiete=tuple(replace(g, teil_von=wohin.get(oben[g.id], oben[g.id])) for g in alle),
        werte=tuple(_werte(bestand.werte, gruppen, wohin)),
        kontext=tuple(_kontext(bestand.kontext, gruppen, wohin)),
    )
    zu_klein = frozenset(
        gruppe.id
        for gruppe, teile in gruppen
        if len(teile) == 1 or (gruppe.kinder or 0) < WENIG_KINDER
    )
    return Zusammengefasst(neu, zu_klein)


def _gruppe(
    gebiete: Sequence[Messgebiet], oben: str, alle: Mapping[str, str]
) -> tuple[Messgebiet, tuple[Messgebiet, ...]] | None:
    """The area made of the small ones, and who is in it; `oben`: what all of them lie in."""
    zaehler = count()
    koepfe = {
        g.id: frozenset(next(zaehler) for _ in range(min(g.kinder or 0, HOECHSTENS)))
        for g in gebiete
        if g.kinder is not None
    }
    wohin = zusammenfassung({k: v for k, v in koepfe.items() if v}, WENIG_KINDER)
    leer = {k for k, v in koepfe.items() if not v}
    drin = {key for key, ziel in wohin.items() if ziel == UEBRIGE} | leer
    teile = tuple(g for g in gebiete if g.id in drin)
    if not teile:
        return None
    ebene = teile[0].ebene
    kinder = sum(g.kinder or 0 for g in teile)
    einwohner = sum(g.einwohner for g in teile if g.einwohner is not None)
    namen = tuple(sorted((g.name for g in teile), key=str.casefold))
    kennung = f"{UEBRIGE}:{ebene}:{oben}" if oben else f"{UEBRIGE}:{ebene}"
    name = f"{UEBRIGE_WORT} ({alle[oben]})" if oben else UEBRIGE_WORT
    return Messgebiet(kennung, name, ebene, einwohner or None, kinder, namen, oben), teile


_Gruppen: TypeAlias = Iterable[tuple[Messgebiet, tuple[Messgebiet, ...]]]


def _werte(
    werte: Iterable[Messwert], gruppen: _Gruppen, wohin: Mapping[str, str]
) -> Iterator[Messwert]:
    """Sums, where every member has its count; otherwise that year is a gap."""
    topf: defaultdict[tuple[str, str, int, str], list[Messwert]] = defaultdict(list)
    for wert in werte:
        if wert.gebiet in wohin:
            topf[wert.indikator, wohin[wert.gebiet], wert.jahr, wert.schicht].append(wert)
        else:
            yield wert
    alle = {gruppe.id: len(teile) for gruppe, teile in gruppen}
    for (indikator, gebiet, jahr, schicht), teile in topf.items():
        zaehler = [w.zaehler for w in teile if w.zaehler is not None]
        nenner = [w.nenner for w in teile if w.nenner is not None]
        if len(zaehler) == alle[gebiet] and len(nenner) in (0, alle[gebiet]):
            fassung = " / ".join(sorted({w.fassung for w in teile}))
            summe = sum(nenner) if nenner else None
            yield Messwert(indikator, gebiet, jahr, schicht, sum(zaehler), summe, None, fassung)


def _kontext(
    kontext: Iterable[Kontextwert], gruppen: _Gruppen, wohin: Mapping[str, str]
) -> Iterator[Kontextwert]:
    """The mean over the children, where every member is known."""
    topf: defaultdict[tuple[str, str, int], dict[str, float]] = defaultdict(dict)
    for wert in kontext:
        if wert.gebiet in wohin:
            topf[wert.merkmal, wohin[wert.gebiet], wert.jahr][wert.gebiet] = wert.wert
        else:
            yield wert
    mitglieder = {gruppe.id: teile for gruppe, teile in gruppen}
    for (merkmal, gebiet, jahr), werte in topf.items():
        teile = mitglieder[gebiet]
        kinder = sum(g.kinder or 0 for g in teile)
        if len(werte) == len(teile) and kinder:
            mittel = sum(werte[g.id] * (g.kinder or 0) for g in teile) / kinder
            yield Kontextwert(merkmal, gebiet, jahr, mittel)
