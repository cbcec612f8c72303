"""How a found row looks and is spoken."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.listen import Lage, Zeilenart
from lotse.ui.bausteine.malen import (
    breite_taste,
    draw_symbol,
    draw_taste,
    draw_text,
    em_f,
    text_breite,
)
from lotse.ui.suche.treffer import Fund
from lotse.ui.worte import taste

ARTWORT = {"angebot": "Angebot", "hilfe": "Hilfe", "familie": "Familie", "befehl": "Befehl"}


def fundzeilen(t: Sprache) -> Zeilenart[Fund]:
    eingabe = taste("Return", t)

    def sprich(fund: Fund) -> str:
        teile = (fund.text, t.t(ARTWORT[fund.art]) if fund.art else "", fund.zusatz)
        return ", ".join(teil for teil in teile if teil)

    def male(p: QPainter, fund: Fund, r: QRectF, lage: Lage) -> None:
        _male(p, fund, r, eingabe if lage.gewaehlt else "")

    return Zeilenart[Fund](
        schluessel=lambda fund: f"{fund.art}:{fund.kennung}" if fund.art else "",
        sprich=sprich,
        male=male,
        hoehe=lambda fund: 2.65 if fund.art else 2.1,
    )


def _male(p: QPainter, fund: Fund, r: QRectF, eingabe: str) -> None:
    if not fund.art:
        innen = r.adjusted(em_f(1.2), em_f(0.3), 0, 0)
        draw_text(p, innen, fund.text, fett=True, farbe="text_secondary")
        return
    mitte = r.center().y()
    farbe = "accent_text" if eingabe else "text_secondary"
    draw_symbol(p, r.x() + em_f(1.2), mitte, fund.symbol, 1.35, farbe)
    rechts = r.right() - em_f(1.2)
    kappe = fund.taste or eingabe
    if kappe:
        draw_taste(p, rechts, mitte, kappe)
        rechts -= breite_taste(kappe) + em_f(0.8)
    x = _male_text(p, fund, QRectF(r.x() + em_f(3.15), r.y(), 0, r.height()), rechts)
    rest = QRectF(x + em_f(0.6), r.y(), rechts - x - em_f(0.6), r.height())
    draw_text(p, rest, fund.zusatz, farbe="text_secondary")


def _male_text(p: QPainter, fund: Fund, r: QRectF, rechts: float) -> float:
    """The text with its matched letters semibold; returns where it ends."""
    x = r.x()
    teile = (fund.text[: fund.von], fund.text[fund.von : fund.bis], fund.text[fund.bis :])
    for nummer, teil in enumerate(teile):
        fett = nummer == 1
        if teil:
            flaeche = QRectF(x, r.y(), max(rechts - x, 0), r.height())
            draw_text(p, flaeche, teil, fett=fett)
            x += text_breite(teil, fett=fett)
    return min(x, rechts)
