"""The difference between two states of a case, and writing only that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, TypeAlias

from sqlalchemy import Connection, Table, bindparam, delete, insert, update

from lotse.domain.fehler import Hinweis
from lotse.store.aktenteile import TABELLEN, Tabelle, Zeile, Zeilen
from lotse.store.fehler import SICHER

Schluessel: TypeAlias = tuple[Any, ...]


def write_difference(connection: Connection, alt: Zeilen, neu: Zeilen) -> bool:
    """Children go first, parents come first; an equal row costs nothing. True = something was
    written."""
    paare = {
        tabelle: (_keyed(tabelle, alt.get(tabelle, ())), _keyed(tabelle, neu[tabelle]))
        for tabelle in TABELLEN
    }
    if all(vorher == nachher for vorher, nachher in paare.values()):
        return False
    for tabelle in reversed(TABELLEN):
        vorher, nachher = paare[tabelle]
        weg = {key: zeile for key, zeile in vorher.items() if key not in nachher}
        _delete(connection, _table(tabelle), weg)
    for tabelle in TABELLEN:
        vorher, nachher = paare[tabelle]
        _update(connection, _table(tabelle), vorher, nachher)
        neue = [zeile for key, zeile in nachher.items() if key not in vorher]
        if neue:
            connection.execute(insert(tabelle), neue)
    return True


def _table(tabelle: Tabelle) -> Table:
    table = tabelle.__table__
    assert isinstance(table, Table)  # noqa: S101 - tells the type; every row class has a table
    return table


def _keyed(tabelle: Tabelle, zeilen: Sequence[Zeile]) -> dict[Schluessel, Zeile]:
    namen = [spalte.name for spalte in _table(tabelle).primary_key]
    keyed = {tuple(zeile[name] for name in namen): zeile for zeile in zeilen}
    if len(keyed) != len(zeilen):
        message = f"two rows of {_table(tabelle).name} share one key"
        raise ValueError(message)
    return keyed


def _delete(connection: Connection, table: Table, weg: dict[Schluessel, Zeile]) -> None:
    if weg:
        spalten = tuple(next(iter(weg.values())))
        loeschen = delete(table).where(*_where(table), *_unchanged(table, spalten))
        werte = [{f"alt_{name}": wert for name, wert in zeile.items()} for zeile in weg.values()]
        _check_found(connection.execute(loeschen, werte).rowcount, len(weg))


def _update(
    connection: Connection,
    table: Table,
    vorher: dict[Schluessel, Zeile],
    nachher: dict[Schluessel, Zeile],
) -> None:
    gruppen: defaultdict[tuple[str, ...], list[Zeile]] = defaultdict(list)
    for key, zeile in nachher.items():
        if key in vorher:
            neues = {name: w for name, w in zeile.items() if vorher[key][name] != w}
            alt = {f"alt_{name}": vorher[key][name] for name in neues}
            gruppen[tuple(neues)].append(neues | alt | _binds(table, key))
    for spalten, zeilen in gruppen.items():
        if spalten:
            setzen = update(table).where(*_where(table), *_unchanged(table, spalten))
            setzen = setzen.values({name: bindparam(name) for name in spalten})
            _check_found(connection.execute(setzen, zeilen).rowcount, len(zeilen))


def _where(table: Table) -> list[Any]:
    return [spalte == bindparam(f"alt_{spalte.name}") for spalte in table.primary_key]


def _unchanged(table: Table, spalten: Sequence[str]) -> list[Any]:
    """What is about to be overwritten is still what the writer saw."""
    return [
        table.c[name].is_not_distinct_from(bindparam(f"alt_{name}", type_=table.c[name].type))
        for name in spalten
        if not table.c[name].primary_key
    ]


def _binds(table: Table, key: Schluessel) -> Zeile:
    return {f"alt_{spalte.name}": w for spalte, w in zip(table.primary_key, key, strict=True)}


def _check_found(gefunden: int, erwartet: int) -> None:
    if gefunden != erwartet:
        raise Hinweis(
            "Diese Akte wurde inzwischen an anderer Stelle geändert oder gelöscht.",
            SICHER,
            "Bitte öffnen Sie die Akte neu und tragen Sie die letzte Änderung noch einmal ein.",
        )
