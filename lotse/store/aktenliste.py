"""The list of families: one query, and a second look that forgives a slip of the finger."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from lotse.domain.akte import Aktenzeile
from lotse.services.anonymisieren import ANONYM
from lotse.store.faltung import KURZ, begins_almost, worte
from lotse.store.tables.familien import FamilieRow

SPALTEN = (
    FamilieRow.id,
    FamilieRow.fallcode,
    FamilieRow.deckwort,
    FamilieRow.buchstabe,
    FamilieRow.sprachen,
    FamilieRow.stadtteil,
    FamilieRow.erwachsene,
    FamilieRow.kinder,
    FamilieRow.erwartet,
    FamilieRow.naechster_schritt,
    FamilieRow.naechster_bis,
    FamilieRow.zuletzt,
    FamilieRow.geschlossen_am,
    FamilieRow.such,
)


def find_akten(connection: Connection, suche: str, *, geschlossen: bool) -> Sequence[Aktenzeile]:
    """By next step, then Deckwort. Every word must occur; else every word almost."""
    gesucht = worte(suche)
    if not gesucht and suche.strip():
        return ()
    alle = _alle(geschlossen=geschlossen)
    treffer = connection.execute(_mit_worten(alle, gesucht)).all()
    if not treffer and gesucht:
        treffer = _beinahe(connection.execute(alle).all(), gesucht)
    return tuple(map(_zeile, treffer))


def _alle(*, geschlossen: bool) -> Select[*tuple[Any, ...]]:
    zu = FamilieRow.geschlossen_am
    return (
        select(*SPALTEN)
        .where(zu.is_not(None) if geschlossen else zu.is_(None))
        .where(~FamilieRow.fallcode.startswith(ANONYM))  # sums only, no case to open
        .order_by(
            FamilieRow.naechster_bis.is_(None),
            FamilieRow.naechster_bis,
            FamilieRow.sortier_deckwort,
            FamilieRow.fallcode,
        )
    )


def _mit_worten(query: Select[*tuple[Any, ...]], gesucht: list[str]) -> Select[*tuple[Any, ...]]:
    for wort in gesucht:
        anfang = f" {wort}" if len(wort) < KURZ else wort
        query = query.where(FamilieRow.such.contains(anfang, autoescape=True))
    return query


def _beinahe(
    zeilen: Sequence[Row[*tuple[Any, ...]]], gesucht: list[str]
) -> list[Row[*tuple[Any, ...]]]:
    """Each word that occurs is compared once, in however many families it stands."""
    woerter = [(zeile, frozenset(zeile.such.split())) for zeile in zeilen]
    alle = frozenset().union(*(eigene for _, eigene in woerter))
    for wort in set(gesucht):
        aehnlich = {anderes for anderes in alle if begins_almost(anderes, wort)}
        woerter = [(zeile, eigene) for zeile, eigene in woerter if eigene & aehnlich]
    return [zeile for zeile, _ in woerter]


def _zeile(zeile: Row[*tuple[Any, ...]]) -> Aktenzeile:
    namentlich = f"Familie {zeile.buchstabe}" if zeile.buchstabe else "Anonym"
    return Aktenzeile(
        id=zeile.id,
        fallcode=zeile.fallcode,
        anzeige=namentlich,
        deckwort=zeile.deckwort,
        personen=personen_text(zeile.erwachsene, zeile.kinder, zeile.erwartet),
        sprachen=zeile.sprachen,
        stadtteil=zeile.stadtteil,
        naechster_schritt=zeile.naechster_schritt,
        bis=zeile.naechster_bis,
        zuletzt=zeile.zuletzt,
        geschlossen=zeile.geschlossen_am is not None,
        erwachsene=zeile.erwachsene,
        kinder=zeile.kinder,
        erwartet=zeile.erwartet,
    )


def personen_text(erwachsene: int, kinder: int, erwartet: int) -> str:
    """Like "2 Erwachsene, 3 Kinder, Baby erwartet"; empty when nobody is named."""
    teile = (
        _anzahl(erwachsene, "1 erwachsene Person", "Erwachsene"),
        _anzahl(kinder, "1 Kind", "Kinder"),
        _anzahl(erwartet, "Baby erwartet", "Babys erwartet"),
    )
    return ", ".join(filter(None, teile))


def _anzahl(zahl: int, eins: str, mehrere: str) -> str:
    return eins if zahl == 1 else f"{zahl} {mehrere}" if zahl else ""
