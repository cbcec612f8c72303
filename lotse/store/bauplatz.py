"""A folder that is being built beside the others: whoever tidies up must know that it is alive.

The mark lies beside it and is held by the system, so it ends with the program that builds, also
when that is killed.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from lotse.domain.fehler import Hinweis

NEU = ".neu"
"""Behind the name of a folder that is still being built; it holds nothing anybody relies on."""
FERTIG = "fertig"
"""A file in such a folder that is complete and only waits for its name."""
TAG_S = 24 * 60 * 60
"""On a share that knows no locks something younger counts as alive."""


@contextmanager
def building(bau: Path) -> Iterator[None]:
    """Nothing lies there at the beginning, and nothing half done when it fails. What is complete
    stays: between two names it may be all there is."""
    marke = _mark(bau)
    bau.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    griff = os.open(marke, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if _is_held(griff):
            raise Hinweis(
                "Hier wird gerade schon etwas aufgebaut, vielleicht in einem zweiten Fenster.",
                "Nichts wurde verändert.",
                "Bitte warten Sie einen Moment, und versuchen Sie es dann noch einmal.",
            )
        shutil.rmtree(bau, ignore_errors=True)
        try:
            yield
        except BaseException:
            if not (bau / FERTIG).exists():
                shutil.rmtree(bau, ignore_errors=True)  # the cause on its way counts more
            raise
        finally:
            with suppress(OSError):  # Windows takes away only what nobody holds: the next one does
                marke.unlink()
    finally:
        os.close(griff)


def is_building(bau: Path) -> bool:
    """Somebody is at work there, in this program or another one."""
    try:
        griff = os.open(_mark(bau), os.O_RDWR)
    except FileNotFoundError:
        return False
    try:
        return _is_held(griff, _is_young(bau))
    finally:
        os.close(griff)


def clear(bau: Path) -> None:
    """What somebody left, and the mark beside it."""
    shutil.rmtree(bau, ignore_errors=True)
    with suppress(OSError):  # tried again at the next start
        _mark(bau).unlink(missing_ok=True)


def _mark(bau: Path) -> Path:
    return bau.with_name(f"{bau.name}.bau")


def _is_young(bau: Path) -> bool:
    try:
        return time.time() - bau.stat().st_mtime < TAG_S
    except FileNotFoundError:
        return False


def _is_held(griff: int, unbekannt: bool = False) -> bool:  # noqa: FBT001, FBT002 - an answer
    """Take hold of the mark; True = somebody else has it. `unbekannt`: where nothing can be."""
    try:
        _lock(griff)
    except (BlockingIOError, PermissionError):
        return True
    except OSError:
        return unbekannt
    return False


if sys.platform == "win32":
    import msvcrt

    def _lock(griff: int) -> None:
        msvcrt.locking(griff, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(griff: int) -> None:
        fcntl.flock(griff, fcntl.LOCK_EX | fcntl.LOCK_NB)
