"""A table over any number of rows: ids now, cells when the view asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
Z = TypeVar("Z")

SEITE = 100
KEIN_INDEX = QModelIndex()
NICHT_LESBAR = "Dieser Eintrag lässt sich nicht lesen."


@dataclass(frozen=True)  # no slots: frozen + slots + Generic breaks Spalte[Z](...) on 3.11
class Spalte(Generic[Z]):
    """One column: its heading, how a row is shown, and how it is spoken."""

    titel: str
    zeige: Callable[[Z], str]
    sprich: Callable[[Z], str] | None = None


class Tabelle(QAbstractTableModel, Generic[Z]):
    """Read-only. Search and sort belong to the store; this only shows.

    `lade(ids)` gives one row (or None: gone) per id, in the same order; `zeile(row)` is the
    value for delegates.
    """

    def __init__(
        self, lade: Callable[[Sequence[str]], Sequence[Z | None]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lade = lade
        self._spalten: Sequence[Spalte[Z]] = ()
        self._ids: Sequence[str] = ()
        self._zeilen: dict[int, Z | None] = {}
        self.fehlt = NICHT_LESBAR

    def show_spalten(self, *spalten: Spalte[Z]) -> None:
        self.beginResetModel()
        self._spalten = spalten
        self.endResetModel()

    def show_ids(self, ids: Sequence[str]) -> None:
        self.beginResetModel()
        self._ids = ids
        self._zeilen.clear()
        self.endResetModel()

    def id_at(self, row: int) -> str:
        return self._ids[row]

    def row_of(self, kennung: str) -> int:
        """Its row, or -1."""
        return self._ids.index(kennung) if kennung in self._ids else -1

    def zeile(self, row: int) -> Z | None:
        if row not in self._zeilen:
            start = row - row % SEITE
            geladen = self._lade(self._ids[start : start + SEITE])
            self._zeilen |= dict(enumerate(geladen, start))
        return self._zeilen[row]

    @override
    def rowCount(self, parent: AnyIndex = KEIN_INDEX) -> int:
        return 0 if parent.isValid() else len(self._ids)

    @override
    def columnCount(self, parent: AnyIndex = KEIN_INDEX) -> int:
        return 0 if parent.isValid() else len(self._spalten)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        waagrecht = orientation is Qt.Orientation.Horizontal
        if waagrecht and role == Qt.ItemDataRole.DisplayRole and section < len(self._spalten):
            return self._spalten[section].titel
        if waagrecht and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        spalte = self._spalten[index.column()]
        zeile = self.zeile(index.row())
        if zeile is None:
            return self.fehlt if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return spalte.zeige(zeile)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (spalte.sprich or spalte.zeige)(zeile)
        return None
