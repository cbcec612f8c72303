"""Choice, plan and hand-over."""

from __future__ import annotations

from dataclasses import replace

from lotse.domain.akte import Akte
from lotse.domain.angebot import Telefon
from lotse.domain.familie import Ziel
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.vermittlung import Akteur, Schritt, Schrittstand, Stand
from lotse.domain.zeit import schrittfrist
from lotse.services import aendern, vermitteln
from tests.werkzeug.fall import HEUTE, JETZT, akte, angebot, hilfe, leistung


def mit_plan() -> Akte:
    wo = angebot()
    was = hilfe(leistung(), wo, angebot("a2", "Kita am Wald"))
    fall = aendern.set_ziel(
        akte(), Ziel("z1", "Ich brauche einen Platz.", "de", Lebensbereich.BETREUUNG_SCHULE)
    )
    return vermitteln.put_in_plan(fall, was, was.angebote[0], "x", JETZT)


def test_one_click_keeps_choice_handover_and_one_near_step():
    fall = mit_plan()
    (wahl,), (vermittlung,), (schritt,) = fall.wahlen, fall.vermittlungen, fall.schritte
    assert wahl.gezeigt == ("a1", "a2")
    assert wahl.gewaehlt == "a1"
    assert wahl.hingewiesen_am == HEUTE
    assert vermittlung.angebot == angebot()
    assert vermittlung.stand is Stand.VORBEREITET
    assert (schritt.text, schritt.stand, schritt.ziel) == (
        "Kita Sonnenweg anrufen",
        Schrittstand.DRAN,
        "z1",
    )
    assert schritt.bis == schrittfrist(HEUTE)


def test_the_same_place_is_not_put_in_the_plan_twice():
    fall = mit_plan()
    was = hilfe(leistung(), angebot())
    assert vermitteln.put_in_plan(fall, was, was.angebote[0], "y", JETZT) is fall


def test_a_later_choice_for_the_same_help_is_the_one_that_counts():
    fall = mit_plan()
    was = hilfe(leistung(), angebot(), angebot("a2", "Kita am Wald"))
    neu = vermitteln.choose(fall, was, was.angebote[1], "y", HEUTE, "näher")
    assert [w.gewaehlt for w in neu.wahlen] == ["a1", "a2"]
    assert vermitteln.chosen(neu, "kita_1_3") == neu.wahlen[-1]


def test_the_frozen_copy_does_not_change_when_the_catalogue_does():
    fall = mit_plan()
    geaendert = replace(angebot(), name="Neuer Name")
    assert fall.vermittlungen[0].angebot != geaendert


def test_the_fourth_step_of_the_family_waits_and_moves_up_when_one_is_done():
    fall = akte()
    for nummer in range(4):
        was = hilfe(leistung(f"l{nummer}"), angebot(f"a{nummer}", f"Ort {nummer}"))
        fall = vermitteln.put_in_plan(fall, was, was.angebote[0], f"x{nummer}", JETZT)
    assert [s.stand for s in fall.schritte] == [Schrittstand.DRAN] * 3 + [Schrittstand.VORGEMERKT]
    getan = vermitteln.complete_schritt(fall, fall.schritte[0].id, HEUTE)
    assert getan.schritte[0].getan_am == HEUTE
    assert getan.schritte[3].stand is Schrittstand.DRAN


def test_a_step_waits_for_the_one_it_hangs_on():
    erster = Schritt("a", "Termin machen", Akteur.STELLE, Schrittstand.DRAN)
    zweiter = Schritt("b", "Antrag abgeben", haengt_ab_von=("a",))
    fall = vermitteln.set_schritt(vermitteln.set_schritt(akte(), erster), zweiter)
    assert vermitteln.moved_up(fall.schritte)[1].stand is Schrittstand.VORGEMERKT
    assert vermitteln.complete_schritt(fall, "a", HEUTE).schritte[1].stand is Schrittstand.DRAN


