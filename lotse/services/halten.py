"""Keep a case beyond its time, or no longer: pure changes, and how long at most."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from lotse.domain.akte import Akte
from lotse.domain.halt import Halt, Haltegrund

HOECHSTENS = timedelta(days=365)
"""Then somebody has to look again."""
HALTWORT: Mapping[str, str] = {
    Haltegrund.BESCHWERDE: "offene Beschwerde",
    Haltegrund.VERFAHREN: "Verfahren vor Gericht oder Amt",
    Haltegrund.AUSKUNFT: "Auskunft an die Familie läuft",
    Haltegrund.ABRECHNUNG: "Abrechnung oder Prüfung läuft",
    Haltegrund.ANDERES: "anderer Grund",
}


def set_halt(akte: Akte, grund: Haltegrund, bis: date, heute: date) -> Akte:
    """One reason at a time; the day lies ahead, and at most a year."""
    tag = min(max(bis, heute + timedelta(days=1)), heute + HOECHSTENS)
    return replace(akte, halte=(Halt(grund, tag),))


def drop_halte(akte: Akte) -> Akte:
    """From now on the case is as due as any other."""
    return replace(akte, halte=())
