"""„Das hat sich bewegt“: what arrived, was done and was solved, before anything else (E-51)."""

from __future__ import annotations

from collections.abc import Iterator

from lotse.services.zahlen.auswertung import Auswertung, funnel
from lotse.services.zahlen.befunde import Befund
from lotse.services.zahlen.tabelle import Zahlentafel

BEWEGT = "Das hat sich bewegt"
NOCH_NICHTS = Befund("Für diesen Zeitraum lässt sich noch nichts sicher sagen.")


def movements(a: Auswertung) -> tuple[Befund, ...]:
    """Sums that every reader may see; a hidden one is left out, and so is a nought."""
    return tuple(_movements(a)) or (NOCH_NICHTS,)


def _movements(a: Auswertung) -> Iterator[Befund]:
    vermittlungen = a.tafeln.get("vermittlung_stadtteil")
    trichter = funnel(vermittlungen) if vermittlungen else None
    stufen = dict(trichter.stufen) if trichter else {}
    if angekommen := stufen.get("angekommen"):
        yield Befund("{n} Vermittlungen sind angekommen.", {"n": angekommen})
    if hilft := stufen.get("hilft"):
        yield Befund("{n} Vermittlungen helfen ganz oder zum Teil.", {"n": hilft})
    schritte = a.tafeln.get("schritte")
    if allein := _column(schritte, "familie"):
        yield Befund("{n} Schritte gingen Familien allein.", {"n": allein})
    if zusammen := _column(schritte, "zusammen"):
        yield Befund("{n} Schritte gingen Familien mit Hilfe.", {"n": zusammen})
    if geloest := _column(a.tafeln.get("ende"), "geloest"):
        yield Befund("{n} Blockaden wurden vor Ort gelöst.", {"n": geloest})


def _column(tafel: Zahlentafel | None, spalte: str) -> int:
    if tafel is None or spalte not in tafel.spalten:
        return 0
    return tafel.spaltensummen[tafel.spalten.index(spalte)]
