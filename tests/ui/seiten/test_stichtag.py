"""Another day to judge on: chosen in the talk, said on every page, never stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest

from lotse.domain.akte import Akte
from lotse.domain.zeit import Geburt
from lotse.i18n.sprache import Sprache
from lotse.services.aendern import set_fakt
from lotse.ui.seiten.gespraech import GespraechSeite
from lotse.ui.seiten.hilfen import HilfenSeite
from lotse.ui.seiten.stichtag import Stichtagwahl, naechste_geburt
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.hilfenseite import saetze
from tests.werkzeug.muster import HEUTE
from tests.werkzeug.muster_abgleich import abgleich
from tests.werkzeug.wissen import familie, kind

MAERZ = date(2027, 3, 1)


@pytest.fixture
def gefragt() -> list[object]:
    """The days the match was asked for."""
    return []


@pytest.fixture
def sitzung(qtbot, runner, gefragt) -> Sitzung:
    def abgleichen(akte, fluechtig, weg, *tag):
        gefragt.append(*tag or (None,))
        return abgleich(akte, fluechtig, weg, *tag)

    haus = Haus()
    sitzung = Sitzung(dienste(haus, abgleichen=abgleichen), runner, runner)
    sitzung.beginne(Akte(familie(kind("2023-05"))))
    qtbot.waitUntil(lambda: sitzung.abgleich is not None)
    return sitzung


@pytest.fixture
def gespraech(qtbot, stil_hell, sitzung):
    return gezeigt(qtbot, GespraechSeite(sitzung.dienste, sitzung))


def gezeigt(qtbot, seite):
    seite.resize(1280, 640)
    qtbot.addWidget(seite)
    with qtbot.waitExposed(seite):
        seite.show()
    return seite


def wahl(seite) -> Stichtagwahl:
    return seite.findChild(Stichtagwahl)


def test_the_match_is_made_for_the_chosen_day_and_for_today_again(qtbot, sitzung, gefragt):
    sitzung.set_stichtag(MAERZ)
    qtbot.waitUntil(lambda: sitzung.abgleich.heute == MAERZ)
    sitzung.set_stichtag(None)
    qtbot.waitUntil(lambda: sitzung.abgleich.heute == HEUTE)
    assert gefragt == [None, MAERZ, None]


def test_today_is_no_other_day_and_the_same_day_asks_nothing(sitzung, gefragt):
    sitzung.set_stichtag(HEUTE)
    assert sitzung.stichtag is None
    assert gefragt == [None]


def test_the_day_is_not_stored_and_gone_with_the_case(qtbot, sitzung):
    vorher, davor = sitzung.akte, sitzung.verlauf.text_zurueck
    sitzung.set_stichtag(MAERZ)
    assert sitzung.akte is vorher
    assert sitzung.verlauf.text_zurueck == davor
    sitzung.beginne(Akte(familie(deckwort="Birke")))
    assert sitzung.stichtag is None
    sitzung.set_stichtag(MAERZ)
    sitzung.schliesse()
    assert sitzung.stichtag is None


def test_a_change_of_the_case_keeps_the_chosen_day(qtbot, sitzung, gefragt):
    sitzung.set_stichtag(MAERZ)
    sitzung.aendern(lambda akte: set_fakt(akte, "gkv", wert=True), "Frage beantwortet")
    qtbot.waitUntil(lambda: len(gefragt) == 3)
    assert gefragt[-1] == MAERZ


def test_the_field_opens_chooses_and_esc_goes_back_to_today(qtbot, gespraech, sitzung):
    feld = wahl(gespraech)
    assert not feld.isVisible()
    assert feld.knopf.text() == "heute"
    feld.knopf.click()
    assert feld.isVisible()
    feld.feld.setDate(QDate(2027, 3, 1))
    assert sitzung.stichtag == MAERZ
    assert feld.knopf.accessibleName() == "Stichtag: 1. März 2027. Anderen Tag wählen"
    QTest.keyClick(feld, Qt.Key.Key_Escape)
    assert sitzung.stichtag is None
    assert not feld.isVisible()
    assert feld.knopf.text() == "heute"


def test_heute_resets_too(gespraech, sitzung):
    feld = wahl(gespraech)
    sitzung.set_stichtag(MAERZ)
    assert feld.isVisible()
    assert feld.feld.date() == QDate(2027, 3, 1)
    feld.heute.click()
    assert sitzung.stichtag is None


def test_the_month_of_an_expected_birth_is_one_click_away(qtbot, stil_hell, sitzung):
    baby = kind("2027-02", "k2", ungeboren=True)
    sitzung.beginne(Akte(familie(kind("2023-05"), baby)))
    seite = gezeigt(qtbot, GespraechSeite(sitzung.dienste, sitzung))
    feld = wahl(seite)
    feld.knopf.click()
    assert feld.geburt.text() == "zur Geburt: 01.02.2027"
    feld.geburt.click()
    assert sitzung.stichtag == date(2027, 2, 1)
    assert not feld.geburt.isVisible(), "the day is chosen already"


def test_the_next_birth_ahead_counts():
    baby = kind("2027-02", "k2", ungeboren=True)
    assert naechste_geburt(familie(kind("2023-05"), baby), HEUTE) == date(2027, 2, 1)
    assert naechste_geburt(familie(kind("2023-05"), kind()), HEUTE) is None
    assert kind("2027-02").geburt == Geburt(2027, 2)


def test_the_page_of_the_helps_says_the_day_and_leads_back(qtbot, stil_hell, sitzung):
    seite = gezeigt(qtbot, HilfenSeite(sitzung.dienste, sitzung))
    satz = "Stichtag 1. März 2027: Alles hier gilt für diesen Tag, nicht für heute."
    assert satz not in saetze(seite)
    sitzung.set_stichtag(MAERZ)
    qtbot.waitUntil(lambda: sitzung.abgleich.heute == MAERZ)
    seite.show_abgleich(sitzung.abgleich)
    assert satz in saetze(seite)
    seite._rat.heute.click()
    qtbot.waitUntil(lambda: sitzung.abgleich.heute == HEUTE)
    seite.show_abgleich(sitzung.abgleich)
    assert satz not in saetze(seite)


def test_it_can_be_read_in_english(gespraech, sitzung):
    sitzung.set_stichtag(MAERZ)
    gespraech.texte_setzen(Sprache.load("en"))
    assert wahl(gespraech).heute.text() == "today"


ALT = "Die Zahlen gelten bis 31.12.2026. Bitte prüfen."


def test_old_figures_are_said_on_a_real_day_too_without_a_chosen_one(qtbot, stil_hell, sitzung):
    seite = gezeigt(qtbot, HilfenSeite(sitzung.dienste, sitzung))
    seite.show_abgleich(sitzung.abgleich)
    assert ALT not in saetze(seite)
    assert not seite._rat.isVisible()
    seite.show_abgleich(replace(sitzung.abgleich, heute=date(2027, 1, 5), hinweise=(ALT,)))
    assert sitzung.stichtag is None
    assert ALT in saetze(seite)
    assert seite._rat.isVisible()
