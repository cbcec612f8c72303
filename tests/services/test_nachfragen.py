"""When to ask whether help has arrived."""

from datetime import date, timedelta

import pytest

from lotse.domain.ausgang import Ablehngrund
from lotse.domain.vermittlung import Ereignis, Stand, Vermittlung, Weg
from lotse.services.nachfragen import follow_up, record_question
from lotse.services.vermittlungsweg import Meldung, Uebergabe, advance, hand_over, reopen
from tests.werkzeug.einwilligungen import HEUTE, JETZT, akte_mit, am

SELBST = Uebergabe(Weg.FAMILIE_TRAEGT)


def uebergeben():
    return hand_over(akte_mit(), "v1", SELBST, JETZT)


def frage(akte, tage):
    nachfrage = follow_up(akte.vermittlungen[0], HEUTE + timedelta(days=tage))
    return nachfrage.nummer, nachfrage.due(HEUTE + timedelta(days=tage)), nachfrage.keine_antwort


@pytest.mark.parametrize(
    ("tage", "erwartet"),
    [
        (0, (1, False, False)),
        (13, (1, False, False)),
        (14, (1, True, False)),
        (29, (1, True, False)),
        (30, (2, True, False)),
        (31, (2, True, True)),
        (400, (2, True, True)),
    ],
)
def test_f_01_it_is_asked_after_14_and_30_days_and_then_there_is_no_answer(tage, erwartet):
    assert frage(uebergeben(), tage) == erwartet


def test_f_01_asked_once_it_comes_back_on_day_30_and_not_before():
    akte = record_question(uebergeben(), "v1", am(15))
    assert akte.vermittlungen[0].stand is Stand.UEBERGEBEN
    assert frage(akte, 16) == (2, False, False)
    assert follow_up(akte.vermittlungen[0], am(16).date()).am == date(2026, 12, 24)
    assert frage(akte, 30) == (2, True, False)
    akte = record_question(akte, "v1", am(33))
    assert frage(akte, 40) == (0, False, True)


def test_asked_too_early_it_is_asked_again_on_its_day():
    akte = record_question(uebergeben(), "v1", am(5))
    assert frage(akte, 14) == (1, True, False)


def test_f_01_a_key_held_down_asks_once_and_another_day_or_word_again():
    akte = einmal = record_question(uebergeben(), "v1", am(15))
    for sekunden in range(1, 4):
        akte = record_question(akte, "v1", am(15) + timedelta(seconds=sekunden))
    assert akte == einmal
    anders = record_question(akte, "v1", am(15), notiz="Rückruf versprochen")
    morgen = record_question(anders, "v1", am(16))
    assert [len(a.vermittlungen[0].ereignisse) for a in (akte, anders, morgen)] == [3, 4, 5]


def test_f_01_whoever_has_answered_is_not_asked():
    akte = advance(uebergeben(), "v1", Meldung(Stand.WARTELISTE), am(3))
    assert follow_up(akte.vermittlungen[0], am(20).date()) is None
    assert follow_up(akte_mit().vermittlungen[0], HEUTE) is None
    with pytest.raises(ValueError, match="nothing was handed over"):
        record_question(akte, "v1", am(20))


def test_a_second_letter_begins_the_time_anew():
    akte = record_question(uebergeben(), "v1", am(15))
    akte = hand_over(akte, "v1", SELBST, am(20))
    assert frage(akte, 33) == (1, False, False)
    assert frage(akte, 34) == (1, True, False)


def test_after_opening_again_only_the_new_hand_over_counts():
    nein = Meldung(Stand.ABGELEHNT, Ablehngrund.VOLL)
    akte = reopen(advance(uebergeben(), "v1", nein, am(2)), "v1", "Frei.", am(40))
    akte = hand_over(akte, "v1", SELBST, am(41))
    assert frage(akte, 41) == (1, False, False)


def test_a_hand_over_of_older_times_says_no_way_and_is_asked_about_all_the_same():
    alt = Vermittlung("v", "kita", None, (Ereignis(Stand.UEBERGEBEN, HEUTE, JETZT),))
    assert follow_up(alt, am(14).date()).due(am(14).date())
