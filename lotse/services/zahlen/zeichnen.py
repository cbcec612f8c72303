"""Charts and tables of a report as drawings: lines and words, with a description of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from lotse.letters.zeichnung import Form, Kreis, Punkt, Ton, Wort, Zeichnung, Zug
from lotse.services.zahlen.schaubild import NICHTS, Bildart, Bildzeile, Schaubild

BREITE = 46.0
"""Of every drawing, in em: then words are as large in one as in another."""
NAME = 15.0
REIHE = 2.0
KOPF = 2.2
TEXT = 0.85
_WERT = 9.5
"""Room for the words at the right."""
_DUNKEL = 0.67


def picture_of(bild: Schaubild) -> Zeichnung:
    """The chart; what it says is its alternative text."""
    arten: Mapping[Bildart, Callable[[Schaubild], Iterator[Form]]] = {
        Bildart.BALKEN: _balken,
        Bildart.TRICHTER: _trichter,
        Bildart.SPANNE: _spanne,
        Bildart.RASTER: _raster,
    }
    hoehe = len(bild.zeilen) * REIHE + (2.6 if bild.art is Bildart.RASTER else 1.6)
    formen = tuple(arten[bild.art](bild))
    return Zeichnung(0, 0, BREITE, hoehe, formen, f"{bild.titel} {bild.gesprochen}")


def table_picture(zeilen: Sequence[Sequence[str]], titel: str) -> Zeichnung:
    """A table with its head and its sums; its words stand in the text of the page, too."""
    spalten = max(len(zeilen[0]) - 1, 1)
    weite = (BREITE - NAME) / spalten
    formen: list[Form] = []
    for s, kopf in enumerate(zeilen[0][1:]):
        for zeile, wort in enumerate(_umbrochen(kopf)):
            ort = (NAME + (s + 1) * weite - 0.2, 0.6 + zeile * 0.9)
            formen.append(Wort(ort, wort, TEXT * 0.85, fett=True, breite=weite - 0.3, anker=1))
    formen.append(_linie((0, KOPF - 0.1), (BREITE, KOPF - 0.1), 0.06))
    for nummer, zahlen in enumerate(zeilen[1:]):
        y = KOPF + 0.7 + nummer * 1.5
        fett = nummer == len(zeilen) - 2
        formen.append(Wort((0, y), zahlen[0], TEXT, fett, breite=NAME - 0.5, anker=0))
        for s, text in enumerate(zahlen[1:]):
            ort = (NAME + (s + 1) * weite - 0.2, y)
            formen.append(Wort(ort, text, TEXT, fett, breite=weite - 0.3, anker=1))
        formen.append(_linie((0, y + 0.75), (BREITE, y + 0.75), 0.06 if fett else 0.03))
    saetze = [_gesprochen(zeilen[0], zeile) for zeile in zeilen[1:]]
    hoehe = KOPF + 0.2 + (len(zeilen) - 1) * 1.5
    return Zeichnung(0, 0, BREITE, hoehe, tuple(formen), f"{titel} {' '.join(saetze)}")


def _gesprochen(kopf: Sequence[str], zeile: Sequence[str]) -> str:
    paare = zip(kopf[1:], zeile[1:], strict=False)
    return f"{zeile[0]}: {', '.join(f'{spalte} {text}' for spalte, text in paare)}."


def _linie(von: Punkt, bis: Punkt, staerke: float = 0.04, ton: Ton = Ton.HAAR) -> Zug:
    return Zug((von, bis), ton, staerke)


def _kasten(x: float, y: float, breite: float, hoehe: float, ton: Ton) -> Zug:
    ecken = ((x, y), (x + breite, y), (x + breite, y + hoehe), (x, y + hoehe))
    return Zug(ecken, ton, 0.02, zu=True, fuellung=ton)


def _schraffur(x: float, y: float, breite: float, hoehe: float) -> Iterator[Form]:
    """The one mark for every hidden number."""
    links = x
    while links < x + breite:
        oben = min(links + hoehe, x + breite)
        yield _linie((links, y + hoehe), (oben, y + hoehe - (oben - links)), 0.07)
        links += 0.55


def _namen(bild: Schaubild) -> Iterator[tuple[float, Bildzeile]]:
    kopf = 2.6 if bild.art is Bildart.RASTER else 0.0
    for nummer, zeile in enumerate(bild.zeilen):
        yield kopf + nummer * REIHE + REIHE / 2, zeile


def _name(y: float, zeile: Bildzeile) -> Wort:
    return Wort((0, y), zeile.name, TEXT, breite=NAME - 0.6, anker=0)


def _balken(bild: Schaubild) -> Iterator[Form]:
    weite = BREITE - NAME - _WERT - 3
    for y, zeile in _namen(bild):
        yield _name(y, zeile)
        wert = zeile.werte[0]
        if wert is None:
            yield from _schraffur(NAME, y - 0.5, 3, 1)
            yield Wort((NAME + 3.5, y), zeile.texte[0], TEXT, anker=0)
            continue
        yield _kasten(NAME, y - 0.5, weite, 1, Ton.NAH)
        yield _kasten(NAME, y - 0.5, weite * wert, 1, Ton.MITTE)
        if zeile.grenzen:
            von, bis = (NAME + weite * grenze for grenze in zeile.grenzen)
            yield _linie((von, y), (bis, y), 0.3, Ton.PAPIER)
            yield _linie((von, y), (bis, y), 0.1, Ton.TEXT)
            for x in (von, bis):
                yield _linie((x, y - 0.3), (x, y + 0.3), 0.1, Ton.TEXT)
        yield Wort((NAME + weite + 0.6, y), ", ".join(zeile.texte), TEXT, anker=0)
    unten = len(bild.zeilen) * REIHE + 0.7
    for prozent in (0, 50, 100):
        yield Wort((NAME + weite * prozent / 100, unten), f"{prozent} %", 0.75, ton=Ton.LEISE)


def _trichter(bild: Schaubild) -> Iterator[Form]:
    weite = BREITE - NAME - _WERT
    groesste = max((w for z in bild.zeilen for w in z.werte if w), default=1)
    for y, zeile in _namen(bild):
        yield _name(y, zeile)
        wert = zeile.werte[0]
        if wert is None:
            yield from _schraffur(NAME, y - 0.6, 3, 1.2)
            yield Wort((NAME + 3.5, y), zeile.texte[0], TEXT, anker=0)
            continue
        yield _kasten(NAME, y - 0.7, max(weite * wert / groesste, 0.1), 1.4, Ton.MITTE)
        text = " · ".join(zeile.texte)
        yield Wort((NAME + weite * wert / groesste + 0.5, y), text, TEXT, anker=0)


def _spanne(bild: Schaubild) -> Iterator[Form]:
    weite = BREITE - NAME - _WERT - 4
    ende = max((w for z in bild.zeilen for w in z.werte if w), default=1) * 1.05
    unten = len(bild.zeilen) * REIHE
    for viertel in range(5):
        x = NAME + weite * viertel / 4
        yield _linie((x, 0), (x, unten), 0.03)
        yield Wort((x, unten + 0.7), f"{ende * viertel / 4:.0f}", 0.75, ton=Ton.LEISE)
    for y, zeile in _namen(bild):
        yield _name(y, zeile)
        if None in zeile.werte:
            yield from _schraffur(NAME, y - 0.5, 3, 1)
            yield Wort((NAME + 3.5, y), zeile.texte[0], TEXT, anker=0)
            continue
        von, mitte, bis = (NAME + weite * (w or 0) / ende for w in zeile.werte)
        yield _kasten(von, y - 0.45, max(bis - von, 0.1), 0.9, Ton.HAAR)
        yield Kreis((mitte, y), 0.45, Ton.PAPIER, 0.1, Ton.MITTE)
        yield Wort((NAME + weite + 0.8, y), zeile.texte[0], TEXT, anker=0)


def _raster(bild: Schaubild) -> Iterator[Form]:
    weite = (BREITE - NAME) / max(len(bild.spalten), 1)
    groesste = max((w for z in bild.zeilen for w in z.werte if w), default=1)
    for s, titel in enumerate(bild.spalten):
        for nummer, wort in enumerate(_umbrochen(titel)):
            ort = (NAME + (s + 0.5) * weite, 0.6 + nummer * 0.85)
            yield Wort(ort, wort, 0.7, ton=Ton.LEISE, breite=weite - 0.2)
    for y, zeile in _namen(bild):
        yield _name(y, zeile)
        for s, (wert, text) in enumerate(zip(zeile.werte, zeile.texte, strict=True)):
            x = NAME + s * weite
            if wert is None:
                yield from _schraffur(x + 0.1, y - 0.9, weite - 0.2, 1.8)
                continue
            stark = wert / groesste >= _DUNKEL
            if text != NICHTS:
                grund = Ton.MITTE if stark else Ton.NAH
                yield _kasten(x + 0.1, y - 0.9, weite - 0.2, 1.8, grund)
            ton = Ton.AUF_MITTE if stark else Ton.TEXT
            yield Wort((x + weite / 2, y), text, TEXT, stark, ton)


def _umbrochen(titel: str) -> Sequence[str]:
    """In two lines, near the middle; the lower one is never empty."""
    worte = titel.split()
    haelfte = len(worte) // 2
    return (" ".join(worte[:haelfte]), " ".join(worte[haelfte:]))
