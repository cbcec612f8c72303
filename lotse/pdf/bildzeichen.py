"""Pictograms of resources/icons as operators of a page: lines and curves, no pixels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from xml.etree import ElementTree as ET

from lotse.paths import RESOURCES
from lotse.pdf.bogen import Punkt, curves

SEITE = 24.0
"""Every drawing stands in a square of 24 units."""
STRICH = 1.75
_RUND = 0.5523
"""Handle length of a Bézier quarter circle."""
_ZAHL = re.compile(r"[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)", re.IGNORECASE)
_FLAGGE = re.compile(r"[\s,]*([01])")
_BEFEHL = re.compile(r"[\s,]*([MmLlHhVvCcSsQqAaZz])")
_ANZAHL = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "A": 7, "Z": 0}


@lru_cache(maxsize=64)
def pfade(name: str) -> str:
    """All lines of one drawing, to be stroked; its own coordinates, y downwards."""
    baum = ET.fromstring((RESOURCES / "icons" / f"{name}.svg").read_bytes())  # noqa: S314 - our own file
    return " ".join(teil for form in baum.iter() for teil in _form(form))


def _form(form: ET.Element) -> Iterator[str]:
    def zahl(name: str) -> float:
        return float(form.get(name, "0"))

    match form.tag.rpartition("}")[2]:
        case "path":
            yield from _Stift(form.get("d", "")).draw()
        case "line":
            yield _zug("m", (zahl("x1"), zahl("y1")))
            yield _zug("l", (zahl("x2"), zahl("y2")))
        case "circle":
            yield _oval((zahl("cx"), zahl("cy")), zahl("r"))
        case "rect":
            ecke = (zahl("x"), zahl("y"), zahl("width"), zahl("height"))
            yield _rechteck(*ecke, zahl("rx") or zahl("ry"))


def _zug(zeichen: str, *punkte: Punkt) -> str:
    return " ".join((*(f"{x:.3f} {y:.3f}" for x, y in punkte), zeichen))


def _oval(mitte: Punkt, r: float) -> str:
    return _rechteck(mitte[0] - r, mitte[1] - r, 2 * r, 2 * r, r)


def _rechteck(x: float, y: float, breite: float, hoehe: float, r: float) -> str:
    rechts, unten, k = x + breite, y + hoehe, r * (1 - _RUND)
    if not r:
        return f"{x:.3f} {y:.3f} {breite:.3f} {hoehe:.3f} re"
    return " ".join(
        (
            _zug("m", (x + r, y)),
            _zug("l", (rechts - r, y)),
            _zug("c", (rechts - k, y), (rechts, y + k), (rechts, y + r)),
            _zug("l", (rechts, unten - r)),
            _zug("c", (rechts, unten - k), (rechts - k, unten), (rechts - r, unten)),
            _zug("l", (x + r, unten)),
            _zug("c", (x + k, unten), (x, unten - k), (x, unten - r)),
            _zug("l", (x, y + r)),
            _zug("c", (x, y + k), (x + k, y), (x + r, y)),
            "h",
        )
    )


class _Stift:
    """Reads the path of an SVG and knows where it stands."""

    def __init__(self, pfad: str) -> None:
        self._pfad, self._stelle = pfad, 0
        self._ort: Punkt = (0.0, 0.0)
        self._anfang: Punkt = (0.0, 0.0)
        self._griff: Punkt | None = None

    def draw(self) -> Iterator[str]:
        while befehl := self._match(_BEFEHL):
            erster = True
            while erster or (_ANZAHL[befehl.upper()] and _ZAHL.match(self._pfad, self._stelle)):
                weiter = {"M": "L", "m": "l"}.get(befehl, befehl)
                yield from self._one(befehl if erster else weiter)
                erster = False

    def _match(self, muster: re.Pattern[str]) -> str:
        treffer = muster.match(self._pfad, self._stelle)
        if treffer is None:
            return ""
        self._stelle = treffer.end()
        return treffer[1]

    def _values(self, befehl: str) -> list[float]:
        """The flags of an arc may stand without a blank between them."""
        bogen = befehl.upper() == "A"
        return [
            float(self._match(_FLAGGE if bogen and nummer in (3, 4) else _ZAHL))
            for nummer in range(_ANZAHL[befehl.upper()])
        ]

    def _one(self, befehl: str) -> Iterator[str]:
        werte, (x, y) = self._values(befehl), self._ort
        dx, dy = self._ort if befehl.islower() else (0.0, 0.0)
        griff, self._griff = self._griff, None
        art = befehl.upper()
        if art == "Z":
            self._ort = self._anfang
            yield "h"
            return
        if art in "HV":
            ziel = (werte[0] + dx, y) if art == "H" else (x, werte[0] + dy)
            punkte = [ziel]
        elif art == "A":
            ziel = (werte[5] + dx, werte[6] + dy)
            for kurve in curves(self._ort, ziel, (werte[0], werte[1]), werte[2:5]):
                yield _zug("c", *kurve)
            self._ort = ziel
            return
        else:
            punkte = [(a + dx, b + dy) for a, b in zip(werte[::2], werte[1::2], strict=True)]
            ziel = punkte[-1]
        yield from self._lines(art, punkte, griff)
        self._ort = ziel

    def _lines(self, art: str, punkte: list[Punkt], griff: Punkt | None) -> Iterator[str]:
        (x, y), ziel = self._ort, punkte[-1]
        match art:
            case "M":
                self._anfang = ziel
                yield _zug("m", ziel)
            case "C" | "S":
                gespiegelt = (2 * x - griff[0], 2 * y - griff[1]) if griff else self._ort
                erste = punkte[0] if art == "C" else gespiegelt
                self._griff = punkte[-2]
                yield _zug("c", erste, punkte[-2], ziel)
            case "Q":
                (qx, qy), (zx, zy) = punkte
                eins = (x + 2 / 3 * (qx - x), y + 2 / 3 * (qy - y))
                zwei = (zx + 2 / 3 * (qx - zx), zy + 2 / 3 * (qy - zy))
                yield _zug("c", eins, zwei, ziel)
            case _:
                yield _zug("l", ziel)
