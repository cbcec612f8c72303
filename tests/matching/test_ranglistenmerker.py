"""The ranking is worked out again when anything it depends on is another one, else not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lotse.domain.huerde import Huerdencode
from lotse.matching.katalogindex import Katalogindex
from lotse.matching.profil import Profil
from lotse.matching.rangliste import Rangliste, Ranglistenmerker
from lotse.matching.reihenfolge import Gewichte
from lotse.matching.worte import Worte
from lotse.services.angebot_form import merkmale
from tests.matching.test_auswahl import angebot

WIR = Profil(date(2026, 11, 24))


def index():
    return Katalogindex(map(merkmale, map(angebot, "abcde", (0, 3, 1, 2, -1))))


def test_the_ranking_is_kept_while_an_equal_question_comes():
    alle, gewichte, worte, merker = index(), Gewichte(), Worte(), Ranglistenmerker()
    erste = merker.nimm(alle, WIR, gewichte, worte)
    assert merker.nimm(alle, replace(WIR), gewichte, worte) is erste
    assert erste.raenge == Rangliste(alle, WIR, gewichte, worte).raenge


def test_another_catalogue_family_day_or_weight_is_ranked_anew():
    alle, gewichte, worte, merker = index(), Gewichte(), Worte(), Ranglistenmerker()
    was = (alle, WIR, gewichte, worte)
    andere = (
        (index(), WIR, gewichte, worte),
        (alle, replace(WIR, heute=date(2026, 11, 25)), gewichte, worte),
        (alle, replace(WIR, huerden=(Huerdencode.WEG,)), gewichte, worte),
        (alle, replace(WIR, sprachen=("tr",)), gewichte, worte),
        (alle, WIR, Gewichte(), worte),
    )
    for fragen in andere:
        erste = merker.nimm(*was)
        neue = merker.nimm(*fragen)
        assert neue is not erste
        assert neue.raenge == Rangliste(*fragen).raenge


def test_after_the_locking_nothing_of_the_family_is_kept():
    was, merker = (index(), WIR, Gewichte(), Worte()), Ranglistenmerker()
    erste = merker.nimm(*was)
    merker.vergiss()
    assert merker.nimm(*was) is not erste
