"""How families come to us: from the slip to the first talk, and requests that were not taken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from lotse.domain.kontakt import Kontaktergebnis
from lotse.services.zahlen.bestand import Familienzahl
from lotse.services.zahlen.sicht import Sicht
from lotse.services.zahlen.tabelle import Fall, Grundgesamtheit, Merkmal, Plan
from lotse.services.zahlen.woerter import UNBEKANNT, WERT

ZEITIG_TAGE = 14
"""A first talk within so many days of the slip (REQUIREMENTS 11.1, group 2)."""


def waits(sicht: Sicht) -> Iterator[tuple[Familienzahl, int | None]]:
    """Families whose slip is of the period, and the days to the first talk; None = none yet.

    Anonymous cases have no days, so they are not among them.
    """
    erste = first_talks(sicht)
    for familie in sicht.bestand.familien:
        zettel = familie.zettel_am
        if zettel is None or familie.grob or not sicht.zeitraum.covers(zettel):
            continue
        gespraech = erste.get(familie.familie)
        yield familie, None if gespraech is None else max((gespraech - zettel).days, 0)


def first_talks(sicht: Sicht) -> Mapping[int, date]:
    """Of every family the day somebody first spoke with it."""
    erste: dict[int, date] = {}
    for kontakt in sicht.bestand.kontakte:
        if kontakt.ergebnis is Kontaktergebnis.GESPROCHEN:
            bisher = erste.get(kontakt.familie, kontakt.am)
            erste[kontakt.familie] = min(bisher, kontakt.am)
    return erste


def count_waits(sicht: Sicht) -> Grundgesamtheit:
    """Every family with a slip of the period once."""
    faelle = [
        Fall(
            familie.familie,
            {
                "kam_ueber": familie.kam_ueber.value if familie.kam_ueber else UNBEKANNT,
                "wartezeit": _wartezeit(tage),
            },
        )
        for familie, tage in waits(sicht)
    ]
    return _menge("zugaenge", faelle, Plan("zugang", "kam_ueber", "wartezeit"))


def _wartezeit(tage: int | None) -> str:
    if tage is None:
        return "ohne"
    return "zeitig" if tage <= ZEITIG_TAGE else "spaeter"


def count_requests(sicht: Sicht) -> Grundgesamtheit:
    """Every request that was not taken counts as if it were a family of its own."""
    faelle = [
        Fall(
            -nummer,
            {
                "absagegrund": anfrage.grund.value,
                "monat": f"{anfrage.am.month:02}",
                "wohin": anfrage.weiter.value if anfrage.weiter else "nirgends",
            },
        )
        for nummer, anfrage in enumerate(sicht.bestand.anfragen, 1)
        if sicht.zeitraum.covers(anfrage.am)
    ]
    return _menge(
        "anfragen",
        faelle,
        Plan("abgewiesen", "monat", "absagegrund"),
        Plan("abgewiesen_wohin", "wohin"),
    )


def _menge(key: str, faelle: list[Fall], *plaene: Plan) -> Grundgesamtheit:
    namen = dict.fromkeys(m for plan in plaene for m in (plan.zeilen, plan.spalten) if m)
    merkmale = tuple(Merkmal(name, tuple(WERT.get(name, ()))) for name in namen)
    return Grundgesamtheit(key, faelle, merkmale, plaene)
