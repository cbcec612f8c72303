"""Ids of one case that another case may use, too: given anew, with everything that names them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from lotse.domain.akte import Akte
from lotse.domain.familie import PersonId

T = TypeVar("T")
TEILE = (
    "wahlen", "vermittlungen", "schritte", "schriftstuecke", "einwilligungen", "antraege",
    "blockaden", "kontakte", "rueckmeldungen", "netzknoten", "netzkanten",
    "begruendungen",
)  # fmt: skip
FAMILIENTEILE = ("personen", "ziele", "staerken")
VERWEISE: Mapping[str, Mapping[str, str]] = {
    "vermittlungen": {"wahl": "wahlen"},
    "schritte": {"ziel": "ziele", "vermittlung": "vermittlungen", "haengt_ab_von": "schritte"},
    "schriftstuecke": {"einwilligung": "einwilligungen"},
    "einwilligungen": {"unterschrieben": "personen"},
    "antraege": {"vermittlung": "vermittlungen"},
    "blockaden": {"vermittlung": "vermittlungen", "antrag": "antraege"},
    "rueckmeldungen": {"vermittlung": "vermittlungen"},
    "begruendungen": {"vermittlung": "vermittlungen"},
    "netzknoten": {"person": "personen"},
    "netzkanten": {"von": "netzknoten", "nach": "netzknoten"},
    "nutzungen": {"person": "personen"},
    "beziehungen": {"von": "personen", "nach": "personen"},
}
"""Part → field → the part whose ids it holds."""


@dataclass(frozen=True, slots=True)
class Kennungen:
    """Ids in use, by part."""

    vergeben: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, akte: Akte) -> Kennungen:
        return cls({teil: frozenset(x.id for x in werte) for teil, werte in _teile(akte).items()})


def renamed(akte: Akte, personen: Mapping[str, PersonId], besetzt: Kennungen) -> Akte:
    """The case with ids that are free in `besetzt`; `personen` are called as they are there."""
    neu = {
        teil: _neue(tuple(x.id for x in werte), besetzt.vergeben.get(teil, frozenset()))
        for teil, werte in _teile(akte).items()
    }
    neu["personen"] |= personen
    felder: dict[str, Any] = {
        teil: tuple(_mit(teil, x, neu) for x in getattr(akte, teil)) for teil in TEILE
    }
    felder |= {
        teil: tuple(_verwiesen(teil, x, neu) for x in getattr(akte, teil))
        for teil in ("nutzungen", "beziehungen")
    }
    eigene: dict[str, Any] = {
        teil: tuple(_mit(teil, x, neu) for x in getattr(akte.familie, teil))
        for teil in FAMILIENTEILE
    }
    return replace(akte, familie=replace(akte.familie, **eigene), **felder)


def _teile(akte: Akte) -> dict[str, tuple[Any, ...]]:
    teile = {teil: getattr(akte, teil) for teil in TEILE}
    return teile | {teil: getattr(akte.familie, teil) for teil in FAMILIENTEILE}


def _neue(eigene: tuple[str, ...], besetzt: frozenset[str]) -> dict[str, str]:
    neu, vergeben = dict[str, str](), set(besetzt) | set(eigene)
    for kennung in eigene:
        frei, nummer = kennung, 2
        while frei in besetzt or (frei != kennung and frei in vergeben):
            frei, nummer = f"{kennung}-{nummer}", nummer + 1
        neu[kennung] = frei
        vergeben.add(frei)
    return neu


def _mit(teil: str, wert: T, neu: Mapping[str, Mapping[str, str]]) -> T:
    alt = wert.id  # type: ignore[attr-defined] # every part named above has one
    return replace(_verwiesen(teil, wert, neu), id=neu[teil][alt])  # type: ignore[type-var]


def _verwiesen(teil: str, wert: T, neu: Mapping[str, Mapping[str, str]]) -> T:
    felder: dict[str, object] = {}
    for feld, wohin in VERWEISE.get(teil, {}).items():
        inhalt = getattr(wert, feld)
        kennungen = neu.get(wohin, {})
        felder[feld] = (
            tuple(kennungen.get(k, k) for k in inhalt)
            if isinstance(inhalt, tuple)
            else kennungen.get(inhalt, inhalt)
        )
    return replace(wert, **felder)  # type: ignore[type-var] # dataclasses all
