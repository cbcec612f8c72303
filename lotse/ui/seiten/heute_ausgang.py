"""What may be noted of a row of Heute, each with its key: it writes a fact of the case."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from typing import TypeAlias

from lotse.domain.akte import Akte
from lotse.domain.familie import Wunsch
from lotse.domain.kontakt import Kontaktergebnis
from lotse.domain.vermittlung import Quelle, Stand
from lotse.services.kontakte import record_call
from lotse.services.nachfragen import record_question
from lotse.services.nahplan import end_step, go_on_trying
from lotse.services.vermitteln import complete_schritt
from lotse.services.vermittlungsweg import FOLGT, Meldung, advance
from lotse.services.wiedervorlage import Art
from lotse.ui.dienste import Dienste, Heuteposten
from lotse.ui.seiten.vermittlung_worte import ABLEHNWORT

Wechsel: TypeAlias = Callable[[Akte], Akte]
ANRUFE = frozenset({Art.NICHT_ERREICHT.value, Art.KONTAKT.value, Art.LANGE.value})
SPAETER_UM = timedelta(weeks=4)
MIT_STAND = frozenset({"vermittlung", "angekommen"})


@dataclass(frozen=True, slots=True)
class Ausgang:
    """`taste` = one letter; `wort` for menu and undo; `wechsel` = the change of the case."""

    name: str
    taste: str
    wort: str
    wechsel: Wechsel


_STAENDE: Sequence[tuple[Stand, str, str]] = (
    (Stand.ANGENOMMEN, "K", "Kontakt ist da"),
    (Stand.WARTELISTE, "W", "Warteliste"),
    (Stand.ANGEKOMMEN, "A", "Angekommen"),
    (Stand.HILFT, "H", "Hilft"),
    (Stand.HILFT_TEILWEISE, "T", "Hilft teilweise"),
    (Stand.HILFT_NICHT, "X", "Hilft nicht"),
)


def ausgaenge(posten: Heuteposten, dienste: Dienste) -> tuple[Ausgang, ...]:
    """In the order they are shown."""
    if posten.art in ANRUFE:
        return _anruf(dienste)
    if posten.art in MIT_STAND and posten.stand:
        return _stand(posten, dienste)
    if posten.art == Art.SPAETER:
        return _spaeter(posten, dienste.heute())
    if posten.art == Art.VERSUCH:
        return _versuch(posten, dienste.heute())
    return ()


def absagen(posten: Heuteposten, dienste: Dienste) -> tuple[Ausgang, ...]:
    """A no of the Stelle, each with its reason; they have no key."""
    if posten.art not in MIT_STAND or not posten.stand:
        return ()
    if Stand.ABGELEHNT not in FOLGT[Stand(posten.stand)]:
        return ()
    return tuple(
        Ausgang(f"nein:{grund}", "", wort, _fort(posten, Stand.ABGELEHNT, dienste, grund))
        for grund, wort in ABLEHNWORT.items()
    )


def getan(posten: Heuteposten, heute: date, *, getan: bool) -> Wechsel:
    """Tick or untick a step."""
    return partial(_getan, bezug=posten.bezug, heute=heute, getan=getan)


def _getan(akte: Akte, bezug: str, heute: date, *, getan: bool) -> Akte:
    return complete_schritt(akte, bezug, heute, getan=getan)


def _anruf(dienste: Dienste) -> tuple[Ausgang, ...]:
    def wechsel(ergebnis: Kontaktergebnis) -> Wechsel:
        kennung, heute = dienste.neue_id(), dienste.heute()
        return lambda akte: record_call(akte, kennung, ergebnis, heute)

    return (
        Ausgang("erreicht", "E", "Erreicht", wechsel(Kontaktergebnis.GESPROCHEN)),
        Ausgang("mailbox", "M", "Mailbox", wechsel(Kontaktergebnis.MAILBOX)),
        Ausgang("nicht", "N", "Nicht erreicht", wechsel(Kontaktergebnis.NICHT_ERREICHT)),
    )


def _stand(posten: Heuteposten, dienste: Dienste) -> tuple[Ausgang, ...]:
    stand, jetzt = Stand(posten.stand), dienste.jetzt()
    moeglich = tuple(
        Ausgang(ziel.value, taste, wort, _fort(posten, ziel, dienste))
        for ziel, taste, wort in _STAENDE
        if ziel in FOLGT[stand]
    )
    if stand is not Stand.UEBERGEBEN:
        return moeglich
    frage = Ausgang(
        "gefragt", "N", "Nachgefragt, noch keine Antwort",
        lambda akte: record_question(akte, posten.bezug, jetzt),
    )  # fmt: skip
    return (*moeglich, frage)


def _fort(posten: Heuteposten, stand: Stand, dienste: Dienste, grund: str = "") -> Wechsel:
    jetzt = dienste.jetzt()
    quelle = Quelle.STELLE if stand in (Stand.ABGELEHNT, Stand.WARTELISTE) else None
    meldung = Meldung(stand, grund, quelle)
    return lambda akte: advance(akte, posten.bezug, meldung, jetzt)


def _spaeter(posten: Heuteposten, heute: date) -> tuple[Ausgang, ...]:
    """A wish that was put off wakes once; then the family says again what it wants."""

    def wechsel(wunsch: Wunsch, tag: date | None) -> Wechsel:
        return lambda akte: _with_wunsch(akte, posten.bezug, wunsch, tag)

    return (
        Ausgang("jetzt", "J", "Jetzt", wechsel(Wunsch.JETZT, None)),
        Ausgang("spaeter", "S", "Später", wechsel(Wunsch.SPAETER, heute + SPAETER_UM)),
        Ausgang("nein", "N", "Nein", wechsel(Wunsch.NEIN, None)),
    )


def _versuch(posten: Heuteposten, heute: date) -> tuple[Ausgang, ...]:
    """Trying goes on, or it has been tried: one is as good as the other (E-42)."""
    return (
        Ausgang("weiter", "W", "Weiter ausprobieren",
                lambda akte: go_on_trying(akte, posten.bezug, heute)),
        Ausgang("ende", "B", "Probieren beenden", lambda akte: end_step(akte, posten.bezug)),
    )  # fmt: skip


def _with_wunsch(akte: Akte, bereich: str, wunsch: Wunsch, tag: date | None) -> Akte:
    bereiche = tuple(
        replace(b, wunsch=wunsch, spaeter_am=tag) if b.lebensbereich == bereich else b
        for b in akte.familie.bereiche
    )
    return replace(akte, familie=replace(akte.familie, bereiche=bereiche))
