"""Whoever moves by key is followed by the column the list stands in."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget


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
