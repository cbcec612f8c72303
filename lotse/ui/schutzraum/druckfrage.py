"""The step before a sheet is printed: how many pages will come, and two buttons."""

from __future__ import annotations

from PySide6.QtCore import Signal

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe


class Druckfrage(Tafel):
    """`ja()` on to the printer, `abgelehnt()` back to the note."""

    ja = Signal()
    abgelehnt = Signal()

    def __init__(self, sprache: Sprache) -> None:
        super().__init__(sprache.t("Die ganze Notiz drucken?"), symbol="printer")
        self._sprache, t = sprache, sprache.t
        self._seiten = Text(stufe=Stufe.LEIT, fett=True)
        satz = t(
            "Darin stehen Namen und alles Notierte. Ohne Namen geht der Fachbrief. Bitte zählen "
            "Sie am Drucker nach, damit keine Seite liegen bleibt."
        )
        self.nein = Knopf(t("Nicht drucken"))
        self.knopf = Knopf(t("Weiter zum Drucker …"), symbol="printer", art=Art.HAUPT)
        knoepfe = reihe(None, self.nein, self.knopf)
        self.add_rand(spalte(self._seiten, Text(satz, umbruch=True), knoepfe, abstand=0.7))
        self.nein.clicked.connect(self.abgelehnt)
        self.knopf.clicked.connect(self.ja)
        self.setFocusProxy(self.knopf)

    def show_seiten(self, anzahl: int) -> None:
        self._seiten.setText(self._sprache.plural("{n} Seite", "{n} Seiten", anzahl))
