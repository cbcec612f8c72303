from __future__ import annotations

import csv
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

import pytest

from lotse.domain.laender import LAENDER
from lotse.exchange.kalender import LAND_KUERZEL, kalender

FERIEN = (
    Path(__file__).resolve().parents[2].parent
    / "shared/data/catalogues/kalender/schulferien_laender.csv"
)


def test_public_holidays_differ_by_land():
    fronleichnam = date(2026, 6, 4)
    assert kalender("05315000").feiertag(fronleichnam) is True
    assert kalender("11000000").feiertag(fronleichnam) is False
    assert kalender("11").feiertag(date(2026, 3, 8)) is True
    assert kalender("05").feiertag(date(2026, 11, 24)) is False


def test_a_day_that_is_free_in_some_gemeinden_only_stays_unknown():
    himmelfahrt, friedensfest = date(2026, 8, 15), date(2026, 8, 8)
    assert kalender("09162000").feiertag(himmelfahrt) is None
    assert kalender("10").feiertag(himmelfahrt) is True
    assert kalender("09761000").feiertag(friedensfest) is True
    assert kalender("09162000").feiertag(friedensfest) is False
    assert kalender("14").feiertag(date(2026, 6, 4)) is None


def test_school_holidays_are_known_for_the_years_that_are_complete():
    nrw = kalender("05999000")
    assert nrw.ferien(date(2026, 12, 28)) is True
    assert nrw.ferien(date(2026, 11, 24)) is False
    assert nrw.ferien(date(2023, 12, 31)) is nrw.ferien(date(2029, 1, 1)) is None


def test_without_a_land_nothing_is_known():
    for ags in ("", "99", "Musterstadt"):
        niemand = kalender(ags)
        assert niemand.feiertag(date(2026, 12, 25)) is niemand.ferien(date(2026, 12, 25)) is None


def test_every_land_has_its_calendar():
    assert LAND_KUERZEL.keys() == LAENDER.keys()
    for ags in LAENDER:
        assert kalender(ags).feiertag(date(2028, 12, 25)) is True


def test_school_holidays_agree_with_another_calendar_but_for_single_bridge_days():
    if not FERIEN.exists():
        pytest.skip("../shared fehlt: schulferien_laender.csv")
    andere = defaultdict(set)
    with FERIEN.open(encoding="utf-8", newline="") as datei:
        for zeile in csv.DictReader(datei):
            tag, ende = (date.fromisoformat(zeile[name]) for name in ("von", "bis"))
            while tag <= ende:
                andere[zeile["kuerzel"].removesuffix("-abs")].add(tag)
                tag += timedelta(days=1)
    for ags, kuerzel in LAND_KUERZEL.items():
        eigener = kalender(ags)
        for jahr in range(2024, 2029):
            tage = (date(jahr, 1, 1) + timedelta(days=i) for i in range(365))
            anders = [
                tag
                for tag in tage
                if tag.weekday() < 5
                and not eigener.feiertag(tag)
                and eigener.ferien(tag) != (tag in andere[kuerzel.lower()])
            ]
            assert len(anders) <= 2, (kuerzel, anders)
