"""F-29: everything that happened stands in one list, by day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

from lotse.domain.akte import Akte
from lotse.domain.kontakt import Kontakt, Kontaktart, Kontaktergebnis
from lotse.domain.vermittlung import Ereignis, Stand, Vermittlung, Weg
from lotse.services.fallverlauf import GEFRAGT, Verlaufsart, fallverlauf
from lotse.services.kontakte import record_call, remove_kontakt, set_kontakt
from lotse.services.nachfragen import record_question
from tests.werkzeug.akten import HEUTE, einfache_akte, volle_akte
from tests.werkzeug.fallarbeit import volle_fallarbeit

JETZT = datetime(2026, 11, 24, 10)


def test_f29_every_kind_of_thing_that_happened_is_in_the_list():
    arten = {eintrag.art for eintrag in fallverlauf(volle_akte())}
    assert arten >= set(Verlaufsart) - {Verlaufsart.SCHRITT}


def test_f29_the_newest_day_comes_first_and_every_entry_once():
    eintraege = fallverlauf(volle_akte())
    tage = [eintrag.am for eintrag in eintraege]
    assert tage == sorted(tage, reverse=True)
    schluessel = [eintrag.schluessel for eintrag in eintraege]
    assert len(schluessel) == len(set(schluessel))


def test_f29_asking_in_between_is_told_as_asking():
    v = Vermittlung(
        "v1", "wohngeld", None, (Ereignis(Stand.UEBERGEBEN, HEUTE, JETZT, weg=Weg.BRIEF),)
    )
    akte = record_question(replace(einfache_akte(), vermittlungen=(v,)), "v1", JETZT)
    assert [e.stand for e in fallverlauf(akte)] == [GEFRAGT, "uebergeben"]


def test_f29_a_second_letter_is_no_question():
    ereignisse = tuple(
        Ereignis(Stand.UEBERGEBEN, HEUTE, JETZT, weg=weg) for weg in (Weg.BRIEF, Weg.TELEFON)
    )
    akte = replace(einfache_akte(), vermittlungen=(Vermittlung("v1", "", None, ereignisse),))
    assert [e.stand for e in fallverlauf(akte)] == ["uebergeben", "uebergeben"]


def test_f29_a_contact_is_added_put_right_in_its_place_and_taken_out():
    akte = record_call(einfache_akte(), "k1", Kontaktergebnis.MAILBOX, HEUTE)
    akte = record_call(akte, "k2", Kontaktergebnis.GESPROCHEN, HEUTE)
    neu = Kontakt(
        "k1", Kontaktart.BUERO, Kontaktergebnis.GESPROCHEN, HEUTE, notiz="Da\x00 war sie."
    )
    akte = set_kontakt(akte, neu)
    assert [k.id for k in akte.kontakte] == ["k1", "k2"]
    assert akte.kontakte[0].notiz == "Da war sie."
    assert [k.id for k in remove_kontakt(akte, "k1").kontakte] == ["k2"]


def test_f29_a_key_held_down_is_one_call_and_the_other_day_another():
    akte = record_call(einfache_akte(), "k1", Kontaktergebnis.NICHT_ERREICHT, HEUTE)
    assert record_call(akte, "k2", Kontaktergebnis.NICHT_ERREICHT, HEUTE) == akte
    akte = record_call(akte, "k3", Kontaktergebnis.GESPROCHEN, HEUTE)
    akte = record_call(akte, "k4", Kontaktergebnis.GESPROCHEN, HEUTE + timedelta(days=1))
    assert [k.id for k in akte.kontakte] == ["k1", "k3", "k4"]


def test_f29_the_list_is_the_same_however_the_parts_were_read():
    """Order of days rests on facts alone."""
    zufall = Random(5)  # noqa: S311 - test data
    teile = volle_fallarbeit()
    akte: Akte = replace(volle_akte(), **teile)
    verschoben = tuple(
        replace(k, am=HEUTE - timedelta(days=zufall.randrange(400))) for k in akte.kontakte
    )
    gemischt = replace(akte, kontakte=tuple(reversed(verschoben)))
    tage = [e.am for e in fallverlauf(gemischt)]
    assert tage == sorted(tage, reverse=True)
    assert {e.schluessel for e in fallverlauf(gemischt)} == {
        e.schluessel for e in fallverlauf(replace(akte, kontakte=verschoben))
    }
    assert min(tage) >= date(1900, 1, 1)
