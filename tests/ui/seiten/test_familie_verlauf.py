"""F-29 in the window: the Verlauf beside what is known."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from lotse.i18n.sprache import Sprache
from lotse.services.fallverlauf import Verlaufsart
from lotse.ui.seiten.familie_verlauf import Verlaufstafel
from lotse.ui.sprung import KONTAKT, Ort, Sprung
from tests.werkzeug.akten import volle_akte


@pytest.fixture
def tafel(qtbot, sitzung):
    voll = volle_akte()
    sitzung.aendern(
        lambda akte: replace(voll, familie=replace(akte.familie)), "alles, was geschehen kann"
    )
    tafel = Verlaufstafel(sitzung)
    qtbot.addWidget(tafel)
    sitzung.akte_geaendert.connect(tafel.show_akte)
    tafel.show_akte(sitzung.akte)
    tafel.resize(480, 600)
    with qtbot.waitExposed(tafel):
        tafel.show()
    return tafel


def zeilen(tafel):
    return [tafel.liste.modell.zeile(i) for i in range(tafel.liste.modell.rowCount())]


def test_f29_the_list_is_filtered_by_kind_and_every_row_can_be_heard(tafel):
    alle = zeilen(tafel)
    for art in Verlaufsart:
        tafel.filter.waehle(art)
        assert zeilen(tafel) == [e for e in alle if e.art is art]
    tafel.filter.waehle(None)
    assert zeilen(tafel) == alle
    for zeile in range(len(alle)):
        assert tafel.liste.modell.data(tafel.liste.modell.index(zeile))


@pytest.mark.parametrize("sprache", ["de", "en"])
def test_f29_no_row_shows_a_code_instead_of_words(tafel, sprache):
    tafel.texte_setzen(Sprache.load(sprache))
    codes = {e.stand for e in zeilen(tafel) if "_" in e.stand}
    assert codes
    for eintrag in zeilen(tafel):
        assert not any(code in tafel._sprich(eintrag) for code in codes)


def test_f29_a_contact_is_deleted_by_key_and_comes_back(qtbot, tafel, sitzung):
    tafel.filter.waehle(Verlaufsart.KONTAKT)
    vorher = sitzung.akte.kontakte
    tafel.liste.waehle_erste()
    qtbot.keyClick(tafel.liste, Qt.Key.Key_Delete)
    assert len(sitzung.akte.kontakte) == len(vorher) - 1
    sitzung.zurueck()
    assert sitzung.akte.kontakte == vorher


def test_f29_nothing_but_a_contact_goes_with_that_key(qtbot, tafel, sitzung):
    tafel.filter.waehle(Verlaufsart.BRIEF)
    tafel.liste.waehle_erste()
    vorher = sitzung.akte
    qtbot.keyClick(tafel.liste, Qt.Key.Key_Delete)
    assert sitzung.akte == vorher


def test_f29_enter_opens_a_contact_and_what_is_changed_there_holds(qtbot, tafel, sitzung):
    tafel.filter.waehle(Verlaufsart.KONTAKT)
    tafel.liste.waehle_erste()
    kennung = tafel.liste.wahl().bezug
    qtbot.keyClick(tafel.liste, Qt.Key.Key_Return)
    blatt = tafel.weg.blatt
    assert blatt is not None
    qtbot.keyClicks(blatt.notiz, " Noch etwas.")
    qtbot.keyClick(blatt, Qt.Key.Key_Return)
    assert next(k for k in sitzung.akte.kontakte if k.id == kennung).notiz.endswith(" Noch etwas.")


def test_f30_a_contact_can_be_added_from_here(tafel, sitzung):
    spruenge = []
    sitzung.springt.connect(spruenge.append)
    tafel.neu.click()
    assert spruenge == [Sprung(Ort.FAMILIE, bezug=KONTAKT)]
