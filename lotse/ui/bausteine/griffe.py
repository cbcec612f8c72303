"""Pressable words and buttons inside a drawn row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from lotse.ui.bausteine.malen import (
    MITTE,
    RECHTS,
    draw_platte,
    draw_symbol,
    draw_text,
    em_f,
    text_breite,
)


@dataclass(frozen=True, slots=True)
class Griff:
    """A word or button of a row: `name` is told when pressed.

    art = verweis, neben, haupt, or stumm: a place that can be pressed and is drawn by the row.
    """

    name: str
    text: str
    flaeche: QRectF
    art: str = "verweis"
    symbol: str = ""


def griffe_rechts(
    r: QRectF, *teile: tuple[str, str, str, str], rand: float = 1.05
) -> Sequence[Griff]:
    """Handles at the right edge of a row, given left to right as (name, text, art, symbol)."""
    x = r.right() - em_f(rand)
    fertig: list[Griff] = []
    for name, text, art, symbol in reversed(teile):
        breite = breite_griff(text, art, symbol)
        hoehe = em_f(1.95)
        flaeche = QRectF(
            round(x - breite), round(r.center().y() - hoehe / 2), round(breite), round(hoehe)
        )
        fertig.append(Griff(name, text, flaeche, art, symbol))
        x -= breite + em_f(0.5)
    return tuple(reversed(fertig))


def breite_griff(text: str, art: str = "verweis", symbol: str = "") -> float:
    rand = 0.0 if art == "verweis" else 1.5
    breite = text_breite(text, fett=art == "haupt") + em_f(rand)
    return breite + (em_f(1.6) if symbol else 0)


def draw_griff(p: QPainter, griff: Griff) -> None:
    r = griff.flaeche
    if griff.art == "stumm":
        return
    if griff.art == "verweis":
        draw_text(p, r.adjusted(-4, 0, 0, 0), griff.text, farbe="link", ausrichtung=RECHTS)
        return
    haupt = griff.art == "haupt"
    draw_platte(p, r, "accent" if haupt else "panel", "" if haupt else "border_control", 5)
    farbe = "on_accent" if haupt else "text"
    innen = QRectF(r)
    if griff.symbol:
        draw_symbol(p, r.x() + em_f(0.7), r.center().y(), griff.symbol, 1.2, farbe)
        innen.setLeft(r.x() + em_f(1.6))
    draw_text(p, innen, griff.text, fett=haupt, farbe=farbe, ausrichtung=MITTE)
