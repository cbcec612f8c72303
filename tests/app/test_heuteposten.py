"""Rights by age on Heute: told once, fourteen days before they end, until they are dealt with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.app.heuteposten import UNGENAU, heuteposten
from lotse.domain.akte import Akte
from lotse.domain.familie import PersonId
from lotse.domain.nutzung import Nutzung, Nutzungsstand
from lotse.domain.vermittlung import Schrittstand
from lotse.services.ansprueche import plan_anrecht
from tests.werkzeug.ansprueche import echtes_wissen, familie, kind, recht
from tests.werkzeug.fristen import A, abgelehnt, antrag, ereignis
from tests.werkzeug.fristen import akte as fall


def fenster(heute: str, akte: Akte):
    alle = heuteposten((akte,), echtes_wissen(), date.fromisoformat(heute))
    return [(p.text, str(p.tag), p.bezug, p.zusatz) for p in alle if p.art == "fenster"]


@pytest.mark.parametrize(
    ("heute", "erwartet"),
    [
        ("2026-12-06", []),
        ("2026-12-07", [("U7a", "2026-12-21", "u7a@k1", "")]),
        ("2026-12-21", [("U7a", "2026-12-21", "u7a@k1", "")]),
        ("2026-12-22", []),
    ],
)
def test_a_window_stands_there_for_its_last_fourteen_days(heute, erwartet):
    assert fenster(heute, Akte(familie(kind("2023-10-22")))) == erwartet


def test_with_the_month_alone_the_first_possible_day_counts_and_says_so():
    akte = Akte(familie(kind("2023-10")))
    assert fenster("2026-11-16", akte) == [("U7a", "2026-11-30", "u7a@k1", UNGENAU)]
    assert fenster("2026-11-15", akte) == []
    assert fenster("2026-12-01", akte) == []


def test_with_the_year_alone_nothing_is_told_while_the_end_may_have_passed():
    akte = Akte(familie(kind("2024")))
    assert fenster("2026-09-24", akte) == [("Z3", "2026-09-30", "z3@k1", UNGENAU)]
    assert fenster("2026-11-24", akte) == []


def test_twins_are_told_once():
    akte = Akte(familie(kind("2023-10-22", "k1"), kind("2023-10-22", "k2")))
    assert [p[0] for p in fenster("2026-12-10", akte)] == ["U7a"]


def test_what_is_noted_or_planned_is_not_told_again():
    akte = Akte(familie(kind("2023-10-22")))
    u7a = recht("u7a", "2026-12-10", kind("2023-10-22"))
    assert u7a
    for stand in (Nutzungsstand.GENUTZT, Nutzungsstand.NICHT_GEWOLLT):
        notiz = Nutzung("u7a", PersonId("k1"), stand, date(2026, 12, 1))
        assert fenster("2026-12-10", replace(akte, nutzungen=(notiz,))) == []
    geplant = plan_anrecht(akte, u7a, echtes_wissen(), date(2026, 12, 10))
    assert fenster("2026-12-10", geplant) == []
    schritte = heuteposten((geplant,), echtes_wissen(), date(2026, 12, 10))
    assert [(p.art, str(p.tag)) for p in schritte] == [("schritt", "2026-12-21")]
    getan = replace(geplant, schritte=(replace(geplant.schritte[0], stand=Schrittstand.GETAN),))
    assert fenster("2026-12-10", getan) == []
    beendet = replace(geplant, schritte=(replace(geplant.schritte[0], stand=Schrittstand.BEENDET),))
    assert [p[0] for p in fenster("2026-12-10", beendet)] == ["U7a"]


def test_what_does_not_end_with_an_age_is_never_a_frist():
    akte = Akte(familie(kind("2008-12-01")))
    assert [p[0] for p in fenster("2026-11-24", akte)] == ["Zahn-Vorsorge"]


def test_what_needs_more_than_age_is_never_a_frist():
    akte = Akte(familie(kind("2008-12-01")))
    assert "Bildung und Teilhabe" not in [p[0] for p in fenster("2026-11-24", akte)]


def test_d10_f01_what_is_to_be_caught_up_at_once_stands_beside_what_has_a_day():
    nein = antrag(
        "kinderzuschlag",
        "familienkasse",
        ereignis(A.EINGEGANGEN, date(2026, 1, 5)),
        abgelehnt(date(2026, 2, 20)),
        ereignis(A.BINDEND, date(2026, 3, 31)),
    )
    heute = date(2026, 4, 1)
    posten = heuteposten((fall(nein),), echtes_wissen(), heute)
    nachholen = [p for p in posten if p.bezug.startswith("D-10")]
    assert {(p.bezug.rpartition(":")[2], p.tag, p.ende) for p in nachholen} == {
        ("grundsicherungsgeld", heute, None),
        ("", date(2026, 9, 25), date(2026, 9, 30)),
    }
    assert len({p.satz for p in nachholen}) == len(nachholen)
