"""What the letters page shows: which letters a case can have, and what was printed of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from lotse.domain.akte import Akte, Schriftstueck
from lotse.domain.einwilligung import Datenart
from lotse.domain.fehler import Hinweis
from lotse.domain.recht import Leistung, Wissen
from lotse.domain.vermittlung import Stand, Vermittlung, Weg
from lotse.letters.brief import Brief, Briefart, alle_saetze
from lotse.letters.erlaubt import darf_antworten, erlaubte_datenarten
from lotse.letters.inhalt import Uebersetzungsstand
from lotse.letters.plan import next_steps
from lotse.services.drucke import ask_stelle
from lotse.services.uebergeben import UEBLICH, must_point_out
from lotse.services.unterlagen import papiere_of
from lotse.services.vermitteln import record_schriftstueck
from lotse.services.vermittlungsweg import Uebergabe, hand_over, missing_wahl, obstacle

MIT_STREIFEN = (Briefart.UEBERLEITUNG, Briefart.ANTWORTSTREIFEN)
UEBERGIBT = frozenset({Briefart.FAMILIE, Briefart.UEBERLEITUNG, Briefart.VERSAND, Briefart.ANTRAG})
"""Who takes one of these along is on the way; a consent to be signed is not."""


@dataclass(frozen=True, slots=True)
class Briefposten:
    """One letter the case can have; `gedruckt` is its newest sheet."""

    art: Briefart
    vermittlung: str = ""
    leistung: str = ""
    stelle: str = ""
    gedruckt: Schriftstueck | None = None

    @property
    def schluessel(self) -> str:
        return f"{self.art.value}:{self.vermittlung}"

    def schriftstueck_id(self, kennung: str) -> str:
        """The id of a sheet names its letter: "familie:v3:…"."""
        return f"{self.schluessel}:{kennung}"


def briefposten(akte: Akte, wissen: Wissen | None = None) -> tuple[Briefposten, ...]:
    """In print order: per hand-over the family's letter and the one to the Stelle; the plan.

    With the knowledge also the list of papers, where the chosen helps ask for any.
    """
    posten: list[Briefposten] = []
    for v in akte.vermittlungen:
        stelle = v.angebot.name if v.angebot else ""
        posten.append(_posten(akte, Briefart.FAMILIE, v.id, v.leistung, stelle))
        if v.angebot is not None:
            posten.append(_posten(akte, Briefart.UEBERLEITUNG, v.id, v.leistung, stelle))
    if next_steps(akte):
        posten.append(_posten(akte, Briefart.PLAN))
    if wissen is not None and papiere_of(akte, wissen):
        posten.append(_posten(akte, Briefart.UNTERLAGEN))
    return tuple(posten)


def record_druck(
    akte: Akte,
    posten: Briefposten,
    schriftstueck: Schriftstueck,
    jetzt: datetime,
    leistung: Leistung | None = None,
) -> Akte:
    """A sheet left the house: keep its hash, and a prepared hand-over is handed over.

    Printed without a consent, it is the family that carries it. With a reply strip the Stelle
    is asked: from now on an answer with its code can come. What the gate of the hand-over does
    not let through stays prepared: no choice yet, or no notice of the right to choose.
    """
    neu = record_schriftstueck(akte, schriftstueck)
    if _asks(akte, posten, schriftstueck):
        neu = ask_stelle(neu, posten.vermittlung, f"{schriftstueck.id}:antwort", jetzt.date())
    vorbereitet = any(
        v.id == posten.vermittlung and v.stand is Stand.VORBEREITET for v in akte.vermittlungen
    )
    if not vorbereitet or posten.art not in UEBERGIBT:
        return neu
    uebergabe, pflicht = _uebergabe(akte, schriftstueck), must_point_out(leistung)
    if obstacle(neu, posten.vermittlung, uebergabe, jetzt.date(), wahlrecht=pflicht) is not None:
        return neu
    return hand_over(neu, posten.vermittlung, uebergabe, jetzt, wahlrecht=pflicht)


def stays_prepared(akte: Akte, posten: Briefposten, leistung: Leistung | None) -> Hinweis | None:
    """Why this print of a prepared hand-over is no hand-over yet; None = it is, or was before."""
    v = next((v for v in akte.vermittlungen if v.id == posten.vermittlung), None)
    if v is None or v.stand is not Stand.VORBEREITET or posten.art not in UEBERGIBT:
        return None
    return missing_wahl(akte, v, wahlrecht=must_point_out(leistung))


def _uebergabe(akte: Akte, schriftstueck: Schriftstueck) -> Uebergabe:
    """Filed under a consent it was sent, with what that one allows."""
    if not schriftstueck.einwilligung:
        return Uebergabe(Weg.FAMILIE_TRAEGT)
    eine = next((e for e in akte.einwilligungen if e.id == schriftstueck.einwilligung), None)
    erlaubt = erlaubte_datenarten(eine, schriftstueck.am) if eine else frozenset()
    return Uebergabe(Weg.BRIEF, tuple(a for a in Datenart if a in erlaubt) or UEBLICH)


def _asks(akte: Akte, posten: Briefposten, schriftstueck: Schriftstueck) -> bool:
    """A sheet sent by post has a strip only where the consent allows an answer."""
    if posten.art is not Briefart.VERSAND:
        return posten.art in MIT_STREIFEN
    erlaubt = (e for e in akte.einwilligungen if e.id == schriftstueck.einwilligung)
    return any(darf_antworten(e, schriftstueck.am) for e in erlaubt)


EIGENER_WORTLAUT = " (eigener Wortlaut)"
"""At the end of the title of a sheet whose blocks an organisation has worded itself."""


def has_own_words(stueck: Schriftstueck) -> bool:
    """Some block of it was worded by the organisation, not by Lotse."""
    return stueck.titel.endswith(EIGENER_WORTLAUT)


def translation_counts(brief: Brief) -> Mapping[Uebersetzungsstand, int]:
    """How many sentences of the second language stand how; empty = German only."""
    return Counter(s.parallel.stand for s in alle_saetze(brief) if s.parallel is not None)


def posten_of(akte: Akte, art: Briefart, v: Vermittlung | None = None) -> Briefposten:
    """A letter of the case, or of one hand-over."""
    if v is None:
        return _posten(akte, art)
    return _posten(akte, art, v.id, v.leistung, v.angebot.name if v.angebot else "")


def _posten(
    akte: Akte, art: Briefart, vermittlung: str = "", leistung: str = "", stelle: str = ""
) -> Briefposten:
    anfang = f"{art.value}:{vermittlung}:"
    eigene = [s for s in akte.schriftstuecke if s.id.startswith(anfang)]
    return Briefposten(art, vermittlung, leistung, stelle, eigene[-1] if eigene else None)
