"""The one place that minds the clipboard: what is ours is marked, and gone after half a minute.

Qt copies by itself in every field, so most of this looks after what was copied. Programs that keep
a history of the clipboard leave out what is marked (the marks of KeePassXC).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Protocol

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

FRIST_MS: Final = 30_000
MARKEN: Final[Mapping[str, bytes]] = {
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"secret",
    "org.nspasteboard.ConcealedType": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\x01",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\x00\x00\x00\x00",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\x00\x00\x00\x00",
}
"""KDE's Klipper; macOS (as Qt writes it, and by its name); Windows: no history, no cloud."""
ORTE: Final = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
"""What was copied, and under X11 what is only selected."""


class Ablage(Protocol):
    """The part of QClipboard that is used."""

    def ownsClipboard(self) -> bool: ...
    def ownsSelection(self) -> bool: ...
    def supportsSelection(self) -> bool: ...
    def mimeData(self, mode: QClipboard.Mode, /) -> QMimeData | None: ...
    def setMimeData(self, data: QMimeData, mode: QClipboard.Mode, /) -> None: ...
    def clear(self, mode: QClipboard.Mode, /) -> None: ...


class Zwischenablage(QObject):
    """Lives as long as real data may be on the screen. `leere()` on lock; on quit by itself."""

    def __init__(
        self, ablage: Ablage | None = None, parent: QObject | None = None, frist_ms: int = FRIST_MS
    ) -> None:
        super().__init__(parent)
        eigene = QGuiApplication.clipboard()
        self._ablage: Ablage = ablage or eigene
        self._uhren = {ort: QTimer(self, singleShot=True, interval=frist_ms) for ort in ORTE}
        for uhr in self._uhren.values():
            uhr.timeout.connect(self._on_vorbei)
        eigene.dataChanged.connect(self.on_kopiert)
        eigene.selectionChanged.connect(self.on_markiert)
        anwendung = QGuiApplication.instance()
        if anwendung is not None:
            anwendung.aboutToQuit.connect(self.leere)

    def on_kopiert(self) -> None:
        self._achte_auf(QClipboard.Mode.Clipboard)

    def on_markiert(self) -> None:
        self._achte_auf(QClipboard.Mode.Selection)

    def leere(self) -> None:
        """Only what is ours: another program's words are none of our business."""
        for ort, uhr in self._uhren.items():
            uhr.stop()
            if self._unsere(ort):
                self._ablage.clear(ort)

    def _achte_auf(self, ort: QClipboard.Mode) -> None:
        """Ours and without a mark: say it once more, marked, and count from now."""
        if not self._unsere(ort):
            self._uhren[ort].stop()
            return
        daten = self._ablage.mimeData(ort)
        if daten is None or not daten.formats():
            return
        if not is_marked(daten):
            self._ablage.setMimeData(marked(daten), ort)
        self._uhren[ort].start()

    def _on_vorbei(self) -> None:
        for ort, uhr in self._uhren.items():
            if uhr is self.sender() and self._unsere(ort):
                self._ablage.clear(ort)

    def _unsere(self, ort: QClipboard.Mode) -> bool:
        if ort is QClipboard.Mode.Clipboard:
            return self._ablage.ownsClipboard()
        return self._ablage.supportsSelection() and self._ablage.ownsSelection()


def copy(text: str) -> None:
    """For a button that copies: marked from the first moment."""
    daten = QMimeData()
    daten.setText(text)
    QGuiApplication.clipboard().setMimeData(marked(daten))


def pasted() -> QMimeData:
    """What lies there now, ours or another program's."""
    return QGuiApplication.clipboard().mimeData()


def is_marked(daten: QMimeData) -> bool:
    return all(daten.hasFormat(name) for name in MARKEN)


def marked(daten: QMimeData) -> QMimeData:
    """The same content with the marks beside it."""
    neu = QMimeData()
    for format_ in daten.formats():
        neu.setData(format_, daten.data(format_))
    if daten.hasText():
        neu.setText(daten.text())
    for name, wert in MARKEN.items():
        neu.setData(name, wert)
    return neu
