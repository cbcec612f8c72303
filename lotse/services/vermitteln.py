"""Wahl, Vermittlung and plan: pure changes of the case (REQUIREMENTS 2.4, 4.2, 4.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from lotse.domain.akte import Akte, Schriftstueck
from lotse.domain.angebot import AngebotKey
from lotse.domain.recht import Leistung
from lotse.domain.telefon import rufnummern
from lotse.domain.vermittlung import (
    Akteur,
    Ereignis,
    Schritt,
    Schrittstand,
    Stand,
    Vermittlung,
    Wahl,
    Weg,
)
from lotse.domain.zeit import schrittfrist
from lotse.matching.ergebnis import Hilfe, Treffer
from lotse.services.aendern import bereinigt

BEENDET = frozenset(
    {Stand.ABGELEHNT, Stand.NICHT_ZUSTAENDIG, Stand.ABGESCHLOSSEN, Stand.ABGEBROCHEN}
)
"""States after which the same way may be begun anew."""
ERLEDIGT = frozenset({Schrittstand.GETAN, Schrittstand.BEENDET})
"""States of a step that nothing waits for any more."""
HOECHSTENS_DRAN = 3
"""At most three steps are open for the family at once (E-16)."""


def choose(
    akte: Akte, hilfe: Hilfe, treffer: Treffer | None, kennung: str, heute: date, grund: str = ""
) -> Akte:
    """The family chose: keep what was shown, what it took and that it was told of its right.

    `treffer` None = the Leistung itself, without a place. An earlier choice for the same
    Leistung is replaced, unless a hand-over rests on it: that record of the Wahlrecht stays.
    """
    wahl = Wahl(
        id=kennung,
        leistung=hilfe.leistung.id,
        gezeigt=tuple(t.angebot.key for t in hilfe.angebote),
        gewaehlt=treffer.angebot.key if treffer else AngebotKey(""),
        am=heute,
        grund=bereinigt(grund),
        hingewiesen_am=heute if hilfe.leistung.wahlrecht else None,
    )
    getragen = {vermittlung.wahl for vermittlung in akte.vermittlungen}
    uebrige = tuple(w for w in akte.wahlen if w.leistung != hilfe.leistung.id or w.id in getragen)
    return replace(akte, wahlen=(*uebrige, wahl))


def chosen(akte: Akte, leistung: str) -> Wahl | None:
    """The latest choice for a Leistung."""
    return next((w for w in reversed(akte.wahlen) if w.leistung == leistung), None)


def put_in_plan(
    akte: Akte,
    hilfe: Hilfe,
    treffer: Treffer | None,
    kennung: str,
    jetzt: datetime,
    *,
    ergebnis: str = "",
) -> Akte:
    """One click: choice, hand-over with the frozen Angebot, and one near step.

    `ergebnis` is what matching said that day (see ergebnisvermerk), kept with the hand-over.
    """
    heute = jetzt.date()
    leistung = hilfe.leistung
    bestehend = in_plan(akte, leistung.id, treffer)
    if bestehend is not None:
        if is_planned(akte, leistung.id, treffer):
            return akte
        return _mit_schritt(akte, leistung, treffer, f"{kennung}-s", bestehend.id, heute)
    gewaehlt = choose(akte, hilfe, treffer, f"{kennung}-w", heute)
    vermittlung = Vermittlung(
        id=f"{kennung}-v",
        leistung=leistung.id,
        angebot=treffer.angebot if treffer else None,
        ereignisse=(Ereignis(Stand.VORBEREITET, heute, jetzt, ergebnis),),
        wahl=f"{kennung}-w",
    )
    mit = replace(gewaehlt, vermittlungen=(*gewaehlt.vermittlungen, vermittlung))
    return _mit_schritt(mit, leistung, treffer, f"{kennung}-s", vermittlung.id, heute)


def _mit_schritt(
    akte: Akte, leistung: Leistung, treffer: Treffer | None, kennung: str, wozu: str, heute: date
) -> Akte:
    """Add the near step of a hand-over; it waits when the family's three places are taken."""
    dran = sum(1 for s in akte.schritte if is_dran_for_family(s))
    ziel = next(
        (z.id for z in akte.familie.ziele if z.lebensbereich in leistung.lebensbereiche), ""
    )
    schritt = Schritt(
        id=kennung,
        text=first_step(leistung, treffer),
        akteur=Akteur.FAMILIE,
        stand=Schrittstand.DRAN if dran < HOECHSTENS_DRAN else Schrittstand.VORGEMERKT,
        bis=schrittfrist(heute),
        ziel=ziel,
        leistung=leistung.id,
        vermittlung=wozu,
        notiz=leistung.antrag.frist,
    )
    return replace(akte, schritte=(*akte.schritte, schritt))


