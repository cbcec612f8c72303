"""A case with one hand-over, and consents for it, as tests need them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from lotse.domain.akte import Akte
from lotse.domain.angebot import Angebot, AngebotKey
from lotse.domain.einwilligung import (
    Datenart,
    Einwilligung,
    Einwilligungsform,
    Empfaengerart,
    Richtung,
)
from lotse.domain.vermittlung import Ereignis, Stand, Vermittlung, Wahl
from lotse.services.einwilligen import Empfaenger
from tests.werkzeug.akten import einfache_akte

HEUTE = date(2026, 11, 24)
JETZT = datetime(2026, 11, 24, 10, 42, tzinfo=UTC)
STELLE = Angebot(AngebotKey("a1"), "Hebammenpraxis Nord", "Hebammen GbR")
ZIEL = Empfaenger.stelle(STELLE)


def am(tage: int) -> datetime:
    return JETZT + timedelta(days=tage)


def einwilligung(kennung: str = "e1", **felder: object) -> Einwilligung:
    """A written one for the Stelle, about the name and what is needed."""
    grund = Einwilligung(
        id=kennung,
        empfaenger=STELLE.name,
        art=Empfaengerart.STELLE,
        zweck="Hebamme finden",
        datenarten=(Datenart.NAME, Datenart.ANLIEGEN),
        richtung=Richtung.BEIDE,
        form=Einwilligungsform.SCHRIFTLICH,
        erteilt_am=HEUTE,
        gueltig_bis=date(2027, 5, 24),
        angebot=STELLE.key,
        unterschrieben=("p1",),
    )
    return replace(grund, **felder)  # type: ignore[arg-type]


def akte_mit(*einwilligungen: Einwilligung, gewaehlt: bool = True, **felder: object) -> Akte:
    """Prepared, chosen, not yet handed over."""
    vermittlung = Vermittlung(
        "v1", "hebamme", STELLE, (Ereignis(Stand.VORBEREITET, HEUTE, JETZT),), "w1"
    )
    wahl = Wahl("w1", "hebamme", (STELLE.key,), STELLE.key if gewaehlt else None, HEUTE)
    akte = replace(
        einfache_akte(),
        wahlen=(wahl,),
        vermittlungen=(vermittlung,),
        einwilligungen=einwilligungen,
    )
    return replace(akte, **felder)  # type: ignore[arg-type]
