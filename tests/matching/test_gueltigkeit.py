"""Current, running out, too early, old: figures on a chosen day (LAW.md 2, 16.8)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.domain.recht import Kennzahl
from lotse.matching.gueltigkeit import (
    BALD,
    IMMER,
    Gueltigkeit,
    Zeitraum,
    grenzen,
    nennt_betrag,
    zeitraum,
)
from tests.matching.test_gesetzestafel import echtes_werk
from tests.werkzeug.wissen import leistung

AB, BIS = date(2026, 7, 1), date(2026, 12, 31)
JAHR = Zeitraum(AB, BIS)
G = Gueltigkeit
ENDE_2026 = {
    "regelbedarfsstufen", "schulbedarf", "kinderzuschlag_hoechst", "mindestunterhalt",
    "unterhaltsvorschuss", "wohngeld_miete_hoechst", "wohngeld_abc", "wohngeld_mindestwerte",
    "kinderkrankengeld_tage", "asylblg_gesamt", "beratungshilfe_freibetraege",
    "geringfuegigkeitsgrenze", "bezugsgroesse_monat",
}  # fmt: skip
"""LAW.md 1.2: their last safe day is 31 December 2026."""


@pytest.mark.parametrize(
    ("tag", "erwartet"),
    [
        (date(2026, 6, 30), G.NOCH_NICHT),
        (date(2026, 7, 1), G.AKTUELL),
        (date(2026, 10, 31), G.AKTUELL),
        (date(2026, 11, 1), G.LAEUFT_AUS),
        (date(2026, 12, 31), G.LAEUFT_AUS),
        (date(2027, 1, 1), G.ABGELAUFEN),
    ],
)
def test_the_day_before_the_day_and_the_day_after(tag, erwartet):
    assert JAHR.am(tag) is erwartet
    assert erwartet.gilt is (erwartet in (G.AKTUELL, G.LAEUFT_AUS))


def test_sixty_days_before_the_end_are_not_sixty_one():
    assert JAHR.am(BIS - BALD) is G.LAEUFT_AUS
    assert JAHR.am(BIS - BALD - timedelta(days=1)) is G.AKTUELL


@given(st.dates())
def test_what_has_no_border_is_always_current(tag):
    assert IMMER.am(tag) is G.AKTUELL


@given(st.dates(), st.none() | st.dates(), st.none() | st.dates())
def test_a_sentence_is_said_exactly_outside(tag, ab, bis):
    eine = leistung("eine", "gkv", gueltig_ab=ab, gueltig_bis=bis)
    gilt = zeitraum(eine).am(tag).gilt
    assert gilt is not bool(list(grenzen(eine, {}, tag)))


def test_an_entry_holds_as_long_as_all_its_figures():
    zahlen = {
        "a": Kennzahl("a", {}, "§ 1", gueltig_ab=date(2026, 1, 1), gueltig_bis=date(2026, 12, 31)),
        "b": Kennzahl("b", {}, "§ 1", gueltig_ab=date(2026, 7, 1), gueltig_bis=date(2027, 6, 30)),
        "c": Kennzahl("c", {}, "§ 1"),
    }
    eine = leistung("eine", "gkv", parameter=("a", "b", "c"), gueltig_bis=date(2028, 1, 1))
    assert zeitraum(eine, zahlen) == JAHR
    assert zeitraum(eine) == Zeitraum(None, date(2028, 1, 1))


def test_on_the_last_day_of_2026_no_figure_is_old_and_on_the_next_those_of_the_handbook_are():
    """No value for 2027 is guessed: each keeps its end."""
    zahlen = echtes_werk().wissen.kennzahlen.values()

    def alte(tag: date) -> set[str]:
        return {z.id for z in zahlen
                if Zeitraum(z.gueltig_ab, z.gueltig_bis).am(tag) is G.ABGELAUFEN}  # fmt: skip

    assert alte(BIS) == set()
    assert alte(date(2027, 1, 1)) >= ENDE_2026
    assert not alte(date(2027, 6, 30)) & {"pfaendung", "schkg_einkommensgrenze"}
    assert alte(date(2027, 7, 1)) >= {"pfaendung", "schkg_einkommensgrenze"}


def test_every_entry_names_the_end_of_its_figures_itself():
    """Letters and cards look at the entry alone (LAW.md 2)."""
    werk = echtes_werk()
    for kennung, zeit in werk.zeiten.items():
        eigen = zeitraum(werk.wissen.leistungen[kennung])
        assert eigen.bis == zeit.bis, kennung


@pytest.mark.parametrize(
    ("satz", "nennt"),
    [
        ("Es gibt 259 Euro im Monat.", True),
        ("Bis 1.563,50 EUR zählt nichts.", True),
        ("40 Prozent zahlt der Bund.", True),
        ("Rund 45 % bleiben frei.", True),
        ("Das Kind ist unter 25.", False),
        ("Es gibt Geld. Der Euro zählt nicht.", False),
    ],
)
def test_a_sum_is_found_in_a_sentence(satz, nennt):
    assert nennt_betrag(satz) is nennt
