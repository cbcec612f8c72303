"""Families, and what was handed over to them: two tables by Stadtteil that may tell of each other.

Where nearly every family has one hand-over, both count the same, and a reader of both knows more
than a reader of each: what one hides, the other tells. Then families stand by Stadtteil alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from lotse.services.zahlen.gruppen import UEBRIGE
from lotse.services.zahlen.tabelle import Zahlentafel

ANGEKOMMEN = ("angekommen",)
VERMITTELT = ("vermittelt", "angekommen")
HILFT = ("hilft", "angekommen")
Tafeln = Mapping[str, Zahlentafel]


def untangled(tafeln: Tafeln, schwelle: int) -> Tafeln:
    """The same tables, in their order."""
    familien, hilfen = tafeln.get("stadtteil"), tafeln.get("vermittlung_stadtteil")
    if familien is None or hilfen is None or not (familien.verdeckte or hilfen.verdeckte):
        return tafeln
    paare = (
        (column_sum(familien, "ankunft", ANGEKOMMEN), column_sum(hilfen, "ausgang", HILFT)),
        (column_sum(familien, "ankunft", VERMITTELT), hilfen.n),
    )
    if all(f is None or h is None or abs(h - f) >= schwelle for f, h in paare):
        return tafeln  # a reader cannot tell which family has how many
    return {**tafeln, "stadtteil": _rows_alone(familien, "ankunft")}


def column_sum(tafel: Zahlentafel, merkmal: str, spalten: tuple[str, ...]) -> int | None:
    """None where one of them stands among others that are not asked for."""
    gemischt = set(tafel.zusammengefasst.get(merkmal, ()))
    if gemischt & set(spalten):
        if not gemischt <= set(spalten):
            return None
        spalten = (*(s for s in spalten if s not in gemischt), UEBRIGE)
    paare = zip(tafel.spalten, tafel.spaltensummen, strict=False)
    return sum(summe for spalte, summe in paare if spalte in spalten)


def _rows_alone(tafel: Zahlentafel, merkmal: str) -> Zahlentafel:
    return replace(
        tafel,
        spalten=(),
        werte=tuple((summe,) for summe in tafel.zeilensummen),
        spaltensummen=(tafel.n,),
        zusammengefasst={m: keys for m, keys in tafel.zusammengefasst.items() if m != merkmal},
    )
