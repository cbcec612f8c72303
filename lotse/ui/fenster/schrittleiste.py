"""The steps of a set-up at its left edge: done, here, still to come. It tells, it is no menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.malen import MITTE, draw_platte, draw_symbol, draw_text, em_f
from lotse.ui.masse import Stufe
from lotse.ui.stil import em, stil

ZEILE_EM = 3.85


class Schrittleiste(QWidget):
    """`Schrittleiste([("Datenbank", "Name und Ort"), …], sprache)`; `show_schritt(index)`."""

    def __init__(self, schritte: Sequence[tuple[str, str]], sprache: Sprache) -> None:
        super().__init__()
        self._schritte, self._t = tuple(schritte), sprache.t
        self._hier = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        stil().geaendert.connect(self.updateGeometry)
        self.show_schritt(0)

    def show_schritt(self, index: int) -> None:
        self._hier = index
        wort = self._schritte[index][0]
        self.setAccessibleName(
            self._t("Schritt {n} von {m}: {was}", n=index + 1, m=len(self._schritte), was=wort)
        )
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(16), em(ZEILE_EM) * len(self._schritte))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        hoehe = em(ZEILE_EM)
        for index, (wort, zusatz) in enumerate(self._schritte):
            self._male(p, QRectF(0, index * hoehe, self.width(), hoehe), index, (wort, zusatz))
        p.end()

    def _male(self, p: QPainter, r: QRectF, index: int, worte: tuple[str, str]) -> None:
        hier, fertig = index == self._hier, index < self._hier
        if hier:
            draw_platte(p, r, "panel", "", 5)
        kreis = QRectF(r.x() + em_f(0.75), r.center().y() - em_f(0.95), em_f(1.9), em_f(1.9))
        voll = hier or fertig
        draw_platte(p, kreis, "accent" if voll else "", "" if voll else "no_line", em_f(0.95))
        if fertig:
            draw_symbol(p, kreis.x() + em_f(0.4), kreis.center().y(), "check", 1.1, "on_accent")
        else:
            ton = "on_accent" if hier else "text_secondary"
            draw_text(p, kreis, str(index + 1), fett=hier, farbe=ton, ausrichtung=MITTE)
        links = kreis.right() + em_f(0.8)
        oben = QRectF(links, r.y() + em_f(0.55), r.right() - links, em_f(1.45))
        unten = QRectF(links, oben.bottom() - em_f(0.1), r.right() - links, em_f(1.3))
        draw_text(p, oben, worte[0], fett=hier, farbe="accent_text" if hier else "text")
        draw_text(p, unten, worte[1], Stufe.KLEIN, farbe="text_secondary")
