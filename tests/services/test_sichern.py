"""When a Sicherung is made, which go, and what Heute says."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.services.sichern import (
    Anlass,
    Merker,
    Stand,
    is_due,
    lage,
    outdated,
    read_stand,
    rehearsal_due,
    removable,
)

JETZT = datetime(2026, 11, 22, 14, 30)
STUNDE, TAG = timedelta(hours=1), timedelta(days=1)
A = Anlass


@pytest.mark.parametrize(
    ("anlass", "letzte", "geaendert", "faellig"),
    [
        (A.SPERREN, None, None, False),
        (A.SPERREN, None, JETZT, True),
        (A.SPERREN, JETZT - STUNDE, JETZT, True),
        (A.SPERREN, JETZT, JETZT - STUNDE, False),
        (A.ENDE, JETZT - STUNDE, JETZT - 2 * STUNDE, False),
        (A.ENDE, JETZT + 300 * TAG, JETZT - STUNDE, True),
        (A.ARBEIT, JETZT - timedelta(minutes=29), JETZT, False),
        (A.ARBEIT, JETZT - timedelta(minutes=30), JETZT, True),
        (A.ARBEIT, JETZT - 9 * TAG, None, False),
        (A.VORHER, JETZT, None, True),
        (A.VON_HAND, JETZT, None, True),
    ],
)
def test_when_it_is_due(anlass, letzte, geaendert, faellig):
    assert is_due(anlass, letzte, geaendert, JETZT) is faellig


def test_thirty_days_after_a_deletion_no_sicherung_of_before_is_left():
    zeiten = [JETZT - n * TAG for n in (40, 31, 30, 2, 0)]
    loeschung = (JETZT - 30 * TAG).date()
    weg = removable(zeiten, [loeschung], JETZT.date())
    assert weg == [JETZT - 40 * TAG, JETZT - 31 * TAG, JETZT - 30 * TAG]
    assert JETZT - 30 * TAG not in removable(zeiten, [loeschung + TAG], JETZT.date())


def test_the_newest_stays_even_when_it_is_outdated():
    alte = [JETZT - 50 * TAG, JETZT - 40 * TAG]
    loeschung = (JETZT - 35 * TAG).date()
    assert outdated(alte, [loeschung], JETZT.date()) == alte
    assert removable(alte, [loeschung], JETZT.date()) == [JETZT - 50 * TAG]
    assert removable([], [loeschung], JETZT.date()) == []


TAGE = st.integers(0, 80).map(lambda n: JETZT - n * TAG)


@given(st.lists(TAGE, max_size=30, unique=True), st.lists(TAGE, max_size=5))
def test_never_all_go_and_nothing_deleted_lives_longer_than_thirty_days(zeiten, loeschungen):
    tage = [zeit.date() for zeit in loeschungen]
    bleibt = set(zeiten) - set(removable(zeiten, tage, JETZT.date()))
    assert bool(bleibt) == bool(zeiten)
    reif = [tag for tag in tage if tag <= JETZT.date() - 30 * TAG]
    aelter = bleibt - {max(zeiten, default=None)}
    assert all(zeit.date() > max(reif) for zeit in aelter if reif)


@pytest.mark.parametrize(
    ("stand", "faellig"),
    [
        (Stand(), False),
        (Stand(letzte=JETZT), True),
        (Stand(letzte=JETZT, probe=JETZT - 29 * TAG, probe_gut=True), False),
        (Stand(letzte=JETZT, probe=JETZT - 30 * TAG, probe_gut=True), True),
        (Stand(letzte=JETZT, probe=JETZT - TAG, probe_gut=False), True),
        (Stand(letzte=JETZT, probe=JETZT + TAG, probe_gut=True), True),
    ],
)
def test_the_rehearsal_is_monthly_and_repeated_when_it_failed(stand, faellig):
    assert rehearsal_due(stand, JETZT) is faellig


def test_what_heute_says():
    frisch = lage(Stand(letzte=JETZT - TAG, angelegt=JETZT), JETZT, zweiter_ort=False)
    assert {frisch.veraltet, frisch.zweiter_ort_faellig, frisch.papier_faellig} == {False}
    alt = Stand(letzte=JETZT - 8 * TAG, zweite=JETZT - 8 * TAG, angelegt=JETZT - 31 * TAG)
    gesehen = lage(alt, JETZT, zweiter_ort=True)
    assert gesehen.veraltet
    assert gesehen.zweiter_ort_faellig
    assert gesehen.papier_faellig
    getippt = lage(Stand(angelegt=JETZT - 90 * TAG, getippt=JETZT), JETZT, zweiter_ort=False)
    assert not getippt.papier_faellig


@pytest.mark.parametrize(
    ("gesehen", "fraglich"),
    [
        (None, False),
        (JETZT + STUNDE, False),
        (JETZT - 30 * TAG, False),
        (JETZT + 2 * TAG, True),
        (JETZT + 7 * 365 * TAG, True),
        (JETZT - 70 * 365 * TAG, True),
    ],
)
def test_a_clock_that_jumps_is_asked_about(gesehen, fraglich):
    assert lage(Stand(gesehen=gesehen), JETZT, zweiter_ort=False).uhr_fraglich is fraglich


def test_the_stand_is_read_from_words_and_nonsense_counts_as_unknown():
    stand = read_stand(
        {
            Merker.LETZTE_SICHERUNG: "2026-11-22T14:30:00",
            Merker.LETZTE_PROBE: "gestern",
            Merker.PROBE_ERGEBNIS: "gut",
        }
    )
    assert (stand.letzte, stand.probe, stand.probe_gut) == (JETZT, None, True)
    assert read_stand({}) == Stand()


def test_29_february_is_a_day_like_another():
    zeiten = [datetime(2028, 2, 29, 12)]
    assert removable(zeiten, [date(2028, 1, 30)], date(2028, 2, 29)) == []
