"""Rows of the families' store become one Akte, or what Heute looks at of many."""

from __future__ import annotations

import functools
import json
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, case, func, select, true, type_coerce

from lotse.domain.akte import Akte
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
from lotse.domain.ort import Ort
from lotse.domain.zeit import Geburt
from lotse.store.aktenteile import TABELLEN, TEILE, Aktenteil, Tabelle, Zeile
from lotse.store.tables import fallarbeit as a
from lotse.store.tables import familien as f
from lotse.store.tables import nutzung as n
from lotse.store.tables import vermittlung as v
from lotse.store.tables.arten import Eingefroren
from lotse.store.tables.netz import NetzknotenRow

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


_HEUTE: tuple[Tabelle, ...] = (
    f.PersonRow, f.FaktRow, f.BereichsstandRow, f.ZielRow, f.StaerkeRow, f.HuerdeRow, v.WahlRow,
    v.EreignisRow, v.SchrittRow, n.NutzungRow, a.EinwilligungRow, a.AntragRow,
    a.AntragsereignisRow, a.BlockadeRow, a.BlockadeereignisRow, a.RueckmeldungRow, NetzknotenRow,
)  # fmt: skip
"""What Heute and the status of a case look at, beside the hand-overs and the contacts."""
_KONTAKT = ("familie_id", "id", "position", "art", "ergebnis", "am", "naechster_am")
"""Of the many contacts only when, and whether somebody was reached; of their words those alone
that belong to a next contact."""


def load_heuteakten(
    connection: Connection, nur: Collection[FamilieId] | None = None, *, alle: bool = False
) -> Sequence[Akte]:
    """All cases that are not closed, with what Heute looks at and nothing else; `alle` = closed
    ones, too; `nur` = of these alone.

    Ten years of work open in a moment so. No need by its code and no sheet is in them, no note of
    a contact, and of an Angebot its name and end alone: made to be looked at.
    """
    angebot = v.VermittlungRow.angebot
    name = func.json_object(
        "key", v.VermittlungRow.angebot_key,
        "name", func.json_extract(angebot, "$.name"),
        "traeger", func.json_extract(angebot, "$.traeger"),
        "finanzierung_bis", func.json_extract(angebot, "$.finanzierung_bis"),
    )  # fmt: skip
    spalten = {spalte.key: spalte for spalte in v.VermittlungRow.__table__.c}
    spalten["angebot"] = type_coerce(case((angebot.is_not(None), name)), Eingefroren).label(
        "angebot"
    )
    kontakt = a.KontaktRow.__table__.c
    vereinbart = case((kontakt.naechster_am.is_not(None), kontakt.vereinbart), else_="")
    auswahl = _ganz(_HEUTE) | {
        v.VermittlungRow: tuple(spalten.values()),
        a.KontaktRow: (*(kontakt[name] for name in _KONTAKT), vereinbart.label("vereinbart")),
    }
    welche: ColumnElement[bool] = true() if alle else f.FamilieRow.geschlossen_am.is_(None)
    if nur is not None:
        welche &= f.FamilieRow.id.in_(nur)
    return load_akten(connection, welche, auswahl)


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
        unterlagen=tuple(zeile["id"] for zeile in reihen[n.UnterlageRow]),
        **{teil.feld: _teil(teil, reihen) for teil in TEILE},
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


def _teil(teil: Aktenteil, reihen: Reihen) -> tuple[Any, ...]:
    if teil.geschehen is None:
        return _werte(teil.art, reihen[teil.tabelle])
    ereignisse: defaultdict[str, list[Any]] = defaultdict(list)
    for zeile in reihen[teil.geschehen.tabelle]:
        ereignisse[zeile[teil.geschehen.verweis]].append(_wert(teil.geschehen.art, zeile))
    return tuple(
        _wert(teil.art, zeile, ereignisse=tuple(ereignisse[zeile["id"]]))
        for zeile in reihen[teil.tabelle]
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
