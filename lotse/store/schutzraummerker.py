"""The one thing the families' file knows of the Schutzraum: that it is set up.

Beside it stands how often somebody tried its door in vain. A plain file would tell it to anybody.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Engine

from lotse.services.sichern import Merker, read_stand
from lotse.services.sicherungsplan import uhr_springt
from lotse.store.fehler import translated
from lotse.store.merker import read_merker, write_merker


def read_versuche(motor: Engine) -> int | None:
    """None = it is not set up."""
    with translated(), motor.connect() as connection:
        wert = read_merker(connection).get(Merker.SCHUTZRAUM)
    if wert is None:
        return None
    return int(wert) if wert.isdecimal() else 0


def write_versuche(motor: Engine, versuche: int) -> None:
    """Whoever writes it has set it up. Unchanged = nothing is written."""
    if read_versuche(motor) == versuche:
        return
    schreiben = motor.execution_options(begin="IMMEDIATE")
    with translated(), schreiben.begin() as connection:
        write_merker(connection, {Merker.SCHUTZRAUM: str(versuche)})


def clock_doubtful(motor: Engine, jetzt: datetime) -> bool:
    """By when the profile was last seen: then nothing is taken out of the own log either."""
    with translated(), motor.connect() as connection:
        return uhr_springt(read_stand(read_merker(connection)).gesehen, jetzt)
