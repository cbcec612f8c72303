"""Wishes: the family's own words, kept letter by letter, in its own order and language."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from lotse.domain.lebensbereich import Lebensbereich
from lotse.ui.aktionen import Aktion
from tests.werkzeug.gespraechsseite import (
    familie,
    fokus,
    mit_familie,
    schreibe,
    taste,
    zeige,
    zeilen,
)

L = Lebensbereich
MARKUP = '<b>fett</b> & <img src="x"> Ü'


@pytest.fixture
def seite(qtbot, haus, runner, stil_hell):
    return zeige(qtbot, haus, runner)


def test_a_new_wish_belongs_to_the_area_and_is_kept_with_its_first_letter(qtbot, seite):
    seite._mitte.waehle("wohnen")
    seite.aktionen()[Aktion.NEUER_WUNSCH]()
    assert len(familie(seite).ziele) == 3
    schreibe(seite, "Ein Zimmer mehr.")
    assert familie(seite).ziele[-1] == replace(
        familie(seite).ziele[-1], zitat="Ein Zimmer mehr.", lebensbereich=L.WOHNEN, sprache="de"
    )
    taste(qtbot, seite, Qt.Key.Key_Return)
    assert fokus() is seite._mitte.wuensche.liste
    assert zeilen(fokus())[-1] == "Wunsch 4: „Ein Zimmer mehr.“, Wohnen"
    seite.sitzung.zurueck()
    assert len(familie(seite).ziele) == 3


def test_a_wish_without_words_leaves_nothing_behind(qtbot, seite):
    seite.aktionen()[Aktion.NEUER_WUNSCH]()
    taste(qtbot, seite, Qt.Key.Key_Escape)
    assert len(zeilen(seite._mitte.wuensche.liste)) == 3
    assert not seite.sitzung.verlauf.text_zurueck


def test_enter_writes_in_the_row_and_keeps_its_place(qtbot, seite):
    liste = seite._mitte.wuensche.liste
    liste.setFocus()
    liste.waehle("z2")
    taste(qtbot, seite, Qt.Key.Key_Return)
    fokus().selectAll()
    schreibe(seite, "Am 15. ist das Geld weg.")
    taste(qtbot, seite, Qt.Key.Key_Return)
    assert [z.zitat for z in familie(seite).ziele][1] == "Am 15. ist das Geld weg."
    assert [z.id for z in familie(seite).ziele] == ["z1", "z2", "z3"]


def test_emptied_words_take_the_wish_away_only_when_one_leaves(qtbot, seite):
    liste = seite._mitte.wuensche.liste
    liste.setFocus()
    liste.waehle("z2")
    taste(qtbot, seite, Qt.Key.Key_Return)
    fokus().selectAll()
    taste(qtbot, seite, Qt.Key.Key_Delete)
    assert len(familie(seite).ziele) == 3
    seite._mitte.staerken.ziel().setFocus()
    assert [z.id for z in familie(seite).ziele] == ["z1", "z3"]


def test_alt_arrows_move_the_wish_and_the_first_one_says_that_we_begin_here(qtbot, seite):
    liste = seite._mitte.wuensche.liste
    liste.setFocus()
    liste.waehle("z2")
    seite.aktionen()[Aktion.HOCH]()
    assert [z.id for z in familie(seite).ziele] == ["z2", "z1", "z3"]
    assert liste.wahl_schluessel() == "z2"
    assert zeilen(liste)[0].endswith("damit fangen wir an")


def test_the_language_of_a_wish_turns_its_field_around(qtbot, seite):
    seite._mitte.wuensche.liste.setFocus()
    taste(qtbot, seite, Qt.Key.Key_Return)
    feld = seite._mitte.wuensche.feld
    feld._sprache.waehle("ar")
    feld._sprache.activated.emit(feld._sprache.currentIndex())
    assert familie(seite).ziele[0].sprache == "ar"
    assert feld.feld.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert "Arabisch" in zeilen(seite._mitte.wuensche.liste)[0]


def test_markup_in_the_familys_words_stays_what_was_typed(qtbot, haus, runner, stil_hell):
    alt = mit_familie(haus)
    mit_familie(
        haus,
        ziele=(replace(alt.ziele[0], zitat=MARKUP * 20),),
        staerken=(replace(alt.staerken[0], text=MARKUP),),
    )
    seite = zeige(qtbot, haus, runner)
    assert f"„{MARKUP * 20}“" in zeilen(seite._mitte.wuensche.liste)[0]
    assert seite._mitte.staerken._chips[0].accessibleName() == f"Stärke: {MARKUP}"
    assert seite._mitte.staerken._chips[0].text() == MARKUP.replace("&", "&&")
    assert seite._mitte.wuensche.liste.width() <= seite._mitte.width()
    seite._mitte.wuensche.liste.setFocus()
    taste(qtbot, seite, Qt.Key.Key_Return)
    assert fokus().toPlainText() == MARKUP * 20


def test_moving_a_wish_passes_over_one_that_is_covered(qtbot, haus, runner, stil_hell):
    eins, zwei, drei = mit_familie(haus).ziele
    mit_familie(haus, ziele=(eins, replace(zwei, lebensbereich=L.SICHERHEIT), drei))
    seite = zeige(qtbot, haus, runner)
    seite._mitte.wuensche.verschoben.emit("z3", -1)
    assert [z.id for z in familie(seite).ziele] == ["z3", "z1", "z2"]
