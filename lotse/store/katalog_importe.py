"""Imports of the past: listed, taken back as a whole; and pairs that may be one entry."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, delete, insert, select, text, update

from lotse.domain.angebot import AngebotKey, Status
from lotse.domain.fehler import Hinweis
from lotse.services.dubletten import finde_dubletten
from lotse.services.katalogabgleich import zurueck
from lotse.services.katalogarbeit import Dublettenpaar, Importzeile, Ruecknahme
from lotse.store.angebot_text import from_text, to_text
from lotse.store.fehler import translated
from lotse.store.katalog_bestand import read_bestand
from lotse.store.katalog_index import Begriffe, drop_index, forget_words, renew_index
from lotse.store.katalog_schreiben import SICHER, Schreibzeile, count_on, write_block
from lotse.store.tables.katalog import (
    AngebotRow,
    ImportRow,
    KeineDubletteRow,
    QuellzeileRow,
    VorherRow,
)

_LOESCHEN = text("DELETE FROM angebot WHERE id = :id")


class Importe:
    """What was taken in so far, over a catalogue that is open for writing."""

    def __init__(self, engine: Engine, begriffe: Begriffe | None = None) -> None:
        self._engine = engine
        self._begriffe = begriffe or {}

    def importe(self) -> Sequence[Importzeile]:
        """The newest first."""
        with translated(SICHER), self._engine.connect() as connection:
            zeilen = connection.execute(select(ImportRow.__table__).order_by(ImportRow.id.desc()))
            return [_importzeile(zeile) for zeile in zeilen.mappings()]

    def zuruecknehmen(self, nummer: int = 0, gebraucht: Collection[AngebotKey] = ()) -> Ruecknahme:
        """As if it had never been; 0 = the last one. Entries in `gebraucht` become closed."""
        with translated(SICHER), self._engine.connect() as connection:
            connection.execution_options(begin="IMMEDIATE")
            with connection.begin():
                renew_index(connection, self._begriffe)
                zeile = _letzter(connection, nummer)
                lauf = _Ruecknahme(connection, self._begriffe, frozenset(gebraucht))
                lauf.run(zeile["id"])
                connection.execute(
                    update(ImportRow)
                    .where(ImportRow.id == zeile["id"])
                    .values(zurueckgenommen=True)
                )
                count_on(connection, zeile["name_vorher"], zeile["stand_vorher"])
                return Ruecknahme(
                    replace(_importzeile(zeile), zurueckgenommen=True),
                    len(lauf.weg),
                    len(lauf.zurueck),
                    tuple(lauf.behalten),
                )

    def quellzeilen(self, key: AngebotKey) -> Sequence[tuple[str, str, str]]:
        """(file, place, row as JSON) an entry came from, the newest first."""
        spalten = select(QuellzeileRow.datei, QuellzeileRow.stelle, QuellzeileRow.inhalt)
        with translated(SICHER), self._engine.connect() as connection:
            zeilen = connection.execute(
                spalten.where(QuellzeileRow.key == key).order_by(QuellzeileRow.id.desc())
            )
            return [tuple(zeile) for zeile in zeilen]  # type: ignore[misc]  # three columns

    def dubletten(self) -> Sequence[Dublettenpaar]:
        """Pairs that may be one; those a person parted are left out."""
        with translated(SICHER), self._engine.connect() as connection, connection.begin():
            bestand = read_bestand(connection)
            keine = {
                frozenset((a, b))
                for a, b in connection.execute(select(KeineDubletteRow.a, KeineDubletteRow.b))
            }
            zu = set(
                connection.scalars(
                    select(AngebotRow.key).where(AngebotRow.status == Status.GESCHLOSSEN)
                )
            )
        offen = [(b.key, b.faltung) for b in bestand.alle.values() if b.key not in zu]
        return finde_dubletten(offen, keine)

    def keine_dublette(self, a: AngebotKey, b: AngebotKey, am: date) -> None:
        """Remembered for good."""
        erstes, zweites = sorted((a, b))
        with translated(SICHER), self._engine.connect() as connection, connection.begin():
            eintrag = insert(KeineDubletteRow).prefix_with("OR IGNORE")
            connection.execute(eintrag.values(a=erstes, b=zweites, am=am))

    def doch_dublette(self, a: AngebotKey, b: AngebotKey) -> None:
        """Taken back: they are shown side by side again."""
        erstes, zweites = sorted((a, b))
        with translated(SICHER), self._engine.connect() as connection, connection.begin():
            paar = delete(KeineDubletteRow).filter_by(a=erstes, b=zweites)
            connection.execute(paar)


def read_schon(connection: Connection, sha256: str) -> date | None:
    """When this very file was last taken in; what was taken back since does not count."""
    gleich = (ImportRow.sha256 == sha256) & ImportRow.zurueckgenommen.is_(False)
    frage = select(ImportRow.am).where(gleich).order_by(ImportRow.id.desc()).limit(1)
    return connection.scalar(frage) if sha256 else None


@dataclass(slots=True)
class _Ruecknahme:
    """One import while it is taken back."""

    connection: Connection
    begriffe: Begriffe
    gebraucht: frozenset[AngebotKey]
    weg: list[int] = field(default_factory=list)
    zurueck: list[Schreibzeile] = field(default_factory=list)
    behalten: list[str] = field(default_factory=list)

    def run(self, nummer: int) -> None:
        spalten = select(VorherRow.__table__, AngebotRow.id, AngebotRow.inhalt.label("hier"),
            AngebotRow.importiert.label("gebracht")).join(
            AngebotRow, AngebotRow.key == VorherRow.key)  # fmt: skip
        zeilen = self.connection.execute(spalten.where(VorherRow.import_id == nummer))
        geheim = False
        for zeile in zeilen.mappings().all():
            geheim = geheim or '"adresse_vertraulich":true' in zeile["hier"]
            if zeile["inhalt"] is None:
                self._new(zeile["id"], zeile["hier"], zeile["nachher"], zeile["gebracht"])
            else:
                self._changed(zeile)
        drop_index(self.connection, self.weg)
        if self.weg:
            self.connection.execute(_LOESCHEN, [{"id": nummer} for nummer in self.weg])
        write_block(self.connection, self.zurueck, self.begriffe)
        for tabelle in (VorherRow, QuellzeileRow):
            self.connection.execute(delete(tabelle).where(tabelle.import_id == nummer))
        if geheim:
            forget_words(self.connection)

    def _new(self, nummer: int, hier: str, nachher: str | None, gebracht: str | None) -> None:
        """The only entries that are ever removed: new, untouched, and in no case."""
        angebot = from_text(hier)
        if angebot.key in self.gebraucht:
            zu = replace(angebot, status=Status.GESCHLOSSEN)
            self.zurueck.append((nummer, zu, to_text(zu), gebracht))
            self.behalten.append(angebot.name)
        elif hier != (nachher or gebracht):
            self.behalten.append(angebot.name)
        else:
            self.weg.append(nummer)

    def _changed(self, zeile: RowMapping) -> None:
        nummer, alt, importiert = zeile["id"], zeile["inhalt"], zeile["importiert"]
        if zeile["hier"] == zeile["nachher"]:
            self.zurueck.append((nummer, from_text(alt), alt, importiert))
            return
        hier, nachher = from_text(zeile["hier"]), from_text(zeile["nachher"])
        angebot, behalten = zurueck(nachher, hier, from_text(alt))
        self.zurueck.append((nummer, angebot, to_text(angebot), importiert))
        if behalten:
            self.behalten.append(angebot.name)


def _letzter(connection: Connection, nummer: int) -> dict[str, Any]:
    """Only the last one that still stands can be taken back; then the one before it."""
    offen = select(ImportRow.__table__).where(ImportRow.zurueckgenommen.is_(False))
    zeile = connection.execute(offen.order_by(ImportRow.id.desc()).limit(1)).mappings().first()
    if zeile is None:
        raise Hinweis("Es gibt keinen Import, der sich zurücknehmen lässt.", SICHER)
    if nummer and zeile["id"] != nummer:
        raise Hinweis(
            "Nach diesem Import kam noch ein anderer.",
            SICHER,
            "Bitte nehmen Sie zuerst den letzten zurück.",
        )
    return dict(zeile)


def _importzeile(zeile: object) -> Importzeile:
    namen = Importzeile.__dataclass_fields__
    return Importzeile(**{name: zeile[name] for name in namen})  # type: ignore[index]  # a row
