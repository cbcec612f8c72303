"""Search as you type over the catalogue: keys in order, never a fault whatever is typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import Connection, TextClause, text

from lotse.domain.angebot import AngebotKey
from lotse.store.faltung import KURZ, begins_almost, worte
from lotse.store.katalog_frage import OHNE, Bedingung
from lotse.store.synonyme import LEER, Synonyme

Treffer: TypeAlias = dict[AngebotKey, None]
"""In order, each once."""
Vokabular: TypeAlias = Callable[[], Sequence[str]]
"""All words of the index; asked only when needed."""

GENUG = 5
"""With fewer hits, parts of words and slips of the finger are tried as well."""
GEWICHTE = "10.0, 5.0, 1.0, 4.0, 3.0, 6.0"
"""name, kurztext, beschreibung, traeger, stadtteil, begriffe (CATALOGUE 6)."""
HOECHSTENS_AEHNLICH = 20

STALE = 0.9
"""An old entry keeps so much of its rank: a little lower among equals, never hidden."""

_SORTIERT = (
    " ORDER BY a.status IN ('geschlossen', 'pausiert'),"
    f" rang * CASE WHEN :heute <> '' AND f.alt_ab <= :heute THEN {STALE} ELSE 1.0 END,"
    " a.sortier_name"
)
_WORT = (
    "SELECT a.key FROM (SELECT rowid AS nummer, rank AS rang FROM angebot_wort"  # noqa: S608 - constants
    f" WHERE angebot_wort MATCH :suche AND rank MATCH 'bm25({GEWICHTE})' {{nur}}"
    " ORDER BY rank LIMIT :grenze) JOIN angebot a ON a.id = nummer"
    f" LEFT JOIN angebot_filter f ON f.angebot = a.id{_SORTIERT}"
)
_TEIL = (
    "SELECT a.key FROM (SELECT rowid AS nummer, rank AS rang FROM angebot_teil"  # noqa: S608 - constants
    " WHERE angebot_teil MATCH :suche {nur} ORDER BY rank LIMIT :grenze)"
    " JOIN angebot a ON a.id = nummer"
    f" LEFT JOIN angebot_filter f ON f.angebot = a.id{_SORTIERT}"
)
_BUCHSTABE = (
    "SELECT a.key FROM angebot a JOIN angebot_filter f ON f.angebot = a.id"
    " WHERE a.sortier_name >= :von AND a.sortier_name < :bis AND a.status <> 'nicht_listen' {nur}"
    " ORDER BY a.sortier_name, a.key LIMIT :grenze"
)

_NUMMERN_WORT = text("SELECT rowid FROM angebot_wort WHERE angebot_wort MATCH :suche")
_NUMMERN_TEIL = text("SELECT rowid FROM angebot_teil WHERE angebot_teil MATCH :suche")
_NUMMERN_BUCHSTABE = text(
    "SELECT id FROM angebot WHERE sortier_name >= :von AND sortier_name < :bis"
    " AND status <> 'nicht_listen'"
)


@dataclass(frozen=True, slots=True)
class Suchraum:
    """Where to look and what is known: filters, words of the index, words that mean the same."""

    vokabular: Vokabular
    grenze: int
    heute: str = ""
    """ISO day; "" = the age of checks does not count."""
    nur: Bedingung = OHNE
    """Over a.id alone (katalog_listen.keep_matching)."""
    synonyme: Synonyme = LEER


def find_keys(connection: Connection, eingabe: str, raum: Suchraum) -> Sequence[AngebotKey]:
    """Best first: words in the name, words anywhere, words that mean the same, parts of words,
    almost the words."""
    gesucht = worte(eingabe)
    if not gesucht:
        return ()
    if len(gesucht) == 1 and len(gesucht[0]) == 1:
        return tuple(_beginning(connection, gesucht[0], raum))
    gefunden: Treffer = {}
    for suche in _stufen(gesucht, raum.synonyme):
        if len(gefunden) < raum.grenze:
            gefunden |= _matching(connection, suche, raum)
    if len(gefunden) < GENUG and all(len(wort) >= KURZ for wort in gesucht):
        teile = " AND ".join(map(_quoted, gesucht))
        gefunden |= dict.fromkeys(_rows(connection, _TEIL, raum, suche=teile))
    if len(gefunden) < GENUG:
        gefunden |= _matching(connection, _almost(gesucht, raum), raum)
    return tuple(gefunden)[: raum.grenze]


def find_numbers(connection: Connection, eingabe: str, raum: Suchraum) -> Sequence[int]:
    """The numbers of all entries `find_keys` would find, in no order: to count, not to show."""
    gesucht = worte(eingabe)
    if not gesucht:
        return ()
    if len(gesucht) == 1 and len(gesucht[0]) == 1:
        von, bis = gesucht[0], chr(ord(gesucht[0]) + 1)
        return connection.execute(_NUMMERN_BUCHSTABE, {"von": von, "bis": bis}).scalars().all()
    *_, alles = _stufen(gesucht, LEER)
    stufen = [alles, *(f"-beschreibung : ({w})" for w in raum.synonyme.statt(gesucht))]
    gefunden: dict[int, None] = {}
    for suche in stufen:
        gefunden |= dict.fromkeys(_numbers(connection, _NUMMERN_WORT, suche))
    if len(gefunden) < GENUG and all(len(wort) >= KURZ for wort in gesucht):
        teile = " AND ".join(map(_quoted, gesucht))
        gefunden |= dict.fromkeys(_numbers(connection, _NUMMERN_TEIL, teile))
    if len(gefunden) < GENUG:
        aehnlich = _almost(gesucht, raum)
        gefunden |= dict.fromkeys(_numbers(connection, _NUMMERN_WORT, aehnlich))
    return tuple(gefunden)


def _numbers(connection: Connection, query: TextClause, suche: str) -> Sequence[int]:
    return connection.execute(query, {"suche": suche}).scalars().all()


def _stufen(gesucht: Sequence[str], synonyme: Synonyme) -> Iterator[str]:
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
    for weitere in synonyme.statt(gesucht):
        yield f"-beschreibung : ({weitere})"
    yield anfaenge


def _beginning(connection: Connection, buchstabe: str, raum: Suchraum) -> Sequence[AngebotKey]:
    naechster = chr(ord(buchstabe) + 1)
    return _rows(connection, _BUCHSTABE, raum, von=buchstabe, bis=naechster)


def _matching(connection: Connection, suche: str, raum: Suchraum) -> Treffer:
    return dict.fromkeys(_rows(connection, _WORT, raum, suche=suche))


def _almost(gesucht: Sequence[str], raum: Suchraum) -> str:
    """Replace a word nobody wrote by those that are one slip of the finger away."""
    bekannt = raum.vokabular()
    gruppen = []
    for wort in gesucht:
        aehnlich = [wort, *(anderes for anderes in bekannt if _similar(anderes, wort))]
        woerter = " OR ".join(f"{_quoted(w)} *" for w in aehnlich[:HOECHSTENS_AEHNLICH])
        gruppen.append(f"({woerter})")
    return " AND ".join(gruppen)


def _similar(wort: str, gesucht: str) -> bool:
    """Nearly everybody gets the first letter right, or swaps it with the second."""
    return wort[0] in gesucht[:2] and begins_almost(wort, gesucht)


def _rows(
    connection: Connection, query: str, raum: Suchraum, **werte: object
) -> Sequence[AngebotKey]:
    """Filters narrow what is ranked, so that a limit never cuts what would have passed."""
    nur = ""
    if raum.nur:
        sql = raum.nur.sql
        # + keeps FTS5 from asking its index once for every number
        nur = "AND " + (sql if query is _BUCHSTABE else sql.replace("a.id", "+rowid", 1))
    grenzen = {"grenze": raum.grenze, "heute": raum.heute}
    gebunden = {**raum.nur.werte, **grenzen, **werte}
    if query is _BUCHSTABE and not raum.nur:
        gebunden.pop("heute")
    return connection.execute(text(query.format(nur=nur)), gebunden).scalars().all()


def _quoted(wort: str) -> str:
    """Typed text is never FTS5 grammar."""
    return '"' + wort.replace('"', '""') + '"'
