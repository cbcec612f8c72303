"""Lists inside the scrolling sheet: as tall as their rows, and quiet one-line rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QPoint, QRectF, QSize, QTimer
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget
from typing_extensions import override

from lotse.ui.bausteine.griffe import Griff, griffe_rechts
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.listenmodell import AnyIndex
from lotse.ui.bausteine.malen import draw_text, em_f, text_breite
from lotse.ui.masse import Stufe
from lotse.ui.stil import em

Z = TypeVar("Z")


class Wachsliste(Liste[Z]):
    """Never scrolls by itself; its height follows its rows and its width."""

    def __init__(self, art: Zeilenart[Z], name: str = "", *, trenner: bool = True) -> None:
        super().__init__(art, name, trenner=trenner)
        self._gleich = QTimer(self, singleShot=True, interval=0)
        self._gleich.timeout.connect(self.updateGeometry)
        self.set_waechst()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.doItemsLayout()
        self.passe_an()

    def passe_an(self) -> None:
        """Measure again: rows with flowing words get taller where there is less room. Told once
        more afterwards: a layout at work does not hear that it has to begin again."""
        hoehe = max(self.volle_hoehe(), 1)
        if hoehe != self.height():
            self.setFixedHeight(hoehe)
            self._gleich.start()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(em(8), 1)

    @override
    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus() and current.isValid():
            zeile = self.visualRect(self.modell.index(current.row()))
            zeige_stelle(self, zeile.center(), zeile.height() // 2)


def zeige_stelle(widget: QWidget, stelle: QPoint, rand: int) -> None:
    """Scroll the column so that a place of the widget can be seen."""
    innen: QWidget | None = widget
    while innen is not None:
        traeger = innen.parentWidget()
        rolle = traeger.parentWidget() if traeger else None
        if isinstance(rolle, QScrollArea):
            dort = widget.mapTo(innen, stelle)
            rolle.ensureVisible(dort.x(), dort.y(), 0, rand)
            return
        innen = traeger


def zeige_bald(widget: QWidget) -> None:
    """Scroll to a part that was just opened, as soon as its height is known."""
    QTimer.singleShot(
        0, widget, lambda: zeige_stelle(widget, widget.rect().center(), widget.height() // 2)
    )


@dataclass(frozen=True, slots=True)
class Einzeiler:
    """A name with quiet words and the words that can be pressed at its right."""

    schluessel: str
    name: str
    zusatz: str
    griffe: tuple[tuple[str, str], ...] = ()
    """(name, words); Enter presses the first."""


def einzeilenart(sprich: Callable[[Einzeiler], str]) -> Zeilenart[Einzeiler]:
    return Zeilenart[Einzeiler](
        schluessel=lambda z: z.schluessel,
        sprich=sprich,
        male=_male,
        hoehe=lambda _z: 2.35,
        griffe=_griffe,
    )


def _griffe(zeile: Einzeiler, r: QRectF, _lage: Lage) -> Sequence[Griff]:
    griffe: list[Griff] = []
    rechts = QRectF(r)
    for name, worte in zeile.griffe:
        griffe += griffe_rechts(rechts, (name, worte, "verweis", ""), rand=0.3)
        rechts.setRight(griffe[-1].flaeche.x() - em_f(0.8))
    return griffe


def _male(p: QPainter, zeile: Einzeiler, r: QRectF, lage: Lage) -> None:
    griffe = _griffe(zeile, r, lage)
    ende = min((g.flaeche.x() for g in griffe), default=r.right()) - em_f(0.8)
    links = r.x() + em_f(0.3)
    breit = min(text_breite(zeile.name) + 2, (ende - links) * 0.6)
    draw_text(p, QRectF(links, r.y(), breit, r.height()), zeile.name)
    rest = QRectF(links + breit + em_f(0.7), r.y(), 0, r.height())
    rest.setRight(ende)
    draw_text(p, rest, zeile.zusatz, Stufe.KLEIN, farbe="text_secondary")
