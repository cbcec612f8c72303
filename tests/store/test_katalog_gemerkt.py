"""What the catalogue keeps of its lists holds for one state and one day, and for no other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from lotse.domain.angebot import Pruefung
from lotse.services.katalogsuche import Katalogfrage, Sortierung
from tests.werkzeug.stores import angebot

HEUTE = date(2026, 11, 24)
NUMMER = "SELECT max(nummer) FROM katalog_stand"


def lange_abfragen(queries):
    """Beside the question whether the catalogue is still the same."""
    return [query for query in queries if query != NUMMER]


@pytest.mark.parametrize("sortierung", list(Sortierung))
def test_the_whole_list_is_sorted_once_for_a_state(fuellen, leser, count_queries, sortierung):
    fuellen(angebot("a", "Zirkus"), angebot("b", "Bad"))
    frage = Katalogfrage(sortierung=sortierung)
    erste = leser.finde(frage, HEUTE)
    queries = count_queries(leser._engine)
    zweite = leser.finde(frage, HEUTE)
    assert zweite == erste
    assert lange_abfragen(queries) == []
    zweite.clear()  # whoever changes an answer changes only that
    assert leser.finde(frage, HEUTE) == erste
    fuellen(angebot("c", "Amt"))
    assert set(leser.finde(frage, HEUTE)) == {"a", "b", "c"}


def test_a_word_a_filter_or_a_limit_is_asked_anew(fuellen, leser):
    fuellen(angebot("a", "Zirkus"), angebot("b", "Bad"))
    alle = Katalogfrage()
    assert list(leser.finde(alle, HEUTE)) == ["b", "a"]
    assert list(leser.finde(replace(alle, wort="zirkus"), HEUTE)) == ["a"]
    assert list(leser.finde(replace(alle, nur=frozenset({"a"})), HEUTE)) == ["a"]
    assert list(leser.finde(alle, HEUTE, 1)) == ["b"]
    assert list(leser.finde(alle, HEUTE)) == ["b", "a"]


def test_due_checks_are_read_again_on_another_day_and_after_a_change(fuellen, leser, count_queries):
    fuellen(angebot("a", pruefung=Pruefung(HEUTE - timedelta(days=364))))
    assert leser.zu_pruefen(HEUTE) == ()
    queries = count_queries(leser._engine)
    assert leser.zu_pruefen(HEUTE) == ()
    assert lange_abfragen(queries) == []
    assert leser.zu_pruefen(HEUTE + timedelta(days=30)) == ("a",)
    fuellen(angebot("b", pruefung=None))
    assert leser.zu_pruefen(HEUTE) == ("b",)


def test_rows_of_the_list_of_calls_too(fuellen, leser, count_queries):
    fuellen(angebot("a", "Alt", pruefung=Pruefung(HEUTE)), angebot("b", pruefung=Pruefung(HEUTE)))
    erste = leser.pruefzeilen(["a"], HEUTE)
    queries = count_queries(leser._engine)
    assert leser.pruefzeilen(["a"], HEUTE) == erste
    assert lange_abfragen(queries) == []
    assert {z.key for z in leser.pruefzeilen(["a", "b"], HEUTE)} == {"a", "b"}
    fuellen(angebot("a", "Neu", pruefung=Pruefung(HEUTE)))
    assert [z.name for z in leser.pruefzeilen(["a"], HEUTE)] == ["Neu"]