def in_plan(akte: Akte, leistung: str, treffer: Treffer | None) -> Vermittlung | None:
    """The running hand-over of this Leistung at this place; one that ended may be tried again."""
    key = treffer.angebot.key if treffer else None
    return next(
        (
            v
            for v in akte.vermittlungen
            if v.leistung == leistung
            and (v.angebot.key if v.angebot else None) == key
            and v.stand not in BEENDET
        ),
        None,
    )


def is_planned(akte: Akte, leistung: str, treffer: Treffer | None) -> bool:
    """A running hand-over with a step of its own; without a step it may be put in again."""
    bestehend = in_plan(akte, leistung, treffer)
    return bestehend is not None and any(s.vermittlung == bestehend.id for s in akte.schritte)


def first_step(leistung: Leistung, treffer: Treffer | None) -> str:
    """One verb, one place: what the family can do next."""
    if treffer is not None:
        ort = treffer.angebot.name
        if rufnummern(treffer.angebot):
            return f"{ort} anrufen"
        return f"{ort} besuchen"
    if leistung.brief.schritt:
        return leistung.brief.schritt[0].rstrip(".")
    return f"Nach „{leistung.name}“ fragen"


def is_dran_for_family(schritt: Schritt) -> bool:
    return schritt.stand is Schrittstand.DRAN and schritt.akteur in (
        Akteur.FAMILIE,
        Akteur.ZUSAMMEN,
    )


def set_schritt(akte: Akte, schritt: Schritt) -> Akte:
    """Add a step or replace the one with the same id."""
    rein = replace(schritt, text=bereinigt(schritt.text), notiz=bereinigt(schritt.notiz))
    bekannt = any(s.id == rein.id for s in akte.schritte)
    schritte = tuple(rein if s.id == rein.id else s for s in akte.schritte)
    return replace(akte, schritte=schritte if bekannt else (*schritte, rein))


def complete_schritt(akte: Akte, schritt: str, heute: date, *, getan: bool = True) -> Akte:
    """Done (or not done after all); the next waiting step of the family moves up."""
    gesetzt = tuple(
        replace(
            s,
            stand=Schrittstand.GETAN if getan else Schrittstand.DRAN,
            getan_am=heute if getan else None,
        )
        if s.id == schritt
        else s
        for s in akte.schritte
    )
    return replace(akte, schritte=moved_up(gesetzt))


def moved_up(schritte: Sequence[Schritt]) -> tuple[Schritt, ...]:
    """Fill the family's three places with noted steps whose preconditions are done."""
    getan = {s.id for s in schritte if s.stand in ERLEDIGT}
    dran = sum(1 for s in schritte if is_dran_for_family(s))
    ergebnis = []
    for schritt in schritte:
        frei = (
            schritt.stand is Schrittstand.VORGEMERKT
            and schritt.akteur in (Akteur.FAMILIE, Akteur.ZUSAMMEN)
            and dran < HOECHSTENS_DRAN
            and set(schritt.haengt_ab_von) <= getan
        )
        dran += frei
        ergebnis.append(replace(schritt, stand=Schrittstand.DRAN) if frei else schritt)
    return tuple(ergebnis)


def remove_schritt(akte: Akte, schritt: str) -> Akte:
    """What waited for it waits no longer, and may move up."""
    rest = tuple(
        replace(s, haengt_ab_von=tuple(k for k in s.haengt_ab_von if k != schritt))
        for s in akte.schritte
        if s.id != schritt
    )
    return replace(akte, schritte=moved_up(rest))


def move_schritt(akte: Akte, schritt: str, um: int) -> Akte:
    """Earlier (-1) or later (+1) in the plan; never blocked."""
    reihe = list(akte.schritte)
    alt = next((i for i, s in enumerate(reihe) if s.id == schritt), None)
    if alt is None:
        return akte
    neu = min(max(alt + um, 0), len(reihe) - 1)
    reihe.insert(neu, reihe.pop(alt))
    return replace(akte, schritte=tuple(reihe))


def record_stand(
    akte: Akte,
    vermittlung: str,
    stand: Stand,
    jetzt: datetime,
    notiz: str = "",
    weg: Weg | None = None,
) -> Akte:
    """Append what happened; nothing is overwritten."""
    ereignis = Ereignis(stand, jetzt.date(), jetzt, bereinigt(notiz), weg=weg)
    return replace(
        akte,
        vermittlungen=tuple(
            replace(v, ereignisse=(*v.ereignisse, ereignis)) if v.id == vermittlung else v
            for v in akte.vermittlungen
        ),
    )


def record_schriftstueck(akte: Akte, schriftstueck: Schriftstueck) -> Akte:
    """Remember that a sheet was printed: its kind and hash, not its text."""
    return replace(akte, schriftstuecke=(*akte.schriftstuecke, schriftstueck))
