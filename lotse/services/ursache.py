"""Why the system refused to read or write, in German: its own words depend on the machine."""

from __future__ import annotations

import errno
from collections.abc import Mapping

from lotse.domain.aussage import Aussage

VOLL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
SAETZE: Mapping[int, str] = {
    **dict.fromkeys(VOLL, "der Speicher ist voll"),
    errno.EACCES: "das Recht dazu fehlt",
    errno.EPERM: "das Recht dazu fehlt",
    errno.EROFS: "das Laufwerk ist schreibgeschützt",
    errno.ENOENT: "der Ordner fehlt",
    errno.ENOTDIR: "ein Teil des Weges ist kein Ordner",
    errno.EISDIR: "hier liegt ein Ordner mit diesem Namen",
    errno.ENAMETOOLONG: "der Name ist zu lang",
    errno.EINVAL: "der Name ist hier nicht erlaubt",
    errno.ELOOP: "der Verweis führt im Kreis",
    errno.EBUSY: "die Datei ist gerade in Gebrauch",
    errno.EIO: "das Laufwerk antwortet nicht",
}


def ursache(fehler: OSError) -> Aussage:
    """Half a sentence to stand behind a colon."""
    nummer = fehler.errno or 0
    if satz := SAETZE.get(nummer):
        return Aussage(satz)
    return Aussage("das System meldet einen Fehler (Nummer {nummer})", nummer=str(nummer))
