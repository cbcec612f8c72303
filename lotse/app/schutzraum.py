"""The Schutzraum beside an open profile: its door, and the two files it always has."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from lotse.store.schutzraum import Schutzraum
from lotse.store.schutzraumdatei import Schutzdateien, make_files
from lotse.store.schutzraumschluessel import Haus
from lotse.store.tresor import Offen


def schutzraum_of(offen: Offen, jetzt: Callable[[], datetime]) -> Schutzraum:
    """Locked. A profile of before gets its two files now, like every new one."""
    ordner = offen.tresor.ordner
    if not offen.nur_lesen:
        with suppress(OSError):  # a full disk keeps nobody from the families: tried again next time
            make_files(ordner)
    return Schutzraum(
        Haus(
            Schutzdateien(ordner),
            offen.engine,
            offen.schluessel,
            jetzt,
            kosten=offen.slot.kosten,
            grenzen=offen.grenzen,
        )
    )
