"""Rows of the families' store become one Akte, or rows of the list."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import fields
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, select

from lotse.domain.akte import Akte, Schriftstueck
from lotse.domain.familie import (
    Bereichsstand,
    Fakten,
    Familie,
    FamilieId,
    Person,
    Staerke,
    Verstaendigung,
    Ziel,
)
from lotse.domain.fehler import Hinweis
from lotse.domain.huerde import Huerde
from lotse.domain.nutzung import Nutzung
from lotse.domain.ort import Ort
from lotse.domain.vermittlung import Ereignis, Schritt, Vermittlung, Wahl
from lotse.domain.zeit import Geburt
from lotse.store.tables import familien as f
from lotse.store.tables import nutzung as n
from lotse.store.tables import vermittlung as v
from lotse.store.zeilen import TABELLEN, Tabelle, Zeile

T = TypeVar("T")
Reihen = dict[Tabelle, list[Zeile]]


def load_akte(connection: Connection, familie: FamilieId) -> Akte:
    akten = load_akten(connection, f.FamilieRow.id == familie)
    if not akten:
        raise Hinweis(
            "Diese Familie ist nicht mehr da.",
            "Alle anderen Akten sind unverändert.",
            "Bitte gehen Sie zurück zur Liste der Familien.",
        )
    return akten[0]


def load_akten(connection: Connection, welche: ColumnElement[bool]) -> Sequence[Akte]:
    """One query per table, however many cases; by Fallcode."""
    ids = select(f.FamilieRow.id).where(welche)
    stamm = select(f.FamilieRow).where(welche).order_by(f.FamilieRow.fallcode)
    koepfe = [dict(zeile) for zeile in connection.execute(stamm).mappings()]
    tabellen = {tabelle: _rows(connection, tabelle, ids) for tabelle in TABELLEN[1:]}
    return [
        _akte(kopf, {tabelle: zeilen[kopf["id"]] for tabelle, zeilen in tabellen.items()})
        for kopf in koepfe
    ]


def _rows(
    connection: Connection, tabelle: Tabelle, ids: Select[str]
) -> defaultdict[str, list[Zeile]]:
    spalten = tabelle.__table__.c
    namen = spalten.keys()
    familie = namen.index("familie_id")
    gefunden: defaultdict[str, list[Zeile]] = defaultdict(list)
    wo = select(*spalten).where(spalten.familie_id.in_(ids)).order_by(spalten.position)
    for zeile in connection.execute(wo):  # mappings() would take twice as long
        gefunden[zeile[familie]].append(dict(zip(namen, zeile, strict=True)))
    return gefunden


def _akte(kopf: Zeile, reihen: Reihen) -> Akte:
    return Akte(
        familie=_familie(kopf, reihen),
        wahlen=_werte(Wahl, reihen[v.WahlRow]),
        vermittlungen=_vermittlungen(reihen),
        schritte=_werte(Schritt, reihen[v.SchrittRow]),
        schriftstuecke=_werte(Schriftstueck, reihen[v.SchriftstueckRow]),
        unterlagen=tuple(zeile["id"] for zeile in reihen[n.UnterlageRow]),
        nutzungen=_werte(Nutzung, reihen[n.NutzungRow]),
    )


def _familie(kopf: Zeile, reihen: Reihen) -> Familie:
    fakten: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    for zeile in reihen[f.FaktRow]:
        fakten[zeile["person"]][zeile["name"]] = json.loads(zeile["wert"])
    codes: defaultdict[str, list[str]] = defaultdict(list)
    for zeile in reihen[f.BedarfRow]:
        codes[zeile["lebensbereich"]].append(zeile["code"])
    return _wert(
        Familie,
        kopf,
        ort=_wert(Ort, kopf),
        verstaendigung=_wert(Verstaendigung, kopf),
        personen=tuple(_person(zeile, fakten[zeile["id"]]) for zeile in reihen[f.PersonRow]),
        bereiche=tuple(
            _wert(Bereichsstand, zeile, bedarfe=tuple(codes[zeile["lebensbereich"]]))
            for zeile in reihen[f.BereichsstandRow]
        ),
        ziele=_werte(Ziel, reihen[f.ZielRow]),
        staerken=_werte(Staerke, reihen[f.StaerkeRow]),
        huerden=_werte(Huerde, reihen[f.HuerdeRow]),
        fakten=fakten[""],
    )


def _person(zeile: Zeile, fakten: Fakten) -> Person:
    jahr = zeile["geburt_jahr"]
    geburt = None if jahr is None else Geburt(jahr, zeile["geburt_monat"], zeile["geburt_tag"])
    return _wert(Person, zeile, geburt=geburt, fakten=fakten)


def _vermittlungen(reihen: Reihen) -> tuple[Vermittlung, ...]:
    ereignisse: defaultdict[str, list[Ereignis]] = defaultdict(list)
    for zeile in reihen[v.EreignisRow]:
        ereignisse[zeile["vermittlung_id"]].append(_wert(Ereignis, zeile))
    return tuple(
        _wert(Vermittlung, zeile, ereignisse=tuple(ereignisse[zeile["id"]]))
        for zeile in reihen[v.VermittlungRow]
    )


def _werte(kind: type[T], zeilen: Sequence[Zeile]) -> tuple[T, ...]:
    return tuple(_wert(kind, zeile) for zeile in zeilen)


def _wert(kind: type[T], zeile: Zeile, **eigene: object) -> T:
    """Fields are named like the columns; `eigene` are those with a table of their own."""
    namen = (feld.name for feld in fields(kind))  # type: ignore[arg-type]  # a domain dataclass
    return kind(**({name: zeile[name] for name in namen if name in zeile} | eigene))
