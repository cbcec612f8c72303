"""Contacts: one is closed in half a minute, mended later, and a try that failed counts (F-30)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from lotse.domain.akte import Akte
from lotse.domain.kontakt import Kontakt, Kontaktart, Kontaktergebnis
from lotse.services.aendern import bereinigt

NAECHSTE = (timedelta(days=3), timedelta(days=7), timedelta(days=14))
"""Quick choices for the next contact."""
HOECHSTENS_MINUTEN = 600


@dataclass(frozen=True, slots=True)
class Umstand:
    """What is known when a contact ends: the day, how long the talk has lasted, where we sit."""

    heute: date
    minuten: int | None = None
    standort: str = ""


def prefill(akte: Akte, kennung: str, umstand: Umstand) -> Kontakt:
    """As likely as possible, so that most fields may stay as they are.

    Where we met last is where we meet again; a running talk means that somebody was reached.
    """
    letzter = last_talk(akte)
    vor_ort = umstand.minuten is not None
    art = letzter.art if letzter else Kontaktart.PRAXIS if vor_ort else Kontaktart.TELEFON
    if vor_ort and art in (Kontaktart.TELEFON, Kontaktart.NACHRICHT):
        art = Kontaktart.BUERO
    return Kontakt(
        id=kennung,
        art=art,
        ergebnis=Kontaktergebnis.GESPROCHEN,
        am=umstand.heute,
        minuten=umstand.minuten or None,
        standort=letzter.standort if letzter and letzter.art is art else umstand.standort,
        dolmetschen=akte.familie.verstaendigung.dolmetschen or None,
    )


def last_talk(akte: Akte) -> Kontakt | None:
    """The last contact in which somebody was reached."""
    gesprochen = [k for k in akte.kontakte if k.ergebnis is Kontaktergebnis.GESPROCHEN]
    return max(gesprochen, key=lambda k: k.am, default=None)


def set_kontakt(akte: Akte, kontakt: Kontakt) -> Akte:
    """Add one, or put right the one with the same id in its place."""
    rein = replace(
        kontakt,
        standort=bereinigt(kontakt.standort).strip(),
        notiz=bereinigt(kontakt.notiz),
        vereinbart=bereinigt(kontakt.vereinbart),
        minuten=_minuten(kontakt.minuten),
    )
    if any(alter.id == rein.id for alter in akte.kontakte):
        alle = tuple(rein if alter.id == rein.id else alter for alter in akte.kontakte)
    else:
        alle = (*akte.kontakte, rein)
    return replace(akte, kontakte=alle)


def remove_kontakt(akte: Akte, kennung: str) -> Akte:
    return replace(akte, kontakte=tuple(k for k in akte.kontakte if k.id != kennung))


def kontakt_of(akte: Akte, kennung: str) -> Kontakt | None:
    return next((k for k in akte.kontakte if k.id == kennung), None)


def record_call(akte: Akte, kennung: str, ergebnis: Kontaktergebnis, heute: date) -> Akte:
    """A call with its result and nothing else: what was agreed before stays where it was.

    Of one day the same result is noted once: a key that is held down is no second call.
    """
    neu = Kontakt(kennung, Kontaktart.TELEFON, ergebnis, heute)
    if any(replace(alter, id=kennung) == neu for alter in akte.kontakte):
        return akte
    return set_kontakt(akte, neu)


def _minuten(minuten: int | None) -> int | None:
    return None if minuten is None else min(max(minuten, 0), HOECHSTENS_MINUTEN)
