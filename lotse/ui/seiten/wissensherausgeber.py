"""One publisher the team trusts: name, fingerprint, day, and the way to end it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.i18n.sprache import Sprache
from lotse.services.wissensarbeit import Herausgeberkarte
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.text import Bild, Text


class Herausgeberzeile(QWidget):
    """`misstrauen(fingerprint)` after a second press: to trust again needs a telephone call."""

    misstrauen = Signal(str)

    def __init__(self, karte: Herausgeberkarte, sprache: Sprache) -> None:
        super().__init__()
        self._karte, self._sprache = karte, sprache
        self._gefragt = False
        self.knopf = Knopf(art=Art.VERWEIS, klein=True)
        zeile = reihe(abstand=0.6)
        zeile.addLayout(spalte(Bild("key-round", 1.1, "text_secondary"), None))
        zeile.addWidget(Text(vertrauenssatz(karte, sprache), umbruch=True), 1)
        zeile.addWidget(self.knopf)
        self.setLayout(zeile)
        self.knopf.clicked.connect(self._on_gedrueckt)
        self._beschrifte()

    def _on_gedrueckt(self) -> None:
        if self._gefragt:
            self.misstrauen.emit(self._karte.fingerabdruck)
        self._gefragt = True
        self._beschrifte()

    def _beschrifte(self) -> None:
        t = self._sprache
        wort = (
            t.t("Wirklich nicht mehr vertrauen?") if self._gefragt else t.t("Nicht mehr vertrauen")
        )
        self.knopf.setText(wort)
        self.knopf.setAccessibleName(f"{wort} {self._karte.name}")


def vertrauenssatz(karte: Herausgeberkarte, t: Sprache) -> str:
    """Whom, for what, since when, and the fingerprint to compare on paper."""
    was = t.t("das Gebiet {ags}", ags=karte.gebiet) if karte.gebiet else t.t("das ganze Recht")
    worte = {"name": karte.name, "was": was, "abdruck": karte.fingerabdruck}
    if karte.seit is None:
        return t.t("Vertraut, Tag unbekannt: {name} für {was}, {abdruck}", **worte)
    tag = t.datum(karte.seit, kurz=True)
    return t.t("Vertraut seit {tag}: {name} für {was}, {abdruck}", tag=tag, **worte)
