"""Ages of parents: counted from their births, one parent at a time, and asked only if open."""

from __future__ import annotations

from datetime import date

import pytest

from lotse.domain.familie import Familie, Person, PersonId, Rolle
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.zeit import Geburt
from lotse.matching.fragen import naechste_fragen
from lotse.matching.pruefwerk import lage
from tests.matching.test_gesetzestafel import echtes_werk
from tests.werkzeug.wissen import HEUTE, familie, kind, urteile

BEIDE = ("passt", "passt")


def eltern(*geburten: str, rolle: Rolle = Rolle.MUTTER, **fakten: object) -> Familie:
    leute = [
        Person(PersonId(f"p{n}"), rolle, geburt=Geburt.lesen(geburt) if geburt else None)
        for n, geburt in enumerate(geburten)
    ]
    return familie(*leute, kind("2024-05-24"), fakten={"zugewandert": True, **fakten})


def ist(wer: Familie, heute: date = HEUTE, **gesagt: object) -> tuple[str, str]:
    """Jugendmigrationsdienst below 27, Migrationsberatung from 27 on."""
    alle = urteile(echtes_werk(), wer, heute, **gesagt)
    return alle["jmd"].urteil.value, alle["mbe"].urteil.value


def gefragt(wer: Familie) -> set[str]:
    werk = echtes_werk()
    fragen = naechste_fragen(
        werk,
        lage(werk, wer, FluechtigeAntworten({}), HEUTE),
        wer.kinder,
        urteile(werk, wer).values(),
        lambda _eine: 1,
        frozenset(),
    )
    return {frage.stelle.fakt for frage in fragen}


def test_recorded_births_are_not_asked_for_again():
    assert ist(eltern("1990-03-02", "1989")) == ("passt_nicht", "passt")
    assert "alter_ab27" not in gefragt(eltern("1990-03-02", "1989"))
    assert "alter_ab27" in gefragt(eltern())
    assert "alter_ab27" in gefragt(eltern(""))


@pytest.mark.parametrize(
    ("geburt", "erwartet"),
    [
        ("1999-11-23", ("passt_nicht", "passt")),
        ("1999-11-24", ("passt_nicht", "passt")),
        ("1999-11-25", ("passt", "passt_nicht")),
        ("1999-10", ("passt_nicht", "passt")),
        ("1999-11", ("noch_klaeren", "noch_klaeren")),
        ("1999-12", ("passt", "passt_nicht")),
        ("1999", ("noch_klaeren", "noch_klaeren")),
    ],
)
def test_the_day_before_the_day_and_the_month_around_the_27th_birthday(geburt, erwartet):
    assert ist(eltern(geburt)) == erwartet


def test_born_on_29_february_27_years_are_over_on_the_first_of_march():
    wer = eltern("2000-02-29")
    assert ist(wer, date(2027, 2, 28)) == ("passt", "passt_nicht")
    assert ist(wer, date(2027, 3, 1)) == ("passt_nicht", "passt")


def test_each_parent_is_looked_at_for_itself():
    assert ist(eltern("1990", "2001-05")) == BEIDE
    assert ist(eltern("1990", "")) == ("noch_klaeren", "passt"), "his age is not known"
    assert ist(eltern("2001", "")) == ("passt", "noch_klaeren")
    assert ist(eltern("1990", "1999-11")) == ("noch_klaeren", "passt")


def test_a_month_that_leaves_it_open_is_asked_and_the_answer_decides():
    wer = eltern("1999-11")
    assert "alter_ab27" in gefragt(wer)
    assert ist(wer, alter_ab27=True) == ("passt_nicht", "passt")
    assert ist(wer, alter_ab27=False) == ("passt", "passt_nicht")


def test_what_the_family_says_itself_wins_and_not_knowing_does_not():
    assert ist(eltern("1990", alter_ab27=False)) == ("passt", "passt_nicht")
    assert ist(eltern("2001", alter_ab27=True)) == BEIDE, "someone of 27, and she is 25"
    assert ist(eltern("1990", alter_ab27=None)) == ("passt_nicht", "passt")


def test_a_grandmother_in_the_house_is_no_parent():
    assert ist(eltern("1960", rolle=Rolle.ANDERE)) == ("noch_klaeren", "noch_klaeren")
    assert ist(eltern("1990", rolle=Rolle.PARTNER)) == ("passt_nicht", "passt")
