"""Every letter the letters page shows of a case: which ones, composed with one call, filed how.

Letters that only need what the case knows. What must be typed first (a Termin, a Frist, the
facts of a case letter) has its place elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from lotse.domain.akte import Akte
from lotse.domain.angebot import Angebot
from lotse.domain.einwilligung import (
    Datenart,
    Einwilligung,
    Einwilligungsform,
    Empfaengerart,
    Richtung,
)
from lotse.domain.frist import Feiertage
from lotse.domain.fristenrechnung import keine_feiertage
from lotse.domain.recht import Leistung, LeistungId, Wissen
from lotse.domain.vermittlung import Vermittlung, Weg
from lotse.letters.amt import Amt
from lotse.letters.antrag import Antragssache
from lotse.letters.antragsform import Formlage, pruefe_form
from lotse.letters.brief import Brief, Briefart
from lotse.letters.buero import Rahmen
from lotse.letters.erlaubt import find_einwilligung
from lotse.letters.versand import VERSCHICKT, Uebergabe, require_einwilligung
from lotse.services.briefe import Auftrag, compose_brief, frozen_hilfe
from lotse.services.briefe_fall import (
    Einwilligungsauftrag,
    Fallauftrag,
    Uebergabeauftrag,
    compose_fallbriefe,
)
from lotse.services.briefe_frist import FRISTBRIEFE, compose_sache, frist_posten
from lotse.services.briefsicht import Briefposten, briefposten, posten_of
from lotse.services.drucke import moegliche_drucke, strip_code
from lotse.services.einwilligen import default_end
from lotse.services.fristen import fristen_of
from lotse.services.unterlagen import papiere_of

ANTRAG: Final = (Briefart.ANTRAG, Briefart.KOPIE)
"""The application for the office, and the copy the family keeps."""
OHNE_TIPPEN: Final = (Briefart.GESPRAECH, Briefart.GESCHAFFT)
"""Of services.drucke: those that need nothing beside the case."""


def seitenposten(
    akte: Akte, wissen: Wissen, heute: date, feiertage: Feiertage = keine_feiertage
) -> tuple[Briefposten, ...]:
    """In print order: per hand-over all that belongs to it, what Fristen offer today, then what
    is the family's."""
    rest = [p for p in briefposten(akte, wissen) if not p.vermittlung]
    je_hilfe = [p for p in briefposten(akte, wissen) if p.vermittlung]
    alle: list[Briefposten] = []
    for v in akte.vermittlungen:
        alle += [p for p in je_hilfe if p.vermittlung == v.id]
        alle += [posten_of(akte, art, v) for art in _weitere(v, wissen)]
    moeglich = moegliche_drucke(akte, wissen.leistungen, heute)
    drucke = [posten_of(akte, art) for art in OHNE_TIPPEN if art in moeglich]
    fristen = frist_posten(akte, fristen_of(akte, wissen, heute, feiertage), heute)
    return (*alle, *fristen, *rest, *drucke)


def compose_seite(
    akte: Akte,
    auftrag: Auftrag,
    weg: Weg,
    wissen: Wissen,
    rahmen: Rahmen,
    feiertage: Feiertage = keine_feiertage,
) -> Brief:
    """One letter of `seitenposten`; a Hinweis says in words why there is none.

    `weg` matters for the hand-over sheet only: sent, it needs a consent for this Stelle.
    """
    fall: Fallauftrag | None
    if auftrag.art in FRISTBRIEFE:
        fall = compose_sache(akte, auftrag.vermittlung, wissen, rahmen.heute, feiertage)
    else:
        fall = _fallauftrag(akte, auftrag, weg, wissen, rahmen)
    if fall is None:
        return compose_brief(akte, auftrag, wissen.leistungen, rahmen, papiere_of(akte, wissen))
    briefe = compose_fallbriefe(akte, fall, wissen, rahmen)
    return briefe[ANTRAG.index(auftrag.art)] if auftrag.art in ANTRAG else briefe[0]


def consent_for(akte: Akte, art: Briefart, vermittlung: str, weg: Weg, heute: date) -> str:
    """Id of the consent a sheet goes out under; "" = the family carries it, or none is needed."""
    angebot = next((v.angebot for v in akte.vermittlungen if v.id == vermittlung), None)
    verschickt = art is Briefart.UEBERLEITUNG and weg in VERSCHICKT
    if not verschickt or angebot is None:
        return ""
    return require_einwilligung(akte, angebot, heute).id


def unsigned_consent(akte: Akte, angebot: Angebot, leistung: Leistung, heute: date) -> Einwilligung:
    """For the sheet to sign; the one that holds already, where there is one. Allows nothing:
    every kind of data has an empty box, and the family ticks."""
    gilt = find_einwilligung(akte.einwilligungen, angebot, heute)
    return gilt or Einwilligung(
        id="",
        empfaenger=angebot.name,
        art=Empfaengerart.STELLE,
        zweck=f"Die Familie soll diese Hilfe bekommen: {leistung.name}.",
        datenarten=tuple(Datenart),
        richtung=Richtung.BEIDE,
        form=Einwilligungsform.SCHRIFTLICH,
        erteilt_am=heute,
        gueltig_bis=default_end(Empfaengerart.STELLE, heute),
        angebot=angebot.key,
    )


def _weitere(v: Vermittlung, wissen: Wissen) -> Iterator[Briefart]:
    leistung = wissen.leistungen.get(LeistungId(v.leistung))
    if leistung is not None and pruefe_form(leistung).lage is not Formlage.KEIN_BRIEF:
        yield from ANTRAG
    if v.angebot is not None and not v.angebot.adresse_vertraulich:
        yield Briefart.EINWILLIGUNG


def _fallauftrag(
    akte: Akte, auftrag: Auftrag, weg: Weg, wissen: Wissen, rahmen: Rahmen
) -> Fallauftrag | None:
    verschickt = auftrag.art is Briefart.UEBERLEITUNG and weg in VERSCHICKT
    if not verschickt and auftrag.art not in (*ANTRAG, Briefart.EINWILLIGUNG):
        return None
    v = next((v for v in akte.vermittlungen if v.id == auftrag.vermittlung), None)
    if v is None:
        return None
    hilfe, treffer = frozen_hilfe(v, auftrag, wissen.leistungen)
    if auftrag.art in ANTRAG:
        return Antragssache(hilfe.leistung, Amt(hilfe.leistung.zustaendig))
    if treffer is None:
        return None
    if verschickt:
        uebergabe = Uebergabe(weg, auftrag.name, code=strip_code(akte, v.id))
        return Uebergabeauftrag(hilfe, treffer, uebergabe)
    einwilligung = unsigned_consent(akte, treffer.angebot, hilfe.leistung, rahmen.heute)
    return Einwilligungsauftrag(einwilligung)
