"""The time slider: the map as it stood in a month, and what is different since."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QSlider, QWidget

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.raender import reihe
from lotse.ui.bausteine.text import ElideText, Text
from lotse.ui.masse import Stufe
from lotse.ui.stil import em


class Zeitleiste(QWidget):
    """`gewaehlt(date)`; arrows go month by month. Hidden while nothing on the map has a day."""

    gewaehlt = Signal(object)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache, self._tage = sprache, tuple[date, ...]()
        self.regler = QSlider(Qt.Orientation.Horizontal)
        self.regler.setAccessibleName(sprache.t("Stand der Karte"))
        self.regler.setFixedWidth(em(18))
        self.regler.setPageStep(6)
        self._tag = Text(fett=True)
        self._wandel = ElideText(stufe=Stufe.KLEIN, farbe="text_secondary")
        wort = Text(sprache.t("Stand"), farbe="text_secondary")
        layout = reihe(wort, self.regler, self._tag, self._wandel, abstand=0.8)
        layout.setStretch(3, 1)
        self.setLayout(layout)
        self.regler.valueChanged.connect(self._on_wert)

    def show_tage(self, tage: Sequence[date]) -> None:
        """The last one is today; whoever stood on today stays on today."""
        am_ende = not self._tage or self.regler.value() == len(self._tage) - 1
        war = self.tag()
        self._tage = tuple(tage)
        sperre = QSignalBlocker(self.regler)
        self.regler.setRange(0, len(tage) - 1)
        stelle = self._tage.index(war) if war in self._tage else len(tage) - 1
        self.regler.setValue(len(tage) - 1 if am_ende else stelle)
        del sperre
        self.setVisible(len(tage) > 1)
        self._sage()

    def tag(self) -> date | None:
        """None before it was filled."""
        return self._tage[min(self.regler.value(), len(self._tage) - 1)] if self._tage else None

    def ist_heute(self) -> bool:
        return not self._tage or self.tag() == self._tage[-1]

    def sage_wandel(self, satz: str) -> None:
        self._wandel.setText(satz)

    def _on_wert(self, _wert: int) -> None:
        self._sage()
        self.gewaehlt.emit(self.tag())

    def _sage(self) -> None:
        tag = self.tag()
        if tag is not None:
            wort = self._sprache.t("heute")
            wort = wort if self.ist_heute() else self._sprache.monat(tag, mit_jahr=True)
            self._tag.setText(wort)
            self.regler.setAccessibleDescription(wort)
