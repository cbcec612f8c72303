"""What came back about an Angebot ("Stimmt nicht"), from wherever it stands in a case."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from lotse.domain.frische import MELDUNGSWORT, Meldungsart
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Verweis


class Meldeknopf(Verweis):
    """`gemeldet(key, kind, words)`; never a text, the catalogue knows no family."""

    gemeldet = Signal(str, object, str)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__(symbol="flag")
        self._sprache, self._key, self._name = sprache, "", ""
        self.clicked.connect(self._on_gedrueckt)
        self.set_worte(sprache)

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self.setText(sprache.t("Stimmt nicht …"))
        self.set_angebot(self._key, self._name)

    def set_angebot(self, key: str, name: str) -> None:
        """About which one; "" = none, and there is nothing to press."""
        self._key, self._name = key, name
        self.setVisible(bool(key))
        satz = self._sprache.t("An den Angaben zu „{name}“ stimmt etwas nicht", name=name)
        self.setAccessibleName(satz)

    def menue(self) -> QMenu:
        """What may be wrong, in words; made anew each time."""
        menue = QMenu(self)
        for art, wort in MELDUNGSWORT.items():
            menue.addAction(self._sprache.t(wort), partial(self._on_gewaehlt, art))
        return menue

    def _on_gedrueckt(self) -> None:
        menue = self.menue()
        menue.aboutToHide.connect(menue.deleteLater)
        menue.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _on_gewaehlt(self, art: Meldungsart) -> None:
        if self._key:
            self.gemeldet.emit(self._key, art, self._sprache.t(MELDUNGSWORT[art]))
