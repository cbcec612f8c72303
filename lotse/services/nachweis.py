"""What outlives a deleted case: that there was a consent, for three years, and no name (13)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.einwilligung import Einwilligung, Empfaengerart
from lotse.domain.fristenrechnung import nach_monaten
from lotse.domain.zeit import tageswort
from lotse.letters.brief import Briefart
from lotse.letters.pseudonym import pseudonymise

WEM: Mapping[Empfaengerart, str] = {
    Empfaengerart.STELLE: "für eine Stelle",
    Empfaengerart.PRAXIS: "für eine Praxis",
    Empfaengerart.LOTSIN: "für eine Kollegin oder einen Kollegen",
    Empfaengerart.AKTE: "für die Akte mit Namen",
}
MONATE = 36
"""After its withdrawal or its end (a proposal of SECURITY 13; the Träger may change it)."""


@dataclass(frozen=True, slots=True)
class Nachweis:
    """The kind of recipient, never who; the purpose without names; the days; the sheet's sum."""

    id: str
    fallcode: str
    art: Empfaengerart
    zweck: str
    erteilt_am: date
    gueltig_bis: date
    widerrufen_am: date | None
    sha256: str
    """Of the sheet that was signed; "" = it was not printed here."""
    bis: date
    """The last day it is kept."""


def proofs(akte: Akte, heute: date) -> tuple[Nachweis, ...]:
    """One for each consent of the case whose three years are not over yet."""
    alle = (_nachweis(akte, e) for e in akte.einwilligungen)
    return tuple(eines for eines in alle if eines.bis >= heute)


def end_of(e: Einwilligung) -> date:
    """The day from which it was no consent any more, or will be."""
    return min(e.gueltig_bis, e.widerrufen_am or e.gueltig_bis)


def proof_words(n: Nachweis) -> str:
    """One line for whoever has to show that there was a consent."""
    ende = f", zurückgenommen am {tageswort(n.widerrufen_am)}" if n.widerrufen_am else ""
    blatt = f", Blatt {n.sha256[:16]}" if n.sha256 else ""
    return (
        f"{n.fallcode}: {WEM[n.art]}, vom {tageswort(n.erteilt_am)} bis"
        f" {tageswort(n.gueltig_bis)}{ende}. {n.zweck} (bleibt bis {tageswort(n.bis)}{blatt})"
    )


def _nachweis(akte: Akte, e: Einwilligung) -> Nachweis:
    return Nachweis(
        id=e.id,
        fallcode=akte.familie.fallcode,
        art=e.art,
        zweck=pseudonymise(e.zweck, akte).text,
        erteilt_am=e.erteilt_am,
        gueltig_bis=e.gueltig_bis,
        widerrufen_am=e.widerrufen_am,
        sha256=_sheet(akte, e),
        bis=nach_monaten(end_of(e), MONATE),
    )


def _sheet(akte: Akte, e: Einwilligung) -> str:
    """The last one printed for it; a sheet for another consent is none."""
    blaetter = [
        s.sha256
        for s in akte.schriftstuecke
        if s.art == Briefart.EINWILLIGUNG.value and s.einwilligung == e.id
    ]
    return blaetter[-1] if blaetter else ""
