"""What belongs to a hand-over: the choice, the notice, the ways, what a Stelle would read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.domain.angebot import AngebotKey
from lotse.domain.einwilligung import Datenart
from lotse.domain.fehler import Hinweis
from lotse.domain.vermittlung import Stand, Wahl, Weg
from lotse.exchange.wissen import load_wissen
from lotse.services.uebergeben import (
    UEBLICH,
    choose_stelle,
    had_choice,
    must_point_out,
    planned,
    point_out,
    ways,
)
from lotse.services.vermittlungsweg import hand_over, obstacle, wahl_of
from tests.werkzeug.einwilligungen import HEUTE, JETZT, STELLE, akte_mit, einwilligung

ANDERE = AngebotKey("a2")


@pytest.fixture(scope="module")
def leistungen():
    return load_wissen().leistungen


def test_e_37_only_help_for_young_people_has_the_duty_to_point_out_the_right(leistungen):
    assert must_point_out(leistungen["erziehungsberatung"])
    assert not must_point_out(leistungen["hebamme"])
    assert not must_point_out(leistungen["kindergeld"])
    assert not must_point_out(None)


def test_e_37_without_a_choice_nothing_is_handed_over_not_even_by_hand():
    akte = replace(akte_mit(), wahlen=())
    hinweis = obstacle(akte, "v1", planned(akte, "v1", Weg.FAMILIE_TRAEGT, HEUTE, benannt=False),
                       HEUTE)  # fmt: skip
    assert hinweis is not None
    gewaehlt = choose_stelle(akte, "v1", (ANDERE,), "w9", HEUTE, "näher")
    wahl = wahl_of(gewaehlt, gewaehlt.vermittlungen[0])
    assert wahl is not None
    assert (wahl.gewaehlt, wahl.gezeigt, wahl.grund) == (STELLE.key, (ANDERE, STELLE.key), "näher")
    weg = planned(gewaehlt, "v1", Weg.FAMILIE_TRAEGT, HEUTE, benannt=False)
    assert hand_over(gewaehlt, "v1", weg, JETZT).vermittlungen[0].stand is Stand.UEBERGEBEN


def test_e_37_the_notice_is_kept_with_the_choice_and_opens_the_way():
    akte = akte_mit()
    weg = planned(akte, "v1", Weg.FAMILIE_TRAEGT, HEUTE, benannt=False)
    with pytest.raises(Hinweis, match="Wunsch- und Wahlrecht"):
        hand_over(akte, "v1", weg, JETZT, wahlrecht=True)
    gesagt = point_out(akte, "v1", HEUTE)
    assert gesagt.wahlen[0].hingewiesen_am == HEUTE
    assert point_out(gesagt, "v1", HEUTE.replace(day=25)) is gesagt
    assert obstacle(gesagt, "v1", weg, HEUTE, wahlrecht=True) is None


def test_e_37_one_stelle_alone_is_no_choice():
    eine = Wahl("w", "hebamme", (STELLE.key, STELLE.key), STELLE.key, HEUTE)
    assert not had_choice(eine)
    assert had_choice(replace(eine, gezeigt=(STELLE.key, ANDERE)))


def test_f_07_a_letter_names_somebody_always_a_call_only_when_it_is_ticked():
    ohne, mit = akte_mit(), akte_mit(einwilligung(datenarten=(Datenart.KIND, Datenart.NAME)))
    assert planned(ohne, "v1", Weg.BRIEF, HEUTE, benannt=False).datenarten == UEBLICH
    assert planned(mit, "v1", Weg.BRIEF, HEUTE, benannt=False).datenarten == (
        Datenart.NAME,
        Datenart.KIND,
    )
    for weg in (Weg.TELEFON, Weg.BEGLEITUNG):
        assert planned(ohne, "v1", weg, HEUTE, benannt=False).datenarten == ()
        assert planned(ohne, "v1", weg, HEUTE, benannt=True).datenarten == UEBLICH
    assert planned(mit, "v1", Weg.FAMILIE_TRAEGT, HEUTE, benannt=True).datenarten == ()


def test_a_help_without_a_stelle_has_no_letter_and_no_call():
    v = akte_mit().vermittlungen[0]
    assert Weg.BRIEF in ways(v)
    assert ways(replace(v, angebot=None)) == (Weg.FAMILIE_TRAEGT, Weg.BEGLEITUNG)
