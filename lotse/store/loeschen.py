"""Delete for good or make anonymous: one unit, then the WAL, then the proof (SECURITY 13)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Table,
    delete,
    exists,
    func,
    not_,
    or_,
    select,
)
from sqlalchemy.dialects.sqlite import insert

from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId
from lotse.domain.fehler import Hinweis
from lotse.domain.halt import Halt
from lotse.domain.protokoll import Tat
from lotse.services.anonymisieren import ANONYM, anonymise
from lotse.services.aufbewahrung import Faellig, Fallstand, Grund, Loeschart, Loeschprotokoll
from lotse.services.nachweis import Nachweis, proofs
from lotse.store.aktenteile import TABELLEN
from lotse.store.anfragen import count_requests, forget_request
from lotse.store.engines import checkpoint
from lotse.store.familien import load_akte
from lotse.store.fehler import translated
from lotse.store.nachweise import write_nachweise
from lotse.store.protokoll import Protokollant, cut
from lotse.store.stimmen import count_voices, forget_voices
from lotse.store.tables import fallarbeit
from lotse.store.tables.familien import BereichsstandRow, FamilieRow, ZielRow
from lotse.store.tables.netz import NetzknotenRow
from lotse.store.tables.nutzung import HaltRow, NutzungRow
from lotse.store.tables.vermittlung import SchriftstueckRow, SchrittRow, VermittlungRow, WahlRow
from lotse.store.tables.verwaltung import GeloeschtRow
from lotse.store.unterschied import write_difference
from lotse.store.zeilen import akte_to_rows

_ARBEIT = (
    BereichsstandRow, ZielRow, WahlRow, VermittlungRow, SchrittRow, SchriftstueckRow, NutzungRow,
    fallarbeit.EinwilligungRow, fallarbeit.AntragRow, fallarbeit.BlockadeRow,
    fallarbeit.KontaktRow, fallarbeit.RueckmeldungRow, NetzknotenRow,
)  # fmt: skip
"""A row in one of these: the intake was gone on with."""


@dataclass(frozen=True, slots=True)
class Geloescht:
    """One line of the list that outlives a restore."""

    id: str
    am: date
    anonym: bool


def case_states(connection: Connection) -> Sequence[Fallstand]:
    """Every case with the days that decide how long it stays; anonymous ones are none."""
    arbeit = or_(*(exists().where(t.__table__.c.familie_id == FamilieRow.id) for t in _ARBEIT))
    frage = select(
        FamilieRow.id, FamilieRow.fallcode, FamilieRow.deckwort, FamilieRow.angelegt_am,
        FamilieRow.geschlossen_am, FamilieRow.zuletzt, not_(arbeit),
    ).where(~FamilieRow.fallcode.startswith(ANONYM))  # fmt: skip
    halte: defaultdict[str, list[Halt]] = defaultdict(list)
    for kennung, grund, bis in connection.execute(
        select(HaltRow.familie_id, HaltRow.grund, HaltRow.bis)
    ):
        halte[kennung].append(Halt(grund, bis))
    return [
        Fallstand(
            FamilieId(kennung), code, wort, angelegt, zu, zuletzt, bool(leer), tuple(halte[kennung])
        )
        for kennung, code, wort, angelegt, zu, zuletzt, leer in connection.execute(frage)
    ]


def forget(
    engine: Engine,
    faellige: Sequence[Faellig],
    heute: date,
    neue_id: Callable[[], str],
    protokollant: Protokollant | None = None,
) -> Loeschprotokoll:
    """All of them in one unit, or none. Afterwards counts what is left, which must be nothing."""
    ids = [faellig.familie for faellig in faellige]
    writing = engine.execution_options(begin="IMMEDIATE")
    with translated(), writing.begin() as connection:
        vorher, bleibt = count_rows(connection, ids), list[Nachweis]()
        for faellig in faellige:
            anonym = faellig.art is Loeschart.ANONYMISIEREN
            geloescht = Geloescht(faellig.familie, heute, anonym)
            bleibt += _forget(connection, geloescht, neue_id) or ()
            if protokollant is not None:
                tat = Tat.ANONYMISIERT if anonym else Tat.GELOESCHT
                wovon = "anfrage" if faellig.grund is Grund.ABGEWIESEN else "familie"
                protokollant.append(connection, tat, wovon, faellig.familie, faellig.grund.value)
    try:
        wal_leer = checkpoint(engine)
    except Hinweis:
        wal_leer = False  # they are deleted all the same, and the sheet says what is left to do
    with translated(), engine.connect() as connection:
        reste = count_rows(connection, ids)
    return Loeschprotokoll(
        am=heute,
        anzahl=Counter((faellig.grund, faellig.art) for faellig in faellige),
        zeilen=vorher,
        reste=reste,
        wal_leer=wal_leer,
        nachweise=len(bleibt),
        nachweise_bis=max((eines.bis for eines in bleibt), default=None),
    )


def deletions(connection: Connection) -> Sequence[Geloescht]:
    """The whole list: random ids and days."""
    frage = select(GeloeschtRow.id, GeloeschtRow.am, GeloeschtRow.anonym).order_by(GeloeschtRow.id)
    return [Geloescht(*zeile) for zeile in connection.execute(frage)]


def delete_again(engine: Engine, liste: Iterable[Geloescht], neue_id: Callable[[], str]) -> int:
    """After a restore: what was deleted since goes again. Returns how many cases that were."""
    writing = engine.execution_options(begin="IMMEDIATE")
    wieder = 0
    with translated(), writing.begin() as connection:
        for eines in liste:
            wieder += _forget(connection, eines, neue_id) is not None
    checkpoint(engine)
    return wieder


def shorten_protocol(engine: Engine, protokollant: Protokollant, vor: date) -> int:
    """Take out entries of the audit log whose time is over."""
    writing = engine.execution_options(begin="IMMEDIATE")
    with translated(), writing.begin() as connection:
        weg = cut(connection, protokollant, vor)
    checkpoint(engine)
    return weg


def count_rows(connection: Connection, ids: Sequence[str]) -> Mapping[str, int]:
    """Rows of these families, by table; only tables that have some."""
    daneben = {
        "anfrage": count_requests(connection, ids),
        "stimmenbezug": count_voices(connection, ids),
    }
    gezaehlt = daneben | {
        tabelle.name: connection.scalar(
            select(func.count()).select_from(tabelle).where(_spalte(tabelle).in_(ids))
        )
        or 0
        for tabelle in _tables()
    }
    return {name: zahl for name, zahl in gezaehlt.items() if zahl}


def _forget(
    connection: Connection, eines: Geloescht, neue_id: Callable[[], str]
) -> tuple[Nachweis, ...] | None:
    """What stays of its consents; None when the case was not there."""
    bleibt = None
    if connection.scalar(select(exists().where(FamilieRow.id == eines.id))):
        akte = _readable(connection, eines)
        bleibt = proofs(akte, eines.am) if akte else ()
        forget_voices(connection, eines.id, ganz=not eines.anonym)
        connection.execute(delete(FamilieRow).where(FamilieRow.id == eines.id))
        if eines.anonym and akte:
            neu = anonymise(akte, neue_id(), eines.am)
            write_difference(connection, {}, akte_to_rows(neu))
        write_nachweise(connection, bleibt)
    else:
        forget_request(connection, eines.id, neue_id() if eines.anonym else "")
    werte = {"am": eines.am, "anonym": eines.anonym}
    eintrag = insert(GeloeschtRow).values(id=eines.id, **werte)
    connection.execute(eintrag.on_conflict_do_nothing())
    return bleibt


def _readable(connection: Connection, eines: Geloescht) -> Akte | None:
    """A case that is damaged inside can be deleted all the same, not made anonymous."""
    try:
        return load_akte(connection, FamilieId(eines.id))
    except Hinweis:
        if eines.anonym:
            raise
        return None


def _tables() -> list[Table]:
    tabellen = (tabelle.__table__ for tabelle in TABELLEN)
    return [tabelle for tabelle in tabellen if isinstance(tabelle, Table)]


def _spalte(tabelle: Table) -> ColumnElement[str]:
    return tabelle.c.familie_id if "familie_id" in tabelle.c else tabelle.c.id
