"""In which order the list of the catalogue stands; said, and nobody can buy a place in it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.i18n.sprache import Sprache
from lotse.services.katalogsuche import Sortierung
from lotse.ui.bausteine.raender import reihe
from lotse.ui.bausteine.text import ElideText
from lotse.ui.masse import Stufe
from lotse.ui.seiten.katalog_filter import Filterwahl

FOLGEWORT = {
    Sortierung.PASSUNG: "am besten passend",
    Sortierung.NAEHE: "nächste zuerst (Luftlinie)",
    Sortierung.NAME: "nach Namen",
    Sortierung.TRAEGER: "nach Trägern",
    Sortierung.GEPRUEFT: "am längsten nicht geprüft",
}


class Reihenfolge(QWidget):
    """`geaendert()`; then read `wert`."""

    geaendert = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.wert = Sortierung.PASSUNG
        self.wahl = Filterwahl()
        self._satz = ElideText(stufe=Stufe.KLEIN, farbe="text_secondary")
        self._satz.hide()
        zeile = reihe(self._satz, self.wahl, abstand=0.6)
        self.setLayout(zeile)
        self.wahl.activated.connect(self._on_wahl)

    def texte_setzen(self, sprache: Sprache) -> None:
        t = sprache.t
        self.wahl.setAccessibleName(t("Reihenfolge"))
        self.wahl.clear()
        for folge, wort in FOLGEWORT.items():
            self.wahl.addItem(t(wort), folge)
        self.wahl.waehle(self.wert)
        self._satz.setText(t("Dafür fehlt die Postleitzahl oder ihre Lage."))

    def show_ortlos(self, *, an: bool) -> None:
        """Nobody knows where nearness is to be measured from: it stands by name."""
        self._satz.setVisible(an)

    def setze(self, folge: Sortierung) -> None:
        self.wert = folge
        self.wahl.waehle(folge)
        self.geaendert.emit()

    def _on_wahl(self, _nummer: int) -> None:
        self.setze(self.wahl.currentData())
