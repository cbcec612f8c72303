"""Ages are exact to the day when the day is known, and ranges when only the month is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.domain.zeit import (
    Geburt,
    Spanne,
    alter_in_jahren,
    alter_in_monaten,
    alter_in_wochen,
    monate_nach_geburt,
    schrittfrist,
    vollendete_jahre,
    vollendete_monate,
)

TAGE = st.dates(date(1950, 1, 1), date(2049, 12, 31))


@pytest.mark.parametrize(
    ("heute", "jahre"),
    [(date(2026, 11, 23), 11), (date(2026, 11, 24), 12), (date(2026, 11, 25), 12)],
)
def test_a_year_is_complete_at_midnight_of_the_birthday(heute: date, jahre: int):
    assert vollendete_jahre(date(2014, 11, 24), heute) == jahre


@pytest.mark.parametrize(
    ("heute", "jahre"),
    [(date(2026, 2, 28), 5), (date(2026, 3, 1), 6), (date(2028, 2, 28), 7), (date(2028, 2, 29), 8)],
)
def test_born_on_29_february_a_year_ends_with_the_28th(heute: date, jahre: int):
    assert vollendete_jahre(date(2020, 2, 29), heute) == jahre


def test_a_month_without_the_day_is_complete_on_the_first_of_the_next():
    assert vollendete_monate(date(2026, 1, 31), date(2026, 2, 28)) == 0
    assert vollendete_monate(date(2026, 1, 31), date(2026, 3, 1)) == 1


def test_a_month_of_birth_gives_a_range_when_a_border_lies_inside():
    assert alter_in_jahren(Geburt(2014, 11), date(2026, 11, 15)) == Spanne(11, 12)
    assert alter_in_jahren(Geburt(2014, 11), date(2026, 12, 1)) == Spanne(12, 12)


def test_a_year_of_birth_gives_a_range_of_a_year():
    assert alter_in_jahren(Geburt(2020), date(2026, 6, 1)) == Spanne(5, 6)


@pytest.mark.parametrize(("tage", "wochen"), [(0, 0), (7, 0), (8, 1), (84, 11), (85, 12)])
def test_twelve_weeks_after_birth_run_to_the_end_of_day_84(tage: int, wochen: int):
    heute = date(2026, 9, 1) + timedelta(days=tage)
    assert alter_in_wochen(Geburt(2026, 9, 1), heute) == Spanne(wochen, wochen)


def test_an_unborn_child_has_a_negative_age():
    assert alter_in_monaten(Geburt(2027, 2), date(2026, 11, 24)).bis < 0


@pytest.mark.parametrize(
    "text", ["2026-13", "2026-02-30", "", "26-1-1-1", "heute", "2026/01", "2026-00", "2026-05-00"]
)
def test_an_impossible_date_is_refused(text: str):
    with pytest.raises(ValueError, match=r"."):
        Geburt.lesen(text)


@given(TAGE)
def test_a_date_reads_back_as_written(tag: date):
    geburt = Geburt(tag.year, tag.month, tag.day)
    assert Geburt.lesen(str(geburt)) == geburt
    assert geburt.fruehestens() == geburt.spaetestens() == tag


@given(TAGE, st.integers(0, 20000))
def test_age_never_shrinks_from_one_day_to_the_next(geboren: date, tage: int):
    heute = geboren + timedelta(days=tage)
    if heute < date(2060, 1, 1):
        assert vollendete_monate(geboren, heute) <= vollendete_monate(
            geboren, heute + timedelta(days=1)
        )
        assert vollendete_monate(geboren, heute) >= 0


@given(TAGE, TAGE)
def test_knowing_the_day_lies_inside_what_the_month_says(geboren: date, heute: date):
    genau = alter_in_monaten(Geburt(geboren.year, geboren.month, geboren.day), heute)
    ungefaehr = alter_in_monaten(Geburt(geboren.year, geboren.month), heute)
    assert ungefaehr.von <= genau.von <= genau.bis <= ungefaehr.bis


@pytest.mark.parametrize(
    ("heute", "tag"),
    [
        (date(2026, 11, 24), date(2026, 12, 1)),
        (date(2026, 11, 27), date(2026, 12, 4)),
        (date(2026, 11, 28), date(2026, 12, 7)),
        (date(2026, 11, 29), date(2026, 12, 7)),
    ],
)
def test_a_step_is_due_in_a_week_and_never_at_a_weekend(heute, tag):
    assert schrittfrist(heute) == tag


@pytest.mark.parametrize(
    ("geboren", "heute", "monate"),
    [
        (date(2026, 10, 1), date(2027, 2, 1), 3),
        (date(2026, 10, 1), date(2027, 2, 2), 4),
        (date(2026, 10, 31), date(2027, 2, 28), 3),
        (date(2026, 10, 31), date(2027, 3, 1), 4),
        (date(2027, 10, 31), date(2028, 2, 29), 3),
        (date(2026, 10, 1), date(2026, 10, 1), 0),
    ],
)
def test_four_months_after_birth_run_to_the_end_of_the_same_day(
    geboren: date, heute: date, monate: int
):
    assert monate_nach_geburt(geboren, heute) == monate
