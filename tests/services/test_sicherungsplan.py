"""Old ones go, the newest stay, and a wrong clock deletes nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.services.sicherungsplan import entbehrlich, faellig, uhr_springt, veraltet

JETZT = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
HEUTE = JETZT.date()
TAG, STUNDE = timedelta(days=1), timedelta(hours=1)
zeiten = st.lists(
    st.integers(0, 90 * 24 * 60).map(lambda m: JETZT - timedelta(minutes=m)), unique=True
)


def taeglich(tage, je_tag=3):
    return [JETZT - TAG * t - STUNDE * s for t in range(tage) for s in range(je_tag)]


def test_of_a_month_with_three_a_day_a_handful_is_left():
    alle = taeglich(60)
    bleibt = sorted(set(alle) - set(entbehrlich(alle, HEUTE)), reverse=True)
    assert bleibt[:6] == alle[:6]  # two days, all of them
    tage = [HEUTE - zeit.date() for zeit in bleibt[6:]]
    assert tage[:12] == [TAG * t for t in range(2, 14)]
    assert 2 <= len(tage[12:]) <= 4
    assert max(tage) <= TAG * 30


def test_after_a_holiday_of_six_weeks_the_three_newest_are_there():
    alle = [JETZT - TAG * 42 - STUNDE * s for s in range(10)]
    assert sorted(set(alle) - set(entbehrlich(alle, HEUTE)), reverse=True) == alle[:3]


def test_who_works_on_mondays_keeps_each_monday_of_the_month():
    alle = [JETZT - TAG * 7 * w for w in range(8)]
    assert set(alle) - set(entbehrlich(alle, HEUTE)) == set(alle[:5])


def test_a_sicherung_from_the_future_is_never_thinned_out():
    alle = [*taeglich(10), JETZT + TAG * 400]
    assert JETZT + TAG * 400 not in entbehrlich(alle, HEUTE)


@given(zeiten)
def test_the_three_newest_stay_and_what_goes_went_once_and_for_all(alle):
    weg = set(entbehrlich(alle, HEUTE))
    assert not weg & set(sorted(alle, reverse=True)[:3])
    assert weg <= set(alle)
    assert entbehrlich(sorted(set(alle) - weg), HEUTE) == []


@given(zeiten)
def test_nothing_over_30_days_is_kept_but_the_three_newest(alle):
    bleibt = sorted(set(alle) - set(entbehrlich(alle, HEUTE)), reverse=True)
    assert all(HEUTE - zeit.date() <= TAG * 30 for zeit in bleibt[3:])


@pytest.mark.parametrize(
    ("letzte", "geaendert", "soll"),
    [
        (None, None, False),
        (None, JETZT, True),
        (JETZT - STUNDE, None, False),
        (JETZT - STUNDE, JETZT - 2 * STUNDE, False),
        (JETZT - STUNDE, JETZT - STUNDE / 2, True),
        (JETZT - timedelta(minutes=29), JETZT, False),
        (JETZT - timedelta(minutes=30), JETZT, True),
        (JETZT + 400 * TAG, JETZT, True),
    ],
)
def test_one_is_due_after_half_an_hour_of_changes(letzte, geaendert, soll):
    assert faellig(letzte, geaendert, JETZT) is soll


def test_a_week_without_a_checked_one_is_told():
    assert veraltet(None, JETZT)
    assert not veraltet(JETZT - 7 * TAG, JETZT)
    assert veraltet(JETZT - 7 * TAG - STUNDE, JETZT)


@pytest.mark.parametrize(
    ("um", "soll"),
    [
        (timedelta(0), False), (-STUNDE, False), (-TAG, False), (-TAG - STUNDE, True),
        (31 * TAG, False), (32 * TAG, True), (-7 * 365 * TAG, True), (70 * 365 * TAG, True),
    ],
)  # fmt: skip
def test_a_clock_that_jumps_is_noticed(um, soll):
    assert uhr_springt(JETZT, JETZT + um) is soll
    assert not uhr_springt(None, JETZT + um)


def test_leap_day_and_midnight_are_ordinary_days():
    schalttag = datetime(2028, 2, 29, 0, 0, tzinfo=UTC)
    alle = [schalttag, schalttag - timedelta(seconds=1), schalttag - TAG]
    assert entbehrlich(alle, date(2028, 2, 29)) == []
