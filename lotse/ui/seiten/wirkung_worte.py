"""Beside the choice of views: what families said, and what became a little better."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.raender import reihe
from lotse.ui.dialoge.broetchenblatt import Broetchenblatt
from lotse.ui.dialoge.einer import Einzeln
from lotse.ui.dialoge.stimmenblatt import Stimmenblatt
from lotse.ui.seite import Seite
from lotse.ui.steuerung import Sitzung


class Wirkungsworte(Einzeln, QWidget):
    """Two buttons; each shows only where something can be kept. `offen` lies over the page."""

    def __init__(self, seite: Seite, sitzung: Sitzung) -> None:
        super().__init__()
        self._seite, self._sitzung = seite, sitzung
        self.stimmen = Knopf(symbol="message-circle")
        self.broetchen = Knopf(symbol="sprout")
        seite.wort(self.stimmen.setText, "Stimmen …")
        seite.wort(self.broetchen.setText, "Monats-Brötchen …")
        dienste = sitzung.dienste
        self._stimmen = dienste.dialog.stimmen if dienste.dialog else None
        self._broetchen = dienste.zahlen.broetchen if dienste.zahlen else None
        self.stimmen.setVisible(self._stimmen is not None)
        self.broetchen.setVisible(self._broetchen is not None)
        self.stimmen.clicked.connect(self.on_stimmen)
        self.broetchen.clicked.connect(self.on_broetchen)
        self.setLayout(reihe(self.stimmen, self.broetchen, abstand=0.7))

    def on_stimmen(self) -> None:
        if self._stimmen is not None and self._darf():
            self.show_einzeln(Stimmenblatt(self._sitzung, self._stimmen, self._seite))

    def on_broetchen(self) -> None:
        if self._broetchen is not None and self._darf():
            self.show_einzeln(Broetchenblatt(self._sitzung, self._broetchen, self._seite))

    def _darf(self) -> bool:
        return self.offen is None and not self._sitzung.verweigert()
