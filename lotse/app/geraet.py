"""What a computer tells about itself without any rights: encrypted disk, swap, memory dumps."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

SYS: Final = Path("/sys")
PROC: Final = Path("/proc")
TIEFE: Final = 8
"""So many layers below a disk: LVM over LUKS over RAID are three."""
PR_GET_DUMPABLE: Final = 3


def disk_encrypted(ordner: Path, sys_: Path = SYS, proc: Path = PROC) -> bool | None:
    """Whether the folder lies on an encrypted disk; None = this cannot be told here.

    Only "yes" is certain: a disk may encrypt itself, or a folder alone may be encrypted.
    """
    geraet = _block_device(ordner, sys_, proc)
    return None if geraet is None else _encrypted(geraet, sys_)


def swap_encrypted(sys_: Path = SYS, proc: Path = PROC) -> bool | None:
    """Whether what is swapped out is encrypted or stays in memory; None = cannot be told."""
    try:
        zeilen = (proc / "swaps").read_text("utf-8", errors="replace").splitlines()[1:]
    except OSError:
        return None
    urteile = [_swap(zeile.split(), sys_, proc) for zeile in zeilen if zeile.split()]
    if any(urteil is False for urteil in urteile):
        return False
    return None if None in urteile else True


def dumps_off() -> bool | None:
    """Whether a crash of this program would write its memory to the disk; None = cannot tell."""
    if sys.platform == "win32":
        return None
    import resource  # noqa: PLC0415 - not on Windows

    if resource.getrlimit(resource.RLIMIT_CORE)[0]:
        return False
    if sys.platform != "linux":
        return True
    return bool(ctypes.CDLL(None).prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0)


def _swap(felder: list[str], sys_: Path, proc: Path) -> bool | None:
    pfad, art = Path(felder[0].replace("\\040", " ")), felder[1] if len(felder) > 1 else ""
    if pfad.name.startswith("zram"):
        return True
    if art == "file":
        return disk_encrypted(pfad, sys_, proc)
    geraet = _by_name(pfad, sys_)
    return None if geraet is None else _encrypted(geraet, sys_)


def _block_device(ordner: Path, sys_: Path, proc: Path) -> Path | None:
    """Its folder in /sys; some file systems (btrfs) show theirs only in the list of mounts."""
    vorhanden = next((o for o in (ordner, *ordner.parents) if o.exists()), None)
    if vorhanden is None or not sys_.is_dir():
        return None
    nummer = vorhanden.stat().st_dev
    direkt = sys_ / "dev" / "block" / f"{os.major(nummer)}:{os.minor(nummer)}"
    if direkt.exists():
        return direkt.resolve()
    quelle = _mounted_from(vorhanden, proc)
    return _by_name(quelle, sys_) if quelle is not None else None


def _mounted_from(ordner: Path, proc: Path) -> Path | None:
    try:
        zeilen = (proc / "self" / "mountinfo").read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return None
    wege = list(_sources(zeilen, ordner.resolve()))
    return max(wege, key=lambda paar: len(paar[0].parts))[1] if wege else None


def _sources(zeilen: Iterable[str], ordner: Path) -> Iterator[tuple[Path, Path]]:
    """(where, device) of the mounts above a folder: "… 5: where … - 8: kind 9: device …"."""
    for zeile in zeilen:
        vorn, _, hinten = zeile.partition(" - ")
        felder, rest = vorn.split(), hinten.split()
        if len(felder) < 5 or len(rest) < 2 or not rest[1].startswith("/dev/"):  # noqa: PLR2004
            continue
        wo = Path(felder[4].replace("\\040", " "))
        if wo == ordner or wo in ordner.parents:
            yield wo, Path(rest[1])


def _by_name(geraet: Path, sys_: Path) -> Path | None:
    """By what it links to: "/dev/mapper/x" is "/dev/dm-0"."""
    wo = sys_ / "class" / "block" / geraet.resolve().name
    return wo.resolve() if wo.exists() else None


def _encrypted(geraet: Path, sys_: Path, tiefe: int = TIEFE) -> bool:
    """It, or everything it stands on, is a mapping of dm-crypt."""
    try:
        if (geraet / "dm" / "uuid").read_text("ascii").startswith("CRYPT-"):
            return True
    except (OSError, UnicodeDecodeError):
        pass  # a plain disk has no such file
    if (geraet / "partition").exists():
        return False
    darunter = sorted((geraet / "slaves").glob("*")) if tiefe else []
    return bool(darunter) and all(
        _encrypted(einer.resolve(), sys_, tiefe - 1) for einer in darunter
    )
