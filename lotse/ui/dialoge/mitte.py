"""A dialog in the middle of its window, never larger than it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QDialog, QWidget

from lotse.ui.stil import em


def show_mittig(dialog: QDialog, ueber: QWidget, breite: float, hoehe: float) -> None:
    """`breite` and `hoehe` in em, as far as there is room."""
    fenster = ueber.window()
    platz = fenster.size() - QSize(em(2), em(2))
    dialog.resize(QSize(em(breite), em(hoehe)).boundedTo(platz))
    rest = fenster.size() - dialog.size()
    dialog.move(fenster.pos() + QPoint(rest.width() // 2, rest.height() // 2))
