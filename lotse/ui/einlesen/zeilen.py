"""Rows of the import: what is said of a place in the file or of an entry, drawn in two lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from lotse.ui.bausteine.griffe import Griff, breite_griff, griffe_rechts
from lotse.ui.bausteine.listen import Lage, Zeilenart
from lotse.ui.bausteine.malen import draw_symbol, draw_text, em_f
from lotse.ui.masse import Stufe

LINKS_EM, NAME_EM = 6.5, 14.0


@dataclass(frozen=True, slots=True)
class Pruefzeile:
    """`stelle` where, `name` what it is about, `was` what is, `dazu` found and done."""

    schluessel: str
    stelle: str
    name: str
    was: str
    dazu: str = ""
    symbol: str = ""
    ton: str = "text_secondary"
    griff: tuple[str, str] = ("", "")
    """(name, words) of what can be done here."""


def sprich(zeile: Pruefzeile) -> str:
    teile = (zeile.stelle, zeile.name, zeile.was, zeile.dazu)
    return ". ".join(teil.rstrip(".") for teil in teile if teil)


def griffe(zeile: Pruefzeile, r: QRectF, _lage: Lage) -> Sequence[Griff]:
    name, worte = zeile.griff
    return griffe_rechts(r, (name, worte, "verweis", "")) if name else ()


def male(p: QPainter, zeile: Pruefzeile, r: QRectF, _lage: Lage) -> None:
    """Place | name | sign and sentence, what was found and done below it."""
    x = r.x() + em_f(0.9)
    ende = r.right() - em_f(1)
    if zeile.griff[0]:
        ende -= breite_griff(zeile.griff[1]) + em_f(0.8)
    if zeile.stelle:
        stelle = QRectF(x, r.y(), em_f(LINKS_EM - 0.5), r.height())
        draw_text(p, stelle, zeile.stelle, farbe="text_secondary")
        x += em_f(LINKS_EM)
    breite = min(em_f(NAME_EM), (ende - x) * 0.36)
    draw_text(p, QRectF(x, r.y(), breite - em_f(0.6), r.height()), zeile.name, fett=True)
    x += breite
    if zeile.symbol:
        draw_symbol(p, x, r.center().y(), zeile.symbol, 1.2, zeile.ton)
        x += em_f(1.8)
    if not zeile.dazu:
        draw_text(p, QRectF(x, r.y(), ende - x, r.height()), zeile.was)
        return
    oben = QRectF(x, r.y() + em_f(0.3), ende - x, em_f(1.35))
    unten = QRectF(x, oben.bottom() - em_f(0.05), ende - x, em_f(1.25))
    draw_text(p, oben, zeile.was)
    draw_text(p, unten, zeile.dazu, Stufe.KLEIN, farbe="text_secondary")


PRUEFZEILEN: Zeilenart[Pruefzeile] = Zeilenart(
    schluessel=lambda zeile: zeile.schluessel,
    sprich=sprich,
    male=male,
    hoehe=lambda zeile: 3.0 if zeile.dazu else 2.45,
    griffe=griffe,
)


@dataclass(frozen=True, slots=True)
class Vorschauzeile:
    """An entry as it would stand in the catalogue."""

    schluessel: str
    name: str
    dazu: str


def male_vorschau(p: QPainter, zeile: Vorschauzeile, r: QRectF, _lage: Lage) -> None:
    breite = r.width() - em_f(1.8)
    oben = QRectF(r.x() + em_f(0.9), r.y() + em_f(0.25), breite, em_f(1.35))
    unten = QRectF(oben.x(), oben.bottom() - em_f(0.05), breite, em_f(1.25))
    draw_text(p, oben, zeile.name, fett=True)
    draw_text(p, unten, zeile.dazu, Stufe.KLEIN, farbe="text_secondary")


VORSCHAU: Zeilenart[Vorschauzeile] = Zeilenart(
    schluessel=lambda zeile: zeile.schluessel,
    sprich=lambda zeile: f"{zeile.name}. {zeile.dazu}",
    male=male_vorschau,
    hoehe=lambda _zeile: 3.0,
)
