"""The way of an application: made once, then one event after another (REQUIREMENTS 7, E-23).

Events are only added. A correction is a new event; whatever was noted last holds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime

from lotse.domain.akte import Akte
from lotse.domain.antrag import Antrag, Antragsart, Antragsereignis, Antragsform
from lotse.domain.fehler import Hinweis
from lotse.domain.frist import Feiertage, Frist
from lotse.domain.fristenrechnung import keine_feiertage
from lotse.domain.recht import Antragsart as Form
from lotse.domain.recht import Leistung, LeistungId, Wissen
from lotse.domain.vermittlung import Schritt
from lotse.matching.fristen_amt import LEISTUNGSTRAEGER
from lotse.matching.fristen_lage import Fall, arten, stationen
from lotse.services.aendern import bereinigt
from lotse.services.blockieren import open_due
from lotse.services.fristen import fristen_of

A = Antragsart
_ENTSCHIEDEN = frozenset({A.BEWILLIGT, A.ABGELEHNT, A.ZURUECKGENOMMEN})
_LAEUFT = (
    A.EINGEGANGEN, A.WEITERGELEITET, A.NICHT_ZUSTAENDIG, A.UNTERLAGEN_VERLANGT, A.MITTEILUNG,
    A.BEWILLIGT, A.ABGELEHNT, A.ZUSTAENDIGKEIT_STREITIG, A.GUTACHTEN_BEAUFTRAGT,
)  # fmt: skip
"""What may come to any running application, the most frequent first."""
_NACH: Mapping[Antragsart, Antragsart] = {
    A.WEITERGELEITET: A.EINGEGANGEN_DORT,
    A.UNTERLAGEN_VERLANGT: A.UNTERLAGEN_DA,
    A.GUTACHTEN_BEAUFTRAGT: A.GUTACHTEN_DA,
    A.ZUSTAENDIGKEIT_STREITIG: A.VORLAEUFIG_BEANTRAGT,
    A.WEITERE_TRAEGER: A.KONFERENZ,
}
"""What follows on what; offered first as soon as it can."""
MIT_STELLE = frozenset({A.WEITERGELEITET, A.ZUSTAENDIGKEIT_STREITIG, A.UMZUG})
"""Events that name another office."""
MIT_BIS = frozenset({A.UNTERLAGEN_VERLANGT, A.MITTEILUNG})
"""Events with a day in the office's letter."""


def begin(akte: Akte, antrag: Antrag, am: date, jetzt: datetime) -> Akte:
    """It was made on this day; nothing else is known of it yet."""
    neu = replace(antrag, stelle=bereinigt(antrag.stelle).strip(), ereignisse=())
    mit = replace(akte, antraege=(*akte.antraege, neu))
    return record(mit, antrag.id, Antragsereignis(A.GESENDET, am, jetzt), jetzt)


def record(akte: Akte, kennung: str, ereignis: Antragsereignis, jetzt: datetime) -> Akte:
    """One thing that happened; a Hinweis when its day is still to come."""
    if ereignis.am > jetzt.date():
        raise Hinweis(
            "Dieser Tag liegt in der Zukunft.",
            "Die Akte ist unverändert.",
            "Bitte prüfen Sie den Tag.",
        )
    gesagt = replace(
        ereignis, stelle=bereinigt(ereignis.stelle).strip(), notiz=bereinigt(ereignis.notiz)
    )
    alt = find(akte, kennung)
    return _ersetzt(akte, replace(alt, ereignisse=(*alt.ereignisse, gesagt)))


def set_teilhabe(akte: Akte, kennung: str, wert: bool | None) -> Akte:  # noqa: FBT001 - an answer
    """Asked, never guessed; None = not known."""
    return _ersetzt(akte, replace(find(akte, kennung), teilhabe=wert))


def set_form(akte: Akte, kennung: str, form: Antragsform) -> Akte:
    """It was made in this form after all."""
    return _ersetzt(akte, replace(find(akte, kennung), form=form))


def with_blockaden(
    wechsel: Callable[[Akte], Akte],
    wissen: Wissen,
    heute: date,
    feiertage: Feiertage,
    neu: Callable[[], str],
) -> Callable[[Akte], Akte]:
    """The same change, and what hangs by it is opened with it: one change, taken back as one."""

    def beides(akte: Akte) -> Akte:
        nachher = wechsel(akte)
        return open_due(nachher, wissen, fristen_of(nachher, wissen, heute, feiertage), neu)

    return beides


