"""What is copied out of Lotse is marked as secret, gone in time, and never somebody else's."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from lotse.paths import HAUS
from lotse.ui.zwischenablage import FRIST_MS, MARKEN, Zwischenablage, copy, is_marked, marked
from tests.werkzeug.ablage import Eigene

ORT = QClipboard.Mode.Clipboard


@pytest.fixture
def ablage(qapp):
    """The clipboard of the system, clean before and after."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    yield clipboard
    clipboard.clear()


@pytest.fixture
def waechter(ablage):
    wache = Zwischenablage(Eigene(ablage), frist_ms=40)
    yield wache
    wache.setParent(None)
    wache.deleteLater()


class Fremde:
    """A clipboard that another program filled."""

    def __init__(self, text="fremd"):
        self.daten = QMimeData()
        self.daten.setText(text)
        self.unsere = False

    def ownsClipboard(self):
        return self.unsere

    def ownsSelection(self):
        return False

    def supportsSelection(self):
        return True

    def mimeData(self, _ort):
        return self.daten

    def setMimeData(self, daten, _ort):
        self.daten = daten

    def clear(self, _ort):
        self.daten = QMimeData()


def test_the_promise_of_thirty_seconds():
    assert FRIST_MS <= 30_000


@pytest.mark.parametrize("feld", [QLineEdit, QPlainTextEdit])
def test_what_a_key_copies_out_of_a_field_is_marked_and_goes(qtbot, waechter, ablage, feld):
    widget = feld("Familie Kaya")
    qtbot.addWidget(widget)
    widget.show()
    widget.selectAll()
    qtbot.keyClick(widget, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert ablage.text() == "Familie Kaya"
    assert is_marked(ablage.mimeData())
    qtbot.waitUntil(lambda: ablage.text() == "", timeout=2000)


def test_every_manager_finds_its_own_mark():
    daten = QMimeData()
    daten.setText("x")
    daten.setHtml("<b>x</b>")
    neu = marked(daten)
    assert {"x-kde-passwordManagerHint", "org.nspasteboard.ConcealedType"} <= set(neu.formats())
    assert any("ExcludeClipboardContentFromMonitorProcessing" in f for f in neu.formats())
    assert bytes(neu.data("x-kde-passwordManagerHint")) == b"secret"
    assert (neu.text(), neu.html()) == ("x", "<b>x</b>")
    assert len(MARKEN) == 6


def test_a_second_copy_counts_anew_and_locking_takes_it_away_at_once(qtbot, ablage):
    wache = Zwischenablage(Eigene(ablage), frist_ms=60_000)
    ablage.setText("eins")
    qtbot.waitUntil(wache._uhren[ORT].isActive)
    erste = wache._uhren[ORT].timerId()
    ablage.setText("zwei")
    qtbot.waitUntil(lambda: wache._uhren[ORT].timerId() != erste)  # started anew
    assert ablage.text() == "zwei"
    wache.leere()
    assert ablage.text() == ""


def test_what_another_program_copied_is_left_alone(qtbot, qapp):
    fremde = Fremde()
    wache = Zwischenablage(fremde, frist_ms=1)
    wache.on_kopiert()
    qtbot.wait(20)
    wache.leere()
    assert fremde.daten.text() == "fremd"
    assert not is_marked(fremde.daten)


def test_words_of_ours_that_another_program_replaced_meanwhile_stay_its_own(qtbot, qapp):
    fremde = Fremde("unsere")
    wache = Zwischenablage(fremde, frist_ms=20)
    fremde.unsere = True
    wache.on_kopiert()
    assert is_marked(fremde.daten)
    fremde.unsere = False
    fremde.daten.setText("anderswo kopiert")
    qtbot.wait(60)
    assert fremde.daten.text() == "anderswo kopiert"


def test_a_button_that_copies_marks_from_the_first_moment(ablage):
    copy("Befund")
    assert ablage.text() == "Befund"
    assert is_marked(ablage.mimeData())


def test_a_password_field_copies_nothing(qtbot, waechter, ablage):
    feld = QLineEdit("geheim", echoMode=QLineEdit.EchoMode.Password)
    qtbot.addWidget(feld)
    feld.show()
    feld.selectAll()
    qtbot.keyClick(feld, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert ablage.text() == ""


def test_nothing_else_in_the_house_touches_the_clipboard():
    stellen = {
        str(datei.relative_to(HAUS))
        for datei in HAUS.glob("lotse/**/*.py")
        if "clipboard()" in datei.read_text("utf-8")
    }
    assert stellen == {"lotse/ui/zwischenablage.py"}
