import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGroupBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from lotse.domain.worte import Begriff
from lotse.ui.aktionen import Aktion
from lotse.ui.fenster.hilfsweg import erstes_wort, wort_am_fokus
from lotse.ui.seiten.hilfe import HilfeSeite
from lotse.ui.seiten.hilfen import HilfenSeite
from lotse.ui.sprung import Ort, Sprung

KINDERGELD = Begriff("Kindergeld", "Kindergeld", "Geld für jedes Kind.", "", "§ 62 EStG")
FAMILIE = Begriff("Familie", "Familien", "Wer zusammenlebt.", "family")
TITEL = Begriff("Aufenthaltstitel", "Aufenthaltstitel", "Ein Papier.", "", "§ 4 AufenthG")
BEHINDERUNG = Begriff("Behinderung", "Behinderungen", "Etwas hindert.", "", "§ 2 SGB IX")
DROHEND = Begriff("Drohende Behinderung", "Drohende Behinderungen", "Bald.", "", "§ 2 SGB IX")
WORTE = (KINDERGELD, FAMILIE, TITEL, BEHINDERUNG, DROHEND)


@pytest.mark.parametrize(
    ("text", "wort"),
    [
        ("Kommt Kindergeld für alle Kinder?: ja", "Kindergeld"),
        ("Familie K. bekommt KINDERGELD", "Kindergeld"),
        ("Die Familien im Stadtteil", "Familie"),
        ("Drohende Behinderung, noch klären", "Drohende Behinderung"),
        ("Kindergeldkasse", ""),
        ("", ""),
    ],
)
def test_the_word_of_the_law_comes_first_then_the_earlier_then_the_longer(text, wort):
    assert erstes_wort(text, WORTE) == wort


def rahmen(qtbot, *teile, name=""):
    aussen = QWidget()
    kasten = QGroupBox(aussen)
    kasten.setAccessibleName(name)
    layout = QVBoxLayout(kasten)
    for teil in teile:
        layout.addWidget(teil)
    qtbot.addWidget(aussen)
    aussen.show()
    return aussen


def test_a_button_speaks_for_itself_before_what_stands_around_it(qtbot):
    knopf = QPushButton("Aufenthaltstitel eintragen")
    _lebt = rahmen(qtbot, QLabel("Bekommen Sie Kindergeld?"), knopf)
    assert wort_am_fokus(knopf, WORTE) == "Aufenthaltstitel"


def test_a_plain_button_is_explained_by_the_words_around_it(qtbot):
    knopf = QPushButton("ja")
    _lebt = rahmen(qtbot, QLabel("Bekommen Sie Kindergeld?"), knopf)
    assert wort_am_fokus(knopf, WORTE) == "Kindergeld"


def test_what_is_marked_in_a_field_is_asked_for(qtbot):
    feld = QLineEdit("Kindergeld und Aufenthaltstitel")
    _lebt = rahmen(qtbot, feld)
    feld.setSelection(15, 16)
    assert wort_am_fokus(feld, WORTE) == "Aufenthaltstitel"


def test_nothing_in_focus_is_no_word(qtbot):
    fremd = QPushButton("Weiter")
    _lebt = rahmen(qtbot, QLabel("Nichts dazu"), fremd)
    assert wort_am_fokus(fremd, WORTE) == wort_am_fokus(None, WORTE) == ""


def hilfe(fenster) -> HilfeSeite:
    return fenster.findChild(HilfeSeite)


def test_f1_explains_the_row_in_focus_and_leads_back(qtbot, fenster):
    fenster.gehe(Sprung(Ort.HILFEN))
    seite = fenster.findChild(HilfenSeite)
    qtbot.waitUntil(lambda: bool(seite._liste.liste.wahl), timeout=3000)
    satz = seite._liste.liste.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    qtbot.keyClick(fenster.focusWidget(), Qt.Key.Key_F1)
    assert fenster.ort is Ort.HILFE
    wort = hilfe(fenster).worte.feld.text()
    assert wort
    assert wort in satz
    qtbot.keyClick(fenster.focusWidget(), Qt.Key.Key_F1)
    assert fenster.ort is Ort.HILFEN


def test_the_rail_shows_all_words_and_stays(fenster):
    fenster.gehe(Sprung(Ort.HILFEN))
    fenster._rahmen.schiene._knoepfe[Aktion.HILFE].setFocus()
    fenster.tue(Aktion.HILFE)
    assert hilfe(fenster).worte.feld.text() == ""
    fenster._rahmen.schiene._knoepfe[Aktion.HILFE].setFocus()
    fenster.tue(Aktion.HILFE)
    assert fenster.ort is Ort.HILFE
