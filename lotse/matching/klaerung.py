"""What the answers to one question settle: fewest, most, and on average (REQUIREMENTS 5.5)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lotse.domain.recht import LeistungId
from lotse.matching.alte_zahlen import ALLES_GILT
from lotse.matching.lage import Lage
from lotse.matching.pruefwerk import Pruefwerk
from lotse.matching.urteile import Rohurteil

_STELLEN = 9
"""Digits of a mean: equal means of different answers must be equal numbers."""


@dataclass(frozen=True, slots=True)
class Klaerung:
    """How many open verdicts an answer settles; `gewicht` counts each by wish and urgency."""

    wenigste: int
    meiste: int
    erwartet: float
    gewicht: float


def klaerung(
    werk: Pruefwerk,
    lagen: Iterable[tuple[Lage, float]],
    betroffen: Sequence[Rohurteil],
    werte: Mapping[LeistungId, int],
) -> Klaerung | None:
    """Try every answer; nothing when there is none to try.

    The mean takes the answers as equally likely unless the fact says how often each is given
    (Antwort.haeufigkeit); birth dates and children are tried with typical ones, equally
    likely too. "Weiß nicht" is left out: it settles nothing, whatever is asked.
    """
    je_urteil = [(roh, werte[roh.leistung.id]) for roh in betroffen]
    alte = next((roh.alte for roh in betroffen), ALLES_GILT)
    anzahlen: list[int] = []
    erwartet = gewicht = haeufigkeiten = 0.0
    for lage, haeufigkeit in lagen:
        neu = alte.lesart(lage) if alte else None
        geklaert = [
            wert
            for roh, wert in je_urteil
            if _geklaert(werk, roh, neu(roh.leistung.id) if neu else lage)
        ]
        anzahlen.append(len(geklaert))
        erwartet += haeufigkeit * len(geklaert)
        gewicht += haeufigkeit * sum(geklaert)
        haeufigkeiten += haeufigkeit
    if not anzahlen:
        return None
    return Klaerung(
        wenigste=min(anzahlen),
        meiste=max(anzahlen),
        erwartet=round(erwartet / haeufigkeiten, _STELLEN),
        gewicht=round(gewicht / haeufigkeiten, _STELLEN),
    )


def _geklaert(werk: Pruefwerk, roh: Rohurteil, lage: Lage) -> bool:
    """One no is enough; otherwise everything that was open must have become a yes."""
    offen = False
    for pruefung, (bisher, _) in zip(werk.pruefungen[roh.leistung.id], roh.befunde, strict=True):
        if bisher is None:
            wert = pruefung(lage, None)[0]
            if wert is False:
                return True
            offen = offen or wert is None
    return not offen
