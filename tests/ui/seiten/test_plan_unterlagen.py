"""Unterlagen: each paper once, ticked with a key, counted everywhere, fetched as a step."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from lotse.i18n.sprache import Sprache
from lotse.letters.brief import Briefart
from lotse.ui.seiten.briefe import BriefeSeite
from lotse.ui.seiten.hilfen_blick import Blick
from lotse.ui.seiten.plan_kopf import SCHRITTE, UNTERLAGEN
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.planseite import echte_sitzung, plan_seite, worte
from tests.werkzeug.reihen import echtes_wissen


@pytest.fixture
def sitzung(qtbot, stil_hell, haus, runner):
    sitzung = echte_sitzung(qtbot, haus, runner)
    yield sitzung
    sitzung.sicherung.schliesse_ab()
    sitzung.deleteLater()


@pytest.fixture
def seite(qtbot, sitzung):
    return plan_seite(qtbot, sitzung, UNTERLAGEN)


def zeilen(seite):
    modell = seite._papiere.liste.modell
    return [modell.zeile(row) for row in range(modell.rowCount())]


def test_each_paper_stands_once_and_says_for_what(seite):
    kennungen = [zeile.papier.unterlage.id for zeile in zeilen(seite)]
    assert len(kennungen) == len(set(kennungen))
    lohn = next(z for z in zeilen(seite) if z.papier.unterlage.id == "lohnzettel")
    assert "für Kinderzuschlag, Wohngeld" in seite._papiere.liste.art.sprich(lohn)


def test_the_space_bar_ticks_and_unticks_and_undo_takes_it_back(qtbot, seite):
    liste = seite._papiere.liste
    liste.waehle("lohnzettel")
    liste.setFocus()
    qtbot.keyClick(liste, Qt.Key.Key_Space)
    assert seite.sitzung.akte.unterlagen == ("lohnzettel",)
    assert liste.wahl_schluessel() == "lohnzettel"
    assert "habe ich schon" in liste.art.sprich(liste.wahl())
    qtbot.keyClick(liste, Qt.Key.Key_Space)
    assert seite.sitzung.akte.unterlagen == ()
    seite.sitzung.zurueck()
    assert seite.sitzung.akte.unterlagen == ("lohnzettel",)


def test_a_press_on_the_box_ticks_and_beside_it_only_chooses(qtbot, seite):
    liste = seite._papiere.liste
    flaeche = liste.visualRect(liste.model().index(1, 0))
    for x, erwartet in ((flaeche.width() // 2, 0), (20, 1)):
        ort = QPoint(x, flaeche.center().y())
        qtbot.mouseClick(liste.viewport(), Qt.MouseButton.LeftButton, pos=ort)
        assert len(seite.sitzung.akte.unterlagen) == erwartet


def test_the_sheet_says_where_to_get_it_and_ticks_too(qtbot, seite):
    seite._papiere.liste.waehle("geburtsurkunde")
    text = worte(seite._papierblatt)
    assert "Beim Standesamt" in text
    assert "§ 64 Abs. 2 SGB X" in text
    assert "Kindergeld" in text
    seite._papierblatt._haken.click()
    assert seite.sitzung.akte.unterlagen == ("geburtsurkunde",)
    assert not seite._papierblatt._knopf.isEnabled()


def test_a_tick_takes_the_step_out_of_the_order(seite):
    reihe = [p.id for p in seite._abfolge.plaetze]
    assert "geburtsurkunde_holen" in reihe
    seite._tun.unterlage("geburtsurkunde", True)
    assert "geburtsurkunde_holen" not in [p.id for p in seite._abfolge.plaetze]


def test_a_paper_becomes_a_step_and_the_step_ticks_the_paper(qtbot, seite):
    seite._papiere.liste.waehle("steuer_id")
    seite._papierblatt._knopf.click()
    schritt = seite.sitzung.akte.schritte[-1]
    assert schritt.text == "Unterlage besorgen: Steuer-ID von Eltern und Kind"
    assert not seite._papierblatt._knopf.isEnabled()
    seite.show_sprung(Sprung(Ort.PLAN, bezug=schritt.id))
    seite._on_leertaste()
    assert seite.sitzung.akte.unterlagen == ("steuer_id",)


def test_how_many_are_there_is_counted(seite):
    alle = len(zeilen(seite))
    assert seite._papiere._zahl.text() == f"0 von {alle} sind da"
    seite._tun.unterlage("ausweis", True)
    assert seite._papiere._zahl.text() == f"1 von {alle} sind da"


def test_printing_leads_to_the_list_of_papers_and_from_the_steps_to_the_plan(seite):
    gesprungen = []
    seite.sitzung.springt.connect(gesprungen.append)
    seite._papiere.knopf.click()
    seite.show_sprung(Sprung(Ort.PLAN, bezug=SCHRITTE))
    seite.on_drucken()
    assert [sprung.bezug for sprung in gesprungen] == ["unterlagen", "plan"]


def test_the_letters_page_has_the_list_and_opens_it(qtbot, sitzung):
    briefe = BriefeSeite(sitzung.dienste, sitzung)
    qtbot.addWidget(briefe)
    briefe.show_sprung(Sprung(Ort.BRIEFE, bezug="unterlagen"))
    assert briefe._liste.posten.art is Briefart.UNTERLAGEN
    briefe.show_sprung(Sprung(Ort.BRIEFE, bezug="plan"))
    assert briefe._liste.posten.art is Briefart.PLAN


def test_without_any_paper_the_view_says_so(qtbot, haus, runner, stil_hell):
    sitzung = echte_sitzung(qtbot, haus, runner, ("familienpaten",))
    seite = plan_seite(qtbot, sitzung, UNTERLAGEN)
    assert "Keine Unterlagen nötig." in worte(seite._papiere)
    assert not seite._papiere.knopf.isEnabled()
    assert not seite._papierblatt._knopf.isVisible()
    sitzung.sicherung.schliesse_ab()


def test_the_sheet_of_a_help_ticks_what_is_at_hand(qtbot, stil_hell, sitzung):
    blick = Blick()
    qtbot.addWidget(blick)
    leistung = echtes_wissen().leistungen["kindergeld"]
    eine, *rest = leistung.unterlagen
    blick.show_leistung(leistung, sitzung.dienste.sprache, da=[eine])
    namen = [w.accessibleName() for w in blick.findChildren(type(blick._titel))]
    assert f"Schon da: {eine}" in namen
    assert f"Unterlagen: {', '.join(rest)}" in namen
    blick.show_leistung(leistung, sitzung.dienste.sprache)
    namen = [w.accessibleName() for w in blick.findChildren(type(blick._titel)) if not w.isHidden()]
    assert not any(name.startswith("Schon da") for name in namen)


def test_the_sheet_of_a_help_says_another_place_and_another_language_at_once(
    qtbot, stil_hell, sitzung
):
    blick, deutsch = Blick(), sitzung.dienste.sprache
    qtbot.addWidget(blick)
    leistung = echtes_wissen().leistungen["kindergeld"]

    def amt():
        namen = [w.accessibleName() for w in blick.findChildren(QWidget) if not w.isHidden()]
        return [name for name in namen if name.startswith(("Entscheidet", "Decides"))]

    blick.show_leistung(leistung, deutsch)
    blick.show_leistung(leistung, deutsch)
    assert amt() == [f"Entscheidet: {leistung.zustaendig}"]
    blick.show_leistung(replace(leistung, zustaendig="Amt der anderen Stadt"), deutsch)
    assert amt() == ["Entscheidet: Amt der anderen Stadt"]
    blick.show_leistung(leistung, Sprache.load("en"))
    assert amt() == [f"Decides: {leistung.zustaendig}"]


def test_the_inspector_says_which_papers_are_there(seite):
    seite.sitzung.aendern(lambda a: replace(a, unterlagen=("lohnzettel",)), "da")
    seite.show_sprung(Sprung(Ort.PLAN, bezug="g1"))
    text = worte(seite._blatt)
    assert "Schon da: Lohnzettel der letzten 6 Monate" in text
    assert "Unterlagen: Mietvertrag und Nebenkosten" in text
