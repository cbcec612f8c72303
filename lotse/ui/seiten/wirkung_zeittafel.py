"""One panel of the dialogue: the finding, its lines or its table, the question, the method."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from lotse.i18n.sprache import Sprache
from lotse.services.dialog.ansicht import Zeitbild
from lotse.services.zahlen.silben import breakable
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.raender import huelle, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe
from lotse.ui.seiten.wirkung_diagramm import Zahlentabelle
from lotse.ui.seiten.wirkung_zeitbild import Zeitdiagramm
from lotse.ui.stil import em, stil

LANG = 26
"""A longer word may be divided anywhere, so that three panels always find room side by side."""


class Zeittafel(Tafel):
    """`gewachsen` when it may need another height."""

    gewachsen = Signal()

    def __init__(self) -> None:
        super().__init__(name="tafel")
        self._befund = Text(stufe=Stufe.LEIT, fett=True, umbruch=True)
        self._unter = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.diagramm, self.tabelle = Zeitdiagramm(), Zahlentabelle()
        self._frage = Text(umbruch=True)
        self._frage.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._zaehlt = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.als_tabelle = Verweis(symbol="file-spreadsheet")
        self.was_zaehlt = Verweis(symbol="info")
        self._zeitbild: Zeitbild | None = None
        self._sprache: Sprache | None = None
        self._in_zahlen = self._erklaert = False
        self._baue()

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self.was_zaehlt.setText(sprache.t("Was zählt hier?"))
        self._zeige()

    def zeige(self, bild: Zeitbild, frage: str) -> None:
        self._zeitbild = bild
        self._frage.setText(frage)
        self._frage.setVisible(bool(frage))
        self._zeige()

    def ziel(self) -> QWidget:
        """Where F6 stops."""
        return self.als_tabelle

    def _baue(self) -> None:
        fluss = Fluss(1.0)
        fluss.addWidget(self.als_tabelle)
        fluss.addWidget(self.was_zaehlt)
        self.tabelle.set_eng()
        self.add_rand(spalte(self._befund, self._unter, abstand=0.35))
        self.add_streckung()
        self.add_rand(
            spalte(
                self.diagramm, self.tabelle, self._frage, self._zaehlt, huelle(fluss), abstand=0.45
            )
        )
        stil().geaendert.connect(self._miss_frage)
        self._miss_frage()
        self.als_tabelle.clicked.connect(self._on_tabelle)
        self.was_zaehlt.clicked.connect(self._on_zaehlt)

    def _miss_frage(self) -> None:
        """Two lines for the question, so that the pictures of a row stand level."""
        self._frage.setMinimumHeight(em(2.8))

    def _on_tabelle(self) -> None:
        self._in_zahlen = not self._in_zahlen
        self._zeige()

    def _on_zaehlt(self) -> None:
        self._erklaert = not self._erklaert
        self._zeige()

    def _zeige(self) -> None:
        bild = self._zeitbild
        if bild is None or self._sprache is None:
            return
        t = self._sprache.t
        self.setAccessibleName(bild.titel)
        self._befund.setText(breakable(bild.titel, LANG))
        self._unter.setText(bild.unter)
        self._unter.setVisible(bool(bild.unter))
        self.diagramm.zeige(bild)
        if self._in_zahlen:
            self.tabelle.zeige_zeilen(bild.tabelle, bild.indikator.name)
        self.diagramm.setVisible(not self._in_zahlen)
        self.tabelle.setVisible(self._in_zahlen)
        self._zaehlt.setText(bild.zaehlt)
        self._zaehlt.setVisible(self._erklaert)
        self.als_tabelle.setText(t("Als Bild") if self._in_zahlen else t("Als Tabelle"))
        self.gewachsen.emit()
