"""Everything that can be seen of a folder from outside: names, sizes, times, bytes."""

from __future__ import annotations

import hashlib
from pathlib import Path


def spuren(ordner: Path) -> dict[str, tuple[object, ...]]:
    """Whoever made and removed a file in it changed the times of the folder."""
    return {str(p.relative_to(ordner.parent)): _spur(p) for p in (ordner, *ordner.rglob("*"))}


def _spur(pfad: Path) -> tuple[object, ...]:
    stat = pfad.stat()
    inhalt = hashlib.sha256(pfad.read_bytes()).hexdigest() if pfad.is_file() else ""
    return stat.st_ino, stat.st_mode, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, inhalt
