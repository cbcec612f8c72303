"""Strengths are kept from the first letter on, in the family they were said in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lotse.services.aendern import set_huerde
from lotse.ui.aktionen import Aktion
from lotse.ui.fenster.tasten import Tasten
from tests.werkzeug.gespraechsseite import fokus, frage, mit_fragen, ruhe, taste, zeige

STRG = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def seite(qtbot, haus, runner, stil_hell):
    return zeige(qtbot, haus, runner)


@pytest.fixture
def feld(seite):
    feld = seite._mitte.staerken.ziel()
    feld.setFocus()
    return feld


def staerken(seite):
    return [s.text for s in seite.sitzung.akte.familie.staerken]


def chips(seite):
    return [chip.text() for chip in seite._mitte.staerken._chips]


def test_words_nobody_finished_stay_with_their_family_and_are_in_the_field_of_no_other(
    qtbot, haus, seite, feld
):
    sitzung, vorher = seite.sitzung, chips(seite)
    QTest.keyClicks(feld, "Oma hi")
    assert staerken(seite)[-1] == "Oma hi"
    assert (chips(seite), feld.text()) == (vorher, "Oma hi")
    ahorn = sitzung.akte.familie
    sitzung.beginne(replace(sitzung.akte, familie=replace(ahorn, id="neu", staerken=())))
    assert (staerken(seite), feld.text()) == ([], "")
    feld.undo()
    assert feld.text() == "", "Strg+Z brings the words of one family into another"
    qtbot.waitUntil(lambda: not sitzung.sicherung.ist_offen)
    assert haus.akten[ahorn.id].familie.staerken[-1].text == "Oma hi"


def test_going_on_with_tab_finishes_a_strength_and_esc_takes_it_back(seite, feld):
    vorher = staerken(seite)
    QTest.keyClicks(feld, "Oma hilft ")
    QTest.keyClick(feld, Qt.Key.Key_Tab)
    assert fokus() is not feld
    assert (staerken(seite), feld.text()) == ([*vorher, "Oma hilft"], "")
    assert chips(seite)[-1] == "Oma hilft"
    feld.setFocus()
    QTest.keyClicks(feld, "Doch nicht")
    QTest.keyClick(feld, Qt.Key.Key_Escape)
    assert staerken(seite) == [*vorher, "Oma hilft"]


def test_a_strength_is_one_step_of_undo_and_words_that_were_deleted_are_none(seite, feld):
    vorher = staerken(seite)
    QTest.keyClicks(feld, "Garten")
    QTest.keyClick(feld, Qt.Key.Key_Return)
    seite.sitzung.zurueck()
    assert (staerken(seite), chips(seite)) == (vorher, vorher)
    QTest.keyClicks(feld, "x")
    QTest.keyClick(feld, Qt.Key.Key_Backspace)
    QTest.keyClick(feld, Qt.Key.Key_Return)
    assert staerken(seite) == vorher


def test_a_changed_strength_is_kept_by_going_on_and_can_still_be_taken_away(seite, feld):
    tafel = seite._mitte.staerken
    tafel._chips[0].click()
    QTest.keyClicks(feld, "Opa")
    QTest.keyClick(feld, Qt.Key.Key_Backtab)
    assert staerken(seite)[0] == "Opa"
    anzahl = len(staerken(seite))
    tafel._chips[0].click()
    tafel._weg.setFocus()
    tafel._weg.click()
    assert len(staerken(seite)) == anzahl - 1


def test_undo_in_a_field_without_words_of_its_own_means_the_window(qtbot, seite, feld):
    tasten = Tasten(seite, seite.sprache, {Aktion.ZURUECK: seite.sitzung.zurueck})
    akte = seite.sitzung.akte
    huerde = akte.familie.huerden[0].code
    seite.sitzung.aendern(lambda a: set_huerde(a, huerde, None), "Hürde")
    QTest.keyClicks(feld, "ab")
    QTest.keyClick(feld, Qt.Key.Key_Z, STRG)
    assert feld.text() == "", "first its own words"
    assert seite.sitzung.akte != akte
    for _ in range(len(seite.sitzung.verlauf._zurueck)):
        QTest.keyClick(feld, Qt.Key.Key_Z, STRG)
    assert seite.sitzung.akte == akte
    tasten.deleteLater()


def test_a_question_that_comes_back_by_undo_takes_the_cursor_again(qtbot, haus, runner, stil_hell):
    seite = zeige(qtbot, haus, runner, abgleichen=mit_fragen(frage("eins")))
    taste(qtbot, seite, Qt.Key.Key_1)
    assert fokus().text() == "Weiter zu den Hilfen"
    seite.sitzung.zurueck()
    ruhe(qtbot, seite)
    assert fokus() is seite._spalte.ziel()
    assert fokus().text() == "Ja"
