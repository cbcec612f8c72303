"""Single entries of the catalogue, made and changed by hand; and those that ask for a look."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select, text

from lotse.domain.angebot import Angebot, AngebotKey, Status
from lotse.services.dubletten import finde_dubletten
from lotse.services.katalogarbeit import Dublettenpaar
from lotse.services.katalogpflege import Lage
from lotse.store.angebot_text import from_text
from lotse.store.tables.katalog import AngebotRow, KeineDubletteRow

_LAGE = {
    Lage.VERSCHWUNDEN: (
        "SELECT key FROM angebot WHERE status NOT IN ('nicht_listen', 'geschlossen')"
        " AND json_extract(inhalt, '$.fehlt_in_quelle_seit') IS NOT NULL"
    ),
    Lage.BEENDET: "SELECT key FROM angebot WHERE status IN ('pausiert', 'geschlossen')",
    Lage.UNGELISTET: "SELECT key FROM angebot WHERE status = 'nicht_listen'",
}


def keys_in(connection: Connection, lage: Lage) -> frozenset[AngebotKey]:
    """Of the kinds that stand in the catalogue itself."""
    return frozenset(map(AngebotKey, connection.execute(text(_LAGE[lage])).scalars()))


def read_importiert(connection: Connection, key: AngebotKey) -> Angebot | None:
    """As the last import brought it; None = made here, or nothing is known of it."""
    inhalt = connection.scalar(select(AngebotRow.importiert).where(AngebotRow.key == key))
    return from_text(inhalt) if inhalt else None


Getrennte = frozenset[frozenset[str]]
"""Pairs a person parted."""


def read_getrennte(connection: Connection) -> Getrennte:
    paare = connection.execute(select(KeineDubletteRow.a, KeineDubletteRow.b))
    return frozenset(frozenset((a, b)) for a, b in paare)


def read_dubletten(connection: Connection, getrennte: Getrennte) -> Sequence[Dublettenpaar]:
    """Pairs that may be one, read only; those a person parted are left out."""
    gelistet = select(AngebotRow.key, AngebotRow.faltung).where(
        AngebotRow.status.not_in((Status.NICHT_LISTEN, Status.GESCHLOSSEN))
    )
    eintraege = [(AngebotKey(key), gefaltet) for key, gefaltet in connection.execute(gelistet)]
    return finde_dubletten(eintraege, getrennte)
