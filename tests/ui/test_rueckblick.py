"""F-31 in the window: looking back together, and a case that ends well."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from lotse.domain.familie import Bereichsstand, Schlussgrund, Wunsch
from lotse.domain.lebensbereich import Lebensbereich
from lotse.ui.rueckblickweg import Rueckblickweg
from lotse.ui.seiten.familie import FamilieSeite
from lotse.ui.sprung import RUECKBLICK, Ort, Sprung

HEUTE = date(2026, 11, 24)


@pytest.fixture
def weg(qtbot, sitzung):
    from PySide6.QtWidgets import QWidget

    anfang = (Bereichsstand(Lebensbereich.WOHNEN, (), Wunsch.NEIN, besprochen=True),)
    sitzung.aendern(
        lambda akte: replace(
            akte, familie=replace(akte.familie, anfang=anfang, anfang_am=date(2026, 10, 1))
        ),
        "Anfang",
    )
    oben = QWidget()
    oben.resize(1200, 700)
    qtbot.addWidget(oben)
    with qtbot.waitExposed(oben):
        oben.show()
    weg = Rueckblickweg(sitzung, oben)
    weg.oeffne()
    return weg


def test_f31_old_answers_stand_left_and_what_is_new_says_so(weg, sitzung):
    blatt = weg.blatt
    assert blatt.worte(sitzung.akte.familie.anfang[0]) == "Hilfe gewünscht: nein"
    assert blatt.worte(None) == "nicht festgehalten"
    assert blatt.worte(Bereichsstand(Lebensbereich.WOHNEN)) == "kein Thema"


def test_f31_what_has_changed_is_a_contact_and_one_step_of_undo(qtbot, weg, sitzung):
    vorher = sitzung.akte
    qtbot.keyClicks(weg.blatt.veraendert, "Er spricht mehr.")
    qtbot.keyClicks(weg.blatt.danach, "Wir rufen selbst an.")
    qtbot.keyClick(weg.blatt, Qt.Key.Key_Return)
    assert sitzung.akte.kontakte[-1].notiz == "Er spricht mehr."
    assert sitzung.akte.familie.ohne_uns == "Wir rufen selbst an."
    sitzung.zurueck()
    assert sitzung.akte == vorher


@pytest.mark.parametrize("grund", Schlussgrund)
def test_f31_a_case_is_closed_with_a_reason_and_opened_again(weg, sitzung, grund):
    menue = weg.blatt.menue()
    next(a for a in menue.actions() if a.data() == grund.value).trigger()
    assert sitzung.akte.familie.geschlossen_am == HEUTE
    assert sitzung.akte.familie.schlussgrund is grund
    weg._on_zu(0)
    weg.oeffne()
    weg.blatt.ende.click()
    assert sitzung.akte.familie.geschlossen_am is None
    assert sitzung.akte.familie.schlussgrund is None


def test_f31_heute_leads_to_the_sheet(qtbot, sitzung):
    seite = FamilieSeite(sitzung.dienste, sitzung)
    qtbot.addWidget(seite)
    with qtbot.waitExposed(seite):
        seite.show()
    seite.show_sprung(Sprung(Ort.FAMILIE, bezug=RUECKBLICK))
    assert seite.rueckblick.blatt is not None
    qtbot.keyClick(seite.rueckblick.blatt, Qt.Key.Key_Escape)
    assert sitzung.akte.kontakte == ()
