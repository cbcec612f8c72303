"""The three folders beside the code, in the source tree and in a packed program."""

from __future__ import annotations

import os
from pathlib import Path

HAUS = Path(__file__).resolve().parent.parent
RESOURCES = HAUS / "resources"
DB = HAUS / "db"
I18N = HAUS / "i18n"


def atomic_write(file: Path, inhalt: bytes) -> None:
    """Write all or nothing: a temporary name in the same folder, flushed, then renamed.

    OSError as it comes; the file that stood there before stays whole (SECURITY 8).
    """
    vorlaeufig = file.with_name(f".{file.name}.{os.getpid()}.neu")
    try:
        with vorlaeufig.open("xb") as strom:
            strom.write(inhalt)
            strom.flush()
            os.fsync(strom.fileno())
        vorlaeufig.replace(file)
    finally:
        vorlaeufig.unlink(missing_ok=True)
