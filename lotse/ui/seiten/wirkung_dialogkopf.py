"""Head buttons of the dialogue: read numbers in, prepare a meeting."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from lotse.services.dialog.arbeit import Dialogarbeit
from lotse.ui.aktionen import Aktion, tastenwort
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.dialoge.einer import Einzeln
from lotse.ui.seite import Seite
from lotse.ui.seiten.wirkung_dialog import Dialogsicht
from lotse.ui.seiten.wirkung_einlesen import ZAHLEN, Zahlenlesung
from lotse.ui.seiten.wirkung_treffen import Treffendialog
from lotse.ui.steuerung import Sitzung


class Dialogkopf(Einzeln, QObject):
    """`knoepfe` stand in the head of the window; `einlesen_leer` on the empty page."""

    def __init__(self, seite: Seite, sitzung: Sitzung) -> None:
        super().__init__(seite)
        self._seite, self._sitzung = seite, sitzung
        self.sicht: Dialogsicht | None = None
        self.einlesen = Knopf(symbol="file-up")
        self.einlesen_leer = Knopf(symbol="file-up", art=Art.HAUPT)
        self.treffen = Knopf(symbol="users-round", art=Art.HAUPT)
        for knopf in (self.einlesen, self.einlesen_leer):
            seite.wort(knopf.setText, "Zahlen einlesen …")
            knopf.clicked.connect(self.on_einlesen)
        seite.wort(self.treffen.setText, "Treffen vorbereiten …")
        self.treffen.set_taste(tastenwort(Aktion.DRUCKEN, sitzung.sprache))
        self.treffen.clicked.connect(self.on_treffen)
        self.knoepfe: tuple[QWidget, ...] = (self.einlesen, self.treffen)
        sitzung.beisache_geaendert.connect(self._on_beisache)

    def on_einlesen(self) -> None:
        arbeit = self._arbeit()
        if arbeit is not None:
            self.show_einzeln(Zahlenlesung(self._sitzung, arbeit, self._seite))

    def on_treffen(self) -> None:
        arbeit = self._arbeit()
        if arbeit is not None and self.sicht is not None:
            self.show_einzeln(Treffendialog(self._sitzung, arbeit, self.sicht, self._seite))

    def _arbeit(self) -> Dialogarbeit | None:
        """None while something lies over the page: a second press opens nothing."""
        return None if self.offen is not None else self._sitzung.dienste.dialog

    def _on_beisache(self, key: str) -> None:
        """The numbers are others: read in, taken away, or that was taken back."""
        if key == ZAHLEN and self.sicht is not None:
            self.sicht.lies()
