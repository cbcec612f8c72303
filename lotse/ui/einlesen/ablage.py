"""What was copied in another program: a file from the file manager, or cells of a spreadsheet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from lotse.ui.zwischenablage import pasted


def only_file(daten: QMimeData) -> Path | None:
    """The one local file or folder in it; None = nothing of the kind."""
    pfade = [url.toLocalFile() for url in daten.urls() if url.isLocalFile()]
    return Path(pfade[0]) if len(pfade) == 1 and pfade[0] else None


def copied() -> Path | str:
    """A file, else the words; "" = there is nothing that could be read."""
    daten = pasted()
    return only_file(daten) or daten.text()
