"""What went wrong, below the field it is about: what happened, what is safe, what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from lotse.ui.bausteine.raender import raender, reihe, spalte
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.meldung import ansagen


class Fehlerfeld(QFrame):
    """Hidden until there is something to say; said aloud, too."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("hinweis_danger")
        self._kopf = Text(fett=True, umbruch=True)
        self._rat = Text(umbruch=True)
        self._zusatz = Text(farbe="text_secondary", umbruch=True)
        bild = Bild("circle-alert", 1.35, "danger_mark")
        worte = spalte(self._kopf, self._rat, self._zusatz, abstand=0.1)
        layout = reihe(bild, worte, abstand=0.7)
        layout.setAlignment(bild, Qt.AlignmentFlag.AlignTop)
        layout.setStretch(1, 1)
        raender(layout, (0.75, 0.6, 0.75, 0.6), 0.7)
        self.setLayout(layout)
        self.hide()

    def zeige(self, kopf: str, rat: str = "", zusatz: str = "") -> None:
        """Empty parts take no room."""
        for text, worte in ((self._kopf, kopf), (self._rat, rat), (self._zusatz, zusatz)):
            text.setText(worte)
            text.setVisible(bool(worte))
        self.show()
        ansagen(self, " ".join(teil for teil in (kopf, rat, zusatz) if teil))

    def set_zusatz(self, text: str) -> None:
        self._zusatz.setText(text)
        self._zusatz.show()
