"""How a consent stands on a day, in one word, and which question comes next."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum

from lotse.domain.akte import Akte
from lotse.domain.einwilligung import Einwilligung, Empfaengerart
from lotse.letters.erlaubt import gilt
from lotse.services.einwilligen import BALD_TAGE

HILFE = "Die Familie soll diese Hilfe bekommen: "
ZWECK: Mapping[Empfaengerart, str] = {
    Empfaengerart.AKTE: "Wir führen eine Akte mit Namen, damit wir gut helfen können.",
    Empfaengerart.PRAXIS: "Die Praxis erfährt, ob die Hilfe angekommen ist.",
    Empfaengerart.LOTSIN: "Eine Kollegin oder ein Kollege begleitet die Familie weiter.",
}


def purpose(art: Empfaengerart, hilfe: str = "") -> str:
    """A suggestion for what it is about, to be changed; German, as the sheet prints it."""
    if art is Empfaengerart.STELLE:
        return f"{HILFE}{hilfe}." if hilfe else ""
    return ZWECK[art]


def is_suggested(zweck: str) -> bool:
    """Nobody has written it: another recipient may replace it."""
    return not zweck or zweck.startswith(HILFE) or zweck in ZWECK.values()


class Geltung(StrEnum):
    """What the list says."""

    GILT = "gilt"
    ENDET_BALD = "endet_bald"
    ZURUECKGENOMMEN = "zurueckgenommen"
    ABGELAUFEN = "abgelaufen"
    OFFEN = "offen"
    """Something is missing, or it begins later: it allows nothing."""


def validity(einwilligung: Einwilligung, heute: date) -> Geltung:
    widerrufen = einwilligung.widerrufen_am
    if widerrufen is not None and widerrufen <= heute:
        return Geltung.ZURUECKGENOMMEN
    if einwilligung.gueltig_bis < heute:
        return Geltung.ABGELAUFEN
    if not gilt(einwilligung, heute):
        return Geltung.OFFEN
    bald = heute + timedelta(days=BALD_TAGE)
    return Geltung.ENDET_BALD if einwilligung.gueltig_bis <= bald else Geltung.GILT


def any_valid(akte: Akte, heute: date) -> bool:
    """What the mark beside the tabs says."""
    return any(gilt(e, heute) for e in akte.einwilligungen)


def listed(akte: Akte, heute: date) -> tuple[Einwilligung, ...]:
    """What holds first, the newest first; what ended stays below as the proof."""
    rang = {g: n for n, g in enumerate((Geltung.ENDET_BALD, Geltung.GILT, Geltung.OFFEN))}
    return tuple(
        sorted(
            akte.einwilligungen,
            key=lambda e: (rang.get(validity(e, heute), len(rang)), -e.erteilt_am.toordinal()),
        )
    )
