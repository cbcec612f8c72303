"""F8 and the button beside the tabs: close the contact with the open family."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QWidget

from lotse.ui.aktionen import Aktion
from lotse.ui.fenster.tasten import Tasten
from lotse.ui.fenster.uhr import Gespraechsuhr
from lotse.ui.kontaktweg import Kontaktweg
from lotse.ui.sprung import KONTAKT, Sprung
from lotse.ui.steuerung import Sitzung


class Abschlussweg(QObject):
    """The minutes come from the clock of the talk, which ends with it."""

    def __init__(
        self,
        fenster: QWidget,
        sitzung: Sitzung,
        uhr: Gespraechsuhr,
        tasten: Tasten,
        knopf: QAbstractButton,
    ) -> None:
        super().__init__(fenster)
        self._sitzung, self._uhr = sitzung, uhr
        self.weg = Kontaktweg(sitzung, fenster)
        self.weg.festgehalten.connect(uhr.ende)
        knopf.clicked.connect(self.on_taste)
        sitzung.springt.connect(self._on_sprung)
        tasten.biete(Aktion.KONTAKT, self.on_taste)

    def on_taste(self) -> None:
        if self.weg.blatt is not None:
            return
        akte = self._sitzung.akte
        self.weg.schliesse_ab(self._uhr.minuten(akte.familie.id) if akte else None)

    def _on_sprung(self, sprung: Sprung) -> None:
        if sprung.bezug == KONTAKT:
            self.on_taste()
