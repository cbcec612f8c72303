"""Near steps: confidence, order, turn, and undone steps without blame."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.domain.blockade import Blockade, Blockadecode
from lotse.domain.vermittlung import Akteur, NichtGetan, Schritt, Schrittstand, Vermittlung
from lotse.letters.nahziel_worte import load_nahzielworte
from lotse.services.nahplan import (
    end_step,
    find,
    let_wait,
    may_wait_for,
    next_steps,
    not_done,
    set_versuch,
    set_waiting,
    set_zuversicht,
    too_many,
    turn_for,
    whose_turn,
)
from lotse.services.vermitteln import is_dran_for_family
from tests.werkzeug.muster_plan import akte_k

HEUTE = date(2026, 11, 24)
WORTE = load_nahzielworte()
A, B, C, D = "abcd"


def akte(*schritte: Schritt, **felder: object):
    return replace(akte_k(), schritte=schritte, **{"vermittlungen": (), "blockaden": ()} | felder)


def dran(kennung: str, **felder: object) -> Schritt:
    return Schritt(kennung, f"Schritt {kennung}", stand=Schrittstand.DRAN, **felder)


@pytest.mark.parametrize(("wert", "wer"), [(9, Akteur.FAMILIE), (3, Akteur.ZUSAMMEN)])
def test_e30_who_does_it_follows_the_confidence(wert, wer):
    assert find(set_zuversicht(akte(dran(A)), A, wert, WORTE), A).akteur is wer


def test_e30_a_choice_of_the_navigator_stays():
    vorher = akte(dran(A, akteur=Akteur.LOTSIN))
    assert find(set_zuversicht(vorher, A, 9, WORTE), A).akteur is Akteur.LOTSIN


def test_e30_the_proposal_follows_back_and_forth():
    nachher = set_zuversicht(set_zuversicht(akte(dran(A)), A, 3, WORTE), A, 8, WORTE)
    assert find(nachher, A).akteur is Akteur.FAMILIE
    assert find(set_zuversicht(nachher, A, None, WORTE), A).zuversicht is None


def test_e16_a_fourth_open_step_asks_and_letting_one_wait_answers():
    drei = akte(dran(A), dran(B), dran(C), dran("x", akteur=Akteur.LOTSIN))
    assert too_many(drei) == ()
    vier = replace(drei, schritte=(*drei.schritte, dran(D)))
    assert [s.id for s in too_many(vier)] == [A, B, C, D]
    assert too_many(let_wait(vier, B)) == ()
    assert find(let_wait(vier, B), B).stand is Schrittstand.VORGEMERKT


def test_e17_circumstances_are_the_first_reason_and_bring_another_day():
    assert next(iter(NichtGetan)) is NichtGetan.UMSTAENDE
    nachher = not_done(akte(dran(A, bis=HEUTE)), A, NichtGetan.UMSTAENDE, HEUTE)
    schritt = find(nachher, A)
    assert (schritt.stand, schritt.nicht_getan_grund) == (Schrittstand.DRAN, NichtGetan.UMSTAENDE)
    assert schritt.bis > HEUTE


def test_e17_what_was_less_important_waits_and_the_next_one_moves_up():
    vorher = akte(dran(A), dran(B), dran(C), Schritt(D, "Nachbarin fragen"))
    nachher = not_done(vorher, A, NichtGetan.ANDERES_WICHTIG, HEUTE)
    assert find(nachher, A).stand is Schrittstand.VORGEMERKT
    assert find(nachher, D).stand is Schrittstand.DRAN


def test_e17_somebody_else_was_on_turn():
    nachher = not_done(akte(dran(A)), A, NichtGetan.ANDERE_DRAN, HEUTE)
    assert find(nachher, A).akteur is Akteur.STELLE


def test_e17_too_large_keeps_its_place():
    nachher = not_done(akte(dran(A, bis=HEUTE)), A, NichtGetan.ZU_GROSS, HEUTE)
    assert find(nachher, A) == dran(A, bis=HEUTE, nicht_getan_grund=NichtGetan.ZU_GROSS)


def test_what_is_done_has_no_reason():
    getan = akte(replace(dran(A), stand=Schrittstand.GETAN))
    assert not_done(getan, A, NichtGetan.UMSTAENDE, HEUTE) == getan


def test_e42_a_trial_has_a_day_to_look_again_and_ends_without_judgement():
    versuch = set_versuch(akte(dran(A, bis=HEUTE), Schritt(B, "Fragen")), A, HEUTE, an=True)
    assert find(versuch, A).rueckblick_am == HEUTE + timedelta(days=14)
    ende = end_step(versuch, A)
    assert find(ende, A).stand is Schrittstand.BEENDET
    assert find(ende, A).nicht_getan_grund is None
    assert find(ende, B).stand is Schrittstand.DRAN
    assert find(set_versuch(versuch, A, HEUTE, an=False), A) == dran(A, bis=HEUTE)


def test_e20_a_circle_cannot_be_made():
    kette = akte(dran(A), dran(B, haengt_ab_von=(A,)), dran(C, haengt_ab_von=(B,)))
    assert [s.id for s in may_wait_for(kette, A)] == []
    assert set_waiting(kette, A, C, an=True) == kette
    assert [s.id for s in may_wait_for(kette, C)] == [A, B]


@given(st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde")), max_size=30))
def test_e20_no_sequence_of_choices_makes_a_circle(paare):
    stand = akte(*(dran(kennung) for kennung in "abcde"))
    for schritt, vor in paare:
        stand = set_waiting(stand, schritt, vor, an=True)
    assert next_steps(stand)


def test_e20_a_blocked_step_is_never_shown_as_next():
    stand = akte(dran(A), dran(B, haengt_ab_von=(A,), akteur=Akteur.LOTSIN))
    assert [s.id for s in next_steps(stand)] == [A]
    (einer,) = turn_for(stand, B)
    assert (einer.akteur, einer.nummern) == (Akteur.FAMILIE, (1,))


def test_e20_what_is_stuck_is_not_next():
    weg = Vermittlung("v", "wohngeld", None, ())
    fest = Blockade("x", Blockadecode("B01"), (), (), vermittlung="v")
    stand = akte(dran(A, vermittlung="v"), vermittlungen=(weg,), blockaden=(fest,))
    assert next_steps(stand) == ()


def test_f10_whose_turn_over_all_carriers():
    weg = Vermittlung("v", "wohngeld", None, (), leistungstraeger="Wohngeldstelle")
    stand = akte(
        dran(A),
        dran(B, akteur=Akteur.STELLE, vermittlung="v"),
        Schritt(C, "Brief schreiben", akteur=Akteur.LOTSIN),
        dran(D),
        vermittlungen=(weg,),
    )
    gesagt = [(d.akteur, d.nummern, d.stelle) for d in whose_turn(stand)]
    assert gesagt == [
        (Akteur.FAMILIE, (1, 4), ""),
        (Akteur.LOTSIN, (3,), ""),
        (Akteur.STELLE, (2,), "Wohngeldstelle"),
    ]


def test_e16_waiting_makes_room_for_another_step_of_the_family():
    stand = akte(dran(A), dran(B), dran(C), Schritt(D, "Fragen"))
    nachher = set_waiting(stand, A, B, an=True)
    assert find(nachher, A).stand is Schrittstand.VORGEMERKT
    assert find(nachher, D).stand is Schrittstand.DRAN
    assert sum(map(is_dran_for_family, nachher.schritte)) == 3
    assert find(set_waiting(stand, A, A, an=True), A) == dran(A)
