"""What several families wish for and have no help with yet: ideas for the place (E-33).

Read from cells that the guard let through, so no sentence leads back to a family.
"""

from __future__ import annotations

from collections.abc import Iterator

from lotse.services.zahlen.auswertung import Auswertung
from lotse.services.zahlen.befunde import Befund
from lotse.services.zahlen.gruppen import UEBRIGE
from lotse.services.zahlen.woerter import UNBEKANNT

IDEEN = "Ideen: was mehrere Familien wünschen"
OFFEN = "jetzt_offen"
THEMA = "{bereich}: {n} Familien wünschen jetzt Hilfe, noch ohne Vermittlung."
STADTTEIL = "{ort}: {n} Wünsche von jetzt, noch ohne Vermittlung."


def ideas(a: Auswertung) -> tuple[Befund, ...]:
    """By Lebensbereich in the order of the table, then by Stadtteil; hidden and small ones not."""
    themen = (
        Befund(THEMA, {"n": n}, {"bereich": ("bereich", key)}) for key, n in _open(a, "bedarf")
    )
    orte = (
        Befund(STADTTEIL, {"n": n}, {"ort": ("stadtteil", key)})
        for key, n in _open(a, "luecke_stadtteil")
    )
    return (*themen, *orte)


def _open(a: Auswertung, kennung: str) -> Iterator[tuple[str, int]]:
    tafel = a.tafeln.get(kennung)
    if tafel is None or OFFEN not in tafel.spalten:
        return
    spalte = tafel.spalten.index(OFFEN)
    for key, werte in zip(tafel.zeilen, tafel.werte, strict=True):
        wert = werte[spalte]
        if wert is not None and wert >= a.schutz.schwelle and key not in {UEBRIGE, UNBEKANNT}:
            yield key, wert
