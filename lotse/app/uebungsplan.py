"""Plans for the practice families: what a few weeks of work leave behind, told by the services."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from lotse.app.wiring import werk
from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.vermittlung import Stand
from lotse.domain.wahrheit import Urteil
from lotse.matching.ergebnis import Hilfe
from lotse.matching.katalogindex import KatalogQuelle
from lotse.matching.suche import find_hilfen
from lotse.services.vermitteln import complete_schritt, put_in_plan, record_stand

UNBERUEHRT = frozenset({"Ahorn", "Hasel"})
"""Ahorn waits for its first choice, Hasel is a caller nobody has met: both have no plan yet."""


@dataclass(frozen=True, slots=True)
class Verlauf:
    """What happened to one hand-over: days ago it was planned, then (days ago, state)."""

    geplant_vor: int
    staende: tuple[tuple[int, Stand], ...] = ()


VERLAEUFE = (
    Verlauf(23, ((22, Stand.UEBERGEBEN),)),
    Verlauf(12, ((12, Stand.UEBERGEBEN), (5, Stand.ANGENOMMEN), (2, Stand.ANGEKOMMEN))),
    Verlauf(8, ((7, Stand.UEBERGEBEN), (3, Stand.WARTELISTE))),
    Verlauf(3),
)
"""One after the other over families and helps, so that every state occurs."""
HILFEN_JE_FAMILIE = 3


Gelesen = Sequence[tuple[Akte, FluechtigeAntworten]]


def planned(gelesen: Gelesen, katalog: KatalogQuelle, jetzt: datetime) -> Iterator[Akte]:
    """Each family with an id, and most of them with a plan in progress."""
    for nummer, (akte, gesagt) in enumerate(gelesen):
        kennung = FamilieId(f"uebung-{akte.familie.fallcode}")
        angelegt = min(akte.familie.angelegt_am, jetzt.date())
        fall = replace(akte, familie=replace(akte.familie, id=kennung, angelegt_am=angelegt))
        if akte.familie.deckwort not in UNBERUEHRT:
            fall = _mit_plan((fall, gesagt), katalog, jetzt, nummer)
        yield fall


def _mit_plan(
    gelesen: tuple[Akte, FluechtigeAntworten], katalog: KatalogQuelle, jetzt: datetime, nummer: int
) -> Akte:
    akte, gesagt = gelesen
    for stelle, hilfe in enumerate(_fitting(akte, gesagt, katalog, jetzt)):
        verlauf = VERLAEUFE[(nummer + stelle) % len(VERLAEUFE)]
        akte = _erlebt(akte, hilfe, verlauf, jetzt, f"{akte.familie.id}-{stelle}")
    return akte


def _fitting(
    akte: Akte, gesagt: FluechtigeAntworten, katalog: KatalogQuelle, jetzt: datetime
) -> Sequence[Hilfe]:
    """The first help with a place under each wish."""
    abgleich = find_hilfen(akte.familie, gesagt, werk(), katalog, jetzt.date())
    erste = (
        next((h for h in gruppe.hilfen if h.urteil.urteil is Urteil.PASST and h.angebote), None)
        for gruppe in abgleich.gruppen
        if gruppe.lebensbereich is not None
    )
    return [hilfe for hilfe in erste if hilfe is not None][:HILFEN_JE_FAMILIE]


def _erlebt(akte: Akte, hilfe: Hilfe, verlauf: Verlauf, jetzt: datetime, kennung: str) -> Akte:
    beginn = jetzt - timedelta(days=verlauf.geplant_vor)
    akte = put_in_plan(akte, hilfe, hilfe.angebote[0], kennung, beginn)
    vermittlung, schritt = f"{kennung}-v", f"{kennung}-s"
    for vor, stand in verlauf.staende:
        akte = record_stand(akte, vermittlung, stand, jetzt - timedelta(days=vor))
    if not verlauf.staende:
        return akte
    return complete_schritt(akte, schritt, (beginn + timedelta(days=1)).date())
