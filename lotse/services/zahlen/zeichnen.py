"""Charts and tables of a report as drawings: lines and words, with a description of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from lotse.letters.zeichnung import Form, Kreis, Punkt, Ton, Wort, Zeichnung, Zug
from lotse.services.zahlen.schaubild import NICHTS, Bildart, Bildzeile, Schaubild
from lotse.services.zahlen.silben import lines_of

BREITE = 44.0
"""Of every drawing, in em: then words are as large in one as in another."""
NAME = 12.5
REIHE = 2.0
TABELLENREIHE = 1.5
TEXT = 0.85
KLEIN = 0.75
ZEILE = 0.92
"""From line to line of words that stand on several."""
ZEICHEN = 0.52
"""The usual width of a letter, in parts of its size."""
_WERT = 9.5
"""Room for the words at the right."""
SUMME = "zusammen"
"""How a line of sums begins."""
_DUNKEL = 0.67
SCHRITTE = (1, 2, 3, 4, 5, 10, 15, 20, 25, 30, 40, 50, 60, 75, 100, 150, 250, 500, 1_000, 10**6)
"""A quarter of an axis."""


def picture_of(bild: Schaubild) -> Zeichnung:
    """The chart; what it says is its alternative text."""
    arten: Mapping[Bildart, Callable[[Schaubild], Iterator[Form]]] = {
        Bildart.BALKEN: _balken,
        Bildart.TRICHTER: _trichter,
        Bildart.SPANNE: _spanne,
        Bildart.RASTER: _raster,
    }
    hoehe = len(bild.zeilen) * REIHE
    match bild.art:
        case Bildart.RASTER:
            hoehe += _kopf(bild)
        case Bildart.TRICHTER:
            hoehe += 0.2
        case _:
            hoehe += 1.4
    formen = tuple(arten[bild.art](bild))
    return Zeichnung(0, 0, BREITE, hoehe, formen, f"{bild.titel} {bild.gesprochen}")


def table_picture(zeilen: Sequence[Sequence[str]], titel: str) -> Zeichnung:
    """A table with its head and its sums; its words stand in the text of the page, too."""
    weite = (BREITE - NAME) / max(len(zeilen[0]) - 1, 1)
    koepfe = [_lines(kopf, weite - 0.4) for kopf in zeilen[0][1:]]
    oben = max((len(kopf) for kopf in koepfe), default=1) * ZEILE + 0.45
    formen: list[Form] = []
    for s, kopf in enumerate(koepfe):
        rechts = NAME + (s + 1) * weite - 0.2
        formen += _words(kopf, (rechts, oben - 0.75), anker=1, fett=True)
    formen.append(_linie((0, oben), (BREITE, oben), 0.06))
    y = oben
    for nummer, zahlen in enumerate(zeilen[1:]):
        fett = nummer == len(zeilen) - 2 and zahlen[0] == SUMME
        name = _lines(zahlen[0], NAME - 0.6, TEXT)
        hoehe = TABELLENREIHE + (len(name) - 1) * ZEILE
        unten = y + hoehe / 2 + (len(name) - 1) * ZEILE / 2
        formen += _words(name, (0, unten), anker=0, fett=fett, groesse=TEXT)
        for s, text in enumerate(zahlen[1:]):
            ort = (NAME + (s + 1) * weite - 0.2, y + hoehe / 2)
            formen.append(Wort(ort, text, TEXT, fett, breite=weite - 0.3, anker=1))
        y += hoehe
        formen.append(_linie((0, y), (BREITE, y), 0.06 if fett else 0.03))
    saetze = [_gesprochen(zeilen[0], zeile) for zeile in zeilen[1:]]
    return Zeichnung(0, 0, BREITE, y + 0.1, tuple(formen), f"{titel} {' '.join(saetze)}")


def _lines(text: str, platz: float, groesse: float = KLEIN) -> list[str]:
    return lines_of(text, platz, lambda teil: len(teil) * groesse * ZEICHEN)


def _words(
    zeilen: Sequence[str],
    unten: Punkt,
    *,
    anker: float,
    fett: bool = False,
    groesse: float = KLEIN,
    ton: Ton = Ton.TEXT,
) -> Iterator[Wort]:
    """Lines above one another; `unten` is the place of the last."""
    x, y = unten
    for nummer, zeile in enumerate(reversed(zeilen)):
        yield Wort((x, y - nummer * ZEILE), zeile, groesse, fett, ton, anker=anker)


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


def _kopf(bild: Schaubild) -> float:
    """Room above a grid for its heads."""
    if bild.art is not Bildart.RASTER:
        return 0.0
    return max((len(kopf) for kopf in _heads(bild)), default=0) * ZEILE + 0.5


def _heads(bild: Schaubild) -> list[list[str]]:
    weite = (BREITE - NAME) / max(len(bild.spalten), 1)
    return [_lines(titel, weite - 0.3) for titel in bild.spalten]


def _namen(bild: Schaubild) -> Iterator[tuple[float, Bildzeile]]:
    for nummer, zeile in enumerate(bild.zeilen):
        yield _kopf(bild) + nummer * REIHE + REIHE / 2, zeile


def _name(y: float, zeile: Bildzeile) -> Iterator[Wort]:
    """On two lines where it is long."""
    zeilen = _lines(zeile.name, NAME - 0.6, TEXT)
    yield from _words(zeilen, (0, y + (len(zeilen) - 1) * ZEILE / 2), anker=0, groesse=TEXT)


def _balken(bild: Schaubild) -> Iterator[Form]:
    weite = BREITE - NAME - _WERT - 3
    for y, zeile in _namen(bild):
        yield from _name(y, zeile)
        wert = zeile.werte[0]
        if wert is None:
            yield from _schraffur(NAME, y - 0.5, 3, 1)
            yield Wort((NAME + 3.5, y), zeile.texte[0], TEXT, anker=0)
            continue
        yield _kasten(NAME, y - 0.5, weite, 1, Ton.NAH)
        yield _kasten(NAME, y - 0.5, weite * wert, 1, Ton.HAAR if zeile.leise else Ton.MITTE)
        if zeile.grenzen:
            von, bis = (NAME + weite * grenze for grenze in zeile.grenzen)
            yield _linie((von, y), (bis, y), 0.3, Ton.PAPIER)
            yield _linie((von, y), (bis, y), 0.1, Ton.TEXT)
            for x in (von, bis):
                yield _linie((x, y - 0.3), (x, y + 0.3), 0.1, Ton.TEXT)
        yield Wort((NAME + weite + 0.6, y), ", ".join(zeile.texte), TEXT, anker=0)
    unten = len(bild.zeilen) * REIHE + 0.7
    for prozent in (0, 50, 100):
        yield Wort((NAME + weite * prozent / 100, unten), f"{prozent} %", KLEIN, ton=Ton.LEISE)


def _trichter(bild: Schaubild) -> Iterator[Form]:
    rechts = max((len(" · ".join(z.texte)) for z in bild.zeilen), default=0) * TEXT * ZEICHEN
    weite = BREITE - NAME - max(_WERT, rechts + 0.5)
    groesste = max((w for z in bild.zeilen for w in z.werte if w), default=1)
    for y, zeile in _namen(bild):
        yield from _name(y, zeile)
        wert = zeile.werte[0]
        if wert is None:
            yield from _schraffur(NAME, y - 0.6, 3, 1.2)
            yield Wort((NAME + 3.5, y), zeile.texte[0], TEXT, anker=0)
            continue
        yield _kasten(NAME, y - 0.7, max(weite * wert / groesste, 0.1), 1.4, Ton.MITTE)
        text = " · ".join(zeile.texte)
        yield Wort((NAME + weite * wert / groesste + 0.5, y), text, TEXT, anker=0)


def _spanne(bild: Schaubild) -> Iterator[Form]:
    rechts = max((len(z.texte[0]) for z in bild.zeilen), default=0) * TEXT * ZEICHEN
    weite = BREITE - NAME - rechts - 1.2
    viertel = _quarter(max((w for z in bild.zeilen for w in z.werte if w), default=1))
    ende = viertel * 4
    unten = len(bild.zeilen) * REIHE
    for nummer in range(5):
        x = NAME + weite * nummer / 4
        yield _linie((x, 0), (x, unten), 0.03)
        yield Wort((x, unten + 0.7), str(nummer * viertel), KLEIN, ton=Ton.LEISE)
    for y, zeile in _namen(bild):
        yield from _name(y, zeile)
        if None in zeile.werte:
            yield from _schraffur(NAME, y - 0.5, 3, 1)
            yield Wort((NAME + 3.5, y), zeile.texte[0], TEXT, anker=0)
            continue
        von, mitte, bis = (NAME + weite * (w or 0) / ende for w in zeile.werte)
        yield _kasten(von, y - 0.45, max(bis - von, 0.1), 0.9, Ton.HAAR)
        yield Kreis((mitte, y), 0.45, Ton.PAPIER, 0.1, Ton.MITTE)
        yield Wort((NAME + weite + 0.8, y), zeile.texte[0], TEXT, anker=0)


def _quarter(groesste: float) -> int:
    """A quarter of an axis that ends at a round number."""
    return next(schritt for schritt in SCHRITTE if schritt * 4 >= groesste)


def _raster(bild: Schaubild) -> Iterator[Form]:
    weite = (BREITE - NAME) / max(len(bild.spalten), 1)
    groesste = max((w for z in bild.zeilen for w in z.werte if w), default=1)
    unten = _kopf(bild) - 0.65
    for s, titel in enumerate(_heads(bild)):
        yield from _words(titel, (NAME + (s + 0.5) * weite, unten), anker=0.5, ton=Ton.LEISE)
    for y, zeile in _namen(bild):
        yield from _name(y, zeile)
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
