"""Whatever is typed or stored: shown as it stands, never larger than the screen, nothing loaded."""

from __future__ import annotations

import re
import unicodedata

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from lotse.ui.fenster.fenster import Fenster
from lotse.ui.seiten.familien import NEU
from lotse.ui.sprung import IN_DER_FAMILIE, Ort, Sprung
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.feindtexte import FEINDLICH, verseucht
from tests.werkzeug.qt import AHORN

SEITEN = [*Ort, "neue_familie"]
BREITE, HOEHE = 1366, 768
KURZ = (
    "<img src=x width=100000 height=100000>",
    "Müller & Söhne %n {0} &Datei",
    "\u202eakif\0x",
    "Wort" * 500,
)
AUF_EINMAL = 10
NACH_UND = re.compile("(?<!&)&Datei")


@pytest.fixture
def oeffne(qtbot, runner, stil_hell):
    sitzungen = []

    def oeffne(ort, haus):
        sitzung = Sitzung(dienste(haus), runner)
        sitzungen.append(sitzung)
        fenster = Fenster(sitzung.dienste, sitzung)
        qtbot.addWidget(fenster)
        fenster.resize(BREITE, HOEHE)
        if ort in IN_DER_FAMILIE:
            sitzung.oeffne(AHORN)
            qtbot.waitUntil(lambda: sitzung.abgleich is not None)
        ziel = Sprung(Ort.FAMILIEN, bezug=NEU) if ort == "neue_familie" else Sprung(ort)
        fenster.gehe(ziel)
        with qtbot.waitExposed(fenster):
            fenster.show()
        qtbot.waitUntil(runner.is_idle)
        qtbot.wait(10)
        return fenster

    yield oeffne
    for sitzung in sitzungen:
        sitzung.sicherung.schliesse_ab()
        sitzung.deleteLater()


def felder(fenster):
    arten = (QLineEdit, QPlainTextEdit, QTextEdit)
    alle = [w for w in fenster.findChildren(QWidget) if isinstance(w, arten)]
    return [w for w in alle if w.isVisible() and w.isEnabled() and not w.isReadOnly()]


def paste(feld, text):
    feld.selectAll()
    if isinstance(feld, QLineEdit):
        feld.insert(text)
    else:
        feld.insertPlainText(text)
        QApplication.sendEvent(feld, QEvent(QEvent.Type.FocusOut))


def visible_signs(text):
    """Without what nobody sees: controls, marks of direction, blanks."""
    return "".join(z for z in text if unicodedata.category(z)[0] not in "CZ")


def shown_as_typed(feld, text):
    steht = feld.text() if isinstance(feld, QLineEdit) else feld.toPlainText()
    geprueft = isinstance(feld, QLineEdit) and (feld.validator() or feld.inputMask())
    return geprueft or visible_signs(text).startswith(visible_signs(steht))


def too_large(fenster):
    """Windows that do not fit the screen, or would not let themselves be made to fit."""
    oben = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    gross = [w for w in oben if w.width() > BREITE or w.height() > HOEHE]
    mindest = fenster.minimumSizeHint()
    return gross + ([fenster] if mindest.width() > BREITE or mindest.height() > HOEHE else [])


def markup(fenster, text):
    """Where the text would be read as markup, as a key of the keyboard or as a page to load."""
    kern = text.strip()[:30]
    for w in fenster.findChildren(QWidget):
        if isinstance(w, QLabel) and "<" in kern and kern in w.text():
            yield from () if w.textFormat() is Qt.TextFormat.PlainText else (w,)
        if "<" in kern and kern in w.toolTip():
            yield w
        if isinstance(w, QAbstractButton) and NACH_UND.search(w.text()):
            yield w  # as it stands would be && here
    for w in fenster.findChildren(QTextEdit):
        if loads(w):
            yield w


def loads(feld):
    folgt = isinstance(feld, QTextBrowser) and (feld.openLinks() or feld.openExternalLinks())
    return folgt or (not feld.isReadOnly() and feld.acceptRichText())


def judge(qtbot, fenster, runner, fehler, text):
    qtbot.waitUntil(runner.is_idle, timeout=90_000)
    fenster.grab()  # every painter runs
    assert too_large(fenster) == []
    assert [(type(w).__name__, w.objectName(), w.toolTip()) for w in markup(fenster, text)] == []
    assert fehler == []


def type_everywhere(qtbot, fenster, runner, fehler, text):
    for feld in felder(fenster):
        paste(feld, text)
        assert shown_as_typed(feld, text), (type(feld).__name__, feld.accessibleName())
    judge(qtbot, fenster, runner, fehler, text)


@pytest.mark.parametrize("ort", SEITEN)
def test_what_is_typed_into_any_field_stays_text(qtbot, oeffne, runner, fehler, ort):
    fenster = oeffne(ort, Haus())
    for text in KURZ:
        type_everywhere(qtbot, fenster, runner, fehler, text)


@pytest.mark.lang
@pytest.mark.parametrize("ort", SEITEN)
def test_fifty_hostile_texts_in_any_field_stay_text(qtbot, oeffne, runner, fehler, ort):
    fenster = oeffne(ort, Haus())
    for text in FEINDLICH:
        type_everywhere(qtbot, fenster, runner, fehler, text)


def stored(oeffne, ort, text):
    haus = Haus()
    haus.akten[AHORN] = verseucht(haus.akten[AHORN], text)
    return oeffne(ort, haus)


@pytest.mark.parametrize("ort", IN_DER_FAMILIE)
@pytest.mark.parametrize("text", KURZ, ids=range(len(KURZ)))
def test_a_case_full_of_hostile_text_is_shown_as_it_stands(
    qtbot, oeffne, runner, fehler, ort, text
):
    judge(qtbot, stored(oeffne, ort, text), runner, fehler, text)


@pytest.mark.lang
@pytest.mark.parametrize("ort", IN_DER_FAMILIE)
@pytest.mark.parametrize("anfang", range(0, len(FEINDLICH), AUF_EINMAL))
def test_fifty_hostile_texts_stored_are_shown_as_they_stand(
    qtbot, oeffne, runner, fehler, ort, anfang
):
    for text in FEINDLICH[anfang : anfang + AUF_EINMAL]:
        judge(qtbot, stored(oeffne, ort, text), runner, fehler, text)
