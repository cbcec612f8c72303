"""Changes of a case are pure: the earlier value stays as it was, so undo can bring it back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.domain.familie import PersonId, Staerke, Wunsch, Ziel
from lotse.domain.huerde import GRUPPE, Grad, Huerdencode, Huerdengruppe
from lotse.domain.lebensbereich import Lebensbereich
from lotse.services import aendern
from tests.werkzeug.akten import volle_akte
from tests.werkzeug.fall import akte, kind

GELD = Lebensbereich.GELD_ARBEIT


def test_a_ticked_need_is_a_theme_wished_now_and_the_earlier_value_is_untouched():
    vorher = akte()
    nachher = aendern.toggle_bedarf(vorher, GELD, "schulden", an=True)
    assert nachher.familie.bereich(GELD).bedarfe == ("schulden",)
    assert nachher.familie.bereich(GELD).wunsch is Wunsch.JETZT
    assert vorher.familie.bereiche == ()


def test_the_last_need_taken_away_leaves_the_area_talked_about_without_a_theme():
    mit = aendern.toggle_bedarf(akte(), GELD, "schulden", an=True)
    ohne = aendern.toggle_bedarf(mit, GELD, "schulden", an=False)
    stand = ohne.familie.bereich(GELD)
    assert (stand.bedarfe, stand.wunsch, stand.besprochen) == ((), None, True)


def test_a_wish_for_later_survives_another_tick():
    spaeter = aendern.set_wunsch(akte(), GELD, Wunsch.SPAETER)
    mit = aendern.toggle_bedarf(spaeter, GELD, "schulden", an=True)
    assert mit.familie.bereich(GELD).wunsch is Wunsch.SPAETER


def test_areas_keep_the_order_of_the_talk():
    eins = aendern.set_kein_thema(akte(), Lebensbereich.SICHERHEIT)
    zwei = aendern.toggle_bedarf(eins, GELD, "schulden", an=True)
    assert [b.lebensbereich for b in zwei.familie.bereiche] == [GELD, Lebensbereich.SICHERHEIT]


def test_wishes_move_and_never_leave_the_list():
    fall = akte()
    for nummer in "abc":
        fall = aendern.set_ziel(fall, Ziel(nummer, f"Wunsch {nummer}"))
    assert [z.id for z in aendern.move_ziel(fall, "c", -1).familie.ziele] == ["a", "c", "b"]
    assert [z.id for z in aendern.move_ziel(fall, "a", -5).familie.ziele] == ["a", "b", "c"]
    assert aendern.move_ziel(fall, "x", 1) is fall


def test_an_emptied_wish_or_strength_disappears():
    mit = aendern.set_ziel(akte(), Ziel("a", "Ich will arbeiten."))
    assert aendern.set_ziel(mit, Ziel("a", "  ")).familie.ziele == ()
    stark = aendern.set_staerke(akte(), Staerke("s", "Oma hilft"))
    assert aendern.set_staerke(stark, Staerke("s", "")).familie.staerken == ()


def test_an_answer_of_one_child_stays_with_that_child():
    fall = aendern.set_person(aendern.set_person(akte(), kind("a")), kind("b"))
    gesetzt = aendern.set_fakt(fall, "besucht_kita", True, kind("b").id)
    assert [dict(p.fakten) for p in gesetzt.familie.kinder] == [{}, {"besucht_kita": True}]
    zurueck = aendern.forget_fakt(gesetzt, "besucht_kita", kind("b").id)
    assert zurueck == fall


def test_asked_and_not_said_is_kept_apart_from_never_asked():
    gefragt = aendern.set_fakt(akte(), "gkv", None)
    assert gefragt.familie.fakten == {"gkv": None}
    assert aendern.forget_fakt(gefragt, "gkv").familie.fakten == {}


def test_the_first_child_means_children_were_asked_about():
    assert akte().familie.kinder_gefragt is False
    assert aendern.set_person(akte(), kind()).familie.kinder_gefragt is True


def test_barriers_stand_in_the_fixed_order_and_can_be_taken_back():
    fall = aendern.set_huerde(akte(), Huerdencode.WEG, Grad.ETWAS)
    fall = aendern.set_huerde(fall, Huerdencode.LESEN, Grad.SCHWER)
    assert [h.code for h in fall.familie.huerden] == [Huerdencode.LESEN, Huerdencode.WEG]
    assert aendern.set_huerde(fall, Huerdencode.WEG, None).familie.huerden[0].grad is Grad.SCHWER


def test_there_are_eight_barriers_of_each_group():
    gruppen = list(GRUPPE.values())
    assert {g: gruppen.count(g) for g in Huerdengruppe} == dict.fromkeys(Huerdengruppe, 8)


@pytest.mark.parametrize("text", ["<b>Öztürk</b> & Söhne", "مرحبا بكم", "Ще один крок 👶", "ሰላም"])
def test_the_familys_words_stay_letter_by_letter(text: str):
    assert aendern.set_ziel(akte(), Ziel("a", text)).familie.ziele[0].zitat == text


@given(st.text(alphabet=st.characters(), max_size=200))
def test_cleaning_twice_is_cleaning_once_and_leaves_nothing_a_file_cannot_hold(text: str):
    sauber = aendern.bereinigt(text)
    assert aendern.bereinigt(sauber) == sauber
    assert "\0" not in sauber
    sauber.encode("utf-8")


def test_who_leaves_the_family_leaves_the_map_too_and_what_it_signed_stays():
    ohne = aendern.remove_person(volle_akte(), PersonId("p1"))
    assert ohne.beziehungen == ()
    assert [knoten.person for knoten in ohne.netzknoten] == ["", ""]
    assert ohne.einwilligungen == volle_akte().einwilligungen
