"""The steps of a plan in the order of the law: one change, nothing lost, nothing blocked."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.vermittlung import Ereignis, Schritt, Schrittstand, Stand, Vermittlung, Wahl
from lotse.services.abfolge import (
    abfolge_of,
    order_schritte,
    possible_leistungen,
)
from lotse.services.unterlagen import chosen_leistungen, plan_unterlage
from tests.werkzeug.fall import HEUTE, akte
from tests.werkzeug.muster_abgleich import abgleich
from tests.werkzeug.reihen import (
    GEBURTSURKUNDE,
    MONAT,
    echtes_wissen,
    geldwissen,
    leistung,
    plan,
    wissen,
)

KENNUNGEN = sorted(echtes_wissen().leistungen)
HART = wissen(leistung("z", ("setzt_voraus", "a")), leistung("a"), leistung("m"))


def ids(fall):
    return [schritt.id for schritt in fall.schritte]


@given(
    st.lists(st.sampled_from([*KENNUNGEN, ""]), max_size=9),
    st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=5),
)
def test_sorting_loses_no_step_and_sorting_twice_changes_nothing(leistungen, wartet):
    fall = plan(*leistungen)
    schritte = [
        replace(s, haengt_ab_von=tuple({f"s{a}" for a, b in wartet if f"s{b}" == s.id} - {s.id}))
        for s in fall.schritte
    ]
    fall = replace(fall, schritte=tuple(schritte))
    sortiert = order_schritte(fall, echtes_wissen())
    assert sorted(ids(sortiert)) == sorted(ids(fall))
    nach_id = {s.id: s for s in sortiert.schritte}
    for s in fall.schritte:
        assert set(s.haengt_ab_von) <= set(nach_id[s.id].haengt_ab_von)
        assert replace(nach_id[s.id], haengt_ab_von=()) == replace(s, haengt_ab_von=())
    assert order_schritte(sortiert, echtes_wissen()) == sortiert


def test_steps_follow_the_order_and_wait_for_what_they_need():
    sortiert = order_schritte(plan("z", "m", "a"), HART)
    assert [(s.leistung, s.haengt_ab_von) for s in sortiert.schritte] == [
        ("a", ()),
        ("m", ()),
        ("z", ("s2",)),
    ]


def test_a_plan_in_order_comes_back_as_it_is():
    fall = order_schritte(plan("z", "a"), HART)
    assert order_schritte(fall, HART) is fall


def test_done_steps_keep_their_place_and_hold_nobody_up():
    sortiert = order_schritte(plan("z", "a", "m", getan=["a"]), HART)
    assert [s.leistung for s in sortiert.schritte] == ["m", "a", "z"]
    assert sortiert.schritte[2].haengt_ab_von == ()


def test_what_the_navigator_made_wait_keeps_waiting_even_against_the_law():
    fall = plan("z", "a")
    eigen = replace(fall.schritte[1], haengt_ab_von=("s0",))
    sortiert = order_schritte(replace(fall, schritte=(fall.schritte[0], eigen)), HART)
    assert [(s.leistung, s.haengt_ab_von) for s in sortiert.schritte] == [
        ("z", ()),
        ("a", ("s0",)),
    ]


def test_an_antrag_that_loses_months_never_waits():
    was = wissen(leistung("kiz", ("setzt_voraus", "kg"), antrag=MONAT), leistung("kg"))
    sortiert = order_schritte(plan("kiz", "kg"), was)
    assert [s.leistung for s in sortiert.schritte] == ["kg", "kiz"]
    assert sortiert.schritte[1].haengt_ab_von == ()


def test_a_step_without_a_leistung_stays_behind_its_neighbour():
    fall = plan("z", "", "a")
    assert ids(order_schritte(fall, HART)) == ["s2", "s0", "s1"]


def test_a_paper_to_fetch_comes_before_the_antrag_that_asks_for_it():
    fall = plan_unterlage(plan("kinderzuschlag", "kindergeld"), GEBURTSURKUNDE, "n", HEUTE)
    sortiert = order_schritte(fall, geldwissen())
    assert ids(sortiert) == ["unterlage:geburtsurkunde:n", "s1", "s0"]


def test_chosen_is_what_was_chosen_planned_or_begun_and_not_ended():
    ende = Ereignis(Stand.ABGELEHNT, HEUTE, datetime(2026, 11, 24))
    fall = replace(
        plan("kita", "fertig", getan=["fertig"]),
        wahlen=(
            Wahl("w1", "hebamme", (), None, HEUTE),
            Wahl("w2", "wohngeld", (), "", HEUTE),
            Wahl("w3", "alt", (), "", HEUTE),
        ),
        vermittlungen=(
            Vermittlung("v1", "wohngeld", None, ()),
            Vermittlung("v2", "alt", None, (ende,), wahl="w3"),
        ),
    )
    assert chosen_leistungen(fall) == ("wohngeld", "kita")


def test_the_order_knows_the_papers_the_family_has():
    fall = plan("kindergeld")
    assert [p.id for p in abfolge_of(fall, geldwissen()).plaetze] == ["holen", "kindergeld"]
    mit = replace(fall, unterlagen=("geburtsurkunde",))
    assert [p.id for p in abfolge_of(mit, geldwissen()).plaetze] == ["kindergeld"]


def test_possible_is_what_fits_or_may_fit():
    antwort = abgleich(akte(), FluechtigeAntworten(), frozenset())
    assert "fruehfoerderung" in possible_leistungen(antwort)
    assert possible_leistungen(None) == frozenset()


def test_a_noted_step_is_sorted_like_any_other():
    fall = plan("z", "a")
    notiert = tuple(replace(s, stand=Schrittstand.VORGEMERKT) for s in fall.schritte)
    assert ids(order_schritte(replace(fall, schritte=notiert), HART)) == ["s1", "s0"]
    assert isinstance(fall.schritte[0], Schritt)
