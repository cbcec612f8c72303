"""What comes back by itself, so that nobody is forgotten until help has arrived (F-01, 4.4).

Everything is worked out from facts and the day: a day on which something is due, less what was
done about it. Each item has one key and comes once; the compartment of § 4 KKG adds none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId, Wunsch
from lotse.domain.frist import Frist, Fristart
from lotse.domain.kontakt import Kontaktergebnis
from lotse.domain.vermittlung import Schrittstand, Stand, Vermittlung
from lotse.services.einwilligen import ending
from lotse.services.fallstand import Tiefe, depth, had_talk, last_contact, not_reached
from lotse.services.nachfragen import follow_up

NOCH_EINMAL = timedelta(days=2)
"""After a call nobody answered."""
FINANZIERUNG = timedelta(weeks=8)
LANGE = timedelta(days=14)
"""Without a talk while a family is accompanied."""
RUECKBLICK = timedelta(weeks=6)
ANGEKOMMEN = timedelta(days=7)
_LAEUFT = frozenset({Stand.VORBEREITET, Stand.UEBERGEBEN, Stand.ANGENOMMEN, Stand.WARTELISTE})
_OFFEN = frozenset({Schrittstand.VORGEMERKT, Schrittstand.DRAN})
_NEBENBEI = frozenset({"lange", "keine_antwort", "finanzierung"})
_FRISTEN = frozenset(
    {Fristart.FAMILIE, Fristart.AMT, Fristart.NOCH, Fristart.SOFORT, Fristart.ERINNERUNG}
)


class Art(StrEnum):
    """Kinds of items, the most pressing first: the order is the priority."""

    FRIST = "frist"
    NICHT_ERREICHT = "nicht_erreicht"
    KONTAKT = "kontakt"
    SCHRITT = "schritt"
    VERSUCH = "versuch"
    """What a family tries out: on the day it wanted to look again (E-42)."""
    NACHFRAGE = "nachfrage"
    RUECKMELDUNG = "rueckmeldung"
    WARTELISTE = "warteliste"
    EINWILLIGUNG = "einwilligung"
    SPAETER = "spaeter"
    FINANZIERUNG = "finanzierung"
    RUECKBLICK = "rueckblick"
    LANGE = "lange"
    KEINE_ANTWORT = "keine_antwort"
    """Asked twice: shown and counted so, with nothing due any more."""


@dataclass(frozen=True, slots=True)
class Wiedervorlage:
    """One item. `tag` = the day it is due; `bezug` = id of what it is about."""

    art: Art
    familie: FamilieId
    fallcode: str
    tag: date
    bezug: str
    text: str = ""
    """What it is about, in the family's or the Stelle's words; never a surname."""
    leistung: str = ""
    zusatz: str = ""

    @property
    def schluessel(self) -> tuple[Art, FamilieId, str]:
        """One item is shown once."""
        return self.art, self.familie, self.bezug

    def due(self, heute: date) -> bool:
        return self.tag <= heute


def follow_ups(akte: Akte, heute: date, fristen: Iterable[Frist] = ()) -> tuple[Wiedervorlage, ...]:
    """All items of one case, by priority, then day. A closed case has none."""
    if akte.familie.geschlossen_am is not None:
        return ()
    einmal: dict[tuple[Art, FamilieId, str], Wiedervorlage] = {}
    for posten in _alle(akte, heute, fristen):
        alt = einmal.get(posten.schluessel)
        if alt is None or posten.tag < alt.tag:
            einmal[posten.schluessel] = posten
    return tuple(sort(_ohne_mahnen(list(einmal.values()), heute)))


def _ohne_mahnen(posten: list[Wiedervorlage], heute: date) -> Iterable[Wiedervorlage]:
    """Whoever is thought of in the next two weeks anyway need not be called forgotten."""
    anderes = any(p.art not in _NEBENBEI and p.tag <= heute + LANGE for p in posten)
    return [p for p in posten if p.art is not Art.LANGE or not anderes]


def sort(posten: Iterable[Wiedervorlage]) -> Sequence[Wiedervorlage]:
    """Priority, day, Fallcode: the same facts in any order give the same list."""
    rang = {art: nummer for nummer, art in enumerate(Art)}
    return sorted(posten, key=lambda p: (rang[p.art], p.tag, p.fallcode, p.bezug))


def _alle(akte: Akte, heute: date, fristen: Iterable[Frist]) -> Iterator[Wiedervorlage]:
    yield from _fristen(akte, heute, fristen)
    yield from _kontakte(akte)
    yield from _schritte(akte, heute)
    for vermittlung in akte.vermittlungen:
        yield from _vermittlung(akte, vermittlung, heute)
    yield from _rueckmeldungen(akte, heute)
    yield from _einwilligungen(akte, heute)
    yield from _spaeter(akte)
    yield from _rueckblick(akte, heute)


def _posten(akte: Akte, art: Art, tag: date, bezug: str, **worte: str) -> Wiedervorlage:
    """`worte`: text, leistung, zusatz."""
    return Wiedervorlage(art, akte.familie.id, akte.familie.fallcode, tag, bezug, **worte)


def _fristen(akte: Akte, heute: date, fristen: Iterable[Frist]) -> Iterator[Wiedervorlage]:
    """The day until which it is safe; what the law only explains is no item.

    Where it says "at once", or what is left is longer than usual, that is today (D-07, D-10).
    """
    for frist in fristen:
        sofort = heute if frist.art is Fristart.SOFORT else None
        tag = frist.sicher_bis or frist.ende or frist.brief_ab or sofort
        if frist.art is Fristart.NOCH:
            tag = heute
        if frist.art in _FRISTEN and tag is not None:
            worte = {"text": frist.satz, "leistung": frist.leistung, "zusatz": frist.fundstelle}
            yield _posten(akte, Art.FRIST, tag, frist_key(frist), **worte)


def frist_key(frist: Frist) -> str:
    """Which Frist an item is of: one rule may say two things of one Antrag (D-10)."""
    return f"{frist.regel}:{frist.antrag}:{frist.leistung}"


def _kontakte(akte: Akte) -> Iterator[Wiedervorlage]:
    """Who was not reached comes back; a day that was agreed, too, until somebody spoke."""
    gesprochen = [k.am for k in akte.kontakte if k.ergebnis is Kontaktergebnis.GESPROCHEN]
    zuletzt = max(gesprochen, default=date.min)
    if not_reached(akte):
        versuch = max(
            (k for k in akte.kontakte if k.ergebnis is not Kontaktergebnis.GESPROCHEN),
            key=lambda k: k.am,
        )
        tag = versuch.naechster_am or versuch.am + NOCH_EINMAL
        versuche = sum(1 for k in akte.kontakte if k.am > zuletzt)
        yield _posten(akte, Art.NICHT_ERREICHT, tag, versuch.id, zusatz=str(versuche))
        return
    vereinbart = [k for k in akte.kontakte if k.naechster_am and k.naechster_am > zuletzt]
    if vereinbart:
        naechster = min(vereinbart, key=lambda k: k.naechster_am or date.max)
        tag = naechster.naechster_am or date.max
        yield _posten(akte, Art.KONTAKT, tag, naechster.id, text=naechster.vereinbart)


def _schritte(akte: Akte, heute: date) -> Iterator[Wiedervorlage]:
    """A step on its day; on the day a trial is looked at again, that question instead."""
    for schritt in akte.schritte:
        worte = {"text": schritt.text, "leistung": schritt.leistung}
        ansehen = schritt.rueckblick_am if schritt.versuch and schritt.stand in _OFFEN else None
        if ansehen is not None:
            yield _posten(akte, Art.VERSUCH, ansehen, schritt.id, **worte)
        if ansehen is not None and ansehen <= heute:
            continue
        if schritt.stand is Schrittstand.DRAN and schritt.bis is not None:
            yield _posten(akte, Art.SCHRITT, schritt.bis, schritt.id, **worte)


def _vermittlung(akte: Akte, v: Vermittlung, heute: date) -> Iterator[Wiedervorlage]:
    worte = {"text": v.angebot.name if v.angebot else "", "leistung": v.leistung}
    nachfrage = follow_up(v, heute)
    if nachfrage is not None and nachfrage.am is not None:
        nummer = str(nachfrage.nummer)
        yield _posten(akte, Art.NACHFRAGE, nachfrage.am, v.id, **worte, zusatz=nummer)
    elif nachfrage is not None and nachfrage.keine_antwort:
        seit = v.ereignisse[-1].geschehen_am
        yield _posten(akte, Art.KEINE_ANTWORT, seit, v.id, **worte)
    ende = v.angebot.finanzierung_bis if v.angebot else None
    if ende is not None and v.stand in _LAEUFT and heute <= ende:
        yield _posten(akte, Art.FINANZIERUNG, ende - FINANZIERUNG, v.id, **worte)


def _rueckmeldungen(akte: Akte, heute: date) -> Iterator[Wiedervorlage]:
    """A strip that did not come back, and the end of a waiting list."""
    namen = {v.id: v.angebot.name if v.angebot else "" for v in akte.vermittlungen}
    offen = {v.id for v in akte.vermittlungen if v.stand in _LAEUFT}
    for r in akte.rueckmeldungen:
        if r.vermittlung not in offen:
            continue
        wo = namen[r.vermittlung]
        if r.ergebnis is None:
            yield _posten(akte, Art.RUECKMELDUNG, r.gefragt_am + LANGE, r.vermittlung, text=wo)
        elif r.warteliste_bis is not None and r.warteliste_bis >= heute - RUECKBLICK:
            yield _posten(akte, Art.WARTELISTE, r.warteliste_bis, r.vermittlung, text=wo)


def _einwilligungen(akte: Akte, heute: date) -> Iterator[Wiedervorlage]:
    for e in ending(akte, heute):
        yield _posten(akte, Art.EINWILLIGUNG, e.gueltig_bis, e.id, text=e.empfaenger)


def _spaeter(akte: Akte) -> Iterator[Wiedervorlage]:
    """What the family put off wakes up on the day it named."""
    for stand in akte.familie.bereiche:
        if stand.wunsch is Wunsch.SPAETER and stand.spaeter_am is not None:
            yield _posten(akte, Art.SPAETER, stand.spaeter_am, stand.lebensbereich.value)


def _rueckblick(akte: Akte, heute: date) -> Iterator[Wiedervorlage]:
    """Six weeks after the first step; and when nobody has spoken for two weeks."""
    if depth(akte) is not Tiefe.BEGLEITUNG or not had_talk(akte):
        return
    zuletzt = last_contact(akte)
    beginn = min((w.am for w in akte.wahlen), default=akte.familie.angelegt_am)
    if akte.schritte and zuletzt < beginn + RUECKBLICK <= heute:
        yield _posten(akte, Art.RUECKBLICK, beginn + RUECKBLICK, "rueckblick")
    naechster = any(k.naechster_am and k.naechster_am >= heute for k in akte.kontakte)
    if not naechster and not not_reached(akte):
        yield _posten(akte, Art.LANGE, zuletzt + LANGE, "kontakt")
