"""Retention at work: the list of what is due, then doing it with proof. Values in, values out."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from lotse.app.sicherungsdienst import Orte, secure
from lotse.domain.familie import FamilieId
from lotse.domain.fehler import Hinweis
from lotse.domain.protokoll import Kettenbefund, Kettenkopf, Protokolleintrag, Tat
from lotse.services.aufbewahrung import (
    Faellig,
    Fristen,
    Gehalten,
    Grund,
    Loeschart,
    Loeschprotokoll,
    due,
    due_requests,
    held,
    protocol_cut,
    still_in,
)
from lotse.services.sichern import Anlass, read_stand
from lotse.services.sicherungsplan import uhr_springt
from lotse.store.anfragen import request_days
from lotse.store.fehler import translated
from lotse.store.loeschen import case_states, forget, shorten_protocol
from lotse.store.nachweise import drop_expired
from lotse.store.protokoll import Protokollant, entries, verify
from lotse.store.schluessel import KENNUNG_BYTES
from lotse.store.sicherung_kopf import Sicherungsfehler, read_kopf, unseal
from lotse.store.sicherungsablage import kept
from lotse.store.tresor import Offen
from lotse.store.unit_of_work import SqlUnitOfWork


def due_cases(offen: Offen, fristen: Fristen, jetzt: datetime) -> Sequence[Faellig]:
    """What is shown before anything is done; nothing while the clock is doubtful."""
    return due_and_held(offen, fristen, jetzt)[0]


def due_and_held(
    offen: Offen, fristen: Fristen, jetzt: datetime
) -> tuple[Sequence[Faellig], Sequence[Gehalten]]:
    """`due_cases` and `held_cases` of one look into the file."""
    if clock_jumped(offen, jetzt):
        return (), held_cases(offen, fristen, jetzt.date())
    heute = jetzt.date()
    with translated(), offen.engine.connect() as connection:
        staende, anfragen = case_states(connection), request_days(connection)
    faellig = (*due(staende, fristen, heute), *due_requests(anfragen, fristen, heute))
    return faellig, held(staende, fristen, heute)


def held_cases(offen: Offen, fristen: Fristen, heute: date) -> Sequence[Gehalten]:
    """Those somebody keeps beyond their time."""
    with translated(), offen.engine.connect() as connection:
        return held(case_states(connection), fristen, heute)


def forget_cases(
    offen: Offen, faellige: Sequence[Faellig], jetzt: datetime, orte: Orte
) -> Loeschprotokoll:
    """After somebody confirmed: a Sicherung, the deletion, the proof, and who still holds it.

    Nobody looks at the second place for it: a share that is away would keep the saving waiting.
    """
    if clock_jumped(offen, jetzt):
        raise Hinweis(
            "Das Datum dieses Geräts ist fraglich.",
            "Nichts wurde gelöscht.",
            "Bitte prüfen Sie Datum und Uhrzeit und bestätigen Sie sie in Lotse.",
        )
    faellige = not_held(faellige, held_cases(offen, Fristen(), jetzt.date()))
    if not faellige:
        return Loeschprotokoll(jetzt.date(), {}, {})
    secure(offen, Anlass.VORHER, jetzt, jetzt, replace(orte, zweiter=None))
    schreiber = Protokollant(offen.schluessel, offen.slot.id, lambda: jetzt)
    beleg = forget(offen.engine, faellige, jetzt.date(), _neue_id, schreiber)
    eigene = [(datei.name, zeit) for zeit, datei in kept(offen.tresor.sicherungen)]
    return replace(
        beleg,
        sicherungen=still_in(eigene, jetzt.date()),
        zweiter_ort=orte.zweiter is not None,
    )


def not_held(faellige: Sequence[Faellig], gehalten: Sequence[Gehalten]) -> Sequence[Faellig]:
    """Kept since the list was shown: it stays, unless the family asked for it."""
    bleiben = {eines.faellig.familie for eines in gehalten}
    return [f for f in faellige if f.grund is Grund.WUNSCH or f.familie not in bleiben]


def shorten(offen: Offen, fristen: Fristen, jetzt: datetime) -> int:
    """Entries of the audit log whose time is over go; how many. So do old proofs of consents."""
    if clock_jumped(offen, jetzt):
        return 0
    schreiber = Protokollant(offen.schluessel, offen.slot.id, lambda: jetzt)
    drop_expired(offen.engine, jetzt.date())
    return shorten_protocol(offen.engine, schreiber, protocol_cut(fristen, jetzt.date()))


def protocol(offen: Offen, objekt: str | None = None) -> Sequence[Protokolleintrag]:
    """The audit log for its page, or what was done with one case."""
    with translated(), offen.engine.connect() as connection:
        return entries(connection, objekt)


def noted_head(offen: Offen) -> Kettenkopf | None:
    """The end of the log as the newest Sicherung sealed it: so a cut end is found, too.

    None after a restore, until there is a newer Sicherung: the log went on from another place.
    """
    anders = (Tat.ZURUECKGESPIELT, Tat.GERETTET)
    neu = [e.zeit.replace(tzinfo=None) for e in protocol(offen) if e.tat in anders]
    for zeit, datei in reversed(kept(offen.tresor.sicherungen)):
        if neu and zeit <= max(neu):
            return None
        try:
            return unseal(*read_kopf(datei), offen.schluessel).protokoll
        except (Sicherungsfehler, OSError):
            continue  # damaged or gone: that is told elsewhere, an older one serves here
    return None


def check_protocol(offen: Offen, kopf: Kettenkopf | None = None) -> Kettenbefund:
    """Whether the log is whole; its head is what goes on paper."""
    with translated(), offen.engine.connect() as connection:
        return verify(connection, offen.schluessel, kopf)


def fall_of(offen: Offen, familie: FamilieId, art: Loeschart, heute: date) -> Faellig:
    """A family that asked for it, due or not; Hinweis when it is gone."""
    with translated(), offen.engine.connect() as connection:
        gefunden = [s for s in case_states(connection) if s.familie == familie]
    if not gefunden:
        raise Hinweis(
            "Diese Akte gibt es nicht mehr.",
            "Nichts wurde verändert.",
            "Vielleicht wurde sie schon gelöscht.",
        )
    stand = gefunden[0]
    return Faellig(familie, stand.fallcode, stand.deckwort, Grund.WUNSCH, heute, art)


def clock_jumped(offen: Offen, jetzt: datetime) -> bool:
    """The date is doubtful: nothing is due and nothing is deleted."""
    with SqlUnitOfWork(offen.engine) as einheit:
        return uhr_springt(read_stand(einheit.merker()).gesehen, jetzt)


def _neue_id() -> str:
    return secrets.token_hex(2 * KENNUNG_BYTES)
