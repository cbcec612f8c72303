"""Rows onto pages: blocks stay together, boxes never split, headings keep their text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from lotse.pdf.mass import Mass
from lotse.pdf.reihen import Gesetzt, Reihe, Seite

HALB = 0.5
"""A block shorter than this part of a page stays together."""


def paginate(reihen: Sequence[Reihe], mass: Mass) -> list[Seite]:
    """Greedy from the top; a group that does not fit begins the next page."""
    seiten = [Seite()]
    y = mass.oben_erste
    for gruppe in _groups(reihen, (mass.ende - mass.oben_weitere) * HALB):
        hoehe = _height(gruppe)
        leer = not seiten[-1].reihen
        if not leer and (gruppe[0].neue_seite or y + hoehe > mass.ende):
            seiten.append(Seite())
            y, leer = mass.oben_weitere, True
        for reihe in gruppe:
            if not leer and y + reihe.davor + reihe.hoehe > mass.ende:
                seiten.append(Seite())
                y, leer = mass.oben_weitere, True
            y += _gap(reihe, leer=leer)
            seiten[-1].reihen.append(Gesetzt(reihe, y))
            y += reihe.hoehe + reihe.danach
            leer = False
    return seiten


def _gap(reihe: Reihe, *, leer: bool) -> float:
    """No space above the first row of a page, except the inside of a box."""
    return reihe.davor if not leer or reihe.kasten else 0.0


def _height(gruppe: Sequence[Reihe]) -> float:
    return sum(reihe.davor + reihe.hoehe + reihe.danach for reihe in gruppe)


def _groups(reihen: Sequence[Reihe], grenze: float) -> Iterator[list[Reihe]]:
    """What must not be parted: short blocks, boxes, and a heading with its next rows."""
    for _, folge in groupby(reihen, key=lambda reihe: reihe.block):
        block = list(folge)
        if _height(block) <= grenze:
            yield block
        else:
            yield from _parts(block)


def _parts(block: Sequence[Reihe]) -> Iterator[list[Reihe]]:
    """The last two rows stay together, so that no sentence stands alone on a page."""
    teil: list[Reihe] = []
    for nummer, reihe in enumerate(block):
        teil.append(reihe)
        naechste = block[nummer + 1] if nummer + 1 < len(block) else None
        im_kasten = naechste is not None and reihe.kasten and reihe.kasten == naechste.kasten
        vorletzte = nummer == len(block) - 2 and not reihe.kasten
        if naechste is None or not (im_kasten or reihe.mit_naechster or vorletzte):
            yield teil
            teil = []
