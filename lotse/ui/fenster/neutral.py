"""What everybody may see: Angebote of the town by name, nothing that is hidden behind it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.malen import draw_platte, draw_text, draw_trenner, em_f
from lotse.ui.fenster.zutritt import Nummer
from lotse.ui.masse import Stufe
from lotse.ui.stil import stil

TASTEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_F12)


class Neutralseite(QWidget):
    """Looks like a page of the catalogue. `weiter()` on Enter, Esc or F12: to the lock page.

    It is painted in one go from values in memory, so that it stands at once.
    """

    weiter = Signal()

    def __init__(self, angebote: Sequence[Nummer], sprache: Sprache) -> None:
        super().__init__()
        self._angebote, self._t = tuple(angebote), sprache.t
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self._t("Katalog: Angebote vor Ort"))
        self.setAutoFillBackground(True)
        stil().geaendert.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        return QSize(1366, 700)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in TASTEN:
            self.weiter.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.fillRect(self.rect(), stil().farbe("window"))
        kopf = QRectF(0, 0, self.width(), em_f(3.9))
        p.fillRect(kopf, stil().farbe("panel"))
        draw_trenner(p, kopf, "border")
        draw_text(p, kopf.adjusted(em_f(1.2), 0, 0, 0), self._t("Katalog"), Stufe.TITEL, fett=True)
        rand = em_f(1.2)
        tafel = QRectF(rand, kopf.bottom() + rand, self.width() - 2 * rand, 0)
        tafel.setBottom(self.height() - rand)
        draw_platte(p, tafel, "panel", "border", 8)
        self._male_zeilen(p, tafel)
        p.end()

    def _male_zeilen(self, p: QPainter, tafel: QRectF) -> None:
        hoehe = em_f(3.4)
        for nummer, angebot in enumerate(self._angebote):
            oben = tafel.y() + nummer * hoehe
            if oben + hoehe > tafel.bottom():
                return
            r = QRectF(tafel.x() + em_f(1.2), oben, tafel.width() - em_f(2.4), hoehe)
            halb = tafel.width() * 0.6
            name = QRectF(r.x(), oben + em_f(0.35), halb, em_f(1.4))
            draw_text(p, name, angebot.name, fett=True)
            unten = QRectF(r.x(), name.bottom(), halb, em_f(1.25))
            draw_text(p, unten, angebot.zusatz, Stufe.KLEIN, farbe="text_secondary")
            rechts = QRectF(r.x() + halb, oben, r.width() - halb, hoehe)
            draw_text(p, rechts, angebot.nummer, farbe="text_secondary")
            draw_trenner(p, r)
