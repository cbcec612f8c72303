"""Data on health go to a colleague only with their own tick, wherever they stand (F-33)."""

from __future__ import annotations

import tomllib

import pytest

from lotse.domain.einwilligung import Datenart
from lotse.domain.familie import Person, PersonId, Rolle
from lotse.domain.huerde import Grad, Huerde, Huerdencode
from lotse.paths import RESOURCES
from lotse.services.uebergabepaket import GESUNDHEITSFAKTEN, needed, permission
from tests.werkzeug.akten import HEUTE, einfache_akte
from tests.werkzeug.uebergabe import AN, erlaubt, ohne

KIND = Person(PersonId("p2"), Rolle.KIND, fakten={"kind_akut_krank": True})
UNGEBOREN = Person(PersonId("p3"), Rolle.KIND, ungeboren=True)


@pytest.mark.parametrize(
    "felder",
    [
        {"fakten": {"elternteil_chronisch_krank": True}},
        {"personen": (KIND,)},
        {"fakten": {"eltern_erschoepft": True}},
        {"fakten": {"schreibaby": True}},
        {"personen": (UNGEBOREN,)},
        {"huerden": (Huerde(Huerdencode.GESUNDHEIT, Grad.ETWAS),)},
        {"huerden": (Huerde(Huerdencode.PFLEGE, Grad.LEICHT),)},
    ],
)
def test_f33_an_answer_about_health_wants_its_own_tick(felder):
    akte = einfache_akte(**felder)
    assert Datenart.GESUNDHEIT in needed(akte)
    antwort = permission(erlaubt(akte, ohne(akte, Datenart.GESUNDHEIT)), AN, HEUTE)
    assert not antwort.ja
    assert antwort.fehlt == (Datenart.GESUNDHEIT,)
    assert permission(erlaubt(akte), AN, HEUTE).ja


def test_f33_an_answer_that_nobody_is_ill_wants_none():
    akte = einfache_akte(fakten={"pflegebedarf": False, "hoerbehinderung": None, "umzug": True})
    assert Datenart.GESUNDHEIT not in needed(akte)


def test_f33_the_answers_about_health_are_facts_that_are_kept():
    fakten = tomllib.loads((RESOURCES / "recht" / "fakten.toml").read_text("utf-8"))["fakt"]
    bleiben = {fakt["name"] for fakt in fakten if not fakt.get("fluechtig")}
    assert bleiben >= GESUNDHEITSFAKTEN
