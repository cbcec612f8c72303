"""Buttons that rest while something is on its way, without losing the one who pressed them."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QWidget


class Bereitschaft:
    """Qt hands the focus of a resting button to whatever comes next, e.g. to the rail, and the
    next Eingabe leaves the page. It comes back, unless somebody has gone elsewhere."""

    def __init__(self, *knoepfe: QAbstractButton) -> None:
        self._knoepfe = knoepfe
        self._war: QAbstractButton | None = None
        self._seither: QWidget | None = None

    def set(self, *, an: bool) -> None:
        """Ready, or resting."""
        if not an:
            war = next((knopf for knopf in self._knoepfe if _focus_of(knopf) is knopf), None)
            self._schalte(an=False)
            if war is not None:
                self._war, self._seither = war, _focus_of(war)
            return
        self._schalte(an=True)
        war, seither, self._war, self._seither = self._war, self._seither, None, None
        if war is not None and _focus_of(war) is seither:
            war.setFocus()

    def _schalte(self, *, an: bool) -> None:
        for knopf in self._knoepfe:
            knopf.setEnabled(an)


def _focus_of(knopf: QWidget) -> QWidget | None:
    """Who has it in this window, also while a dialog stands before it."""
    widget: QWidget | None = knopf.window().focusWidget()
    return widget
