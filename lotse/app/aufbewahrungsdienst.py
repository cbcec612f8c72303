"""Retention at work: the list of what is due, then doing it with proof. Values in, values out."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from lotse.app.sicherungsdienst import Orte, secure
from lotse.domain.fehler import Hinweis
from lotse.domain.protokoll import Kettenbefund, Kettenkopf, Protokolleintrag
from lotse.services.aufbewahrung import (
    Faellig,
    Fristen,
    Loeschprotokoll,
    due,
    protocol_cut,
    still_in,
)
from lotse.services.sichern import Anlass, read_stand
from lotse.services.sicherungsplan import uhr_springt
from lotse.store.fehler import translated
from lotse.store.loeschen import case_states, forget, shorten_protocol
from lotse.store.protokoll import Protokollant, entries, verify
from lotse.store.schluessel import KENNUNG_BYTES
from lotse.store.schluesseldatei import read_bund
from lotse.store.sicherungsablage import kept, kept_of
from lotse.store.tresor import Offen
from lotse.store.unit_of_work import SqlUnitOfWork


def due_cases(offen: Offen, fristen: Fristen, jetzt: datetime) -> Sequence[Faellig]:
    """What is shown before anything is done; nothing while the clock is doubtful."""
    with translated(), offen.engine.connect() as connection:
        staende = case_states(connection)
    fraglich = _clock_jumped(offen, jetzt)
    return due(staende, fristen, jetzt.date(), uhr_fraglich=fraglich)


def forget_cases(
    offen: Offen, faellige: Sequence[Faellig], jetzt: datetime, orte: Orte
) -> Loeschprotokoll:
    """After somebody confirmed: a Sicherung, the deletion, the proof, and who still holds it."""
    if _clock_jumped(offen, jetzt):
        raise Hinweis(
            "Das Datum dieses Geräts ist fraglich.",
            "Nichts wurde gelöscht.",
            "Bitte prüfen Sie Datum und Uhrzeit und bestätigen Sie sie in Lotse.",
        )
    if not faellige:
        return Loeschprotokoll(jetzt.date(), {}, {})
    secure(offen, Anlass.VORHER, jetzt, jetzt, orte)
    schreiber = Protokollant(offen.schluessel, offen.slot.id, lambda: jetzt)
    beleg = forget(offen.engine, faellige, jetzt.date(), _neue_id, schreiber)
    return replace(beleg, sicherungen=still_in(_held(offen, orte), jetzt.date()))


def shorten(offen: Offen, fristen: Fristen, jetzt: datetime) -> int:
    """Entries of the audit log whose time is over go; how many."""
    if _clock_jumped(offen, jetzt):
        return 0
    schreiber = Protokollant(offen.schluessel, offen.slot.id, lambda: jetzt)
    return shorten_protocol(offen.engine, schreiber, protocol_cut(fristen, jetzt.date()))


def protocol(offen: Offen, objekt: str | None = None) -> Sequence[Protokolleintrag]:
    """The audit log for its page, or what was done with one case."""
    with translated(), offen.engine.connect() as connection:
        return entries(connection, objekt)


def check_protocol(offen: Offen, kopf: Kettenkopf | None = None) -> Kettenbefund:
    """Whether the log is whole; its head is what goes on paper."""
    with translated(), offen.engine.connect() as connection:
        return verify(connection, offen.schluessel, kopf)


def _held(offen: Offen, orte: Orte) -> list[tuple[str, datetime]]:
    alle = kept(offen.tresor.sicherungen)
    if orte.zweiter is not None:
        alle += kept_of(orte.zweiter, read_bund(offen.tresor.schluessel).tresor)
    return [(datei.name, zeit) for zeit, datei in alle]


def _clock_jumped(offen: Offen, jetzt: datetime) -> bool:
    with SqlUnitOfWork(offen.engine) as einheit:
        return uhr_springt(read_stand(einheit.merker()).gesehen, jetzt)


def _neue_id() -> str:
    return secrets.token_hex(2 * KENNUNG_BYTES)
