"""The way of an application: events are only added, and what they show to be stuck opens once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from itertools import count

import pytest

from lotse.domain.antrag import Antragsform
from lotse.domain.blockade import Blockadecode, Blockadestand
from lotse.domain.fehler import Hinweis
from lotse.domain.vermittlung import Schritt
from lotse.services.antragsweg import (
    antraege_at,
    begin,
    current_traeger,
    find,
    fristen_at,
    offered,
    record,
    set_form,
    set_teilhabe,
    usual_form,
    usual_traeger,
    with_blockaden,
)
from lotse.services.blockieren import at_leistung, hang, hangs, hangs_at, set_stand
from tests.werkzeug.fristen import NRW, A, akte, am_tag, antrag, ereignis
from tests.werkzeug.konsole import wissen


def um(nummer):
    return datetime.combine(am_tag(nummer), time(9))


def leer():
    return antrag("fruehfoerderung", "jugendamt", teilhabe=True)


def test_e23_an_application_begins_with_the_day_it_was_handed_in():
    fall = begin(akte(), replace(leer(), stelle=" Amt\x00 "), am_tag(0), um(0))
    (eines,) = fall.antraege
    assert [(e.art, e.am) for e in eines.ereignisse] == [(A.GESENDET, am_tag(0))]
    assert eines.stelle == "Amt"


def test_e23_events_are_only_added_and_a_correction_is_a_new_one():
    fall = begin(akte(), leer(), am_tag(0), um(0))
    erst = record(fall, "a1", ereignis(A.EINGEGANGEN, am_tag(1)), um(3))
    dann = record(erst, "a1", ereignis(A.EINGEGANGEN, am_tag(2)), um(3))
    assert find(dann, "a1").ereignisse[:2] == find(erst, "a1").ereignisse
    assert len(find(dann, "a1").ereignisse) == 3


def test_a_day_to_come_has_not_happened():
    fall = begin(akte(), leer(), am_tag(0), um(0))
    with pytest.raises(Hinweis, match="Zukunft"):
        record(fall, "a1", ereignis(A.EINGEGANGEN, am_tag(1)), um(0))


def test_e24_teilhabe_and_form_are_answers_that_can_change():
    fall = begin(akte(), replace(leer(), teilhabe=None), am_tag(0), um(0))
    assert find(set_teilhabe(fall, "a1", wert=True), "a1").teilhabe is True
    assert find(set_teilhabe(fall, "a1", wert=None), "a1").teilhabe is None
    schriftlich = set_form(fall, "a1", Antragsform.SCHRIFTLICH)
    assert find(schriftlich, "a1").form is Antragsform.SCHRIFTLICH


def test_d03_what_hangs_opens_with_the_event_that_shows_it_and_never_again():
    fall = begin(akte(), leer(), am_tag(0), um(0))
    fall = record(fall, "a1", ereignis(A.EINGEGANGEN, am_tag(0)), um(0))
    weiter = ereignis(A.WEITERGELEITET, am_tag(20), "eingliederungshilfe")
    neu = count(1)

    def wechsel(tag, was):
        return with_blockaden(was, wissen(), am_tag(tag), NRW, lambda: f"b{next(neu)}")

    haengt = wechsel(20, lambda a: record(a, "a1", weiter, um(20)))(fall)
    (eine,) = hangs(haengt)
    assert (eine.code, eine.antrag) == (Blockadecode.ZUST, "a1")
    assert eine.traegerarten == ("eingliederungshilfe", "jugendamt")
    geloest = set_stand(haengt, eine.id, Blockadestand.GELOEST, am_tag(22))
    spaeter = wechsel(25, lambda a: set_teilhabe(a, "a1", wert=True))(geloest)
    assert hangs(spaeter) == ()


def test_the_events_on_offer_follow_what_has_happened():
    frisch = antrag("spfh", "jugendamt", ereignis(A.GESENDET, am_tag(0)), teilhabe=False)
    assert offered(frisch)[0] is A.EINGEGANGEN
    da = replace(frisch, ereignisse=(*frisch.ereignisse, ereignis(A.EINGEGANGEN, am_tag(1))))
    assert A.EINGEGANGEN not in offered(da)
    verlangt = replace(da, ereignisse=(*da.ereignisse, ereignis(A.UNTERLAGEN_VERLANGT, am_tag(2))))
    assert offered(verlangt)[0] is A.UNTERLAGEN_DA
    gebracht = replace(
        verlangt, ereignisse=(*verlangt.ereignisse, ereignis(A.UNTERLAGEN_DA, am_tag(3)))
    )
    assert A.UNTERLAGEN_DA not in offered(gebracht)
    noch_einmal = replace(
        gebracht, ereignisse=(*gebracht.ereignisse, ereignis(A.UNTERLAGEN_VERLANGT, am_tag(4)))
    )
    assert offered(noch_einmal)[0] is A.UNTERLAGEN_DA


def test_after_a_decision_only_what_follows_it_is_on_offer():
    abgelehnt = antrag("wohngeld", "wohngeldbehoerde", ereignis(A.ABGELEHNT, am_tag(3)))
    assert offered(abgelehnt) == (A.WIDERSPRUCH, A.BINDEND, A.BEWILLIGT)
    widersprochen = replace(
        abgelehnt, ereignisse=(*abgelehnt.ereignisse, ereignis(A.WIDERSPRUCH, am_tag(5)))
    )
    assert A.WIDERSPRUCH not in offered(widersprochen)
    assert A.ABGELEHNT in offered(widersprochen)


def test_an_application_belongs_to_its_hand_over_or_to_its_help():
    an_v = replace(leer(), id="a1", vermittlung="v1")
    ohne = replace(leer(), id="a2")
    fall = akte(an_v, ohne)
    hilfe = "fruehfoerderung"
    assert antraege_at(fall, Schritt("s", "x", leistung=hilfe, vermittlung="v1")) == (an_v,)
    assert antraege_at(fall, Schritt("s", "x", leistung=hilfe)) == (ohne,)
    assert antraege_at(fall, Schritt("s", "x", leistung=hilfe, vermittlung="v2")) == (ohne,)
    assert antraege_at(fall, Schritt("s", "x")) == ()


def test_a_step_shows_its_own_fristen_and_no_others():
    verlangt = ereignis(A.UNTERLAGEN_VERLANGT, am_tag(1), bis=am_tag(9))
    eingang = ereignis(A.EINGEGANGEN, am_tag(0))
    eine = antrag("wohngeld", "wohngeldbehoerde", eingang, verlangt, teilhabe=False)
    fall = akte(eine, replace(eine, id="a2", leistung="elterngeld"))
    schritt = Schritt("s", "x", leistung="wohngeld")
    fristen = fristen_at(fall, schritt, wissen(), am_tag(2), NRW)
    assert {f.antrag for f in fristen} == {"a1"}
    assert fristen_at(fall, Schritt("s", "x"), wissen(), am_tag(2), NRW) == ()


def test_who_decides_and_in_which_form_is_filled_in_where_it_is_known():
    hilfen = wissen().leistungen
    assert usual_traeger(hilfen["spfh"]) == "jugendamt"
    assert usual_traeger(hilfen["fruehfoerderung"]) == usual_traeger(None) == ""
    assert usual_form(hilfen["elterngeld"]) is Antragsform.SCHRIFTLICH
    assert usual_form(hilfen["grundsicherungsgeld"]) is Antragsform.FORMLOS
    weiter = antrag("spfh", "jugendamt", ereignis(A.EINGEGANGEN, am_tag(0)),
                    ereignis(A.WEITERGELEITET, am_tag(1), "sozialamt"))  # fmt: skip
    assert current_traeger(weiter) == "sozialamt"
    assert current_traeger(leer()) == "jugendamt"


def test_f11_two_helps_without_a_hand_over_hang_each_for_itself():
    eine = at_leistung(wissen(), "spfh", Blockadecode.WARTE, "b1")
    andere = at_leistung(wissen(), "wohngeld", Blockadecode.WARTE, "b2")
    fall = hang(hang(akte(), eine, am_tag(0)), andere, am_tag(0))
    assert [b.id for b in hangs_at(fall, Schritt("s", "x", leistung="spfh"))] == ["b1"]
    assert hangs_at(fall, Schritt("s", "x", leistung="kita_1_3")) == ()
    assert eine.traegerarten == ("jugendamt",)
