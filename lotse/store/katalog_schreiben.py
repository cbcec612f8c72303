"""Take entries into the catalogue: one transaction, merged by key, searchable at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection, Engine, delete, func, insert, select, text

from lotse.domain.angebot import Angebot, AngebotKey, Pruefung, Status
from lotse.domain.fehler import Hinweis
from lotse.domain.schutzort import ohne_ort
from lotse.services.katalog import mit_pruefung
from lotse.services.katalogabgleich import faltung
from lotse.services.sortierung import name_key
from lotse.store import merkmale as compact
from lotse.store.angebot_text import from_text, to_text
from lotse.store.fehler import translated
from lotse.store.katalog_index import (
    Begriffe,
    drop_index,
    forget_words,
    renew_index,
    write_index,
)
from lotse.store.schema import NEWEST, Store
from lotse.store.tables.katalog import AngebotRow, KatalogStandRow

SICHER = "Der Katalog ist unverändert."
BLOCK = 100
Schreibzeile = tuple[int, Angebot, str, str | None]
"""(id, entry, its text, the text of its last import)."""
Fortschritt = Callable[[int, int], None]
"""(done, total); raises to cancel."""

_SPALTEN = tuple(spalte.name for spalte in AngebotRow.__table__.c)
NEU = (
    f"INSERT INTO angebot ({', '.join(_SPALTEN)})"  # noqa: S608 - names of our columns
    f" VALUES ({', '.join('?' * len(_SPALTEN))})"
)
SETZEN = NEU.replace("INSERT", "INSERT OR REPLACE", 1)


def _silent(_fertig: int, _gesamt: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class Uebernahme:
    """What a take-over did."""

    neu: int
    geaendert: int
    unveraendert: int
    entfernt: int = 0


EINZELNE = 2


class KatalogSchreiber:
    """Writes the catalogue. `begriffe` = code of a need or a Leistung → words to find it by."""

    def __init__(self, engine: Engine, begriffe: Begriffe | None = None) -> None:
        self._engine = engine
        self._begriffe = begriffe or {}

    def uebernehmen(
        self,
        angebote: Iterable[Angebot],
        name: str,
        stand: date | None,
        *,
        ersetzen: bool = False,
        fortschritt: Fortschritt = _silent,
    ) -> Uebernahme:
        """Merge by key; `ersetzen` also removes what is not among them. All or nothing."""
        alle = {angebot.key: ohne_ort(angebot) for angebot in angebote}
        with translated(SICHER), self._engine.connect() as connection:
            connection.execution_options(begin="IMMEDIATE")
            with connection.begin():
                renew_index(connection, self._begriffe)
                ergebnis = self._merge(connection, alle, fortschritt, mit_pruefung)
                if ergebnis.geaendert and any(a.adresse_vertraulich for a in alle.values()):
                    forget_words(connection)
                if ersetzen:
                    ergebnis = replace(ergebnis, entfernt=_remove_others(connection, alle))
                    count_on(connection, name, stand)
                else:
                    count_on(connection, *name_and_stand(connection, name, stand))
        return ergebnis

    def setze_pruefung(self, key: AngebotKey, pruefung: Pruefung | None, status: Status) -> None:
        """Write down that an entry was checked and counts, or how it stood before."""
        with translated(SICHER), self._engine.connect() as connection:
            connection.execution_options(begin="IMMEDIATE")
            with connection.begin():
                gesucht = select(AngebotRow.inhalt).where(AngebotRow.key == key)
                inhalt = connection.scalar(gesucht)
                if inhalt is None:
                    raise Hinweis("Dieses Angebot ist nicht mehr im Katalog.", SICHER)
                neu = ohne_ort(replace(from_text(inhalt), pruefung=pruefung, status=status))
                self._merge(connection, {key: neu}, _silent, _taken)
                stand = connection.execute(select(KatalogStandRow.name, KatalogStandRow.stand))
                count_on(connection, *stand.one())

    def setze(self, *angebote: Angebot) -> None:
        """Entries as a person left them, all or none; what their last import brought stays
        beside them."""
        alle = {angebot.key: ohne_ort(angebot) for angebot in angebote}
        with translated(SICHER), self._engine.connect() as connection:
            connection.execution_options(begin="IMMEDIATE")
            with connection.begin():
                renew_index(connection, self._begriffe)
                self._merge(connection, alle, _silent, _taken)
                if any(angebot.adresse_vertraulich for angebot in alle.values()):
                    forget_words(connection)
                count_on(connection, *name_and_stand(connection, "", None))

    def entferne(self, key: AngebotKey) -> None:
        """Only for an entry whose making is taken back: nobody has used it."""
        with translated(SICHER), self._engine.connect() as connection:
            connection.execution_options(begin="IMMEDIATE")
            with connection.begin():
                gesucht = select(AngebotRow.id).where(AngebotRow.key == key)
                nummern = list(connection.execute(gesucht).scalars())
                drop_index(connection, nummern)
                connection.execute(delete(AngebotRow).where(AngebotRow.id.in_(nummern)))
                count_on(connection, *name_and_stand(connection, "", None))

    def _merge(
        self,
        connection: Connection,
        alle: Mapping[AngebotKey, Angebot],
        fortschritt: Fortschritt,
        vereint: Callable[[Angebot, Angebot], Angebot],
    ) -> Uebernahme:
        spalten = select(AngebotRow.key, AngebotRow.id, AngebotRow.inhalt, AngebotRow.importiert)
        if len(alle) <= EINZELNE:  # entries by hand: the others need not be read
            spalten = spalten.where(AngebotRow.key.in_(alle))
        bekannt = {key: (n, text_, alt) for key, n, text_, alt in connection.execute(spalten)}
        naechste = (connection.scalar(select(func.max(AngebotRow.id))) or 0) + 1
        gezaehlt = {"neu": 0, "geaendert": 0, "unveraendert": 0}
        block: list[Schreibzeile] = []
        for fertig, (key, eintrag) in enumerate(alle.items(), start=1):
            nummer, vorher, importiert = bekannt.get(key, (naechste, None, None))
            angebot, inhalt = eintrag, to_text(eintrag)
            if vorher not in (None, inhalt):
                angebot = vereint(from_text(vorher), eintrag)
                inhalt = to_text(angebot)
            art = "neu" if vorher is None else "geaendert" if vorher != inhalt else "unveraendert"
            gezaehlt[art] += 1
            naechste += vorher is None
            if art != "unveraendert":
                block.append((nummer, angebot, inhalt, importiert))
            if len(block) >= BLOCK or fertig == len(alle):
                write_block(connection, block, self._begriffe)
                block = []
            if fertig % BLOCK == 0 or fertig == len(alle):
                fortschritt(fertig, len(alle))
        return Uebernahme(**gezaehlt)


def write_block(
    connection: Connection, block: Sequence[Schreibzeile], begriffe: Begriffe, *, neu: bool = False
) -> Sequence[str]:
    """Entries with their words; returns their spellings. `neu` = none had words before."""
    if not block:
        return ()
    gefaltet = [faltung(angebot) for _, angebot, *_ in block]
    # plain tuples: building named parameters would cost more than writing them
    zeilen = [_zeile(*teil, wie) for teil, wie in zip(block, gefaltet, strict=True)]
    connection.exec_driver_sql(NEU if neu else SETZEN, zeilen)
    eintraege = [(nummer, angebot) for nummer, angebot, *_ in block]
    write_index(connection, eintraege, begriffe, neu=neu)
    return gefaltet


def _taken(_alt: Angebot, neu: Angebot) -> Angebot:
    return neu


def _zeile(
    nummer: int, angebot: Angebot, inhalt: str, importiert: str | None, gefaltet: str
) -> tuple[object, ...]:
    ort, pruefung = angebot.standort, angebot.pruefung
    return (  # in the order of AngebotRow
        nummer,
        angebot.key,
        angebot.name,
        name_key(angebot.name),
        angebot.status.value,
        angebot.form.value,
        angebot.traeger,
        ort.stadtteil if ort else "",
        ort.plz if ort else "",
        pruefung.am.isoformat() if pruefung else None,
        compact.text_of(angebot),
        inhalt,
        angebot.herkunft.quelle,
        angebot.herkunft.quell_id,
        None,
        importiert,
        gefaltet,
    )


def _remove_others(connection: Connection, alle: Mapping[AngebotKey, Angebot]) -> int:
    spalten = select(AngebotRow.key, AngebotRow.id)
    weg = [nummer for key, nummer in connection.execute(spalten) if key not in alle]
    if weg:
        drop_index(connection, weg)
        loeschen = text("DELETE FROM angebot WHERE id = :id")
        connection.execute(loeschen, [{"id": nummer} for nummer in weg])
    return len(weg)


def name_and_stand(
    connection: Connection, name: str, stand: date | None
) -> tuple[str, date | None]:
    """A second source does not rename the catalogue; the same one brings a newer Stand."""
    bisher = connection.execute(select(KatalogStandRow.name, KatalogStandRow.stand)).one_or_none()
    if bisher is None or bisher.name in ("", name):
        return name, stand or (bisher.stand if bisher else None)
    return bisher.name, bisher.stand or stand


def count_on(connection: Connection, name: str, stand: date | None) -> None:
    nummer = connection.scalar(select(KatalogStandRow.nummer)) or 0
    connection.execute(delete(KatalogStandRow))
    schema = NEWEST[Store.KATALOG]
    connection.execute(
        insert(KatalogStandRow).values(nummer=nummer + 1, name=name, stand=stand, schema=schema)
    )
