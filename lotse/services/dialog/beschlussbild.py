"""The decision log as a table: what, who, until when, what we look at; with room to write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from lotse.domain.indikator import Massnahme
from lotse.letters.zeichnung import Form, Ton, Wort, Zeichnung, Zug
from lotse.services.dialog.freigabe import Freigabe
from lotse.services.dialog.massnahmenworte import indicator_name
from lotse.services.zahlen.silben import cut, lines_of

BREITE = 44.0
SPALTEN = (("Was", 18.0), ("Wer", 10.0), ("Bis", 6.0), ("Woran sehen wir es?", 10.0))
TEXT, ZEILE = 0.9, 1.1
LEER, LEERE = 5, 2.6
"""So many empty lines to write on, and so high."""
HOCH, HOECHSTENS = 30.0, 20
"""A page bears rows of this height, with what stands around them; one row so many lines."""


def log_pictures(
    beschluesse: Sequence[Massnahme], freigabe: Freigabe | None
) -> tuple[Zeichnung, ...]:
    """What is agreed so far, then empty lines; told line by line. A picture is never shrunk to
    fit a page: a long log goes on in the next one."""
    zeilen = [_cells(eine, freigabe) for eine in beschluesse if eine.was]
    saetze = [", ".join(filter(None, zellen)) for zellen in zeilen]
    alt = "Was, wer, bis wann, woran sehen wir es? " + " ".join(f"{satz}." for satz in saetze)
    tafeln = _sheets([stueck for zellen in zeilen for stueck in _pieces(zellen)])
    erste, *weitere = tafeln
    return (
        _sheet(erste, f"{alt} {LEER} leere Zeilen.", leer=not weitere),
        *(
            _sheet(tafel, "Die Tabelle geht weiter.", leer=tafel is weitere[-1])
            for tafel in weitere
        ),
    )


Reihe: TypeAlias = Sequence[Sequence[str]]
"""The cells of a line of the log, each on its lines."""


def _pieces(zellen: Sequence[str]) -> Iterator[Reihe]:
    """One decision, in pieces that find room on a page."""
    umbrochen = [_wrapped(text, weite) for text, (_, weite) in zip(zellen, SPALTEN, strict=True)]
    for anfang in range(0, max(map(len, umbrochen)), HOECHSTENS):
        yield [zelle[anfang : anfang + HOECHSTENS] for zelle in umbrochen]


def _sheets(reihen: Sequence[Reihe]) -> list[list[Reihe]]:
    """As many of them in a picture as a page bears, with the empty lines below the last."""
    tafeln: list[list[Reihe]] = [[]]
    for reihe in reihen:
        if tafeln[-1] and sum(map(_height, [*tafeln[-1], reihe])) > HOCH:
            tafeln.append([])
        tafeln[-1].append(reihe)
    return tafeln


def _height(reihe: Reihe) -> float:
    return max(map(len, reihe)) * ZEILE + 0.7


def _sheet(reihen: Sequence[Reihe], alt: str, *, leer: bool) -> Zeichnung:
    formen: list[Form] = [*_row([[kopf] for kopf, _ in SPALTEN], 0.75, fett=True)]
    y = 1.4
    formen.append(_rule(y, 0.06))
    for reihe in reihen:
        formen += _row(reihe, y + 0.35 + ZEILE / 2)
        y += _height(reihe)
        formen.append(_rule(y, 0.03))
    for _ in range(LEER if leer else 0):
        y += LEERE
        formen.append(_rule(y, 0.03))
    return Zeichnung(0, 0, BREITE, y + 0.1, tuple(formen), alt)


def lines_picture(anzahl: int) -> Zeichnung:
    """Lines to write on."""
    formen = tuple(_rule((nummer + 1) * LEERE, 0.03) for nummer in range(anzahl))
    return Zeichnung(0, 0, BREITE, anzahl * LEERE + 0.1, formen, f"{anzahl} leere Zeilen.")


def _cells(massnahme: Massnahme, freigabe: Freigabe | None) -> tuple[str, ...]:
    bis = f"{massnahme.bis:%d.%m.%Y}" if massnahme.bis else ""
    return massnahme.was, massnahme.wer, bis, indicator_name(freigabe, massnahme.indikator)


def _wrapped(text: str, weite: float) -> list[str]:
    platz, je = weite - 0.8, TEXT * 0.5
    return cut(lines_of(text, platz, lambda teil: len(teil) * je), int(platz / je)) or [""]


def _row(zellen: Sequence[Sequence[str]], y: float, *, fett: bool = False) -> Iterator[Form]:
    x = 0.0
    for zeilen, (_, weite) in zip(zellen, SPALTEN, strict=True):
        for nummer, text in enumerate(zeilen):
            if text:
                yield Wort((x, y + nummer * ZEILE), text, TEXT, fett, anker=0)
        x += weite


def _rule(y: float, staerke: float) -> Form:
    return Zug(((0, y), (BREITE, y)), Ton.HAAR, staerke)
