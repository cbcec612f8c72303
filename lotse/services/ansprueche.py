"""What is done about a right by age: noted, taken back, put into the plan. Pure changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from lotse.domain.akte import Akte
from lotse.domain.familie import PersonId
from lotse.domain.nutzung import Nutzung, Nutzungsstand
from lotse.domain.recht import LeistungId, Wissen
from lotse.domain.vermittlung import Schritt, Schrittstand
from lotse.domain.zeit import EIN_JAHR, schrittfrist
from lotse.matching.anrecht import Anrecht
from lotse.matching.vermerk import teilt_vermerk
from lotse.services.vermitteln import ERLEDIGT, HOECHSTENS_DRAN, is_dran_for_family

NAH = timedelta(weeks=8)
"""An end within this time is the day of the step itself."""


def set_nutzung(akte: Akte, anrecht: Anrecht, stand: Nutzungsstand | None, heute: date) -> Akte:
    """Note what the family does about a right; None = as if nobody had said.

    What is once for the family, or for one birth, has one note, of whichever child.
    """
    anspruch, person = anrecht.anspruch, anrecht.person
    rest = tuple(
        n
        for n in akte.nutzungen
        if n.anspruch != anspruch.id or not teilt_vermerk(anspruch, n.person, person, akte.familie)
    )
    neue = () if stand is None else (Nutzung(anspruch.id, person, stand, heute),)
    return replace(akte, nutzungen=(*rest, *neue))


def planned_step(akte: Akte, anrecht: Anrecht) -> Schritt | None:
    """The open step of this right in the plan."""
    return next((s for s in _schritte(akte, anrecht) if s.stand not in ERLEDIGT), None)


def is_dealt_with(akte: Akte, anrecht: Anrecht) -> bool:
    """A step of this right stands in the plan, or is done: nobody needs to be told again."""
    return any(s.stand is not Schrittstand.BEENDET for s in _schritte(akte, anrecht))


def plan_anrecht(akte: Akte, anrecht: Anrecht, wissen: Wissen, heute: date) -> Akte:
    """One near step. Its day is the safe end of the window when that is near, else next week;
    then an end within a year stands in its text, so that plan and letter say it."""
    if planned_step(akte, anrecht) is not None:
        return akte
    leistung = wissen.leistungen.get(LeistungId(anrecht.anspruch.leistung))
    bereiche = leistung.lebensbereiche if leistung else ()
    ziel = next((z.id for z in akte.familie.ziele if z.lebensbereich in bereiche), "")
    dran = sum(1 for schritt in akte.schritte if is_dran_for_family(schritt))
    text, bis = _text_und_tag(anrecht, heute)
    schritt = Schritt(
        id=_neue_id(akte, anrecht),
        text=text,
        stand=Schrittstand.DRAN if dran < HOECHSTENS_DRAN else Schrittstand.VORGEMERKT,
        bis=bis,
        ziel=ziel,
        leistung=anrecht.anspruch.leistung,
        notiz=leistung.antrag.frist if leistung else "",
    )
    return replace(akte, schritte=(*akte.schritte, schritt))


def _text_und_tag(anrecht: Anrecht, heute: date) -> tuple[str, date]:
    text, ende = anrecht.anspruch.schritt, anrecht.zuletzt
    if ende is None or ende.bis < heute:
        return text, schrittfrist(heute)
    sicher = max(ende.von, heute)
    if sicher <= heute + NAH:
        return text, sicher
    if sicher > heute + EIN_JAHR:
        return text, schrittfrist(heute)
    return f"{text} – möglich bis {sicher:%d.%m.%Y}", schrittfrist(heute)


def _stamm(anrecht: Anrecht, person: str = "") -> str:
    return f"alter:{anrecht.anspruch.id}:{person}"


def _schritte(akte: Akte, anrecht: Anrecht) -> Iterator[Schritt]:
    """Steps of this right, of whichever child where one note counts for several."""
    stamm = _stamm(anrecht)
    for schritt in akte.schritte:
        person = PersonId(schritt.id.removeprefix(stamm).split("#")[0])
        if schritt.id.startswith(stamm) and teilt_vermerk(
            anrecht.anspruch, person, anrecht.person, akte.familie
        ):
            yield schritt


def _neue_id(akte: Akte, anrecht: Anrecht) -> str:
    """Twice only when an earlier step of the same right is done."""
    stamm = _stamm(anrecht, anrecht.person)
    frueher = sum(1 for _ in _schritte(akte, anrecht))
    return f"{stamm}#{frueher}" if frueher else stamm
