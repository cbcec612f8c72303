"""What the catalogue page puts into the head of the window: take in, give out, a new entry."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from lotse.ui.aktionen import Aktion, tastenwort
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.einlesen.ausgabewahl import Schau
from lotse.ui.einlesen.ausgeben import Ausgabedialog
from lotse.ui.einlesen.einstieg import Einleseeinstieg
from lotse.ui.masse import Breite
from lotse.ui.seite import Seite
from lotse.ui.steuerung import Sitzung


class Katalogkopf(QObject):
    """`knoepfe` = those that make sense here; the page connects `neu`. `schau` = what it shows."""

    def __init__(self, seite: Seite, sitzung: Sitzung, schau: Callable[[], Schau]) -> None:
        super().__init__(seite)
        self._seite, self._sitzung = seite, sitzung
        self._schau = schau
        dienste = sitzung.dienste
        self.einlesen = Einleseeinstieg(seite, sitzung)
        self.ausgeben = Knopf(symbol="file-down")
        self.neu = Knopf(symbol="plus", art=Art.HAUPT)
        self.neu.setVisible(dienste.katalogpflege is not None)
        seite.wort(self.ausgeben.setText, "Ausgeben …")
        seite.wort(self.neu.setText, "Neues Angebot")
        self.ausgeben.clicked.connect(self.on_ausgeben)
        ausgeben = (self.ausgeben,) if dienste.katalogausgabe else ()
        neu = (self.neu,) if dienste.katalogpflege else ()
        self.knoepfe: tuple[QWidget, ...] = (self.einlesen.knopf, *ausgeben, *neu)

    def on_ausgeben(self) -> None:
        """The catalogue as a file; who may only look may still give it out."""
        if ausgabe := self._sitzung.dienste.katalogausgabe:
            Ausgabedialog(self._sitzung, ausgabe, self._seite.window(), self._schau()).open()

    def zeige_taste(self, breite: Breite | None) -> None:
        """The key gives way first where the head is narrow."""
        wort = tastenwort(Aktion.NEUES_ANGEBOT, self._sitzung.sprache)
        self.neu.set_taste("" if breite is Breite.SCHMAL else wort)
