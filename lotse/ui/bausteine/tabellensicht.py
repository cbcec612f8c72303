"""A table view over the lazy model: rows drawn cell by cell, fixed heights, one focus ring."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QItemSelection, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

from lotse.ui.bausteine.listenmodell import AnyIndex
from lotse.ui.bausteine.malen import draw_fokus, draw_text, draw_trenner, em_f
from lotse.ui.bausteine.tabelle import Spalte, Tabelle
from lotse.ui.masse import Stufe
from lotse.ui.stil import em, stil

Z = TypeVar("Z")


@dataclass(frozen=True)  # no slots: frozen + slots + Generic breaks on 3.11
class Malspalte(Generic[Z]):
    """A column: heading and spoken words (Spalte), its width in em (0 = the rest), drawing."""

    spalte: Spalte[Z]
    breite: float
    male: Callable[[QPainter, Z, QRectF], None]


class Tabellensicht(QTableView, Generic[Z]):
    """`gewaehlt(row value)` when the current row changes, `geoeffnet(row value)` on Enter."""

    gewaehlt = Signal(object)
    geoeffnet = Signal(object)

    def __init__(self, modell: Tabelle[Z], name: str, zeilenhoehe: float = 3.6) -> None:
        super().__init__()
        self.modell = modell
        self._hoehe = zeilenhoehe
        self._spalten: Sequence[Malspalte[Z]] = ()
        self.setModel(modell)
        self.setItemDelegate(_Zelle(self))
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setMinimumHeight(em(8))
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.verticalHeader().hide()
        kopf = self.horizontalHeader()
        kopf.setSectionsClickable(False)
        kopf.setHighlightSections(False)
        self.doubleClicked.connect(self._oeffne)
        stil().geaendert.connect(self._messe)

    def show_spalten(self, *spalten: Malspalte[Z]) -> None:
        """Set (or drop, when narrow) the columns."""
        self._spalten = spalten
        self.modell.show_spalten(*(s.spalte for s in spalten))
        self._messe()

    def malspalte(self, nummer: int) -> Malspalte[Z]:
        return self._spalten[nummer]

    def wahl(self) -> Z | None:
        row = self.currentIndex().row()
        return self.modell.zeile(row) if row >= 0 else None

    def erlaube_mehrere(self) -> None:
        """Strg or Umschalt choose further rows, as in every list of the system."""
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def alle_gewaehlten(self) -> Sequence[Z]:
        """Every chosen row, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [zeile for row in rows if (zeile := self.modell.zeile(row)) is not None]

    def wahl_id(self) -> str:
        index = self.currentIndex()
        return self.modell.id_at(index.row()) if index.isValid() else ""

    def waehle(self, kennung: str) -> bool:
        """Make the row with this id current; False when it is not there."""
        row = self.modell.row_of(kennung)
        if row >= 0:
            self.setCurrentIndex(self.modell.index(row, 0))
        return row >= 0

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    @override
    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid() and current.row() != previous.row():
            zeile = self.modell.zeile(current.row())
            if zeile is not None:
                self.gewaehlt.emit(zeile)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._oeffne(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _oeffne(self, index: QModelIndex) -> None:
        zeile = self.modell.zeile(index.row()) if index.isValid() else None
        if zeile is not None:
            self.geoeffnet.emit(zeile)

    def _messe(self) -> None:
        self.verticalHeader().setDefaultSectionSize(em(self._hoehe))
        kopf = self.horizontalHeader()
        kopf.setFixedHeight(em(2.0))
        kopf.setFont(stil().schrift(Stufe.KLEIN, fett=True))
        for nummer, spalte in enumerate(self._spalten):
            dehnt = spalte.breite == 0
            modus = QHeaderView.ResizeMode.Stretch if dehnt else QHeaderView.ResizeMode.Fixed
            kopf.setSectionResizeMode(nummer, modus)
            if not dehnt:
                kopf.resizeSection(nummer, em(spalte.breite))


class _Zelle(QStyledItemDelegate):
    """Ground over the whole row, then what the column draws; the ring stands on the row."""

    def __init__(self, sicht: Tabellensicht[Any]) -> None:
        super().__init__(sicht)
        self._sicht = sicht

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(em(4), em(3))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        r = QRectF(option.rect)
        sicht = self._sicht
        aktuell = index.row() == sicht.currentIndex().row()
        if aktuell or sicht.selectionModel().isSelected(index):
            painter.fillRect(r, stil().farbe("selected"))
            if index.column() == 0:
                painter.fillRect(QRectF(r.x(), r.y(), 3, r.height()), stil().farbe("accent"))
        draw_trenner(painter, r)
        zeile = sicht.modell.zeile(index.row())
        innen = r.adjusted(em_f(0.8), 0, -em_f(0.3), 0)
        if zeile is None:
            if index.column() == 0:
                draw_text(painter, innen, sicht.modell.fehlt, farbe="text_muted")
            return
        painter.save()
        sicht.malspalte(index.column()).male(painter, zeile, innen)
        painter.restore()
        if aktuell and sicht.hasFocus():
            self._ring(painter, index, r)

    def _ring(self, p: QPainter, index: AnyIndex, r: QRectF) -> None:
        """One ring around the row: every cell draws its part of it."""
        modell, letzte = self._sicht.modell, self._sicht.modell.columnCount() - 1
        ganz = QRectF(self._sicht.visualRect(modell.index(index.row(), 0)))
        ende = QRectF(self._sicht.visualRect(modell.index(index.row(), letzte)))
        p.save()
        p.setClipRect(r)
        draw_fokus(p, ganz.united(ende).adjusted(1, 1, -1, -1), 4)
        p.restore()
