"""Whose words a voice is: known in the encrypted file alone; taken back or deleted, it is gone."""

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import date

import pytest

from lotse.app.stimmenarbeit import stimmenarbeit, voices_of
from lotse.domain.einwilligung import Empfaengerart
from lotse.domain.stimme import Stimme
from lotse.services.aufbewahrung import Faellig, Grund, Loeschart
from lotse.services.einwilligen import consequences, withdraw
from lotse.store.loeschen import delete_again, deletions, forget
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.akten import HEUTE, einfache_akte, volle_akte
from tests.werkzeug.klartext import all_bytes, plain_engine

TAG = date(2026, 11, 24)
SATZ = Stimme("s1", TAG, "Endlich hört jemand zu.", frei=True)
STILL = Stimme("s2", TAG, "Das sage ich nur Ihnen.", frei=False)
FREMD = Stimme("s3", TAG, "Ein Satz einer anderen Familie.", frei=True)
ERLAUBT = next(e.id for e in volle_akte().einwilligungen if e.widerrufen_am is None)


@pytest.fixture
def einheit(familien):
    with SqlUnitOfWork(familien) as unit:
        unit.save(None, volle_akte())
        unit.save(None, einfache_akte("andere", fallcode="26-900"))
    arbeit = stimmenarbeit(lambda: SqlUnitOfWork(familien))
    for eine in (SATZ, STILL):
        arbeit.von("voll", ERLAUBT).merke(eine)
    arbeit.von("andere", "").merke(FREMD)
    return lambda: SqlUnitOfWork(familien)


def nimm_zurueck(einheit, kennung=ERLAUBT):
    with einheit() as unit:
        akte = unit.akte("voll")
        unit.save(akte, withdraw(akte, kennung, HEUTE))
    return akte


def faellig(art):
    return Faellig("voll", "26-voll", "Möwe", Grund.WUNSCH, HEUTE, art)


def test_e36_each_family_sees_its_own_words_and_the_whole_list_names_no_family(einheit):
    arbeit = stimmenarbeit(einheit)
    assert {s.id for s in arbeit.von("voll", ERLAUBT).alle()} == {"s1", "s2"}
    assert [s.id for s in voices_of(einheit, "andere")] == ["s3"]
    assert {s.id for s in arbeit.alle()} == {"s1", "s2", "s3"}
    assert {f.name for f in fields(Stimme)} == {"id", "am", "text", "frei"}, "nothing leads back"
    assert not any("voll" in str(asdict(s).values()) for s in arbeit.alle())
    assert arbeit.freie() == (SATZ.text, FREMD.text)


def test_e36_a_consent_taken_back_takes_its_words_out_at_once_and_undo_brings_them(einheit):
    arbeit = stimmenarbeit(einheit)
    vorher = nimm_zurueck(einheit)
    assert arbeit.freie() == (FREMD.text,)
    assert {s.id for s in arbeit.alle() if s.frei} == {"s3"}
    arbeit.merke(SATZ)  # ticked again where no family is shown: the withdrawal still holds
    assert arbeit.freie() == (FREMD.text,)
    with einheit() as unit:
        unit.save(unit.akte("voll"), vorher)
    assert arbeit.freie() == (SATZ.text, FREMD.text)


def test_e36_changing_or_striking_a_voice_keeps_to_its_family(einheit):
    arbeit = stimmenarbeit(einheit)
    arbeit.merke(Stimme("s1", TAG, "Endlich.", frei=True))
    assert [s.text for s in voices_of(einheit, "voll") if s.id == "s1"] == ["Endlich."]
    arbeit.loesche("s1")
    assert [s.id for s in voices_of(einheit, "voll")] == ["s2"]
    arbeit.merke(SATZ)  # taken back with Ctrl+Z
    assert {s.id for s in voices_of(einheit, "voll")} == {"s1", "s2"}


def test_e36_a_deleted_family_takes_its_words_along_and_a_restore_does_not_bring_them(
    einheit, familien
):
    beleg = forget(familien, [faellig(Loeschart.LOESCHEN)], HEUTE, lambda: "neu")
    assert (beleg.zeilen["stimmenbezug"], beleg.bewiesen) == (2, True)
    assert [s.id for s in stimmenarbeit(einheit).alle()] == ["s3"]
    with familien.connect() as connection:
        liste = deletions(connection)
    with einheit() as unit:  # as an older Sicherung would
        unit.save(None, volle_akte())
        unit.merke_stimme_von(SATZ, "voll", ERLAUBT)
    with familien.begin() as connection:
        connection.exec_driver_sql("DELETE FROM geloescht")
    assert delete_again(familien, liste, lambda: "neu2") == 1
    assert [s.id for s in stimmenarbeit(einheit).alle()] == ["s3"]


def test_e36_of_an_anonymous_family_only_free_words_stay_and_nothing_leads_back(einheit, familien):
    beleg = forget(familien, [faellig(Loeschart.ANONYMISIEREN)], HEUTE, lambda: "neu")
    assert beleg.bewiesen
    assert {s.id for s in stimmenarbeit(einheit).alle()} == {"s1", "s3"}
    assert voices_of(einheit, "voll") == voices_of(einheit, "neu") == ()


def test_e36_what_was_taken_back_does_not_stay_as_anonymous_either(einheit, familien):
    nimm_zurueck(einheit)
    forget(familien, [faellig(Loeschart.ANONYMISIEREN)], HEUTE, lambda: "neu")
    assert [s.id for s in stimmenarbeit(einheit).alle()] == ["s3"]


def test_e36_not_a_byte_of_deleted_words_is_left(tmp_path):
    engine = plain_engine(tmp_path / "familien.db")
    with SqlUnitOfWork(engine) as unit:
        unit.save(None, volle_akte())
        unit.merke_stimme_von(Stimme("s", TAG, "Kanarienvogelwort", frei=True), "voll", ERLAUBT)
    assert b"Kanarienvogelwort" in all_bytes(tmp_path)
    assert forget(engine, [faellig(Loeschart.LOESCHEN)], HEUTE, lambda: "neu").bewiesen
    assert b"Kanarienvogelwort" not in all_bytes(tmp_path)
    engine.dispose()


def test_e36_who_takes_back_the_consent_for_the_record_hears_of_the_words():
    akte = volle_akte()
    (erste,) = (e.id for e in akte.einwilligungen if e.art is Empfaengerart.AKTE)
    assert any("ohne Namen verwenden" in satz for satz in consequences(akte, erste, HEUTE))
