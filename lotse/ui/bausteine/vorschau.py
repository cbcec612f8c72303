"""The sheets as they will be printed: white paper, page under page, sharp at every zoom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar
from typing_extensions import override

from lotse.ui.bausteine.malen import draw_fokus, draw_symbol, draw_text, em_f
from lotse.ui.dienste import Seitenbild
from lotse.ui.stil import stil

A4_BREITE = 595.28
"""Points: the measure until the first page is there."""
NATUERLICH = 96 / 72
"""Pixels per point at 100 %."""
STUFEN = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
BREITE_HOECHSTENS = 1.1
"""Fitting to the width never makes the paper larger than that."""
RUHE_MS = 120
RAND, LUECKE = 1.4, 1.1


class Vorschau(QAbstractScrollArea):
    """Shows pages. `massstab_geaendert()` when other pictures would be sharper,
    `geblaettert()` when another page is in view or the zoom changed."""

    massstab_geaendert = Signal()
    geblaettert = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._bilder: list[QPixmap] = []
        self._punkte: list[QSizeF] = []
        self._zoom: float | None = None
        self._satz = ""
        self._uhr = QTimer(self, singleShot=True, interval=RUHE_MS)
        self._uhr.timeout.connect(self.massstab_geaendert)
        self.verticalScrollBar().valueChanged.connect(self.geblaettert)
        stil().geaendert.connect(self._ordne)

    def show_seiten(self, seiten: Sequence[Seitenbild], massstab: float, *, oben: bool) -> None:
        """`massstab` = device pixels per point of the pictures; `oben` = begin at the top."""
        self._bilder = [_pixmap(seite) for seite in seiten]
        self._punkte = [QSizeF(s.breite / massstab, s.hoehe / massstab) for s in seiten]
        self._satz = ""
        self._ordne(halte=not oben)
        self.geblaettert.emit()

    def show_satz(self, satz: str) -> None:
        """Words in the middle in place of pages, e.g. while the letter is being written."""
        self._bilder, self._punkte, self._satz = [], [], satz
        self._ordne()
        self.geblaettert.emit()

    @property
    def anzahl(self) -> int:
        return len(self._bilder)

    @property
    def seite(self) -> int:
        """The page in the middle of the view, from 1."""
        mitte = self.verticalScrollBar().value() + self.viewport().height() / 2
        flaechen = self._flaechen()
        return next((n for n, r in enumerate(flaechen, 1) if mitte <= r.bottom()), len(flaechen))

    @property
    def zoom(self) -> float | None:
        """None = the page fills the width."""
        return self._zoom

    def faktor(self) -> float:
        """How large the paper is shown, 1 = as on paper."""
        if self._zoom is not None:
            return self._zoom
        leiste = self.verticalScrollBar().sizeHint().width()
        breite = self.width() - leiste - 2 * em_f(RAND)
        passend = breite / (self._breite_pt() * NATUERLICH)
        return min(max(passend, STUFEN[0] / 2), BREITE_HOECHSTENS)

    def massstab(self) -> float:
        """Device pixels per point that give a sharp picture now."""
        return self.faktor() * NATUERLICH * self.devicePixelRatioF()

    def zoome(self, richtung: int) -> None:
        """One step larger (+1), smaller (-1), or 0 = the whole width."""
        jetzt = self.faktor()
        if richtung == 0:
            self._zoom = None
        else:
            weiter = [s for s in STUFEN if (s - jetzt) * richtung > 0.01]  # noqa: PLR2004 - equal
            self._zoom = (min if richtung > 0 else max)(weiter, default=jetzt)
        self._ordne(halte=True)
        self.geblaettert.emit()
        self._uhr.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._ordne(halte=True)
        self._uhr.start()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoome(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        leiste = self.verticalScrollBar()
        taten = {
            Qt.Key.Key_Plus: lambda: self.zoome(1),
            Qt.Key.Key_Minus: lambda: self.zoome(-1),
            Qt.Key.Key_0: lambda: self.zoome(0),
            Qt.Key.Key_Home: lambda: leiste.setValue(0),
            Qt.Key.Key_End: lambda: leiste.setValue(leiste.maximum()),
        }
        tat = taten.get(Qt.Key(event.key()))
        if tat and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            tat()
            return
        super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self.viewport())
        ganz = QRectF(self.viewport().rect())
        p.fillRect(ganz, stil().farbe("sunken"))
        ab = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for bild, flaeche in zip(self._bilder, self._flaechen(), strict=True):
            r = flaeche.translated(-ab)
            if r.intersects(ganz):
                p.fillRect(r.adjusted(-1, -1, 1, 1), stil().farbe("border_control"))
                p.drawPixmap(r, bild, QRectF(bild.rect()))
        if self._satz:
            self._male_satz(p, ganz)
        if self.hasFocus():
            draw_fokus(p, ganz.adjusted(1, 1, -1, -1), 6)
        p.end()

    def _male_satz(self, p: QPainter, r: QRectF) -> None:
        mitte = r.center().y()
        draw_symbol(p, r.center().x() - em_f(0.9), mitte - em_f(2), "file-text", 1.8, "text_muted")
        zeile = QRectF(r.x(), mitte, r.width(), em_f(1.6))
        ausrichtung = Qt.AlignmentFlag.AlignHCenter
        draw_text(p, zeile, self._satz, farbe="text_secondary", ausrichtung=ausrichtung)

    def _breite_pt(self) -> float:
        return max((s.width() for s in self._punkte), default=A4_BREITE)

    def _flaechen(self) -> list[QRectF]:
        """Where the pages lie, in whole pixels, under each other in the middle."""
        px = self.faktor() * NATUERLICH
        breiten = [round(s.width() * px) for s in self._punkte]
        ganz = max([self.viewport().width(), *(b + 2 * em_f(RAND) for b in breiten)])
        y, flaechen = round(em_f(RAND)), []
        for punkte, breite in zip(self._punkte, breiten, strict=True):
            hoehe = round(punkte.height() * px)
            flaechen.append(QRectF(round((ganz - breite) / 2), y, breite, hoehe))
            y += hoehe + round(em_f(LUECKE))
        return flaechen

    def _ordne(self, *, halte: bool = False) -> None:
        """Set the scroll bars; `halte` keeps what is in view."""
        senkrecht, waagrecht = self.verticalScrollBar(), self.horizontalScrollBar()
        anteil = _share(senkrecht) if halte else 0.0
        quer = _share(waagrecht) if halte else 0.0
        flaechen = self._flaechen()
        sicht = self.viewport().size()
        unten = flaechen[-1].bottom() + em_f(RAND) if flaechen else 0
        rechts = max((r.width() for r in flaechen), default=0) + 2 * em_f(RAND)
        senkrecht.setRange(0, max(round(unten) - sicht.height(), 0))
        senkrecht.setPageStep(sicht.height())
        senkrecht.setSingleStep(round(em_f(3)))
        waagrecht.setRange(0, max(round(rechts) - sicht.width(), 0) if self._zoom else 0)
        waagrecht.setPageStep(sicht.width())
        waagrecht.setValue(round(quer * waagrecht.maximum()))
        senkrecht.setValue(round(anteil * senkrecht.maximum()))
        self.viewport().update()


def _share(leiste: QScrollBar) -> float:
    """How far it is scrolled, 0 to 1."""
    return leiste.value() / leiste.maximum() if leiste.maximum() else 0.0


def _pixmap(seite: Seitenbild) -> QPixmap:
    form = QImage.Format.Format_RGBX8888
    return QPixmap.fromImage(QImage(seite.daten, seite.breite, seite.hoehe, seite.breite * 4, form))
