"""The order of Tab is the order of the layouts: what is read first is reached first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QStackedWidget, QWidget

OHNE_TAB = frozenset({Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.ClickFocus})


def lesefolge(widget: QWidget) -> list[QWidget]:
    """Every widget below, depth first, as the layouts show them."""
    folge: list[QWidget] = []
    _sammle(widget, folge)
    return folge


def ordne_tabfolge(wurzel: QWidget) -> None:
    """Chain everything that takes the focus in reading order."""
    letzter: QWidget | None = None
    for widget in lesefolge(wurzel):
        if widget.focusPolicy() in OHNE_TAB:
            continue
        if letzter is not None and letzter.nextInFocusChain() is not widget:
            QWidget.setTabOrder(letzter, widget)
        letzter = widget


def _sammle(widget: QWidget, folge: list[QWidget]) -> None:
    folge.append(widget)
    if isinstance(widget, QScrollArea):
        innen = widget.widget()
        if innen is not None:
            _sammle(innen, folge)
    elif isinstance(widget, (QSplitter, QStackedWidget)):
        for nummer in range(widget.count()):
            teil = widget.widget(nummer)
            if teil is not None:
                _sammle(teil, folge)
    else:
        layout = widget.layout()
        if layout is not None:
            _im_layout(layout, folge)


def _im_layout(layout: QLayout, folge: list[QWidget]) -> None:
    for nummer in range(layout.count()):
        teil = layout.itemAt(nummer)
        if teil is None:
            continue
        widget = teil.widget()
        if widget is not None:
            _sammle(widget, folge)
        elif (innen := teil.layout()) is not None:
            _im_layout(innen, folge)
