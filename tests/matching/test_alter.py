"""Borders of age: the day before, on the day, the day after; the month; 29 February; unborn."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lotse.domain.wahrheit import Urteil
from lotse.domain.zeit import Geburt, Spanne
from lotse.matching.alter import altersmass
from tests.werkzeug.wissen import HEUTE, abgeleitet, familie, kind, leistung, urteil, urteile, werk

JA, NEIN, OFFEN = Urteil.PASST, Urteil.PASST_NICHT, Urteil.NOCH_KLAEREN


@pytest.mark.parametrize("jahre", [3, 6, 8, 12, 14, 15, 18, 25, 27])
def test_under_an_age_ends_at_midnight_of_the_birthday(jahre: int):
    geburtstag = date(2026, 6, 15)
    wer = familie(kind(f"{2026 - jahre}-06-15"))
    unter, ab = f"ein_kind(alter < {jahre})", f"ein_kind(alter >= {jahre})"
    for tag, soll in ((-1, JA), (0, NEIN), (1, NEIN)):
        am = geburtstag + timedelta(days=tag)
        assert urteil(unter, wer, am) is soll
        assert urteil(ab, wer, am) is (NEIN if soll is JA else JA)


@pytest.mark.parametrize("monate", [12, 14, 32])
def test_months_of_life_are_complete_on_the_day_of_the_birth(monate: int):
    wer = familie(kind("2024-03-10"))
    jahr, monat = divmod(2024 * 12 + 2 + monate, 12)
    voll = date(jahr, monat + 1, 10)
    ausdruck = f"ein_kind(alter_monate < {monate})"
    for tag, soll in ((-1, JA), (0, NEIN), (1, NEIN)):
        assert urteil(ausdruck, wer, voll + timedelta(days=tag)) is soll


def test_twelve_weeks_after_birth_run_to_the_end_of_the_84th_day():
    wer = familie(kind("2026-09-01"))
    for tag, soll in ((83, JA), (84, JA), (85, NEIN)):
        am = date(2026, 9, 1) + timedelta(days=tag)
        assert urteil("ein_kind(alter_wochen < 12)", wer, am) is soll


def test_born_on_29_february_the_birthday_is_the_first_of_march():
    wer = familie(kind("2024-02-29"))
    for am, soll in ((date(2027, 2, 28), JA), (date(2027, 3, 1), NEIN), (date(2027, 3, 2), NEIN)):
        assert urteil("ein_kind(alter < 3)", wer, am) is soll
    assert urteil("ein_kind(alter < 4)", wer, date(2028, 2, 28)) is JA
    assert urteil("ein_kind(alter < 4)", wer, date(2028, 2, 29)) is NEIN


def test_a_month_with_the_border_inside_is_open_and_asks_for_the_birth():
    wer = familie(kind("2014-11"))
    ist = urteile(werk(leistung("eine", "ein_kind(alter < 12)")), wer)["eine"]
    assert ist.urteil is OFFEN
    assert [(stelle.fakt, stelle.person) for stelle in ist.offen] == [("alter", "k1")]
    assert urteil("ein_kind(alter < 12)", familie(kind("2014-12"))) is JA
    assert urteil("ein_kind(alter < 12)", familie(kind("2014-10"))) is NEIN


def test_a_year_only_is_open_up_to_a_year():
    wer = familie(kind("2020"))
    assert urteil("ein_kind(alter < 6)", wer) is OFFEN
    assert urteil("ein_kind(alter < 7)", wer) is JA
    assert urteil("ein_kind(alter < 5)", wer) is NEIN


def test_an_unknown_birth_leaves_every_age_open():
    wer = familie(kind())
    assert urteil("ein_kind(alter < 27)", wer) is OFFEN
    assert urteil("ein_kind(alter >= 0)", wer) is JA


def test_age_on_a_fixed_day_counts_to_that_day():
    messen = altersmass("alter_am_1_8_2026")
    assert messen is not None
    assert messen(Geburt(2018, 8, 1), HEUTE) == Spanne(8, 8)
    assert messen(Geburt(2018, 8, 2), HEUTE) == Spanne(7, 7)
    assert messen(Geburt(2018, 8), HEUTE) == Spanne(7, 8)
    assert altersmass("alter_am_31_2_2026") is None
    assert altersmass("alter_ab27") is None


def test_a_newborn_of_this_month_is_never_younger_than_nothing():
    assert urteil("ein_kind(alter_monate < 1)", familie(kind("2026-11"))) is JA
    assert urteil("ein_kind(alter_wochen < 12)", familie(kind("2026-11"))) is JA


def test_an_unborn_child_is_no_child_of_any_age_but_means_schwanger():
    wer = familie(kind("2027-02", ungeboren=True))
    assert urteil("ein_kind(alter < 3)", wer) is NEIN
    assert urteil("schwanger", wer) is JA
    assert urteil("schwanger", wer, schwanger=False) is NEIN
    assert urteil("schwanger", familie(kind("2027-02"))) is JA


def test_a_birth_years_ahead_is_a_slip_of_the_pen_and_no_pregnancy():
    assert urteil("schwanger", familie(kind("2030-01-01"))) is OFFEN
    assert urteil("schwanger", familie(kind("2030-01", ungeboren=True))) is OFFEN
    assert urteil("schwanger", familie(kind(ungeboren=True))) is JA
    assert urteil("ein_kind(alter < 3)", familie(kind("2030-01-01"))) is NEIN


def test_an_unborn_child_does_not_count_beside_its_sister():
    wer = familie(kind("2020-05-05"), kind("2027-02", "k2", ungeboren=True))
    assert urteil("ein_kind(alter < 3)", wer) is NEIN
    assert urteil("alle_kinder(alter >= 6)", wer) is JA


def test_when_the_expected_day_has_long_passed_everything_about_the_baby_is_open():
    wer = familie(kind("2026-09", ungeboren=True))
    assert urteil("ein_kind(alter < 3)", wer) is OFFEN
    assert urteil("schwanger", wer) is OFFEN
    assert urteil("ein_kind(alter >= 3)", wer) is NEIN
    noch = familie(kind("2026-11", ungeboren=True))
    assert urteil("schwanger", noch, date(2026, 12, 14)) is JA
    assert urteil("schwanger", noch, date(2026, 12, 15)) is OFFEN


def test_a_derived_fact_of_a_child_is_read_inside_the_quantifier():
    vorschule = abgeleitet("vorschulkind", "alter >= 5 and not eingeschult", "kind")
    pruefen = werk(leistung("eine", "ein_kind(vorschulkind)"), fakten=[vorschule])
    assert urteile(pruefen, familie(kind("2021-05-05")))["eine"].urteil is OFFEN
    assert urteile(pruefen, familie(kind("2022-05-05")))["eine"].urteil is NEIN
