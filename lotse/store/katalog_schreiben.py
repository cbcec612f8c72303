"""Take entries into the catalogue: one transaction, merged by key, searchable at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection, Engine, delete, insert, select, text

from lotse.domain.angebot import Angebot, AngebotKey, Pruefung, Status
from lotse.domain.fehler import Hinweis
from lotse.domain.schutzort import ohne_ort
from lotse.services.angebot_form import merkmale
from lotse.services.katalog import mit_pruefung
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
Zeile = dict[str, object]
Fortschritt = Callable[[int, int], None]
"""(done, total); raises to cancel."""

_SPALTEN = tuple(spalte.name for spalte in AngebotRow.__table__.c)
_SETZEN = text(
    f"INSERT OR REPLACE INTO angebot ({', '.join(_SPALTEN)})"  # noqa: S608 - names of our columns
    f" VALUES ({', '.join(f':{name}' for name in _SPALTEN)})"
)


def _silent(_fertig: int, _gesamt: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class Uebernahme:
    """What a take-over did."""

    neu: int
    geaendert: int
    unveraendert: int
    entfernt: int = 0


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
                    _count_on(connection, name, stand)
                else:
                    _count_on(connection, *_name_and_stand(connection, name, stand))
        return ergebnis

    def pruefen(self, key: AngebotKey, pruefung: Pruefung) -> None:
        """Write down that an entry was checked; one that only waited for it becomes active."""
        with translated(SICHER), self._engine.connect() as connection:
            connection.execution_options(begin="IMMEDIATE")
            with connection.begin():
                gesucht = select(AngebotRow.inhalt).where(AngebotRow.key == key)
                inhalt = connection.scalar(gesucht)
                if inhalt is None:
                    raise Hinweis("Dieses Angebot ist nicht mehr im Katalog.", SICHER)
                alt = from_text(inhalt)
                status = Status.AKTIV if alt.status is Status.UNGEPRUEFT else alt.status
                neu = ohne_ort(replace(alt, pruefung=pruefung, status=status))
                self._merge(connection, {key: neu}, _silent, _taken)
                stand = connection.execute(select(KatalogStandRow.name, KatalogStandRow.stand))
                _count_on(connection, *stand.one())

    def _merge(
        self,
        connection: Connection,
        alle: Mapping[AngebotKey, Angebot],
        fortschritt: Fortschritt,
        vereint: Callable[[Angebot, Angebot], Angebot],
    ) -> Uebernahme:
        spalten = select(AngebotRow.key, AngebotRow.id, AngebotRow.inhalt)
        bekannt = {key: (nummer, inhalt) for key, nummer, inhalt in connection.execute(spalten)}
        naechste = max((nummer for nummer, _inhalt in bekannt.values()), default=0) + 1
        gezaehlt = {"neu": 0, "geaendert": 0, "unveraendert": 0}
        block: list[tuple[int, Angebot, str]] = []
        for fertig, (key, eintrag) in enumerate(alle.items(), start=1):
            nummer, vorher = bekannt.get(key, (naechste, None))
            angebot, inhalt = eintrag, to_text(eintrag)
            if vorher not in (None, inhalt):
                angebot = vereint(from_text(vorher), eintrag)
                inhalt = to_text(angebot)
            art = "neu" if vorher is None else "geaendert" if vorher != inhalt else "unveraendert"
            gezaehlt[art] += 1
            naechste += vorher is None
            if art != "unveraendert":
                block.append((nummer, angebot, inhalt))
            if len(block) >= BLOCK or fertig == len(alle):
                self._write(connection, block)
                block = []
            if fertig % BLOCK == 0 or fertig == len(alle):
                fortschritt(fertig, len(alle))
        return Uebernahme(**gezaehlt)

    def _write(self, connection: Connection, block: list[tuple[int, Angebot, str]]) -> None:
        if not block:
            return
        connection.execute(_SETZEN, [_zeile(*teil) for teil in block])
        eintraege = [(nummer, angebot) for nummer, angebot, _inhalt in block]
        write_index(connection, eintraege, self._begriffe)


def _taken(_alt: Angebot, neu: Angebot) -> Angebot:
    return neu


def _zeile(nummer: int, angebot: Angebot, inhalt: str) -> Zeile:
    m = merkmale(angebot)
    return {
        "id": nummer,
        "key": angebot.key,
        "name": angebot.name,
        "sortier_name": m.sortier_name,
        "status": angebot.status.value,
        "form": angebot.form.value,
        "traeger": angebot.traeger,
        "stadtteil": m.stadtteil,
        "plz": m.plz,
        "geprueft_am": m.geprueft_am.isoformat() if m.geprueft_am else None,
        "merkmale": compact.to_text(m),
        "inhalt": inhalt,
        "quelle": angebot.herkunft.quelle,
        "quell_id": angebot.herkunft.quell_id,
        "rohzeile": None,
    }


def _remove_others(connection: Connection, alle: Mapping[AngebotKey, Angebot]) -> int:
    spalten = select(AngebotRow.key, AngebotRow.id)
    weg = [nummer for key, nummer in connection.execute(spalten) if key not in alle]
    if weg:
        drop_index(connection, weg)
        loeschen = text("DELETE FROM angebot WHERE id = :id")
        connection.execute(loeschen, [{"id": nummer} for nummer in weg])
    return len(weg)


def _name_and_stand(
    connection: Connection, name: str, stand: date | None
) -> tuple[str, date | None]:
    """A second source does not rename the catalogue; the same one brings a newer Stand."""
    bisher = connection.execute(select(KatalogStandRow.name, KatalogStandRow.stand)).one_or_none()
    if bisher is None or bisher.name in ("", name):
        return name, stand or (bisher.stand if bisher else None)
    return bisher.name, bisher.stand or stand


def _count_on(connection: Connection, name: str, stand: date | None) -> None:
    nummer = connection.scalar(select(KatalogStandRow.nummer)) or 0
    connection.execute(delete(KatalogStandRow))
    schema = NEWEST[Store.KATALOG]
    connection.execute(
        insert(KatalogStandRow).values(nummer=nummer + 1, name=name, stand=stand, schema=schema)
    )
