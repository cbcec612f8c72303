"""All Fristen of a case on one day: computed from facts, each time anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.antrag import Antrag
from lotse.domain.familie import Familie
from lotse.domain.frist import Feiertage, Frist, Fristart, Fristbrief
from lotse.domain.recht import LeistungId, Wissen
from lotse.matching.fristen_amt import amtsfristen, fragt_teilhabe
from lotse.matching.fristen_bescheid import bescheidfristen
from lotse.matching.fristen_familie import familienfristen
from lotse.matching.fristen_lage import Fall
from lotse.matching.fristen_teilhabe import teilhabe
from lotse.matching.fristen_wunsch import beantragt, wunschfristen

VERSION = 1
ARTWORT: Mapping[Fristart, str] = {
    Fristart.FAMILIE: "Frist der Familie",
    Fristart.AMT: "Frist des Amtes",
    Fristart.FRUEHESTENS: "frühestens",
    Fristart.ERINNERUNG: "nachfragen",
    Fristart.NOCH: "jetzt noch möglich",
    Fristart.SOFORT: "sofort",
    Fristart.HINWEIS: "gut zu wissen",
    Fristart.FRAGE: "noch klären",
}
BRIEFWORT: Mapping[Fristbrief, str] = {
    Fristbrief.WEITERLEITUNG: "Bitte leiten Sie den Antrag weiter",
    Fristbrief.VORLAEUFIG: "Bitte um vorläufige Leistung",
    Fristbrief.REHA: "Bitte um Entscheidung über die Teilhabe",
    Fristbrief.FRIST: "Die Frist für die Entscheidung ist vorbei",
    Fristbrief.WIDERSPRUCH: "Widerspruch, damit die Zeit gewahrt ist",
    Fristbrief.BITTE_UM_ENTSCHEIDUNG: "Bitte um Entscheidung",
    Fristbrief.MEHR_ZEIT: "Bitte um mehr Zeit",
    Fristbrief.BEDARF_ANZEIGEN: "Bedarf anzeigen",
    Fristbrief.BISHERIGER_TRAEGER: "Der bisherige Träger bleibt verpflichtet",
    Fristbrief.ANTRAG: "formloser Antrag",
}


def fristen_of(akte: Akte, wissen: Wissen, heute: date, feiertage: Feiertage) -> tuple[Frist, ...]:
    """What is due, soonest first; without a day: at once first, hints and questions last."""
    return tuple(sorted(_alle(akte, wissen, heute, feiertage), key=_rang))


def fristen_von(
    antrag: Antrag, akte: Akte, wissen: Wissen, heute: date, feiertage: Feiertage
) -> tuple[Frist, ...]:
    """Those of one application alone."""
    return tuple(sorted(_eines(antrag, akte, wissen, heute, feiertage), key=_rang))


def fristen_to_dict(fristen: tuple[Frist, ...], familie: Familie, heute: date) -> dict[str, object]:
    """Plain data with stable keys (fristen.schema.json); the family is named by its codes."""
    return {
        "version": VERSION,
        "heute": heute.isoformat(),
        "familie": {"fallcode": familie.fallcode, "deckwort": familie.deckwort},
        "fristen": [_frist(frist, heute) for frist in fristen],
    }


def _alle(akte: Akte, wissen: Wissen, heute: date, feiertage: Feiertage) -> Iterator[Frist]:
    for antrag in akte.antraege:
        yield from _eines(antrag, akte, wissen, heute, feiertage)
    yield from wunschfristen(akte, wissen, heute, feiertage)


def _eines(
    antrag: Antrag, akte: Akte, wissen: Wissen, heute: date, feiertage: Feiertage
) -> Iterator[Frist]:
    fall = Fall(antrag, wissen.leistungen.get(LeistungId(antrag.leistung)), heute, feiertage)
    yield from fragt_teilhabe(fall)
    yield from teilhabe(fall)
    yield from amtsfristen(fall)
    yield from bescheidfristen(fall, beantragt(akte, heute))
    yield from familienfristen(fall)


_STUFE = {Fristart.SOFORT: 0, Fristart.NOCH: 0, Fristart.FRAGE: 2, Fristart.HINWEIS: 3}
"""What asks for today comes before every day; what only explains comes after."""


def _rang(frist: Frist) -> tuple[int, date, str, str, str]:
    """Two runs over the same facts give one order."""
    stufe = _STUFE.get(frist.art, 1)
    tag = frist.ende or frist.beginn or date.max
    return (stufe, tag, frist.regel.value, frist.antrag, frist.leistung)


def _frist(frist: Frist, heute: date) -> dict[str, object]:
    brief = frist.brief_am(heute)
    return {
        "regel": frist.regel.value,
        "art": frist.art.value,
        "antrag": frist.antrag,
        "leistung": frist.leistung,
        "satz": frist.satz,
        "fundstelle": frist.fundstelle,
        "beginn": _tag(frist.beginn),
        "ende": _tag(frist.ende),
        "sicher_bis": _tag(frist.sicher_bis),
        "sicherheit": frist.sicherheit.value,
        "warum": frist.warum,
        "brief": brief.value if brief else None,
        "brief_ab": _tag(frist.brief_ab),
        "stellen": list(frist.stellen),
        "blockade": frist.blockade.value if frist.blockade else None,
        "blockade_seit": _tag(frist.blockade_seit),
        "traegerarten": list(frist.traegerarten),
    }


def _tag(tag: date | None) -> str | None:
    return tag.isoformat() if tag else None
