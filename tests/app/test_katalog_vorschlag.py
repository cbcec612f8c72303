"""The form proposes which help an entry may be; nothing is written until a person takes it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lotse.domain.angebot import AngebotKey
from lotse.ui.aktionen import Aktion
from tests.werkzeug.katalogfenster import katalog, runner_k

__all__ = ["katalog", "runner_k"]


def schreibe(fall, feld, text):
    zeile = fall.seite.form.zeilen.felder[feld]
    zeile.feld.setFocus()
    zeile.set_text(text)
    zeile.fertig.emit()
    fall.ruht()


def chips(fall):
    fluss = fall.seite.form.wahl.vorschlag.chips
    return [fluss.itemAt(nr).widget() for nr in range(fluss.count())]


def test_a_new_entry_is_asked_about_and_one_press_takes_help_and_needs(katalog):
    fall = katalog
    fall.fenster.tue(Aktion.NEUES_ANGEBOT)
    assert not fall.seite.form.wahl.vorschlag.isVisible()
    schreibe(fall, "name", "Schuldnerberatung am Hafen")
    key = AngebotKey(fall.seite.form.key)
    assert [chip.text() for chip in chips(fall)] == ["Schuldnerberatung"]
    assert fall.angebot(key).leistungen == frozenset()
    fall.qtbot.mouseClick(chips(fall)[0], Qt.MouseButton.LeftButton)
    fall.ruht()
    assert "schuldnerberatung" in fall.angebot(key).leistungen
    assert "schulden" in fall.angebot(key).bedarfe
    assert not fall.seite.form.wahl.vorschlag.isVisible()
    fall.sitzung.zurueck()
    fall.ruht()
    assert fall.angebot(key).leistungen == frozenset()
    assert [chip.text() for chip in chips(fall)] == ["Schuldnerberatung"]


def test_a_name_that_says_little_is_not_guessed_at(katalog):
    fall = katalog
    fall.fenster.tue(Aktion.NEUES_ANGEBOT)
    schreibe(fall, "name", "Kinderchirurgie Nord")
    assert chips(fall) == []
