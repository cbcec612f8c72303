"""The audit log: written with the deed or not at all, and every change of it is found."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lotse.domain.protokoll import Kettenkopf, Kettenstand, Tat
from lotse.store.protokoll import Protokollant, cut, entries, head, verify
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.akten import einfache_akte
from tests.werkzeug.stores import KEY

S = Kettenstand


class Uhr:
    def __init__(self, jetzt=datetime(2026, 11, 22, 14, 30, tzinfo=UTC)):
        self.jetzt = jetzt

    def __call__(self):
        self.jetzt += timedelta(hours=1)
        return self.jetzt


@pytest.fixture
def uhr():
    return Uhr()


@pytest.fixture
def schreiber(uhr):
    return Protokollant(bytearray(KEY), "slot1", uhr)


@pytest.fixture
def einheit(familien, schreiber):
    return SqlUnitOfWork(familien, schreiber)


def befund(familien, kopf=None):
    with familien.connect() as connection:
        return verify(connection, bytearray(KEY), kopf)


def zeilen(familien, objekt=None):
    with familien.connect() as connection:
        return entries(connection, objekt)


def schreibe(familien, schreiber, mal):
    with familien.begin() as connection:
        for nummer in range(mal):
            schreiber.append(connection, Tat.GEOEFFNET, "familie", f"f{nummer}")
        return head(connection)


def sql(familien, *befehle):
    with familien.begin() as connection:
        for befehl in befehle:
            connection.exec_driver_sql(befehl)


def test_each_change_is_noted_in_its_own_unit(familien, einheit):
    akte = einfache_akte(name="Yılmaz")
    with einheit:
        einheit.save(None, akte)
    with einheit:
        einheit.save(akte, einfache_akte(name="Kaya"))
    with einheit:
        einheit.save(akte, akte)
    with einheit:
        einheit.note(Tat.GEDRUCKT, "brief", "b1", "familie")
        einheit.delete("f1")
    assert [(e.seq, e.tat, e.objekt) for e in zeilen(familien)] == [
        (1, Tat.ANGELEGT, "f1"),
        (2, Tat.GEAENDERT, "f1"),
        (3, Tat.GEDRUCKT, "b1"),
        (4, Tat.GELOESCHT, "f1"),
    ]
    assert befund(familien).stand is S.HEIL
    assert all(name not in repr(zeilen(familien)) for name in ("Yılmaz", "Kaya", "Ahorn"))


def test_a_unit_that_fails_leaves_no_entry(familien, einheit):
    def mittendrin():
        with einheit:
            einheit.save(None, einfache_akte())
            raise RuntimeError("mittendrin")

    with pytest.raises(RuntimeError, match="mittendrin"):
        mittendrin()
    assert zeilen(familien) == ()


def test_a_unit_without_a_log_writes_none(familien):
    with SqlUnitOfWork(familien) as unit:
        unit.save(None, einfache_akte())
        unit.note(Tat.GEOEFFNET)
    assert zeilen(familien) == ()


@pytest.mark.parametrize("wort", ["Leyla Yılmaz", "Familie K.", "Größe", "x" * 201, "a\nb"])
def test_names_and_sentences_are_refused(familien, schreiber, wort):
    with familien.begin() as connection, pytest.raises(ValueError, match="codes and random ids"):
        schreiber.append(connection, Tat.GEDRUCKT, grund=wort)


def test_a_locked_tresor_writes_no_entry_that_would_break_the_chain(familien):
    gesperrt = Protokollant(bytearray(32), "slot1", Uhr())
    with familien.begin() as connection, pytest.raises(RuntimeError, match="locked"):
        gesperrt.append(connection, Tat.GEOEFFNET)


def test_times_are_stored_in_utc(familien):
    berlin = datetime.fromisoformat("2026-11-22T14:30:00+01:00")
    with familien.begin() as connection:
        Protokollant(bytearray(KEY), "s", lambda: berlin).append(connection, Tat.ENTSPERRT)
    assert zeilen(familien)[0].zeit == datetime(2026, 11, 22, 13, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("befehle", "stand", "stelle"),
    [
        (["UPDATE protokoll SET objekt = 'f9' WHERE seq = 7"], S.VERAENDERT, 7),
        (["UPDATE protokoll SET zeit = '2026-01-01T00:00:00' WHERE seq = 1"], S.VERAENDERT, 1),
        (["UPDATE protokoll SET mac = zeroblob(32) WHERE seq = 20"], S.VERAENDERT, 20),
        (["DELETE FROM protokoll WHERE seq = 9"], S.LUECKE, 9),
        (["DELETE FROM protokoll WHERE seq < 5"], S.ANFANG_FEHLT, 5),
        (
            [
                "DELETE FROM protokoll WHERE seq = 20",
                "UPDATE protokoll SET seq = 20 WHERE seq = 19",
            ],
            S.LUECKE,
            19,
        ),
    ],
)
def test_edits_and_gaps_are_found_with_their_place(familien, schreiber, befehle, stand, stelle):
    schreibe(familien, schreiber, 20)
    sql(familien, *befehle)
    gefunden = befund(familien)
    assert (gefunden.stand, gefunden.stelle) == (stand, stelle)


def test_a_cut_end_is_found_by_a_head_that_was_noted_elsewhere(familien, schreiber):
    kopf = schreibe(familien, schreiber, 20)
    sql(familien, "DELETE FROM protokoll WHERE seq > 15")
    assert befund(familien).stand is S.HEIL
    assert befund(familien, kopf).stand is S.ENDE_FEHLT
    sql(familien, "DELETE FROM protokoll")
    assert befund(familien, kopf).stand is S.ENDE_FEHLT
    assert befund(familien).stand is S.HEIL


def test_a_chain_written_anew_does_not_match_the_noted_head(familien, schreiber):
    kopf = schreibe(familien, schreiber, 5)
    sql(familien, "DELETE FROM protokoll")
    schreibe(familien, schreiber, 9)
    gefunden = befund(familien, kopf)
    assert (gefunden.stand, gefunden.stelle) == (S.VERAENDERT, 5)


def test_the_head_has_eight_characters_for_the_paper():
    assert Kettenkopf(7, "3f9a22c1" + "0" * 56).kurz == "3F9A 22C1"


def test_the_beginning_is_cut_after_its_time_and_the_rest_still_holds(familien, schreiber, uhr):
    schreibe(familien, schreiber, 10)
    uhr.jetzt = datetime(2027, 12, 1, tzinfo=UTC)
    schreibe(familien, schreiber, 3)
    with familien.begin() as connection:
        assert cut(connection, schreiber, date(2027, 11, 1)) == 10
    assert [eintrag.seq for eintrag in zeilen(familien)] == [11, 12, 13, 14]
    assert zeilen(familien)[-1].tat is Tat.GEKUERZT
    assert befund(familien).stand is S.HEIL
    sql(familien, "DELETE FROM protokoll WHERE seq = 11")
    assert befund(familien).stand is S.ANFANG_FEHLT


def test_a_second_cut_takes_the_first_anchor_with_it(familien, schreiber, uhr):
    schreibe(familien, schreiber, 4)
    for jahr in (2028, 2030):
        uhr.jetzt = datetime(jahr, 1, 1, tzinfo=UTC)
        schreibe(familien, schreiber, 2)
        with familien.begin() as connection:
            assert cut(connection, schreiber, date(jahr, 1, 1)) > 0
        assert befund(familien).stand is S.HEIL
    with familien.begin() as connection:
        assert cut(connection, schreiber, date(2030, 1, 1)) == 0


def test_a_head_from_before_the_cut_is_no_reproach(familien, schreiber, uhr):
    kopf = schreibe(familien, schreiber, 4)
    uhr.jetzt = datetime(2028, 1, 1, tzinfo=UTC)
    schreibe(familien, schreiber, 2)
    with familien.begin() as connection:
        cut(connection, schreiber, date(2027, 12, 1))
    assert befund(familien, kopf).stand is S.HEIL


def test_when_all_is_old_the_last_entry_stays(familien, schreiber):
    schreibe(familien, schreiber, 4)
    with familien.begin() as connection:
        cut(connection, schreiber, date(2030, 1, 1))
    assert [eintrag.seq for eintrag in zeilen(familien)] == [4, 5]
    assert befund(familien).stand is S.HEIL


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.integers(1, 12), st.sampled_from(["slot", "objekt", "grund", "zeit", "art"]), st.text())
def test_no_edit_of_any_field_goes_unseen(familien, schreiber, seq, feld, wert):
    with familien.connect() as connection:
        connection.begin()
        for nummer in range(12):
            schreiber.append(connection, Tat.GEDRUCKT, "brief", f"b{nummer}", "familie")
        erst = connection.exec_driver_sql(
            f"SELECT {feld} FROM protokoll WHERE seq = ?",  # noqa: S608 - a list above
            (seq,),
        ).scalar_one()
        text = wert.replace("\0", "").encode("utf-8", "replace").decode()
        connection.exec_driver_sql(
            f"UPDATE protokoll SET {feld} = ? WHERE seq = ?",  # noqa: S608 - likewise
            (text, seq),
        )
        gefunden = verify(connection, bytearray(KEY))
        connection.rollback()
    assert gefunden.stand is (S.HEIL if text == erst else S.VERAENDERT)
