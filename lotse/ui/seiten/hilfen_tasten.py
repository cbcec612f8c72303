"""Keys of a page without a chord: they hold while the page is seen and no text is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

ZIFFERN = range(1, 10)


def seitentaste(seite: QWidget, taste: str, tue: Callable[[], object]) -> QShortcut:
    """One key for everything inside the page; a text field keeps what is typed into it."""
    kurz = QShortcut(QKeySequence(taste), seite)
    kurz.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    kurz.setAutoRepeat(False)  # a key held down is one wish
    kurz.activated.connect(tue)
    return kurz


def zifferntasten(seite: QWidget, tue: Callable[[int], object]) -> Sequence[QShortcut]:
    """Keys 1 to 9, each telling its number."""
    return [seitentaste(seite, str(nummer), partial(tue, nummer)) for nummer in ZIFFERN]
