"""A day that may be missing: a tick box with its words, and the day beside it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.felder import Datumsfeld
from lotse.ui.bausteine.raender import reihe
from lotse.ui.bausteine.wahlen import Haken


class Tagwahl(QWidget):
    """`geaendert()` when the box or the day changed; `tag` is None while it is not ticked."""

    geaendert = Signal()

    def __init__(self, wort: str, heute: date, sprache: Sprache) -> None:
        super().__init__()
        self._heute = heute
        self.haken = Haken(wort, fett_wenn_an=False)
        self.feld = Datumsfeld()
        self.feld.setAccessibleName(wort)
        self.feld.setLocale(QLocale(str(sprache.locale)))
        self.setLayout(reihe(self.haken, self.feld, None, abstand=0.5))
        self.feld.hide()
        self.haken.toggled.connect(self._on_haken)
        self.feld.userDateChanged.connect(lambda _tag: self.geaendert.emit())

    @property
    def tag(self) -> date | None:
        if not self.haken.isChecked():
            return None
        gewaehlt: date = self.feld.date().toPython()  # type: ignore[assignment]
        return gewaehlt

    def show_tag(self, tag: date | None) -> None:
        """Without telling anybody."""
        with QSignalBlocker(self.haken), QSignalBlocker(self.feld):
            self.haken.setChecked(tag is not None)
            zeige = tag or self._heute
            self.feld.setDate(QDate(zeige.year, zeige.month, zeige.day))
        self.feld.setVisible(tag is not None)

    def _on_haken(self, an: bool) -> None:  # noqa: FBT001 - a Qt slot
        if an:
            with QSignalBlocker(self.feld):
                heute = self._heute
                self.feld.setDate(QDate(heute.year, heute.month, heute.day))
        self.feld.setVisible(an)
        self.geaendert.emit()
