"""One way as a card to choose: picture, name, a sentence, at most four facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from lotse.letters.gemeinsam import Tatsachenart
from lotse.ui.bausteine.malen import draw_fokus, draw_platte, draw_symbol
from lotse.ui.gemeinsam.worte import Mass, Wort, hoehe, male_wort, passt_breit
from lotse.ui.stil import stil

SYMBOL: Mapping[Tatsachenart, str] = {
    Tatsachenart.ZU_FUSS: "footprints",
    Tatsachenart.WEG: "bus",
    Tatsachenart.SPRACHE: "message-circle",
    Tatsachenart.ZEIT: "calendar",
    Tatsachenart.WARTEN: "hourglass",
    Tatsachenart.KOSTEN: "coins",
    Tatsachenart.ANTRAG: "file-text",
}
STUFEN = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6, 0.54)
"""Sizes that are tried until everything fits on the card; nothing is ever cut off."""
RAND, BILD, KNOPF, MARKE = 1.9, 5.6, 4.4, 2.0


@dataclass(frozen=True, slots=True)
class Karteninhalt:
    """What one card says."""

    symbol: str
    name: Wort
    satz: Wort
    tatsachen: tuple[tuple[str, Wort], ...]
    """Sign and words of each."""
    will: Wort
    gewaehlt: Wort


class Karte(QAbstractButton):
    """Radio semantics: the chosen one is checked, and says so in words, too.

    `gemessen()` when it got another size.
    """

    gemessen = Signal()

    def __init__(self, inhalt: Karteninhalt, taste: str, mass: Mass) -> None:
        super().__init__()
        self._m = mass
        self._hoechstens = 1.0
        self._inhalt = inhalt
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        teile = (inhalt.name, inhalt.satz, *(w for _, w in inhalt.tatsachen))
        self.setAccessibleName(" ".join(teil.gesprochen for teil in teile))
        self.setAccessibleDescription(taste)
        stil().geaendert.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(self._m.em(26)), round(self._m.em(34)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.gemessen.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        r = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        an = self.isChecked()
        draw_platte(p, r, "panel", "accent" if an else "border_control", 9, 3 if an else 1)
        innen = r.adjusted(
            self._m.em(RAND), self._m.em(RAND * 0.8), -self._m.em(RAND), -self._m.em(RAND * 0.8)
        )
        platz = innen.adjusted(0, 0, 0, -self._m.em(KNOPF + 0.9))
        self._male(p, platz, min(self._teil(platz), self._hoechstens))
        self._male_knopf(p, innen.adjusted(0, innen.height() - self._m.em(KNOPF), 0, 0))
        if an:
            rtl = self._inhalt.name.rtl
            x = r.left() + self._m.em(1.0) if rtl else r.right() - self._m.em(1.0 + MARKE)
            self._symbol(
                p, x, r.top() + self._m.em(1.0 + MARKE / 2), "circle-check", MARKE, "accent_text"
            )
        if self.hasFocus():
            draw_fokus(p, r.adjusted(-1, -1, 1, 1), 10)
        p.end()

    def teil(self) -> float:
        """The largest size at which all words have room on this card."""
        innen = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        rand = self._m.em(RAND)
        unten = -rand * 0.8 - self._m.em(KNOPF + 0.9)
        return self._teil(innen.adjusted(rand, rand * 0.8, -rand, unten))

    def set_hoechstens(self, teil: float) -> None:
        """Cards that stand side by side are written alike."""
        self._hoechstens = teil
        self.update()

    def _teil(self, platz: QRectF) -> float:
        """The largest of the sizes at which all words have room."""
        return next((t for t in STUFEN if self._passt(platz, t)), STUFEN[-1])

    def _passt(self, platz: QRectF, teil: float) -> bool:
        font = self._m.schrift(19.5 * teil, fett=True)
        if not passt_breit(self._inhalt.name.gross, self._neben(platz, teil), font):
            return False
        return self._hoch(platz, teil) <= platz.height()

    def _neben(self, platz: QRectF, teil: float) -> float:
        """Room beside the picture; the mark of the chosen one never covers a word."""
        return platz.width() - self._m.em(BILD + 1.2) * teil - self._m.em(MARKE * 0.75)

    def _hoch(self, platz: QRectF, teil: float) -> float:
        breite = platz.width()
        neben = self._neben(platz, teil)
        name = self._inhalt.name
        kopf = hoehe(name.gross, neben, self._m.schrift(19.5 * teil, fett=True))
        kopf += hoehe(name.klein, neben, self._m.schrift(11 * teil))
        hoch = max(self._m.em(BILD) * teil, kopf) + self._m.em(1.0) * teil
        hoch += self._hoch_wort(self._inhalt.satz, breite, teil) + self._m.em(0.9) * teil
        spalte = breite - self._m.em(2.5) * teil
        for _, tatsache in self._inhalt.tatsachen:
            hoch += self._hoch_wort(tatsache, spalte, teil) + self._m.em(1.3) * teil
        return hoch

    def _hoch_wort(self, w: Wort, breite: float, teil: float) -> float:
        gross = hoehe(w.gross, breite, self._m.schrift(14.5 * teil))
        return gross + hoehe(w.klein, breite, self._m.schrift(11 * teil))

    def _male(self, p: QPainter, platz: QRectF, teil: float) -> None:
        inhalt, rtl = self._inhalt, self._inhalt.name.rtl
        bild = self._m.em(BILD) * teil
        x = platz.right() - bild if rtl else platz.x()
        kachel = QRectF(x, platz.y(), bild, bild)
        draw_platte(p, kachel, "accent_soft", "", 6)
        zeichen = BILD * 0.55 * teil
        links = kachel.center().x() - self._m.em(zeichen) / 2
        self._symbol(p, links, kachel.center().y(), inhalt.symbol, zeichen, "accent_text")
        breite = self._neben(platz, teil)
        von = (
            x - self._m.em(1.2) * teil - breite
            if rtl
            else platz.x() + bild + self._m.em(1.2) * teil
        )
        kopf = QRectF(von, platz.y(), breite, platz.height())
        gross, klein = self._m.schrift(19.5 * teil, fett=True), self._m.schrift(11 * teil)
        hoch = hoehe(inhalt.name.gross, kopf.width(), gross)
        hoch += hoehe(inhalt.name.klein, kopf.width(), klein)
        kopf.translate(0, max((bild - hoch) / 2, 0))
        male_wort(p, kopf, inhalt.name, gross, klein)
        y = platz.y() + max(bild, hoch) + self._m.em(1.0) * teil
        rest = QRectF(platz.x(), y, platz.width(), platz.bottom() - y)
        leit = self._m.schrift(14.5 * teil)
        y += male_wort(p, rest, inhalt.satz, leit, klein) + self._m.em(0.9) * teil
        for name, tatsache in inhalt.tatsachen:
            zeile = QRectF(platz.x(), y, platz.width(), 0)
            y += self._male_tatsache(p, zeile, name, tatsache, teil)

    def _male_tatsache(
        self, p: QPainter, r: QRectF, name: str, tatsache: Wort, teil: float
    ) -> float:
        p.fillRect(QRectF(r.x(), r.y(), r.width(), 1), stil().farbe("border"))
        rtl, zeichen = tatsache.rtl, self._m.em(2.5) * teil
        oben = r.y() + self._m.em(0.65) * teil
        links = r.right() - self._m.em(1.6) * teil if rtl else r.x()
        self._symbol(p, links, oben + self._m.em(0.8) * teil, name, 1.6 * teil, "accent_text")
        x = r.x() if rtl else r.x() + zeichen
        spalte = QRectF(x, oben, r.width() - zeichen, self._m.em(20))
        hoch = male_wort(
            p, spalte, tatsache, self._m.schrift(14.5 * teil), self._m.schrift(11 * teil)
        )
        return hoch + self._m.em(1.3) * teil

    def _male_knopf(self, p: QPainter, r: QRectF) -> None:
        an = self.isChecked()
        w = self._inhalt.gewaehlt if an else self._inhalt.will
        schwebt = self.underMouse() and not an
        grund = "accent" if an else "accent_soft" if schwebt else "panel"
        draw_platte(p, r, grund, "accent", 6)
        farbe = "on_accent" if an else "accent_text"
        teil = next((t for t in STUFEN if self._knopf_passt(w, r, t)), STUFEN[-1])
        gross, klein = self._m.schrift(14.5 * teil, fett=True), self._m.schrift(10 * teil)
        hoch = hoehe(w.gross, r.width(), gross) + hoehe(w.klein, r.width(), klein)
        oben = r.adjusted(0, max((r.height() - hoch) / 2, 0), 0, 0)
        male_wort(p, oben, w, gross, klein, farben=(farbe, farbe), mitte=True)

    def _symbol(
        self, p: QPainter, x: float, mitte: float, name: str, hoch: float, ton: str
    ) -> None:
        draw_symbol(p, x, mitte, name, hoch * self._m.zoom, ton)

    def _knopf_passt(self, w: Wort, r: QRectF, teil: float) -> bool:
        gross, klein = self._m.schrift(14.5 * teil, fett=True), self._m.schrift(10 * teil)
        hoch = hoehe(w.gross, r.width(), gross) + hoehe(w.klein, r.width(), klein)
        return hoch <= r.height() and passt_breit(w.gross, r.width(), gross)
