"""The borders the window asks for are those the calculation uses."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lotse.matching.rechner_stufen import (
    erspartes_frei,
    kiz_vermoegensgrenze,
    lohngrenzen,
    minijob_offen,
)
from tests.werkzeug.rechner import haushalt, lohn, spanne, wissen

KENNZAHLEN = wissen().kennzahlen


@pytest.mark.parametrize("jahre", [(25,), (30,), (39, 40), (49, 50), (70, 18)])
def test_savings_that_stay_free_are_those_of_the_calculation(jahre):
    haus = haushalt(*(lohn(1000, 800, alter=jahr) for jahr in jahre), alter=(5, 8))
    _, genau = erspartes_frei(KENNZAHLEN, jahre, 2)
    assert genau == haus.faelle()[0].schonvermoegen.von


def test_with_an_age_unknown_only_what_is_free_at_any_age_is_said():
    sicher, genau = erspartes_frei(KENNZAHLEN, (45, None), 1)
    assert (sicher, genau) == (erspartes_frei(KENNZAHLEN, (20, 20), 1)[1], None)


def test_savings_for_kinderzuschlag_end_where_the_calculation_ends_them():
    grenze = kiz_vermoegensgrenze(KENNZAHLEN, 4)
    assert grenze == 85_000
    bis, mehr = (
        haushalt(lohn(2200, 1740), lohn(0, 0), alter=(7, 5), vermoegen=spanne(v)).grenzen()
        for v in (grenze, grenze + Decimal("0.01"))
    )
    assert (bis.kiz_vermoegen, mehr.kiz_vermoegen) == (True, None)


@pytest.mark.parametrize(
    ("brutto", "offen"),
    [((600, 900), True), ((603, 900), True), ((604, 900), False), ((0, 603), False), (603, False)],
)
def test_a_minijob_is_open_where_its_limit_lies_inside_the_band(brutto, offen):
    assert minijob_offen(KENNZAHLEN, spanne(brutto)) is offen


def test_wages_divide_at_the_minimum_income():
    assert set(lohngrenzen(KENNZAHLEN)) == {Decimal(600), Decimal(900)}


def test_without_a_figure_there_is_no_border():
    assert lohngrenzen({}) == ()
    assert not minijob_offen({}, spanne((600, 900)))
    assert kiz_vermoegensgrenze({}, 3) is None
    assert erspartes_frei({}, (30,), 1) == (None, None)
