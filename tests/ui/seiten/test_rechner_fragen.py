"""Who is asked what: a couple and its children, maintenance, a Minijob, what the place knows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.ortswissen import Ortsangabe, Ortsfeld, Ortswissen
from lotse.domain.rechnung import Spanne
from tests.werkzeug.muster import familie_k
from tests.werkzeug.rechner import wissen as echtes_wissen
from tests.werkzeug.rechnerseite import (
    allein,
    antworte_alles,
    baender,
    druecke,
    gewaehlt,
    lesbar,
    oeffne_rechner,
    patchwork,
)


@pytest.fixture
def seite(qtbot, stil_hell, runner):
    return oeffne_rechner(qtbot, runner)


def unterhaltszeilen(seite):
    return [name for name in seite.angaben.zeilen if name.startswith("unterhalt")]


def test_maintenance_is_asked_for_each_child_of_one_parent_only(qtbot, stil_hell, runner, seite):
    assert unterhaltszeilen(seite) == []
    mutter = oeffne_rechner(qtbot, runner, allein())
    assert unterhaltszeilen(mutter) == ["unterhalt.p3", "unterhalt.p4"]
    assert gewaehlt(mutter, "paar") == ["nein, allein"]
    assert "brutto.1" not in mutter.angaben.zeilen


def test_a_couple_is_asked_about_maintenance_unless_both_are_the_parents(qtbot, stil_hell, runner):
    neu = oeffne_rechner(qtbot, runner, patchwork())
    assert gewaehlt(neu, "paar") == ["ja, zu zweit"]
    assert gewaehlt(neu, "gemeinsam") == ["nein"]
    assert unterhaltszeilen(neu) == ["unterhalt.p3", "unterhalt.p4"]
    druecke(neu, "gemeinsam", "ja")
    assert unterhaltszeilen(neu) == []
    druecke(neu, "gemeinsam", "Weiß nicht, möchte nichts sagen")
    assert len(unterhaltszeilen(neu)) == 2
    druecke(neu, "paar", "nein, allein")
    assert "gemeinsam" not in neu.angaben.zeilen


def test_two_recorded_parents_are_asked_whether_they_live_together(qtbot, stil_hell, runner):
    familie = replace(familie_k(), fakten={"wohnsitz_de": True})
    seite = oeffne_rechner(qtbot, runner, familie)
    assert gewaehlt(seite, "paar") == []
    assert "gemeinsam" not in seite.angaben.zeilen
    druecke(seite, "paar", "ja, zu zweit")
    assert gewaehlt(seite, "gemeinsam") == []
    antworte_alles(seite)
    assert "noch nicht bekannt" in baender(seite)[1], "maintenance from outside is open"
    druecke(seite, "gemeinsam", "ja")
    assert baender(seite)[1].startswith("Kinderzuschlag, wahrscheinlich")


def test_an_answer_about_a_minijob_counts_only_while_it_is_asked(seite):
    antworte_alles(seite)
    druecke(seite, "brutto.1", "600 bis 900")
    druecke(seite, "minijob.1", "ja")
    seite.on_antwort("brutto.1", Spanne.genau(2200))
    assert "minijob.1" not in seite.angaben.zeilen
    assert baender(seite)[1].startswith("Kinderzuschlag, wahrscheinlich")


@pytest.fixture
def mit_ortswissen(qtbot, stil_hell, runner):
    def angabe(feld, wert):
        return Ortsangabe("05999", feld, wert, "Liste", date(2026, 9, 1), "Amt")

    grenzen = (Ortsfeld.MIETE_4, "760"), (Ortsfeld.MIETENSTUFE, "4")
    hier = Ortswissen(tuple(angabe(feld, wert) for feld, wert in grenzen))
    familie = replace(familie_k(), ort=replace(familie_k().ort, ags="05999000"))
    echt = echtes_wissen()
    return oeffne_rechner(qtbot, runner, familie, wissen=replace(echt, ort=hier))


def test_what_the_place_writes_about_rents_stands_beside_the_row(mit_ortswissen):
    seite = mit_ortswissen
    satz = "Angabe vor Ort, geprüft am 01.09.2026: angemessen sind 760 Euro."
    assert satz in lesbar(seite.angaben.zeilen["miete"])
    stufe = lesbar(seite.angaben.zeilen["mietenstufe"])
    assert "Angabe vor Ort, geprüft am 01.09.2026: Stufe 4." in stufe
    druecke(seite, "paar", "nein, allein")
    assert "angemessen" not in lesbar(seite.angaben), "three persons: nothing is written down"