def test_taking_back_a_done_step_opens_it_again():
    fall = mit_plan()
    getan = vermitteln.complete_schritt(fall, "x-s", HEUTE)
    offen = vermitteln.complete_schritt(getan, "x-s", HEUTE, getan=False)
    assert (offen.schritte[0].stand, offen.schritte[0].getan_am) == (Schrittstand.DRAN, None)


def test_events_are_appended_and_the_state_is_the_last_one():
    fall = mit_plan()
    vermittlung = fall.vermittlungen[0].id
    fall = vermitteln.record_stand(fall, vermittlung, Stand.UEBERGEBEN, JETZT)
    fall = vermitteln.record_stand(fall, vermittlung, Stand.WARTELISTE, JETZT, "bis März")
    assert [e.stand for e in fall.vermittlungen[0].ereignisse] == [
        Stand.VORBEREITET,
        Stand.UEBERGEBEN,
        Stand.WARTELISTE,
    ]
    assert fall.vermittlungen[0].stand is Stand.WARTELISTE


def test_steps_move_and_stay_in_the_list():
    fall = vermitteln.set_schritt(mit_plan(), Schritt("n", "Neu"))
    assert [s.id for s in vermitteln.move_schritt(fall, "n", -1).schritte] == ["n", "x-s"]
    assert vermitteln.move_schritt(fall, "fehlt", 1) is fall
    assert [s.id for s in vermitteln.remove_schritt(fall, "n").schritte] == ["x-s"]


def test_removing_a_step_frees_what_waited_for_it():
    fall = vermitteln.set_schritt(akte(), Schritt("a", "Termin machen", Akteur.STELLE))
    fall = vermitteln.set_schritt(fall, Schritt("b", "Antrag abgeben", haengt_ab_von=("a",)))
    ohne = vermitteln.remove_schritt(fall, "a")
    assert (ohne.schritte[0].haengt_ab_von, ohne.schritte[0].stand) == ((), Schrittstand.DRAN)


def test_a_step_that_was_ended_blocks_nothing():
    beendet = Schritt("a", "Termin machen", Akteur.STELLE, Schrittstand.BEENDET)
    schritte = (beendet, Schritt("b", "Antrag abgeben", haengt_ab_von=("a",)))
    assert vermitteln.moved_up(schritte)[1].stand is Schrittstand.DRAN


def test_a_refused_way_may_be_begun_anew():
    fall = vermitteln.record_stand(mit_plan(), "x-v", Stand.ABGELEHNT, JETZT)
    was = hilfe(leistung(), angebot())
    neu = vermitteln.put_in_plan(fall, was, was.angebote[0], "y", JETZT)
    assert [v.id for v in neu.vermittlungen] == ["x-v", "y-v"]


def test_the_choice_a_handover_rests_on_is_never_lost():
    was = hilfe(leistung(), angebot(), angebot("a2", "Kita am Wald"))
    neu = vermitteln.choose(mit_plan(), was, was.angebote[1], "y", HEUTE)
    assert [w.id for w in neu.wahlen] == ["x-w", "y"]
    wahl = vermitteln.chosen(neu, "kita_1_3")
    assert wahl is not None
    assert wahl.gewaehlt == "a2"


def test_the_first_step_is_a_call_only_where_somebody_answers():
    fax = Telefon("0221 4710 199", art="fax")
    was = hilfe(leistung(), angebot(), angebot(telefone=(fax,)))
    schritte = [vermitteln.first_step(was.leistung, treffer) for treffer in was.angebote]
    assert schritte == ["Kita Sonnenweg anrufen", "Kita Sonnenweg besuchen"]


def test_a_removed_step_comes_back_with_its_handover():
    fall = vermitteln.remove_schritt(mit_plan(), "x-s")
    was = hilfe(leistung(), angebot())
    wieder = vermitteln.put_in_plan(fall, was, was.angebote[0], "y", JETZT)
    assert [s.vermittlung for s in wieder.schritte] == ["x-v"]
    assert len(wieder.vermittlungen) == 1
