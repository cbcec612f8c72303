"""Is a folder a good place for families' data? Copied away, on the network, full: told before."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

KOPIERDIENSTE: Final = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "icloud": "iCloud",
    "icloud drive": "iCloud",
    "icloud~": "iCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "mobile documents": "iCloud",
}
NETZLAUFWERKE: Final = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "afpfs", "9p", "davfs", "fuse.davfs2"}
)
MOUNTS: Final = Path("/proc/mounts")
GIB: Final = 1024**3
KNAPP: Final = GIB // 2


@dataclass(frozen=True, slots=True)
class Datenort:
    """What can be said about a folder before anything is laid into it."""

    kopierdienst: str = ""
    netz: bool = False
    frei: int | None = None
    """Bytes; None = nobody knows."""


def look_at(ordner: Path, mounts: Path = MOUNTS) -> Datenort:
    """Look, change nothing; a folder that does not exist yet is judged by what is above it."""
    return Datenort(_kopierdienst(ordner), _im_netz(ordner, mounts), _frei(ordner))


def _kopierdienst(ordner: Path) -> str:
    """By the names on the way: "OneDrive - Stadt Musterstadt" is OneDrive, too."""
    for teil in ordner.parts:
        wort = teil.casefold()
        for anfang, name in KOPIERDIENSTE.items():
            if wort == anfang or wort.startswith((f"{anfang} ", f"{anfang}-", f"{anfang}_")):
                return name
    return ""


def _im_netz(ordner: Path, mounts: Path) -> bool:
    if str(ordner).startswith(("\\\\", "//")):
        return True
    try:
        zeilen = mounts.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return False  # no such list on this system: only the name of the path can tell
    laufwerke = [zeile.split() for zeile in zeilen]
    passend = [
        (Path(teile[1].replace("\\040", " ")), teile[2])
        for teile in laufwerke
        if len(teile) > 2  # noqa: PLR2004 - device, place, kind
    ]
    eigene = [(wo, art) for wo, art in passend if wo == ordner or wo in ordner.parents]
    return bool(eigene) and max(eigene, key=lambda paar: len(paar[0].parts))[1] in NETZLAUFWERKE


def _frei(ordner: Path) -> int | None:
    vorhanden = next((o for o in (ordner, *ordner.parents) if o.exists()), None)
    try:
        return shutil.disk_usage(vorhanden).free if vorhanden else None
    except OSError:
        return None


def may_write(ordner: Path) -> bool:
    """Whether a folder can be made or filled there."""
    vorhanden = next((o for o in (ordner, *ordner.parents) if o.exists()), None)
    return vorhanden is not None and vorhanden.is_dir() and os.access(vorhanden, os.W_OK | os.X_OK)
