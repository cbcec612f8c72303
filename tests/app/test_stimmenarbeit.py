"""Voices and small improvements in a real file."""

from __future__ import annotations

from datetime import date

import pytest

from lotse.app.stimmenarbeit import broetchenarbeit, stimmenarbeit
from lotse.domain.stimme import Broetchen, Stimme
from lotse.store.oeffnen import use_familien
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.akten import volle_akte
from tests.werkzeug.stores import KEY

HEUTE = date(2026, 11, 24)


@pytest.fixture
def einheit(tmp_path):
    engine = use_familien(tmp_path / "familien.db", KEY, neu=True)
    with SqlUnitOfWork(engine) as unit:
        unit.save(None, volle_akte())
    yield lambda: SqlUnitOfWork(engine)
    engine.dispose()


def test_e36_what_is_kept_has_no_name_of_the_file(einheit):
    arbeit = stimmenarbeit(einheit)
    arbeit.merke(Stimme("s", HEUTE, "Léyla Straßburger sagt: Endlich hört jemand zu.", frei=True))
    eine = arbeit.alle()[0]
    assert "Léyla" not in eine.text
    assert "Straßburger" not in eine.text
    assert arbeit.freie() == (eine.text,)
    assert "Endlich hört jemand zu" in eine.text


def test_e36_the_word_taken_back_takes_the_voice_out(einheit):
    arbeit = stimmenarbeit(einheit)
    arbeit.merke(Stimme("s", HEUTE, "Endlich.", frei=True))
    arbeit.merke(Stimme("s", HEUTE, "Endlich.", frei=False))
    assert (len(arbeit.alle()), arbeit.freie()) == (1, ())
    arbeit.loesche("s")
    assert arbeit.alle() == ()


def test_e35_a_small_improvement_is_kept_without_a_name_and_can_go_again(einheit):
    arbeit = broetchenarbeit(einheit)
    arbeit.merke(Broetchen("b", HEUTE.replace(day=1), "Léyla bekommt Post in ihrer Sprache."))
    assert [b.text for b in arbeit.alle()] == ["[…] bekommt Post in ihrer Sprache."]
    arbeit.loesche("b")
    assert arbeit.alle() == ()
