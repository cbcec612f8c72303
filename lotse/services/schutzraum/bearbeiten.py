"""Changes of a note: each gives a new one. Nothing is filled in by itself, from no case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.domain.schutzraum import (
    Beratung,
    Beteiligte,
    Eintrag,
    Eintragsart,
    Elterninformation,
    Fallbezug,
    Mitteilung,
    Rueckmeldung,
    Schritt,
    Schutzakte,
    Stufe,
)
from lotse.services.schutzraum.ablage import ZEICHEN_HOECHSTENS

AUFBEWAHREN_MONATE: Final = 12
"""What is proposed when a note is closed; rules of the Träger override it."""


def new_akte(kennung: str, zeichen: str, heute: date) -> Schutzakte:
    """`kennung`: a random id of its own, never that of a family."""
    return Schutzakte(Fallbezug(kennung, check_zeichen(zeichen), heute))


def check_zeichen(zeichen: str) -> str:
    """The short sign, tidied; Hinweis when there is none or it is a sentence."""
    zeichen = " ".join(zeichen.split())
    if not zeichen:
        raise Hinweis(
            "Das Zeichen fehlt.",
            "Es wurde nichts geändert.",
            "Bitte schreiben Sie ein kurzes Zeichen, das nur Sie verstehen.",
        )
    if len(zeichen) > ZEICHEN_HOECHSTENS:
        raise Hinweis(
            "Das Zeichen ist zu lang.",
            "Es wurde nichts geändert.",
            Aussage("Bitte nehmen Sie höchstens {n} Buchstaben und Ziffern.", n=ZEICHEN_HOECHSTENS),
        )
    return zeichen


def with_zeichen(akte: Schutzakte, zeichen: str) -> Schutzakte:
    return replace(akte, bezug=replace(akte.bezug, zeichen=check_zeichen(zeichen)))


def with_eintrag(akte: Schutzakte, eintrag: Eintrag) -> Schutzakte:
    """New, or in the place of the one with its id; an empty one is left out."""
    if not (eintrag.text.strip() or eintrag.worte_kind.strip()):
        return without_eintrag(akte, eintrag.id)
    alte = akte.eintraege
    if any(e.id == eintrag.id for e in alte):
        return replace(akte, eintraege=tuple(eintrag if e.id == eintrag.id else e for e in alte))
    return replace(akte, eintraege=(*alte, eintrag))


def without_eintrag(akte: Schutzakte, kennung: str) -> Schutzakte:
    return replace(akte, eintraege=tuple(e for e in akte.eintraege if e.id != kennung))


def eintraege(akte: Schutzakte, art: Eintragsart) -> tuple[Eintrag, ...]:
    """Of one kind, the earliest first; those without a day last."""
    von = [e for e in akte.eintraege if e.art is art]
    return tuple(sorted(von, key=lambda e: e.am or date.max))


def with_schritt(akte: Schutzakte, schritt: Schritt) -> Schutzakte:
    """In the order of the law, one of each rung."""
    bleibt = {s.stufe: s for s in akte.schritte} | {schritt.stufe: schritt}
    return replace(akte, schritte=tuple(bleibt[stufe] for stufe in Stufe if stufe in bleibt))


def with_eltern(akte: Schutzakte, eltern: Elterninformation) -> Schutzakte:
    return replace(akte, eltern=eltern)


def with_beratung(akte: Schutzakte, beratung: Beratung) -> Schutzakte:
    andere = tuple(b for b in akte.beratungen if b.id != beratung.id)
    return replace(akte, beratungen=tuple(sorted((*andere, beratung), key=lambda b: b.am)))


def without_beratung(akte: Schutzakte, kennung: str) -> Schutzakte:
    return replace(akte, beratungen=tuple(b for b in akte.beratungen if b.id != kennung))


def with_mitteilung(akte: Schutzakte, mitteilung: Mitteilung) -> Schutzakte:
    """What a person decided, and why."""
    return replace(akte, mitteilung=mitteilung)


def with_rueckmeldung(akte: Schutzakte, rueckmeldung: Rueckmeldung) -> Schutzakte:
    return replace(akte, rueckmeldung=rueckmeldung)


def with_beteiligte(akte: Schutzakte, wer: Beteiligte) -> Schutzakte:
    alte = akte.beteiligte
    if any(b.id == wer.id for b in alte):
        return replace(akte, beteiligte=tuple(wer if b.id == wer.id else b for b in alte))
    return replace(akte, beteiligte=(*alte, wer))


def without_beteiligte(akte: Schutzakte, kennung: str) -> Schutzakte:
    return replace(akte, beteiligte=tuple(b for b in akte.beteiligte if b.id != kennung))


def with_verdeckt(akte: Schutzakte, worte: tuple[str, ...], frage: str) -> Schutzakte:
    """More words that stay out of the brief, each once, and what the Fachkraft is asked."""
    sauber = dict.fromkeys(wort.strip() for wort in worte if wort.strip())
    return replace(akte, verdeckt=tuple(sauber), frage=frage.strip())


def close(akte: Schutzakte, heute: date, bis: date | None = None) -> Schutzakte:
    """Nothing more is expected; the own retention begins, as proposed or as given."""
    bezug = replace(akte.bezug, abgeschlossen_am=heute, aufbewahren_bis=bis or vorschlag_bis(heute))
    return replace(akte, bezug=bezug)


def reopen(akte: Schutzakte) -> Schutzakte:
    bezug = replace(akte.bezug, abgeschlossen_am=None, aufbewahren_bis=None)
    return replace(akte, bezug=bezug)


def vorschlag_bis(heute: date) -> date:
    """The day in twelve months; 29 February becomes 1 March."""
    try:
        return heute.replace(year=heute.year + AUFBEWAHREN_MONATE // 12)
    except ValueError:
        return date(heute.year + 1, 3, 1)