def find(akte: Akte, kennung: str) -> Antrag:
    return next(a for a in akte.antraege if a.id == kennung)


def antraege_at(akte: Akte, schritt: Schritt) -> tuple[Antrag, ...]:
    """Those of the step: of its hand-over, else of its help."""
    if schritt.vermittlung:
        eigene = tuple(a for a in akte.antraege if a.vermittlung == schritt.vermittlung)
        if eigene:
            return eigene
    return tuple(
        a for a in akte.antraege if schritt.leistung and a.leistung == schritt.leistung
        and a.vermittlung in ("", schritt.vermittlung)
    )  # fmt: skip


def offered(antrag: Antrag) -> tuple[Antragsart, ...]:
    """What may have happened next, the likeliest first; nothing of it must."""
    gewesen = [e.art for e in sorted(antrag.ereignisse, key=lambda e: e.am)]
    entschieden = [art for art in gewesen if art in (*_ENTSCHIEDEN, A.WIDERSPRUCH, A.BINDEND)]
    if entschieden:
        return _nach_bescheid(entschieden[-1])
    folgt = [_NACH[art] for art in reversed(gewesen) if art in _NACH]
    offen = [art for art in dict.fromkeys(folgt) if _steht_aus(gewesen, art)]
    rest = [art for art in _LAEUFT if art is not A.EINGEGANGEN or art not in gewesen]
    if antrag.teilhabe and A.WEITERE_TRAEGER not in gewesen:
        rest.append(A.WEITERE_TRAEGER)
    if antrag.traegerart == "jugendamt":
        rest.append(A.UMZUG)
    return (*offen, *rest, A.ZURUECKGENOMMEN)


def _steht_aus(gewesen: list[Antragsart], art: Antragsart) -> bool:
    """What it answers came after the last answer."""
    vorher = next(v for v, danach in _NACH.items() if danach is art)
    rueckwaerts = gewesen[::-1]
    return art not in gewesen or rueckwaerts.index(vorher) < rueckwaerts.index(art)


def _nach_bescheid(letztes: Antragsart) -> tuple[Antragsart, ...]:
    if letztes is A.ABGELEHNT:
        return (A.WIDERSPRUCH, A.BINDEND, A.BEWILLIGT)
    if letztes is A.WIDERSPRUCH:
        return (A.BEWILLIGT, A.ABGELEHNT, A.BINDEND)
    if letztes is A.BEWILLIGT:
        return (A.ABGELEHNT, A.UMZUG)
    return (A.BEWILLIGT, A.ABGELEHNT)


def current_traeger(antrag: Antrag) -> str:
    """The kind of the carrier that has it now."""
    kette = arten(stationen(Fall(antrag, None, date.max, keine_feiertage)))
    return kette[-1] if kette else antrag.traegerart


def usual_traeger(leistung: Leistung | None) -> str:
    """The kind of office that decides about this help; "" = the Lotsin says which."""
    art = leistung.traegerart if leistung else ""
    return art if art in LEISTUNGSTRAEGER else ""


def usual_form(leistung: Leistung | None) -> Antragsform:
    """The form the law wants, as it is known; else without any form (§ 9 SGB X)."""
    art = leistung.antrag.art if leistung else Form.FORMLOS
    return {Form.SCHRIFTLICH: Antragsform.SCHRIFTLICH, Form.FORMULAR: Antragsform.FORMULAR}.get(
        art, Antragsform.FORMLOS
    )


def fristen_at(
    akte: Akte, schritt: Schritt, wissen: Wissen, heute: date, feiertage: Feiertage
) -> tuple[Frist, ...]:
    """Fristen of one step: of its applications, and of its help before there is one."""
    eigene = {a.id for a in antraege_at(akte, schritt)}
    return tuple(
        f
        for f in fristen_of(akte, wissen, heute, feiertage)
        if (f.antrag in eigene if f.antrag else f.leistung and f.leistung == schritt.leistung)
    )


def name_of(antrag: Antrag, wissen: Wissen) -> str:
    leistung = wissen.leistungen.get(LeistungId(antrag.leistung))
    return leistung.name if leistung else antrag.leistung


def _ersetzt(akte: Akte, neu: Antrag) -> Akte:
    return replace(akte, antraege=tuple(neu if a.id == neu.id else a for a in akte.antraege))
