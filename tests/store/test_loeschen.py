"""Deleted means: no row, no byte, and not back after a restore."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from lotse.domain.akte import Akte
from lotse.domain.protokoll import Kettenstand, Tat
from lotse.services.anonymisieren import ANONYM
from lotse.services.aufbewahrung import Faellig, Fristen, Grund, Loeschart, due, held
from lotse.store.engines import checkpoint
from lotse.store.loeschen import (
    Geloescht,
    case_states,
    delete_again,
    deletions,
    forget,
    shorten_protocol,
)
from lotse.store.protokoll import Protokollant, entries, verify
from lotse.store.pruefen import row_counts
from lotse.store.tables.familien import FamilienBase
from lotse.store.unit_of_work import SqlUnitOfWork
from lotse.store.verbindung import FAMILIEN
from tests.werkzeug.akten import HEUTE, einfache_akte, volle_akte
from tests.werkzeug.klartext import all_bytes, plain_engine
from tests.werkzeug.stores import KEY

KANARIEN = (
    "Kanarienvogelname", "Kanarienvogelnotiz", "Kanarienvogelziel", "Kanarienvogelrat",
    "Kanarienvogelerlaubnis", "Kanarienvogelantrag", "Kanarienvogelumweg", "Kanarienvogelanruf",
    "Kanarienvogelantwort", "Kanarienvogeloma", "Kanarienvogelband",
)  # fmt: skip


def kanarienakte(kennung="kanari"):
    akte = volle_akte(kennung)
    familie = replace(
        akte.familie,
        name=KANARIEN[0],
        personen=(replace(akte.familie.personen[0], notiz=KANARIEN[1] * 900),
                  *akte.familie.personen[1:]),
        ziele=(replace(akte.familie.ziele[0], zitat=KANARIEN[2]), *akte.familie.ziele[1:]),
    )  # fmt: skip
    ereignis = replace(akte.vermittlungen[0].ereignisse[0], notiz=KANARIEN[3])
    erste = replace(akte.vermittlungen[0], ereignisse=(ereignis,))
    akte = replace(akte, familie=familie, vermittlungen=(erste, *akte.vermittlungen[1:]))
    antrag = akte.antraege[0]
    ereignis = replace(antrag.ereignisse[0], notiz=KANARIEN[5] * 900)
    return replace(
        akte,
        einwilligungen=(replace(akte.einwilligungen[0], zurueckgehalten=KANARIEN[4] * 900),),
        antraege=(replace(antrag, ereignisse=(ereignis,)),),
        blockaden=(replace(akte.blockaden[0], umweg=KANARIEN[6]),),
        kontakte=(replace(akte.kontakte[0], notiz=KANARIEN[7] * 900),),
        rueckmeldungen=(replace(akte.rueckmeldungen[0], weiter_an=KANARIEN[8]),),
        netzknoten=(replace(akte.netzknoten[0], name=KANARIEN[9]),),
        beziehungen=(replace(akte.beziehungen[0], art=KANARIEN[10]),),
    )


def faellig(kennung, art=Loeschart.LOESCHEN, grund=Grund.WUNSCH):
    return Faellig(kennung, f"26-{kennung}", "Möwe", grund, HEUTE, art)


def neue_id():
    zaehler = itertools.count(1)
    return lambda: f"neu{next(zaehler)}"


def fill(engine, *akten: Akte):
    with SqlUnitOfWork(engine) as unit:
        for akte in akten:
            unit.save(None, akte)


def test_it_counts_what_went_and_proves_that_nothing_is_left(familien):
    fill(familien, kanarienakte(), volle_akte("andere"))
    beleg = forget(familien, [faellig("kanari")], HEUTE, neue_id())
    assert beleg.bewiesen
    assert beleg.anzahl == {(Grund.WUNSCH, Loeschart.LOESCHEN): 1}
    assert beleg.zeilen["person"] == 3
    assert set(beleg.zeilen) == set(row_counts(familien)) - {
        "fallzaehler", "protokoll", "geloescht", "merker", "angebot_intern", "ausfuhr",
        "einwilligungsnachweis", "treffen", "massnahme", "dialogbestand",
        "anfrage", "stimme", "broetchen", "stimmenbezug",
    }  # fmt: skip
    with SqlUnitOfWork(familien) as unit:
        assert unit.akte("andere") == volle_akte("andere")


def test_every_table_with_a_family_in_it_is_counted(familien):
    fill(familien, volle_akte())
    beleg = forget(familien, [faellig("voll")], HEUTE, neue_id())
    mit_familie = {t.name for t in FamilienBase.metadata.tables.values() if "familie_id" in t.c}
    assert set(beleg.zeilen) == mit_familie | {"familie"}


@pytest.mark.parametrize("art", list(Loeschart))
def test_not_a_byte_is_left_in_file_and_wal(tmp_path, art):
    engine = plain_engine(tmp_path / "familien.db")
    fill(engine, *(einfache_akte(f"f{n}", fallcode=f"26-{n}") for n in range(40)), kanarienakte())
    with SqlUnitOfWork(engine) as unit:
        vorher = unit.akte("kanari")
        unit.save(vorher, replace(vorher, schritte=()))
    davor = all_bytes(tmp_path)
    assert all(wort.encode() in davor for wort in KANARIEN)
    assert forget(engine, [faellig("kanari", art)], HEUTE, neue_id()).bewiesen
    danach = all_bytes(tmp_path)
    assert [wort for wort in KANARIEN if wort.encode() in danach] == []
    assert b"leyla" not in danach
    assert (tmp_path / "familien.db-wal").stat().st_size == 0
    engine.dispose()


def test_the_search_for_bytes_finds_what_a_careless_file_keeps(tmp_path):
    sorglos = tuple(p for p in FAMILIEN if not p.startswith("secure_delete"))
    engine = plain_engine(tmp_path / "familien.db", (*sorglos, "secure_delete = OFF"))
    fill(engine, kanarienakte())
    forget(engine, [faellig("kanari")], HEUTE, neue_id())
    assert KANARIEN[1].encode() in all_bytes(tmp_path)
    engine.dispose()


def test_in_the_encrypted_file_no_table_holds_it_any_more(familien):
    fill(familien, kanarienakte())
    forget(familien, [faellig("kanari")], HEUTE, neue_id())
    with familien.connect() as connection:
        dump = "\n".join(
            repr(connection.execute(tabelle.select()).all())
            for tabelle in FamilienBase.metadata.tables.values()
        )
    assert [wort for wort in (*KANARIEN, "Kılıç", "leyla") if wort in dump] == []
    assert "kanari" in dump  # the random id, in the list that outlives a restore


def test_an_anonymous_case_is_in_no_list_and_still_counts(familien):
    fill(familien, kanarienakte())
    forget(familien, [faellig("kanari", Loeschart.ANONYMISIEREN)], HEUTE, neue_id())
    with SqlUnitOfWork(familien) as unit:
        assert unit.akten() == ()
        assert unit.akten(geschlossen=True) == ()
        assert unit.offene_akten() == []
        rest = unit.akte("neu1")
    assert rest.familie.fallcode == f"{ANONYM}neu1"
    assert rest.vermittlungen[0].leistung == "hebamme"
    with familien.connect() as connection:
        assert case_states(connection) == []
        assert deletions(connection) == [Geloescht("kanari", HEUTE, anonym=True)]


def test_several_go_in_one_unit_or_none(familien, monkeypatch):
    fill(familien, kanarienakte("a"), kanarienakte("b"))

    def krumm():
        raise RuntimeError("mittendrin")

    auftraege = [faellig("a"), faellig("b", Loeschart.ANONYMISIEREN)]
    with pytest.raises(RuntimeError, match="mittendrin"):
        forget(familien, auftraege, HEUTE, krumm)
    assert row_counts(familien)["familie"] == 2
    forget(familien, auftraege, HEUTE, neue_id())
    assert row_counts(familien)["familie"] == 1


def test_the_deed_is_in_the_log_and_the_old_entries_stay(familien):
    schreiber = Protokollant(bytearray(KEY), "s", lambda: datetime(2026, 11, 24, tzinfo=UTC))
    with SqlUnitOfWork(familien, schreiber) as unit:
        unit.save(None, kanarienakte())
    forget(familien, [faellig("kanari")], HEUTE, neue_id(), schreiber)
    with familien.connect() as connection:
        assert [(e.tat, e.grund) for e in entries(connection, "kanari")] == [
            (Tat.ANGELEGT, ""),
            (Tat.EINGEWILLIGT, "text_amt"),
            (Tat.EINGEWILLIGT, "text_familie"),
            (Tat.GELOESCHT, "wunsch"),
        ]
        assert verify(connection, bytearray(KEY)).stand is Kettenstand.HEIL


def test_taken_back_in_time_it_is_off_the_list(familien):
    akte = einfache_akte()
    fill(familien, akte)
    forget(familien, [faellig("f1")], HEUTE, neue_id())
    fill(familien, akte)
    with familien.connect() as connection:
        assert deletions(connection) == []


def test_after_a_restore_the_list_is_done_again(familien):
    fill(familien, kanarienakte("a"), kanarienakte("b"), volle_akte("c"))
    liste = [
        Geloescht("a", HEUTE, anonym=False),
        Geloescht("b", HEUTE, anonym=True),
        Geloescht("lange fort", date(2025, 1, 1), anonym=False),
    ]
    assert delete_again(familien, liste, neue_id()) == 2
    with SqlUnitOfWork(familien) as unit:
        assert [zeile.id for zeile in unit.akten()] == ["c"]
        assert unit.akte("neu1").familie.name == ""
    with familien.connect() as connection:
        assert {eines.id for eines in deletions(connection)} == {"a", "b", "lange fort"}


def test_the_store_tells_which_cases_are_due(familien):
    alt = einfache_akte("alt", fallcode="1", angelegt_am=date(2020, 1, 1))
    zu = replace(volle_akte("zu"), familie=replace(volle_akte("zu").familie,
                 geschlossen_am=date(2026, 1, 1)))  # fmt: skip
    behalten = replace(zu, familie=replace(zu.familie, id="halt", fallcode="26-halt"))
    fill(familien, alt, replace(zu, halte=()), behalten, volle_akte("frisch"))
    with familien.connect() as connection:
        staende = case_states(connection)
    gefunden = due(staende, Fristen(), HEUTE)
    (gehalten,) = (g for g in held(staende, Fristen(), HEUTE) if g.faellig.familie == "halt")
    assert gehalten.faellig.grund is Grund.GESCHLOSSEN
    assert [(f.familie, f.grund) for f in gefunden] == [
        ("alt", Grund.UNFERTIG),
        ("zu", Grund.GESCHLOSSEN),
    ]


def test_a_reader_in_the_way_is_told_and_the_next_try_empties_the_wal(tmp_path):
    engine = plain_engine(tmp_path / "familien.db", (*FAMILIEN, "busy_timeout = 50"))
    fill(engine, kanarienakte())
    with engine.connect() as leser:
        leser.exec_driver_sql("SELECT count(*) FROM familie").scalar()
        beleg = forget(engine, [faellig("kanari")], HEUTE, neue_id())
        assert not beleg.wal_leer
        assert not beleg.bewiesen
        leser.rollback()
    assert checkpoint(engine)
    assert KANARIEN[0].encode() not in all_bytes(tmp_path)
    engine.dispose()


def test_the_log_is_shortened_after_its_time(familien):
    tage = iter([datetime(2025, 1, 1, tzinfo=UTC), *[datetime(2026, 11, 24, tzinfo=UTC)] * 3])
    schreiber = Protokollant(bytearray(KEY), "s", lambda: next(tage))
    with SqlUnitOfWork(familien, schreiber) as unit:
        unit.note(Tat.ENTSPERRT)
        unit.note(Tat.ENTSPERRT)
    assert shorten_protocol(familien, schreiber, date(2025, 11, 24)) == 1
    with familien.connect() as connection:
        assert [e.seq for e in entries(connection)] == [2, 3]
