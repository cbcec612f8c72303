"""An open list or menu takes the keyboard for itself; covering works in front of it, too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from lotse.ui.aktionen import Aktion
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.fenster.verdeckt import Verdeckt
from lotse.ui.sprung import Ort, Sprung

F12 = (Qt.Key.Key_F12, Qt.KeyboardModifier.NoModifier)
STRG_L = (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def feld(qtbot, fenster):
    fenster.gehe(Sprung(Ort.KATALOG))
    qtbot.waitUntil(fenster._sitzung.runner.is_idle)
    return next(f for f in fenster.findChildren(QLineEdit) if f.isVisible())


def oeffne_liste(feld):
    wahl = Auswahl()
    wahl.addItem("eins", 1)
    feld.parentWidget().layout().addWidget(wahl)
    wahl.show()
    wahl.showPopup()


def oeffne_menue(feld):
    menue = feld.createStandardContextMenu()
    menue.popup(feld.mapToGlobal(feld.rect().center()))


@pytest.mark.parametrize("taste", [F12, STRG_L], ids=["F12", "Strg+L"])
@pytest.mark.parametrize("oeffne", [oeffne_liste, oeffne_menue])
def test_the_cover_comes_in_front_of_an_open_list_or_menu(qtbot, fenster, feld, taste, oeffne):
    oeffne(feld)
    offen = QApplication.activePopupWidget()
    assert offen is not None
    qtbot.keyClick(offen, *taste)
    assert QApplication.activePopupWidget() is None
    assert fenster.findChild(Verdeckt).isVisible()


def test_other_keys_stay_with_the_open_menu(qtbot, fenster, feld):
    oeffne_menue(feld)
    qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_F1)
    assert not fenster.findChild(Verdeckt).isVisible()
    assert fenster.ort is Ort.KATALOG


def test_the_menu_of_another_window_is_left_alone(qtbot, fenster, feld):
    fremd = QMenu()
    qtbot.addWidget(fremd)
    fremd.addAction("anders")
    fremd.popup(feld.mapToGlobal(feld.rect().center()))
    qtbot.keyClick(fremd, *F12)
    assert not fenster.findChild(Verdeckt).isVisible()
    assert Aktion.VERDECKEN in fenster._tasten.moegliche()
