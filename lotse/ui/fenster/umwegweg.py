"""From Strg+K to "So ging es doch": loaded when somebody asks for it."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtWidgets import QDialog, QWidget

from lotse.ui.steuerung import Sitzung


class Umwegweg:
    """`oeffne()` over the window, with or without an open family."""

    def __init__(self, fenster: QWidget, sitzung: Sitzung) -> None:
        self._fenster, self._sitzung = fenster, sitzung

    def oeffne(self) -> QDialog:
        modul = import_module("lotse.ui.seiten.umwege")
        dialog: QDialog = modul.show_umwege(self._sitzung, self._fenster)
        return dialog
