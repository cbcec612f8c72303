"""The way into the import from a page: a button, Strg+O, or a file dropped on the page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from typing_extensions import override

from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.einlesen.dialog import Einlesedialog
from lotse.ui.einlesen.wahl import dropped
from lotse.ui.seite import Seite
from lotse.ui.steuerung import Sitzung


class Einleseeinstieg(QObject):
    """`knopf` for the head of the page; it cannot be pressed where nothing may be changed."""

    def __init__(self, seite: Seite, sitzung: Sitzung) -> None:
        super().__init__(seite)
        self._seite, self._sitzung = seite, sitzung
        self.knopf = Knopf(symbol="file-up")
        seite.wort(self.knopf.setText, "Einlesen …")
        self.knopf.setEnabled(self.moeglich)
        self.knopf.clicked.connect(self.on_einlesen)
        seite.setAcceptDrops(self.moeglich)
        seite.installEventFilter(self)

    @property
    def moeglich(self) -> bool:
        return self._sitzung.dienste.katalogarbeit is not None and not self._sitzung.nur_lesen

    def on_einlesen(self) -> None:
        """Open the dialog with nothing chosen yet."""
        self.beginne()

    def beginne(self, quelle: Path | None = None) -> Einlesedialog | None:
        if not self.moeglich:
            self._sitzung.verweigert()
            return None
        dialog = Einlesedialog(self._sitzung, self._seite.window())
        dialog.open()
        if quelle is not None:
            dialog.lies(quelle)
        return dialog

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and dropped(event) is not None:
            event.acceptProposedAction()
            return True
        if event.type() is QEvent.Type.Drop and isinstance(event, QDropEvent):
            pfad = dropped(event)
            if pfad is not None:
                event.acceptProposedAction()
                self.beginne(pfad)
                return True
        return super().eventFilter(watched, event)
