"""Lists and counts of the catalogue page, in SQL."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import Connection, text

from lotse.domain.angebot import AngebotKey
from lotse.services.katalogsuche import Facetten, Katalogfrage, Merkmalsart
from lotse.store.katalog_frage import OHNE, Bedingung, Kalenderwahl, bedingung

_GEWAEHLT = {
    Merkmalsart.BEREICH: "bereich",
    Merkmalsart.BEDARF: "bedarf",
    Merkmalsart.LEISTUNG: "leistung",
    Merkmalsart.SPRACHE: "sprache",
    Merkmalsart.ZUGANG: "ohne_anmeldung",
    Merkmalsart.BARRIERE: "stufenlos",
    Merkmalsart.ANGEBOTSART: "angebotsart",
    Merkmalsart.FORM: "form",
    Merkmalsart.STADTTEIL: "stadtteil",
    Merkmalsart.ANTRAG: "ohne_antrag",
}
"""The field of the question that sets a choice of this kind."""


def by_name(connection: Connection, nur: Bedingung, grenze: int) -> Sequence[AngebotKey]:
    wo = f" WHERE {nur.sql}" if nur else ""
    befehl = (
        f"SELECT a.key FROM angebot a JOIN angebot_filter f ON f.angebot = a.id{wo}"  # noqa: S608 - constants and bound values
        " ORDER BY a.sortier_name, a.key LIMIT :grenze"
    )
    return connection.execute(text(befehl), nur.werte | {"grenze": grenze}).scalars().all()


def count(connection: Connection, nur: Bedingung) -> int:
    befehl = f"SELECT count(*) FROM ({nur.nummern})"  # noqa: S608 - constants and bound values
    return int(connection.execute(text(befehl), nur.werte).scalar_one())


def facetten(
    connection: Connection,
    frage: Katalogfrage,
    heute: date,
    kalender: Kalenderwahl,
    keys: Sequence[AngebotKey] | None,
) -> Facetten:
    """One pass for all kinds that are not chosen, one more for each that is."""
    if keys is not None:
        _put_hits(connection, keys)
    gewaehlt = [art for art, feld in _GEWAEHLT.items() if getattr(frage, feld)]
    frei = [art for art in Merkmalsart if art not in gewaehlt]
    gezaehlt: dict[Merkmalsart, Mapping[str, int]] = {}
    for arten, ohne in ((frei, None), *(([art], art) for art in gewaehlt)):
        nur = bedingung(frage, heute, kalender, ohne)
        gezaehlt |= _zaehle(connection, nur, arten, treffer=keys is not None)
    return gezaehlt


def _zaehle(
    connection: Connection, nur: Bedingung, arten: Sequence[Merkmalsart], *, treffer: bool
) -> dict[Merkmalsart, Mapping[str, int]]:
    """Count whole rows where nothing narrows them: the key of the table is in this order."""
    wo = ["art IN (" + ", ".join(f"'{art.value}'" for art in arten) + ")"]
    wo += [f"angebot IN ({nur.nummern})"] if nur else []
    wo += ["angebot IN (SELECT nummer FROM temp.angebot_treffer)"] if treffer else []
    befehl = (
        "SELECT art, wert, count(*) FROM angebot_merkmal"  # noqa: S608 - constants and bound values
        f" WHERE {' AND '.join(wo)} GROUP BY art, wert"
    )
    gezaehlt: dict[Merkmalsart, dict[str, int]] = {art: {} for art in arten}
    for art, wert, anzahl in connection.execute(text(befehl), nur.werte):
        gezaehlt[Merkmalsart(art)][wert] = anzahl
    return dict(gezaehlt)


def keep_matching(connection: Connection, nur: Bedingung) -> Bedingung | None:
    """The filters answered once for all stages of a search; None = nothing passes them."""
    if not nur:
        return OHNE
    _empty_table(connection, "angebot_passt")
    befehl = f"INSERT INTO temp.angebot_passt {nur.nummern}"
    if connection.execute(text(befehl), nur.werte).rowcount == 0:
        return None
    return Bedingung(("a.id IN (SELECT nummer FROM temp.angebot_passt)",))


def _empty_table(connection: Connection, name: str) -> None:
    befehl = f"CREATE TEMP TABLE IF NOT EXISTS {name} (nummer INTEGER PRIMARY KEY)"
    connection.exec_driver_sql(befehl)
    connection.exec_driver_sql(f"DELETE FROM temp.{name}")  # noqa: S608 - our names


def _put_hits(connection: Connection, keys: Sequence[AngebotKey]) -> None:
    _empty_table(connection, "angebot_treffer")
    connection.execute(
        text(
            "INSERT INTO temp.angebot_treffer SELECT id FROM angebot WHERE key IN"
            " (SELECT value FROM json_each(:keys))"
        ),
        {"keys": json.dumps(list(keys))},
    )
