"""Counting against an oracle that walks day by day and knows no month arithmetic."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.domain.fristenrechnung import (
    Fristpause,
    bekanntgabe,
    keine_feiertage,
    letzte_werktage,
    monatsende,
    nach_arbeitstagen,
    nach_monaten,
    nach_wochen,
    verschoben,
    werktage_davor,
)

TAG = timedelta(days=1)
TAGE = st.dates(date(2024, 1, 1), date(2035, 12, 31))
MENGEN = st.frozensets(st.dates(date(2024, 1, 1), date(2037, 12, 31)), max_size=200)


def als_kalender(frei: frozenset[date]):
    return lambda tag: tag in frei


def dichte(start: date, muster: list[bool]) -> frozenset[date]:
    return frozenset(start + i * TAG for i, frei in enumerate(muster) if frei)


@given(TAGE, st.integers(0, 60))
def test_months_end_on_the_same_number_or_on_the_last_day(tag: date, monate: int):
    """Walk on until so many month ends were passed, then to the number or to the month's end."""
    lauf, wechsel = tag, 0
    while wechsel < monate:
        lauf += TAG
        wechsel += lauf.day == 1
    if monate:
        while lauf.day != tag.day and (lauf + TAG).day != 1:
            lauf += TAG
    assert nach_monaten(tag, monate) == lauf


@given(TAGE, st.integers(0, 30))
def test_weeks_end_on_the_same_weekday(tag: date, wochen: int):
    gesehen, lauf = 0, tag
    while gesehen < wochen:
        lauf += TAG
        gesehen += lauf.weekday() == tag.weekday()
    assert nach_wochen(tag, wochen) == lauf


@given(TAGE, st.lists(st.booleans(), max_size=12))
def test_an_end_moves_to_the_first_day_on_which_offices_work(tag: date, muster: list[bool]):
    frei = dichte(tag, muster)
    folgende = (tag + i * TAG for i in range(40))
    erster = next(t for t in folgende if t.isoweekday() <= 5 and t not in frei)
    assert verschoben(tag, als_kalender(frei)) == (erster, True)


@given(TAGE, st.lists(st.booleans(), min_size=5, max_size=5))
def test_three_whole_working_days_lie_between_the_safe_day_and_the_end(tag, muster):
    frei = dichte(tag - 6 * TAG, muster)
    sicher = werktage_davor(tag, als_kalender(frei))
    bleiben = [sicher + i * TAG for i in range((tag - sicher).days)]
    arbeit = [t for t in bleiben if t.isoweekday() <= 5 and t not in frei]
    assert len(arbeit) == 3
    assert arbeit[0] == sicher


@given(TAGE, st.integers(1, 30), MENGEN)
def test_working_days_are_counted_one_by_one(tag: date, anzahl: int, frei: frozenset[date]):
    ende = nach_arbeitstagen(tag, anzahl, als_kalender(frei))
    assert ende is not None
    assert ende.tag.isoweekday() <= 5
    gezaehlt = [
        t
        for t in (tag + i * TAG for i in range(1, (ende.tag - tag).days + 1))
        if t.isoweekday() <= 5 and t not in frei
    ]
    assert len(gezaehlt) == anzahl


@given(TAGE, st.integers(1, 25), st.integers(0, 40), st.integers(0, 40))
def test_days_of_a_pause_do_not_count(tag: date, anzahl: int, nach: int, lang: int):
    pause = Fristpause(tag + nach * TAG, tag + (nach + lang) * TAG)
    ende = nach_arbeitstagen(tag, anzahl, lambda _tag: False, [pause])
    assert ende is not None
    gezaehlt = [
        t
        for t in (tag + i * TAG for i in range(1, (ende.tag - tag).days + 1))
        if t.isoweekday() <= 5 and not pause.von <= t <= pause.bis
    ]
    assert len(gezaehlt) == anzahl
    assert nach_arbeitstagen(tag, anzahl, lambda _t: False, [Fristpause(tag, None)]) is None


@given(TAGE)
def test_without_a_calendar_nothing_moves_and_everything_ends(tag: date):
    ende = verschoben(tag, keine_feiertage)
    assert (ende.tag - tag).days <= 2
    assert ende.bekannt is False
    assert timedelta(days=3) <= tag - werktage_davor(tag, keine_feiertage) <= timedelta(days=14)


@pytest.mark.parametrize(
    ("von", "monate", "bis"),
    [
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 2, 28), 6, date(2026, 8, 28)),
    ],
)
def test_a_missing_day_is_the_last_of_its_month(von: date, monate: int, bis: date):
    assert nach_monaten(von, monate) == bis


def test_the_warning_of_a_month_begins_on_its_third_last_working_day():
    def feiertag(tag):
        return tag == date(2026, 12, 25)

    assert letzte_werktage(date(2026, 11, 5), feiertag) == date(2026, 11, 26)
    assert letzte_werktage(date(2026, 12, 5), feiertag) == date(2026, 12, 29)
    assert letzte_werktage(date(2026, 10, 5), feiertag) == date(2026, 10, 28)
    assert monatsende(date(2028, 2, 1)) == date(2028, 2, 29)


def test_a_letter_counts_from_the_fourth_day_or_from_the_day_it_really_came():
    posttag = date(2026, 11, 2)
    assert bekanntgabe(posttag) == date(2026, 11, 6)
    assert bekanntgabe(posttag, date(2026, 11, 3)) == date(2026, 11, 6)
    assert bekanntgabe(posttag, date(2026, 11, 9)) == date(2026, 11, 9)
