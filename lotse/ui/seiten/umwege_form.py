"""„So ging es doch“: one sentence without names, and whether others may read it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.domain.akte import Akte
from lotse.i18n.sprache import Sprache
from lotse.services.umwege import names_in
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.laenge import SATZ
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.text import Beschriftung, Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.masse import Stufe


class Umwegform(QWidget):
    """`fertig(words, shared)`. Hidden until it is wanted; the words may stay empty."""

    fertig = Signal(str, bool)

    def __init__(self, sprache: Sprache, akte: Akte) -> None:
        super().__init__()
        self._sprache, self._akte = sprache, akte
        t = sprache.t
        wort = Beschriftung(t("So ging es &doch"))
        self.feld = QLineEdit(maxLength=SATZ)
        wort.setBuddy(self.feld)
        self.feld.setAccessibleName(t("So ging es doch"))
        self.feld.setPlaceholderText(t("Zum Beispiel: Beide Ämter an einem Tisch, ein Protokoll."))
        self.warnung = Text(stufe=Stufe.KLEIN, farbe="ask_fg", umbruch=True)
        self.teilen = Haken(t("Andere dürfen davon lernen (ohne Namen)"))
        self.los = Knopf(t("Gelöst"), symbol="check", art=Art.HAUPT)
        self.warnung.hide()
        self.setLayout(spalte(wort, self.feld, self.warnung, self.teilen, reihe(self.los, None)))
        self.feld.textEdited.connect(self._on_text)
        self.feld.returnPressed.connect(self.on_fertig)
        self.los.clicked.connect(self.on_fertig)
        self.hide()

    def oeffne(self) -> None:
        self.show()
        self.feld.setFocus()

    def on_fertig(self) -> None:
        self.fertig.emit(self.feld.text(), self.teilen.isChecked())

    def _on_text(self, text: str) -> None:
        namen = names_in(text, self._akte)
        self.warnung.setVisible(bool(namen))
        if namen:
            self.warnung.setText(
                self._sprache.t(
                    "Hier steht ein Name aus der Akte: {namen}. Bitte ohne Namen schreiben.",
                    namen=", ".join(namen),
                )
            )
