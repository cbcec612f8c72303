"""Open now, closes at, open again: to the minute, in the time on the wall.

Yes, no or unknown. Whatever the entry or the calendar leaves open stays unknown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from lotse.domain.oeffnung import Feiertagsregel, Ferienregel, Oeffnungszeit, Zeitart
from lotse.domain.wahrheit import Wahrheit

WOCHE = 7
TAG = 24 * 60
HOECHSTENS_TAGE = 60
"""Who opens later than that is asked on the phone."""
_STOERT = re.compile(
    r"ferien|feiertag|geschlossen|außer|nicht|nur|urlaub|sommer|winter|pause|ab \d|bis \d"
    r"|\d{1,2}\.\d{1,2}\.|kein|wechsel|gerade|ungerade|monat|vereinbarung|anmeld|termin|uhr",
    re.IGNORECASE,
)


class Kalender(Protocol):
    """Holidays of one Land; None = the calendar does not reach that day."""

    def feiertag(self, tag: date) -> bool | None: ...
    def ferien(self, tag: date) -> bool | None: ...


class KeinKalender:
    """When nobody knows the Land: only what needs no holidays can be answered."""

    def feiertag(self, _tag: date) -> bool | None:
        return None

    def ferien(self, _tag: date) -> bool | None:
        return None


KEIN_KALENDER: Kalender = KeinKalender()


def hinweis_stoert(hinweis: str) -> bool:
    """The note beside the hours may change them: then no row is sure."""
    return bool(_STOERT.search(hinweis))


def hat_zeiten(zeiten: Sequence[Oeffnungszeit]) -> bool:
    """There is a row of doors that open: what is by appointment or phone says nothing of them."""
    return any(zeit.art in OFFENE_ARTEN for zeit in zeiten)


OFFENE_ARTEN = (Zeitart.OFFEN, Zeitart.SPRECHSTUNDE)
"""Kinds at which one may simply come."""


def gilt_am(zeit: Oeffnungszeit, tag: date, kalender: Kalender) -> Wahrheit:
    """Does this row hold on this day? A note of its own leaves it open."""
    if zeit.datum is not None:
        return _vielleicht(zeit, zeit.datum == tag)
    if tag.weekday() not in zeit.wochentage or not _in_saison(zeit, tag):
        return False
    teile = (_in_woche(zeit, tag), _feiertag(zeit, tag, kalender), _ferien(zeit, tag, kalender))
    if False in teile:
        return False
    return _vielleicht(zeit, None if None in teile else True)


def _vielleicht(zeit: Oeffnungszeit, gilt: Wahrheit) -> Wahrheit:
    return None if gilt and zeit.hinweis else gilt


def _in_saison(zeit: Oeffnungszeit, tag: date) -> bool:
    if not zeit.saison_von:
        return True
    heute = f"{tag.month:02}-{tag.day:02}"
    if zeit.saison_von <= zeit.saison_bis:
        return zeit.saison_von <= heute <= zeit.saison_bis
    return heute >= zeit.saison_von or heute <= zeit.saison_bis


def _in_woche(zeit: Oeffnungszeit, tag: date) -> Wahrheit:
    if zeit.woche_im_monat:
        nummer = (tag.day - 1) // WOCHE + 1
        letzte = (tag + timedelta(days=WOCHE)).month != tag.month
        return nummer in zeit.woche_im_monat or (letzte and -1 in zeit.woche_im_monat)
    if not zeit.alle_n_wochen or zeit.alle_n_wochen == 1:
        return True
    if zeit.anker is None:
        return None
    wochen = (_montag(tag) - _montag(zeit.anker)).days // WOCHE
    return wochen % zeit.alle_n_wochen == 0


def _montag(tag: date) -> date:
    return tag - timedelta(days=tag.weekday())


def _feiertag(zeit: Oeffnungszeit, tag: date, kalender: Kalender) -> Wahrheit:
    frei = kalender.feiertag(tag)
    match zeit.feiertage:
        case Feiertagsregel.OFFEN:
            return True
        case Feiertagsregel.NUR:
            return frei
        case Feiertagsregel.UNBEKANNT:
            return True if frei is False else None
        case Feiertagsregel.GESCHLOSSEN:
            return None if frei is None else not frei


def _ferien(zeit: Oeffnungszeit, tag: date, kalender: Kalender) -> Wahrheit:
    if zeit.ferien is Ferienregel.EGAL:
        return True
    ferien = kalender.ferien(tag)
    if ferien is None:
        return None
    return ferien if zeit.ferien is Ferienregel.NUR else not ferien


def ist_offen(
    zeiten: Sequence[Oeffnungszeit],
    jetzt: datetime,
    kalender: Kalender = KEIN_KALENDER,
    hinweis: str = "",
    arten: Sequence[Zeitart] = OFFENE_ARTEN,
) -> Wahrheit:
    """`hinweis`: the note beside the hours. No row at all = unknown, never closed."""
    gefragt = [zeit for zeit in zeiten if zeit.art in arten]
    if not gefragt:
        return None
    minute = jetzt.hour * 60 + jetzt.minute
    antworten = [_offen(zeit, jetzt.date(), minute, kalender) for zeit in gefragt]
    unsicher = hinweis_stoert(hinweis)
    if True in antworten:
        return None if unsicher else True
    return None if unsicher or None in antworten else False


def _offen(zeit: Oeffnungszeit, tag: date, minute: int, kalender: Kalender) -> Wahrheit:
    """After "ab 14 Uhr" nobody knows how long."""
    if minute < zeit.von or (zeit.bis is not None and minute >= zeit.bis):
        return False
    gilt = gilt_am(zeit, tag, kalender)
    return None if gilt and zeit.bis is None else gilt


@dataclass(frozen=True, slots=True)
class Oeffnung:
    """The answer on the page: open now, until when, else from when again (None = unknown)."""

    offen: Wahrheit
    bis: datetime | None = None
    wieder: datetime | None = None


def oeffnung(
    zeiten: Sequence[Oeffnungszeit],
    jetzt: datetime,
    kalender: Kalender = KEIN_KALENDER,
    hinweis: str = "",
    arten: Sequence[Zeitart] = OFFENE_ARTEN,
) -> Oeffnung:
    """Nothing is promised over a day that is not known: then `bis` and `wieder` stay empty."""
    offen = ist_offen(zeiten, jetzt, kalender, hinweis, arten)
    gefragt = tuple(zeit for zeit in zeiten if zeit.art in arten)
    if offen is None:
        return Oeffnung(None)
    if offen:
        return Oeffnung(offen=True, bis=_bis(gefragt, jetzt, kalender))
    return Oeffnung(offen=False, wieder=_wieder(gefragt, jetzt, kalender))


def _bis(zeiten: Sequence[Oeffnungszeit], jetzt: datetime, kalender: Kalender) -> datetime | None:
    """The end of what is open now: rows that touch, also at midnight, are one."""
    ende = jetzt
    for _ in range(WOCHE):
        minute = ende.hour * 60 + ende.minute
        enden = [
            zeit.bis
            for zeit in zeiten
            if zeit.bis is not None and _offen(zeit, ende.date(), minute, kalender)
        ]
        if not enden:
            return ende
        spaetestens = max(enden)
        ende = datetime.combine(ende.date(), datetime.min.time()) + timedelta(minutes=spaetestens)
    return None  # round the clock


def _wieder(
    zeiten: Sequence[Oeffnungszeit], jetzt: datetime, kalender: Kalender
) -> datetime | None:
    """The first minute that is surely open; None when an unsure day comes before it."""
    for tage in range(HOECHSTENS_TAGE + 1):
        tag = jetzt.date() + timedelta(days=tage)
        ab = jetzt.hour * 60 + jetzt.minute if tage == 0 else -1
        spaeter = [zeit for zeit in zeiten if zeit.von > ab]
        gelten = [(zeit.von, gilt_am(zeit, tag, kalender)) for zeit in spaeter]
        sicher = min((von for von, gilt in gelten if gilt), default=TAG + 1)
        if any(gilt is None and von < sicher for von, gilt in gelten):
            return None
        if sicher <= TAG:
            anfang = datetime.combine(tag, datetime.min.time())
            return anfang + timedelta(minutes=sicher)
    return None
