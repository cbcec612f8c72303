"""Numbers and years as they stand in tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.exchange.indikatoren_zahlen import Marke, Zelle, find_komma, read_jahr, read_zahl


@pytest.mark.parametrize(
    ("text", "komma", "erwartet"),
    [
        ("12", ",", Zelle(12.0)),
        ("12,5", ",", Zelle(12.5)),
        ("12.5", ".", Zelle(12.5)),
        ("12 %", ",", Zelle(12.0, prozent=True)),
        ("1.234", ",", Zelle(1234.0, repariert=True)),
        ("1.234", ".", Zelle(1.234)),
        ("1 234", ",", Zelle(1234.0, repariert=True)),
        ("1.234.567,5", ",", Zelle(1234567.5, repariert=True)),
        ("1'234", ",", Zelle(1234.0, repariert=True)),
        ("-  23", ",", Zelle(-23.0)),
        (" 1 675    ", ",", Zelle(1675.0, repariert=True)),
        (7, ",", Zelle(7.0)),
        (7.5, ",", Zelle(7.5)),
        ("", ",", Zelle(marke=Marke.LEER)),
        (None, ",", Zelle(marke=Marke.LEER)),
        ("n/a", ",", Zelle(marke=Marke.LEER)),
        ("–", ",", Zelle(marke=Marke.STRICH)),
        ("< 5", ",", Zelle(marke=Marke.VERDECKT)),
        (".", ",", Zelle(marke=Marke.VERDECKT)),
        ("zwölf", ",", Zelle(marke=Marke.KEINE_ZAHL)),
        (True, ",", Zelle(marke=Marke.KEINE_ZAHL)),
        ("12.34.56", ",", Zelle(marke=Marke.KEINE_ZAHL)),
        ("9" * 40, ",", Zelle(marke=Marke.KEINE_ZAHL)),
        (1e300, ",", Zelle(marke=Marke.KEINE_ZAHL)),
        (float("nan"), ",", Zelle(marke=Marke.KEINE_ZAHL)),
    ],
)
def test_a_cell_is_a_number_or_says_why_it_is_none(text, komma, erwartet):
    assert read_zahl(text, komma) == erwartet


@pytest.mark.parametrize(
    ("werte", "zeichen"),
    [
        (["12,5", "7"], ","),
        (["12.5", "7"], "."),
        (["1.234", "5.678"], ","),
        (["1.234,5"], ","),
        (["1,234.5"], "."),
        ([], ","),
    ],
)
def test_the_decimal_sign_of_a_column_is_found(werte, zeichen):
    assert find_komma(werte) == zeichen


@pytest.mark.parametrize(
    ("wert", "erwartet"),
    [
        ("2025", (2025, False)),
        (2025, (2025, False)),
        ("2025.0", (2025, False)),
        ("2024/25", (2024, True)),
        ("2024/2025", (2024, True)),
        ("31.12.2013", (2013, True)),
        ("Dez 2013", (2013, True)),
        ("2013 bis 2015", (None, False)),
        ("neulich", (None, False)),
        ("", (None, False)),
        (None, (None, False)),
        ("1899", (None, False)),
    ],
)
def test_a_year_is_read_or_not(wert, erwartet):
    assert read_jahr(wert) == erwartet


@given(st.text() | st.integers() | st.floats() | st.none() | st.booleans(), st.sampled_from(",."))
def test_no_cell_of_the_world_breaks_the_reader(wert, komma):
    zelle = read_zahl(wert, komma)
    assert (zelle.zahl is None) != (zelle.marke is None)


@given(st.integers(0, 10**9))
def test_every_count_written_with_german_thousands_comes_back(zahl):
    assert read_zahl(f"{zahl:,}".replace(",", ".")).zahl == zahl


@pytest.mark.parametrize("wert", ["1" + 110 * ".000", "1" + 5 * ".000", 10**400, float("inf")])
def test_a_number_nobody_counts_is_none_and_stops_nothing(wert):
    assert read_zahl(wert) == Zelle(marke=Marke.KEINE_ZAHL)
