"""Rows of the families' store become one Akte, or what Heute looks at of many."""

from __future__ import annotations

import functools
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, case, func, select, type_coerce

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
from lotse.domain.halt import Halt
from lotse.domain.huerde import Huerde
from lotse.domain.nutzung import Nutzung
from lotse.domain.ort import Ort
from lotse.domain.vermittlung import Ereignis, Schritt, Vermittlung, Wahl
from lotse.domain.zeit import Geburt
from lotse.store.tables import familien as f
from lotse.store.tables import nutzung as n
from lotse.store.tables import vermittlung as v
from lotse.store.tables.arten import Eingefroren
from lotse.store.zeilen import TABELLEN, Tabelle, Zeile

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T")
Reihen = Mapping[Tabelle, list[Zeile]]
Auswahl: TypeAlias = Mapping[Tabelle, Sequence[ColumnElement[Any]]]
"""Which columns of which tables are read."""


def load_akte(connection: Connection, familie: FamilieId) -> Akte:
    akten = load_akten(connection, f.FamilieRow.id == familie)
    if not akten:
        raise Hinweis(
            "Diese Familie ist nicht mehr da.",
            "Alle anderen Akten sind unverändert.",
            "Bitte gehen Sie zurück zur Liste der Familien.",
        )
    return akten[0]


def load_akten(
    connection: Connection, welche: ColumnElement[bool], auswahl: Auswahl | None = None
) -> Sequence[Akte]:
    """One query per table, however many cases; by Fallcode. Whole, unless there is an `auswahl`."""
    ids = select(f.FamilieRow.id).where(welche)
    stamm = select(f.FamilieRow).where(welche).order_by(f.FamilieRow.fallcode)
    koepfe = [dict(zeile) for zeile in connection.execute(stamm).mappings()]
    gewaehlt = _ganz(TABELLEN[1:]) if auswahl is None else auswahl
    tabellen = {
        tabelle: _rows(connection, tabelle, spalten, ids) for tabelle, spalten in gewaehlt.items()
    }
    leer: dict[Tabelle, list[Zeile]] = {tabelle: [] for tabelle in TABELLEN}
    return [
        _akte(kopf, leer | {tabelle: zeilen[kopf["id"]] for tabelle, zeilen in tabellen.items()})
        for kopf in koepfe
    ]


def load_heuteakten(connection: Connection) -> Sequence[Akte]:
    """All cases that are not closed, with what Heute looks at and nothing else.

    Ten years of work open in a moment so. No need, no goal, no choice is in them, and of an
    Angebot its name alone: made to be looked at.
    """
    angebot = v.VermittlungRow.angebot
    name = func.json_object(
        "key", v.VermittlungRow.angebot_key,
        "name", func.json_extract(angebot, "$.name"),
        "traeger", func.json_extract(angebot, "$.traeger"),
    )  # fmt: skip
    spalten = {spalte.key: spalte for spalte in v.VermittlungRow.__table__.c}
    spalten["angebot"] = type_coerce(case((angebot.is_not(None), name)), Eingefroren).label(
        "angebot"
    )
    auswahl = _ganz((f.PersonRow, f.FaktRow, v.EreignisRow, v.SchrittRow, n.NutzungRow))
    welche = f.FamilieRow.geschlossen_am.is_(None)
    return load_akten(connection, welche, auswahl | {v.VermittlungRow: tuple(spalten.values())})


def _ganz(tabellen: Sequence[Tabelle]) -> dict[Tabelle, Sequence[ColumnElement[Any]]]:
    return {tabelle: tuple(tabelle.__table__.c) for tabelle in tabellen}


def _rows(
    connection: Connection,
    tabelle: Tabelle,
    gewaehlt: Sequence[ColumnElement[Any]],
    ids: Select[str],
) -> defaultdict[str, list[Zeile]]:
    spalten = tabelle.__table__.c
    namen = [str(spalte.key) for spalte in gewaehlt]
    familie = namen.index("familie_id")
    gefunden: defaultdict[str, list[Zeile]] = defaultdict(list)
    wo = select(*gewaehlt).where(spalten.familie_id.in_(ids)).order_by(spalten.position)
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
        halte=_werte(Halt, reihen[n.HaltRow]),
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
    namen = _namen(kind)  # type: ignore[arg-type]  # a domain dataclass
    return kind(**({name: zeile[name] for name in namen if name in zeile} | eigene))


@functools.cache
def _namen(kind: type[DataclassInstance]) -> Sequence[str]:
    return [feld.name for feld in fields(kind)]
