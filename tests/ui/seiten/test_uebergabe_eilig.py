"""Handing over in haste: a shut button says why, Enter twice packs once, an empty field waits."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from lotse.ui.dialoge.familien_vereinen import Worte
from lotse.ui.seiten import uebergabe_geben
from lotse.ui.seiten.uebergabe_geben import Uebergabegang
from lotse.ui.seiten.uebergabe_nehmen import Ankunftsdialog
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.akten import volle_akte
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.qt import AHORN
from tests.werkzeug.uebergabe import VON, Uebergabehaus, paket

WORT = "Pferd Heft Mond Tisch Wolke"


@pytest.fixture
def uhaus():
    return Uebergabehaus(paket=paket(volle_akte()))


@pytest.fixture
def sitzung(qtbot, runner, uhaus):
    sitzung = Sitzung(dienste(Haus(), uebergabearbeit=uhaus), runner)
    sitzung.oeffne(AHORN)
    qtbot.waitUntil(lambda: sitzung.akte is not None)
    yield sitzung
    sitzung.sicherung.schliesse_ab()
    sitzung.deleteLater()


@pytest.fixture
def oben(qtbot):
    oben = QDialog()
    qtbot.addWidget(oben)
    oben.resize(1366, 768)
    oben.show()
    return oben


@pytest.fixture
def gang(qtbot, sitzung, uhaus, oben):
    dialog = Uebergabegang(sitzung, uhaus, uhaus.geber(AHORN), oben)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_shut_weiter_says_what_is_still_open(gang):
    wahl = gang.wahl
    wahl.von.clear()
    assert not wahl.los.isEnabled()
    assert "Wer übergibt?" in wahl.grund.text()
    wahl.von.setText(VON)
    assert wahl.los.isEnabled()
    assert wahl.grund.text() == ""
    for haken in wahl.familien.values():
        haken.setChecked(False)
    assert not wahl.los.isEnabled()
    assert "Welche Akte geht mit?" in wahl.grund.text()


def test_enter_pressed_twice_packs_one_file(qtbot, gang, sitzung, uhaus, tmp_path, monkeypatch):
    gefragt = []

    def frage(*_):
        gefragt.append(1)
        return tmp_path / "x"

    monkeypatch.setattr(uebergabe_geben, "frage_datei", frage)
    gang.wahl.von.setText(VON)
    gang.wahl.los.click()
    gang.kennwort.passwort.setze(WORT)
    qtbot.keyClicks(gang.kennwort.nochmal.feld, WORT)
    gang.kennwort.weiter.emit()
    gang.kennwort.weiter.emit()
    qtbot.waitUntil(sitzung.runner.is_idle)
    assert gefragt == [1]
    assert [art for art, _wert in uhaus.geschehen].count("siegle") == 1


def test_without_a_word_the_field_is_waited_at(qtbot, sitzung, uhaus, oben):
    worte = Worte(sitzung.sprache)
    dialog = Ankunftsdialog(sitzung, uhaus, Path("x.lotse-uebergabe"), worte, oben)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.oeffnen.setFocus()
    dialog.oeffnen.click()
    assert dialog.focusWidget() is dialog.kennwort.feld
    assert uhaus.geschehen == []
