"""Numbers that were read, joined to those that are there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from lotse.domain.indikator import Bestand, Messgebiet


def join(alt: Bestand | None, neu: Bestand) -> Bestand:
    """The newer value counts for the same place; what only one of them knows stays.

    A list of areas gives names and numbers of children to areas that are known by id or by name.
    """
    if alt is None:
        return neu
    wohin = _gleiche(alt.gebiete, neu.gebiete)
    gebiete = {g.id: g for g in alt.gebiete}
    for gebiet in neu.gebiete:
        key = wohin[gebiet.id]
        gebiete[key] = _ergaenzt(gebiete[key], gebiet) if key in gebiete else gebiet
    werte = {(w.indikator, w.gebiet, w.jahr, w.schicht): w for w in alt.werte}
    for wert in neu.werte:
        wert = replace(wert, gebiet=wohin.get(wert.gebiet, wert.gebiet))  # noqa: PLW2901 - under its known id
        werte[wert.indikator, wert.gebiet, wert.jahr, wert.schicht] = wert
    kontext = {(k.merkmal, k.gebiet, k.jahr): k for k in alt.kontext}
    for eines in neu.kontext:
        eines = replace(eines, gebiet=wohin.get(eines.gebiet, eines.gebiet))  # noqa: PLW2901 - under its known id
        kontext[eines.merkmal, eines.gebiet, eines.jahr] = eines
    return Bestand(
        name=neu.name or alt.name,
        indikatoren=tuple({i.id: i for i in (*alt.indikatoren, *neu.indikatoren)}.values()),
        gebiete=tuple(gebiete.values()),
        werte=tuple(werte.values()),
        merkmale=tuple({m.id: m for m in (*alt.merkmale, *neu.merkmale)}.values()),
        kontext=tuple(kontext.values()),
        herkunft=_herkunft(alt.herkunft, neu.herkunft),
        stand=max(filter(None, (alt.stand, neu.stand)), default=None),
        erfunden=alt.erfunden or neu.erfunden,
    )


def _gleiche(alt: Iterable[Messgebiet], neu: Iterable[Messgebiet]) -> Mapping[str, str]:
    """Id in the new one -> id that is kept: the same id, or else the same name."""
    ids = {g.id for g in alt}
    namen = {g.name.casefold(): g.id for g in alt}
    return {g.id: g.id if g.id in ids else namen.get(g.name.casefold(), g.id) for g in neu}


def _ergaenzt(alt: Messgebiet, neu: Messgebiet) -> Messgebiet:
    """A real name, a kind and numbers win over none."""
    return replace(
        alt,
        name=alt.name if neu.name == neu.id else neu.name,
        ebene=neu.ebene or alt.ebene,
        einwohner=alt.einwohner if neu.einwohner is None else neu.einwohner,
        kinder=alt.kinder if neu.kinder is None else neu.kinder,
        teil_von=neu.teil_von or alt.teil_von,
    )


def _herkunft(alt: str, neu: str) -> str:
    return ", ".join(dict.fromkeys(filter(None, (*alt.split(", "), neu))))
