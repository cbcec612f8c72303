"""Applications, Fristen and what hangs in the plan page: a line above, a part in the sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lotse.domain.akte import Akte
from lotse.domain.antrag import Antragsart
from lotse.domain.vermittlung import Schritt
from lotse.i18n.sprache import Sprache
from lotse.ui.seiten.antrag_taten import Antragstaten, show_dialog
from lotse.ui.seiten.antrag_teil import Antragsteil, lage_of
from lotse.ui.seiten.antrag_weg import Antragsweg
from lotse.ui.seiten.frist_band import Fristband
from lotse.ui.seiten.haengt import Haengtdialog
from lotse.ui.seiten.haengt_ort import Haengtort
from lotse.ui.steuerung import Sitzung


class Antragsplan:
    """`band` stands above the steps, `teil` in the sheet."""

    def __init__(self, sitzung: Sitzung, oben: QWidget) -> None:
        self._dienste = sitzung.dienste
        self.taten = Antragstaten(sitzung, oben)
        self.band = Fristband(self.taten, sitzung.dienste)
        self.teil = Antragsteil(self.taten, sitzung.dienste)
        self.teil.alle.connect(self.band.on_alle)
        self.taten.weg.connect(self.on_weg)
        self.taten.haengt.connect(self.on_haengt)
        self._oben = oben

    def on_weg(self, antrag: str, art: Antragsart | None = None) -> Antragsweg:
        """What happened to an application, perhaps with one event ready to be entered."""
        return show_dialog(Antragsweg(self.taten, antrag, self._oben.window(), art))

    def on_haengt(self, ort: Haengtort, oben: QWidget) -> Haengtdialog:
        return show_dialog(Haengtdialog(self.taten, ort, oben))

    def show_akte(self, akte: Akte, sprache: Sprache) -> None:
        self.band.show_akte(akte, sprache)

    def show_schritt(self, akte: Akte, schritt: Schritt, sprache: Sprache) -> None:
        self.teil.show_lage(lage_of(akte, schritt, self._dienste), sprache)
