"""Roundings of the law, and figures as the statute has them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lotse.domain.rechnung import OHNE_LOHN
from lotse.matching import rechner_kiz as kiz
from lotse.matching import rechner_sgb2 as sgb2
from lotse.matching import rechner_wohngeld as wohngeld
from lotse.matching.rechner_zahlen import KENNZAHLEN, Zahlen, auf_cent, auf_euro, ungefaehr
from tests.werkzeug.rechner import haushalt, wissen, zahlen


@pytest.mark.parametrize(
    ("genau", "gerundet"), [("1.005", "1.01"), ("1.0049", "1.00"), ("202.68", "202.68")]
)
def test_sgb_2_keeps_two_decimals_and_five_goes_up(genau, gerundet):
    """§ 41 Abs. 2 SGB II."""
    assert auf_cent(Decimal(genau)) == Decimal(gerundet)


@pytest.mark.parametrize(("genau", "euro"), [("162.45", 162), ("162.50", 163), ("0.49", 0)])
def test_kinderzuschlag_is_paid_in_full_euro_commercially(genau, euro):
    """§ 11 Abs. 2 BKGG."""
    assert kiz.auszuzahlen(Decimal(genau)) == euro


def test_kinderzuschlag_is_never_less_than_nothing():
    assert kiz.auszuzahlen(Decimal("-12.3")) == 0


@pytest.mark.parametrize(
    ("genau", "euro"), [("9.49", 0), ("9.50", 10), ("643.7186", 644), ("-5", 0)]
)
def test_wohngeld_is_rounded_first_and_below_ten_euro_there_is_none(genau, euro):
    """Anlage 3 Nr. 3, § 21 Nr. 1 WoGG."""
    assert wohngeld.auszuzahlen(zahlen(), Decimal(genau)) == euro


def test_each_step_of_the_wohngeld_formula_has_ten_decimals():
    """Anlage 3 Nr. 2: z1 to z4 as fixed-point numbers."""
    ergebnis = wohngeld.formel(zahlen(), 3, Decimal("786.87"), Decimal("1118.33"))
    z1 = Decimal("0.0200000000") + Decimal("0.0002917") * Decimal("786.87")
    z1 = round(z1 + Decimal("0.0000245") * Decimal("1118.33"), 10)
    z2 = round(z1 * Decimal("1118.33"), 10)
    assert ergebnis == round(Decimal("1.15") * (Decimal("786.87") - z2), 10)
    assert ergebnis.as_tuple().exponent == -10


@pytest.mark.parametrize(
    ("genau", "gesagt"),
    [(94, 90), (95, 100), (99, 100), (124, 100), (125, 150), (594, 600), (4, 0)],
)
def test_what_is_said_is_rounded_to_fifty_and_below_a_hundred_to_ten(genau, gesagt):
    assert ungefaehr(Decimal(genau)) == gesagt


@pytest.mark.parametrize(
    ("brutto", "mit_kind", "frei"),
    [
        ("0", True, "0"), ("80", True, "80"), ("100", True, "100"), ("520", True, "184"),
        ("556", False, "194.80"), ("1000", True, "328"), ("1200", False, "348"),
        ("1500", False, "348"), ("1500", True, "378"), ("5000", True, "378"),
    ],
)  # fmt: skip
def test_what_stays_free_of_wages_changes_at_each_border(brutto, mit_kind, frei):
    """§ 11b Abs. 2 and 3 SGB II."""
    assert sgb2.freibetrag(zahlen(), Decimal(brutto), mit_kind=mit_kind) == Decimal(frei)


@pytest.mark.parametrize(
    ("alter", "prozent"),
    [
        ((6,), 36), ((7,), 12), ((15, 15), 36), ((16, 15), 24), ((16, 17), 24),
        ((7, 8, 9), 36), ((8, 9, 10, 11), 48), ((1, 2, 3, 4), 48), ((7, 8, 9, 10, 11), 60),
        ((7, 8, 9, 10, 11, 12), 60), ((18,), 0), ((18, 6), 36),
    ],
)  # fmt: skip
def test_the_additional_need_of_those_alone_follows_number_and_age(alter, prozent):
    """§ 21 Abs. 3 SGB II: the higher of both rules, at most 60 percent, minors only."""
    (fall,) = haushalt(alter=alter).faelle()
    assert sgb2.mehrbedarf(zahlen(), fall) == auf_cent(Decimal(prozent) * 563 / 100)


def test_a_couple_has_no_additional_need_for_being_alone():
    (fall,) = haushalt(OHNE_LOHN, OHNE_LOHN, alter=(3,)).faelle()
    assert sgb2.mehrbedarf(zahlen(), fall) == 0


@pytest.mark.parametrize(
    ("alter", "bedarf"), [(0, 357), (5, 357), (6, 390), (13, 390), (14, 471), (17, 471), (18, 451)]
)
def test_the_childs_step_changes_on_the_birthday(alter, bedarf):
    """§§ 20, 23 SGB II: "bis zur Vollendung des sechsten Lebensjahres"."""
    assert sgb2.regelbedarf_kind(zahlen(), alter) == bedarf


def test_a_child_whose_maintenance_covers_its_need_helps_nobody_else():
    """§ 7 Abs. 3 Nr. 4 SGB II: it leaves the Bedarfsgemeinschaft with what is above."""
    viel, mehr = (haushalt(alter=(8,), unterhalt=(u,)).grenzen().luecke for u in (790, 1500))
    assert viel == mehr


def test_figures_are_read_exactly_as_they_stand_in_the_file():
    z = Zahlen(wissen().kennzahlen)
    assert z("wohngeld_abc", "c_1") == Decimal("0.0000408")
    assert z("wohngeld_heizung_klima", "heizung_1") == Decimal("110.4")
    assert auf_euro(z("arbeitnehmer_pauschbetrag") / 12 * 100) == 10250


def test_every_figure_of_the_calculation_has_its_norm_and_its_beginning():
    for name in KENNZAHLEN:
        kennzahl = wissen().kennzahlen[name]
        assert kennzahl.norm, name
        assert kennzahl.gueltig_ab is not None, name
