"""Going through the list quickly: the sheet is built anew for each entry, and nothing breaks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.werkzeug.katalogfenster import katalog, runner_k, worte

__all__ = ["katalog", "runner_k"]

ZEILEN = 25


def test_a_held_arrow_key_ends_at_the_entry_the_sheet_shows(katalog):
    fall = katalog
    tabelle = fall.seite.liste.tabelle
    tabelle.setFocus()
    for taste, pause in ((Qt.Key.Key_Down, 20), (Qt.Key.Key_Up, 0), (Qt.Key.Key_Down, 5)):
        for _ in range(ZEILEN):
            QTest.keyClick(tabelle, taste)
            if pause:
                fall.qtbot.wait(pause)
    fall.ruht()
    assert tabelle.wahl().name in worte(fall.seite.blatt)
    assert fall.seite.blatt.intern.isEnabled(), "its note was read in the end"
