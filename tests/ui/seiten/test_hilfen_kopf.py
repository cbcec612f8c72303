"""The head of a help: how good its figures are on the chosen day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.recht import LeistungId
from lotse.i18n.sprache import Sprache
from lotse.matching.gueltigkeit import zeitraum
from lotse.ui.seiten.hilfen_kopf import endet_bald, kartenname, veraltet
from tests.werkzeug.hilfenseite import KITA, hilfe, urteil

DEUTSCH = Sprache.load("de")
BIS = "Beträge gelten bis 31.12.2026."
FRAGEN = "Bitte bei der Stelle nachfragen."


def worte(leistung, tag: date) -> tuple[str, str]:
    zeit = zeitraum(leistung)
    eine = replace(hilfe(leistung), urteil=urteil(leistung, gueltigkeit=zeit.am(tag), zeit=zeit))
    return endet_bald(eine, DEUTSCH), veraltet(eine, tag, DEUTSCH)


@pytest.mark.parametrize(
    ("tag", "leise", "laut"),
    [
        (date(2026, 10, 31), "", ""),
        (date(2026, 11, 1), BIS, ""),
        (date(2026, 12, 31), BIS, ""),
        (
            date(2027, 1, 1),
            "",
            "Beträge galten bis 31.12.2026. Diese Zahl ist alt. Bitte beim Amt nachfragen.",
        ),
        (date(2026, 6, 30), "", f"Diese Angaben gelten erst ab dem 01.07.2026. {FRAGEN}"),
    ],
)
def test_figures_are_good_run_out_or_are_old(tag, leise, laut):
    grenzen = {"gueltig_ab": date(2026, 7, 1), "gueltig_bis": date(2026, 12, 31)}
    geld = replace(KITA, parameter=("satz",), **grenzen)
    assert worte(geld, tag) == (leise, laut)


def test_an_entry_without_figures_speaks_of_what_it_says():
    haus = replace(KITA, gueltig_bis=date(2026, 12, 31))
    assert worte(haus, date(2026, 12, 1)) == ("Diese Angaben gelten bis 31.12.2026.", "")
    alt = f"Diese Angaben galten bis zum 31.12.2026. {FRAGEN}"
    assert worte(haus, date(2027, 1, 1)) == ("", alt)


def test_law_nobody_has_looked_at_for_a_year_is_said_to_be_old():
    spaeter = KITA.stand.replace(year=KITA.stand.year + 1)
    assert worte(KITA, spaeter)[1].startswith("Der Rechtsstand ist vom ")


def test_the_card_says_the_old_name_as_long_as_offices_may_use_it():
    """§ 65a Abs. 4 SGB II: until the end of 2026."""
    geld = replace(
        KITA,
        id=LeistungId("grundsicherungsgeld"),
        name="Grundsicherungsgeld",
        namen_alt=("Bürgergeld", "ALG II"),
    )
    frueher = "Grundsicherungsgeld (früher: Bürgergeld)"
    assert kartenname(geld, date(2026, 12, 31), DEUTSCH) == frueher
    assert kartenname(geld, date(2027, 1, 1), DEUTSCH) == "Grundsicherungsgeld"
    assert kartenname(KITA, date(2026, 12, 31), DEUTSCH) == KITA.name
