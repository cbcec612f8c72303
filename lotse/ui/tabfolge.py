"""The order of Tab is the order of the layouts: what is read first is reached first."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QStackedWidget, QWidget


def lesefolge(widget: QWidget) -> Iterator[QWidget]:
    """Every widget below, depth first, as the layouts show them."""
    yield widget
    if isinstance(widget, QScrollArea):
        innen = widget.widget()
        if innen is not None:
            yield from lesefolge(innen)
    elif isinstance(widget, QSplitter | QStackedWidget):
        for nummer in range(widget.count()):
            teil = widget.widget(nummer)
            if teil is not None:
                yield from lesefolge(teil)
    else:
        layout = widget.layout()
        if layout is not None:
            yield from _im_layout(layout)


def ordne_tabfolge(wurzel: QWidget) -> None:
    """Chain everything that takes the focus in reading order."""
    letzter: QWidget | None = None
    for widget in lesefolge(wurzel):
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        if letzter is not None and letzter.nextInFocusChain() is not widget:
            QWidget.setTabOrder(letzter, widget)
        letzter = widget


def _im_layout(layout: QLayout) -> Iterator[QWidget]:
    for nummer in range(layout.count()):
        teil = layout.itemAt(nummer)
        if teil is None:
            continue
        widget, innen = teil.widget(), teil.layout()
        if widget is not None:
            yield from lesefolge(widget)
        elif innen is not None:
            yield from _im_layout(innen)
