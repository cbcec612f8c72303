"""A chart on the page, and the same numbers as a table that a screen reader walks through."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget
from typing_extensions import override

from lotse.services.zahlen.schaubild import Schaubild
from lotse.ui.bausteine.malen import draw_fokus
from lotse.ui.masse import Stufe
from lotse.ui.seiten.wirkung_maler import height_of, paint
from lotse.ui.stil import em, stil

_Index = QModelIndex | QPersistentModelIndex
KEINER = QModelIndex()
KOPF = 5.6
"""Room for heads of three lines."""


class Diagramm(QWidget):
    """Painted; what it shows is also its spoken description."""

    def __init__(self) -> None:
        super().__init__()
        self._bild: Schaubild | None = None
        self._verdeckt = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        stil().geaendert.connect(self._neu)

    def zeige(self, bild: Schaubild, verdeckt: str) -> None:
        self._bild, self._verdeckt = bild, verdeckt
        self.setAccessibleName(bild.titel)
        self.setAccessibleDescription(bild.gesprochen)
        self._neu()

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(24), em(height_of(self._bild)) if self._bild else 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(em(18), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._bild is None:
            return
        p = QPainter(self)
        paint(p, QRectF(self.rect()).adjusted(3, 2, -3, -2), self._bild, self._verdeckt)
        if self.hasFocus():
            draw_fokus(p, QRectF(self.rect()), 4)
        p.end()

    def _neu(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.updateGeometry()
        self.update()


class _Modell(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self._zeilen: tuple[tuple[str, ...], ...] = ((),)

    def zeige(self, zeilen: tuple[tuple[str, ...], ...]) -> None:
        self.beginResetModel()
        self._zeilen = zeilen or ((),)
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = KEINER) -> int:
        return 0 if parent.isValid() else len(self._zeilen) - 1

    @override
    def columnCount(self, parent: _Index = KEINER) -> int:
        return 0 if parent.isValid() else len(self._zeilen[0])

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        text = self._zeilen[index.row() + 1][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            zeile = self._zeilen[index.row() + 1][0]
            return f"{zeile}, {self._zeilen[0][index.column()]}: {text}".replace(", :", ":")
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._zeilen[0][section]
        return None


class Zahlentabelle(QTableView):
    """As tall as its rows; walked cell by cell with the arrow keys."""

    def __init__(self) -> None:
        super().__init__()
        self._modell, self._eng = _Modell(), False
        self.setModel(self._modell)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        stil().geaendert.connect(self._miss)

    def zeige(self, bild: Schaubild) -> None:
        self.zeige_zeilen(bild.tabelle, bild.unter)

    def set_eng(self) -> None:
        """In a narrow panel: small type, and the last column as wide as its words."""
        self._eng = True
        self._miss()

    def zeige_zeilen(self, zeilen: tuple[tuple[str, ...], ...], name: str) -> None:
        """The first line is the head."""
        self.setAccessibleName(name)
        self._modell.zeige(zeilen)
        letzte = self._modell.columnCount() - 1
        if self._eng and letzte > 0:
            nach_inhalt = QHeaderView.ResizeMode.ResizeToContents
            self.horizontalHeader().setSectionResizeMode(letzte, nach_inhalt)
        kopf = self.horizontalHeader()
        if self._modell.columnCount():
            kopf.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self._miss()

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(24), em(2.0) * self._modell.rowCount() + em(KOPF) + 4)

    def _miss(self) -> None:
        self.verticalHeader().setDefaultSectionSize(em(2.0))
        if self._eng:
            self.setFont(stil().schrift(Stufe.KLEIN))
        self.horizontalHeader().setFont(stil().schrift(Stufe.KLEIN))
        self.horizontalHeader().setFixedHeight(em(KOPF))
        self.setFixedHeight(self.sizeHint().height())
        self.updateGeometry()
