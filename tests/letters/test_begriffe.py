"""The glossary of official terms: complete entries, plain words, found in every form."""

from __future__ import annotations

import csv

import pytest

from lotse.letters.begriffe import load_begriffe
from lotse.letters.einfach import Lesestufe, pruefe_text
from lotse.paths import RESOURCES

ALLE = load_begriffe().alle


def rules(*saetze):
    return {befund.regel for befund in pruefe_text(saetze).befunde}


def test_there_are_150_terms_and_each_once():
    worte = [begriff.wort for begriff in ALLE]
    assert len(worte) == len(set(worte)) >= 150
    assert sum(begriff.schwer for begriff in ALLE) >= 100


@pytest.mark.parametrize("begriff", ALLE, ids=lambda b: b.wort)
def test_an_explanation_is_plain_and_says_it_is_one(begriff):
    assert begriff.einfach.startswith("Das heißt: ")
    assert begriff.einfach.endswith(".")
    assert begriff.quelle
    ergebnis = pruefe_text([begriff.einfach])
    assert [b for b in ergebnis.befunde if b.fehler] == []
    assert ergebnis.stufe is not Lesestufe.SCHWER


def test_a_reference_is_one_the_knowledge_knows():
    with (RESOURCES / "recht" / "paragraphen.csv").open(encoding="utf-8", newline="") as datei:
        bekannt = {f"{z['paragraph']} {z['gesetz']}" for z in csv.DictReader(datei)}
    genannt = {begriff.fundstelle for begriff in ALLE} - {""}
    assert len(genannt) >= 50
    assert genannt - bekannt == set()


def test_a_group_has_no_word_of_another_group():
    worte = [w for b in ALLE if b.synonyme for w in (b.wort, *b.synonyme)]
    assert len(worte) == len(set(worte))


@pytest.mark.parametrize(
    "satz",
    [
        "Legen Sie den Bescheid dazu.",
        "Die Bescheide kommen im Mai.",
        "Das steht im Bescheid.",
        "Es geht um Kosten der Unterkunft.",
    ],
)
def test_a_hard_word_is_found_in_its_forms(satz):
    assert "W2" in rules(satz)


def test_an_explained_word_stays_known_in_the_whole_letter():
    erklaert = "Das heißt: ein Brief vom Amt."
    assert "W2" not in rules("Der Bescheid kommt.", erklaert, "Lesen Sie den Bescheid.")
    assert "W2" in rules("Der Bescheid kommt.", "Rufen Sie an.", erklaert)
    assert "W2" not in rules("Das Geld heißt Unterhaltsvorschuss.")


def test_a_hard_word_is_named_once():
    befunde = pruefe_text(["Der Bescheid kommt.", "Lesen Sie den Bescheid."]).befunde
    (befund,) = [b for b in befunde if b.regel == "W2"]
    assert befund.satz == 0
    assert befund.vorschlag.startswith("Schreiben Sie dahinter: Das heißt: ")


def test_a_second_word_for_the_same_thing_is_named_with_the_first():
    befunde = pruefe_text(["Bringen Sie den Ausweis mit.", "Der Pass ist wichtig."]).befunde
    (befund,) = [b for b in befunde if b.regel == "W5"]
    assert (befund.satz, befund.vorschlag) == (1, "Schreiben Sie immer: Ausweis.")
    assert "W5" not in rules("Bringen Sie den Ausweis oder den Pass mit.")
