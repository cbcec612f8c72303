"""A picture one can walk with the arrow keys, zoom, and fit: the base of map and genogram."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)
from typing_extensions import override

from lotse.letters.zeichnung import Form
from lotse.ui.bausteine.malen import draw_fokus
from lotse.ui.meldung import ansagen
from lotse.ui.netz.malen import draw_formen
from lotse.ui.stil import stil

NAEHER = 1.2
GRENZEN = (0.25, 3.0)
GROESSTE = 1.3
"""A small picture is not blown up beyond this."""
WEITER = (Qt.Key.Key_Right, Qt.Key.Key_Down)
ZURUECK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
Kasten = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Punkt:
    """One thing to walk to: its shapes around its own zero, its place, what is spoken."""

    id: str
    formen: tuple[Form, ...]
    ort: tuple[float, float]
    kasten: Kasten
    satz: str


class Formen(QGraphicsItem):
    """Shapes that nobody can take hold of."""

    def __init__(self, formen: Sequence[Form], kasten: Kasten) -> None:
        super().__init__()
        self._formen, self._em = formen, stil().em_f()
        self._flaeche = flaeche(kasten, self._em)

    @override
    def boundingRect(self) -> QRectF:
        return self._flaeche

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        draw_formen(painter, self._formen, self._em)


class Anker(Formen):
    """One node: can be chosen, and dragged where the view allows it."""

    def __init__(self, punkt: Punkt, *, ziehbar: bool) -> None:
        super().__init__(punkt.formen, punkt.kasten)
        self.punkt = punkt
        self.an = False
        x, y = punkt.ort
        self.setPos(x * self._em, y * self._em)
        self.setZValue(2)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable, ziehbar)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(punkt.satz)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        super().paint(painter, option, widget)
        if self.an:
            draw_fokus(painter, self.boundingRect().adjusted(1, 1, -1, -1))


def flaeche(kasten: Kasten, em: float) -> QRectF:
    links, oben, rechts, unten = (wert * em for wert in kasten)
    return QRectF(links, oben, rechts - links, unten - oben)


class Bildsicht(QGraphicsView):
    """`gewaehlt(id)` when another node is chosen, `geoeffnet(id)` on Enter or a double click."""

    gewaehlt = Signal(str)
    geoeffnet = Signal(str)

    def __init__(self, name: str, *, ziehbar: bool = False) -> None:
        super().__init__()
        self._szene = QGraphicsScene(self)
        self._ziehbar, self._passt, self._wahl = ziehbar, True, ""
        self.anker: dict[str, Anker] = {}
        self.setScene(self._szene)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_bild(self, grund: Sequence[Form], punkte: Sequence[Punkt], kasten: Kasten) -> None:
        """Everything anew; who was chosen stays chosen."""
        self._szene.clear()
        self.anker = {}
        self._szene.addItem(Formen(grund, kasten))
        for punkt in punkte:
            self.anker[punkt.id] = Anker(punkt, ziehbar=self._ziehbar)
            self._szene.addItem(self.anker[punkt.id])
        self._szene.setSceneRect(flaeche(kasten, stil().em_f()))
        self._zeige_wahl()
        self._pass_an()

    @property
    def wahl(self) -> str:
        return self._wahl if self._wahl in self.anker else ""

    def waehle(self, kennung: str) -> None:
        """Choose without telling anybody."""
        self._wahl = kennung
        self._zeige_wahl()

    def naeher(self) -> None:
        self._zoome(NAEHER)

    def ferner(self) -> None:
        self._zoome(1 / NAEHER)

    def passend(self) -> None:
        """The whole picture again."""
        self._passt = True
        self._pass_an()

    def massstab(self) -> float:
        return self.transform().m11()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        taste, frei = event.key(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if frei and taste in (*WEITER, *ZURUECK):
            self._gehe(1 if taste in WEITER else -1)
        elif taste in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.wahl:
            self.geoeffnet.emit(self.wahl)
        elif taste == Qt.Key.Key_Plus:
            self.naeher()
        elif taste == Qt.Key.Key_Minus:
            self.ferner()
        elif taste == Qt.Key.Key_0:
            self.passend()
        else:
            event.ignore()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoome(NAEHER if event.angleDelta().y() > 0 else 1 / NAEHER)
        else:
            super().wheelEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pass_an()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.wahl and self.anker:
            self._setze(next(iter(self.anker)))

    @override
    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        if self.hasFocus():
            painter.save()
            painter.resetTransform()
            draw_fokus(painter, QRectF(self.viewport().rect()))
            painter.restore()

    def anker_at(self, ort: QPointF) -> Anker | None:
        """Who stands at this place of the view."""
        oben = self.items(ort.toPoint())
        return next((item for item in oben if isinstance(item, Anker)), None)

    def _gehe(self, schritt: int) -> None:
        reihe = list(self.anker)
        if reihe:
            stelle = reihe.index(self.wahl) + schritt if self.wahl else 0
            self._setze(reihe[stelle % len(reihe)])

    def _setze(self, kennung: str) -> None:
        self._wahl = kennung
        self._zeige_wahl()
        anker = self.anker[kennung]
        self.ensureVisible(anker, 20, 20)
        ansagen(self, anker.punkt.satz)
        self.gewaehlt.emit(kennung)

    def _zeige_wahl(self) -> None:
        for kennung, anker in self.anker.items():
            anker.an = kennung == self._wahl
            anker.update()

    def _zoome(self, faktor: float) -> None:
        neu = self.massstab() * faktor
        if GRENZEN[0] <= neu <= GRENZEN[1]:
            self._passt = False
            self.scale(faktor, faktor)

    def _pass_an(self) -> None:
        if self._passt:
            self.fitInView(self._szene.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)
            if self.massstab() > GROESSTE:
                self.resetTransform()
                self.scale(GROESSTE, GROESSTE)
