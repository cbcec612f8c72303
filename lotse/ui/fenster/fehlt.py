"""The folder with the data is away: a stick that was pulled, a drive that is not connected."""

from __future__ import annotations

from PySide6.QtCore import Signal

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.leer import LeereSeite


class Fehltseite(LeereSeite):
    """`nochmal()`: look again. Nothing is made anew because something is missing."""

    nochmal = Signal()

    def __init__(self, ort: str, sprache: Sprache) -> None:
        knopf = Knopf(sprache.t("Noch einmal suchen"), art=Art.HAUPT)
        super().__init__("hard-drive", knopf)
        knopf.clicked.connect(self.nochmal)
        self.set_worte(
            sprache.t("Der Ordner mit den Daten fehlt."),
            sprache.t("Er liegt hier: {ort}. Ist es ein Stick? Bitte einstecken.", ort=ort),
        )
