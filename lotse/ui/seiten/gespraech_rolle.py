"""A scrolling column whose bar stands in the gutter: panels never change their width."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.ui.bausteine.listen import Liste, Zeilenart
from lotse.ui.bausteine.raender import RINNE
from lotse.ui.bausteine.tafel import Rollbereich
from lotse.ui.stil import em, stil

Z = TypeVar("Z")


class Rolle(Rollbereich):
    """`rinne` em of free room at the right belong to it; the bar takes them when it shows."""

    def __init__(self, rinne: float) -> None:
        super().__init__()
        self._rinne, self._abstand = rinne, RINNE
        self._gast_bei: Rolle | None = None
        self.traeger: QWidget = self.takeWidget()
        self.setWidget(self.traeger)
        self.verticalScrollBar().installEventFilter(self)
        stil().geaendert.connect(self._messe)
        self._messe()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._messe()
        return super().eventFilter(watched, event)

    def gib_ab(self, an: Rolle) -> None:
        """Let the panels stand at the end of another column, where there is room for one only."""
        if self._gast_bei is None:
            self._gast_bei = an
            self.setVisible(False)
            self.takeWidget()
            an.inhalt.insertWidget(an.inhalt.count() - 1, self.traeger)
            self.traeger.show()
            self._messe()

    def nimm_zurueck(self) -> None:
        """Stand alone again."""
        if self._gast_bei is not None:
            self._gast_bei = None
            self.setWidget(self.traeger)
            self.setVisible(True)
            self._messe()

    def set_abstand(self, abstand: float) -> None:
        """Room between the panels, in em; less in a narrow window."""
        self._abstand = abstand
        self._messe()

    def _messe(self) -> None:
        leiste = self.verticalScrollBar()
        breit = leiste.sizeHint().width() if leiste.isVisible() else 0
        rand = self.inhalt.contentsMargins()
        rand.setRight(0 if self._gast_bei else max(em(self._rinne) - breit, 0))
        self.inhalt.setContentsMargins(rand)
        self.inhalt.setSpacing(em(self._abstand))


def zeige_ganz(widget: QWidget) -> None:
    """Roll the column a widget stands in, wherever it stands now."""
    teil = widget.parentWidget()
    while teil is not None:
        if isinstance(teil, Rollbereich):
            teil.ensureWidgetVisible(widget)
            return
        teil = teil.parentWidget()


class Wachsliste(Liste[Z]):
    """A list as tall as its rows, also when another width wraps their words differently."""

    def __init__(self, art: Zeilenart[Z]) -> None:
        super().__init__(art)
        self._gleich = QTimer(self, singleShot=True, interval=0)
        self._gleich.timeout.connect(self._passe_hoehe)
        self.set_waechst()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Not at once: a layout at work does not hear that it has to begin again."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._gleich.start()
