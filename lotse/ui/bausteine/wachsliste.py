"""A list inside a scrolling column: as tall as its rows, also when they wrap."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent
from typing_extensions import override

from lotse.ui.bausteine.listen import Liste, Zeilenart
from lotse.ui.bausteine.listenmodell import AnyIndex
from lotse.ui.bausteine.rollen import zeige_stelle
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
