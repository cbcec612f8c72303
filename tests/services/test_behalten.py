"""Fleeting answers stay only where the family wishes it, and about residence never."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.akte import Akte
from lotse.domain.familie import Familie
from lotse.domain.fluechtig import (
    FluechtigeAntworten,
    is_vermerk,
    may_be_kept,
    vermerk,
    without_vermerke,
)
from lotse.exchange.familie import familie_to_dict
from lotse.exchange.wissen import load_wissen
from lotse.matching.ergebnis import Faktstelle
from lotse.services.aufnehmen import fleeting_facts, without_facts
from lotse.services.behalten import change_kept, keep_answer, kept_since, release_answer
from tests.werkzeug.wissen import familie, im_alter, leistung, urteile, werk

HEUTE = date(2026, 11, 24)
GKV, KIND = Faktstelle("gkv"), Faktstelle("behinderung_kind", im_alter(3).id)
FLUECHTIG = fleeting_facts(load_wissen())


def akte(**felder: object) -> Akte:
    return Akte(familie(im_alter(3), **felder))


def behalten(stelle: Faktstelle = GKV) -> tuple[Akte, FluechtigeAntworten]:
    name = f"{stelle.fakt}@{stelle.person}" if stelle.person else stelle.fakt
    return keep_answer(akte(), FluechtigeAntworten({name: True, "ssw": 1}), stelle, HEUTE)


def test_a_kept_answer_moves_into_the_case_with_the_day_of_the_wish():
    neu, rest = behalten()
    assert without_vermerke(neu.familie.fakten) == {"gkv": True}
    assert rest.fakten == {"ssw": 1}
    assert kept_since(neu, GKV) == HEUTE
    assert kept_since(akte(), GKV) is None


def test_a_childs_answer_stays_with_the_child():
    neu, rest = behalten(KIND)
    assert without_vermerke(neu.familie.personen[0].fakten) == {"behinderung_kind": True}
    assert without_vermerke(neu.familie.fakten) == {}
    assert rest.fakten == {"ssw": 1}
    assert kept_since(neu, KIND) == HEUTE


@pytest.mark.parametrize("stelle", [GKV, KIND])
def test_forgetting_again_leaves_nothing_in_the_case_and_the_talk_goes_on(stelle):
    neu, rest = behalten(stelle)
    wieder, fluechtig = release_answer(neu, rest, stelle)
    assert wieder == akte()
    name = f"{stelle.fakt}@{stelle.person}" if stelle.person else stelle.fakt
    assert fluechtig.fakten == {"ssw": 1, name: True}
    assert release_answer(wieder, fluechtig, stelle) == (wieder, fluechtig)


@pytest.mark.parametrize("fakt", ["aufenthalt", "aufenthalt_jahre", "ah_sgb2"])
def test_about_residence_nothing_is_ever_kept(fakt):
    gesagt = FluechtigeAntworten({fakt: "duldung"})
    assert not may_be_kept(fakt)
    assert keep_answer(akte(), gesagt, Faktstelle(fakt), HEUTE) == (akte(), gesagt)


def test_what_was_not_said_is_not_kept():
    offen = FluechtigeAntworten({"gkv": None})
    assert keep_answer(akte(), offen, GKV, HEUTE) == (akte(), offen)
    assert keep_answer(akte(), FluechtigeAntworten(), GKV, HEUTE) == (
        akte(),
        FluechtigeAntworten(),
    )


def test_another_answer_renews_the_day_and_not_to_say_keeps_nothing():
    neu, _ = behalten()
    spaeter = change_kept(neu, GKV, wert=False, heute=date(2027, 1, 5))
    assert spaeter.familie.fakten["gkv"] is False
    assert kept_since(spaeter, GKV) == date(2027, 1, 5)
    assert change_kept(spaeter, GKV, None, HEUTE) == akte()


def test_the_match_uses_a_kept_answer_and_does_not_take_the_day_for_one():
    neu, rest = behalten()
    pruefen = werk(leistung("eine", "gkv"))
    assert urteile(pruefen, neu.familie)["eine"].urteil == "passt"
    neu, _ = behalten(KIND)
    kind = werk(leistung("eine", "ein_kind(behinderung_kind)"))
    assert urteile(kind, neu.familie)["eine"].urteil == "passt"
    assert rest.fakten.get("gkv") is None


def test_what_lies_in_the_case_without_a_wish_is_stopped_before_it_is_written():
    """Also when a caller put it there by mistake, of the house or of a child."""
    falsch = akte(fakten={"gkv": True, "wohnsitz_de": True, vermerk("ssw"): "2026-11-24"})
    kind = replace(im_alter(3), fakten={"behinderung_kind": True, "eingeschult": False})
    falsch = replace(falsch, familie=replace(falsch.familie, personen=(kind,)))
    rein = without_facts(falsch, FLUECHTIG).familie
    assert rein.fakten == {"wohnsitz_de": True}
    assert rein.personen[0].fakten == {"eingeschult": False}


@pytest.mark.parametrize("stelle", [GKV, KIND])
def test_what_was_kept_by_wish_is_written(stelle):
    neu, _ = behalten(stelle)
    assert without_facts(neu, FLUECHTIG) == neu


def test_residence_is_stopped_even_with_a_wish():
    falsch = akte(fakten={"aufenthalt": "duldung", vermerk("aufenthalt"): "2026-11-24"})
    assert without_facts(falsch, FLUECHTIG).familie.fakten == {}


def test_every_fact_about_residence_is_known_by_its_name():
    """A new one in the knowledge must begin like the others."""
    ueber = {
        name
        for name, fakt in load_wissen().fakten.items()
        if "Aufenthalt" in fakt.text and fakt.fluechtig and fakt.antworten
    }
    assert ueber >= {"aufenthalt", "aufenthalt_jahre"}
    assert not [name for name in ueber if may_be_kept(name)]


def test_the_wish_is_no_answer_of_the_family_file():
    plain = familie_to_dict(_familie())
    assert plain["fakten"] == {"gkv": True}
    assert not [name for name in plain["fakten"] if is_vermerk(name)]  # type: ignore[attr-defined]


def _familie() -> Familie:
    return behalten()[0].familie
