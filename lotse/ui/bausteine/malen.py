"""Drawing primitives for delegates and own widgets: all colours are tokens, all sizes em."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from lotse.domain.recht import Rechtsgebiet
from lotse.ui.masse import Stufe
from lotse.ui.stil import stil
from lotse.ui.symbole import GEBIET, symbol
from lotse.ui.worte import cut_off

LINKS = Qt.AlignmentFlag.AlignLeft
RECHTS = Qt.AlignmentFlag.AlignRight
MITTE = Qt.AlignmentFlag.AlignHCenter


def em_f(anzahl: float = 1.0) -> float:
    return stil().em_f(anzahl)


def masse(stufe: Stufe = Stufe.TEXT, *, fett: bool = False) -> QFontMetricsF:
    """Metrics of a size of the design."""
    schrift = stil().schrift(stufe, fett=fett)
    gemessen = _MASSE.get((stufe, fett))
    if gemessen is None or gemessen[0] is not schrift:  # another size, or another screen
        gemessen = _MASSE[stufe, fett] = schrift, _masse(schrift.toString())
    return gemessen[1]


@cache
def _masse(schrift: str) -> QFontMetricsF:
    font = QFont()
    font.fromString(schrift)
    return QFontMetricsF(font)


_MASSE: dict[tuple[Stufe, bool], tuple[QFont, QFontMetricsF]] = {}
"""Of the fonts that hold now: to write one out as a key costs more than to measure with it."""


def text_breite(text: str, stufe: Stufe = Stufe.TEXT, *, fett: bool = False) -> float:
    return masse(stufe, fett=fett).horizontalAdvance(text)


def draw_text(  # noqa: PLR0913 - what a text is
    p: QPainter,
    flaeche: QRectF,
    text: str,
    stufe: Stufe = Stufe.TEXT,
    *,
    fett: bool = False,
    farbe: str = "text",
    ausrichtung: Qt.AlignmentFlag = LINKS,
) -> float:
    """One line, vertically centred, shortened with "…"; returns the width it took."""
    m = masse(stufe, fett=fett)
    if "\n" in text:
        text = text.replace("\n", " ")
    breite, platz = m.horizontalAdvance(text), max(flaeche.width(), 0)
    if breite > platz:
        text = cut_off(m.elidedText(text, Qt.TextElideMode.ElideRight, platz))
        breite = m.horizontalAdvance(text)
    p.setFont(stil().schrift(stufe, fett=fett))
    p.setPen(stil().farbe(farbe))
    p.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    p.drawText(flaeche, ausrichtung | Qt.AlignmentFlag.AlignVCenter, text)
    return breite


def draw_zeilen(
    p: QPainter,
    flaeche: QRectF,
    text: str,
    stufe: Stufe = Stufe.TEXT,
    *,
    fett: bool = False,
    farbe: str = "text",
) -> None:
    """Wrapped text from the top."""
    p.setFont(stil().schrift(stufe, fett=fett))
    p.setPen(stil().farbe(farbe))
    p.drawText(flaeche, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, text)


def hoehe_zeilen(
    text: str, breite: float, stufe: Stufe = Stufe.TEXT, *, fett: bool = False
) -> float:
    """Height that draw_zeilen needs."""
    return (
        masse(stufe, fett=fett)
        .boundingRect(QRectF(0, 0, max(breite, 1), 10_000), int(Qt.TextFlag.TextWordWrap), text)
        .height()
    )


def draw_symbol(p: QPainter, x: float, mitte: float, name: str, hoehe: float, ton: str) -> float:
    """A sign at x, centred on the line `mitte`; `hoehe` in em; returns its width in px."""
    px = stil().em(hoehe)
    p.drawPixmap(QPointF(round(x), round(mitte - px / 2)), symbol(name, px, ton))
    return px


def draw_platte(
    p: QPainter, r: QRectF, fuellung: str, linie: str = "", radius: float = 5.0, staerke: float = 1
) -> None:
    """A rounded plate with an optional line, crisp on whole pixels."""
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.setBrush(stil().farbe(fuellung) if fuellung else Qt.BrushStyle.NoBrush)
    halb = staerke / 2
    if linie:
        p.setPen(QPen(stil().farbe(linie), staerke))
        p.drawRoundedRect(r.adjusted(halb, halb, -halb, -halb), radius, radius)
    else:
        p.setPen(Qt.PenStyle.NoPen)
        p.drawRoundedRect(r, radius, radius)


def draw_fokus(p: QPainter, r: QRectF, radius: float = 6.0) -> None:
    """The focus ring: 2 px, just inside r."""
    draw_platte(p, r, "", "focus", radius, 2)


def draw_taste(
    p: QPainter,
    rechts: float,
    mitte: float,
    text: str,
    ton: str = "text_secondary",
    grund: str = "panel",
) -> float:
    """A key cap, right edge at `rechts`; returns its width."""
    m = masse(Stufe.KLEIN)
    breite, hoehe = m.horizontalAdvance(text) + em_f(0.75), em_f(1.3)
    r = QRectF(round(rechts - breite), round(mitte - hoehe / 2), round(breite), round(hoehe))
    linie = ton if ton == "on_accent" else "border"
    draw_platte(p, r, grund, linie, 3)
    draw_text(p, r, text, Stufe.KLEIN, farbe=ton, ausrichtung=MITTE)
    return breite


def breite_taste(text: str) -> float:
    return masse(Stufe.KLEIN).horizontalAdvance(text) + em_f(0.75)


def draw_zahl(p: QPainter, links: float, mitte: float, text: str, *, an: bool = False) -> float:
    """A count in a pill; returns its width."""
    breite, hoehe = breite_zahl(text), em_f(1.35)
    r = QRectF(links, mitte - hoehe / 2, breite, hoehe)
    draw_platte(p, r, "accent_soft" if an else "sunken", "", hoehe / 2)
    farbe = "accent_text" if an else "text_secondary"
    draw_text(p, r, text, Stufe.KLEIN, farbe=farbe, ausrichtung=MITTE)
    return breite


def breite_zahl(text: str) -> float:
    return max(text_breite(text, Stufe.KLEIN) + em_f(1.1), em_f(1.5))


def breite_marke(text: str) -> float:
    return 4 + em_f(0.4) + em_f(1.2) + text_breite(text, Stufe.KLEIN) + em_f(0.5)


def draw_marke(p: QPainter, rechts: float, oben: float, gebiet: Rechtsgebiet, text: str) -> float:
    """The tag of a law area: bar, sign and word; right edge at `rechts`; returns its width."""
    breite, hoehe = breite_marke(text), em_f(1.4)
    r = QRectF(round(rechts - breite), round(oben), round(breite), round(hoehe))
    form = QPainterPath()
    form.addRoundedRect(r, 3, 3)
    farben = stil().farben
    p.save()
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.setClipPath(form)
    p.fillRect(r, farben.farbe(f"law_{gebiet.value}_bg"))
    p.fillRect(QRectF(r.x(), r.y(), 4, hoehe), farben.farbe(f"law_{gebiet.value}_mark"))
    p.restore()
    schrift = f"law_{gebiet.value}_fg"
    x = r.x() + 4 + em_f(0.4)
    draw_symbol(p, x, r.center().y(), GEBIET[gebiet], 1.05, schrift)
    rest = QRectF(x + em_f(1.2), r.y(), r.right() - x - em_f(1.2), hoehe)
    draw_text(p, rest, text, Stufe.KLEIN, farbe=schrift)
    return breite


def breite_etikett(text: str, symbol_name: str = "") -> float:
    return text_breite(text, Stufe.KLEIN) + em_f(1.1) + (em_f(1.4) if symbol_name else 0)


def draw_etikett(
    p: QPainter, links: float, mitte: float, text: str, art: str, symbol_name: str = ""
) -> float:
    """A state chip (art = ok, ask, no, danger, info) with sign and word; returns its width."""
    breite, hoehe = breite_etikett(text, symbol_name), em_f(1.6)
    r = QRectF(round(links), round(mitte - hoehe / 2), round(breite), round(hoehe))
    draw_platte(p, r, f"{art}_bg", f"{art}_line", 3)
    x = r.x() + em_f(0.5)
    if symbol_name:
        x += draw_symbol(p, x, mitte, symbol_name, 1.1, f"{art}_fg") + em_f(0.3)
    draw_text(p, QRectF(x, r.y(), r.right() - x, hoehe), text, Stufe.KLEIN, farbe=f"{art}_fg")
    return breite


def draw_zustand(
    p: QPainter, x: float, mitte: float, symbol_name: str, hoehe: float = 1.35
) -> float:
    """A state mark ("state_ok", …); its colours are inside the file."""
    return draw_symbol(p, x, mitte, symbol_name, hoehe, "text")


def draw_auswahl(p: QPainter, r: QRectF, *, gewaehlt: bool, schwebt: bool, fokus: bool) -> None:
    """The ground of a row: hover, selection with its 3 px bar, focus ring."""
    if gewaehlt:
        p.fillRect(r, stil().farbe("selected"))
        p.fillRect(QRectF(r.x(), r.y(), 3, r.height()), stil().farbe("accent"))
    elif schwebt:
        p.fillRect(r, stil().farbe("hover"))
    if fokus:
        draw_fokus(p, r.adjusted(1, 1, -1, -1), 4)


def draw_trenner(p: QPainter, r: QRectF, ton: str = "divider") -> None:
    """A hairline at the lower edge."""
    p.fillRect(QRectF(r.x(), r.bottom() - 1, r.width(), 1), stil().farbe(ton))


def draw_haken(p: QPainter, links: float, mitte: float, *, an: bool, aktiv: bool = True) -> float:
    """A tick box; returns its width."""
    px = stil().em(1.25)
    r = QRectF(round(links), round(mitte - px / 2), px, px)
    if an:
        draw_platte(p, r, "accent" if aktiv else "text_off", "", 4)
        draw_symbol(p, r.x() + px * 0.1, mitte, "check", 1.0, "on_accent")
    else:
        draw_platte(p, r, "panel", "border_control" if aktiv else "border", 4)
    return px


def draw_radio(p: QPainter, links: float, mitte: float, *, an: bool) -> float:
    """A radio mark; returns its width."""
    px = stil().em(1.25)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    c = QPointF(round(links) + px / 2, mitte)
    p.setPen(QPen(stil().farbe("accent" if an else "border_control"), 1.4))
    p.setBrush(stil().farbe("panel"))
    p.drawEllipse(c, px / 2 - 0.7, px / 2 - 0.7)
    if an:
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(stil().farbe("accent"))
        p.drawEllipse(c, px * 0.27, px * 0.27)
    return px


def draw_balken(
    p: QPainter, links: float, mitte: float, stand: int, von: int = 5, ton: str = "ok_mark"
) -> float:
    """Five little bars: how far a Vermittlung is; returns the width."""
    breite, hoehe, luecke = em_f(1.45), em_f(0.42), em_f(0.2)
    for nummer in range(von):
        r = QRectF(links + nummer * (breite + luecke), mitte - hoehe / 2, breite, hoehe)
        voll = nummer < stand
        draw_platte(p, r, ton if voll else "", "" if voll else "border_control", 2)
    return von * (breite + luecke) - luecke
