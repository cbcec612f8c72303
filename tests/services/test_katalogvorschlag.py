"""Kinds of real lists and what they are proposed to be; nothing is ever written by itself."""

from __future__ import annotations

from functools import cache

import pytest

from lotse.domain.angebot import Angebot, AngebotKey
from lotse.exchange.wissen import load_wissen
from lotse.services.katalogvorschlag import HOECHSTENS, schlage_vor


@cache
def wissen():
    return load_wissen()


def vorschlaege(art: str, name: str = "", **felder) -> list[str]:
    angebot = Angebot(AngebotKey("k"), name, "", angebotsart=art, **felder)
    return [vorschlag.leistung for vorschlag in schlage_vor(angebot, wissen())]


@pytest.mark.parametrize(
    ("art", "leistung"),
    [
        ("Hebammen", "hebamme"),
        ("Hebammenpraxis", "hebamme"),
        ("Familienhebamme", "familienhebamme"),
        ("Frühförderstelle", "fruehfoerderung"),
        ("Erziehungsberatung", "erziehungsberatung"),
        ("Schuldnerberatungsstelle", "schuldnerberatung"),
        ("Logopädie", "heilmittel"),
        ("Eltern-Kind-Gruppe", "eltern_kind_gruppe"),
        ("FAMILIENZENTRUM", "familienzentrum"),
    ],
)
def test_the_kind_of_an_entry_proposes_its_leistung(art: str, leistung: str):
    assert leistung in vorschlaege(art)


@pytest.mark.parametrize(
    "art", ["Kinderchirurgie", "Kinder- und Jugendmedizin", "Eltern", "Beratung", "", "Bäckerei"]
)
def test_a_word_that_is_only_alike_or_says_everything_proposes_nothing(art: str):
    assert vorschlaege(art) == []


def test_the_kind_counts_more_than_the_name_and_each_says_why():
    angebot = Angebot(AngebotKey("k"), "Schuldnerberatung Nord", "", angebotsart="Hebamme")
    erster, zweiter = schlage_vor(angebot, wissen())
    assert (erster.leistung, zweiter.leistung) == ("hebamme", "schuldnerberatung")
    assert erster.wegen == "„Hebamme“: Hebammenhilfe"
    assert zweiter.bedarfe == ("schulden",)


def test_what_an_entry_has_already_is_not_proposed_again():
    assert vorschlaege("Hebamme", leistungen=frozenset({"hebamme"})) == []
    assert len(vorschlaege("Hebamme Logopädie Tafel Frauenhaus Schuldnerberatung Familienzentrum "
        "Erziehungsberatung")) == HOECHSTENS  # fmt: skip
