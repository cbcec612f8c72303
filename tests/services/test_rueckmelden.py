"""A strip that came back: the answer, what happened, and whether the practice may hear of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.domain.einwilligung import Datenart, Einwilligung, Empfaengerart
from lotse.domain.fehler import Hinweis
from lotse.domain.kontakt import Rueckmeldeergebnis
from lotse.domain.vermittlung import Quelle, Stand, Weg
from lotse.services.drucke import ask_stelle, asked_with, strip_code
from lotse.services.nachfragen import follow_up
from lotse.services.rueckmelden import Streifenantwort, may_tell_practice, record_answer
from lotse.services.vermittlungsweg import FOLGT, Meldung, Uebergabe, advance, hand_over
from tests.werkzeug.einwilligungen import HEUTE, JETZT, akte_mit, am, einwilligung

R = Rueckmeldeergebnis


def gefragt(*, uebergeben: bool = True):
    akte = akte_mit()
    if uebergeben:
        akte = hand_over(akte, "v1", Uebergabe(Weg.FAMILIE_TRAEGT), JETZT)
    return ask_stelle(akte, "v1", "r1", HEUTE)


def antworte(akte, ergebnis, **felder):
    return record_answer(akte, "r1", Streifenantwort(ergebnis, **felder), am(10))


def test_f_08_the_code_on_the_strip_finds_its_hand_over():
    akte = gefragt()
    frage = asked_with(akte, strip_code(akte, "v1").lower())
    assert frage is not None
    assert frage.vermittlung == "v1"


@pytest.mark.parametrize(
    ("ergebnis", "stand"),
    [
        (R.ANGEKOMMEN, Stand.ANGEKOMMEN),
        (R.WARTELISTE, Stand.WARTELISTE),
        (R.NICHT_ZUSTAENDIG, Stand.NICHT_ZUSTAENDIG),
        (R.NICHT_GEKOMMEN, Stand.UEBERGEBEN),
        (R.ANGEBOT_ANDERS, Stand.UEBERGEBEN),
    ],
)
def test_f_08_an_answer_is_kept_and_says_what_happened(ergebnis, stand):
    neu = antworte(gefragt(), ergebnis)
    (frage,) = neu.rueckmeldungen
    letztes = neu.vermittlungen[0].ereignisse[-1]
    assert (frage.ergebnis, frage.am) == (ergebnis, am(10).date())
    assert (letztes.stand, letztes.quelle) == (stand, Quelle.STELLE)


def test_f_08_the_end_of_a_waiting_list_and_who_is_responsible_are_kept():
    warten = antworte(gefragt(), R.WARTELISTE, warteliste_bis=date(2027, 3, 1))
    assert warten.rueckmeldungen[0].warteliste_bis == date(2027, 3, 1)
    assert warten.vermittlungen[0].ereignisse[-1].notiz == "Warteliste bis 1.3.2027."
    weiter = antworte(gefragt(), R.NICHT_ZUSTAENDIG, weiter_an="Jugendamt Nord")
    assert weiter.vermittlungen[0].ereignisse[-1].notiz == "Zuständig ist: Jugendamt Nord."
    assert weiter.vermittlungen[0].ereignisse[-1].grund == "nicht_zustaendig"


def test_f_08_nobody_came_yet_is_asked_about_again():
    neu = antworte(gefragt(), R.NICHT_GEKOMMEN)
    nachfrage = follow_up(neu.vermittlungen[0], am(15).date())
    assert nachfrage is not None


def test_f_08_a_strip_that_comes_back_was_handed_over_by_the_family():
    neu = antworte(gefragt(uebergeben=False), R.ANGEKOMMEN)
    staende = [(e.stand, e.weg) for e in neu.vermittlungen[0].ereignisse]
    assert staende[-2:] == [
        (Stand.UEBERGEBEN, Weg.FAMILIE_TRAEGT),
        (Stand.ANGEKOMMEN, None),
    ]


def test_f_08_help_that_works_already_did_not_just_arrive():
    akte = advance(gefragt(), "v1", Meldung(Stand.ANGEKOMMEN), am(1))
    akte = advance(akte, "v1", Meldung(Stand.HILFT), am(2))
    neu = antworte(akte, R.ANGEKOMMEN)
    assert neu.vermittlungen[0].stand is Stand.HILFT
    assert neu.rueckmeldungen[0].ergebnis is R.ANGEKOMMEN


def test_f_08_the_same_answer_twice_changes_nothing():
    einmal = antworte(gefragt(), R.ANGEKOMMEN)
    assert antworte(einmal, R.ANGEKOMMEN) is einmal


@given(st.lists(st.sampled_from(list(R)), max_size=6))
def test_f_08_no_order_of_answers_makes_a_state_that_does_not_follow(folge):
    akte = gefragt()
    for ergebnis in folge:
        akte = antworte(akte, ergebnis)
    staende = [e.stand for e in akte.vermittlungen[0].ereignisse]
    for vorher, nachher in pairwise(staende[1:]):
        assert nachher is vorher or nachher in FOLGT[vorher]


def test_f_08_the_practice_hears_nothing_without_a_consent_and_the_reason_is_said():
    ohne = may_tell_practice(akte_mit(), HEUTE)
    assert isinstance(ohne, Hinweis)
    assert ohne.was == "Für eine Rückmeldung an die Praxis fehlt die Einwilligung der Familie."
    praxis = einwilligung("e2", art=Empfaengerart.PRAXIS, empfaenger="Praxis am Markt", angebot="")
    stumm = may_tell_practice(akte_mit(praxis), HEUTE)
    assert isinstance(stumm, Hinweis)
    assert "nicht zugestimmt" in stumm.was
    mit = replace(praxis, datenarten=(Datenart.RUECKMELDUNG,))
    assert isinstance(may_tell_practice(akte_mit(mit), HEUTE), Einwilligung)
    zurueck = may_tell_practice(akte_mit(replace(mit, widerrufen_am=HEUTE)), HEUTE)
    assert isinstance(zurueck, Hinweis)
    assert "beendet" in zurueck.was
