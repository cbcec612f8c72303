"""The user's own table of PLZ and Gemeinden, kept in the catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Engine, func, select, update

from lotse.domain.ortsdaten import Ebene, Plzort
from lotse.store.fehler import UNVERAENDERT, translated
from lotse.store.tables.katalog import KatalogStandRow
from lotse.store.tables.katalog_filter import PlzRow

_SETZEN = (
    "INSERT INTO plz_ort (plz, ags, ort, landkreis, lat, lon) VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT DO UPDATE SET landkreis = coalesce(nullif(excluded.landkreis, ''), landkreis),"
    " lat = coalesce(excluded.lat, lat), lon = coalesce(excluded.lon, lon)"
)


def write_plz(engine: Engine, orte: Iterable[Plzort]) -> int:
    """Put a table beside those that are there: one may know Gemeinden, another coordinates."""
    zeilen = [(o.plz, o.ags, o.ort, o.landkreis, o.lat, o.lon) for o in orte]
    with translated(UNVERAENDERT), engine.begin() as connection:
        if zeilen:
            connection.exec_driver_sql(_SETZEN, zeilen)
            connection.execute(update(KatalogStandRow).values(nummer=KatalogStandRow.nummer + 1))
    return len(zeilen)


def read_orte(connection: Connection, plz: str) -> Sequence[Plzort]:
    """Every Gemeinde of this PLZ that any table names."""
    frage = select(PlzRow.plz, PlzRow.ags, PlzRow.ort, PlzRow.landkreis, PlzRow.lat, PlzRow.lon)
    return tuple(Plzort(*zeile) for zeile in connection.execute(frage.where(PlzRow.plz == plz)))


def count_plz(connection: Connection) -> tuple[int, int]:
    """(different PLZ, how many of them lie in several Gemeinden)."""
    anfang = func.count(func.distinct(PlzRow.ags))
    je_plz = (
        select(anfang.label("orte"))
        .where(func.length(PlzRow.ags) == int(Ebene.GEMEINDE))
        .group_by(PlzRow.plz)
        .subquery()
    )
    alle = connection.scalar(select(func.count(func.distinct(PlzRow.plz)))) or 0
    mehrere = select(func.count()).select_from(je_plz).where(je_plz.c.orte > 1)
    return alle, connection.scalar(mehrere) or 0
