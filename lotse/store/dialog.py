"""Numbers of the place, meetings and the guard's settings, in the encrypted file."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import Connection, delete, insert, select

from lotse.domain.fehler import Hinweis
from lotse.domain.indikator import Bestand, Massnahme, Treffen
from lotse.services.feldleser import Befunde
from lotse.services.sichern import Merker
from lotse.services.werte import reader, to_json
from lotse.services.zahlen.tabelle import SCHWELLE, SCHWELLEN, Schutz
from lotse.store.fehler import UNVERAENDERT
from lotse.store.merker import read_merker, write_merker
from lotse.store.tables.dialog import DialogbestandRow, MassnahmeRow, TreffenRow

EIGENER = "eigener"
"""The one row there is."""
_BESTAND = reader(Bestand, {})


def read_bestand(connection: Connection) -> Bestand | None:
    frage = select(DialogbestandRow.inhalt).where(DialogbestandRow.id == EIGENER)
    inhalt = connection.scalar(frage)
    if inhalt is None:
        return None
    befunde: Befunde = []
    gelesen: Bestand = _BESTAND(json.loads(inhalt), "dialogbestand", befunde)
    if befunde:
        raise Hinweis(
            "Die Zahlen der Region lassen sich nicht lesen.",
            UNVERAENDERT,
            "Bitte lesen Sie die Tabellen noch einmal ein.",
            tuple(befunde[:5]),
        )
    return gelesen


def write_bestand(connection: Connection, bestand: Bestand | None) -> None:
    """Replace the whole; None takes it away."""
    connection.execute(delete(DialogbestandRow))
    if bestand is not None:
        zeile = {"id": EIGENER, "inhalt": to_json(bestand)}
        connection.execute(insert(DialogbestandRow).values(zeile))


def read_treffen(connection: Connection) -> Sequence[Treffen]:
    """The newest first; measures in their order."""
    felder = [feld for feld in MassnahmeRow.__table__.c if feld.name != "position"]
    massnahmen: defaultdict[str, list[Massnahme]] = defaultdict(list)
    ordnung = MassnahmeRow.treffen_id, MassnahmeRow.position
    for zeile in connection.execute(select(*felder).order_by(*ordnung)).mappings():
        werte = dict(zeile)
        massnahmen[werte.pop("treffen_id")].append(Massnahme(**werte))
    zeilen = connection.execute(
        select(*TreffenRow.__table__.c).order_by(TreffenRow.tag.desc(), TreffenRow.id)
    )
    return tuple(Treffen(**z, massnahmen=tuple(massnahmen[z["id"]])) for z in zeilen.mappings())


def write_treffen(connection: Connection, treffen: Treffen) -> None:
    """Keep one with its measures, new or changed."""
    delete_treffen(connection, treffen.id)
    werte = asdict(treffen)
    del werte["massnahmen"]
    connection.execute(insert(TreffenRow).values(werte))
    for position, massnahme in enumerate(treffen.massnahmen):
        zeile = {"treffen_id": treffen.id, "position": position, **asdict(massnahme)}
        connection.execute(insert(MassnahmeRow).values(zeile))


def delete_treffen(connection: Connection, treffen: str) -> None:
    connection.execute(delete(TreffenRow).where(TreffenRow.id == treffen))


def read_schutz(connection: Connection) -> Schutz:
    """What the office chose; a word that is none of the choices means the default."""
    merker = read_merker(connection)
    wort = merker.get(Merker.STATISTIK_SCHWELLE, "")
    schwelle = int(wort) if wort in map(str, SCHWELLEN) else SCHWELLE
    return Schutz(schwelle, runden=merker.get(Merker.STATISTIK_RUNDEN) == "ja")


def write_schutz(connection: Connection, schutz: Schutz) -> None:
    if schutz.schwelle not in SCHWELLEN:
        message = f"no threshold: {schutz.schwelle}"
        raise ValueError(message)
    schwelle = "" if schutz.schwelle == SCHWELLE else str(schutz.schwelle)
    runden = "ja" if schutz.runden else ""
    write_merker(connection, {Merker.STATISTIK_SCHWELLE: schwelle, Merker.STATISTIK_RUNDEN: runden})
