"""An entry names the borders of its figures: letters and cards look at the entry alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.recht import Kennzahl, LeistungId
from lotse.exchange.wissen import find_faults, load_wissen
from lotse.exchange.wissen_zahlen import pruefe_kennzahl, pruefe_zahlen
from tests.werkzeug.wissen import leistung, wissen
from tests.werkzeug.wissensarbeit import grundwissen

AB, BIS = date(2026, 1, 1), date(2026, 12, 31)
ZAHLEN = {
    "satz": Kennzahl("satz", {"wert": 1}, "§ 1", gueltig_ab=AB, gueltig_bis=BIS),
    "alt": Kennzahl("alt", {"wert": 1}, "§ 1", gueltig_ab=date(2020, 1, 1)),
}


def funde(**felder: object) -> list[str]:
    eine = leistung("eine", "gkv", parameter=("satz", "alt"), **felder)
    befunde: list[str] = []
    pruefe_zahlen(eine, "eine", wissen(eine, kennzahlen=ZAHLEN), befunde)
    return befunde


@pytest.mark.parametrize(
    ("ab", "bis", "stellen"),
    [
        (AB, BIS, []),
        (date(2026, 7, 1), date(2026, 9, 30), []),
        (None, BIS, ["eine.gueltig_ab"]),
        (date(2020, 1, 1), BIS, ["eine.gueltig_ab"]),
        (AB, None, ["eine.gueltig_bis"]),
        (AB, date(2027, 12, 31), ["eine.gueltig_bis"]),
        (None, None, ["eine.gueltig_ab", "eine.gueltig_bis"]),
    ],
)
def test_the_latest_beginning_and_the_earliest_end_are_named(ab, bis, stellen):
    assert [fund.partition(":")[0] for fund in funde(gueltig_ab=ab, gueltig_bis=bis)] == stellen


def test_it_is_asked_at_the_door_and_not_only_of_what_we_ship():
    echt = grundwissen()
    kennung = LeistungId("kinderzuschlag")
    ohne = replace(echt.leistungen[kennung], gueltig_bis=None)
    (fund,) = find_faults(replace(echt, leistungen={**echt.leistungen, kennung: ohne}))
    assert "kinderzuschlag.toml.gueltig_bis: null – erlaubt: 2026-12-31" in fund


@pytest.mark.parametrize(
    ("felder", "stelle"),
    [
        ({"gueltig_ab": BIS, "gueltig_bis": AB}, "gueltig_bis"),
        ({"pruefen": "Neue Zahl"}, "pruefen_ab"),
    ],
)
def test_a_figure_that_contradicts_itself_is_named(felder, stelle):
    befunde: list[str] = []
    pruefe_kennzahl(Kennzahl("satz", {}, "§ 1", **felder), befunde)
    assert [fund.partition(":")[2].split(":")[0] for fund in befunde] == [f" satz.{stelle}"]


def test_kindergeld_is_looked_at_again_although_the_law_names_no_end():
    zahl = load_wissen().kennzahlen["kindergeld"]
    assert (zahl.gueltig_bis, zahl.pruefen_ab) == (None, date(2027, 1, 1))
    assert "Kinderfreibeträge" in zahl.pruefen
