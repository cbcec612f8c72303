"""The charts of Wirkung, painted: shares, funnel, spans and the hatched grid. No red, no green."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen

from lotse.services.zahlen.schaubild import Bildart, Bildzeile, Schaubild
from lotse.services.zahlen.silben import lines_of
from lotse.ui.bausteine.malen import (
    LINKS,
    MITTE,
    draw_platte,
    draw_text,
    em_f,
    text_breite,
)
from lotse.ui.masse import Stufe
from lotse.ui.stil import stil

ZEILE = {Bildart.BALKEN: 2.9, Bildart.TRICHTER: 2.3, Bildart.SPANNE: 2.0, Bildart.RASTER: 2.0}
KOPF, KOPFZEILEN = 4.6, 4
"""Room above the columns of a grid."""
LEGENDE = 1.9
STUFEN = ((0.67, "chart_1", "on_accent"), (0.34, "chart_2", "text"), (0.0, "accent_soft", "text"))
"""From which share of the greatest number on a cell is how dark."""
MEISTENS = 0.34
"""The widest the names may be, as a share of the chart."""


def height_of(bild: Schaubild) -> float:
    """In em."""
    mehr = {Bildart.TRICHTER: 0.3, Bildart.RASTER: KOPF + LEGENDE}.get(bild.art, 2.2)
    return len(bild.zeilen) * ZEILE[bild.art] + mehr


def paint(p: QPainter, r: QRectF, bild: Schaubild, verdeckt: str) -> None:
    """`verdeckt` = the word for a hidden number."""
    maler: Mapping[Bildart, Callable[[QPainter, QRectF, Schaubild, str], None]] = {
        Bildart.BALKEN: _balken,
        Bildart.TRICHTER: _trichter,
        Bildart.SPANNE: _spanne,
        Bildart.RASTER: _raster,
    }
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    maler[bild.art](p, r, bild, verdeckt)


def _namen(bild: Schaubild, r: QRectF) -> float:
    breite = max((text_breite(z.name) for z in bild.zeilen), default=0) + em_f(0.9)
    return min(breite, r.width() * MEISTENS)


def _reihe(r: QRectF, bild: Schaubild, nummer: int, oben: float = 0) -> QRectF:
    hoehe = em_f(ZEILE[bild.art])
    return QRectF(r.x(), r.y() + em_f(oben) + nummer * hoehe, r.width(), hoehe)


def schraffur(p: QPainter, r: QRectF) -> None:
    """The one mark for every hidden number."""
    form = QPainterPath()
    form.addRoundedRect(r, 3, 3)
    p.save()
    p.setClipPath(form)
    p.fillRect(r, stil().farbe("panel"))
    p.setPen(QPen(stil().farbe("no_line"), em_f(0.16)))
    x = r.x() - r.height()
    while x < r.right():
        p.drawLine(QPointF(x, r.bottom()), QPointF(x + r.height(), r.y()))
        x += em_f(0.5)
    p.restore()


def _zeile_verdeckt(p: QPainter, flaeche: QRectF, text: str) -> None:
    kasten = QRectF(flaeche.x(), flaeche.y(), em_f(2.2), flaeche.height())
    schraffur(p, kasten)
    rest = flaeche.adjusted(em_f(2.7), 0, 0, 0)
    draw_text(p, rest, text, Stufe.KLEIN, farbe="text_muted")


def _balken(p: QPainter, r: QRectF, bild: Schaubild, verdeckt: str) -> None:
    """A share with its interval as a thin line; 0 to 100 % is the whole width."""
    rechts = max((text_breite(", ".join(z.texte), Stufe.KLEIN) for z in bild.zeilen), default=0)
    weite = max(r.width() - min(rechts + em_f(1.2), r.width() * 0.45), em_f(4))
    for nummer, zeile in enumerate(bild.zeilen):
        oben = _reihe(r, bild, nummer)
        draw_text(p, QRectF(oben.x(), oben.y(), oben.width(), em_f(1.35)), zeile.name, fett=True)
        flaeche = QRectF(oben.x(), oben.y() + em_f(1.4), weite, em_f(0.95))
        wert = zeile.werte[0]
        if wert is None:
            _zeile_verdeckt(p, flaeche, verdeckt)
            continue
        draw_platte(p, flaeche, "sunken", "", 3)
        anteil = QRectF(flaeche.x(), flaeche.y(), weite * wert, flaeche.height())
        if zeile.leise:
            draw_platte(p, anteil, "chart_2", "chart_2_line", 3)
        else:
            draw_platte(p, anteil, "chart_1")
        _unsicher(p, flaeche, zeile)
        text = QRectF(
            flaeche.right() + em_f(0.7), flaeche.y(), r.right() - flaeche.right(), em_f(1)
        )
        draw_text(p, text, ", ".join(zeile.texte), Stufe.KLEIN)
    _achse(p, QRectF(r.x(), r.y() + em_f(len(bild.zeilen) * ZEILE[bild.art]), weite, em_f(1.4)))


def _unsicher(p: QPainter, flaeche: QRectF, zeile: Bildzeile) -> None:
    """The interval: a line with two ends, light on the bar and dark beside it."""
    if zeile.grenzen is None:
        return
    mitte = flaeche.center().y()
    links, rechts = (flaeche.x() + flaeche.width() * g for g in zeile.grenzen)
    for farbe, dicke in (("panel", 4.0), ("text", 1.6)):
        p.setPen(QPen(stil().farbe(farbe), dicke))
        p.drawLine(QPointF(links, mitte), QPointF(rechts, mitte))
        for x in (links, rechts):
            p.drawLine(QPointF(x, mitte - em_f(0.25)), QPointF(x, mitte + em_f(0.25)))


def _achse(p: QPainter, r: QRectF) -> None:
    for prozent in (0, 50, 100):
        x = r.x() + r.width() * prozent / 100
        ort = QRectF(x - em_f(2), r.y(), em_f(4), r.height())
        lage = LINKS if prozent == 0 else MITTE
        if prozent == 0:
            ort.moveLeft(r.x())
        draw_text(p, ort, f"{prozent} %", Stufe.KLEIN, farbe="text_muted", ausrichtung=lage)


def _trichter(p: QPainter, r: QRectF, bild: Schaubild, verdeckt: str) -> None:
    namen = _namen(bild, r)
    groesste = max((w for z in bild.zeilen for w in z.werte if w), default=1)
    rechts = max((text_breite(z.texte[-1], Stufe.KLEIN) for z in bild.zeilen), default=0)
    weite = r.width() - namen - rechts - em_f(1.2)
    for nummer, zeile in enumerate(bild.zeilen):
        reihe = _reihe(r, bild, nummer)
        draw_text(p, QRectF(r.x(), reihe.y(), namen - em_f(0.5), reihe.height()), zeile.name)
        flaeche = QRectF(r.x() + namen, reihe.y() + em_f(0.3), weite, reihe.height() - em_f(0.6))
        wert = zeile.werte[0]
        if wert is None:
            _zeile_verdeckt(p, flaeche, verdeckt)
            continue
        balken = QRectF(flaeche.x(), flaeche.y(), weite * wert / groesste, flaeche.height())
        draw_platte(p, balken, "chart_1", "", 3)
        innen = balken.width() > em_f(3)
        ort = balken.adjusted(em_f(0.6), 0, 0, 0) if innen else balken.translated(em_f(0.6), 0)
        ort.setWidth(max(ort.width(), em_f(4)))
        x = balken.right() if innen else balken.right() + em_f(2.4)
        if not innen:
            ort.moveLeft(balken.right() + em_f(0.5))
        farbe = "on_accent" if innen else "text"
        draw_text(p, ort, zeile.texte[0], fett=True, farbe=farbe)
        if len(zeile.texte) > 1:
            rest = QRectF(x + em_f(0.7), flaeche.y(), r.right() - x, flaeche.height())
            draw_text(p, rest, zeile.texte[1], Stufe.KLEIN, farbe="text_secondary")


def _spanne(p: QPainter, r: QRectF, bild: Schaubild, verdeckt: str) -> None:
    """The middle half as a bar, the middle as a dot."""
    namen = _namen(bild, r)
    rechts = max((text_breite(z.texte[0], Stufe.KLEIN) for z in bild.zeilen), default=0)
    feld = QRectF(r.x() + namen, r.y(), r.width() - namen - rechts - em_f(1.4), r.height())
    ende = _schritt(max((w for z in bild.zeilen for w in z.werte if w), default=1)) * 4
    unten = r.y() + em_f(len(bild.zeilen) * ZEILE[bild.art])
    for viertel in range(5):
        x = feld.x() + feld.width() * viertel / 4
        p.setPen(QPen(stil().farbe("divider"), 1))
        p.drawLine(QPointF(x, r.y()), QPointF(x, unten))
        ort = QRectF(x - em_f(2), unten + em_f(0.1), em_f(4), em_f(1.4))
        wert = f"{ende * viertel / 4:.0f}"
        draw_text(p, ort, wert, Stufe.KLEIN, farbe="text_muted", ausrichtung=MITTE)
    for nummer, zeile in enumerate(bild.zeilen):
        reihe = _reihe(r, bild, nummer)
        draw_text(p, QRectF(r.x(), reihe.y(), namen - em_f(0.5), reihe.height()), zeile.name)
        if None in zeile.werte:
            _zeile_verdeckt(
                p, QRectF(feld.x(), reihe.y() + em_f(0.5), feld.width(), em_f(1)), verdeckt
            )
            continue
        von, mitte, bis = (feld.x() + feld.width() * (w or 0) / ende for w in zeile.werte)
        y = reihe.center().y()
        balken = QRectF(von, y - em_f(0.45), max(bis - von, 3), em_f(0.9))
        draw_platte(p, balken, "chart_2", "chart_2_line", 3)
        p.setPen(QPen(stil().farbe("panel"), 1.5))
        p.setBrush(stil().farbe("chart_1"))
        p.drawEllipse(QPointF(mitte, y), em_f(0.45), em_f(0.45))
        ort = QRectF(feld.right() + em_f(0.7), reihe.y(), r.right() - feld.right(), reihe.height())
        draw_text(p, ort, zeile.texte[0], Stufe.KLEIN, farbe="text_secondary")


def _schritt(groesste: float) -> float:
    """A quarter of the axis, as a round number."""
    roh = groesste / 4
    return next(s for s in (1, 2, 3, 4, 5, 10, 15, 20, 25, 50, 100, 250, 1_000, 10**6) if s >= roh)


def _raster(p: QPainter, r: QRectF, bild: Schaubild, verdeckt: str) -> None:
    namen = _namen(bild, r)
    spalte = (r.width() - namen) / max(len(bild.spalten), 1)
    groesste = max((w for z in bild.zeilen for w in z.werte if w), default=1)
    for s, titel in enumerate(bild.spalten):
        ort = QRectF(r.x() + namen + s * spalte + 3, r.y(), spalte - 6, em_f(KOPF - 0.3))
        _kopf(p, ort, titel)
    for nummer, zeile in enumerate(bild.zeilen):
        reihe = _reihe(r, bild, nummer, KOPF)
        draw_text(p, QRectF(r.x(), reihe.y(), namen - em_f(0.5), reihe.height()), zeile.name)
        for s, wert in enumerate(zeile.werte):
            zelle = QRectF(r.x() + namen + s * spalte, reihe.y(), spalte, reihe.height())
            _zelle(p, zelle.adjusted(1.5, 1.5, -1.5, -1.5), wert, zeile.texte[s], groesste)
    unten = r.y() + em_f(KOPF + len(bild.zeilen) * ZEILE[bild.art] + 0.5)
    _zeile_verdeckt(p, QRectF(r.x() + namen, unten, r.width() - namen, em_f(1.1)), verdeckt)


def _kopf(p: QPainter, ort: QRectF, titel: str) -> None:
    """Standing on the grid; a long word of two parts is divided between them."""
    zeilen = lines_of(titel, ort.width(), lambda text: text_breite(text, Stufe.KLEIN))
    hoehe = em_f(1.05)
    for stelle, zeile in enumerate(zeilen[:KOPFZEILEN]):
        oben = ort.bottom() - hoehe * (min(len(zeilen), KOPFZEILEN) - stelle)
        flaeche = QRectF(ort.x(), oben, ort.width(), hoehe)
        draw_text(p, flaeche, zeile, Stufe.KLEIN, farbe="text_secondary", ausrichtung=MITTE)


def _zelle(p: QPainter, r: QRectF, wert: float | None, text: str, groesste: float) -> None:
    if wert is None:
        schraffur(p, r)
        breite = text_breite(text, Stufe.KLEIN) + em_f(0.6)
        if breite + em_f(1.6) < r.width():
            mitte = r.center()
            schild = QRectF(mitte.x() - breite / 2, mitte.y() - em_f(0.65), breite, em_f(1.3))
            draw_platte(p, schild, "panel", "", 3)
            draw_text(p, schild, text, Stufe.KLEIN, farbe="text_secondary", ausrichtung=MITTE)
        return
    if not wert:
        draw_text(p, r, text, Stufe.KLEIN, farbe="text_muted", ausrichtung=MITTE)
        return
    anteil = wert / groesste
    grund, farbe = next((g, f) for ab, g, f in STUFEN if anteil >= ab)
    draw_platte(p, r, grund, "", 3)
    fett = anteil >= STUFEN[1][0]
    draw_text(p, r, text, Stufe.KLEIN, fett=fett, farbe=farbe, ausrichtung=MITTE)
