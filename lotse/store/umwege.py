"""„So ging es doch“: the few Blockaden that are shared, and the names to hide; nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, func, select

from lotse.domain.blockade import Blockade, Blockadeereignis
from lotse.services.umwege import Umweg, shared_ways, words_of
from lotse.store.tables import familien as f
from lotse.store.tables.fallarbeit import (
    AntragRow,
    AntragsereignisRow,
    BlockadeereignisRow,
    BlockadeRow,
    EinwilligungRow,
)
from lotse.store.tables.netz import NetzknotenRow
from lotse.store.tables.vermittlung import VermittlungRow

_GETEILT = BlockadeRow.umweg_teilen & (func.trim(BlockadeRow.umweg) != "")
_ANGEBOT = VermittlungRow.angebot
_PERSONEN: tuple[ColumnElement[str], ...] = (
    f.FamilieRow.__table__.c.name,
    f.PersonRow.__table__.c.vorname,
    NetzknotenRow.__table__.c.name,
    NetzknotenRow.__table__.c.pseudonym,
)
_GANZE: tuple[ColumnElement[str], ...] = (
    f.FamilieRow.__table__.c.deckwort,
    f.FamilieRow.__table__.c.fallcode,
    AntragRow.__table__.c.stelle,
    AntragsereignisRow.__table__.c.stelle,
    EinwilligungRow.__table__.c.empfaenger,
    func.json_extract(_ANGEBOT, "$.name"),
    func.json_extract(_ANGEBOT, "$.traeger"),
)


def read_umwege(connection: Connection) -> tuple[Umweg, ...]:
    """As services.umwege.ways says it of all whole cases."""
    geteilt = _geteilte(connection)
    return shared_ways(geteilt, read_namen(connection)) if geteilt else ()


def _geteilte(connection: Connection) -> Sequence[Blockade]:
    zeilen = connection.execute(select(*BlockadeRow.__table__.c).where(_GETEILT)).mappings().all()
    if not zeilen:
        return ()
    e = BlockadeereignisRow
    gesucht = select(BlockadeRow.familie_id).where(_GETEILT)
    wo = select(e.familie_id, e.blockade_id, e.stand, e.am).where(e.familie_id.in_(gesucht))
    ereignisse: defaultdict[tuple[str, str], list[Blockadeereignis]] = defaultdict(list)
    for familie, blockade, stand, am in connection.execute(wo.order_by(e.position)):
        ereignisse[familie, blockade].append(Blockadeereignis(stand, am))
    return [
        Blockade(
            z["id"],
            z["code"],
            z["traegerarten"],
            tuple(ereignisse[z["familie_id"], z["id"]]),
            umweg=z["umweg"],
            umweg_teilen=z["umweg_teilen"],
        )
        for z in zeilen
    ]


def read_namen(connection: Connection) -> Iterator[str]:
    """Every name in the file that must not leave it."""
    for spalte in _PERSONEN:
        for name in _verschiedene(connection, spalte):
            yield from words_of(name)
    for spalte in _GANZE:
        yield from _verschiedene(connection, spalte)


def _verschiedene(connection: Connection, spalte: ColumnElement[str]) -> Iterator[str]:
    for wert in connection.scalars(select(spalte).distinct()):
        if wert:
            yield wert
