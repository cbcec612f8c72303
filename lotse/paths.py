"""The three folders beside the code, in the source tree and in a packed program."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HAUS = Path(__file__).resolve().parent.parent
RESOURCES = HAUS / "resources"
DB = HAUS / "db"
I18N = HAUS / "i18n"


def atomic_write(file: Path, inhalt: bytes) -> None:
    """Write all or nothing; OSError as it comes (SECURITY 8)."""
    with atomic_file(file) as vorlaeufig:
        vorlaeufig.write_bytes(inhalt)


def read_regular(file: Path, hoechstens: int) -> bytes:
    """The first bytes of a file; OSError as it comes, and for whatever is no ordinary file.

    A pipe in its place would wait forever, a device would never end.
    """
    griff = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        if not stat.S_ISREG(os.fstat(griff).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        with os.fdopen(griff, "rb", closefd=False) as strom:
            return strom.read(hoechstens)
    finally:
        os.close(griff)


@contextmanager
def atomic_file(file: Path) -> Iterator[Path]:
    """A private temporary name beside it to fill; then flushed and renamed, or gone again.

    OSError as it comes; the file that stood there before stays whole (SECURITY 8).
    """
    griff, name = tempfile.mkstemp(prefix=f".{file.name[:40]}.", suffix=".neu", dir=file.parent)
    os.close(griff)
    vorlaeufig = Path(name)
    try:
        yield vorlaeufig
        sync_file(vorlaeufig)
        _replace(vorlaeufig, file)
    except BaseException:
        vorlaeufig.unlink(missing_ok=True)
        raise
    sync_folder(file.parent)


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


def sync_file(file: Path) -> None:
    """Make what was written survive a power cut."""
    with file.open("rb+") as strom:
        os.fsync(strom.fileno())


def sync_folder(ordner: Path) -> None:
    """Make the new name survive a power cut, where folders can be flushed."""
    if os.name == "nt":
        return
    griff = os.open(ordner, os.O_RDONLY)
    try:
        os.fsync(griff)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # a share that flushes files only
            raise
    finally:
        os.close(griff)
