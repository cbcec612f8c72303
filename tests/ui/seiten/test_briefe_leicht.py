"""Flagged sentences on the letters page: taken over, changed in the plan, or left as they are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton

from lotse.letters.brief import Briefart
from lotse.ui.bausteine.text import Text
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.briefseite import waehle, zeige
from tests.werkzeug.qt import AHORN

SCHWER = "Um 09:00 Uhr zum Amt gehen"
OHNE_VORSCHLAG = "Die BVA anrufen"


def seite_mit(qtbot, haus, runner, text):
    akte = haus.akten[AHORN]
    eigener = replace(akte.schritte[0], text=text, vermittlung="", leistung="")
    haus.akten[AHORN] = replace(akte, schritte=(eigener,))
    seite = zeige(qtbot, haus, runner)
    waehle(qtbot, seite, "plan:")
    return seite


@pytest.fixture
def seite(qtbot, stil_hell, haus, runner):
    return seite_mit(qtbot, haus, runner, SCHWER)


def knopf(qtbot, seite, wort):
    def da():
        alle = seite.blatt.leicht.findChildren(QPushButton)
        return [b for b in alle if b.text() == wort and b.isVisible()]

    qtbot.waitUntil(lambda: bool(da()))
    return da()[0]


def gesagt(seite):
    feld = seite.blatt.leicht
    return [t.text() for t in feld.findChildren(Text) if t.isVisibleTo(feld)]


def test_the_proposal_goes_into_the_plan_onto_the_paper_and_back_again(qtbot, seite):
    knopf(qtbot, seite, "Übernehmen").click()
    assert seite.sitzung.akte.schritte[0].text == "Um 9 Uhr zum Amt gehen"
    qtbot.waitUntil(lambda: seite._setzer.letztes.probe.auffaellig == ())
    seite.sitzung.zurueck()
    assert seite.sitzung.akte.schritte[0].text == SCHWER


def test_left_as_it_is_it_is_not_asked_again_and_still_counted(qtbot, seite):
    knopf(qtbot, seite, "So lassen").click()
    qtbot.waitUntil(lambda: "1 Satz bleibt so." in gesagt(seite))
    qtbot.wait(1)  # what was there goes with the event loop
    assert not any(SCHWER in satz for satz in gesagt(seite))
    assert seite.sitzung.akte.schritte[0].text == SCHWER


def test_without_a_ready_proposal_the_way_leads_to_the_step(qtbot, stil_hell, haus, runner):
    seite = seite_mit(qtbot, haus, runner, OHNE_VORSCHLAG)
    with qtbot.waitSignal(seite.sitzung.springt) as sprung:
        knopf(qtbot, seite, "Text ändern").click()
    assert sprung.args == [Sprung(Ort.PLAN, bezug=seite.sitzung.akte.schritte[0].id)]


def test_a_letter_that_cannot_be_set_says_nothing_of_its_words(qtbot, stil_hell, haus, runner):
    seite = zeige(qtbot, haus, runner)

    def kaputt(_akte, _auftrag):
        raise RuntimeError

    object.__setattr__(seite._setzer._dienste, "brief", kaputt)
    seite._liste.waehle(f"{Briefart.PLAN.value}:")
    qtbot.waitUntil(lambda: not seite.blatt.leicht.isVisible())
