"""The filter row of Wirkung: period, Stadtteil, and the promise that only sums are shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.i18n.sprache import Sprache
from lotse.services.zahlen.tabelle import SCHWELLE
from lotse.services.zahlen.zeitraum import Zeitraum
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.raender import reihe
from lotse.ui.bausteine.text import Bild, ElideText
from lotse.ui.masse import Stufe


class Wirkungsfilter(QWidget):
    """`geaendert` when another period or Stadtteil was chosen."""

    geaendert = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.zeitraum, self.stadtteil = Auswahl(), Auswahl()
        self._satz = ElideText(stufe=Stufe.KLEIN, farbe="text_secondary")
        self.setLayout(
            reihe(self.zeitraum, self.stadtteil, None, Bild("shield-check", 1.2), self._satz)
        )
        for feld in (self.zeitraum, self.stadtteil):
            feld.currentIndexChanged.connect(self._on_gewaehlt)

    @property
    def gewaehlt(self) -> Zeitraum | None:
        wahl = self.zeitraum.currentData()
        return wahl if isinstance(wahl, Zeitraum) else None

    @property
    def ort(self) -> str:
        return str(self.stadtteil.currentData() or "")

    def zeige(
        self,
        zeitraeume: Sequence[Zeitraum],
        stadtteile: Sequence[str],
        sprache: Sprache,
        schwelle: int = SCHWELLE,
    ) -> None:
        """Fill both and keep what was chosen."""
        zeit, ort = self.gewaehlt, self.ort
        self.blockSignals(True)  # noqa: FBT003 - Qt
        self.zeitraum.clear()
        for eines in zeitraeume:
            self.zeitraum.addItem(period_word(eines, sprache), eines)
        self.stadtteil.clear()
        self.stadtteil.addItem(sprache.t("Alle Stadtteile"), "")
        for name in stadtteile:
            self.stadtteil.addItem(name, name)
        self.zeitraum.waehle(zeit or (zeitraeume[0] if zeitraeume else None))
        self.stadtteil.waehle(ort)
        self.blockSignals(False)  # noqa: FBT003 - Qt
        self.zeitraum.setAccessibleName(sprache.t("Zeitraum"))
        self.stadtteil.setAccessibleName(sprache.t("Stadtteil"))
        self._satz.setText(
            sprache.t(
                "Nur Summen. Zahlen unter {n} bleiben verdeckt, damit niemand erkannt wird.",
                n=schwelle,
            )
        )

    def _on_gewaehlt(self, _nummer: int) -> None:
        self.geaendert.emit()


def period_word(zeitraum: Zeitraum, sprache: Sprache) -> str:
    if zeitraum.ganz:
        return sprache.t("Jahr {jahr}", jahr=zeitraum.jahr)
    if zeitraum.haelfte == 1:
        return sprache.t("Januar bis Juni {jahr}", jahr=zeitraum.jahr)
    return sprache.t("Juli bis Dezember {jahr}", jahr=zeitraum.jahr)
