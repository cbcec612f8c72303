"""Reports from cases and what to call about next, out of the catalogue and the families' file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, delete, func, insert, select, text, update

from lotse.domain.angebot import AngebotKey, Status
from lotse.domain.frische import ACHT_WOCHEN, Meldung, Meldungsart, Pruefzeile
from lotse.store.fehler import UNVERAENDERT, translated
from lotse.store.tables.katalog import KatalogStandRow
from lotse.store.tables.katalog_filter import MeldungRow
from lotse.store.tables.vermittlung import VermittlungRow

KANDIDATEN = 200
"""The oldest checks that are due; reported and used entries always are on the list."""

_OFFEN = text(
    "SELECT m.key, m.art, m.am, m.von FROM meldung m JOIN angebot a ON a.key = m.key"
    " WHERE NOT (coalesce(json_extract(a.inhalt, '$.pruefung.am'), '') >= m.am"
    " AND coalesce(json_extract(a.inhalt, '$.pruefung.wie'), 'telefon')"
    "  IN ('telefon', 'website', 'traeger_bestaetigt', 'vor_ort'))"
    " ORDER BY m.am, m.id"
)
"""Done with the first check of the Stelle itself; undoing that check opens them again."""
_ZEILEN = text(
    "SELECT a.key, a.name, a.traeger, a.status, a.geprueft_am,"
    " coalesce(json_extract(a.inhalt, '$.pruefabstand_monate'), 12),"
    " json_extract(a.inhalt, '$.finanzierung_bis'),"
    " json_extract(a.inhalt, '$.fehlt_in_quelle_seit') IS NOT NULL"
    " FROM angebot a JOIN angebot_filter f ON f.angebot = a.id"
    " WHERE a.key IN (SELECT value FROM json_each(:keys))"
    " OR (a.status <> 'geschlossen' AND json_extract(a.inhalt, '$.finanzierung_bis') <= :bald)"
    " OR (a.status <> 'geschlossen'"
    "  AND json_extract(a.inhalt, '$.fehlt_in_quelle_seit') IS NOT NULL)"
    " OR a.id IN (SELECT b.id FROM angebot b JOIN angebot_filter g ON g.angebot = b.id"
    "  WHERE b.status <> 'geschlossen' AND g.faellig_ab <= :heute"
    "  ORDER BY b.geprueft_am, b.sortier_name LIMIT :grenze)"
)


def write_meldung(engine: Engine, meldung: Meldung) -> bool:
    """Once a day and kind; saying it twice is one report. False = it was known already."""
    werte = {"key": meldung.angebot, "art": meldung.art.value, "am": meldung.am}
    schon = select(MeldungRow.id).filter_by(**werte)
    with translated(UNVERAENDERT), engine.begin() as connection:
        neu = connection.scalar(schon) is None
        if neu:
            connection.execute(insert(MeldungRow).values(**werte, von=meldung.von))
            connection.execute(update(KatalogStandRow).values(nummer=KatalogStandRow.nummer + 1))
    return neu


def remove_meldung(engine: Engine, meldung: Meldung) -> None:
    """Somebody took it back: as if it had never been said."""
    weg = delete(MeldungRow).filter_by(key=meldung.angebot, art=meldung.art.value, am=meldung.am)
    with translated(UNVERAENDERT), engine.begin() as connection:
        connection.execute(weg)
        connection.execute(update(KatalogStandRow).values(nummer=KatalogStandRow.nummer + 1))


def open_meldungen(connection: Connection) -> Sequence[Meldung]:
    return tuple(
        Meldung(AngebotKey(key), Meldungsart(art), date.fromisoformat(am), von)
        for key, art, am, von in connection.execute(_OFFEN)
    )


def pruefzeilen(
    connection: Connection, keys: Iterable[AngebotKey], heute: date
) -> Sequence[Pruefzeile]:
    """Of these entries, of those whose money ends, and of those that are due the longest."""
    werte = {
        "keys": json.dumps(list(keys)),
        "heute": heute.isoformat(),
        "bald": (heute + timedelta(days=ACHT_WOCHEN)).isoformat(),
        "grenze": KANDIDATEN,
    }
    return tuple(map(_pruefzeile, connection.execute(_ZEILEN, werte)))


def _pruefzeile(zeile: Sequence[Any]) -> Pruefzeile:
    key, name, traeger, status, am, abstand, bis, fehlt = zeile
    geprueft, ende = _tag(am), _tag(bis)
    return Pruefzeile(
        AngebotKey(key), name, traeger, Status(status), geprueft, abstand, ende, bool(fehlt)
    )


def _tag(wert: str | None) -> date | None:
    return date.fromisoformat(wert) if wert else None


def count_vermittlungen(connection: Connection) -> Mapping[AngebotKey, int]:
    """How often each entry was used: numbers only, nothing of any family."""
    frage = (
        select(VermittlungRow.angebot_key, func.count())
        .where(VermittlungRow.angebot_key.is_not(None))
        .group_by(VermittlungRow.angebot_key)
    )
    return {AngebotKey(key): anzahl for key, anzahl in connection.execute(frage) if key}
