"""Lists inside the scrolling sheet: as tall as their rows, and quiet one-line rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from lotse.ui.bausteine.griffe import Griff, griffe_rechts
from lotse.ui.bausteine.listen import Lage, Zeilenart
from lotse.ui.bausteine.malen import draw_text, em_f, text_breite
from lotse.ui.bausteine.rollen import zeige_stelle
from lotse.ui.bausteine.wachsliste import Wachsliste
from lotse.ui.masse import Stufe

__all__ = [
    "Einzeiler",
    "Wachsliste",
    "einzeilenart",
    "zeige_bald",
    "zeige_stelle",
]


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
