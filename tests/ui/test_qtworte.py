"""The words Qt brings along speak the language of the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QMessageBox

from lotse.ui.qtworte import show_qtworte

MENUE = {"de": "Kopieren", "en": "Copy"}
KNOPF = {"de": "Abbrechen", "en": "Cancel"}
ORDNER = {"de": "Dateiname:", "en": "File name:"}


@pytest.fixture(autouse=True)
def danach(qapp):
    vorher = QLocale()
    yield
    show_qtworte("en")
    QLocale.setDefault(vorher)


def worte(teile):
    return {teil.text().replace("&", "").partition("\t")[0] for teil in teile}


@pytest.mark.parametrize("folge", [("de",), ("en",), ("en", "de"), ("de", "en")])
def test_menus_dialogs_and_boxes_of_qt_speak_the_language_chosen_last(qtbot, folge):
    for code in folge:
        show_qtworte(code)
    feld, datei, box = QLineEdit("Milch"), QFileDialog(), QMessageBox()
    for teil in (feld, datei, box):
        qtbot.addWidget(teil)
    menue = feld.createStandardContextMenu()
    assert MENUE[code] in worte(menue.actions())
    datei.setOption(QFileDialog.Option.DontUseNativeDialog)
    assert ORDNER[code] in worte(datei.findChildren(QLabel))
    box.setStandardButtons(QMessageBox.StandardButton.Cancel)
    assert worte(box.buttons()) == {KNOPF[code]}
    assert QLocale().language() is QLocale(code).language()
