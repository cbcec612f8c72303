"""The three folders beside the code, in the source tree and in a packed program."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

HAUS = Path(__file__).resolve().parent.parent
RESOURCES = HAUS / "resources"
DB = HAUS / "db"
I18N = HAUS / "i18n"


def atomic_write(file: Path, inhalt: bytes) -> None:
    """Write all or nothing: a private temporary name beside it, flushed, then renamed.

    OSError as it comes; the file that stood there before stays whole (SECURITY 8).
    """
    griff, name = tempfile.mkstemp(prefix=f".{file.name[:40]}.", suffix=".neu", dir=file.parent)
    vorlaeufig = Path(name)
    try:
        with os.fdopen(griff, "wb") as strom:
            strom.write(inhalt)
            strom.flush()
            os.fsync(strom.fileno())
        _replace(vorlaeufig, file)
    except BaseException:
        vorlaeufig.unlink(missing_ok=True)
        raise
    _sync_folder(file.parent)


def _replace(neu: Path, ziel: Path) -> None:
    """Rename over the target; on Windows a virus scanner may hold it for a moment."""
    for pause in (0.05, 0.2, 0.5) if os.name == "nt" else ():
        try:
            neu.replace(ziel)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    neu.replace(ziel)


def _sync_folder(ordner: Path) -> None:
    """Make the new name survive a power cut, where folders can be flushed."""
    if os.name == "nt":
        return
    griff = os.open(ordner, os.O_RDONLY)
    try:
        os.fsync(griff)
    finally:
        os.close(griff)
