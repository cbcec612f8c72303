from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from lotse.domain.familie import Person, PersonId, Rolle
from lotse.domain.fehler import Hinweis
from lotse.domain.vermittlung import Ereignis, Stand
from lotse.store.oeffnen import use_familien
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.akten import AKTEN, HEUTE, JETZT, einfache_akte, volle_akte
from tests.werkzeug.stores import KEY


def saved(unit, *akten):
    with unit:
        for akte in akten:
            unit.save(None, akte)


def loaded(unit, kennung):
    with unit:
        return unit.akte(kennung)


def test_a_full_case_comes_back_equal(unit):
    akte = volle_akte()
    saved(unit, akte)
    assert loaded(unit, akte.familie.id) == akte


def test_numbers_truth_and_words_keep_their_type(unit):
    fakten = {"a": 1, "b": True, "c": 1.0, "d": "1", "e": None, "f": 0, "g": False}
    saved(unit, einfache_akte(fakten=fakten))
    geladen = loaded(unit, "f1").familie.fakten
    assert [(name, type(wert)) for name, wert in geladen.items()] == [
        (name, type(wert)) for name, wert in fakten.items()
    ]


@pytest.fixture(scope="module")
def lange_offen(tmp_path_factory):
    engine = use_familien(tmp_path_factory.mktemp("lang") / "familien.db", KEY, neu=True)
    yield SqlUnitOfWork(engine)
    engine.dispose()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(vorher=AKTEN, nachher=AKTEN)
def test_any_case_and_any_change_of_it_come_back_equal(lange_offen, vorher, nachher):
    try:
        for alt, neu in ((None, vorher), (vorher, nachher), (nachher, vorher)):
            with lange_offen as unit:
                unit.save(alt, neu)
            assert loaded(lange_offen, "f") == neu
    finally:
        with lange_offen as unit:
            unit.delete("f")


def test_one_changed_field_is_one_statement(unit, familien, count_queries):
    akte = volle_akte()
    saved(unit, akte)
    personen = akte.familie.personen
    anders = (replace(personen[0], notiz="rührt sich"), *personen[1:])
    neu = replace(akte, familie=replace(akte.familie, personen=anders))
    queries = count_queries(familien)
    with unit:
        unit.save(akte, neu)
    wo = "person.familie_id = ? AND person.id = ? AND person.notiz IS ?"
    assert queries == [f"UPDATE person SET notiz=? WHERE {wo}"]  # noqa: S608 - compared, never run
    assert loaded(unit, "voll") == neu


def test_an_event_added_writes_the_event_and_the_day_of_the_case(unit, familien, count_queries):
    akte = volle_akte()
    saved(unit, akte)
    erste = akte.vermittlungen[0]
    dazu = Ereignis(Stand.ANGEKOMMEN, HEUTE, JETZT.replace(day=30))
    erste = replace(erste, ereignisse=(*erste.ereignisse, dazu))
    neu = replace(akte, vermittlungen=(erste, *akte.vermittlungen[1:]))
    queries = count_queries(familien)
    with unit:
        unit.save(akte, neu)
    assert [query.split()[:3] for query in queries] == [
        ["UPDATE", "familie", "SET"],
        ["INSERT", "INTO", "ereignis"],
    ]


def test_a_paper_and_a_use_that_are_taken_back_cost_one_statement_each(
    unit, familien, count_queries
):
    akte = volle_akte()
    saved(unit, akte)
    neu = replace(akte, unterlagen=akte.unterlagen[:1], nutzungen=akte.nutzungen[:1])
    queries = count_queries(familien)
    with unit:
        unit.save(akte, neu)
    assert sorted(query.split()[:3] for query in queries) == [
        ["DELETE", "FROM", "nutzung"],
        ["DELETE", "FROM", "unterlage"],
    ]
    assert loaded(unit, "voll") == neu


def test_saving_what_is_saved_writes_nothing(unit, familien, count_queries):
    akte = volle_akte()
    saved(unit, akte)
    queries = count_queries(familien)
    with unit:
        unit.save(akte, volle_akte())
    assert queries == []


def test_moving_an_entry_to_the_front_keeps_the_order(unit):
    akte = volle_akte()
    saved(unit, akte)
    gedreht = replace(akte, schritte=akte.schritte[::-1])
    with unit:
        unit.save(akte, gedreht)
    assert [schritt.id for schritt in loaded(unit, "voll").schritte] == ["s2", "s1"]


def test_an_error_in_the_block_leaves_no_trace(unit):
    akte = volle_akte()
    with pytest.raises(ZeroDivisionError), unit:
        unit.save(None, akte) or 1 / 0
    with pytest.raises(Hinweis, match="nicht mehr da"):
        loaded(unit, "voll")


def test_a_deleted_case_leaves_no_row_and_can_be_brought_back(unit, familien):
    akte = volle_akte()
    saved(unit, akte)
    with unit:
        unit.delete(akte.familie.id)
    with familien.connect() as connection:
        tabellen = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'alembic_version'"
        ).scalars()
        rest = {n: connection.exec_driver_sql(f"SELECT * FROM {n}").all() for n in list(tabellen)}  # noqa: S608
    assert {name for name, zeilen in rest.items() if zeilen} == set()
    saved(unit, akte)
    assert loaded(unit, "voll") == akte


