"""What a list is made of: rows as values, and what the list must know about them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
)
from PySide6.QtGui import QPainter
from typing_extensions import override

from lotse.ui.bausteine.griffe import Griff

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
Z = TypeVar("Z")
KEIN_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class Lage:
    """How a row stands while it is drawn."""

    gewaehlt: bool
    schwebt: bool
    fokus: bool


@dataclass(frozen=True)  # no slots: frozen + slots + Generic breaks Zeilenart[Z](...) on 3.11
class Zeilenart(Generic[Z]):
    """What a list needs to know of its rows.

    `schluessel` keeps the selection over a refill ("" = a head: not selectable), `sprich` is
    the whole spoken sentence, `male(p, zeile, r, lage)` draws inside r, `hoehe` is in em,
    `griffe` are the pressable words of a row; the first one is what Enter does.
    """

    schluessel: Callable[[Z], str]
    sprich: Callable[[Z], str]
    male: Callable[[QPainter, Z, QRectF, Lage], None]
    hoehe: Callable[[Z], float]
    griffe: Callable[[Z, QRectF, Lage], Sequence[Griff]] | None = None
    hoehe_px: Callable[[Z, int], int] | None = None
    """Height in px for a width in px, for rows with wrapped text; wins over `hoehe`."""


class Zeilenmodell(QAbstractListModel, Generic[Z]):
    """Rows are values; `zeile(row)` gives them back."""

    def __init__(self, art: Zeilenart[Z], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._art = art
        self._zeilen: Sequence[Z] = ()

    def show_zeilen(self, zeilen: Sequence[Z]) -> None:
        self.beginResetModel()
        self._zeilen = tuple(zeilen)
        self.endResetModel()

    def zeile(self, row: int) -> Z:
        return self._zeilen[row]

    def row_of(self, schluessel: str) -> int:
        """The row with this key, or -1."""
        if not schluessel:
            return -1
        return next(
            (i for i, z in enumerate(self._zeilen) if self._art.schluessel(z) == schluessel), -1
        )

    @override
    def rowCount(self, parent: AnyIndex = KEIN_INDEX) -> int:
        return 0 if parent.isValid() else len(self._zeilen)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._art.sprich(self._zeilen[index.row()])
        return None

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._art.schluessel(self._zeilen[index.row()]):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled
