"""Shapes of a Zeichnung with a QPainter: em become px, tones become colours of the theme."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QPainter, QPen, QPolygonF

from lotse.letters.zeichnung import Bildchen, Form, Kreis, Ton, Wort, Zug
from lotse.ui.bausteine.malen import masse
from lotse.ui.masse import Stufe
from lotse.ui.stil import stil
from lotse.ui.symbole import symbol
from lotse.ui.worte import cut_off

FARBE: Final[Mapping[Ton, str]] = {
    Ton.TEXT: "text",
    Ton.LEISE: "text_secondary",
    Ton.STARK: "ok_fg",
    Ton.STREIT: "danger_fg",
    Ton.HAAR: "border",
    Ton.MITTE: "accent",
    Ton.AUF_MITTE: "on_accent",
    Ton.PAPIER: "panel",
    Ton.NAH: "accent_soft",
    Ton.VERGLEICH: "chart_2_line",
}
OHNE_STRICH: Final = 0.01


def draw_formen(p: QPainter, formen: Iterable[Form], em: float) -> None:
    """In order; later ones stand above."""
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    for form in formen:
        match form:
            case Zug():
                _zug(p, form, em)
            case Kreis():
                _stift(p, form.ton, form.staerke * em)
                p.setBrush(_flaeche(form.fuellung))
                x, y = form.mitte
                p.drawEllipse(QPointF(x * em, y * em), form.radius * em, form.radius * em)
            case Bildchen():
                _bildchen(p, form, em)
            case Wort():
                _wort(p, form, em)


def _zug(p: QPainter, zug: Zug, em: float) -> None:
    stift = _stift(p, zug.ton, zug.staerke * em)
    if zug.strich:
        stift.setDashPattern([max(t / max(zug.staerke, OHNE_STRICH), 0.1) for t in zug.strich])
        stift.setCapStyle(Qt.PenCapStyle.FlatCap)
        p.setPen(stift)
    punkte = QPolygonF([QPointF(x * em, y * em) for x, y in zug.punkte])
    if zug.zu:
        p.setBrush(_flaeche(zug.fuellung))
        p.drawPolygon(punkte)
    else:
        p.drawPolyline(punkte)


def _stift(p: QPainter, ton: Ton, breite: float) -> QPen:
    stift = QPen(stil().farbe(FARBE[ton]), max(breite, 1.0))
    stift.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    p.setPen(stift)
    return stift


def _flaeche(ton: Ton) -> QBrush:
    return QBrush(stil().farbe(FARBE[ton])) if ton else QBrush(Qt.BrushStyle.NoBrush)


def _bildchen(p: QPainter, bild: Bildchen, em: float) -> None:
    px = round(bild.kante * em)
    x, y = bild.ort
    pixmap = symbol(bild.name, px, FARBE[bild.ton])
    p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    p.drawPixmap(QPointF(x * em - px / 2, y * em - px / 2), pixmap)


def _wort(p: QPainter, wort: Wort, em: float) -> None:
    m = masse(Stufe.TEXT, fett=wort.fett)
    platz = wort.breite * em if wort.breite else m.horizontalAdvance(wort.text) + 1
    text = m.elidedText(wort.text, Qt.TextElideMode.ElideRight, platz)
    text = text if text == wort.text else cut_off(text)
    breite = m.horizontalAdvance(text)
    x, y = wort.ort[0] * em - breite * wort.anker, wort.ort[1] * em
    r = QRectF(x, y - m.height() / 2, breite, m.height())
    if wort.grund:
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(_flaeche(wort.grund))
        p.drawRoundedRect(r.adjusted(-2, 0, 2, 0), 3, 3)
    schrift = QFont(stil().schrift(Stufe.TEXT, fett=wort.fett))
    p.setFont(schrift)
    p.setPen(stil().farbe(FARBE[wort.ton]))
    p.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    p.drawText(r.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter, text)
