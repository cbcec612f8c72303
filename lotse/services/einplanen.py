"""Choice and plan as changes of the case, with what the family really saw."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from lotse.domain.akte import Akte
from lotse.matching.ergebnis import Abgleich, Hilfe, Treffer
from lotse.services.ergebnisvermerk import result_note
from lotse.services.vermitteln import choose, chosen, is_planned, put_in_plan


def waehle(akte: Akte, hilfe: Hilfe, treffer: Treffer, kennung: str, heute: date) -> Akte:
    """The family takes this Angebot; taking the same one again changes nothing."""
    bisher = chosen(akte, hilfe.leistung.id)
    if bisher and bisher.gewaehlt == treffer.angebot.key:
        return akte
    return choose(akte, gezeigt(hilfe, treffer), treffer, kennung, heute)


@dataclass(frozen=True, slots=True)
class Aufnahme:
    """One help into the plan: what was matched, which place, when, and why against the match."""

    hilfe: Hilfe
    treffer: Treffer | None
    kennung: str
    jetzt: datetime
    abgleich: Abgleich | None = None
    grund: str = ""

    @property
    def ergebnis(self) -> str:
        """The verdict of that day with the knowledge it came from."""
        if self.abgleich is None:
            return ""
        return result_note(self.abgleich, self.hilfe.urteil.urteil, self.jetzt.date())


def nimm_auf(akte: Akte, neu: Aufnahme) -> Akte:
    """Into the plan; a reason for doing so against the match is kept with the choice."""
    if is_planned(akte, neu.hilfe.leistung.id, neu.treffer):
        return akte
    ganz, tag = gezeigt(neu.hilfe, neu.treffer), neu.jetzt.date()
    mit = put_in_plan(akte, ganz, neu.treffer, neu.kennung, neu.jetzt, ergebnis=neu.ergebnis)
    if not neu.grund:
        return mit
    return choose(mit, ganz, neu.treffer, f"{neu.kennung}-w", tag, neu.grund)


def gezeigt(hilfe: Hilfe, treffer: Treffer | None) -> Hilfe:
    """A pick from the catalogue was shown, too."""
    if treffer is None or any(t.angebot.key == treffer.angebot.key for t in hilfe.angebote):
        return hilfe
    return replace(hilfe, angebote=(*hilfe.angebote, treffer))


def schritt_von(akte: Akte | None, vermittlung: str) -> str:
    """The step of a hand-over, "" when it has none any more."""
    schritte = akte.schritte if akte else ()
    return next((s.id for s in schritte if s.vermittlung == vermittlung), "")
