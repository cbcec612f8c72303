"""Each step of the families' file, taken from a file that an earlier Lotse wrote."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lotse.domain.anfrage import Absagegrund, Anfrage
from lotse.domain.indikator import Massnahme, Treffen
from lotse.domain.intern import Intern
from lotse.domain.stimme import Broetchen, Stimme
from lotse.services.aufbewahrung import Faellig, Grund
from lotse.services.sichern import Merker
from lotse.store.engines import open_familien
from lotse.store.loeschen import forget
from lotse.store.oeffnen import use_familien
from lotse.store.schema import NEWEST, Store, version
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.akten import HEUTE, volle_akte
from tests.werkzeug.altakten import (
    vor_dem_rueckblick,
    vor_den_anfragen,
    vor_den_begruendungen,
    vor_den_nahschritten,
    vor_der_fallarbeit,
)
from tests.werkzeug.stores import KEY

ALT = Path(__file__).parent / "alt"


def alte_datei(file, stand):
    """One case as an earlier Lotse wrote it, encrypted."""
    engine = open_familien(file, KEY, neu=True)
    with engine.connect() as connection:
        text = (ALT / f"familien_{stand}.sql").read_text("utf-8")
        connection.connection.driver_connection.executescript(text)
    engine.dispose()
    return file


@pytest.fixture
def alte_familien(tmp_path):
    return alte_datei(tmp_path / "familien.db", "0001")


def test_a_case_of_the_first_schema_is_whole_after_opening(alte_familien):
    engine = use_familien(alte_familien, KEY)
    assert version(engine) == NEWEST[Store.FAMILIEN]
    with SqlUnitOfWork(engine) as unit:
        vorher = unit.akte("voll")
        assert unit.next_fallcode(2026) == "26-002"
    alt = vor_der_fallarbeit(volle_akte())
    assert vorher == replace(alt, unterlagen=(), nutzungen=(), halte=())
    with SqlUnitOfWork(engine) as unit:
        unit.save(vorher, volle_akte())
    with SqlUnitOfWork(engine) as unit:
        assert unit.akte("voll") == volle_akte()
    engine.dispose()


def test_a_case_of_the_second_schema_is_whole_after_opening(tmp_path):
    engine = use_familien(alte_datei(tmp_path / "familien.db", "0002"), KEY)
    assert version(engine) == NEWEST[Store.FAMILIEN]
    with SqlUnitOfWork(engine) as unit:
        assert unit.akte("voll") == replace(vor_der_fallarbeit(volle_akte()), halte=())
        assert unit.merker() == {}
    engine.dispose()


def test_a_case_of_the_third_schema_is_whole_after_opening_and_can_be_kept(tmp_path):
    engine = use_familien(alte_datei(tmp_path / "familien.db", "0003"), KEY)
    assert version(engine) == NEWEST[Store.FAMILIEN]
    with SqlUnitOfWork(engine) as unit:
        vorher = unit.akte("voll")
        assert vorher == replace(vor_der_fallarbeit(volle_akte()), halte=())
        assert unit.merker() == {Merker.ANGELEGT: "2026-11-24T10:42:00"}
        unit.save(vorher, volle_akte())
    with SqlUnitOfWork(engine) as unit:
        assert unit.akte("voll").halte == volle_akte().halte
    engine.dispose()


def test_a_case_of_the_fourth_schema_is_whole_after_opening_and_takes_the_work_of_a_case(tmp_path):
    engine = use_familien(alte_datei(tmp_path / "familien.db", "0004"), KEY)
    assert version(engine) == NEWEST[Store.FAMILIEN]
    with SqlUnitOfWork(engine) as unit:
        vorher = unit.akte("voll")
        assert vorher == vor_der_fallarbeit(volle_akte())
        unit.save(vorher, volle_akte())
    with SqlUnitOfWork(engine) as unit:
        assert unit.akte("voll") == volle_akte()
    engine.dispose()


def test_a_case_of_the_fifth_schema_is_whole_after_opening_and_notes_can_be_kept(tmp_path):
    engine = use_familien(alte_datei(tmp_path / "familien.db", "0005"), KEY)
    assert version(engine) == NEWEST[Store.FAMILIEN]
    with SqlUnitOfWork(engine) as unit:
        assert unit.akte("voll") == vor_den_nahschritten(volle_akte())
        assert unit.intern("a1") == Intern()
        unit.merke_intern("a1", Intern("Ruft gern zurück.", "Sesam"))
    with SqlUnitOfWork(engine) as unit:
        assert unit.intern("a1") == Intern("Ruft gern zurück.", "Sesam")
        unit.merke_intern("a1", Intern())
    with SqlUnitOfWork(engine) as unit:
        assert unit.intern("a1") == Intern()
    engine.dispose()


def test_a_case_of_the_sixth_schema_is_whole_after_opening_and_a_step_may_be_tried(tmp_path):
    engine = use_familien(alte_datei(tmp_path / "familien.db", "0006"), KEY)
    assert version(engine) == NEWEST[Store.FAMILIEN]
    with SqlUnitOfWork(engine) as unit:
        vorher = unit.akte("voll")
        assert vorher == vor_den_nahschritten(volle_akte())
        assert unit.intern("a1") == Intern("Ruft gern zurück.", "Sesam")
        unit.save(vorher, volle_akte())
    with SqlUnitOfWork(engine) as unit:
        assert unit.akte("voll") == volle_akte()
    engine.dispose()


def test_a_case_of_the_seventh_schema_is_whole_after_opening_and_reports_can_be_logged(tmp_path):
    engine = use_familien(alte_datei(tmp_path / "familien.db", "0007"), KEY)
    assert version(engine) == NEWEST[Store.FAMILIEN]
    with SqlUnitOfWork(engine) as unit:
        vorher = unit.akte("voll")
        assert vorher == vor_den_nahschritten(volle_akte())
        assert unit.ausfuhren() == ()
        unit.save(vorher, volle_akte())
    with SqlUnitOfWork(engine) as unit:
        assert unit.akte("voll") == volle_akte()
    engine.dispose()


def test_a_case_of_the_eighth_schema_is_whole_after_opening_and_can_be_looked_back_on(tmp_path):
    engine = use_familien(alte_datei(tmp_path / "familien.db", "0008"), KEY)
    assert version(engine) == NEWEST[Store.FAMILIEN]
    with SqlUnitOfWork(engine) as unit:
        vorher = unit.akte("voll")
        assert vorher == vor_dem_rueckblick(volle_akte())
        unit.save(vorher, volle_akte())
    with SqlUnitOfWork(engine) as unit:
        assert unit.akte("voll") == volle_akte()
    engine.dispose()


def test_a_case_of_the_ninth_schema_is_whole_after_opening_and_leaves_a_proof_when_deleted(
    tmp_path,
):
    engine = use_familien(alte_datei(tmp_path / "familien.db", "0009"), KEY)
    assert version(engine) == NEWEST[Store.FAMILIEN]
    with SqlUnitOfWork(engine) as unit:
        assert unit.akte("voll") == vor_den_begruendungen(volle_akte())
    beleg = forget(engine, [Faellig("voll", "26-voll", "", Grund.WUNSCH, HEUTE)], HEUTE, str)
    assert beleg.nachweise == len(volle_akte().einwilligungen)
    engine.dispose()


def test_a_case_of_the_tenth_schema_is_whole_after_opening_and_takes_two_texts(tmp_path):
    engine = use_familien(alte_datei(tmp_path / "familien.db", "0010"), KEY)
    assert version(engine) == NEWEST[Store.FAMILIEN]
    with SqlUnitOfWork(engine) as unit:
        vorher = unit.akte("voll")
        assert vorher == vor_den_begruendungen(volle_akte())
        unit.save(vorher, volle_akte())
    with SqlUnitOfWork(engine) as unit:
        assert unit.akte("voll") == volle_akte()
    engine.dispose()


def test_a_file_of_the_eleventh_schema_is_whole_after_opening_and_takes_meetings(tmp_path):
    engine = use_familien(alte_datei(tmp_path / "familien.db", "0011"), KEY)
    assert version(engine) == NEWEST[Store.FAMILIEN]
    treffen = Treffen("t", date(2026, 11, 24), massnahmen=(Massnahme("m", "Elterncafé"),))
    with SqlUnitOfWork(engine) as unit:
        assert unit.akte("voll") == vor_den_anfragen(volle_akte())
        assert (unit.bestand(), unit.treffen()) == (None, ())
        unit.merke_treffen(treffen)
    with SqlUnitOfWork(engine) as unit:
        assert unit.treffen() == (treffen,)
    engine.dispose()


def test_a_file_of_the_twelfth_schema_is_whole_after_opening_and_counts_requests(tmp_path):
    engine = use_familien(alte_datei(tmp_path / "familien.db", "0012"), KEY)
    assert version(engine) == NEWEST[Store.FAMILIEN]
    treffen = Treffen("t", date(2026, 11, 24), massnahmen=(Massnahme("m", "Elterncafé"),))
    with SqlUnitOfWork(engine) as unit:
        vorher = unit.akte("voll")
        assert vorher == vor_den_anfragen(volle_akte())
        assert unit.treffen() == (treffen,)
        assert unit.zahlen().anfragen == ()
        unit.save(vorher, volle_akte())
        unit.merke_anfrage(Anfrage("q", date(2026, 11, 24), Absagegrund.KEIN_PLATZ))
    with SqlUnitOfWork(engine) as unit:
        assert unit.akte("voll") == volle_akte()
        assert [a.grund for a in unit.zahlen().anfragen] == [Absagegrund.KEIN_PLATZ]
        unit.loesche_anfrage("q")
        assert unit.zahlen().anfragen == ()
    engine.dispose()


def test_a_file_of_the_thirteenth_schema_is_whole_after_opening_and_takes_voices(tmp_path):
    engine = use_familien(alte_datei(tmp_path / "familien.db", "0013"), KEY)
    assert version(engine) == NEWEST[Store.FAMILIEN]
    tag = date(2026, 11, 24)
    with SqlUnitOfWork(engine) as unit:
        assert unit.akte("voll") == volle_akte()
        assert [a.grund for a in unit.zahlen().anfragen] == [Absagegrund.KEIN_PLATZ]
        assert (unit.stimmen(), unit.broetchen()) == ((), ())
        unit.merke_stimme(Stimme("s", tag, "Endlich geht es.", frei=True))
        unit.merke_broetchen(Broetchen("b", tag, "Ein Termin weniger."))
    with SqlUnitOfWork(engine) as unit:
        assert [s.frei for s in unit.stimmen()] == [True]
        assert [b.text for b in unit.broetchen()] == ["Ein Termin weniger."]
    engine.dispose()


def test_a_file_of_the_fourteenth_schema_is_whole_after_opening_and_knows_whose_words(tmp_path):
    engine = use_familien(alte_datei(tmp_path / "familien.db", "0014"), KEY)
    assert version(engine) == NEWEST[Store.FAMILIEN]
    with SqlUnitOfWork(engine) as unit:
        assert unit.akte("voll") == volle_akte()
        assert [s.text for s in unit.stimmen()] == ["Endlich geht es."]
        assert (unit.stimmen_von("voll"), unit.zurueckgenommen()) == ((), frozenset())
        unit.merke_stimme_von(unit.stimmen()[0], "voll", "")
    with SqlUnitOfWork(engine) as unit:
        assert [s.id for s in unit.stimmen_von("voll")] == ["s"]
    engine.dispose()


def test_every_step_has_an_old_file():
    alte = {datei.stem.removeprefix("familien_") for datei in ALT.glob("familien_*.sql")}
    assert alte == {f"{nummer:04}" for nummer in range(1, int(NEWEST[Store.FAMILIEN]))}


def test_the_copy_before_the_step_is_as_secret_as_the_file(alte_familien):
    use_familien(alte_familien, KEY).dispose()
    kopie = alte_familien.with_name("familien.vor-0002.db")
    assert "Möwe".encode() not in kopie.read_bytes()
    engine = open_familien(kopie, KEY)
    assert version(engine) == "0001"
    engine.dispose()
