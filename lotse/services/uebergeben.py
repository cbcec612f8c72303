"""What belongs to a hand-over beside its state: the choice, the notice, what the Stelle reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.angebot import AngebotKey
from lotse.domain.einwilligung import Datenart
from lotse.domain.recht import Leistung
from lotse.domain.vermittlung import Vermittlung, Wahl, Weg
from lotse.letters.erlaubt import erlaubte_datenarten
from lotse.services.aendern import bereinigt
from lotse.services.einwilligen import Empfaenger, valid_consent
from lotse.services.vermittlungsweg import Uebergabe, require_vermittlung, wahl_of

JUGENDHILFE = "§ 5 SGB VIII"
"""The one right of choice that comes with the duty to point it out (§ 5 (1) S. 2)."""
UEBLICH = (Datenart.NAME, Datenart.ANLIEGEN)
"""What a letter tells at least: without a consent for it, it is not sent."""
EINE_WAHL = 2
"""So many Stellen must be shown, else the family had no choice (E-37)."""


def must_point_out(leistung: Leistung | None) -> bool:
    """Tell whether the family has to hear of its Wunsch- und Wahlrecht before the hand-over."""
    return leistung is not None and leistung.wahlrecht.startswith(JUGENDHILFE)


def had_choice(wahl: Wahl) -> bool:
    """At least two Stellen were shown; one alone counts as a gap, whoever is to blame."""
    return len(set(wahl.gezeigt)) >= EINE_WAHL


def choose_stelle(
    akte: Akte,
    kennung: str,
    gezeigt: Sequence[AngebotKey],
    wahl: str,
    heute: date,
    grund: str = "",
) -> Akte:
    """The family chose the Stelle of this hand-over among those shown; `wahl` = the new id.

    The notice of its right to choose is another deed: `point_out`.
    """
    vermittlung = require_vermittlung(akte, kennung)
    key = vermittlung.angebot.key if vermittlung.angebot else AngebotKey("")
    alle = tuple(dict.fromkeys((*gezeigt, key) if key else gezeigt))
    neu = Wahl(
        id=wahl,
        leistung=vermittlung.leistung,
        gezeigt=alle,
        gewaehlt=key,
        am=heute,
        grund=bereinigt(grund),
    )
    uebrige = tuple(w for w in akte.wahlen if w.id != vermittlung.wahl)
    return _with(replace(akte, wahlen=(*uebrige, neu)), replace(vermittlung, wahl=wahl))


def point_out(akte: Akte, kennung: str, heute: date) -> Akte:
    """The family was told that it may choose; kept with the choice, the first day counts."""
    wahl = wahl_of(akte, require_vermittlung(akte, kennung))
    if wahl is None or wahl.hingewiesen_am is not None:
        return akte
    neu = replace(wahl, hingewiesen_am=heute)
    return replace(akte, wahlen=tuple(neu if w.id == wahl.id else w for w in akte.wahlen))


def ways(vermittlung: Vermittlung) -> tuple[Weg, ...]:
    """A letter and a call need a Stelle."""
    if vermittlung.angebot is None:
        return (Weg.FAMILIE_TRAEGT, Weg.BEGLEITUNG)
    return (Weg.BRIEF, Weg.TELEFON, Weg.BEGLEITUNG, Weg.FAMILIE_TRAEGT)


def planned(akte: Akte, kennung: str, weg: Weg, heute: date, *, benannt: bool) -> Uebergabe:
    """What would be told by this way: a letter always names something; else as it was ticked."""
    if weg is Weg.FAMILIE_TRAEGT or (weg is not Weg.BRIEF and not benannt):
        return Uebergabe(weg)
    angebot = require_vermittlung(akte, kennung).angebot
    erlaubt: frozenset[Datenart] = frozenset()
    if angebot is not None:
        eine = valid_consent(akte, Empfaenger.stelle(angebot), heute)
        erlaubt = erlaubte_datenarten(eine, heute) if eine else frozenset()
    arten = tuple(art for art in Datenart if art in erlaubt) or UEBLICH
    return Uebergabe(weg, arten)


def _with(akte: Akte, vermittlung: Vermittlung) -> Akte:
    neu = tuple(vermittlung if v.id == vermittlung.id else v for v in akte.vermittlungen)
    return replace(akte, vermittlungen=neu)
