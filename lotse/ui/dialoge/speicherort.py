"""Where to put a PDF: the system's own dialogs, and names that tell nothing of a family."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

_FREMD = re.compile(r"[^\w-]+")


def dateistamm(was: str, deckwort: str, heute: date) -> str:
    """Lotse_Brief_Ahorn_2026-11-24: the word of the family, never its name."""
    teile = ("Lotse", was, _FREMD.sub("-", deckwort).strip("-"), heute.isoformat())
    return "_".join(teil for teil in teile if teil)


def frage_datei(parent: QWidget, titel: str, vorschlag: str, endung: str = "pdf") -> Path | None:
    """A file to write; None = not now. Asks itself before an old file is replaced."""
    ort = str(dokumente() / f"{vorschlag}.{endung}")
    muster = f"{endung.upper()} (*.{endung})"
    for _ in range(2):
        name, _filter = QFileDialog.getSaveFileName(parent, titel, ort, muster)
        if not name or Path(name).suffix.casefold() == f".{endung}":
            return Path(name) if name else None  # else: a day in the name is no ending
        ganz = Path(f"{name}.{endung}")
        if not ganz.exists():
            return ganz
        ort = str(ganz)  # the dialog asked about the name without its ending
    return None


def frage_ordner(parent: QWidget, titel: str) -> Path | None:
    """A folder to write into; None = not now."""
    name = QFileDialog.getExistingDirectory(parent, titel, str(dokumente()))
    return Path(name) if name else None


def dokumente() -> Path:
    """Where people keep their files; every dialog of the system begins here."""
    ort = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(ort) if ort else Path.home()
