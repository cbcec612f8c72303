"""Undo reaches every change since the program was opened, in whatever family it was."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt

from lotse.matching.ergebnis import Faktstelle
from lotse.services.aendern import set_namen
from lotse.ui import sicherung as sicherungsmodul
from lotse.ui.zustand import Zustand
from tests.werkzeug.qt import AHORN


def benenne(sitzung, name, **wie):
    sitzung.aendern(partial(set_namen, buchstabe="M", name=name), f"Name {name}", **wie)


@pytest.fixture
def andere(haus):
    """A second family of the list."""
    return next(z.id for z in haus.zeilen("", False) if z.id != AHORN)


def oeffne(qtbot, sitzung, familie):
    sitzung.oeffne(familie)
    qtbot.waitUntil(lambda: sitzung.akte.familie.id == familie)


def test_a_change_of_the_family_before_is_taken_back_in_its_own_case(qtbot, sitzung, haus, andere):
    benenne(sitzung, "Eins")
    qtbot.waitUntil(lambda: not sitzung.sicherung.ist_offen)
    oeffne(qtbot, sitzung, andere)
    benenne(sitzung, "Zwei")
    qtbot.waitUntil(lambda: not sitzung.sicherung.ist_offen)
    sitzung.zurueck()
    assert sitzung.akte.familie.id == andere
    assert sitzung.akte.familie.name != "Zwei"
    sitzung.zurueck()
    assert sitzung.akte.familie.id == AHORN
    assert sitzung.akte.familie.name != "Eins"
    qtbot.waitUntil(lambda: not sitzung.sicherung.ist_offen)
    assert haus.akten[AHORN].familie.name != "Eins"
    sitzung.vor()
    sitzung.vor()
    qtbot.waitUntil(lambda: not sitzung.sicherung.ist_offen)
    assert haus.akten[AHORN].familie.name == "Eins"
    assert haus.akten[andere].familie.name == "Zwei"


def test_a_fleeting_answer_is_not_brought_back_once_the_case_was_left(qtbot, sitzung, andere):
    sitzung.antworte(Faktstelle("gkv"), True, "Frage beantwortet")
    benenne(sitzung, "Eins")
    oeffne(qtbot, sitzung, andere)
    merkt = [*sitzung.verlauf._zurueck, *sitzung.verlauf._vor]
    assert [e.text for e in merkt] == ["Name Eins"]
    assert all(z == Zustand(z.akte) for e in merkt for z in (e.vorher, e.nachher))
    sitzung.zurueck()
    assert sitzung.fluechtig.fakten == {}


def test_typing_in_a_case_that_was_opened_again_is_an_act_of_its_own(qtbot, sitzung, andere):
    benenne(sitzung, "A", buendel="name")
    oeffne(qtbot, sitzung, andere)
    oeffne(qtbot, sitzung, AHORN)
    benenne(sitzung, "AB", buendel="name")
    sitzung.zurueck()
    assert sitzung.akte.familie.name == "A"


def test_a_case_that_was_closed_for_good_is_not_brought_back(sitzung):
    benenne(sitzung, "Eins")
    sitzung.schliesse()
    sitzung.zurueck()
    assert sitzung.akte is None


def test_whoever_types_without_a_rest_is_saved_every_two_seconds(qtbot, sitzung, haus, monkeypatch):
    monkeypatch.setattr(sicherungsmodul, "PAUSE_MS", 150)
    monkeypatch.setattr(sicherungsmodul, "SPAETESTENS_MS", 400)
    haus.gespeichert.clear()
    for n in range(20):
        benenne(sitzung, "A" * (n + 1), tippen=True, buendel="name")
        qtbot.wait(50)  # never as long as a rest
    assert len(haus.gespeichert) >= 2
    qtbot.waitUntil(lambda: not sitzung.sicherung.ist_offen)
    assert haus.akten[AHORN].familie.name == "A" * 20


def test_the_keys_say_it_in_the_window(qtbot, fenster, sitzung, andere):
    benenne(sitzung, "Eins")
    oeffne(qtbot, sitzung, andere)
    qtbot.keyClick(fenster, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert sitzung.akte.familie.id == AHORN
