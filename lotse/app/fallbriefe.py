"""Letters of case work on the command line: plain words into a typed order, then files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from lotse.app.briefmappe import write_packet
from lotse.app.hausstil import Hausstil
from lotse.cli.teile import Fallwunsch
from lotse.domain.einwilligung import (
    Datenart,
    Einwilligung,
    Einwilligungsform,
    Empfaengerart,
    Richtung,
)
from lotse.domain.fehler import Hinweis
from lotse.domain.frist import Fristbrief
from lotse.domain.recht import Leistung, Wissen
from lotse.letters.amt import Amt, office_name
from lotse.letters.antrag import Antragssache
from lotse.letters.buero import Rahmen
from lotse.letters.fallbrief import Falltext, fallbrief_entfernt
from lotse.letters.fristsache import Fristgrund, Fristsache
from lotse.services.briefe_fall import Einwilligungsauftrag, Fallauftrag, compose_fallbriefe

HALBES_JAHR = timedelta(days=182)
"""How long a consent lasts when no day is named (REQUIREMENTS 9.2)."""


def write_fallbriefe(
    wunsch: Fallwunsch, stil: Hausstil, wissen: Wissen
) -> Sequence[tuple[str, bytes]]:
    """Names, births and addresses stay lines to fill in: nothing of them stands in a file."""
    rahmen = Rahmen(stil.buero, wunsch.heute, stil.texte(wunsch.sprache), ort=wissen.ort)
    auftrag = _auftrag(wunsch, rahmen)
    briefe = [stil.fertig(b) for b in compose_fallbriefe(wunsch.akte, auftrag, wissen, rahmen)]
    fallcode = wunsch.akte.familie.fallcode
    if isinstance(auftrag, Falltext):
        fallcode = "ohne-Namen"
    return write_packet(fallcode, wunsch.heute, briefe, als_eins=wunsch.als_eins)


def entfernt(wunsch: Fallwunsch) -> Sequence[str]:
    """One line for each thing left out: what stood there, and what stands there now."""
    falltext = Falltext(wunsch.frage, wunsch.tatsachen, wunsch.einschaetzung)
    funde = fallbrief_entfernt(wunsch.akte, falltext)
    return [f"„{fund.text}“ → {fund.ersatz}" for fund in dict.fromkeys(funde)]


def _auftrag(wunsch: Fallwunsch, rahmen: Rahmen) -> Fallauftrag:
    if wunsch.art == "fallbrief":
        return Falltext(wunsch.frage, wunsch.tatsachen, wunsch.einschaetzung)
    if wunsch.art == "einwilligung":
        return Einwilligungsauftrag(_einwilligung(wunsch, rahmen.heute))
    leistung = _leistung(wunsch)
    amt = Amt(wunsch.amt or office_name(leistung))
    if wunsch.art == "antrag":
        return Antragssache(
            leistung, amt, fuer_kind=wunsch.fuer_kind, teilhabe=wunsch.teilhabe, frist=wunsch.bis
        )
    return Fristsache(
        brief=Fristbrief(wunsch.art),
        leistung=leistung.name,
        amt=amt,
        traegerart=leistung.traegerart,
        teilhabe=wunsch.teilhabe,
        sozialgericht=wunsch.sozialgericht,
        gestellt_am=wunsch.gestellt,
        grund=Fristgrund(wunsch.grund) if wunsch.grund else None,
        beginn=wunsch.beginn,
        ende=wunsch.ende,
        andere=wunsch.andere,
        brief_vom=wunsch.vom,
        bis=wunsch.bis,
    )


def _leistung(wunsch: Fallwunsch) -> Leistung:
    if wunsch.leistung is None:
        raise Hinweis(
            "Für diesen Brief fehlt die Hilfe.",
            "Es wurde nichts geschrieben.",
            "Bitte nennen Sie eine mit --leistung ID.",
        )
    return wunsch.leistung


def _einwilligung(wunsch: Fallwunsch, heute: date) -> Einwilligung:
    """Not signed yet, so it allows nothing: only its sheet is printed."""
    angebot = wunsch.angebot
    leer = Einwilligung(
        id="neu",
        empfaenger="",
        art=Empfaengerart.STELLE,
        zweck=wunsch.zweck,
        datenarten=tuple(art for art in Datenart if art.value in wunsch.daten),
        richtung=Richtung.BEIDE if "rueckmeldung" in wunsch.daten else Richtung.HIN,
        form=Einwilligungsform.SCHRIFTLICH,
        erteilt_am=heute,
        gueltig_bis=wunsch.bis or heute + HALBES_JAHR,
    )
    return leer if angebot is None else replace(leer, empfaenger=angebot.name, angebot=angebot.key)
