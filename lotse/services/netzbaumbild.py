"""The genogram as a picture: standard signs, lines for couples, children, custody and contact."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Final

from lotse.domain.netz import Beziehung
from lotse.i18n.sprache import Sprache
from lotse.letters.zeichnung import Bildchen, Form, Kreis, Punkt, Ton, Wort, Zeichnung, Zug
from lotse.services.netzarten import Linie, Symbol, beziehungsarten
from lotse.services.netznamen import Namen, name_of
from lotse.services.netzstammbaum import ABSTAND, PAARE, Mensch, Stammbaum, describe_baum

HALB: Final = 1.4
PAARTIEFE: Final = 1.3
GESTRICHELT: Final = (0.5, 0.4)
GEPUNKTET: Final = (0.12, 0.35)
PLAKETTE: Final[Mapping[Linie, str]] = {
    Linie.SORGE: "scale",
    Linie.UMGANG: "calendar",
    Linie.UMGANG_RUHT: "circle-pause",
}
RAND: Final = 4.2


def person_forms(mensch: Mensch, name: str) -> Iterator[Form]:
    """Sign and name; who lives elsewhere has a thin sign."""
    ort, staerke = (mensch.x, mensch.y), 0.16 if mensch.mitglied else 0.08
    yield from symbol_forms(mensch.symbol, ort, staerke)
    y = mensch.y + (-(HALB + 0.9) if mensch.name_oben else HALB + 0.9)
    yield Wort((mensch.x, y), name, fett=mensch.mitglied, breite=ABSTAND - 0.5, grund=Ton.PAPIER)


def symbol_forms(symbol: Symbol, ort: Punkt, staerke: float = 0.16) -> Iterator[Form]:
    x, y = ort
    if symbol is Symbol.KREIS:
        yield Kreis(ort, HALB, Ton.TEXT, staerke, Ton.PAPIER)
        return
    h = HALB * {Symbol.QUADRAT: 0.9, Symbol.RAUTE: 1.15, Symbol.DREIECK: 1.05}[symbol]
    ecken: Mapping[Symbol, tuple[Punkt, ...]] = {
        Symbol.QUADRAT: ((x - h, y - h), (x + h, y - h), (x + h, y + h), (x - h, y + h)),
        Symbol.RAUTE: ((x, y - h), (x + h, y), (x, y + h), (x - h, y)),
        Symbol.DREIECK: ((x, y - h), (x + h, y + 0.75 * h), (x - h, y + 0.75 * h)),
    }
    yield Zug(ecken[symbol], Ton.TEXT, staerke, zu=True, fuellung=Ton.PAPIER)


def lines(baum: Stammbaum) -> Iterator[Form]:
    """Couples first, then children below their couple, then what joins two people otherwise."""
    paare: dict[frozenset[str], Punkt] = {}
    eltern: dict[str, list[tuple[str, Linie]]] = {}
    tiefe: dict[int, int] = {}
    sonst: list[tuple[Beziehung, Linie]] = []
    for b in baum.beziehungen:
        linie = beziehungsarten()[b.art].linie
        a, c = baum.menschen[b.von], baum.menschen[b.nach]
        if linie in PAARE and a.generation == c.generation:
            stufe = tiefe.setdefault(a.generation, 0)
            tiefe[a.generation] += 1
            paare[frozenset((b.von, b.nach))] = _middle(a, c, stufe)
            yield from couple(a, c, linie, stufe)
        elif linie in (Linie.KIND, Linie.KIND_LEISE) and a.generation < c.generation:
            eltern.setdefault(b.nach, []).append((b.von, linie))
        elif linie is Linie.KIND_ZURUECK and c.generation < a.generation:
            eltern.setdefault(b.von, []).append((b.nach, Linie.KIND))
        else:
            sonst.append((b, linie))
    for kind, alle in eltern.items():
        yield from _child(baum, kind, alle, paare)
    zahl: dict[frozenset[str], int] = {}
    for b, linie in sonst:
        paar = frozenset((b.von, b.nach))
        zahl[paar] = zahl.get(paar, 0) + 1
        yield from _tie(baum.menschen[b.von], baum.menschen[b.nach], linie, zahl[paar])


def _middle(a: Mensch, b: Mensch, stufe: int) -> Punkt:
    return (a.x + b.x) / 2, a.y + HALB + PAARTIEFE + stufe * 0.6


def couple(a: Mensch, b: Mensch, linie: Linie, stufe: int) -> Iterator[Form]:
    """A bracket below both; dashed without a marriage, one stroke apart, two divorced."""
    mitte, unten = _middle(a, b, stufe)
    strich = GESTRICHELT if linie is Linie.PAAR_OFFEN else ()
    punkte = ((a.x, a.y + HALB), (a.x, unten), (b.x, unten), (b.x, b.y + HALB))
    yield Zug(punkte, Ton.TEXT, 0.14, strich)
    striche = {Linie.GETRENNT: 1, Linie.GESCHIEDEN: 2}.get(linie, 0)
    for nummer in range(striche):
        x = mitte - 1.2 + nummer * 0.5
        yield Zug(((x - 0.3, unten + 0.7), (x + 0.3, unten - 0.7)), Ton.TEXT, 0.14)


def _child(
    baum: Stammbaum,
    kind: str,
    eltern: list[tuple[str, Linie]],
    paare: Mapping[frozenset[str], Punkt],
) -> Iterator[Form]:
    """From the middle of the couple, or from each parent alone."""
    ziel = baum.menschen[kind]
    namen = [e for e, linie in eltern if linie is Linie.KIND]
    paar = next((paare[p] for p in paare if p <= set(namen)), None)
    gemeinsam = next((p for p in paare if p <= set(namen)), frozenset())
    if paar is not None:
        yield _down(paar, ziel, ())
    for name, linie in eltern:
        if name not in gemeinsam:
            von = baum.menschen[name]
            strich = GESTRICHELT if linie is Linie.KIND_LEISE else ()
            yield _down((von.x, von.y + HALB), ziel, strich)


def _down(von: Punkt, ziel: Mensch, strich: tuple[float, ...]) -> Zug:
    oben = ziel.y - HALB * (1.15 if ziel.symbol in (Symbol.RAUTE, Symbol.DREIECK) else 1.0)
    knick = oben - 1.6
    return Zug((von, (von[0], knick), (ziel.x, knick), (ziel.x, oben)), Ton.TEXT, 0.11, strich)


def _tie(a: Mensch, b: Mensch, linie: Linie, nummer: int) -> Iterator[Form]:
    """Custody, contact, siblings and the rest: a straight line with its sign in the middle."""
    if linie is Linie.GESCHWISTER and a.generation == b.generation:
        richtung = -1 if a.name_oben else 1
        fuss = a.y + richtung * (HALB + 1.7)
        oben = fuss + richtung * 0.5 * nummer
        yield Zug(((a.x, fuss), (a.x, oben), (b.x, oben), (b.x, fuss)), Ton.LEISE, 0.1)
        return
    dx, dy = b.x - a.x, b.y - a.y
    weit = math.hypot(dx, dy) or 1.0
    ex, ey = dx / weit, dy / weit
    seite = (nummer - 1) * 1.1 + 0.5
    von = (a.x + ex * HALB * 1.25 - ey * seite, a.y + ey * HALB * 1.25 + ex * seite)
    bis = (b.x - ex * HALB * 1.25 - ey * seite, b.y - ey * HALB * 1.25 + ex * seite)
    strich = () if linie is Linie.SORGE else GEPUNKTET
    yield Zug((von, bis), Ton.LEISE, 0.12, strich)
    if linie in PLAKETTE:
        mitte = (von[0] * 0.5 + bis[0] * 0.5, von[1] * 0.5 + bis[1] * 0.5)
        yield Kreis(mitte, 0.75, Ton.LEISE, 0.08, Ton.PAPIER)
        yield Bildchen(mitte, PLAKETTE[linie], 0.95)


def baum_picture(baum: Stammbaum, namen: Namen, s: Sprache) -> Zeichnung:
    """Everything at once, for paper."""
    formen: list[Form] = [*lines(baum)]
    for mensch in baum.menschen.values():
        formen += person_forms(mensch, name_of(namen, mensch.id))
    links, oben, rechts, unten = baum_extent(baum)
    alt = describe_baum(baum, namen, s)
    return Zeichnung(links, oben, rechts - links, unten - oben, tuple(formen), alt)


def baum_extent(baum: Stammbaum) -> tuple[float, float, float, float]:
    """Left, top, right, bottom with room for names."""
    xs = [m.x for m in baum.menschen.values()] or [0.0]
    ys = [m.y for m in baum.menschen.values()] or [0.0]
    return min(xs) - RAND, min(ys) - RAND, max(xs) + RAND, max(ys) + RAND
