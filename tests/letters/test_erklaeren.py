"""A hard term is explained right behind its first use, in every letter we ship."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.exchange.wissen import load_wissen
from lotse.letters.brief import Block, Brief, Stueck
from lotse.letters.einfach import Lesestufe, pruefe_brief
from lotse.letters.erklaeren import explain_begriffe
from lotse.letters.familie import compose_familie
from lotse.letters.inhalt import Satz, Schrittkasten
from tests.werkzeug.briefe import familie_ahorn, hilfe, rahmen, treffer

LEISTUNGEN = [leistung for leistung in load_wissen().leistungen.values() if leistung.abgleich]


def letter(*inhalt) -> Brief:
    brief = compose_familie(familie_ahorn(), hilfe(), treffer(), rahmen())
    return replace(brief, bloecke=(Block(Stueck.WORUM, Satz(()), inhalt),))


def explained(*inhalt):
    (block,) = explain_begriffe(letter(*inhalt), rahmen().bausteine).bloecke
    return block.inhalt


def test_the_explanation_stands_behind_the_sentence_and_only_once():
    erst, dann, zuletzt = explained(
        Satz.aus("Der Hilfeplan ist da."), Satz.aus("Lesen Sie den Hilfeplan.")
    )
    assert erst.text == "Der Hilfeplan ist da."
    assert dann.text.startswith("Das heißt: ")
    assert dann.baustein == "begriff.Hilfeplan"
    assert zuletzt.text == "Lesen Sie den Hilfeplan."


def test_behind_a_box_of_steps_it_is_no_step():
    kasten = Schrittkasten((Satz.aus("Legen Sie den Bescheid dazu."), Satz.aus("Rufen Sie an.")))
    erstes, danach = explained(kasten)
    assert erstes == kasten
    assert danach.text.startswith("Das heißt: ")


def test_a_letter_without_hard_words_stays_as_it_is():
    brief = letter(Satz.aus("Der Brief ist da."))
    assert explain_begriffe(brief, rahmen().bausteine) is brief


def test_explaining_twice_changes_nothing():
    einmal = explain_begriffe(letter(Satz.aus("Der Hilfeplan ist da.")), rahmen().bausteine)
    assert explain_begriffe(einmal, rahmen().bausteine) == einmal


def test_without_a_translation_the_german_stands_there_marked():
    brief = explain_begriffe(letter(Satz.aus("Der Hilfeplan ist da.")), rahmen("tr").bausteine)
    satz = brief.bloecke[0].inhalt[1]
    assert satz.parallel.text == satz.text


@pytest.mark.parametrize("leistung", LEISTUNGEN, ids=lambda leistung: leistung.id)
def test_the_letter_of_every_leistung_is_green(leistung):
    brief = compose_familie(familie_ahorn(), hilfe(leistung), None, rahmen())
    ergebnis = pruefe_brief(brief)
    assert [(b.regel, b.vorschlag) for b in ergebnis.befunde if b.fehler] == []
    assert ergebnis.stufe in (Lesestufe.SEHR_LEICHT, Lesestufe.LEICHT)
