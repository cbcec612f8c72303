"""What a jump to the catalogue may be about, beside the key of an entry."""

from __future__ import annotations

from dataclasses import replace

from lotse.ui.dienste import Katalogfilter
from lotse.ui.seiten.haengt_suche import SUCHE, filter_of
from lotse.ui.seiten.katalog_wahlen import KEIN

ALLE, ANRUFE, NEU, ZU_PRUEFEN, LEISTUNG = "alle", "anrufliste", "neu", "zu_pruefen", "leistung:"


def asked_filter(bezug: str) -> Katalogfilter | None:
    """What the list is to show; None = the jump is about something else."""
    if bezug == ZU_PRUEFEN:
        return replace(KEIN, nur_zu_pruefen=True)
    if bezug.startswith(LEISTUNG):
        return Katalogfilter(leistung=bezug.removeprefix(LEISTUNG))
    return filter_of(bezug) if bezug.startswith(SUCHE) else None
