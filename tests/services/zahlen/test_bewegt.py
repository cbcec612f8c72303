"""What moved stands first, and heads of narrow columns are divided where words join."""

from __future__ import annotations

from datetime import date

import pytest

from lotse.i18n.sprache import Sprache
from lotse.letters.bausteine import Bausteine
from lotse.letters.buero import Buero, Rahmen
from lotse.services.zahlen.auswertung import Auswertung, evaluate
from lotse.services.zahlen.bericht import report
from lotse.services.zahlen.bewegt import NOCH_NICHTS, movements
from lotse.services.zahlen.druck import compose_report
from lotse.services.zahlen.schaubild import Worte
from lotse.services.zahlen.silben import lines_of
from tests.werkzeug.zahlen import JAHR, sicht

WORTE = Worte(Sprache.load("de"))
HEUTE = date(2026, 11, 24)


def test_e51_what_moved_is_told_in_sums_that_stand_in_the_report_too():
    a = evaluate(sicht())
    gesagt = [WORTE.befund(satz) for satz in movements(a)]
    assert any("Vermittlungen sind angekommen" in satz for satz in gesagt)
    assert any("Schritte gingen Familien allein" in satz for satz in gesagt)
    for befund in movements(a):
        assert all(wert >= 5 for wert in befund.werte.values())


def test_e51_too_few_to_tell_is_said_and_nothing_else():
    assert movements(Auswertung(JAHR)) == (NOCH_NICHTS,)


def test_e51_the_report_begins_with_what_moved():
    bericht = report(evaluate(sicht()), WORTE, HEUTE)
    rahmen = Rahmen(Buero("Lotsenbüro", "", ""), HEUTE, Bausteine.load("de"))
    bloecke = compose_report(bericht, rahmen).bloecke
    assert bloecke[0].titel.text == "Das hat sich bewegt"
    titel = [block.titel.text for block in bloecke]
    assert len(titel) == len(set(titel))


@pytest.mark.parametrize(
    ("wort", "zeilen"),
    [
        ("Übrige", ["Übrige"]),
        ("Krankenkasse", ["Kranken-", "kasse"]),
        ("Eingliederungshilfe", ["Einglie-", "derungs-", "hilfe"]),
        ("Kontakt oder Warteliste", ["Kontakt", "oder", "Warteliste"]),
    ],
)
def test_a_head_has_as_few_lines_as_its_column_bears(wort, zeilen):
    assert lines_of(wort, 9, len) == zeilen


def test_a_word_without_a_joint_stays_whole():
    assert lines_of("Donaudampfschiff", 5, len) == ["Donaudampfschiff"]
    assert lines_of("", 5, len) == []
