"""The Notfall-Schlüssel on the screen: painted, so that nothing can be copied out of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.malen import MITTE, draw_platte, draw_text, em_f
from lotse.ui.dialoge.notfallblatt import BREITE, HOEHE, Notfallblatt, draw_blatt
from lotse.ui.masse import Stufe
from lotse.ui.stil import em, stil

SPALTEN = 3


class Schluesseltafel(QWidget):
    """Nine groups of four; `zeige("")` covers them. A screen reader hears every character."""

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._t, self._schluessel = sprache.t, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        stil().geaendert.connect(self.updateGeometry)

    def zeige(self, schluessel: str) -> None:
        self._schluessel = schluessel
        gruppen = (" ".join(gruppe) for gruppe in schluessel.split("-"))
        name = self._t("Notfall-Schlüssel")
        self.setAccessibleName(f"{name}: {', '.join(gruppen)}" if schluessel else name)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(26), em(9.4))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        r = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        draw_platte(p, r, "window", "", 6)
        stift = QPen(stil().farbe("border_control"), 1, Qt.PenStyle.DashLine)
        p.setPen(stift)
        p.drawRoundedRect(r, 6, 6)
        if self._schluessel:
            self._male_gruppen(p)
        else:
            draw_text(p, r, self._t("verdeckt"), farbe="text_muted", ausrichtung=MITTE)
        p.end()

    def _male_gruppen(self, p: QPainter) -> None:
        zelle, zeile = em_f(1.35), em_f(2.2)
        for nummer, gruppe in enumerate(self._schluessel.split("-")):
            reihe, spalte = divmod(nummer, SPALTEN)
            links, oben = em_f(1.3) + spalte * zelle * 6, em_f(0.6) + reihe * zeile
            for stelle, zeichen in enumerate(gruppe):
                platz = QRectF(links + stelle * zelle, oben, zelle, zeile)
                draw_text(p, platz, zeichen, Stufe.TITEL, ausrichtung=MITTE)
            if spalte < SPALTEN - 1:
                strich = QRectF(links + 4 * zelle, oben, zelle * 2, zeile)
                draw_text(p, strich, "–", Stufe.TITEL, farbe="text_muted", ausrichtung=MITTE)
        satz = QRectF(em_f(1.3), em_f(7.4), self.width() - em_f(2), em_f(1.5))
        text = self._t("Ohne I, L, O und U, damit man nichts verwechselt.")
        draw_text(p, satz, text, Stufe.KLEIN, farbe="text_secondary")


class Blattvorschau(QWidget):
    """The sheet, small; decoration beside the button that prints it."""

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache = sprache
        self._blatt: Notfallblatt | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        stil().geaendert.connect(self.updateGeometry)

    def zeige(self, blatt: Notfallblatt | None) -> None:
        self._blatt = blatt
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(10.5), round(em(10.5) * HOEHE / BREITE))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_platte(p, QRectF(self.rect()), "paper", "border_control", 2)
        if self._blatt is not None:
            p.scale(self.width() / BREITE, self.width() / BREITE)
            draw_blatt(p, self._blatt, self._sprache)
        p.end()
