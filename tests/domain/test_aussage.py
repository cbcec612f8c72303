"""A sentence with data in it: German to read, apart for whoever says it in another language."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import date

import pytest

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.i18n.eintraege import Eintrag
from lotse.i18n.sprache import Sprache

LEER = "Die Datei „{datei}“ ist leer."
TEXTE = {
    LEER: "The file “{datei}” is empty.",
    "{wer} am {tag}, {n} und {km} km": "{wer} on {tag}, {n} and {km} km",
    "Die Kita": "The nursery",
}


@pytest.fixture
def englisch() -> Sprache:
    leer = Sprache.load("en")
    eintraege = {deutsch: Eintrag((text,)) for deutsch, text in TEXTE.items()}
    return Sprache(leer.code, leer.locale, eintraege)


def test_it_is_the_german_sentence():
    satz = Aussage(LEER, datei="a.xlsx")
    assert satz == "Die Datei „a.xlsx“ ist leer."
    assert f"{satz}" == str(Hinweis(satz)) == str(satz)
    assert json.dumps([satz], ensure_ascii=False) == '["Die Datei „a.xlsx“ ist leer."]'
    assert {satz: 1}["Die Datei „a.xlsx“ ist leer."] == 1


def test_another_language_says_it_with_the_same_data(englisch):
    assert englisch.t(Aussage(LEER, datei="a.xlsx")) == "The file “a.xlsx” is empty."
    assert Sprache.load("de").t(Aussage(LEER, datei="a.xlsx")) == "Die Datei „a.xlsx“ ist leer."


def test_days_and_numbers_are_written_as_the_language_does(englisch):
    teile = {"wer": Aussage("Die Kita"), "tag": date(2026, 7, 1), "n": 1200, "km": 2.25}
    satz = Aussage("{wer} am {tag}, {n} und {km} km", **teile)
    assert satz == "Die Kita am 1.7.2026, 1200 und 2,2 km"
    assert englisch.t(satz) == "The nursery on 01.07.2026, 1,200 and 2.2 km"


def test_a_name_is_never_said_in_another_language_nor_filled_itself(englisch):
    assert englisch.t(Aussage(LEER, datei="Die Kita")) == "The file “Die Kita” is empty."
    assert englisch.t(Aussage(LEER, datei="{datei}")) == "The file “{datei}” is empty."


def test_what_has_no_text_there_is_german_as_a_whole(englisch):
    assert englisch.t(Aussage("In {ort} steht nichts.", ort="A")) == "In A steht nichts."


def test_one_of_an_aussage_is_the_same(englisch):
    satz = Aussage(LEER, datei="a.xlsx")
    assert Aussage(satz) is satz
    assert englisch.t(Aussage(Aussage("Die Kita"))) == "The nursery"


def test_a_copy_says_the_same(englisch):
    satz = Aussage(LEER, datei="{a}.xlsx")
    for kopie in (copy.deepcopy(satz), copy.copy(satz), pickle.loads(pickle.dumps(satz))):  # noqa: S301 - our own
        assert kopie == satz
        assert englisch.t(kopie) == "The file “{a}.xlsx” is empty."


def test_cut_or_joined_it_is_plain_german(englisch):
    satz = Aussage(LEER, datei="a.xlsx")
    assert englisch.t(f"{satz} Bitte neu.") == "Die Datei „a.xlsx“ ist leer. Bitte neu."
    assert type(str(satz)) is str
