"""Rows onto pages: blocks stay together, boxes never split, headings keep their text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from lotse.pdf.mass import Mass
from lotse.pdf.reihen import Gesetzt, Reihe, Seite

HALB = 0.5
"""A block shorter than this part of a page stays together."""
NACHGEBEN = (0.12, 0.18, 0.24, 0.3, 0.36)
"""What each row gives of the space above it, in parts of the type, where that saves a page."""


def fewest_pages(reihen: Sequence[Reihe], mass: Mass) -> list[Seite]:
    """As they are; with a little less space between them where that saves a page, or where it
    brings the next step onto page 1."""
    seiten = paginate(reihen, mass)
    if len(seiten) == 1 or not _is_better(_closer(reihen, NACHGEBEN[-1], mass), seiten):
        return seiten
    enger = (_closer(reihen, teil, mass) for teil in NACHGEBEN)
    return next(besser for besser in enger if _is_better(besser, seiten))


def _is_better(neu: Sequence[Seite], alt: Sequence[Seite]) -> bool:
    return (_box_is_late(neu), len(neu)) < (_box_is_late(alt), len(alt))


def _box_is_late(seiten: Sequence[Seite]) -> bool:
    return any(gesetzt.reihe.kasten for seite in seiten[1:] for gesetzt in seite.reihen)


def _closer(reihen: Sequence[Reihe], teil: float, mass: Mass) -> list[Seite]:
    """A row below a drawn line keeps its space: the line stands in it."""
    weniger = teil * mass.groesse
    return paginate(
        [
            reihe
            if reihe.linie or reihe.schnittlinie
            else replace(reihe, davor=max(reihe.davor - weniger, 0.0))
            for reihe in reihen
        ],
        mass,
    )


def paginate(reihen: Sequence[Reihe], mass: Mass) -> list[Seite]:
    """Greedy from the top; a group that does not fit begins the next page."""
    seiten = [Seite()]
    y = mass.oben_erste
    for gruppe in _groups(reihen, (mass.ende - mass.oben_weitere) * HALB):
        passt = y + _height(gruppe) <= mass.ende or y + _height(_box_of(gruppe)) <= mass.ende
        leer = not seiten[-1].reihen
        if not leer and (gruppe[0].neue_seite or not passt):
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


def _box_of(gruppe: Sequence[Reihe]) -> Sequence[Reihe]:
    """A box may part from the sentences after it: the step itself counts. Else all of them."""
    im_kasten = [nummer for nummer, reihe in enumerate(gruppe) if reihe.kasten]
    return gruppe[: im_kasten[-1] + 1] if im_kasten else gruppe


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
