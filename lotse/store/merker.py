"""Dates about the families' file itself: last Sicherung, last rehearsal, last time seen."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from lotse.services.sichern import Merker
from lotse.store.tables.verwaltung import MerkerRow


def read_merker(connection: Connection) -> Mapping[Merker, str]:
    """What is known; a name from a newer Lotse is left alone."""
    bekannt = {merker.value: merker for merker in Merker}
    zeilen = connection.execute(select(MerkerRow.name, MerkerRow.wert))
    return {bekannt[name]: wert for name, wert in zeilen if name in bekannt}


def write_merker(connection: Connection, werte: Mapping[Merker, str]) -> None:
    """Keep these; an empty word takes one away."""
    for merker, wert in werte.items():
        if wert:
            neu = insert(MerkerRow).values(name=merker.value, wert=wert)
            connection.execute(
                neu.on_conflict_do_update(index_elements=[MerkerRow.name], set_={"wert": wert})
            )
        else:
            connection.execute(delete(MerkerRow).where(MerkerRow.name == merker.value))
