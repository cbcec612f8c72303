"""An answer that came back: on the strip of the Stelle into the case, and on to the practice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from lotse.domain.akte import Akte
from lotse.domain.ausgang import Ablehngrund
from lotse.domain.einwilligung import Einwilligung, Empfaengerart
from lotse.domain.fehler import Hinweis
from lotse.domain.kontakt import Rueckmeldeergebnis, Rueckmeldung
from lotse.domain.vermittlung import Ereignis, Quelle, Stand, Vermittlung, Weg
from lotse.domain.zeit import tageswort
from lotse.letters.rueckmeldung import find_erlaubnis
from lotse.services.aendern import bereinigt
from lotse.services.vermittlungsweg import FOLGT

STAND: Mapping[Rueckmeldeergebnis, Stand] = {
    Rueckmeldeergebnis.ANGEKOMMEN: Stand.ANGEKOMMEN,
    Rueckmeldeergebnis.WARTELISTE: Stand.WARTELISTE,
    Rueckmeldeergebnis.NICHT_ZUSTAENDIG: Stand.NICHT_ZUSTAENDIG,
}
"""Which state an answer leads to; the others leave it as it is."""
_NOTIZ: Mapping[Rueckmeldeergebnis, str] = {
    Rueckmeldeergebnis.NICHT_GEKOMMEN: "Bisher ist niemand gekommen.",
    Rueckmeldeergebnis.ANGEBOT_ANDERS: "Das Angebot ist jetzt anders.",
}


@dataclass(frozen=True, slots=True)
class Streifenantwort:
    """What stands on the strip; `weiter_an` = who is responsible instead."""

    ergebnis: Rueckmeldeergebnis
    warteliste_bis: date | None = None
    weiter_an: str = ""


def record_answer(akte: Akte, kennung: str, antwort: Streifenantwort, jetzt: datetime) -> Akte:
    """Keep the answer and what happened. A second answer replaces the first, its event stays.

    A strip that comes back shows that it was handed over, also where nobody noted it.
    """
    frage = next((r for r in akte.rueckmeldungen if r.id == kennung), None)
    if frage is None:
        message = "no such question to a Stelle in this case"
        raise ValueError(message)
    warten = antwort.ergebnis is Rueckmeldeergebnis.WARTELISTE
    weiter = antwort.ergebnis is Rueckmeldeergebnis.NICHT_ZUSTAENDIG
    neu = replace(
        frage,
        ergebnis=antwort.ergebnis,
        am=jetzt.date(),
        warteliste_bis=antwort.warteliste_bis if warten else None,
        weiter_an=bereinigt(antwort.weiter_an).strip() if weiter else "",
    )
    if replace(neu, am=frage.am) == frage:
        return akte
    return replace(
        akte,
        rueckmeldungen=tuple(neu if r.id == kennung else r for r in akte.rueckmeldungen),
        vermittlungen=tuple(
            _after(v, neu, jetzt) if v.id == frage.vermittlung else v for v in akte.vermittlungen
        ),
    )


def _after(v: Vermittlung, antwort: Rueckmeldung, jetzt: datetime) -> Vermittlung:
    ergebnis = antwort.ergebnis
    if ergebnis is None:
        return v
    ereignisse = list(v.ereignisse)
    stand = v.stand
    if stand is Stand.VORBEREITET:
        getragen = _event(Stand.UEBERGEBEN, "", jetzt)
        ereignisse.append(replace(getragen, weg=Weg.FAMILIE_TRAEGT))
        stand = Stand.UEBERGEBEN
    ziel = STAND.get(ergebnis, stand)
    if ziel not in FOLGT[stand]:
        ziel = stand  # help that works already did not just arrive
    if stand is Stand.UEBERGEBEN or ziel is not stand:
        ereignisse.append(_event(ziel, _notiz(antwort), jetzt))
    return replace(v, ereignisse=tuple(ereignisse))


def _event(stand: Stand, notiz: str, jetzt: datetime) -> Ereignis:
    grund = Ablehngrund.NICHT_ZUSTAENDIG.value if stand is Stand.NICHT_ZUSTAENDIG else ""
    return Ereignis(stand, jetzt.date(), jetzt, notiz, grund, Quelle.STELLE)


def _notiz(antwort: Rueckmeldung) -> str:
    if antwort.warteliste_bis is not None:
        return f"Warteliste bis {tageswort(antwort.warteliste_bis)}."
    if antwort.weiter_an:
        return f"Zuständig ist: {antwort.weiter_an}."
    return _NOTIZ.get(antwort.ergebnis, "") if antwort.ergebnis else ""


def practice_consents(akte: Akte) -> tuple[Einwilligung, ...]:
    """Those about a practice, the newest first; whether one holds is asked for each."""
    praxen = [e for e in akte.einwilligungen if e.art is Empfaengerart.PRAXIS]
    return tuple(sorted(praxen, key=lambda e: (e.erteilt_am, e.gueltig_bis), reverse=True))


def may_tell_practice(akte: Akte, heute: date) -> Einwilligung | Hinweis:
    """The consent a feedback to the practice rests on, or why there can be none."""
    grund: Hinweis | None = None
    for eine in practice_consents(akte):
        try:
            return find_erlaubnis(akte, eine.id, heute)
        except Hinweis as hinweis:
            grund = grund or hinweis
    if grund is not None:
        return grund
    try:
        return find_erlaubnis(akte, "", heute)
    except Hinweis as hinweis:
        return hinweis
