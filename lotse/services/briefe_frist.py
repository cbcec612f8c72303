"""Letters that Fristen offer: listed with the other letters, composed when they are chosen.

A Briefposten of such a letter names its Frist where others name their hand-over.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from lotse.domain.akte import Akte
from lotse.domain.antrag import Antrag, Antragsart
from lotse.domain.fehler import Hinweis
from lotse.domain.frist import Feiertage, Frist, Fristbrief
from lotse.domain.recht import LeistungId, Wissen
from lotse.letters.amt import Amt, office_name
from lotse.letters.brief import Briefart
from lotse.letters.fristfakten import Zutat, fristsache_of
from lotse.letters.fristsache import Fristsache
from lotse.matching.fristen_lage import Fall, stationen
from lotse.matching.fristen_teilhabe import leistende_station
from lotse.services.briefsicht import Briefposten, posten_of
from lotse.services.fristen import fristen_of

FRISTBRIEFE: Final = (Briefart.WEITERLEITUNG, Briefart.FRIST)
MEHR_ZEIT: Final = timedelta(days=14)
"""How much later the family asks to bring its papers; the office may name another day."""
NOCH_UNBEKANNT: Final = "noch unbekannt"
_WEITERLEITUNG = frozenset({Fristbrief.WEITERLEITUNG, Fristbrief.VORLAEUFIG, Fristbrief.REHA})
_TRENNER = "~"


def frist_posten(akte: Akte, fristen: Iterable[Frist], heute: date) -> tuple[Briefposten, ...]:
    """One for each letter a Frist offers today; a formless application has its place already."""
    posten = {}
    for frist in fristen:
        brief = frist.brief_am(heute)
        if brief is None or brief is Fristbrief.ANTRAG:
            continue
        leer = posten_of(akte, art_of(brief))
        bezug = bezug_of(frist, brief)
        anfang = f"{leer.art.value}:{bezug}:"
        alt = [s for s in akte.schriftstuecke if s.id.startswith(anfang)]
        posten[bezug] = replace(
            leer,
            vermittlung=bezug,
            leistung=_leistung(akte, frist),
            gedruckt=alt[-1] if alt else None,
        )
    return tuple(posten.values())


def art_of(brief: Fristbrief) -> Briefart:
    return Briefart.WEITERLEITUNG if brief in _WEITERLEITUNG else Briefart.FRIST


def bezug_of(frist: Frist, brief: Fristbrief) -> str:
    """Which letter it is, the same on every day it is offered."""
    return _TRENNER.join((frist.antrag or frist.leistung, frist.regel.value, brief.value))


def brief_key(akte: Akte, frist: Frist, brief: Fristbrief) -> str:
    """Where the letters page finds it; "" = it has no letter there."""
    if brief is not Fristbrief.ANTRAG:
        return f"{art_of(brief).value}:{bezug_of(frist, brief)}"
    leistung = _leistung(akte, frist)
    vermittlung = next((v.id for v in akte.vermittlungen if v.leistung == leistung), "")
    return f"{Briefart.ANTRAG.value}:{vermittlung}" if vermittlung else ""


def compose_sache(
    akte: Akte, bezug: str, wissen: Wissen, heute: date, feiertage: Feiertage
) -> Fristsache:
    """The facts of a listed letter; a Hinweis when what it rests on has changed."""
    for frist in fristen_of(akte, wissen, heute, feiertage):
        brief = frist.brief_am(heute)
        if brief is not None and bezug_of(frist, brief) == bezug:
            return _sache(akte, frist, brief, wissen, heute, feiertage)
    raise Hinweis(
        "Dieser Brief passt heute nicht mehr.",
        "Es wurde nichts gedruckt.",
        "Bitte sehen Sie im Plan bei den Fristen nach.",
    )


def _sache(
    akte: Akte, frist: Frist, brief: Fristbrief, wissen: Wissen, heute: date, feiertage: Feiertage
) -> Fristsache:
    antrag = next((a for a in akte.antraege if a.id == frist.antrag), None)
    leistung = wissen.leistungen.get(LeistungId(_leistung(akte, frist)))
    name = leistung.name if leistung else ""
    amt = office_name(leistung) if leistung else ""
    traeger = antrag.traegerart if antrag else ""
    if antrag is not None:
        fall = Fall(antrag, leistung, heute, feiertage)
        traeger, stelle = _empfaenger(fall, brief)
        amt = stelle or (amt if traeger == antrag.traegerart else traegerwort(traeger)) or amt
    bis = max(frist.ende or heute, heute) + MEHR_ZEIT if brief is Fristbrief.MEHR_ZEIT else None
    sache = fristsache_of(frist, antrag, Zutat(name, Amt(amt), bis=bis), brief)
    andere = sache.andere or _andere(antrag, traeger, brief)
    return replace(sache, traegerart=traeger or sache.traegerart, andere=andere)


def _empfaenger(fall: Fall, brief: Fristbrief) -> tuple[str, str]:
    """Kind and name of the office that has to act: the one that decides, or that has it now."""
    antrag, kette = fall.antrag, stationen(fall)
    zuerst = brief in (Fristbrief.WEITERLEITUNG, Fristbrief.VORLAEUFIG)
    if zuerst or not kette:
        return antrag.traegerart, antrag.stelle
    leistend = leistende_station(fall)
    art = (leistend or kette[-1]).traegerart
    if art == antrag.traegerart:
        return art, antrag.stelle
    namen = [
        e.stelle
        for e in fall.alle(Antragsart.WEITERGELEITET)
        if e.traegerart == art and e.stelle
    ]  # fmt: skip
    return art, namen[-1] if namen else ""


def _andere(antrag: Antrag | None, traeger: str, brief: Fristbrief) -> str:
    """The other carrier by its kind, where nobody wrote its name; after a move there is none."""
    ereignisse = antrag.ereignisse if antrag and brief is Fristbrief.VORLAEUFIG else ()
    arten = [e.traegerart for e in ereignisse if e.traegerart not in ("", traeger)]
    return traegerwort(arten[-1]) if arten else NOCH_UNBEKANNT


def _leistung(akte: Akte, frist: Frist) -> str:
    """Of the Frist; where it is about any other help, of its application."""
    if frist.leistung:
        return frist.leistung
    return next((a.leistung for a in akte.antraege if a.id == frist.antrag), "")


TRAEGERWORT: Final = {
    "agentur_fuer_arbeit": "Agentur für Arbeit",
    "bafoeg_amt": "BAföG-Amt",
    "eingliederungshilfe": "Eingliederungshilfe",
    "elterngeldstelle": "Elterngeldstelle",
    "familienkasse": "Familienkasse",
    "gemeinde": "Gemeinde",
    "jobcenter": "Jobcenter",
    "jugendamt": "Jugendamt",
    "kommune": "Stadt oder Kreis",
    "krankenkasse": "Krankenkasse",
    "pflegekasse": "Pflegekasse",
    "rentenversicherung": "Rentenversicherung",
    "sozialamt": "Sozialamt",
    "unfallversicherung": "Unfallversicherung",
    "versorgungsamt": "Versorgungsamt",
    "wohngeldbehoerde": "Wohngeldbehörde",
}
"""Carriers of benefits, as one says them."""


def traegerwort(art: str) -> str:
    """In words; another kind of place keeps its own name."""
    return TRAEGERWORT.get(art, art.replace("_", " ").capitalize())
