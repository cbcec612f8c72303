"""Every letter the letters page shows of a case: which ones, composed with one call, filed how.

What must be typed for a letter (a Termin, who applies, the facts of a case letter) comes with its
order and goes with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
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
from lotse.domain.frist import Feiertage, Fristbrief
from lotse.domain.fristenrechnung import keine_feiertage
from lotse.domain.recht import Leistung, LeistungId, Wissen
from lotse.domain.vermittlung import Vermittlung, Weg
from lotse.domain.zeit import alter_in_jahren
from lotse.letters.amt import Amt, office_name
from lotse.letters.antrag import Antragssache
from lotse.letters.antragsform import Formlage, pruefe_form
from lotse.letters.brief import Brief, Briefart
from lotse.letters.buero import Rahmen
from lotse.letters.einwilligungsblatt import Unterschreibende
from lotse.letters.erlaubt import erlaubte_datenarten, find_einwilligung
from lotse.letters.rueckmeldung import find_erlaubnis
from lotse.letters.versand import VERSCHICKT, Uebergabe, require_einwilligung
from lotse.services.begruenden import reason_for, require_agreed
from lotse.services.briefe import Auftrag, compose_brief, frozen_hilfe
from lotse.services.briefe_fall import (
    Einwilligungsauftrag,
    Fallauftrag,
    Uebergabeauftrag,
    compose_fallbriefe,
)
from lotse.services.briefe_frist import FRISTBRIEFE, compose_sache, frist_posten
from lotse.services.briefsicht import Briefposten, briefposten, posten_of
from lotse.services.drucke import OHNE_FAMILIE, Angaben, moegliche_drucke, strip_code
from lotse.services.einwilligen import default_end
from lotse.services.fristen import fristen_of
from lotse.services.unterlagen import papiere_of

ANTRAG: Final = (Briefart.ANTRAG, Briefart.KOPIE)
"""The application for the office, and the copy the family keeps."""
OHNE_TIPPEN: Final = (Briefart.GESPRAECH, Briefart.GESCHAFFT, Briefart.NETZ)
"""Of services.drucke: those that need nothing beside the case."""
JUGEND_AB: Final = 14
"""A consent has a line for a young person of that age: § 36 SGB I says 15, and it lasts a while."""
IMMER: Final = (Briefart.TERMIN, Briefart.FALLBRIEF, *OHNE_FAMILIE)
"""Every family can have them; the last two are the same for all."""


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
        if any(r.vermittlung == v.id and r.ergebnis is None for r in akte.rueckmeldungen):
            alle.append(posten_of(akte, Briefart.ANTWORTSTREIFEN, v))
    moeglich = moegliche_drucke(akte, wissen.leistungen, heute)
    drucke = [posten_of(akte, art) for art in OHNE_TIPPEN if art in moeglich]
    fristen = frist_posten(akte, fristen_of(akte, wissen, heute, feiertage), heute)
    immer = [posten_of(akte, art) for art in IMMER]
    return (*alle, *fristen, *rest, *drucke, *_praxis_posten(akte, heute), *immer)


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
    getippt = auftrag.getippt
    fall: Fallauftrag | None
    if auftrag.art in FRISTBRIEFE:
        fall = compose_sache(akte, auftrag.vermittlung, wissen, rahmen.heute, feiertage)
        fall = replace(fall, absender=getippt.absender, amt=getippt.amt or fall.amt)
    elif auftrag.art is Briefart.FALLBRIEF:
        fall = getippt.fall
    else:
        fall = _fallauftrag(akte, auftrag, weg, wissen, rahmen)
        if isinstance(fall, Antragssache):
            fall = replace(fall, frist=_antragsfrist(akte, fall, wissen, rahmen.heute, feiertage))
    if fall is None:
        mit = replace(auftrag, angaben=_druckangaben(auftrag))
        return compose_brief(akte, mit, wissen.leistungen, rahmen, papiere_of(akte, wissen))
    briefe = compose_fallbriefe(akte, fall, wissen, rahmen)
    return briefe[ANTRAG.index(auftrag.art)] if auftrag.art in ANTRAG else briefe[0]


def consent_for(akte: Akte, art: Briefart, vermittlung: str, weg: Weg, heute: date) -> str:
    """Id of the consent a sheet goes out under; "" = the family carries it, or none is needed."""
    if art is Briefart.RUECKMELDUNG:
        return find_erlaubnis(akte, vermittlung, heute).id
    angebot = next((v.angebot for v in akte.vermittlungen if v.id == vermittlung), None)
    verschickt = art is Briefart.UEBERLEITUNG and weg in VERSCHICKT
    if not verschickt or angebot is None:
        return ""
    return require_einwilligung(akte, angebot, heute).id


def allowed(akte: Akte, posten: Briefposten, heute: date) -> frozenset[Datenart]:
    """What the family lets out to the Stelle of this letter today; nothing without a consent."""
    if posten.art is Briefart.RUECKMELDUNG:
        eine = next((e for e in akte.einwilligungen if e.id == posten.vermittlung), None)
    else:
        v = next((v for v in akte.vermittlungen if v.id == posten.vermittlung), None)
        angebot = v.angebot if v else None
        eine = find_einwilligung(akte.einwilligungen, angebot, heute) if angebot else None
    return erlaubte_datenarten(eine, heute) if eine else frozenset()


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


def _praxis_posten(akte: Akte, heute: date) -> Iterator[Briefposten]:
    """One for each practice the family allows an answer; the posten names that consent."""
    for eine in akte.einwilligungen:
        erlaubt = erlaubte_datenarten(eine, heute)
        if eine.art is Empfaengerart.PRAXIS and Datenart.RUECKMELDUNG in erlaubt:
            leer = posten_of(akte, Briefart.RUECKMELDUNG)
            anfang = f"{leer.schluessel}{eine.id}:"
            alt = [s for s in akte.schriftstuecke if s.id.startswith(anfang)]
            gedruckt = alt[-1] if alt else None
            yield replace(leer, vermittlung=eine.id, stelle=eine.empfaenger, gedruckt=gedruckt)


def _druckangaben(auftrag: Auftrag) -> Angaben:
    getippt = auftrag.getippt
    praxis = auftrag.vermittlung if auftrag.art is Briefart.RUECKMELDUNG else ""
    return replace(
        auftrag.angaben,
        termin=getippt.termin or auftrag.angaben.termin,
        einwilligung=praxis or auftrag.angaben.einwilligung,
        stand=getippt.stand or auftrag.angaben.stand,
        stelle=getippt.stelle or auftrag.angaben.stelle,
        netz=getippt.netz,
    )


def _antragsfrist(
    akte: Akte, sache: Antragssache, wissen: Wissen, heute: date, feiertage: Feiertage
) -> date | None:
    """The last day on which this application keeps its date, where a Frist knows one."""
    enden = [
        frist.ende
        for frist in fristen_of(akte, wissen, heute, feiertage)
        if frist.leistung == sache.leistung.id
        and frist.ende is not None
        and frist.brief_am(heute) is Fristbrief.ANTRAG
    ]
    return min(enden, default=None)


def may_sign(akte: Akte, heute: date) -> bool:
    """Whether a child is old enough to sign for itself, or might be."""
    alter = (alter_in_jahren(k.geburt, heute) if k.geburt else None for k in akte.familie.kinder
             if not k.ungeboren)  # fmt: skip
    return any(jahre is None or jahre.bis >= JUGEND_AB for jahre in alter)


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
    eigene = auftrag.getippt.einwilligung
    v = next((v for v in akte.vermittlungen if v.id == auftrag.vermittlung), None)
    if v is None:
        jugend = may_sign(akte, rahmen.heute)
        return Einwilligungsauftrag(eigene, Unterschreibende(jugend=jugend)) if eigene else None
    hilfe, treffer = frozen_hilfe(v, auftrag, wissen.leistungen)
    if auftrag.art in ANTRAG:
        return _antragssache(akte, hilfe.leistung, auftrag)
    if treffer is None:
        return None
    if verschickt:
        kontakt, gesundheit = auftrag.getippt.kontakt, auftrag.getippt.gesundheit
        uebergabe = Uebergabe(weg, auftrag.name, kontakt, gesundheit, strip_code(akte, v.id))
        return Uebergabeauftrag(hilfe, treffer, uebergabe)
    einwilligung = unsigned_consent(akte, treffer.angebot, hilfe.leistung, rahmen.heute)
    jugend = may_sign(akte, rahmen.heute)
    return Einwilligungsauftrag(einwilligung, Unterschreibende(jugend=jugend))


def _antragssache(akte: Akte, leistung: Leistung, auftrag: Auftrag) -> Antragssache:
    """The copy shows both texts before the family agrees; the sheet for the office only after."""
    getippt, lies = auftrag.getippt, reason_for
    if auftrag.art is Briefart.ANTRAG:
        lies = require_agreed
    antrag = getippt.antrag
    return Antragssache(
        leistung,
        getippt.amt or Amt(office_name(leistung)),
        absender=getippt.absender,
        fuer_kind=antrag.fuer_kind,
        kind=antrag.kind,
        kind_geboren=antrag.geboren,
        lage=antrag.lage,
        begruendung=lies(akte, auftrag.vermittlung),
        sonder=antrag.sonder,
    )
