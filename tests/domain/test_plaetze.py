"""A number of free places holds for the day it was told and the day after."""

from datetime import date, timedelta

import pytest

from lotse.domain.plaetze import Plaetze

HEUTE = date(2026, 11, 24)


@pytest.mark.parametrize(("tage", "gilt"), [(0, True), (1, True), (2, False), (400, False)])
def test_a_number_is_fresh_for_24_to_48_hours(tage, gilt):
    assert Plaetze(3, 12, stand=HEUTE - timedelta(days=tage)).gilt(HEUTE) is gilt


def test_a_number_of_an_unknown_or_a_coming_day_is_not_fresh():
    assert not Plaetze(3).gilt(HEUTE)
    assert not Plaetze(3, stand=HEUTE + timedelta(days=1)).gilt(HEUTE)


def test_how_many_there_are_in_all_does_not_fade():
    assert Plaetze(gesamt=12, stand=date(2020, 1, 1)).gilt(HEUTE)


def test_more_free_than_there_are_is_known_as_such():
    assert Plaetze(12, 10).zu_viele
    assert not any(p.zu_viele for p in (Plaetze(10, 10), Plaetze(12), Plaetze(gesamt=3)))
