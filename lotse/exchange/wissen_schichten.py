"""Layers laid over each other: the law, then larger areas before smaller ones, own lines last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.domain.ortswissen import Ortsangabe, Schichtart
from lotse.domain.recht import Wissen
from lotse.exchange.paket import Paket
from lotse.exchange.paragraphen import INDEX, parse_paragraphen
from lotse.exchange.wissen import TABELLEN, Dateien, leistungsdateien, load_wissen
from lotse.exchange.wissen_lesen import refuse
from lotse.exchange.wissen_ort import add_angaben, add_ort, read_ort


@dataclass(frozen=True, slots=True)
class Boden:
    """What came with the program: the law, and layers of places."""

    recht: Wissen
    orte: tuple[Dateien, ...] = ()


def build_wissen(
    boden: Boden,
    pakete: Sequence[Paket],
    eigene: tuple[Ortsangabe, ...] = (),
    hinweise: list[str] | None = None,
) -> Wissen:
    """One value of all layers.

    With `hinweise` a layer that does not fit any more is left out and told there; without,
    the first fault is raised.
    """
    wissen = boden.recht
    for paket in (p for p in pakete if p.schicht.art is Schichtart.BUND):
        wissen = _oder(wissen, partial(_bund, paket=paket, recht=boden.recht), hinweise)
    for dateien in boden.orte:
        wissen = add_ort(wissen, read_ort(dateien))
    for paket in sorted((p for p in pakete if p.schicht.art is Schichtart.ORT), key=platz):
        wissen = _oder(wissen, partial(_ort, paket=paket), hinweise)
    return _oder(wissen, partial(add_angaben, angaben=eigene), hinweise)


def platz(paket: Paket) -> tuple[Schichtart, str]:
    """There is one package for each Gebiet, and one for the law."""
    return paket.schicht.art, paket.schicht.gebiet


def _bund(_bisher: Wissen, *, paket: Paket, recht: Wissen) -> Wissen:
    """In place of the law that came with the program, unless that one is newer."""
    neu = load_wissen(paket.dateien)
    _pruefe_namen(paket)
    if neu.stand < recht.stand:
        raise Hinweis(
            Aussage(
                "{paket}: Das geladene Paket ist älter als das Wissen des Programms.",
                paket=paket.schicht.name,
            )
        )
    return replace(neu, ort=replace(neu.ort, schichten=(paket.schicht,)))


def _pruefe_namen(paket: Paket) -> None:
    """Nothing travels in a package that nobody reads, and so nobody would see change."""
    bekannt = {*TABELLEN, INDEX.name, *leistungsdateien(paket.dateien)}
    if fremd := sorted(paket.dateien.keys() - bekannt):
        refuse([f"{name} – erlaubt: {', '.join(TABELLEN)}, {INDEX.name}" for name in fremd])
    if INDEX.name in paket.dateien:
        parse_paragraphen(paket.dateien[INDEX.name])


def _ort(wissen: Wissen, *, paket: Paket) -> Wissen:
    ort = read_ort(paket.dateien)
    if ort.gebiet.ags != paket.schicht.gebiet:
        raise Hinweis(
            Aussage(
                "{paket}: Das Gebiet im Paket ist ein anderes als angekündigt.",
                paket=paket.schicht.name,
            )
        )
    return add_ort(wissen, ort, paket.schicht)


def _oder(
    wissen: Wissen, schritt: Callable[[Wissen], Wissen], hinweise: list[str] | None
) -> Wissen:
    """The next layer, or what held before it."""
    try:
        return schritt(wissen)
    except Hinweis as hinweis:
        if hinweise is None:
            raise
        hinweise.append(hinweis.was)
        return wissen
