"""What is due today, derived from the facts of all open cases; nobody types it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from lotse.domain.akte import Akte
from lotse.domain.anspruch import Lebensalter
from lotse.domain.recht import LeistungId, Wissen
from lotse.domain.vermittlung import Schrittstand, Stand, Vermittlung
from lotse.matching.anrecht import endet_bald
from lotse.matching.ansprueche import Altersregeln, altersregeln, steht_zu
from lotse.services.ansprueche import is_dealt_with
from lotse.ui.dienste import Heuteposten
from lotse.ui.familienworte import ANONYM

ANGEKOMMEN_TAGE = 7
FENSTER_TAGE = 14
UNGENAU = "Geburtstag prüfen"
"""Beside a window whose end depends on a day of birth nobody knows yet."""
WARTEN = (Stand.UEBERGEBEN, Stand.ANGENOMMEN, Stand.WARTELISTE)


def heuteposten(akten: Iterable[Akte], wissen: Wissen, heute: date) -> Sequence[Heuteposten]:
    """Steps due, hand-overs without an answer, what arrived this week, windows that end."""
    posten: list[Heuteposten] = []
    regeln = altersregeln(wissen)
    moeglich = [a for a in wissen.ansprueche if a.schluss and not a.bedingt]
    enden = {a.schluss for a in moeglich if a.schluss}
    for akte in akten:
        posten += _schritte(akte)
        posten += _vermittlungen(akte, wissen, heute)
        naht = _nahe_enden(akte, enden, heute)
        if naht:
            wenige = replace(wissen, ansprueche=tuple(a for a in moeglich if a.schluss in naht))
            posten += _fenster(akte, wenige, heute, regeln)
    return posten


def _schritte(akte: Akte) -> Iterator[Heuteposten]:
    for schritt in akte.schritte:
        if schritt.stand is Schrittstand.DRAN and schritt.bis is not None:
            yield _posten(akte, "schritt", schritt.text, schritt.bis, schritt.id, schritt.leistung)


def _vermittlungen(akte: Akte, wissen: Wissen, heute: date) -> Iterator[Heuteposten]:
    for vermittlung in akte.vermittlungen:
        if not vermittlung.ereignisse:
            continue
        seit = vermittlung.ereignisse[-1].geschehen_am
        text = _name(vermittlung, wissen)
        if vermittlung.stand in WARTEN:
            yield _posten(akte, "vermittlung", text, seit, vermittlung.id, vermittlung.leistung)
        elif vermittlung.stand is Stand.ANGEKOMMEN and (heute - seit).days <= ANGEKOMMEN_TAGE:
            yield _posten(akte, "angekommen", text, seit, vermittlung.id, vermittlung.leistung)


def _fenster(
    akte: Akte, wissen: Wissen, heute: date, regeln: Altersregeln
) -> Iterator[Heuteposten]:
    """Rights by age that end soon and stand in no plan yet; twins are told once."""
    anrechte = steht_zu(akte.familie, akte.nutzungen, wissen, heute, regeln)
    gesagt: set[str] = set()
    for anrecht in anrechte.offen:
        anspruch, ende = anrecht.anspruch, endet_bald(anrecht, heute, FENSTER_TAGE)
        if ende is None or anspruch.id in gesagt:
            continue
        if is_dealt_with(akte, anrecht):
            continue
        gesagt.add(anspruch.id)
        genau = anrecht.zuletzt is not None and anrecht.zuletzt.von == anrecht.zuletzt.bis
        bezug = f"{anspruch.id}@{anrecht.person}"
        posten = _posten(akte, "fenster", anspruch.name, ende, bezug, anspruch.leistung)
        yield posten if genau else replace(posten, zusatz=UNGENAU)


def _nahe_enden(akte: Akte, enden: Iterable[Lebensalter], heute: date) -> set[Lebensalter]:
    """A first look by days alone: few rights end now for any child of a family."""
    bis = heute + timedelta(days=FENSTER_TAGE + 1)
    geburten = {kind.geburt.fruehestens() for kind in akte.familie.kinder if kind.geburt}
    return {ende for tag in geburten for ende in enden if heute < ende.tag(tag) <= bis}


def _name(vermittlung: Vermittlung, wissen: Wissen) -> str:
    if vermittlung.angebot is not None:
        return vermittlung.angebot.name
    leistung = wissen.leistungen.get(LeistungId(vermittlung.leistung))
    return leistung.name if leistung else vermittlung.leistung


def _posten(akte: Akte, art: str, text: str, tag: date, bezug: str, leistung: str) -> Heuteposten:
    familie = akte.familie
    anzeige = f"Familie {familie.buchstabe}" if familie.buchstabe else ANONYM
    return Heuteposten(
        art=art,
        familie=familie.id,
        anzeige=anzeige,
        deckwort=familie.deckwort,
        text=text,
        tag=tag,
        bezug=bezug,
        marke=leistung,
    )
