"""The triangle in the sheet: who is entitled, who decides and pays, who does it (E-38)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.services.parteien import Partei, Parteirolle
from lotse.ui.bausteine.laenge import ZEILE, fill
from lotse.ui.bausteine.malen import draw_symbol, em_f
from lotse.ui.bausteine.raender import raster, reihe, spalte
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe
from lotse.ui.stil import em, stil

ROLLENWORT: Mapping[Parteirolle, str] = {
    Parteirolle.BERECHTIGTE: "Familie",
    Parteirolle.LEISTUNGSTRAEGER: "Träger",
    Parteirolle.ERBRINGER: "Stelle",
}
ROLLENBILD: Mapping[Parteirolle, str] = {
    Parteirolle.BERECHTIGTE: "users-round",
    Parteirolle.LEISTUNGSTRAEGER: "landmark",
    Parteirolle.ERBRINGER: "building-2",
}
BREITE, HOEHE = 4.6, 4.1


class Dreieck(QWidget):
    """Three signs in their corners; spoken as one sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        stil().geaendert.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(BREITE), em(HOEHE))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        halb = em_f(0.85)
        oben = QPointF(self.width() / 2, halb)
        links = QPointF(halb, self.height() - halb)
        rechts = QPointF(self.width() - halb, self.height() - halb)
        p.setPen(QPen(stil().farbe("border_control"), 1.5))
        p.drawPolygon(QPolygonF([oben, links, rechts]))
        for ort, rolle in zip((oben, links, rechts), Parteirolle, strict=True):
            kreis = QRectF(ort.x() - halb, ort.y() - halb, 2 * halb, 2 * halb)
            p.setBrush(stil().farbe("panel"))
            p.drawEllipse(kreis)
            draw_symbol(p, ort.x() - em_f(0.5), ort.y(), ROLLENBILD[rolle], 1.0, "accent_text")
        p.end()


class Parteienfeld(QWidget):
    """The triangle beside three lines; `traeger(name)` when who decides was written."""

    traeger = Signal(str)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._dreieck = Dreieck()
        self.feld = QLineEdit(maxLength=ZEILE)
        self.feld.editingFinished.connect(self._on_fertig)
        self._gezeigt = ""
        self._wer = {rolle: Text(stufe=Stufe.KLEIN, fett=True) for rolle in Parteirolle}
        self._was = {
            rolle: Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
            for rolle in Parteirolle
        }
        zeilen = raster(abstand=0.25)
        zeilen.setColumnStretch(1, 1)
        for nummer, rolle in enumerate(Parteirolle):
            zeilen.addWidget(self._wer[rolle], nummer, 0)
            zeilen.addWidget(self._was[rolle], nummer, 1)
        oben = reihe(self._dreieck, zeilen, abstand=0.7)
        oben.setStretch(1, 1)
        self.setLayout(spalte(oben, self.feld, abstand=0.4))
        self.set_worte(sprache)

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        t = sprache.t
        for rolle, text in self._wer.items():
            text.setText(t(ROLLENWORT[rolle]))
        self.feld.setAccessibleName(t("Wer entscheidet und zahlt"))

    def show_parteien(self, parteien: Sequence[Partei], eigener: str) -> None:
        """`eigener` = what somebody wrote; else the knowledge stands there as a suggestion."""
        t, saetze = self._sprache.t, []
        for partei in parteien:
            name = partei.name if partei.rolle is Parteirolle.ERBRINGER else ""
            was = t(partei.braucht)
            zeile = f"{name}: {was}" if name else was
            self._was[partei.rolle].setText(zeile)
            saetze.append(f"{t(ROLLENWORT[partei.rolle])}: {partei.name} {was}".replace("  ", " "))
        self._dreieck.setAccessibleName(". ".join(saetze))
        amt = next(p.name for p in parteien if p.rolle is Parteirolle.LEISTUNGSTRAEGER)
        self.feld.setPlaceholderText(amt if amt != eigener else t("Wer entscheidet und zahlt"))
        self.feld.setToolTip(t("Wer entscheidet und zahlt"))
        self._gezeigt = eigener
        if self.feld.text() != eigener and not self.feld.hasFocus():
            fill(self.feld, eigener)
            self.feld.setCursorPosition(0)

    def _on_fertig(self) -> None:
        if self.feld.text().strip() != self._gezeigt:
            self._gezeigt = self.feld.text().strip()
            self.traeger.emit(self._gezeigt)
