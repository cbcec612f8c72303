"""What we keep of our own failures: kind and places in the code, never what anybody said."""

from __future__ import annotations

import traceback
from datetime import datetime
from pathlib import Path
from typing import Final

DATEINAME: Final = "fehler.log"
HOECHSTENS_BYTES: Final = 200_000


def trace_of(error: BaseException) -> str:
    """Kind and frames. The words of an error may hold family data, so they stay out."""
    stellen = [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    return " < ".join((type(error).__name__, *reversed(stellen)))


def record_failure(error: BaseException, ordner: Path, jetzt: datetime) -> None:
    """Append one line; the file starts anew when it has grown large."""
    datei = ordner / DATEINAME
    zeile = f"{jetzt:%Y-%m-%d %H:%M:%S} {trace_of(error)}\n"
    try:
        ordner.mkdir(parents=True, exist_ok=True)
        voll = datei.exists() and datei.stat().st_size > HOECHSTENS_BYTES
        with datei.open("w" if voll else "a", encoding="utf-8") as strom:
            strom.write(zeile)
    except OSError:
        return  # the failure itself is shown; a report that cannot be written must not hide it
