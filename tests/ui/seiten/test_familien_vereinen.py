"""Two families chosen in the list become one, and one step brings both back (F-34)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from lotse.domain.familie import FamilieId
from lotse.ui.dialoge.familien_vereinen import Familienvereinen
from lotse.ui.seiten.familien import FamilienSeite
from lotse.ui.vergessen import let_go
from tests.werkzeug.dienste import dienste

AHORN, BIRKE = FamilieId("f-ahorn"), FamilieId("f-birke")


@pytest.fixture
def seite(qtbot, sitzung, haus):
    haus.akten[BIRKE] = replace(haus.laden(BIRKE), unterlagen=("impfpass",))
    seite = FamilienSeite(dienste(haus), sitzung)
    qtbot.addWidget(seite)
    seite.resize(1300, 700)
    with qtbot.waitExposed(seite):
        seite.show()
    qtbot.waitUntil(lambda: seite._anzahl == 12)
    qtbot.waitUntil(sitzung.runner.is_idle)
    return seite


def waehle(qtbot, seite, *kennungen):
    """Strg and a click, as in every list."""
    tabelle = seite._liste.tabelle
    for nummer, kennung in enumerate(kennungen):
        index = tabelle.modell.index(tabelle.modell.row_of(kennung), 0)
        taste = Qt.KeyboardModifier.ControlModifier if nummer else Qt.KeyboardModifier.NoModifier
        mitte = tabelle.visualRect(index).center()
        qtbot.mouseClick(tabelle.viewport(), Qt.MouseButton.LeftButton, taste, mitte)


def test_one_family_alone_is_not_enough_and_it_says_how(qtbot, seite, sitzung):
    waehle(qtbot, seite, AHORN)
    with qtbot.waitSignal(sitzung.gemeldet) as gemeldet:
        seite._liste.vereint.click()
    assert "zwei Familien" in gemeldet.args[0].text


def test_f34_two_chosen_families_become_one_and_come_back(qtbot, seite, sitzung, haus):
    vorher = dict(haus.akten)
    waehle(qtbot, seite, AHORN, BIRKE)
    assert [z.id for z in seite._liste.tabelle.alle_gewaehlten()] == [AHORN, BIRKE]
    seite._liste.vereint.click()
    qtbot.waitUntil(lambda: seite.findChild(Familienvereinen) is not None)
    dialog = seite.findChild(Familienvereinen)
    assert "deckwort" in dialog.wahl
    dialog.los.click()
    qtbot.waitUntil(lambda: BIRKE not in haus.akten)
    qtbot.waitUntil(sitzung.runner.is_idle)
    assert haus.akten[AHORN].familie.deckwort == "Ahorn"
    sitzung.zurueck()
    qtbot.waitUntil(lambda: BIRKE in haus.akten)
    qtbot.waitUntil(sitzung.runner.is_idle)
    assert haus.akten[AHORN] == vorher[AHORN]
    assert haus.akten[BIRKE] == vorher[BIRKE]


def test_f34_after_one_of_them_was_deleted_no_step_brings_it_back(qtbot, seite, sitzung, haus):
    """Neither whole nor as a part of the other: what is deleted for good is in no step."""
    waehle(qtbot, seite, AHORN, BIRKE)
    seite._liste.vereint.click()
    qtbot.waitUntil(lambda: seite.findChild(Familienvereinen) is not None)
    seite.findChild(Familienvereinen).los.click()
    qtbot.waitUntil(lambda: BIRKE not in haus.akten)
    sitzung.zurueck()
    qtbot.waitUntil(lambda: BIRKE in haus.akten)
    qtbot.waitUntil(sitzung.runner.is_idle)
    assert sitzung.verlauf.text_vor
    let_go(sitzung, frozenset({BIRKE}))
    assert sitzung.verlauf.text_vor == ""


def test_the_difference_is_written_against_what_lay_on_the_disk(qtbot, seite, sitzung, haus):
    """Not as if the case were new: it stands there already."""
    hier = haus.akten[AHORN]
    waehle(qtbot, seite, AHORN, BIRKE)
    seite._liste.vereint.click()
    qtbot.waitUntil(lambda: seite.findChild(Familienvereinen) is not None)
    seite.findChild(Familienvereinen).los.click()
    qtbot.waitUntil(lambda: BIRKE not in haus.akten)
    qtbot.waitUntil(sitzung.runner.is_idle)
    geschrieben = [vorher for vorher, nachher in haus.gespeichert if nachher.familie.id == AHORN]
    assert geschrieben == [hier]
    assert "impfpass" in haus.akten[AHORN].unterlagen


def test_shift_and_arrow_choose_the_next_one_too(qtbot, seite):
    tabelle = seite._liste.tabelle
    waehle(qtbot, seite, AHORN)
    tabelle.setFocus()
    qtbot.keyClick(tabelle, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(tabelle.alle_gewaehlten()) == 2
    qtbot.keyClick(tabelle, Qt.Key.Key_Down)
    assert len(tabelle.alle_gewaehlten()) == 1
