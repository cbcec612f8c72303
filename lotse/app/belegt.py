"""Is Lotse open with these data? The lock file of the window, read without Qt (SECURITY 8)."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lotse.domain.fehler import Hinweis

NAME = "lotse.lock"


def refuse_when_open(ordner: Path) -> None:
    """Hinweis while another program holds the folder; an empty or left lock holds nothing."""
    wer = _holder(ordner / NAME)
    if wer is not None:
        raise Hinweis(
            f"Lotse hat diese Daten gerade offen{wer}.",
            "Nichts wurde verändert.",
            "Bitte schließen Sie dort das Fenster und rufen Sie den Befehl noch einmal auf.",
        )


@contextmanager
def held(ordner: Path) -> Iterator[None]:
    """The same, and no window opens it meanwhile: the lock file as Qt writes it."""
    refuse_when_open(ordner)
    datei = ordner / NAME
    datei.unlink(missing_ok=True)  # nobody's any more
    try:
        griff = os.open(datei, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        refuse_when_open(ordner)  # somebody was quicker
        raise
    try:
        os.write(griff, f"{os.getpid()}\n{_program()}\n{platform.node()}\n".encode())
        os.close(griff)
        yield
    finally:
        datei.unlink(missing_ok=True)


def _program() -> str:
    """As Qt names a process: another name behind the same number would be a lock left behind."""
    selbst = Path("/proc/self/exe")
    return (selbst.readlink() if selbst.exists() else Path(sys.executable)).name


def _holder(datei: Path) -> str | None:
    """Words behind the sentence ("" = this computer); None = nobody."""
    try:
        zeilen = datei.read_text("utf-8", errors="replace").splitlines()
    except FileNotFoundError:
        return None
    except PermissionError:
        return ""  # Windows: somebody has it open without sharing
    if len(zeilen) < 3 or not zeilen[0].isdecimal():  # noqa: PLR2004 - pid, program, computer
        return None
    if zeilen[2] != platform.node():
        return f" auf {zeilen[2]}"
    return "" if _lives(int(zeilen[0])) else None


def _lives(pid: int) -> bool:
    if os.name == "nt":
        return False  # a living one would not let us read the file
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True  # somebody else's
    return True
