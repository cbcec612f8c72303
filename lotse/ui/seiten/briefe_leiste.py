"""The bar of a small window: which letter, paper or settings, and the action."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.bereit import Bereitschaft
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.segment import Segment

VORSCHAU, EINSTELLUNGEN = "vorschau", "einstellungen"


class Briefleiste(QWidget):
    """`gewechselt()` between paper and settings; wraps when it does not fit in one line."""

    gewechselt = Signal()
    drucken = Signal()
    pdf = Signal()

    def __init__(self, auswahl: QWidget, sprache: Sprache) -> None:
        super().__init__()
        self.auswahl = auswahl
        self._teile = Segment([(VORSCHAU, ""), (EINSTELLUNGEN, "")])
        self._teile.set_wahl(VORSCHAU)
        self._drucken = Knopf(symbol="printer", art=Art.HAUPT, klein=True)
        self._pdf = Knopf(symbol="file-down", klein=True)
        self._bereit = Bereitschaft(self._drucken, self._pdf)
        fluss = Fluss()
        for widget in (auswahl, self._teile, self._drucken, self._pdf):
            fluss.addWidget(widget)
        self.setLayout(fluss)
        self._teile.gewaehlt.connect(self.gewechselt)
        self._drucken.clicked.connect(self.drucken)
        self._pdf.clicked.connect(self.pdf)
        self.set_worte(sprache)

    @property
    def einstellungen(self) -> bool:
        """True = the settings take the place of the paper."""
        return self._teile.wahl == EINSTELLUNGEN

    def set_worte(self, sprache: Sprache) -> None:
        t = sprache.t
        self._teile.set_name(t("Ansicht"))
        self._teile.set_text(VORSCHAU, t("Brief"))
        self._teile.set_text(EINSTELLUNGEN, t("Einstellungen"))
        self._drucken.setText(t("Drucken …"))
        self._pdf.setText(t("PDF"))
        self._pdf.setAccessibleName(t("Als PDF speichern"))

    def set_bereit(self, *, an: bool) -> None:
        self._bereit.set(an=an)
