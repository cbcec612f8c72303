"""Where and what: a list beside the pictures, a box to choose from where the window is narrow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.malen import draw_text, em_f
from lotse.ui.bausteine.raender import spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.masse import Stufe


@dataclass(frozen=True, slots=True)
class Wahlzeile:
    """One thing to choose; `zusatz` are the quieter words below."""

    id: str
    text: str
    zusatz: str = ""


class Wahlliste(QWidget):
    """`gewaehlt(str)` tells a choice of a person, not one made with `zeige`."""

    gewaehlt = Signal(str)

    def __init__(self, *, waechst: bool = False) -> None:
        super().__init__()
        art = Zeilenart[Wahlzeile](lambda z: z.id, _sprich, _male, _hoehe)
        self.tafel = Tafel("")
        self.liste: Liste[Wahlzeile] = Liste(art, "")
        self.box = Auswahl()
        self.zeilen: tuple[Wahlzeile, ...] = ()
        self._still = False
        self.tafel.add(self.liste, 1)
        layout = spalte(self.tafel, self.box)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        if waechst:
            self.liste.set_waechst()
        self.box.hide()
        self.liste.gewaehlt.connect(self._on_zeile)
        self.box.activated.connect(self._on_box)

    @property
    def wahl(self) -> str:
        return self.liste.wahl_schluessel()

    def set_titel(self, titel: str) -> None:
        self.tafel.set_titel(titel)
        self.liste.setAccessibleName(titel)
        self.box.setAccessibleName(titel)

    def zeige(self, zeilen: Sequence[Wahlzeile], wahl: str = "") -> None:
        """Fill both; keep what was chosen unless another is named."""
        gemeint = wahl or self.wahl
        self._still, self.zeilen = True, tuple(zeilen)
        self.liste.zeige(self.zeilen)
        self.box.clear()
        for zeile in zeilen:
            self.box.addItem(zeile.text, zeile.id)
        if not self.liste.waehle(gemeint):
            self.liste.waehle_erste()
        self.box.waehle(self.wahl)
        self._still = False

    def set_knapp(self, knapp: bool) -> None:  # noqa: FBT001 - the state itself
        """One line to open instead of a list."""
        self.tafel.setVisible(not knapp)
        self.box.setVisible(knapp)

    def ziel(self) -> QWidget:
        """Where F6 stops."""
        return self.liste if self.box.isHidden() else self.box

    def _on_zeile(self, zeile: Wahlzeile) -> None:
        if not self._still:
            self.box.waehle(zeile.id)
            self.gewaehlt.emit(zeile.id)

    def _on_box(self, _stelle: int) -> None:
        kennung = str(self.box.currentData() or "")
        self._still = True
        self.liste.waehle(kennung)
        self._still = False
        self.gewaehlt.emit(kennung)


def _sprich(zeile: Wahlzeile) -> str:
    return f"{zeile.text}, {zeile.zusatz}" if zeile.zusatz else zeile.text


def _hoehe(zeile: Wahlzeile) -> float:
    return 3.1 if zeile.zusatz else 2.3


def _male(p: QPainter, zeile: Wahlzeile, r: QRectF, lage: Lage) -> None:
    innen = r.adjusted(em_f(1.05), 0, -em_f(0.6), 0)
    if not zeile.zusatz:
        draw_text(p, innen, zeile.text, fett=lage.gewaehlt)
        return
    oben = QRectF(innen.x(), innen.y() + em_f(0.3), innen.width(), em_f(1.4))
    draw_text(p, oben, zeile.text, fett=lage.gewaehlt)
    unten = oben.translated(0, em_f(1.3))
    draw_text(p, unten, zeile.zusatz, Stufe.KLEIN, farbe="text_secondary")
