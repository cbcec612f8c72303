"""Lines over the years as a drawing, the same on the screen and on paper.

The place itself stands out: a strong line in the band of its interval. Places like it are quiet
lines with a letter at their end; strata have a form each. No line is told by its colour alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from lotse.letters.zeichnung import Form, Kreis, Punkt, Ton, Wort, Zeichnung, Zug
from lotse.services.dialog.freigabe import Punkt as Jahrespunkt
from lotse.services.dialog.jahreszahlen import BREITEN, told, width

KLEIN = 0.85
"""Size of words, in em of the drawing."""
LINKS, OBEN, RECHTS = 2.85, 0.8, 2.45
"""At the left „100 %“ has room, at the right „93 %“; longer words there take more."""
INNEN = 0.75
"""From the ends of an axis to the first and the last year."""
ZEILE = 1.15
BREITE_ZEICHEN = 0.5
ENDEN = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0)
"""Where an axis may end."""


class Zeichenform(StrEnum):
    """What stands at every value of a line."""

    PUNKT = "punkt"
    QUADRAT = "quadrat"
    DREIECK = "dreieck"


@dataclass(frozen=True, slots=True)
class Linie:
    """One line. `kurz` stands at its end; `zeilen` = its n and N below the years."""

    name: str
    kurz: str
    punkte: tuple[Jahrespunkt, ...]
    leise: bool = False
    form: Zeichenform = Zeichenform.PUNKT
    band: bool = False
    zahlen: bool = True


@dataclass(frozen=True, slots=True)
class Masse:
    """Where years and shares lie, in em."""

    x: float
    y: float
    breite: float
    hoehe: float
    jahre: tuple[int, ...]
    ende: float

    def ort(self, jahr: int, wert: float) -> Punkt:
        """The middle of a single year, else from the left to the right."""
        spanne = self.jahre[-1] - self.jahre[0]
        teil = (jahr - self.jahre[0]) / spanne if spanne else 0.5
        hoch = 1 - min(wert / self.ende, 1.0)
        return self.x + INNEN + teil * self.platz, self.y + self.hoehe * hoch

    @property
    def platz(self) -> float:
        """From the first year to the last."""
        return self.breite - 2 * INNEN

    @property
    def unten(self) -> float:
        return self.y + self.hoehe


def time_picture(
    linien: Sequence[Linie], jahre: tuple[int, ...], groesse: Punkt, alt: str
) -> Zeichnung:
    """`groesse` in em, with the numbers below; quiet lines lie under the others."""
    breite, hoehe = groesse
    masse = measure(linien, jahre, groesse)
    formen: list[Form] = [*_axes(masse)]
    for linie in linien:
        formen += _band(linie, masse) if linie.band else ()
    for linie in sorted(linien, key=lambda eine: not eine.leise):
        formen += _line(linie, masse, _shift(linie, linien))
    formen += _ends(linien, masse)
    formen += _numbers(linien, masse)
    return Zeichnung(0, 0, breite, hoehe, tuple(formen), alt)


def measure(linien: Sequence[Linie], jahre: tuple[int, ...], groesse: Punkt) -> Masse:
    breite, hoehe = groesse
    unten = ZEILE * (1 + len(_rows(linien))) + 0.4
    rechts = min(max(map(_room, linien), default=RECHTS), breite * 0.35)
    return Masse(LINKS, OBEN, breite - LINKS - rechts, hoehe - OBEN - unten, jahre, _end(linien))


def _room(linie: Linie) -> float:
    """For the word at the end of a line: measured where it is a share, else by its letters."""
    if BREITEN.keys() >= set(linie.kurz):
        return max(width(linie.kurz, KLEIN, fett=True) + 0.35, RECHTS)
    return max(len(linie.kurz) * BREITE_ZEICHEN * KLEIN + 0.9, RECHTS)


def _end(linien: Sequence[Linie]) -> float:
    oben = [
        p.anteil.oben if p.anteil and not linie.leise else p.wert or 0.0
        for linie in linien
        for p in linie.punkte
    ]
    return next(ende for ende in ENDEN if ende >= min(max(oben, default=1.0), 1.0))


def _axes(m: Masse) -> Iterator[Form]:
    for teil in (0, 0.5, 1):
        y = m.y + m.hoehe * (1 - teil)
        yield Zug(((m.x, y), (m.x + m.breite, y)), Ton.HAAR, 0.06 if not teil else 0.04)
        wert = m.ende * teil * 100
        wort = f"{wert:.0f} %" if wert == round(wert) else f"{wert:.1f} %".replace(".", ",")
        yield Wort((m.x - 0.35, y), wort, KLEIN, ton=Ton.LEISE, anker=1)


def _shift(linie: Linie, linien: Sequence[Linie]) -> float:
    """Lines with their own forms stand a little apart, so that their ends can be told."""
    eigene = [eine for eine in linien if not eine.leise]
    if linie.leise or len(eigene) == 1:
        return 0.0
    return (eigene.index(linie) - (len(eigene) - 1) / 2) * 0.42


def _pieces(linie: Linie) -> Iterator[list[Jahrespunkt]]:
    """What may be joined: no gap, nothing hidden, no change of the definition between."""
    stueck: list[Jahrespunkt] = []
    for punkt in linie.punkte:
        if punkt.wert is None or punkt.bruch:
            if stueck:
                yield stueck
            stueck = []
        if punkt.wert is not None:
            stueck.append(punkt)
    if stueck:
        yield stueck


def _band(linie: Linie, m: Masse) -> Iterator[Form]:
    for stueck in _pieces(linie):
        sicher = [p for p in stueck if p.anteil]
        if len(sicher) > 1:
            oben = [m.ort(p.jahr, p.anteil.oben) for p in sicher if p.anteil]
            unten = [m.ort(p.jahr, p.anteil.unten) for p in reversed(sicher) if p.anteil]
            yield Zug((*oben, *unten), Ton.NAH, 0.02, zu=True, fuellung=Ton.NAH)


def _line(linie: Linie, m: Masse, versatz: float) -> Iterator[Form]:
    ton, staerke = (Ton.VERGLEICH, 0.09) if linie.leise else (Ton.MITTE, 0.17)
    for stueck in _pieces(linie):
        orte = [_moved(m.ort(p.jahr, p.wert or 0.0), versatz) for p in stueck]
        for von, bis in pairwise(orte):
            yield Zug((von, bis), ton, staerke)
        for punkt, ort in zip(stueck, orte, strict=True):
            if linie.leise:
                yield Kreis(ort, 0.13, ton, 0.05, ton)
                continue
            yield from _whisker(punkt, m, versatz)
            yield _mark(linie.form, ort)


def _whisker(punkt: Jahrespunkt, m: Masse, versatz: float) -> Iterator[Form]:
    if punkt.anteil is None:
        return
    oben, unten = (
        _moved(m.ort(punkt.jahr, wert), versatz) for wert in (punkt.anteil.oben, punkt.anteil.unten)
    )
    yield Zug((oben, unten), Ton.MITTE, 0.08)
    for x, y in (oben, unten):
        yield Zug(((x - 0.22, y), (x + 0.22, y)), Ton.MITTE, 0.08)


def _mark(form: Zeichenform, ort: Punkt) -> Form:
    x, y = ort
    match form:
        case Zeichenform.PUNKT:
            return Kreis(ort, 0.32, Ton.PAPIER, 0.09, Ton.MITTE)
        case Zeichenform.QUADRAT:
            ecken = ((x - 0.3, y - 0.3), (x + 0.3, y - 0.3), (x + 0.3, y + 0.3), (x - 0.3, y + 0.3))
            return Zug(ecken, Ton.MITTE, 0.14, zu=True, fuellung=Ton.PAPIER)
        case Zeichenform.DREIECK:
            ecken3 = ((x, y - 0.42), (x + 0.4, y + 0.3), (x - 0.4, y + 0.3))
            return Zug(ecken3, Ton.MITTE, 0.1, zu=True, fuellung=Ton.MITTE)


def _moved(ort: Punkt, versatz: float) -> Punkt:
    return ort[0] + versatz, ort[1]


def _ends(linien: Sequence[Linie], m: Masse) -> Iterator[Form]:
    """The words at the ends, moved apart where they would lie on one another."""
    enden = []
    for linie in linien:
        letzter = next((p for p in reversed(linie.punkte) if p.wert is not None), None)
        if letzter is not None and linie.kurz:
            ort = m.ort(letzter.jahr, letzter.wert or 0.0)
            if letzter.jahr != m.jahre[-1]:  # a word far off would need a line over empty years
                yield _word(linie, (ort[0] + 0.45, max(ort[1] - 0.5, m.y)))
                continue
            enden.append((ort, linie))
    enden.sort(key=lambda ende: ende[0][1])
    hoehen = _apart([ort[1] for ort, _ in enden], m)
    for hoehe, (ort, linie) in zip(hoehen, enden, strict=True):
        x = m.x + m.breite + 0.25
        ton = Ton.VERGLEICH if linie.leise else Ton.HAAR
        yield Zug(((ort[0] + 0.4, ort[1]), (x - 0.1, hoehe)), ton, 0.04, (0.15, 0.2))
        yield _word(linie, (x, hoehe))


def _word(linie: Linie, ort: Punkt) -> Form:
    ton = Ton.LEISE if linie.leise else Ton.TEXT
    return Wort(ort, linie.kurz, KLEIN, not linie.leise, ton, anker=0)


def _apart(hoehen: Sequence[float], m: Masse) -> list[float]:
    fertig: list[float] = []
    for hoehe in hoehen:
        fertig.append(max(hoehe, fertig[-1] + 1.0) if fertig else max(hoehe, m.y))
    zuviel = (fertig[-1] - m.unten) if fertig else 0.0
    grenze = m.unten
    if zuviel > 0:
        for stelle in reversed(range(len(fertig))):
            fertig[stelle] = min(fertig[stelle], grenze)
            grenze = fertig[stelle] - 1.0
    return fertig


def _rows(linien: Sequence[Linie]) -> list[tuple[Linie, str]]:
    """What stands below the years: n and N of one line, N alone of several."""
    eigene = [linie for linie in linien if linie.zahlen and not linie.leise]
    if len(eigene) == 1:
        return [(eigene[0], "n"), (eigene[0], "N")]
    return [(linie, "N") for linie in eigene]


def _numbers(linien: Sequence[Linie], m: Masse) -> Iterator[Form]:
    zeilen = _rows(linien)
    zahlen = [_said(punkt, was) for linie, was in zeilen for punkt in linie.punkte]
    jahre = told(m.jahre, m.platz, zahlen, KLEIN)
    y = m.unten + 0.4 + ZEILE / 2
    for jahr, wort in jahre.items():
        yield Wort((m.ort(jahr, 0)[0], y), wort, KLEIN, fett=True)
    mehrere = any(linie is not zeilen[0][0] for linie, _ in zeilen)
    for nummer, (linie, was) in enumerate(zeilen, start=1):
        unten = y + nummer * ZEILE
        if mehrere:
            yield _mark(linie.form, (0.8, unten))
            yield Wort((1.35, unten), was, KLEIN, ton=Ton.LEISE, anker=0)
        else:
            yield Wort((m.x - 0.35, unten), was, KLEIN, ton=Ton.LEISE, anker=1)
        for punkt in linie.punkte:
            if punkt.jahr in jahre:
                yield from _number(punkt, was, (m.ort(punkt.jahr, 0)[0], unten))


def _number(punkt: Jahrespunkt, was: str, ort: Punkt) -> Iterator[Form]:
    if punkt.verdeckt:
        yield from hatched(ort)
        return
    yield Wort(ort, _said(punkt, was), KLEIN, ton=Ton.LEISE)


def _said(punkt: Jahrespunkt, was: str) -> str:
    zahl = punkt.zaehler if was == "n" else punkt.nenner
    return "–" if zahl is None else f"{zahl}"


def hatched(ort: Punkt) -> Iterator[Form]:
    """The one mark for every hidden number."""
    x, y = ort
    for schritt in range(4):
        links = x - 0.9 + schritt * 0.45
        yield Zug(((links, y + 0.35), (links + 0.6, y - 0.35)), Ton.LEISE, 0.07)
