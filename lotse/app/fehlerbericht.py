"""What we keep of our own failures: kind and places in the code, never what anybody said."""

from __future__ import annotations

import traceback
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from lotse.paths import atomic_write

DATEINAME: Final = "fehler.log"
HOECHSTENS_BYTES: Final = 200_000
HOECHSTENS: Final = timedelta(days=30)


def trace_of(error: BaseException) -> str:
    """Kind and frames. The words of an error may hold family data, so they stay out."""
    stellen = [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    return " < ".join((type(error).__name__, *reversed(stellen)))


def record_failure(error: BaseException, ordner: Path, jetzt: datetime) -> None:
    """Append one line, for this user only; what is 30 days old goes, and the oldest when full."""
    zeile = f"{jetzt:%Y-%m-%d %H:%M:%S} {trace_of(error)}"
    try:
        ordner.mkdir(parents=True, exist_ok=True)
        bisher = _lies(ordner / DATEINAME).splitlines()
        atomic_write(ordner / DATEINAME, _kept([*bisher, zeile], jetzt))
    except OSError:
        return  # the failure itself is shown; a report that cannot be written must not hide it


def read_failures(ordner: Path) -> str:
    """The whole report as text; "" when nothing ever failed."""
    try:
        return _lies(ordner / DATEINAME)
    except OSError:
        return ""  # support sees that there is none


def _lies(datei: Path) -> str:
    return datei.read_text("utf-8", errors="replace") if datei.exists() else ""


def _kept(zeilen: list[str], jetzt: datetime) -> bytes:
    """A clock that was set back makes nothing old: lines are compared as they were written."""
    seit = f"{jetzt - HOECHSTENS:%Y-%m-%d %H:%M:%S}"
    jung = [zeile for zeile in zeilen if zeile[:4].isdecimal() and zeile >= seit]
    inhalt = "".join(f"{zeile}\n" for zeile in jung).encode()
    if len(inhalt) <= HOECHSTENS_BYTES:
        return inhalt
    _halb, _umbruch, rest = inhalt[-HOECHSTENS_BYTES:].partition(b"\n")
    return rest
