"""The log of reports that left the house: what everybody could read in them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import Connection, insert, select

from lotse.services.zahlen.vergleich import Ausfuhr
from lotse.services.zahlen.zeitraum import Zeitraum
from lotse.store.tables.verwaltung import AusfuhrRow


def read_ausfuhren(connection: Connection) -> Sequence[Ausfuhr]:
    """The oldest first."""
    zeilen = connection.execute(
        select(AusfuhrRow.am, AusfuhrRow.jahr, AusfuhrRow.haelfte, AusfuhrRow.gezeigt).order_by(
            AusfuhrRow.am, AusfuhrRow.id
        )
    )
    return tuple(Ausfuhr(z.am, Zeitraum(z.jahr, z.haelfte), json.loads(z.gezeigt)) for z in zeilen)


def write_ausfuhr(connection: Connection, kennung: str, ausfuhr: Ausfuhr) -> None:
    connection.execute(
        insert(AusfuhrRow).values(
            id=kennung,
            am=ausfuhr.am,
            jahr=ausfuhr.zeitraum.jahr,
            haelfte=ausfuhr.zeitraum.haelfte,
            gezeigt=json.dumps(dict(ausfuhr.gezeigt), ensure_ascii=False, sort_keys=True),
        )
    )
