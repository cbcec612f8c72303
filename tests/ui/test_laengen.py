"""What a field takes has an end, and whoever gets there is told; what was stored stays whole."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.laenge import SATZ, TEXT, ZEILE, Langtext, fill
from lotse.ui.bausteine.raender import spalte
from lotse.ui.fenster.laengenwache import Laengenwache
from lotse.ui.seiten.familie_personen import Personentafel
from lotse.ui.sprung import IN_DER_FAMILIE, Ort, Sprung
from tests.werkzeug.qt import AHORN

RIESIG = "Wort " * 20_000
GEDULD_S = 2.0


@pytest.fixture
def blatt(qtbot, stil_hell):
    """A window with one line and one field of lines, watched."""
    blatt = QWidget()
    qtbot.addWidget(blatt)
    blatt.zeile, blatt.text = QLineEdit(), Langtext()
    blatt.setLayout(spalte(blatt.zeile, blatt.text))
    blatt.wache = Laengenwache(blatt, Sprache.load("de"))
    with qtbot.waitExposed(blatt):
        blatt.show()
    blatt.activateWindow()
    yield blatt
    QToolTip.hideText()


def fokus(qtbot, feld):
    feld.setFocus()
    qtbot.waitUntil(feld.hasFocus)
    return feld


def paste(feld, text):
    if isinstance(feld, QLineEdit):
        feld.insert(text)
        return
    daten = QMimeData()
    daten.setText(text)
    feld.insertFromMimeData(daten)


def test_a_line_without_a_limit_gets_one_and_says_so(qtbot, blatt):
    zeile = fokus(qtbot, blatt.zeile)
    paste(zeile, "x" * ZEILE)
    assert not QToolTip.isVisible()
    qtbot.keyClick(zeile, Qt.Key.Key_Y)
    assert zeile.text() == "x" * ZEILE
    assert QToolTip.text() == (
        "Hier ist Platz für 200 Zeichen. Was danach kam, steht nicht im Feld."
    )


def test_a_pasted_line_that_is_too_long_says_so(qtbot, blatt):
    paste(fokus(qtbot, blatt.zeile), RIESIG)
    assert "200 Zeichen" in QToolTip.text()


def test_many_lines_end_at_their_limit_however_they_come(qtbot, blatt):
    text = fokus(qtbot, blatt.text)
    paste(text, RIESIG)
    assert text.toPlainText() == RIESIG[:TEXT]
    assert "4000 Zeichen" in QToolTip.text()
    text.moveCursor(text.textCursor().MoveOperation.Start)
    gelesen = []
    text.textChanged.connect(lambda: gelesen.append(len(text.toPlainText())))
    qtbot.keyClicks(text, "ab")
    assert text.toPlainText() == RIESIG[:TEXT]
    assert set(gelesen) == {TEXT}


def test_what_is_chosen_makes_room_for_what_replaces_it(qtbot, blatt):
    text = fokus(qtbot, blatt.text)
    paste(text, "a" * TEXT)
    text.selectAll()
    paste(text, "b" * TEXT)
    assert text.toPlainText() == "b" * TEXT
    assert not QToolTip.isVisible()


def test_no_sign_of_two_halves_is_torn(qtbot, blatt):
    text = fokus(qtbot, blatt.text)
    paste(text, "a" * (TEXT - 1) + "\U0001f469")
    assert text.toPlainText() == "a" * (TEXT - 1)


def test_what_was_stored_before_is_shown_whole(qtbot, blatt):
    lang = "z" * (TEXT + 50)
    blatt.text.setPlainText(lang)
    zeile = QLineEdit(maxLength=SATZ)
    qtbot.addWidget(zeile)
    fill(zeile, lang)
    assert blatt.text.toPlainText() == zeile.text() == lang


def test_a_long_note_survives_a_change_of_the_name_beside_it(qtbot, fenster, sitzung):
    notiz = "n" * 900
    person = replace(sitzung.akte.familie.personen[0], notiz=notiz)
    rest = sitzung.akte.familie.personen[1:]
    familie = replace(sitzung.akte.familie, personen=(person, *rest))
    sitzung.aendern(lambda akte: replace(akte, familie=familie), "Notiz")
    fenster.gehe(Sprung(Ort.FAMILIE))
    (tafel,) = fenster.findChildren(Personentafel)
    tafel._on_griff(person, "")
    fokus(qtbot, tafel._vorname)
    qtbot.keyClicks(tafel._vorname, "A")
    assert sitzung.akte.familie.personen[0].notiz == notiz


@pytest.mark.parametrize("ort", [*IN_DER_FAMILIE, Ort.KATALOG, Ort.FAMILIEN, Ort.HILFE])
def test_a_hundred_thousand_characters_in_any_field_are_no_wait(
    qtbot, fenster, sitzung, runner, fehler, ort
):
    fenster.gehe(Sprung(ort, AHORN))
    qtbot.waitUntil(runner.is_idle)
    felder = [f for f in fenster.seite.findChildren(QWidget) if isinstance(f, QLineEdit | Langtext)]
    for feld in felder:
        if feld.isVisible() and feld.isEnabled() and not feld.isReadOnly():
            feld.setFocus()
            beginn = time.perf_counter()
            paste(feld, RIESIG)
            fenster.grab()
            assert time.perf_counter() - beginn <= GEDULD_S, feld.accessibleName()
    beginn = time.perf_counter()
    qtbot.waitUntil(runner.is_idle, timeout=90_000)
    fenster.grab()
    assert time.perf_counter() - beginn <= 2 * GEDULD_S
    assert fehler == []
