"""Words on the shared page: one of two languages large, the other small below it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from lotse.i18n.sprache import is_rtl
from lotse.letters.inhalt import Satz, Uebersetzungsstand
from lotse.ui.masse import Stufe
from lotse.ui.stil import stil

FEHLT = (Uebersetzungsstand.FEHLT, Uebersetzungsstand.VERALTET)
HOCH = 10_000
BREIT_EM, HOCH_EM = 100, 55
"""Room for the page as it was designed, in em."""
KLEINSTER, GROESSTER = 0.5, 1.6


@dataclass(frozen=True, slots=True)
class Wort:
    """`gross` in the language that leads, `klein` in the other ("" = there is only one)."""

    gross: str
    klein: str = ""
    rtl: bool = False
    """Does the large line run from right to left."""
    rtl_klein: bool = False

    @property
    def gesprochen(self) -> str:
        return f"{self.gross}. {self.klein}" if self.klein else self.gross


def wort(satz: Satz, sprache: str, *, deutsch_zuerst: bool = False) -> Wort:
    """A sentence without a translation stands in German alone, large."""
    fremd = satz.parallel
    if fremd is None or fremd.stand in FEHLT or fremd.text == satz.text:
        return Wort(satz.text)
    if deutsch_zuerst:
        return Wort(satz.text, fremd.text, rtl_klein=is_rtl(sprache))
    return Wort(fremd.text, satz.text, rtl=is_rtl(sprache))


@dataclass
class Mass:
    """How large everything on the page is drawn: as large as the screen allows.

    The page is read from further away than the window, so a large screen makes it larger than
    the type size chosen, and a small one smaller rather than cut off.
    """

    zoom: float = 1.0

    def em(self, anzahl: float) -> float:
        return stil().em_f(anzahl) * self.zoom

    def schrift(self, punkte: float, *, fett: bool = False) -> QFont:
        """The window's font at so many points at 100 %."""
        font = QFont(stil().schrift(Stufe.TEXT, fett=fett))
        font.setPointSizeF(font.pointSizeF() * punkte / Stufe.TEXT.value * self.zoom)
        return font

    def miss(self, breite: float, hoehe: float) -> None:
        """For a page of so many pixels."""
        em = stil().em_f()
        zoom = min(breite / (BREIT_EM * em), hoehe / (HOCH_EM * em))
        self.zoom = min(max(zoom, KLEINSTER), GROESSTER)


def hoehe(text: str, breite: float, font: QFont) -> float:
    """Of wrapped text; "" takes nothing."""
    if not text:
        return 0.0
    flaeche = QRectF(0, 0, max(breite, 1), HOCH)
    return QFontMetricsF(font).boundingRect(flaeche, int(Qt.TextFlag.TextWordWrap), text).height()


def passt_breit(text: str, breite: float, font: QFont) -> bool:
    """Has the longest word room; a word is never broken."""
    metrik = QFontMetricsF(font)
    return all(metrik.horizontalAdvance(wort) <= breite for wort in text.split())


@dataclass(frozen=True, slots=True)
class Satzweise:
    """How a text is set: which way its letters run, and at which side it stands."""

    rtl: bool = False
    seite: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft


def male(
    p: QPainter, r: QRectF, text: str, font: QFont, farbe: str, weise: Satzweise = Satzweise()
) -> float:
    """Wrapped from the top of r; returns the height it took."""
    p.setFont(font)
    p.setPen(stil().farbe(farbe))
    rtl = Qt.LayoutDirection.RightToLeft if weise.rtl else Qt.LayoutDirection.LeftToRight
    p.setLayoutDirection(rtl)
    wo = weise.seite | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop
    p.drawText(r, int(wo | Qt.TextFlag.TextWordWrap), text)
    p.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return hoehe(text, r.width(), font)


def male_wort(  # noqa: PLR0913 - what a text is
    p: QPainter,
    r: QRectF,
    w: Wort,
    gross: QFont,
    klein: QFont,
    *,
    farben: tuple[str, str] = ("text", "text_secondary"),
    mitte: bool = False,
) -> float:
    """Both lines, the small one below, each the way its letters run; the height they took."""
    rechts = w.rtl or (w.rtl_klein and not w.gross)
    seite = Qt.AlignmentFlag.AlignRight if rechts else Qt.AlignmentFlag.AlignLeft
    wo = Qt.AlignmentFlag.AlignHCenter if mitte else seite
    hoch = male(p, r, w.gross, gross, farben[0], Satzweise(w.rtl, wo))
    if not w.klein:
        return hoch
    unten = r.adjusted(0, hoch, 0, 0)
    return hoch + male(p, unten, w.klein, klein, farben[1], Satzweise(w.rtl_klein, wo))
