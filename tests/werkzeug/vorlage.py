"""Files made once for a run and copied for each test: making takes a hundred times longer."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

_orte: list[Path] = []


@cache
def made(mache: Callable[[Path], object], *was: object) -> Path:
    """What `mache(path, *was)` wrote; never to be changed, only copied."""
    ort = Path(mkdtemp(prefix="lotse-vorlage-"))
    _orte.append(ort)
    mache(ort / "vorlage", *was)
    return ort / "vorlage"


def copied(ziel: Path, mache: Callable[[Path], object], *was: object) -> Path:
    """The same file or folder at `ziel`, as if it had been made there."""
    vorlage = made(mache, *was)
    if vorlage.is_dir():
        return shutil.copytree(vorlage, ziel)
    return Path(shutil.copy2(vorlage, ziel))


def clear() -> None:
    """At the end of a run."""
    while _orte:
        shutil.rmtree(_orte.pop(), ignore_errors=True)
    made.cache_clear()
