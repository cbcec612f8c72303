"""The difference between two states of a case, and writing only that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, TypeAlias

from sqlalchemy import Connection, Table, bindparam, delete, insert, update

from lotse.domain.fehler import Hinweis
from lotse.store.fehler import SICHER
from lotse.store.zeilen import TABELLEN, Tabelle, Zeile, Zeilen

Schluessel: TypeAlias = tuple[Any, ...]


def write_difference(connection: Connection, alt: Zeilen, neu: Zeilen) -> None:
    """Children go first, parents come first; an equal row costs nothing."""
    paare = {
        tabelle: (_keyed(tabelle, alt.get(tabelle, ())), _keyed(tabelle, neu[tabelle]))
        for tabelle in TABELLEN
    }
    for tabelle in reversed(TABELLEN):
        vorher, nachher = paare[tabelle]
        _delete(connection, _table(tabelle), [key for key in vorher if key not in nachher])
    for tabelle in TABELLEN:
        vorher, nachher = paare[tabelle]
        _update(connection, _table(tabelle), vorher, nachher)
        neue = [zeile for key, zeile in nachher.items() if key not in vorher]
        if neue:
            connection.execute(insert(tabelle), neue)


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


def _delete(connection: Connection, table: Table, keys: Sequence[Schluessel]) -> None:
    if keys:
        wo = _where(table)
        geloescht = connection.execute(delete(table).where(*wo), [_binds(table, k) for k in keys])
        _check_found(geloescht.rowcount, len(keys))


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
            gruppen[tuple(neues)].append(neues | _binds(table, key))
    for spalten, zeilen in gruppen.items():
        if spalten:
            setzen = update(table).where(*_where(table))
            setzen = setzen.values({name: bindparam(name) for name in spalten})
            _check_found(connection.execute(setzen, zeilen).rowcount, len(zeilen))


def _where(table: Table) -> list[Any]:
    return [spalte == bindparam(f"alt_{spalte.name}") for spalte in table.primary_key]


def _binds(table: Table, key: Schluessel) -> Zeile:
    return {f"alt_{spalte.name}": w for spalte, w in zip(table.primary_key, key, strict=True)}


def _check_found(gefunden: int, erwartet: int) -> None:
    if gefunden != erwartet:
        raise Hinweis(
            "Diese Akte wurde inzwischen an anderer Stelle geändert oder gelöscht.",
            SICHER,
            "Bitte öffnen Sie die Akte neu und tragen Sie die letzte Änderung noch einmal ein.",
        )
