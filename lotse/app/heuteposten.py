"""What is due today, derived from the facts of all open cases; nobody types it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.recht import LeistungId, Wissen
from lotse.domain.vermittlung import Schrittstand, Stand, Vermittlung
from lotse.ui.dienste import Heuteposten
from lotse.ui.familienworte import ANONYM

ANGEKOMMEN_TAGE = 7
WARTEN = (Stand.UEBERGEBEN, Stand.ANGENOMMEN, Stand.WARTELISTE)


def heuteposten(akten: Iterable[Akte], wissen: Wissen, heute: date) -> Sequence[Heuteposten]:
    """Steps that are due, hand-overs without an answer, and what arrived this week."""
    posten: list[Heuteposten] = []
    for akte in akten:
        posten += _schritte(akte)
        posten += _vermittlungen(akte, wissen, heute)
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
