"""F-02: maybe the same family, with the reason: one strong sign, or many weak ones."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.domain.familie import FamilieId
from lotse.services.dieselbe import GENUG, Gleichgrund, Kennzeichen, compare, find_same

G = Gleichgrund
ALT = Kennzeichen(
    FamilieId("alt"), "26-001", "Ahorn", "Ö.", "Öztürk", ("Leyla", "Jussuf"),
    ((2023, 10), (2019, 5)), "50990", "Nordstadt", ("tr", "de"), "0221 4710 123",
)  # fmt: skip
NEU = Kennzeichen(FamilieId("neu"))


def gruende(**was):
    gefunden = compare(replace(NEU, **was), ALT)
    return set(gefunden.gruende) if gefunden else set()


@pytest.mark.parametrize("name", ["Ozturk", "öztürk", "OEZTUERK", "Öztürk-Demir"])
def test_the_same_name_in_any_spelling(name):
    assert G.NAME in gruende(name=name)


@pytest.mark.parametrize("name", ["Östürk", "Ostürck"])
def test_a_name_that_sounds_the_same(name):
    assert gruende(name=name) == {G.KLANG}


@pytest.mark.parametrize(
    "kontakt", ["+49 221 4710123", "0049-221-4710123", "4710123", "02214710123"]
)
def test_the_same_telephone_however_it_is_written(kontakt):
    assert gruende(kontakt=kontakt) == {G.TELEFON}


@pytest.mark.parametrize("kontakt", ["0221 4710 124", "123", "ruft selbst an", ""])
def test_another_telephone_or_none(kontakt):
    assert gruende(kontakt=kontakt) == set()


def test_a_child_and_its_name_are_enough():
    assert gruende(vornamen=("Yusuf",), geburten=((2019, 5),)) == {G.KIND, G.VORNAME}


def test_a_child_of_the_same_month_alone_is_not():
    assert gruende(geburten=((2019, 5),)) == set()


def test_a_child_of_the_same_month_in_the_same_place_is():
    assert gruende(geburten=((2019, 5),), plz="50990") == {G.KIND, G.PLZ}


@pytest.mark.parametrize(
    "was",
    [
        {"buchstabe": "K."},
        {"plz": "50990", "stadtteil": "Nordstadt"},
        {"sprachen": ("tr",), "plz": "50990", "stadtteil": "Nordstadt"},
        {"buchstabe": "K.", "plz": "50990"},
        {"sprachen": ("de",)},
        {},
    ],
)
def test_what_is_true_of_many_families_shows_none(was):
    assert gruende(**was) == set()


def test_the_letter_with_three_more_signs_does():
    weich = {"plz": "50990", "stadtteil": "nordstadt", "sprachen": ("tr",)}
    assert gruende(buchstabe="ö", **weich) == {G.BUCHSTABE, G.PLZ, G.STADTTEIL, G.SPRACHE}
    assert gruende(buchstabe="d", **weich) == set()


def test_the_likeliest_comes_first_and_never_the_family_itself():
    zweite = replace(ALT, id=FamilieId("zweite"), name="Östürk", deckwort="Birke")
    neu = replace(NEU, name="Öztürk")
    assert [a.wer.id for a in find_same(neu, [zweite, ALT, neu])] == ["alt", "zweite"]


def test_at_most_six_are_shown():
    viele = [replace(ALT, id=FamilieId(f"f{n}")) for n in range(20)]
    assert len(find_same(replace(NEU, name="Öztürk"), viele)) == 6


def test_every_shown_family_has_enough_points():
    for aehnlich in find_same(replace(ALT, id=FamilieId("neu")), [ALT]):
        assert aehnlich.punkte >= GENUG
