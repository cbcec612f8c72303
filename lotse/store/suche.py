"""Search as you type over the catalogue: keys in order, never a fault whatever is typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from sqlalchemy import Connection, text

from lotse.domain.angebot import AngebotKey
from lotse.store.faltung import KURZ, begins_almost, worte

Treffer: TypeAlias = dict[AngebotKey, None]
"""In order, each once."""
Vokabular: TypeAlias = Callable[[], Sequence[str]]
"""All words of the index; asked only when needed."""

GENUG = 5
"""With fewer hits, parts of words and slips of the finger are tried as well."""
GEWICHTE = "10.0, 5.0, 1.0, 4.0, 3.0, 6.0"
"""name, kurztext, beschreibung, traeger, stadtteil, begriffe (CATALOGUE 6)."""
HOECHSTENS_AEHNLICH = 20

_WORT = text(
    "SELECT a.key FROM (SELECT rowid AS nummer, rank AS rang FROM angebot_wort"  # noqa: S608 - constants
    f" WHERE angebot_wort MATCH :suche AND rank MATCH 'bm25({GEWICHTE})'"
    " ORDER BY rank LIMIT :grenze) JOIN angebot a ON a.id = nummer"
    " ORDER BY a.status IN ('geschlossen', 'pausiert'), rang, a.sortier_name"
)
_TEIL = text(
    "SELECT a.key FROM (SELECT rowid AS nummer, rank AS rang FROM angebot_teil"
    " WHERE angebot_teil MATCH :suche ORDER BY rank LIMIT :grenze)"
    " JOIN angebot a ON a.id = nummer"
    " ORDER BY a.status IN ('geschlossen', 'pausiert'), rang, a.sortier_name"
)
_BUCHSTABE = text(
    "SELECT key FROM angebot WHERE sortier_name >= :von AND sortier_name < :bis"
    " AND status <> 'nicht_listen' ORDER BY sortier_name, key LIMIT :grenze"
)


def find_keys(
    connection: Connection, eingabe: str, vokabular: Vokabular, grenze: int
) -> Sequence[AngebotKey]:
    """Best first: words in the name, words anywhere, parts of words, almost the words."""
    gesucht = worte(eingabe)
    if not gesucht:
        return ()
    if len(gesucht) == 1 and len(gesucht[0]) == 1:
        return tuple(_beginning(connection, gesucht[0], grenze))
    gefunden: Treffer = {}
    for suche in _stufen(gesucht):
        if len(gefunden) < grenze:
            gefunden |= _matching(connection, suche, grenze)
    if len(gefunden) < GENUG and all(len(wort) >= KURZ for wort in gesucht):
        teile = " AND ".join(map(_quoted, gesucht))
        gefunden |= dict.fromkeys(_rows(connection, _TEIL, suche=teile, grenze=grenze))
    if len(gefunden) < GENUG:
        gefunden |= _almost(connection, gesucht, vokabular, grenze)
    return tuple(gefunden)[:grenze]


def _stufen(gesucht: Sequence[str]) -> Iterator[str]:
    """The name begins so, holds the words side by side, holds them; then words elsewhere.

    Descriptions come last: they mention many things, and a common word would cost 300 ms.
    """
    gruppe = f"{_quoted(' '.join(gesucht))} *"
    yield f"name : ^ {gruppe}"
    if len(gesucht) > 1:
        yield f"name : {gruppe}"
    anfaenge = " AND ".join(f"{_quoted(wort)} *" for wort in gesucht)
    yield f"name : ({anfaenge})"
    yield f"-beschreibung : ({anfaenge})"
    yield anfaenge


def _beginning(connection: Connection, buchstabe: str, grenze: int) -> Sequence[AngebotKey]:
    naechster = chr(ord(buchstabe) + 1)
    return _rows(connection, _BUCHSTABE, von=buchstabe, bis=naechster, grenze=grenze)


def _matching(connection: Connection, suche: str, grenze: int) -> Treffer:
    return dict.fromkeys(_rows(connection, _WORT, suche=suche, grenze=grenze))


def _almost(
    connection: Connection, gesucht: Sequence[str], vokabular: Vokabular, grenze: int
) -> Treffer:
    """Replace a word nobody wrote by those that are one slip of the finger away."""
    bekannt = vokabular()
    gruppen = []
    for wort in gesucht:
        aehnlich = [wort, *(anderes for anderes in bekannt if _similar(anderes, wort))]
        woerter = " OR ".join(f"{_quoted(w)} *" for w in aehnlich[:HOECHSTENS_AEHNLICH])
        gruppen.append(f"({woerter})")
    return _matching(connection, " AND ".join(gruppen), grenze)


def _similar(wort: str, gesucht: str) -> bool:
    """Nearly everybody gets the first letter right, or swaps it with the second."""
    return wort[0] in gesucht[:2] and begins_almost(wort, gesucht)


def _rows(connection: Connection, query: object, **werte: object) -> Sequence[AngebotKey]:
    return connection.execute(query, werte).scalars().all()  # type: ignore[call-overload,no-any-return]


def _quoted(wort: str) -> str:
    """Typed text is never FTS5 grammar."""
    return '"' + wort.replace('"', '""') + '"'
