"""Holidays as the Fristen ask for them."""

from __future__ import annotations

from datetime import date

from lotse.exchange.feiertage import feiertage_in, ueberall


def test_of_the_land_when_it_is_known():
    assert feiertage_in("05999000")(date(2026, 6, 4)) is True
    assert feiertage_in("11000000")(date(2026, 6, 4)) is False


def test_without_a_land_only_what_holds_in_all_of_them_is_known():
    assert feiertage_in("") is feiertage_in("99") is ueberall
    assert ueberall(date(2026, 4, 3)) is True
    assert ueberall(date(2026, 11, 24)) is False
    assert ueberall(date(2026, 6, 4)) is None
    assert ueberall(date(2126, 11, 24)) is None