def test_a_change_of_a_deleted_case_is_told(unit):
    akte = volle_akte()
    saved(unit, akte)
    with unit:
        unit.delete("voll")
    mit = replace(
        akte.familie, personen=(*akte.familie.personen, Person(PersonId("n"), Rolle.KIND))
    )
    for anders in (replace(akte, familie=mit), replace(akte, schritte=akte.schritte[:1])):
        with pytest.raises(Hinweis), unit:
            unit.save(akte, anders)


def test_a_stale_change_overwrites_nothing_and_is_told(unit):
    akte = volle_akte()
    saved(unit, akte)
    personen = akte.familie.personen

    def mit_notiz(notiz):
        anders = (replace(personen[0], notiz=notiz), *personen[1:])
        return replace(akte, familie=replace(akte.familie, personen=anders))

    ohne_person = replace(akte, familie=replace(akte.familie, personen=personen[1:]))
    with unit:
        unit.save(akte, mit_notiz("vom anderen Fenster"))
    for veraltet in (mit_notiz("von hier"), ohne_person):
        with pytest.raises(Hinweis, match="an anderer Stelle geändert"), unit:
            unit.save(akte, veraltet)
    assert loaded(unit, "voll") == mit_notiz("vom anderen Fenster")


def test_changes_of_different_fields_both_stay(unit):
    akte = volle_akte()
    saved(unit, akte)
    with unit:
        unit.save(akte, replace(akte, familie=replace(akte.familie, buchstabe="Z.")))
        ort = replace(akte.familie.ort, plz="50999")
        unit.save(akte, replace(akte, familie=replace(akte.familie, ort=ort)))
    geladen = loaded(unit, "voll").familie
    assert (geladen.buchstabe, geladen.ort.plz) == ("Z.", "50999")


def test_a_fallcode_belongs_to_one_family(unit):
    saved(unit, einfache_akte("a", fallcode="26-001"))
    with pytest.raises(Hinweis, match="passt nicht") as gesagt:
        saved(unit, einfache_akte("b", fallcode="26-001", name="Canaria"))
    assert "Canaria" not in str(gesagt.value)
    assert "Canaria" not in str(gesagt.value.__cause__)


def test_fallcodes_count_on_and_are_never_given_twice(unit):
    with unit:
        assert [unit.next_fallcode(2026), unit.next_fallcode(2026)] == ["26-001", "26-002"]
        assert unit.next_fallcode(2027) == "27-001"
    saved(unit, einfache_akte("a", fallcode="26-041"), einfache_akte("b", fallcode="26-x"))
    with unit:
        assert unit.next_fallcode(2026) == "26-042"
        unit.delete("a")
    with unit:
        assert unit.next_fallcode(2026) == "26-043"
        assert unit.next_fallcode(2099) == "99-001"
    saved(unit, einfache_akte("c", fallcode="26-999"))
    with unit:
        assert unit.next_fallcode(2026) == "26-1000"
    saved(unit, einfache_akte("d", fallcode="26-" + 20 * "9"))
    saved(unit, einfache_akte("e", fallcode="26-" + 5000 * "9"))
    with unit:
        assert unit.next_fallcode(2026) == "26-1001"


@pytest.mark.parametrize("zeichen", ["\0", "\x1b", "\x85", "\ud800"])
def test_what_no_file_can_hold_is_refused_and_the_rest_stays(unit, zeichen):
    akte = einfache_akte()
    saved(unit, akte)
    for feld in ({"name": zeichen}, {"fakten": {zeichen: 1}}, {"deckwort": f"a{zeichen}b"}):
        anders = replace(akte, familie=replace(akte.familie, **feld))
        with pytest.raises(Hinweis, match="Zeichen"), unit:
            unit.save(akte, anders)
    assert loaded(unit, "f1") == akte


def test_line_breaks_in_a_note_are_kept(unit):
    akte = einfache_akte(personen=(Person(PersonId("p"), Rolle.KIND, notiz="eins\nzwei\tdrei"),))
    saved(unit, akte)
    assert loaded(unit, "f1") == akte


def test_a_unit_is_open_only_inside_its_block(unit):
    with pytest.raises(RuntimeError, match="not open"):
        unit.akten()
    with unit, pytest.raises(RuntimeError, match="another"):
        unit.__enter__()


def test_reading_and_then_writing_is_one_transaction(unit):
    akte = volle_akte()
    saved(unit, akte)
    with unit:
        gelesen = unit.akte("voll")
        neu = replace(gelesen, schritte=())
        unit.save(gelesen, neu)
        assert unit.akte("voll") == neu
    assert loaded(unit, "voll").schritte == ()


def test_a_reader_that_was_forgotten_does_not_block_a_writer(unit, familien):
    saved(unit, einfache_akte())
    with familien.connect() as vergessen:
        vergessen.exec_driver_sql("SELECT * FROM familie").all()
        saved(unit, einfache_akte("f2"))
    assert loaded(unit, "f2")
