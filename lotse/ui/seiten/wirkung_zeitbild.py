"""Lines over the years on the page: painted from the same drawing as on paper."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lotse.letters.zeichnung import Wort
from lotse.services.dialog.ansicht import Zeitbild
from lotse.ui.bausteine.malen import draw_fokus, em_f, masse
from lotse.ui.masse import Stufe
from lotse.ui.netz.malen import FARBE, draw_formen
from lotse.ui.stil import em, stil

HOEHE = 17.5
SCHMALSTE = 15.0


class Zeitdiagramm(QWidget):
    """Painted; what it shows is also its spoken description."""

    def __init__(self) -> None:
        super().__init__()
        self._bild: Zeitbild | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        stil().geaendert.connect(self._neu)

    def zeige(self, bild: Zeitbild) -> None:
        self._bild = bild
        self.setAccessibleName(bild.titel)
        self.setAccessibleDescription(bild.gesprochen)
        self._neu()

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(24), em(HOEHE))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(em(SCHMALSTE), em(HOEHE))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._bild is None:
            return
        p, ein = QPainter(self), em_f()
        rand = 4.0
        groesse = ((self.width() - 2 * rand) / ein, (self.height() - 2 * rand) / ein)
        zeichnung = self._bild.zeichnung(groesse)
        p.translate(QPointF(rand, rand))
        draw_formen(p, (f for f in zeichnung.formen if not isinstance(f, Wort)), ein)
        for form in zeichnung.formen:
            if isinstance(form, Wort):
                _draw_wort(p, form, ein)
        p.resetTransform()
        if self.hasFocus():
            draw_fokus(p, QRectF(self.rect()), 4)
        p.end()

    def _neu(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.updateGeometry()
        self.update()


def _draw_wort(p: QPainter, wort: Wort, ein: float) -> None:
    """In the small size of the window, above all lines."""
    m = masse(Stufe.KLEIN, fett=wort.fett)
    breite = m.horizontalAdvance(wort.text)
    ort = QRectF(
        wort.ort[0] * ein - breite * wort.anker, wort.ort[1] * ein - m.height() / 2, breite + 2,
        m.height(),
    )  # fmt: skip
    p.setFont(stil().schrift(Stufe.KLEIN, fett=wort.fett))
    p.setPen(stil().farbe(FARBE[wort.ton]))
    p.drawText(ort, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, wort.text)
