"""One panel of Wirkung: the finding, its chart or its table, and what is counted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lotse.i18n.sprache import Sprache
from lotse.services.zahlen.schaubild import Schaubild
from lotse.services.zahlen.woerter import VERDECKT
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe
from lotse.ui.seiten.wirkung_diagramm import Diagramm, Zahlentabelle


class Wirkungstafel(Tafel):
    """`arten` = names of several views of the same matter, by the id of their chart.
    `gewachsen` when it may need another height."""

    gewachsen = Signal()

    def __init__(self, ids: Sequence[str], arten: Sequence[str] = ()) -> None:
        super().__init__(name="tafel")
        self.ids, self._arten = tuple(ids), tuple(arten)
        self._befund = Text(stufe=Stufe.LEIT, fett=True, umbruch=True)
        self._unter = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._leer = Text(farbe="text_secondary", umbruch=True)
        self.diagramm, self.tabelle = Diagramm(), Zahlentabelle()
        self._fuss = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._zaehlt = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.als_tabelle = Verweis(symbol="file-spreadsheet")
        self.was_zaehlt = Verweis(symbol="info")
        self.wahl = Segment([(i, "") for i in self.ids], klein=True)
        self._bilder: dict[str, Schaubild] = {}
        self._sprache: Sprache | None = None
        self._in_zahlen = self._erklaert = False
        self._baue()

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = sprache
        for schluessel, text in zip(self.ids, self._arten, strict=False):
            self.wahl.set_text(schluessel, sprache.t(text))
        self.wahl.set_name(sprache.t("Ansicht"))
        self.was_zaehlt.setText(sprache.t("Was zählt hier?"))
        self._zeige()

    def zeige(self, bilder: Sequence[Schaubild]) -> None:
        self._bilder = {bild.id: bild for bild in bilder if bild.id in self.ids}
        self._zeige()

    def _baue(self) -> None:
        self.wahl.set_wahl(self.ids[0])
        mehrere = len(self.ids) > 1
        if not mehrere:
            self.wahl.hide()
        kopf = reihe(self._befund, self.wahl) if mehrere else reihe(self._befund)
        kopf.setStretch(0, 1)
        fuss = reihe(self.als_tabelle, self.was_zaehlt, None, abstand=1.2)
        self.add_rand(
            spalte(
                kopf, self._unter, self._leer, self.diagramm, self.tabelle, self._fuss, abstand=0.35
            )
        )
        self.add_streckung()
        self.add_rand(spalte(self._zaehlt, fuss, abstand=0.35))
        self.wahl.gewaehlt.connect(self._on_wahl)
        self.als_tabelle.clicked.connect(self._on_tabelle)
        self.was_zaehlt.clicked.connect(self._on_zaehlt)

    def _on_wahl(self, _id: str) -> None:
        self._zeige()

    def _on_tabelle(self) -> None:
        self._in_zahlen = not self._in_zahlen
        self._zeige()

    def _on_zaehlt(self) -> None:
        self._erklaert = not self._erklaert
        self._zeige()

    def _zeige(self) -> None:
        bild = self._bilder.get(self.wahl.wahl or self.ids[0])
        if bild is None or self._sprache is None:
            return
        t = self._sprache.t
        self.setAccessibleName(bild.titel)
        self._befund.setText(bild.titel)
        self._unter.setText(bild.unter)
        self._leer.setText("" if bild.tabelle else bild.unter)
        self._unter.setVisible(bool(bild.tabelle))
        self._leer.setVisible(not bild.tabelle)
        self.diagramm.zeige(bild, t(VERDECKT))
        self.tabelle.zeige(bild)
        self.diagramm.setVisible(bool(bild.zeilen) and not self._in_zahlen)
        self.tabelle.setVisible(bool(bild.tabelle) and self._in_zahlen)
        self._fuss.setText(bild.fuss)
        self._fuss.setVisible(bool(bild.fuss) and bool(bild.zeilen) and not self._in_zahlen)
        self._zaehlt.setText(bild.zaehlt)
        self._zaehlt.setVisible(self._erklaert and bool(bild.zaehlt))
        self.als_tabelle.setText(t("Als Bild") if self._in_zahlen else t("Als Tabelle"))
        for knopf in (self.als_tabelle, self.was_zaehlt):
            knopf.setVisible(bool(bild.tabelle))
        self.gewachsen.emit()

    @property
    def leer(self) -> bool:
        """None of its views has anything to draw: a sentence is all it says."""
        return not any(bild.zeilen for bild in self._bilder.values())

    def ziel(self) -> QWidget:
        """Where F6 stops."""
        return self.als_tabelle
