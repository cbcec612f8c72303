"""Words that get printed are checked while they are typed: quietly, with easier ones at hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLineEdit

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.text import Text
from lotse.ui.seiten.schreibrat import HOECHSTENS, Schreibrat
from tests.werkzeug.planseite import echte_sitzung, plan_seite

LEICHT = "Rufen Sie bei der Kita an."
SCHWER = "Um 09:00 Uhr bei der BVA anrufen"
BESSER = "Um 9 Uhr bei der BVA anrufen"


@pytest.fixture
def rat(qtbot, stil_hell):
    rat = Schreibrat(Sprache.load("de"))
    qtbot.addWidget(rat)
    return rat


@pytest.fixture
def plan(qtbot, stil_hell, haus, runner):
    sitzung = echte_sitzung(qtbot, haus, runner, ("kindergeld",))
    sitzung.aendern(lambda a: replace(a, schritte=(replace(a.schritte[0], text=LEICHT),)), "x")
    return plan_seite(qtbot, sitzung)


def feld(plan) -> QLineEdit:
    return plan._blatt._text


def test_easy_words_need_no_advice(rat):
    rat.show_text(LEICHT, jetzt=True)
    assert rat.saetze == ()
    assert not rat.isVisible()


def test_a_hard_word_is_named_with_its_reason_and_never_more_than_two_at_once(rat):
    rat.show_text(f"{SCHWER} & (Bescheid)", jetzt=True)
    assert len(rat.saetze) == HOECHSTENS
    assert "„09:00 Uhr“: Zahlen und Zeiten liest man so schwer. Schreiben Sie: 9 Uhr" in (
        rat.saetze
    )
    assert rat.isVisible()


def test_words_without_a_ready_proposal_offer_none(rat):
    rat.show_text("Die BVA anrufen", jetzt=True)
    assert rat.saetze == ("„BVA“: Eine Abkürzung kennt nicht jeder. Schreiben Sie das Wort aus.",)
    assert not rat.nimm.isVisible()


def test_the_proposal_is_shown_before_it_is_taken_and_told_as_a_whole(qtbot, rat):
    rat.show_text(SCHWER, jetzt=True)
    assert f"Besser: „{BESSER}“" in [t.text() for t in rat.findChildren(Text)]
    with qtbot.waitSignal(rat.uebernommen) as gesagt:
        rat.nimm.click()
    assert gesagt.args == [BESSER]


def test_nothing_is_said_in_the_middle_of_a_word(qtbot, rat):
    rat.show_text(LEICHT, jetzt=True)
    rat.show_text(SCHWER)
    assert rat.saetze == ()
    qtbot.waitUntil(lambda: rat.saetze != ())


def test_below_the_words_of_a_step_the_advice_stands_and_is_one_step_back(qtbot, plan):
    blatt, sitzung = plan._blatt, plan.sitzung
    feld(plan).setFocus()
    feld(plan).selectAll()
    qtbot.keyClicks(feld(plan), SCHWER)
    qtbot.waitUntil(blatt.rat.isVisible)
    assert any("09:00 Uhr" in satz for satz in blatt.rat.saetze)
    blatt.rat.nimm.click()
    assert sitzung.akte.schritte[0].text == feld(plan).text() == BESSER
    sitzung.zurueck()
    assert sitzung.akte.schritte[0].text == SCHWER


def test_another_step_begins_without_the_advice_of_the_last_one(qtbot, plan):
    sitzung = plan.sitzung
    zweiter = replace(sitzung.akte.schritte[0], id="zwei", text=SCHWER)
    sitzung.aendern(lambda a: replace(a, schritte=(*a.schritte, zweiter)), "x")
    plan._liste.waehle("zwei")
    qtbot.waitUntil(plan._blatt.rat.isVisible)
    plan._liste.waehle(sitzung.akte.schritte[0].id)
    qtbot.waitUntil(lambda: not plan._blatt.rat.isVisible())
