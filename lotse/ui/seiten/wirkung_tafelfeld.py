"""The panels of Wirkung, two by two: what there is to see first, then what is only a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QGridLayout, QWidget

from lotse.ui.bausteine.raender import RINNE, raster
from lotse.ui.seiten.wirkung_tafel import Wirkungstafel


class Tafelfeld(QObject):
    """`raster` is laid into the page; `hoehen.start()` when something may need another height.
    It lives no longer than its page."""

    def __init__(self, seite: QWidget, tafeln: Sequence[Wirkungstafel]) -> None:
        super().__init__(seite)
        self.raster: QGridLayout = raster(abstand=RINNE)
        self.hoehen = QTimer(self, singleShot=True, interval=0)
        self.hoehen.timeout.connect(self._miss)
        self._tafeln = self.folge = tuple(tafeln)
        self._spalten = 2
        for tafel in tafeln:
            tafel.gewachsen.connect(self.hoehen.start)

    def set_spalten(self, spalten: int) -> None:
        self._spalten = spalten
        self._lege()

    def ordne(self) -> bool:
        """An empty panel beside a chart would be as tall as it; so they stand together at the
        end, each as high as its sentence. True = the order is another."""
        neu = tuple(sorted(self._tafeln, key=lambda tafel: tafel.leer))
        anders = neu != self.folge
        self.folge = neu
        if anders:
            self._lege()
        return anders

    def _lege(self) -> None:
        for nummer, tafel in enumerate(self.folge):
            self.raster.addWidget(tafel, *divmod(nummer, self._spalten))
        self.raster.setColumnStretch(0, 1)
        self.raster.setColumnStretch(1, self._spalten - 1)
        self.hoehen.start()

    def _miss(self) -> None:
        """A grid squeezes panels whose words wrap; so each row is told what it needs."""
        hoehen: dict[int, int] = {}
        for nummer, tafel in enumerate(self.folge):
            reihe = nummer // self._spalten
            noetig = tafel.heightForWidth(tafel.width())
            hoehen[reihe] = max(hoehen.get(reihe, 0), noetig)
        for reihe in range(len(self.folge)):
            self.raster.setRowMinimumHeight(reihe, hoehen.get(reihe, 0))
