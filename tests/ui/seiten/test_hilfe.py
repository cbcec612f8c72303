"""F1: every word of the glossary is explained and found, every key stands beside."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lotse.exchange.glossar import load_glossar
from lotse.exchange.wissen import load_wissen
from lotse.i18n.sprache import Sprache
from lotse.ui.aktionen import AKTIONEN
from lotse.ui.bausteine.text import Text
from lotse.ui.fenster.rahmen import TITEL
from lotse.ui.masse import Breite
from lotse.ui.seiten.hilfe import HilfeSeite
from lotse.ui.seiten.hilfe_worte import finde_begriffe
from lotse.ui.seiten.hilfen_sicht import GEBIETSWORT, URTEILSWORT
from lotse.ui.seiten.rechner_band import WORT as BANDWORT
from lotse.ui.sprung import Ort, Sprung

MINDESTENS = 150
BEGRIFFE = load_glossar()
KEY = Qt.Key
IM_FENSTER = (
    "Antrag", "Frist", "Unterlage", "Voraussetzung", "Einwilligung", "Merkwort", "Rechtsstand",
    "Stichtag", "Angebot", "Katalog", "Träger", "Wartezeit", "Hürde", "Stärke",
    "Plan", "Schritt", "Vermittlung", "Warteliste", "Brutto", "Netto", "Lohnzettel", "Lohnsteuer",
    "Minijob", "Mietenstufe", "Nebenkosten", "Erspartes", "Unterhalt", "Kindergeld", "Jobcenter",
    "Familienkasse", "Grundsicherungsgeld", "Bürgergeld", "Kinderzuschlag", "Wohngeld", "Bescheid",
    "Wunsch- und Wahlrecht", "Orientierungsrechner", "Überleitung", "Übungsstadt", "Widerspruch",
)  # fmt: skip


@pytest.fixture
def seite(qtbot, sitzung):
    seite = HilfeSeite(sitzung.dienste, sitzung)
    seite.resize(1282, 640)
    qtbot.addWidget(seite)
    with qtbot.waitExposed(seite):
        seite.show()
    return seite


def zeilen(seite):
    modell = seite.worte.liste.modell
    return [modell.zeile(n) for n in range(modell.rowCount())]


def test_there_are_enough_words_and_each_has_a_plain_sentence():
    assert len(BEGRIFFE) >= MINDESTENS
    assert [b.noun for b in BEGRIFFE if b.satz.rstrip("“)")[-1] not in ".?"] == []
    assert [b.noun for b in BEGRIFFE if len(b.satz.split()) > 20] == []
    assert len({b.noun for b in BEGRIFFE}) == len(BEGRIFFE)


def test_the_page_shows_every_word_with_its_sentence_and_norm(seite):
    assert len(zeilen(seite)) == len(BEGRIFFE)
    gesprochen = {seite.worte.liste.art.sprich(z) for z in zeilen(seite)}
    antrag = "Antrag: Die Bitte an ein Amt um eine Leistung, oft reicht ein kurzer Brief."
    assert f"{antrag} § 16 SGB I." in gesprochen


@pytest.mark.parametrize("begriff", BEGRIFFE, ids=lambda b: b.noun)
def test_each_word_is_found_by_its_name_and_by_its_plural(begriff):
    assert begriff in finde_begriffe(BEGRIFFE, begriff.noun)
    assert begriff in finde_begriffe(BEGRIFFE, begriff.plural)


@pytest.mark.parametrize("wort", IM_FENSTER)
def test_words_of_the_window_are_explained(wort):
    namen = [n for b in finde_begriffe(BEGRIFFE, wort) for n in (b.noun, b.plural)]
    assert any(wort.casefold() in name.casefold() for name in namen)


@pytest.mark.parametrize("wort", [*BANDWORT.values(), *URTEILSWORT.values(), *GEBIETSWORT.values()])
def test_words_for_verdicts_bands_and_areas_are_explained(wort):
    assert finde_begriffe(BEGRIFFE, wort)


@pytest.mark.parametrize("marke", sorted({x.marke for x in load_wissen().leistungen.values()}))
def test_every_tag_of_a_help_is_explained(marke):
    for teil in re.split(r",\s*", marke):
        assert finde_begriffe(BEGRIFFE, teil), teil


def test_typing_filters_down_goes_into_the_list_and_esc_empties(seite):
    seite.fokus()
    assert seite.focusWidget() is seite.worte.feld
    QTest.keyClicks(seite.worte.feld, "mietenst")
    assert zeilen(seite)[0].noun == "Mietenstufe"
    QTest.keyClick(seite.worte.feld, KEY.Key_Down)
    assert seite.focusWidget() is seite.worte.liste
    assert seite.worte.liste.wahl().noun == "Mietenstufe"
    seite.worte.feld.setFocus()
    QTest.keyClick(seite.worte.feld, KEY.Key_Escape)
    assert len(zeilen(seite)) == len(BEGRIFFE)


def test_a_typing_error_is_forgiven_and_an_unknown_word_is_told(seite):
    seite.worte.feld.setText("Wiederspruch")
    assert zeilen(seite)[0].noun == "Widerspruch"
    seite.worte.feld.setText("Quastenflosser")
    assert zeilen(seite) == []
    worte = [t.text() for t in seite.worte.findChildren(Text) if t.isVisible()]
    assert any("steht noch nicht hier" in wort for wort in worte)


def test_a_jump_shows_its_word(seite):
    seite.show_sprung(Sprung(Ort.HILFE, bezug="Vorrang"))
    assert seite.worte.liste.wahl().noun == "Vorrang"


def test_english_names_stand_beside_the_german_word(seite):
    seite.texte_setzen(Sprache.load("en"))
    seite.worte.feld.setText("housing benefit")
    assert "Wohngeld" in [z.noun for z in zeilen(seite)]
    assert "– " in seite.worte.liste.art.sprich(zeilen(seite)[0])


def test_every_key_is_named(seite):
    worte = {t.text() for t in seite.findChildren(Text)}
    assert {zeile.text for zeile in AKTIONEN.values()} <= worte
    assert TITEL[Ort.HILFE] == "Hilfe"


def test_a_narrow_window_shows_words_or_keys(qtbot, seite):
    seite.show_breite(Breite.SCHMAL)
    qtbot.waitUntil(seite.worte.isVisible)
    assert not seite._rolle.isVisible()
    seite._wahl.set_wahl("tasten")
    seite._wahl.gewaehlt.emit("tasten")
    assert seite._rolle.isVisible()
    assert not seite.worte.isVisible()
    seite.show_breite(Breite.NORMAL)
    qtbot.waitUntil(seite.worte.isVisible)
    assert seite._rolle.isVisible()
