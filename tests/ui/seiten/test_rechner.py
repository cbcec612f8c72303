"""Geld überschlagen: bands to choose, the result at once, sums on demand, forgotten at the end."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from lotse.domain.rechnung import Eingabe, Spanne
from lotse.i18n.sprache import Sprache
from lotse.ui.farben import Thema
from lotse.ui.sprung import Ort
from lotse.ui.stil import stil
from tests.barrierefrei.pruefung import beschnitten, namenlos, spruenge, zu_klein
from tests.werkzeug.hilfenseite import spruenge as sprungziele
from tests.werkzeug.muster import familie_k
from tests.werkzeug.rechnerseite import (
    antworte_alles,
    baender,
    chip,
    druecke,
    gewaehlt,
    lesbar,
    oeffne_rechner,
    offene_fragen,
    worte,
)

KEY = Qt.Key


@pytest.fixture
def seite(qtbot, stil_hell, runner):
    return oeffne_rechner(qtbot, runner)


def test_what_the_case_knows_is_there_already(seite):
    assert gewaehlt(seite, "paar") == ["ja, zu zweit"]
    assert gewaehlt(seite, "schwanger") == ["ja"]
    assert gewaehlt(seite, "gemeinsam") == ["ja"]
    assert gewaehlt(seite, "kindergeld") == [], "nothing in the case says so"
    text = lesbar(seite)
    assert "Kinder: Kind, 7 Jahre; Kind, 3 Jahre; Baby" in text
    assert text.count("Aus der Akte.") == 3
    assert seite.sitzung.rechner.antworten == {}, "known is not said"


def test_every_question_can_be_left_open_and_nothing_is_required(seite):
    for zeile in seite.angaben.zeilen.values():
        assert zeile.wahl.chips[-1].text() == "Weiß nicht, möchte nichts sagen"
    assert len(baender(seite)) == 3
    assert all("noch nicht bekannt" in band for band in baender(seite))


def test_wages_are_asked_in_bands_with_the_limits_of_the_law(seite):
    assert worte(seite, "brutto.0")[:5] == [
        "nichts", "unter 600", "600 bis 900", "900 bis 1.500", "1.500 bis 2.000",
    ]  # fmt: skip
    assert worte(seite, "brutto.0")[-2] == "genau …"
    druecke(seite, "brutto.0", "600 bis 900")
    assert seite.sitzung.rechner.antworten["brutto.0"] == Spanne(Decimal(600), Decimal("899.99"))


def test_the_result_follows_each_answer(seite):
    antworte_alles(seite)
    jobcenter, zuschlag, wohngeld = baender(seite)
    assert jobcenter.startswith("Grundsicherungsgeld, unwahrscheinlich, ")
    assert zuschlag.startswith("Kinderzuschlag, wahrscheinlich, ")
    assert wohngeld.startswith("Wohngeld, wahrscheinlich, ")
    assert "Kinderzuschlag mit Wohngeld ist der wahrscheinlichere Weg" in lesbar(seite.ergebnis)
    druecke(seite, "brutto.1", "nichts")
    assert baender(seite)[0].startswith("Grundsicherungsgeld, wahrscheinlich")


def test_who_earns_nothing_is_not_asked_about_net_pay_or_tax(seite):
    assert "netto.0" in seite.angaben.zeilen
    druecke(seite, "brutto.0", "nichts")
    assert "netto.0" not in seite.angaben.zeilen
    assert "steuer.0" not in seite.angaben.zeilen
    druecke(seite, "brutto.0", "1.500 bis 2.000")
    assert {"netto.0", "steuer.0"} <= set(seite.angaben.zeilen)


def test_a_minijob_is_asked_only_where_its_limit_lies_in_the_band(seite):
    druecke(seite, "brutto.1", "unter 600")
    assert "minijob.1" not in seite.angaben.zeilen
    druecke(seite, "brutto.1", "600 bis 900")
    assert "minijob.1" in seite.angaben.zeilen
    druecke(seite, "minijob.1", "ja")
    assert "steuer.1" not in seite.angaben.zeilen


def test_ages_are_asked_only_when_savings_could_count(qtbot, stil_hell, runner):
    familie = familie_k()
    ohne = [replace(p, geburt=None) if not p.ist_kind else p for p in familie.personen]
    seite = oeffne_rechner(qtbot, runner, replace(familie, personen=tuple(ohne)))
    druecke(seite, "vermoegen", "bis 5.000")
    assert "alter.0" not in seite.angaben.zeilen
    druecke(seite, "vermoegen", "20.000 bis 30.000")
    assert {"alter.0", "alter.1"} <= set(seite.angaben.zeilen)


def test_an_exact_sum_is_typed_in_place(seite):
    druecke(seite, "miete", "genau …")
    feld = seite.angaben.zeilen["miete"].feld
    assert seite.focusWidget() is feld
    QTest.keyClicks(feld, "1.785,50")
    assert seite.sitzung.rechner.antworten["miete"] == Spanne.genau("1785.50")
    assert gewaehlt(seite, "miete") == ["genau …"]


@pytest.mark.parametrize("text", ["viel", "12,34,5", "-5", "99.999.999"])
def test_what_is_no_sum_is_told_below_the_field_and_changes_nothing(seite, text):
    druecke(seite, "miete", "genau …")
    feld = seite.angaben.zeilen["miete"].feld
    feld.setText(text)
    feld.textEdited.emit(text)
    feld.editingFinished.emit()
    assert "Bitte eine Zahl, zum Beispiel 1.250." in lesbar(seite.angaben)
    assert "miete" not in seite.sitzung.rechner.antworten


def test_a_sum_is_taken_back_as_one_and_an_answer_by_pressing_it_again(seite):
    druecke(seite, "miete", "genau …")
    QTest.keyClicks(seite.angaben.zeilen["miete"].feld, "785")
    seite.sitzung.zurueck()
    assert "miete" not in seite.sitzung.rechner.antworten
    assert gewaehlt(seite, "miete") == [], "the field is put away"
    druecke(seite, "heizung", "50 bis 100")
    druecke(seite, "heizung", "50 bis 100")
    assert gewaehlt(seite, "heizung") == []
    assert "heizung" not in seite.sitzung.rechner.antworten


def test_an_emptied_field_is_no_answer_and_stays_open(seite):
    druecke(seite, "miete", "genau …")
    feld = seite.angaben.zeilen["miete"].feld
    QTest.keyClicks(feld, "7")
    QTest.keyClick(feld, KEY.Key_Backspace)
    assert "miete" not in seite.sitzung.rechner.antworten
    assert feld.isVisible()
    assert seite.focusWidget() is feld


def test_undo_and_redo_bring_answers_back(seite):
    druecke(seite, "heizung", "50 bis 100")
    druecke(seite, "heizung", "100 bis 150")
    seite.sitzung.zurueck()
    assert gewaehlt(seite, "heizung") == ["50 bis 100"]
    seite.sitzung.vor()
    assert gewaehlt(seite, "heizung") == ["100 bis 150"]


def test_what_the_case_says_can_be_opened_again(seite):
    druecke(seite, "paar", "ja, zu zweit")
    assert gewaehlt(seite, "paar") == ["Weiß nicht, möchte nichts sagen"]
    druecke(seite, "paar", "Weiß nicht, möchte nichts sagen")
    assert gewaehlt(seite, "paar") == ["ja, zu zweit"]


def test_arrows_walk_the_chips_and_space_presses(seite):
    zeile = seite.angaben.zeilen["heizung"]
    zeile.fokusziel().setFocus()
    QTest.keyClick(seite.focusWidget(), KEY.Key_Right)
    QTest.keyClick(seite.focusWidget(), KEY.Key_Space)
    assert gewaehlt(seite, "heizung") == ["50 bis 100"]
    assert seite.focusWidget() is chip(seite, "heizung", "50 bis 100"), "the cursor stays"
    tab = [c for c in zeile.wahl.chips if c.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert tab == [seite.focusWidget()], "one stop for Tab"


def test_the_cursor_stays_when_rows_come_and_go(seite):
    ziel = chip(seite, "brutto.0", "nichts")
    ziel.setFocus()
    QTest.keyClick(ziel, KEY.Key_Space)
    assert seite.focusWidget() is ziel
    assert "netto.0" not in seite.angaben.zeilen


def test_what_settles_most_leads_to_its_row(seite):
    antworte_alles(seite)
    assert not seite.ergebnis._klaertteil.isVisible(), "nothing is open"
    druecke(seite, "vermoegen", "bis 5.000")
    QCoreApplication.processEvents()
    (verweis,) = offene_fragen(seite)
    assert verweis.accessibleName() == "Erspartes von allen zusammen, klärt bis zu 3 von 3"
    verweis.click()
    assert seite.focusWidget() is seite.angaben.zeilen["vermoegen"].fokusziel()


def test_a_band_that_is_too_wide_is_asked_more_exactly(seite):
    antworte_alles(seite)
    druecke(seite, "netto.1", "900 bis 1.500")
    QCoreApplication.processEvents()
    verweis = offene_fragen(seite)[0]
    assert verweis.text() == "Vater: Lohn auf dem Konto, genauer"


def test_children_nobody_asked_about_are_told_in_the_case(qtbot, stil_hell, runner):
    familie = familie_k()
    eltern = tuple(p for p in familie.personen if not p.ist_kind)
    seite = oeffne_rechner(qtbot, runner, replace(familie, personen=eltern, kinder_gefragt=False))
    assert "Kinder: noch nicht gefragt." in lesbar(seite)
    seite.angaben.zeige(Eingabe.KINDER)
    assert seite.focusWidget() is seite.angaben.familie
    ziele = sprungziele(seite)
    seite.angaben.familie.click()
    assert ziele[0].ort is Ort.FAMILIE


def test_esc_leads_back_to_the_help_but_closes_an_open_field_first(seite):
    ziele = sprungziele(seite)
    druecke(seite, "miete", "genau …")
    QTest.keyClick(seite.angaben.zeilen["miete"].feld, KEY.Key_Escape)
    assert ziele == []
    assert seite.focusWidget() in seite.angaben.zeilen["miete"].wahl.chips
    QTest.keyClick(seite.focusWidget(), KEY.Key_Escape)
    assert [(z.ort, z.bezug) for z in ziele] == [(Ort.HILFEN, "kinderzuschlag")]


@pytest.mark.parametrize(
    ("prozent", "groesse"),
    [(100, (1024, 640)), (100, (1366, 738)), (150, (1366, 738)), (200, (1366, 738)),
     (100, (1920, 1050))],
)  # fmt: skip
def test_every_size_can_be_read_and_reached(qtbot, runner, stil_hell, prozent, groesse):
    stil().show(Thema.HELL, prozent)
    seite = oeffne_rechner(qtbot, runner)
    seite.resize(*groesse)
    antworte_alles(seite)
    seite.ergebnis.knopf.click()
    seite.ergebnis.zeilen[1].klappe(auf=True)
    qtbot.wait(20)
    assert namenlos(seite) == []
    assert beschnitten(seite) == []
    assert spruenge(seite) == []
    assert zu_klein(seite, 24) == []


def test_another_language_says_the_rows_anew_and_keeps_the_answers(seite):
    antworte_alles(seite)
    druecke(seite, "brutto.0", "900 bis 1.500")
    druecke(seite, "brutto.0", "nichts")
    seite.texte_setzen(Sprache.load("en"))
    assert "2,000 to 2,500" in worte(seite, "brutto.1")
    assert gewaehlt(seite, "brutto.0") == ["nothing"]
    assert seite.angaben.zeilen["brutto.1"].feld.text() == "2,200"
    assert "Kinderzuschlag, likely" in baender(seite)[1]
