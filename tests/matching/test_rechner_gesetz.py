"""Each figure of the calculation, found in the text of its statute."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache

import pytest

from tests.werkzeug.rechner import wissen, zahlen
from tests.werkzeug.shared import shared

DATEIEN = {
    "BKGG": "BKGG-BJNR137800995.md",
    "EStG": "EStG-BJNR010050934.md",
    "RBSFV": "RBSFV_2026-BJNR0F30B0025.md",
    "SGB II": "SGB_2-BJNR295500003.md",
    "WoGG": "WoGG-BJNR185610008.md",
}
NICHT_IM_TEXT = (
    "kinderzuschlag_hoechst",
    "kiz_wohnkosten_verhaeltnis",
    "wohngeld_miete_hoechst",
    "geringfuegigkeitsgrenze",
)
"""They come from a report, an ordinance or a table the text does not carry: the file names it."""


@cache
def gesetz(name: str) -> str:
    """Text without markup, one blank between words."""
    roh = shared("knowledge", "statutes", DATEIEN[name]).read_text("utf-8")
    return " ".join(re.sub(r"<[^>]*>", " ", roh).split())


@pytest.fixture
def paragraf() -> Callable[[str, str], str]:
    """A paragraph from its heading to the next."""

    def ausschnitt(name: str, kopf: str) -> str:
        return gesetz(name).split(f"# {kopf} –", 1)[1].split("# §", 1)[0].split("# Anlage", 1)[0]

    return ausschnitt


@pytest.mark.parametrize(
    ("kennzahl", "wert", "name", "kopf", "satz"),
    [
        ("sofortzuschlag", "wert", "SGB II", "§ 72", "Sofortzuschlag in Höhe von {} Euro"),
        ("mehrbedarf_prozent", "schwanger", "SGB II", "§ 21", "Mehrbedarf von {} Prozent"),
        ("mehrbedarf_prozent", "allein_hoch", "SGB II", "§ 21", "in Höhe von {} Prozent"),
        ("mehrbedarf_prozent", "allein_je_kind", "SGB II", "§ 21", "in Höhe von {} Prozent"),
        ("mehrbedarf_prozent", "allein_max", "SGB II", "§ 21", "höchstens jedoch in Höhe von {} P"),
        ("erwerbsfreibetrag", "grund", "SGB II", "§ 11b", "insgesamt {} Euro monatlich"),
        ("erwerbsfreibetrag", "grenze_1", "SGB II", "§ 11b", "nicht mehr als {} Euro beträgt"),
        ("erwerbsfreibetrag", "grenze_2", "SGB II", "§ 11b", "nicht mehr als {} Euro beträgt"),
        ("erwerbsfreibetrag", "obergrenze", "SGB II", "§ 11b", "nicht mehr als {} Euro beträgt"),
        ("erwerbsfreibetrag", "obergrenze_mit_kind", "SGB II", "§ 11b", "ein Betrag von {} Euro"),
        ("sgb2_vermoegen", "bis_30", "SGB II", "§ 12", "30. Lebensjahres | {} |"),
        ("sgb2_vermoegen", "ab_31_lj", "SGB II", "§ 12", "ab dem 31. Lebensjahr | {} |"),
        ("sgb2_vermoegen", "ab_41_lj", "SGB II", "§ 12", "ab dem 41. Lebensjahr | {} |"),
        ("sgb2_vermoegen", "ab_51_lj", "SGB II", "§ 12", "ab dem 51. Lebensjahr | {} |"),
        ("kindergeld", "wert", "EStG", "§ 66", "für jedes Kind {} Euro"),
        ("kindergeld", "wert", "BKGG", "§ 6", "für jedes Kind {} Euro"),
        ("kiz_mindesteinkommen", "paar", "BKGG", "§ 6a", "mindestens {} Euro oder"),
        ("kiz_mindesteinkommen", "alleinerziehend", "BKGG", "§ 6a", "mindestens {} Euro verfügen"),
        ("kiz_vermoegen", "erste_person", "BKGG", "§ 6a", "{} Euro für die berechtigte Person"),
        ("kiz_vermoegen", "weitere", "BKGG", "§ 6a", "{} Euro für jedes weitere Mitglied"),
        ("wohngeld_abzuege", "alleinerziehend_jahr", "WoGG", "§ 17", "3. {} Euro, wenn"),
        ("wohngeld_abzuege", "mindestbetrag", "WoGG", "§ 21", "weniger als {} Euro monatlich"),
        ("arbeitnehmer_pauschbetrag", "wert", "EStG", "§ 9a", "Arbeitnehmer-Pauschbetrag von {} E"),
    ],
    ids=lambda wert: str(wert)[:24],
)
def test_the_figure_stands_in_the_statute(paragraf, kennzahl, wert, name, kopf, satz):
    text = paragraf(name, kopf)
    betrag = f"{zahlen()(kennzahl, wert):,.0f}".replace(",", " ")
    assert satz.format(betrag) in text


@pytest.mark.parametrize(
    ("wert", "satz"),
    [("satz_bis_520", "520 Euro beträgt, auf {} Prozent"), ("satz_bis_1000", "auf {} Prozent"),
     ("satz_darueber", "1 200 Euro beträgt, auf {} Prozent")],
)  # fmt: skip
def test_the_free_share_of_wages_stands_in_the_statute(paragraf, wert, satz):
    prozent = zahlen()("erwerbsfreibetrag", wert) * 100
    assert satz.format(f"{prozent:.0f}") in paragraf("SGB II", "§ 11b")


def test_45_percent_of_income_lower_kinderzuschlag(paragraf):
    for wert in ("kind_einkommen", "eltern_erwerb"):
        assert zahlen()("kiz_minderung", wert) == Decimal("0.45")
    assert paragraf("BKGG", "§ 6a").count("um 45 Prozent") == 2


def test_the_needs_of_2026_are_those_of_the_ordinance():
    zeile = gesetz("RBSFV").split("gültig ab", 1)[1].split("1. Januar 2026", 1)[1].split()
    erwartet = [f"{zahlen()('regelbedarfsstufen', f'rbs{n}'):.0f}" for n in range(1, 7)]
    assert zeile[:6] == erwartet


def test_ten_percent_and_the_factor_of_wohngeld_stand_in_the_statute(paragraf):
    assert zahlen()("wohngeld_abzuege", "je_abzug") == Decimal("0.1")
    assert "jeweils 10 Prozent abzuziehen" in paragraf("WoGG", "§ 16")
    assert zahlen()("wohngeld_abzuege", "faktor") == Decimal("1.15")
    assert "1,15 · (M" in paragraf("WoGG", "§ 19")


def test_heating_and_climate_sums_are_those_of_paragraph_12(paragraf):
    text = paragraf("WoGG", "§ 12")
    heizung, klima = text.split("(6)", 1)[1].split("(7)", 1)
    for name in ("1", "2", "3", "4", "5", "je_weiteres"):
        assert deutsch(zahlen()("wohngeld_heizung_klima", f"heizung_{name}")) in heizung
        assert deutsch(zahlen()("wohngeld_heizung_klima", f"klima_{name}")) in klima


def deutsch(wert: Decimal) -> str:
    return f"{wert:.2f}".replace(".", ",")


def test_a_b_and_c_are_those_of_anlage_2():
    text = gesetz("WoGG").split("# Anlage 2 –", 1)[1].split("# Anlage 3 –", 1)[0]
    text = text.replace("– ", "-").replace("E-", "e-").replace(",", ".").replace("7 H", "H")
    for buchstabe in "abc":
        gelesen = [
            Decimal(z)
            for reihe in re.findall(rf" {buchstabe} ((?:-?[\d.]+(?:e-\d)? ?)+)", text)
            for z in reihe.split()
        ]
        erwartet = [zahlen()("wohngeld_abc", f"{buchstabe}_{n}") for n in range(1, 13)]
        assert gelesen == erwartet


def test_least_rent_and_least_income_are_those_of_anlage_3():
    text = gesetz("WoGG").split("# Anlage 3 –", 1)[1].split(" 2. Das", 1)[0]
    for buchstabe in "MY":
        reihen = re.findall(rf" {buchstabe} ((?:\d ?)+\d)(?= Y| 7 H| ?$)", text)
        ziffern = "".join(reihen).replace(" ", "")
        erwartet = [
            zahlen()("wohngeld_mindestwerte", f"{buchstabe.lower()}_{n}") for n in range(1, 13)
        ]
        assert ziffern == "".join(f"{wert:.0f}" for wert in erwartet)


@pytest.mark.parametrize("kennzahl", NICHT_IM_TEXT)
def test_a_figure_that_is_not_in_the_text_names_its_source(kennzahl):
    assert wissen().kennzahlen[kennzahl].quelle
