"""The first thing painted: says what is being opened, and what to do when it fails."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.fehler import Hinweis
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.raender import SEITE, spalte

GROESSE = (1366, 738)


class Startfenster(QWidget):
    """Stands where the main window will stand; `beendet()` when the navigator gives up."""

    beendet = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Lotse")
        self._knopf = Knopf("Lotse beenden", art=Art.HAUPT)
        self._knopf.hide()
        self._knopf.clicked.connect(self.beendet)
        self._leer = LeereSeite("compass", self._knopf)
        self._leer.set_worte("Lotse wird geöffnet.", "Einen Augenblick bitte.")
        self.setLayout(spalte(self._leer, rand=SEITE))
        self.resize(*GROESSE)

    def show_fehler(self, error: Exception) -> None:
        """Nothing could be opened: say why, what is safe, and let the navigator leave."""
        if isinstance(error, Hinweis):
            satz = " ".join(teil for teil in (error.was, error.sicher, error.tun) if teil)
        else:
            satz = "Das war unser Fehler. Ihre Daten sind unverändert. Bitte öffnen Sie Lotse neu."
        self._leer.set_worte("Lotse ließ sich nicht öffnen.", satz)
        self._knopf.show()
        self._knopf.setFocus()
