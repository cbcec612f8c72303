"""What an import brought that may be here already: told, never merged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from lotse.domain.angebot import AngebotKey
from lotse.services.dubletten import finde_dubletten
from lotse.services.katalog import Befund
from lotse.services.katalogabgleich import befund_dublette
from lotse.store.katalog_bestand import Bestand
from lotse.store.tables.katalog import KeineDubletteRow

DUBLETTEN = 200
"""So many pairs are told one by one."""


def tell_dubletten(
    connection: Connection, bestand: Bestand, neue: Sequence[tuple[AngebotKey, str, str]]
) -> list[Befund]:
    """`neue` = (key, spelling, name) of entries that were not here before."""
    getrennt = connection.execute(select(KeineDubletteRow.a, KeineDubletteRow.b))
    keine = {frozenset((a, b)) for a, b in getrennt}
    namen = {b.key: b.name for b in bestand.alle.values()} | {key: name for key, _, name in neue}
    alle = [(b.key, b.faltung) for b in bestand.alle.values()]
    alle += [(key, gefaltet) for key, gefaltet, _ in neue]
    paare = finde_dubletten(alle, keine, {key for key, *_ in neue})
    befunde = [befund_dublette(namen[p.b], namen[p.a], p.grund) for p in paare[:DUBLETTEN]]
    if len(paare) > DUBLETTEN:
        mehr = befund_dublette("weitere", "weitere", "ebenso")
        befunde.append(replace(mehr, anzahl=len(paare) - DUBLETTEN))
    return befunde
