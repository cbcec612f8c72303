"""Lists with section heads: values in a model, rows drawn by one delegate, focus by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from lotse.ui.bausteine.griffe import Griff, draw_griff
from lotse.ui.bausteine.listenmodell import AnyIndex, Lage, Zeilenart, Zeilenmodell
from lotse.ui.bausteine.malen import draw_auswahl, draw_trenner
from lotse.ui.bausteine.rollen import zeige_stelle
from lotse.ui.stil import em, stil

Z = TypeVar("Z")

__all__ = ["Lage", "Liste", "Zeilenart", "Zeilenmodell"]


class Liste(QListView, Generic[Z]):
    """A list of values. `zeige(rows)` refills and keeps the selected key; `gewaehlt(row)`
    tells a new current row, `geoeffnet(row)` Enter or double click, `griff(row, name)` a
    pressed word in a row, `leertaste(row)` the space bar.
    The list always needs a name: `Liste(art, "Passende Hilfen")`.
    """

    gewaehlt = Signal(object)
    geoeffnet = Signal(object)
    griff = Signal(object, str)
    leertaste = Signal(object)

    def __init__(self, art: Zeilenart[Z], name: str = "", *, trenner: bool = True) -> None:
        super().__init__()
        self.art = art
        self._waechst = False
        self.modell: Zeilenmodell[Z] = Zeilenmodell(art, self)
        self.setModel(self.modell)
        self._delegat = _Zeilendelegat(self, trenner=trenner)
        self.setItemDelegate(self._delegat)
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        stil().geaendert.connect(self.doItemsLayout)

    def zeige(self, zeilen: Sequence[Z]) -> None:
        """Fill with new rows; selection stays with its key, else moves to the first row."""
        schluessel = self.wahl_schluessel()
        roll = self.verticalScrollBar().value()
        self.modell.show_zeilen(zeilen)
        row = self.modell.row_of(schluessel)
        if row >= 0:
            self._setze(row)
            self.verticalScrollBar().setValue(roll)
        self.updateGeometry()

    def wahl(self) -> Z | None:
        """The current row, None without one."""
        index = self.currentIndex()
        return self.modell.zeile(index.row()) if index.isValid() else None

    def wahl_schluessel(self) -> str:
        zeile = self.wahl()
        return self.art.schluessel(zeile) if zeile is not None else ""

    def waehle(self, schluessel: str) -> bool:
        """Make the row with this key the current one; False when there is none."""
        row = self.modell.row_of(schluessel)
        if row >= 0:
            self._setze(row)
        return row >= 0

    def waehle_erste(self) -> None:
        """The first row that is no head."""
        for row in range(self.modell.rowCount()):
            if self.art.schluessel(self.modell.zeile(row)):
                self._setze(row)
                return

    def volle_hoehe(self) -> int:
        """Height of all rows: for lists that never scroll by themselves."""
        return sum(
            self._delegat.hoehe(self.modell.zeile(row), self.viewport().width())
            for row in range(self.modell.rowCount())
        )

    def set_waechst(self) -> None:
        """Be as tall as the rows: inside a column that scrolls, also to the row moved to by key."""
        self._waechst = True
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.modell.modelReset.connect(self._passe_hoehe)
        stil().geaendert.connect(self._passe_hoehe)
        self._passe_hoehe()

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(16), min(self.volle_hoehe(), em(60)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(em(8), em(3))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        zeile = self.wahl()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and zeile is not None:
            self._oeffne(self.currentIndex())
            return
        if event.key() == Qt.Key.Key_Space and zeile is not None:
            self.leertaste.emit(zeile)
            return
        super().keyPressEvent(event)
        if self._waechst and self.currentIndex().isValid():
            stelle = self.visualRect(self.currentIndex())
            zeige_stelle(self, stelle.center(), stelle.height() // 2)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.art.schluessel(self.modell.zeile(index.row())):
            self._oeffne(index)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() is not Qt.MouseButton.LeftButton:
            return
        for griff in self._griffe(index):
            if griff.flaeche.contains(event.position()):
                self.griff.emit(self.modell.zeile(index.row()), griff.name)
                return

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        ueber = index.isValid() and any(
            g.flaeche.contains(event.position()) for g in self._griffe(index)
        )
        form = Qt.CursorShape.PointingHandCursor if ueber else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(form)

    @override
    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.art.schluessel(self.modell.zeile(current.row())):
            self.gewaehlt.emit(self.modell.zeile(current.row()))

    def _griffe(self, index: QModelIndex) -> Sequence[Griff]:
        if not self.art.griffe:
            return ()
        lage = Lage(gewaehlt=index == self.currentIndex(), schwebt=True, fokus=self.hasFocus())
        return self.art.griffe(self.modell.zeile(index.row()), QRectF(self.visualRect(index)), lage)

    def _oeffne(self, index: QModelIndex) -> None:
        griffe = self._griffe(index)
        zeile = self.modell.zeile(index.row())
        if griffe:
            self.griff.emit(zeile, griffe[0].name)
        else:
            self.geoeffnet.emit(zeile)

    def _setze(self, row: int) -> None:
        self.setCurrentIndex(self.modell.index(row))

    def _passe_hoehe(self) -> None:
        self.setFixedHeight(max(self.volle_hoehe(), 1))


class _Zeilendelegat(QStyledItemDelegate):
    """Ground, content, handles, hairline, focus: in this order, for every row."""

    def __init__(self, liste: Liste[Any], *, trenner: bool) -> None:
        super().__init__(liste)
        self._liste, self._trenner = liste, trenner

    def hoehe(self, zeile: Any, breite: int) -> int:
        art = self._liste.art
        return art.hoehe_px(zeile, breite) if art.hoehe_px else em(art.hoehe(zeile))

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        zeile = self._liste.modell.zeile(index.row())
        return QSize(em(6), self.hoehe(zeile, self._liste.viewport().width()))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        zeile = self._liste.modell.zeile(index.row())
        r = QRectF(option.rect)
        zustand: QStyle.StateFlag = option.state
        ist_zeile = bool(self._liste.art.schluessel(zeile))
        lage = Lage(
            gewaehlt=ist_zeile and bool(zustand & QStyle.StateFlag.State_Selected),
            schwebt=ist_zeile and bool(zustand & QStyle.StateFlag.State_MouseOver),
            fokus=ist_zeile and bool(zustand & QStyle.StateFlag.State_HasFocus),
        )
        painter.save()
        draw_auswahl(painter, r, gewaehlt=lage.gewaehlt, schwebt=lage.schwebt, fokus=False)
        self._liste.art.male(painter, zeile, r, lage)
        if self._liste.art.griffe:
            for griff in self._liste.art.griffe(zeile, r, lage):
                draw_griff(painter, griff)
        if self._trenner and index.row() + 1 < self._liste.modell.rowCount():
            draw_trenner(painter, r)
        draw_auswahl(painter, r, gewaehlt=False, schwebt=False, fokus=lage.fokus)
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        return False
