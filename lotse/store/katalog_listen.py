"""Lists and counts of the catalogue page, in SQL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import Connection, text

from lotse.domain.angebot import Angebot, AngebotKey
from lotse.matching.entfernung import punkt
from lotse.services.katalogsuche import Katalogfrage, Sortierung
from lotse.store.angebot_text import from_text
from lotse.store.katalog_frage import OHNE, Bedingung

BLOCK = 500
_NAME = "a.sortier_name, a.key"
_ORDNUNG = {
    Sortierung.PASSUNG: _NAME,
    Sortierung.NAME: _NAME,
    Sortierung.TRAEGER: f"a.traeger = '', a.traeger COLLATE NOCASE, {_NAME}",
    Sortierung.GEPRUEFT: f"a.geprueft_am IS NOT NULL, a.geprueft_am, {_NAME}",
}
_NAEHE = (
    "SELECT a.key FROM (SELECT f.angebot AS nummer,"  # noqa: S608 - constants
    " (coalesce(f.x, p.x) - :x) * (coalesce(f.x, p.x) - :x)"
    " + (coalesce(f.y, p.y) - :y) * (coalesce(f.y, p.y) - :y)"
    " + (coalesce(f.z, p.z) - :z) * (coalesce(f.z, p.z) - :z) AS weit"
    " FROM angebot_filter f LEFT JOIN angebot o ON o.id = f.angebot AND f.x IS NULL"
    " LEFT JOIN temp.plz_mitte p ON p.plz = o.plz AND o.plz <> ''{wo}"
    " ORDER BY weit IS NULL, weit, nummer LIMIT :grenze)"
    f" JOIN angebot a ON a.id = nummer ORDER BY weit IS NULL, weit, {_NAME}"
)
"""The straight line through the globe grows with the way over it: as the crow flies. Whole
entries are looked at only where their place is unknown: they are long."""


def list_keys(
    connection: Connection, nur: Bedingung, frage: Katalogfrage, grenze: int
) -> Sequence[AngebotKey]:
    """In the order asked for. Nearness needs a place; who tells no place comes last."""
    art, werte = frage.sortierung, {**nur.werte, "grenze": grenze}
    if art is Sortierung.NAEHE and frage.von is None:
        art = Sortierung.NAME
    elif art is Sortierung.NAEHE and frage.von:
        _put_mitten(connection)
        werte |= zip("xyz", punkt(*frage.von), strict=True)
        nummern = f" WHERE f.angebot IN ({nur.nummern})" if nur else ""
        return connection.execute(text(_NAEHE.format(wo=nummern)), werte).scalars().all()
    wo = f" WHERE {nur.sql}" if nur else ""
    befehl = (
        f"SELECT a.key FROM angebot a JOIN angebot_filter f ON f.angebot = a.id{wo}"  # noqa: S608 - constants and bound values
        f" ORDER BY {_ORDNUNG[art]} LIMIT :grenze"
    )
    return connection.execute(text(befehl), werte).scalars().all()


def _put_mitten(connection: Connection) -> None:
    """The middle of each PLZ of the user's own table, for entries without coordinates."""
    connection.exec_driver_sql(
        "CREATE TEMP TABLE IF NOT EXISTS plz_mitte (plz TEXT PRIMARY KEY, x REAL, y REAL, z REAL)"
    )
    connection.exec_driver_sql("DELETE FROM temp.plz_mitte")
    mitten = connection.exec_driver_sql(
        "SELECT plz, avg(lat), avg(lon) FROM plz_ort"
        " WHERE lat IS NOT NULL AND lon IS NOT NULL GROUP BY plz"
    )
    zeilen = [(plz, *punkt(lat, lon)) for plz, lat, lon in mitten]
    if zeilen:
        connection.exec_driver_sql("INSERT INTO temp.plz_mitte VALUES (?, ?, ?, ?)", zeilen)


def read_whole(connection: Connection, keys: Sequence[AngebotKey]) -> Mapping[AngebotKey, Angebot]:
    """Entries with everything they hold."""
    gefunden: dict[AngebotKey, Angebot] = {}
    for anfang in range(0, len(keys), BLOCK):
        block = keys[anfang : anfang + BLOCK]
        fragen = ", ".join("?" * len(block))
        zeilen = connection.exec_driver_sql(
            f"SELECT key, inhalt FROM angebot WHERE key IN ({fragen})",  # noqa: S608 - question marks
            tuple(block),
        )
        gefunden |= {AngebotKey(key): from_text(inhalt) for key, inhalt in zeilen}
    return gefunden


def due(connection: Connection, heute: date) -> Sequence[AngebotKey]:
    """Entries whose check is due: never checked first, then the oldest check."""
    befehl = (
        "SELECT a.key FROM angebot a JOIN angebot_filter f ON f.angebot = a.id"
        " WHERE a.status NOT IN ('geschlossen', 'nicht_listen') AND f.faellig_ab <= :heute"
        " ORDER BY a.geprueft_am IS NOT NULL, a.geprueft_am, a.sortier_name, a.key"
    )
    return connection.execute(text(befehl), {"heute": heute.isoformat()}).scalars().all()


def count(connection: Connection, nur: Bedingung) -> int:
    befehl = f"SELECT count(*) FROM ({nur.nummern})"  # noqa: S608 - constants and bound values
    return int(connection.execute(text(befehl), nur.werte).scalar_one())


def keep_matching(connection: Connection, nur: Bedingung) -> Bedingung | None:
    """The filters answered once for all stages of a search; None = nothing passes them."""
    if not nur:
        return OHNE
    _empty_table(connection, "angebot_passt")
    befehl = f"INSERT INTO temp.angebot_passt {nur.nummern}"
    if connection.execute(text(befehl), nur.werte).rowcount == 0:
        return None
    return Bedingung(("a.id IN (SELECT nummer FROM temp.angebot_passt)",))


def keep_hits(connection: Connection, nur: Bedingung, nummern: Sequence[int]) -> Bedingung:
    """Only those of a search, whatever order they shall have."""
    _empty_table(connection, "angebot_treffer")
    if nummern:
        zeilen = [(nummer,) for nummer in nummern]
        connection.exec_driver_sql("INSERT INTO temp.angebot_treffer VALUES (?)", zeilen)
    return Bedingung((*nur.teile, "a.id IN (SELECT nummer FROM temp.angebot_treffer)"), nur.werte)


def _empty_table(connection: Connection, name: str) -> None:
    befehl = f"CREATE TEMP TABLE IF NOT EXISTS {name} (nummer INTEGER PRIMARY KEY)"
    connection.exec_driver_sql(befehl)
    connection.exec_driver_sql(f"DELETE FROM temp.{name}")  # noqa: S608 - our names
