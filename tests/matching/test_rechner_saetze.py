"""Every sentence the Rechner can say, read from its source: nothing promised, nobody blamed."""

from __future__ import annotations

import ast
import inspect
from types import ModuleType

import pytest

from lotse.matching import (
    rechner_gruende,
    rechner_schritte,
    rechner_widerspruch,
    rechner_worte,
)

MODULE = (rechner_gruende, rechner_schritte, rechner_widerspruch, rechner_worte)
NIE_GESAGT = (
    "anspruch", "sie bekommen", "steht ihnen zu", "abgelehnt", "nicht berechtigt", "!",
    "mitwirkungspflicht", "leider", "müssen",
)  # fmt: skip


def woerter(modul: ModuleType) -> list[str]:
    """All words of a module, its docstrings aside."""
    baum = ast.parse(inspect.getsource(modul))
    frei = {
        id(knoten.value)
        for knoten in ast.walk(baum)
        if isinstance(knoten, ast.Expr) and isinstance(knoten.value, ast.Constant)
    }
    return [
        knoten.value
        for knoten in ast.walk(baum)
        if isinstance(knoten, ast.Constant)
        and isinstance(knoten.value, str)
        and id(knoten) not in frei
    ]


@pytest.mark.parametrize("modul", MODULE, ids=lambda modul: modul.__name__.rpartition(".")[2])
def test_no_sentence_promises_or_blames(modul):
    gesagt = woerter(modul)
    assert any(satz.endswith(".") for satz in gesagt) or modul is rechner_schritte
    assert [satz for satz in gesagt for wort in NIE_GESAGT if wort in satz.lower()] == []


@pytest.mark.parametrize("satz", ["Sie haben Anspruch.", "Das steht Ihnen zu!"])
def test_the_reading_would_find_such_a_sentence(satz):
    assert [wort for wort in NIE_GESAGT if wort in satz.lower()]


def test_the_reading_finds_the_sentences_that_are_said():
    assert rechner_gruende.REICHT_NICHT in woerter(rechner_gruende)
    assert rechner_worte.VORBEHALT in woerter(rechner_worte)
    assert "Regelbedarf der Erwachsenen" in woerter(rechner_schritte)
