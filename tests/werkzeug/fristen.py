"""Applications in a few words, their holidays, and the Fristen they yield."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from lotse.domain.akte import Akte
from lotse.domain.antrag import Antrag, Antragsart, Antragsereignis, Belehrung
from lotse.domain.frist import Frist, Fristregel
from lotse.exchange.feiertage import feiertage_in
from lotse.services.fristen import fristen_of
from tests.werkzeug.konsole import wissen
from tests.werkzeug.muster import familie_k

NRW = feiertage_in("05999000")
MONTAG = date(2026, 3, 2)
"""A day 0 from which no holiday of the next weeks moves an end (Easter is on 5 April)."""
A = Antragsart


def ereignis(art: Antragsart, am: date, traegerart: str = "", **mehr) -> Antragsereignis:
    return Antragsereignis(art, am, datetime(2026, 1, 1, 9, 0), traegerart=traegerart, **mehr)


def antrag(leistung: str, traegerart: str, *ereignisse: Antragsereignis, **mehr) -> Antrag:
    return Antrag("a1", leistung, "", traegerart, ereignisse=ereignisse, **mehr)


def am_tag(nummer: int, start: date = MONTAG) -> date:
    return start + timedelta(days=nummer)


def akte(*antraege: Antrag, **mehr) -> Akte:
    nackt = replace(familie_k(), bereiche=(), fakten={})
    return Akte(nackt, antraege=antraege, **mehr)


def alle(eine: Akte | Antrag, heute: date, feiertage=NRW) -> tuple[Frist, ...]:
    ganze = eine if isinstance(eine, Akte) else akte(eine)
    return fristen_of(ganze, wissen(), heute, feiertage)


def nur(regel: Fristregel, eine: Akte | Antrag, heute: date, feiertage=NRW) -> tuple[Frist, ...]:
    return tuple(f for f in alle(eine, heute, feiertage) if f.regel is regel)


def briefe(eine: Akte | Antrag, heute: date) -> set[str]:
    """What is offered on this day."""
    offen = (f.brief_am(heute) for f in alle(eine, heute))
    return {brief.value for brief in offen if brief}


def abgelehnt(am: date, belehrung: Belehrung | None = Belehrung.SOZIALGERICHT, **mehr):
    return ereignis(A.ABGELEHNT, am, belehrung=belehrung, **mehr)
