"""The day in the letter is the day in the plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.akte import Akte
from lotse.domain.angebot import AngebotKey
from lotse.domain.vermittlung import Akteur, Schritt, Schrittstand, Vermittlung
from lotse.letters.familie import compose_familie
from lotse.letters.frist import frist
from lotse.letters.inhalt import Schrittkasten
from tests.werkzeug.briefe import familie_ahorn, fruehfoerderung, hilfe, rahmen, stelle, treffer
from tests.werkzeug.fall import HEUTE

REGEL = date(2026, 12, 1)
IM_PLAN = date(2026, 12, 10)


def fall(**schritt: object) -> Akte:
    grund: dict[str, object] = {"stand": Schrittstand.DRAN, "bis": IM_PLAN, "vermittlung": "v"}
    return replace(
        familie_ahorn(),
        vermittlungen=(Vermittlung("v", fruehfoerderung().id, stelle(), ()),),
        schritte=(Schritt("s", "Anrufen", **(grund | schritt)),),  # type: ignore[arg-type]
    )


def test_the_open_step_of_the_hand_over_gives_the_day():
    assert frist(fall(), fruehfoerderung(), stelle(), HEUTE) == IM_PLAN


@pytest.mark.parametrize(
    "schritt",
    [
        {"stand": Schrittstand.GETAN},
        {"bis": None},
        {"bis": date(2026, 11, 20)},
        {"akteur": Akteur.STELLE},
        {"vermittlung": "andere"},
        {"vermittlung": ""},
    ],
)
def test_a_step_that_says_nothing_about_the_call_leaves_the_rule(schritt):
    assert frist(fall(**schritt), fruehfoerderung(), stelle(), HEUTE) == REGEL


def test_another_place_has_its_own_day():
    woanders = replace(stelle(), key=AngebotKey("a9"))
    assert frist(fall(), fruehfoerderung(), woanders, HEUTE) == REGEL
    assert frist(fall(), fruehfoerderung(), None, HEUTE) == REGEL


def test_the_letter_prints_the_day_of_the_plan():
    brief = compose_familie(fall(), hilfe(), treffer(), rahmen())
    (kasten,) = (i for b in brief.bloecke for i in b.inhalt if isinstance(i, Schrittkasten))
    assert "bis Donnerstag, 10. Dezember 2026" in kasten.schritte[0].text
