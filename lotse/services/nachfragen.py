"""When to ask whether help has arrived (REQUIREMENTS 4.2)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from lotse.domain.akte import Akte
from lotse.domain.vermittlung import Ereignis, Quelle, Stand, Vermittlung
from lotse.services.aendern import bereinigt
from lotse.services.vermittlungsweg import require_vermittlung

NACHFRAGEN = (timedelta(days=14), timedelta(days=30))
"""After the hand-over: asked for the first time, and once more."""


@dataclass(frozen=True, slots=True)
class Nachfrage:
    """The next time to ask. `nummer` 1 or 2; 0 = both are done."""

    nummer: int
    am: date | None
    keine_antwort: bool
    """Nobody has answered after the last one: shown and counted so, never closed by itself."""

    def due(self, heute: date) -> bool:
        return self.am is not None and self.am <= heute


def follow_up(vermittlung: Vermittlung, heute: date) -> Nachfrage | None:
    """None while it is not handed over, or somebody has answered."""
    if vermittlung.stand is not Stand.UEBERGEBEN:
        return None
    uebergeben, gefragt = _since_hand_over(vermittlung)
    tage = [uebergeben + spanne for spanne in NACHFRAGEN]
    stumm = heute > tage[-1]
    for nummer, tag in enumerate(tage, start=1):
        spaeter = tage[nummer] if nummer < len(tage) else date.max
        if heute >= spaeter:
            continue  # both are due: it is one question, the later one
        if not any(am >= tag for am in gefragt):
            return Nachfrage(nummer, tag, stumm)
    return Nachfrage(0, None, stumm)


def record_question(
    akte: Akte, kennung: str, jetzt: datetime, quelle: Quelle | None = None, notiz: str = ""
) -> Akte:
    """Asked, and there is no answer yet: an event that leaves the state as it is.

    Asked again on the same day without a word more it is the same question: a key that is held
    down must not end the asking.
    """
    vermittlung = require_vermittlung(akte, kennung)
    if vermittlung.stand is not Stand.UEBERGEBEN:
        message = "nothing was handed over that could be asked about"
        raise ValueError(message)
    ereignis = Ereignis(
        Stand.UEBERGEBEN, jetzt.date(), jetzt, bereinigt(notiz), quelle=quelle, weg=None
    )
    gefragt = _since_hand_over(vermittlung)[1]
    letztes = replace(vermittlung.ereignisse[-1], erfasst_am=jetzt)
    if jetzt.date() in gefragt and letztes == ereignis:
        return akte
    neu = replace(vermittlung, ereignisse=(*vermittlung.ereignisse, ereignis))
    vermittlungen = tuple(neu if v.id == kennung else v for v in akte.vermittlungen)
    return replace(akte, vermittlungen=vermittlungen)


def _since_hand_over(vermittlung: Vermittlung) -> tuple[date, list[date]]:
    """The day of the last hand-over, and the days it was asked about since.

    A hand-over says by which way; an event without one is a question. Where no event of the
    last run says it (older cases), the first of them was the hand-over.
    """
    lauf: list[Ereignis] = []
    for ereignis in vermittlung.ereignisse:
        if ereignis.stand is not Stand.UEBERGEBEN or ereignis.weg is not None:
            lauf.clear()
        if ereignis.stand is Stand.UEBERGEBEN:
            lauf.append(ereignis)
    return lauf[0].geschehen_am, [ereignis.geschehen_am for ereignis in lauf[1:]]
