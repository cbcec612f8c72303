"""Which Ortswissen holds for a family on a day.

One rule for every field: of the lines that hold on the day the nearest Gebiet wins, then the
later beginning, then the newer check; between equal ones the later layer, so the own table of
the team before a package, and a package before what came with the program.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from lotse.domain.ortswissen import Ortsangabe, Ortsfeld, Ortswissen
from lotse.domain.wahrheit import Wahrheit

_MIETEN = (
    Ortsfeld.MIETE_1, Ortsfeld.MIETE_2, Ortsfeld.MIETE_3, Ortsfeld.MIETE_4, Ortsfeld.MIETE_5,
)  # fmt: skip


def vor_ort(ort: Ortswissen, leistung: str, ags: str, tag: date) -> Mapping[Ortsfeld, Ortsangabe]:
    """What the place adds to a Leistung; nothing while the place is unknown."""
    return _naechste(ort, ags, tag, leistung)


def ortszahlen(ort: Ortswissen, ags: str, tag: date) -> Mapping[Ortsfeld, Ortsangabe]:
    """The figures of the place."""
    return _naechste(ort, ags, tag, "")


def mietenstufe(ort: Ortswissen, ags: str, tag: date) -> int | None:
    """1 to 7, or None: then Wohngeld is computed for both ends."""
    angabe = ortszahlen(ort, ags, tag).get(Ortsfeld.MIETENSTUFE)
    return int(angabe.wert) if angabe else None


def angemessene_miete(ort: Ortswissen, ags: str, personen: int, tag: date) -> Decimal | None:
    """The rent the Jobcenter of the place takes for adequate; None where nobody wrote it down."""
    zahlen = ortszahlen(ort, ags, tag)
    genannt = zahlen.get(_MIETEN[min(max(personen, 1), len(_MIETEN)) - 1])
    if genannt is None:
        return None
    mehr = max(0, personen - len(_MIETEN))
    je_weitere = zahlen.get(Ortsfeld.MIETE_WEITERE)
    if mehr and je_weitere is None:
        return None
    zusatz = mehr * Decimal(je_weitere.wert) if je_weitere else Decimal(0)
    return Decimal(genannt.wert) + zusatz


class Mietgrenze(NamedTuple):
    """What counts as adequate there, and since when nobody has looked again."""

    betrag: Decimal
    geprueft_am: date


def mietgrenze(ort: Ortswissen, ags: str, personen: int, tag: date) -> Mietgrenze | None:
    """`angemessene_miete` with the day of its check; the older of two."""
    betrag = angemessene_miete(ort, ags, personen, tag)
    if betrag is None:
        return None
    felder = [_MIETEN[min(max(personen, 1), len(_MIETEN)) - 1]]
    if personen > len(_MIETEN):
        felder.append(Ortsfeld.MIETE_WEITERE)
    zahlen = ortszahlen(ort, ags, tag)
    return Mietgrenze(betrag, min(zahlen[feld].geprueft_am for feld in felder))


def wohnt_dort(gebiet: str, ags: str) -> Wahrheit:
    """Does a family with this key live in the Gebiet? Open while too little is known."""
    if ags.startswith(gebiet):
        return True
    return None if gebiet.startswith(ags) else False


def ortsfakten(ort: Ortswissen, ags: str) -> Iterator[tuple[str, bool]]:
    """Facts "lives here" as far as the family's place settles them."""
    for gebiet in ort.gebiete:
        wert = wohnt_dort(gebiet.ags, ags)
        if wert is not None:
            yield gebiet.fakt, wert


def _naechste(ort: Ortswissen, ags: str, tag: date, leistung: str) -> Mapping[Ortsfeld, Ortsangabe]:
    """The rule above: sorting keeps the order of the layers, the last line of a field counts."""
    passend = [
        angabe
        for angabe in ort.angaben
        if angabe.leistung == leistung and ags.startswith(angabe.gebiet) and angabe.gilt(tag)
    ]
    passend.sort(key=lambda a: (len(a.gebiet), a.gueltig_ab or date.min, a.geprueft_am))
    return {angabe.feld: angabe for angabe in passend}
