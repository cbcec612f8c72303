"""What the family wishes, in its own words and its own order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from lotse.domain.familie import Ziel
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.worte import Gespraechsworte
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.raender import TAFEL, huelle, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.seiten.gespraech_rolle import Wachsliste
from lotse.ui.seiten.gespraech_wunschfeld import Wunschfeld
from lotse.ui.seiten.gespraech_wunschzeilen import LINKS, Wunschmaler, Wunschzeile
from lotse.ui.stil import em


class Wunschliste(Wachsliste[Wunschzeile]):
    """Rows of wishes; shows which one is current only while it has the focus. Digits are left
    to the page: they answer the question."""

    entfernt = Signal(object)
    geordnet = Signal()
    """Rows have their places again."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.wahl():
            self.entfernt.emit(self.wahl())
        elif event.text().isalnum() and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.waehle_erste()
        else:
            self.selectionModel().select(
                self.currentIndex(), self.selectionModel().SelectionFlag.Select
            )

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.clearSelection()

    @override
    def updateGeometries(self) -> None:
        super().updateGeometries()
        self.geordnet.emit()


class Wunschtafel(Tafel):
    """Shows wishes; the page keeps what is told here. Enter or a click writes in the row,
    Alt+arrows move it, Entf takes it away."""

    begonnen = Signal()
    """A new wish is wanted: the page calls `beginne(Ziel)`."""
    getippt = Signal(object)
    gewaehlt = Signal(object)
    verschoben = Signal(str, int)
    """(id, -1 or 1) among the wishes shown."""
    entfernt = Signal(object)

    def __init__(self, worte: Gespraechsworte, sprache: Sprache) -> None:
        super().__init__(symbol="message-circle")
        self.maler = Wunschmaler(worte, sprache, self._hoehe_feld)
        self.liste = Wunschliste(self.maler.art())
        self.feld = Wunschfeld()
        self._ziele: tuple[Ziel, ...] = ()
        self._offen: Ziel | None = None
        self._taste = ""
        self._sprachen: Sequence[tuple[str, str]] = ()
        self._bereiche: Sequence[tuple[Lebensbereich | None, str]] = ()
        self._leer = Text(farbe="text_secondary", umbruch=True)
        self._leerrand = huelle(spalte(self._leer, rand=TAFEL))
        self._plus = Verweis(symbol="plus")
        self.koepf(self._plus)
        self.add(self._leerrand)
        self.add(self.liste)
        self.feld.setParent(self.liste.viewport())
        self.feld.hide()
        self.add_streckung()
        self._verbinde()

    def set_worte(self, sprache: Sprache, taste: str) -> None:
        self.maler.sprache = sprache
        t = sprache.t
        self.set_titel(t("Was sich die Familie wünscht"))
        self.liste.setAccessibleName(t("Wünsche der Familie"))
        self._leer.setText(
            t("Was soll anders werden? Schreiben Sie es so auf, wie es gesagt wird.")
        )
        self._plus.setText(t("Wunsch"))
        self._taste = taste
        self.set_schmal(self.maler.schmal)
        self.feld.set_worte(sprache)

    def set_sprachen(self, sprachen: Sequence[tuple[str, str]]) -> None:
        """Languages a wish may be in, as (code, name)."""
        if sprachen != self._sprachen:
            self._sprachen = sprachen
            self.feld.set_auswahl(self._sprachen, self._bereiche)

    def set_bereiche(self, bereiche: Sequence[tuple[Lebensbereich | None, str]]) -> None:
        self._bereiche = bereiche
        self.feld.set_auswahl(self._sprachen, self._bereiche)

    def vergiss(self) -> None:
        """Another family: what was being written belongs to the last one and is kept there."""
        self._offen = None

    def show_ziele(self, ziele: Sequence[Ziel]) -> None:
        """Fill with the wishes that may be seen."""
        self._ziele = tuple(ziele)
        offen = self._offen
        if offen:
            gespeichert = next((z for z in self._ziele if z.id == offen.id), None)
            if gespeichert and self.feld.text():
                self._offen = gespeichert
                self.feld.show_ziel(gespeichert)
        self._zeige()

    def set_schmal(self, schmal: bool) -> None:  # noqa: FBT001 - the state itself
        """Less words in the head, so that the title stays whole."""
        self.maler.schmal = schmal
        self.set_zusatz("" if schmal else self.maler.sprache.t("in ihren eigenen Worten"))
        self._plus.set_taste("" if schmal else self._taste)
        self.liste.doItemsLayout()

    def beginne(self, ziel: Ziel) -> None:
        """Write a new wish; it is kept with its first letter."""
        self._schliesse()
        self._oeffne(ziel)

    def ist_offen(self) -> bool:
        return self._offen is not None

    def schiebe(self, um: int) -> None:
        zeile = self.liste.wahl()
        if zeile:
            self.verschoben.emit(zeile.ziel.id, um)

    def fokusfolge(self) -> Sequence[QWidget]:
        """Stops of Tab, in order."""
        return (self._plus, self.liste, *self.feld.fokusfolge())

    def ziel(self) -> QWidget:
        """The wishes, or where the first one begins."""
        return self.liste if self.liste.isVisibleTo(self) else self._plus

    def _verbinde(self) -> None:
        self._plus.clicked.connect(self.begonnen)
        self.liste.griff.connect(self._on_griff)
        self.liste.entfernt.connect(self._on_entfernt)
        self.liste.geordnet.connect(self._setze_feld)
        self.feld.getippt.connect(self._on_getippt)
        self.feld.gewaehlt.connect(self._on_gewaehlt)
        self.feld.fertig.connect(self._on_fertig)
        self.feld.naechster.connect(self.begonnen)
        self.feld.entfernt.connect(self._on_feld_entfernt)
        self.feld.gewachsen.connect(self._zeige)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_fokus)

    def _zeige(self) -> None:
        ziele = list(self._ziele)
        if self._offen and all(z.id != self._offen.id for z in ziele):
            ziele.append(self._offen)
        offen = self._offen.id if self._offen else ""
        self._leerrand.setVisible(not ziele)
        self.liste.setVisible(bool(ziele))
        mit_fokus = self.liste.hasFocus()
        with QSignalBlocker(self.liste):
            self.liste.zeige(self.maler.zeilen(ziele, offen))
            if offen:
                self.liste.waehle(offen)
        if not mit_fokus:
            self.liste.clearSelection()
        self._setze_feld()

    def _hoehe_feld(self, breite: int) -> int:
        return self.feld.hoehe(breite - em(LINKS))

    def _setze_feld(self) -> None:
        """Put the field over its row, wherever the row is now."""
        row = self.liste.modell.row_of(self._offen.id) if self._offen else -1
        self.feld.setVisible(row >= 0)
        if row >= 0:
            r = self.liste.visualRect(self.liste.modell.index(row))
            self.feld.setGeometry(r.adjusted(em(LINKS), 0, 0, -1))

    def _oeffne(self, ziel: Ziel) -> None:
        self._offen = ziel
        self.feld.show_ziel(ziel)
        self._zeige()
        self.feld.feld.setFocus(Qt.FocusReason.OtherFocusReason)

    def _schliesse(self) -> None:
        """Leave the field; a wish without words goes."""
        offen, self._offen = self._offen, None
        if offen is None:
            return
        ohne_worte = not self.feld.text() and any(z.id == offen.id for z in self._ziele)
        self._zeige()
        if ohne_worte:
            self.entfernt.emit(offen)

    def _on_griff(self, zeile: Wunschzeile, name: str) -> None:
        if name == "aendern":
            self._schliesse()
            self._oeffne(zeile.ziel)
        else:
            self.verschoben.emit(zeile.ziel.id, -1)

    def _on_entfernt(self, zeile: Wunschzeile) -> None:
        self.entfernt.emit(zeile.ziel)

    def _on_getippt(self, ziel: Ziel) -> None:
        self._offen = ziel
        if ziel.zitat.strip():
            self.getippt.emit(ziel)

    def _on_gewaehlt(self, ziel: Ziel) -> None:
        self._offen = ziel
        self.feld.show_ziel(replace(ziel))
        if ziel.zitat.strip():
            self.gewaehlt.emit(ziel)

    def _on_fertig(self) -> None:
        self._schliesse()
        self.ziel().setFocus()

    def _on_feld_entfernt(self) -> None:
        offen, self._offen = self._offen, None
        self._zeige()
        if offen and any(z.id == offen.id for z in self._ziele):
            self.entfernt.emit(offen)
        self.ziel().setFocus()

    def _on_fokus(self, _alt: QWidget | None, neu: QWidget | None) -> None:
        """Going elsewhere in this window finishes the wish."""
        woanders = neu is not None and neu.window() is self.window()
        if self._offen and woanders and neu and not self.feld.isAncestorOf(neu):
            self._schliesse()
