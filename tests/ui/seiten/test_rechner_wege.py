"""The ways to the Rechner and back: from a help, by key, by search, by the tab."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from lotse.domain.rechnung import Spanne
from lotse.i18n.sprache import Sprache
from lotse.ui.aktionen import Aktion
from lotse.ui.seiten.hilfen_voraussetzungen import MIT_RECHNER
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.suche.quellen import finde
from tests.werkzeug.fall import leistung
from tests.werkzeug.hilfenseite import abgleich, hilfe, spruenge, zeige


@pytest.mark.parametrize("kennung", MIT_RECHNER)
def test_the_sheet_of_each_of_the_three_leads_to_the_rechner(qtbot, stil_hell, runner, kennung):
    seite = zeige(qtbot, runner, abgleich(hilfe(leistung(kennung))))
    ziele = spruenge(seite)
    seite._blatt.voraus.rechner.click()
    assert ziele == [Sprung(Ort.RECHNER, bezug=kennung)]


def test_other_helps_do_not(qtbot, stil_hell, runner):
    seite = zeige(qtbot, runner, abgleich(hilfe(leistung("kita_1_3"))))
    assert not seite._blatt.voraus.rechner.isVisible()


def test_the_key_opens_it_and_the_tab_below_leads_back(fenster):
    fenster.tue(Aktion.RECHNER)
    assert fenster.ort is Ort.RECHNER
    leiste = fenster._rahmen.reiter.leiste
    assert leiste.tabText(leiste.currentIndex()) == "Passende Hilfen"
    mitte: QPoint = leiste.tabRect(leiste.currentIndex()).center()
    QTest.mouseClick(leiste, Qt.MouseButton.LeftButton, pos=mitte)
    assert fenster.ort is Ort.HILFEN
    fenster.tue(Aktion.RECHNER)
    QTest.mouseClick(leiste, Qt.MouseButton.LeftButton, pos=leiste.tabRect(3).center())
    assert fenster.ort is Ort.PLAN


def test_the_search_finds_it(sitzung):
    funde = finde(sitzung.dienste, "geld über", (Aktion.RECHNER,))
    assert [f.kennung for f in funde if f.art == "befehl"] == [Aktion.RECHNER.value]


def test_without_an_open_family_it_leads_to_the_families(fenster, sitzung):
    sitzung.schliesse()
    fenster.tue(Aktion.RECHNER)
    assert fenster.ort is Ort.FAMILIEN


def test_answers_stay_while_other_pages_are_looked_at(qtbot, fenster, sitzung):
    fenster.tue(Aktion.RECHNER)
    seite = fenster._seiten[Ort.RECHNER]
    seite.on_antwort("miete", Spanne.genau(700))
    fenster.gehe(Sprung(Ort.PLAN))
    sitzung.aendern(lambda akte: akte, "nichts")
    fenster.gehe(Sprung(Ort.RECHNER))
    assert seite.angaben.zeilen["miete"].feld.text() == "700"


def test_a_hidden_page_calculates_nothing_until_it_is_seen(qtbot, fenster, sitzung):
    fenster.tue(Aktion.RECHNER)
    seite = fenster._seiten[Ort.RECHNER]
    fenster.gehe(Sprung(Ort.FAMILIE))
    vorher = seite._rechnung
    sitzung.sage_dem_rechner(sitzung.rechner.__class__({"paar": False}), "allein")
    assert seite._rechnung is vorher
    fenster.gehe(Sprung(Ort.RECHNER))
    assert "brutto.1" not in seite.angaben.zeilen


def test_the_window_in_english_has_english_words_here(fenster):
    fenster.texte_setzen(Sprache.load("en"))
    fenster.tue(Aktion.RECHNER)
    seite = fenster._seiten[Ort.RECHNER]
    assert seite.nutzen.text() == "Use the answers for the help list"
    assert seite.angaben.zeilen["miete"].text == "Rent without heating"
