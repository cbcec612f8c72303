"""Steps of the plan: how sure, what waits for what, whose turn it is, why one was not done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from lotse.domain.akte import Akte
from lotse.domain.vermittlung import Akteur, NichtGetan, Schritt, Schrittstand, Vermittlung
from lotse.domain.zeit import schrittfrist
from lotse.letters.nahziel import most_active
from lotse.letters.nahziel_worte import Nahzielworte
from lotse.services.blockieren import hangs_at
from lotse.services.vermitteln import (
    ERLEDIGT,
    HOECHSTENS_DRAN,
    is_dran_for_family,
    moved_up,
    set_schritt,
)

VERSUCH_TAGE = 14
"""When to look again at what is only tried."""
VON_DER_FAMILIE = (Akteur.FAMILIE, Akteur.ZUSAMMEN)


@dataclass(frozen=True, slots=True)
class Dran:
    """Somebody whose turn it is, and with which steps; `stelle` is its name, if known."""

    akteur: Akteur
    nummern: tuple[int, ...]
    stelle: str = ""


def set_zuversicht(akte: Akte, schritt: str, wert: int | None, worte: Nahzielworte) -> Akte:
    """How sure the family is, 0 to 10; None = not asked.

    Who does it follows as long as it is what the confidence proposes: a choice of the
    navigator stays (E-30).
    """
    alt = find(akte, schritt)
    if alt is None or alt.zuversicht == wert:
        return akte
    folgt = alt.akteur is most_active(alt.zuversicht, worte)
    akteur = most_active(wert, worte) if folgt else alt.akteur
    return set_schritt(akte, replace(alt, zuversicht=wert, akteur=akteur))


def not_done(akte: Akte, schritt: str, grund: NichtGetan, heute: date) -> Akte:
    """Note why, and let the plan follow: another day, later, or another person (E-17)."""
    alt = find(akte, schritt)
    if alt is None or alt.stand in ERLEDIGT:
        return akte
    felder: dict[str, object] = {"nicht_getan_grund": grund}
    if grund is NichtGetan.UMSTAENDE:
        felder["bis"] = schrittfrist(heute)
    elif grund is NichtGetan.ANDERES_WICHTIG:
        felder |= {"stand": Schrittstand.VORGEMERKT, "bis": None}
    elif grund is NichtGetan.ANDERE_DRAN:
        felder["akteur"] = Akteur.STELLE
    neu = set_schritt(akte, replace(alt, **felder))  # type: ignore[arg-type] # see above
    if grund is NichtGetan.ANDERES_WICHTIG:
        return _nachgerueckt(neu, ohne=schritt)
    return replace(neu, schritte=moved_up(neu.schritte))


def forget_reason(akte: Akte, schritt: str) -> Akte:
    """Noted by mistake."""
    alt = find(akte, schritt)
    return akte if alt is None else set_schritt(akte, replace(alt, nicht_getan_grund=None))


def let_wait(akte: Akte, schritt: str) -> Akte:
    """Not now: the step stays in the plan and makes room for the others."""
    alt = find(akte, schritt)
    if alt is None or alt.stand is not Schrittstand.DRAN:
        return akte
    return set_schritt(akte, replace(alt, stand=Schrittstand.VORGEMERKT))


def too_many(akte: Akte) -> tuple[Schritt, ...]:
    """The family's open steps where there are more than three; else none (E-16)."""
    dran = tuple(s for s in akte.schritte if is_dran_for_family(s))
    return dran if len(dran) > HOECHSTENS_DRAN else ()


def set_versuch(akte: Akte, schritt: str, heute: date, *, an: bool) -> Akte:
    """To be tried, with a day to look again (E-42)."""
    alt = find(akte, schritt)
    if alt is None:
        return akte
    tag = max(alt.bis or heute, heute) + timedelta(days=VERSUCH_TAGE) if an else None
    return set_schritt(akte, replace(alt, versuch=an, rueckblick_am=tag))


def go_on_trying(akte: Akte, schritt: str, heute: date) -> Akte:
    """It is not clear yet: two more weeks, with that day to look again."""
    alt = find(akte, schritt)
    if alt is None:
        return akte
    tag = heute + timedelta(days=VERSUCH_TAGE)
    return set_schritt(akte, replace(alt, versuch=True, bis=tag, rueckblick_am=tag))


