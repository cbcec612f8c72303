"""Once a week somebody is told that a stick helps: when, and when not."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from lotse.services.sichern import stick_due

JETZT = datetime(2026, 11, 24, 10, 42)
TAG = timedelta(days=1)


@pytest.mark.parametrize(
    ("angelegt", "erinnert", "faellig"),
    [
        (0, None, False),
        (6, None, False),
        (7, None, True),
        (60, 6, False),
        (60, 7, True),
        (60, 0, True),
        (None, None, False),
    ],
)
def test_a_week_after_the_set_up_and_after_the_last_time(
    angelegt: int | None,
    erinnert: int | None,
    faellig: bool,  # noqa: FBT001 - a test
):
    def vor(tage: int | None) -> datetime | None:
        return None if tage is None else JETZT - tage * TAG

    assert stick_due(vor(angelegt), vor(erinnert), JETZT) is faellig


def test_it_stays_for_the_whole_day_and_is_gone_the_next():
    frueh = JETZT.replace(hour=7)
    assert stick_due(JETZT - 60 * TAG, frueh, JETZT.replace(hour=23))
    assert not stick_due(JETZT - 60 * TAG, frueh, JETZT + TAG)


def test_a_reminder_from_the_future_says_nothing():
    assert not stick_due(JETZT - 60 * TAG, JETZT + 3 * TAG, JETZT)
