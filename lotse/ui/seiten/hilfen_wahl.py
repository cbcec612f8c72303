"""Choice and plan as changes of the case, with what the family really saw."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from lotse.domain.akte import Akte
from lotse.matching.ergebnis import Hilfe, Treffer
from lotse.services.vermitteln import choose, chosen, is_planned, put_in_plan


def waehle(akte: Akte, hilfe: Hilfe, treffer: Treffer, kennung: str, heute: date) -> Akte:
    """The family takes this Angebot; taking the same one again changes nothing."""
    bisher = chosen(akte, hilfe.leistung.id)
    if bisher and bisher.gewaehlt == treffer.angebot.key:
        return akte
    return choose(akte, gezeigt(hilfe, treffer), treffer, kennung, heute)


def nimm_auf(
    akte: Akte, hilfe: Hilfe, treffer: Treffer | None, kennung: str, jetzt: datetime, grund: str
) -> Akte:
    """Into the plan; a reason for doing so against the match is kept with the choice."""
    if is_planned(akte, hilfe.leistung.id, treffer):
        return akte
    ganz = gezeigt(hilfe, treffer)
    neu = put_in_plan(akte, ganz, treffer, kennung, jetzt)
    return choose(neu, ganz, treffer, f"{kennung}-w", jetzt.date(), grund) if grund else neu


def gezeigt(hilfe: Hilfe, treffer: Treffer | None) -> Hilfe:
    """A pick from the catalogue was shown, too."""
    if treffer is None or any(t.angebot.key == treffer.angebot.key for t in hilfe.angebote):
        return hilfe
    return replace(hilfe, angebote=(*hilfe.angebote, treffer))


def schritt_von(akte: Akte | None, vermittlung: str) -> str:
    """The step of a hand-over, "" when it has none any more."""
    schritte = akte.schritte if akte else ()
    return next((s.id for s in schritte if s.vermittlung == vermittlung), "")
