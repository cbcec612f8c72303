"""One way in, as a row: sign, who, since when, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.masse import Stufe


class Zugangszeile(QWidget):
    """Words give way and wrap; the buttons stand at the right."""

    def __init__(self, symbol: str, *knoepfe: Knopf) -> None:
        super().__init__()
        self._titel = Text(fett=True, umbruch=True)
        self._satz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._mahnung = Text(stufe=Stufe.KLEIN, farbe="ask_fg", umbruch=True)
        mahnung = reihe(Bild("triangle-alert", 1.1, "ask_mark"), self._mahnung, abstand=0.4)
        mahnung.setStretch(1, 1)
        self._mahnt = huelle(mahnung)
        bild = Bild(symbol, 1.5, "text_secondary")
        worte = huelle(spalte(self._titel, self._satz, self._mahnt, abstand=0.15))
        innen = reihe(bild, worte, *knoepfe, abstand=0.8)
        innen.setStretch(1, 1)
        innen.setAlignment(bild, Qt.AlignmentFlag.AlignTop)
        self.setLayout(innen)

    def zeige(self, titel: str, satz: str, mahnung: str = "") -> None:
        self._titel.setText(titel)
        self._satz.setText(satz)
        self._satz.setVisible(bool(satz))
        self._mahnung.setText(mahnung)
        self._mahnt.setVisible(bool(mahnung))
        self.setAccessibleName(". ".join(teil for teil in (titel, satz, mahnung) if teil))