def end_step(akte: Akte, schritt: str) -> Akte:
    """A trial is over. That is neither good nor bad; the next step moves up."""
    alt = find(akte, schritt)
    if alt is None:
        return akte
    neu = set_schritt(akte, replace(alt, stand=Schrittstand.BEENDET))
    return replace(neu, schritte=moved_up(neu.schritte))


def may_wait_for(akte: Akte, schritt: str) -> tuple[Schritt, ...]:
    """Open steps that may come first; none that waits for this one itself (E-20)."""
    danach = _after(akte, schritt)
    return tuple(s for s in akte.schritte if s.stand not in ERLEDIGT and s.id not in danach)


def set_waiting(akte: Akte, schritt: str, vor: str, *, an: bool) -> Akte:
    """Let a step wait for another, or no longer; a circle is never made."""
    alt = find(akte, schritt)
    if alt is None or (an and vor in _after(akte, schritt)):
        return akte
    rest = tuple(k for k in alt.haengt_ab_von if k != vor)
    neu = replace(alt, haengt_ab_von=(*rest, vor) if an else rest)
    if an and neu.stand is Schrittstand.DRAN and neu.akteur in VON_DER_FAMILIE:
        neu = replace(neu, stand=Schrittstand.VORGEMERKT)
    ganz = set_schritt(akte, neu)
    return replace(ganz, schritte=moved_up(ganz.schritte))


def next_steps(akte: Akte) -> tuple[Schritt, ...]:
    """What can be done now: open, waiting for nothing, not stuck."""
    offen = {s.id for s in akte.schritte if s.stand not in ERLEDIGT}
    return tuple(
        s
        for s in akte.schritte
        if s.id in offen
        and not offen.intersection(s.haengt_ab_von)
        and not hangs_at(akte, s)
        and (s.akteur not in VON_DER_FAMILIE or s.stand is Schrittstand.DRAN)
    )


def whose_turn(akte: Akte) -> tuple[Dran, ...]:
    """Over all carriers: who acts now, and with which steps (F-10)."""
    return _zusammen(akte, next_steps(akte))


def turn_for(akte: Akte, schritt: str) -> tuple[Dran, ...]:
    """Who acts now so that this step goes on: those it waits for, or its own."""
    davor = _before(akte, schritt)
    return _zusammen(akte, [s for s in next_steps(akte) if s.id in davor])


def find(akte: Akte, schritt: str) -> Schritt | None:
    return next((s for s in akte.schritte if s.id == schritt), None)


def _zusammen(akte: Akte, schritte: tuple[Schritt, ...] | list[Schritt]) -> tuple[Dran, ...]:
    nummern = {s.id: nummer for nummer, s in enumerate(akte.schritte, 1)}
    wege = {v.id: v for v in akte.vermittlungen}
    gruppen: dict[tuple[Akteur, str], list[int]] = {}
    for schritt in schritte:
        stelle = _stelle(wege.get(schritt.vermittlung)) if schritt.akteur is Akteur.STELLE else ""
        gruppen.setdefault((schritt.akteur, stelle), []).append(nummern[schritt.id])
    reihe = list(Akteur)
    return tuple(
        Dran(akteur, tuple(gruppe), stelle)
        for (akteur, stelle), gruppe in sorted(
            gruppen.items(), key=lambda g: (reihe.index(g[0][0]), g[1])
        )
    )


def _stelle(vermittlung: Vermittlung | None) -> str:
    if vermittlung is None:
        return ""
    if vermittlung.angebot and not vermittlung.angebot.adresse_vertraulich:
        return vermittlung.angebot.name
    return vermittlung.leistungstraeger


def _after(akte: Akte, schritt: str) -> set[str]:
    """The step and whatever waits for it, however far."""
    danach = {schritt}
    while True:
        mehr = {s.id for s in akte.schritte if danach.intersection(s.haengt_ab_von)} - danach
        if not mehr:
            return danach
        danach |= mehr


def _before(akte: Akte, schritt: str) -> set[str]:
    """The step and whatever it waits for, however far; also in a file with a circle."""
    wartet = {s.id: s.haengt_ab_von for s in akte.schritte}
    davor, rand = {schritt}, {schritt}
    while rand:
        rand = {vor for kennung in rand for vor in wartet.get(kennung, ())} - davor
        davor |= rand
    return davor


def _nachgerueckt(akte: Akte, *, ohne: str) -> Akte:
    """The others move up; what was just laid aside does not come back at once."""
    stand = {s.id: s for s in moved_up([s for s in akte.schritte if s.id != ohne])}
    return replace(akte, schritte=tuple(stand.get(s.id, s) for s in akte.schritte))
