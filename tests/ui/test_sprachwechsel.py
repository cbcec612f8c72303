"""Another language while the window runs: at once, everywhere, and back without a trace."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from lotse.i18n.sprache import Sprache
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.suche.palette import Suchpalette
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.fensterworte import deutsche, gesagtes
from tests.werkzeug.qt import AHORN

IM_KATALOG = {"nicht bekannt", "keine", "Kind"}
"""Words of lotse.services.angebotworte: short German for what the catalogue holds; "Kind" is
English, too: the kind of a help."""
ZOOM = re.compile(r" · \d+ %$")
"""How far the sheet is drawn smaller: room, not words."""
SPRACHNAME = "Deutsch"
"""Stands in the settings in its own language."""


@pytest.fixture
def baue(qtbot, runner, stil_hell):
    sitzungen = []

    def baue(code):
        sitzung = Sitzung(dienste(Haus(), sprache=Sprache.load(code)), runner)
        sitzungen.append(sitzung)
        fenster = Fenster(sitzung.dienste, sitzung)
        fenster.resize(1366, 768)
        qtbot.addWidget(fenster)
        fenster.show()
        sitzung.oeffne(AHORN)
        qtbot.waitUntil(lambda: sitzung.abgleich is not None)
        return fenster

    yield baue
    for sitzung in sitzungen:
        sitzung.sicherung.schliesse_ab()
        sitzung.deleteLater()


@pytest.fixture
def rundgang(qtbot, runner):
    """What every page says, as a navigator meets it."""

    def rundgang(fenster, orte=tuple(Ort)):
        worte = {}
        fenster.gehe(Sprung(Ort.HILFE))
        for ort in orte:
            fenster.gehe(Sprung(ort))
            qtbot.wait(60)
            qtbot.waitUntil(runner.is_idle)
            qtbot.wait(20)
            worte[ort] = Counter((art, ZOOM.sub("", wort)) for art, wort in gesagtes(fenster))
        return worte

    return rundgang


def test_a_switched_window_says_what_a_new_one_says_and_comes_back(baue, rundgang):
    fenster = baue("de")
    deutsch = rundgang(fenster)
    fenster.texte_setzen(Sprache.load("en"))
    gewechselt = rundgang(fenster)
    englisch = rundgang(baue("en"))
    for ort in Ort:
        assert gewechselt[ort] == englisch[ort], ort
        assert gewechselt[ort] != deutsch[ort], ort
    fenster.texte_setzen(Sprache.load("de"))
    zurueck = rundgang(fenster)
    for ort in Ort:
        assert zurueck[ort] == deutsch[ort], ort


def test_no_german_word_is_left_in_the_english_window(baue, rundgang):
    fenster = baue("de")
    rundgang(fenster)
    englisch = Sprache.load("en")
    fenster.texte_setzen(englisch)
    for ort, worte in rundgang(fenster).items():
        gesagt = {wort for _, wort in worte if not wort.endswith(SPRACHNAME)}
        assert deutsche(gesagt, englisch.eintraege) <= IM_KATALOG, ort


def test_the_check_knows_german_when_it_sees_it(baue, rundgang):
    worte = {wort for _, wort in rundgang(baue("de"), [Ort.PLAN])[Ort.PLAN]}
    gefunden = deutsche(worte, Sprache.load("en").eintraege)
    assert {"Schritt 1", "Plan drucken", "Stelle", "&Bis"} <= gefunden


def test_what_is_open_speaks_the_new_language_at_once(qtbot, baue):
    fenster = baue("de")
    fenster.gehe(Sprung(Ort.PLAN))
    fenster.texte_setzen(Sprache.load("en"))
    assert ("Knopf", "Print plan") in gesagtes(fenster)
    assert fenster._rahmen.reiter.leiste.tabText(3).strip().startswith("Plan")
    fenster.on_suchen()
    palette = fenster.findChild(Suchpalette)
    assert palette._feld.placeholderText() == "Family, offer, help or command"


def test_undo_and_errors_speak_the_language_of_the_window(baue):
    fenster = baue("de")
    sitzung, gesagt = fenster._sitzung, []
    sitzung.gemeldet.connect(lambda meldung: gesagt.append(meldung.text))
    fenster.texte_setzen(Sprache.load("en"))
    sitzung.on_failure(RuntimeError("innen"))
    assert gesagt == ["That was our fault. What you entered is still there."]
