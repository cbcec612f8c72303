"""The print dialog: a name for this paper only, a safe way out, a way without a printer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from lotse.i18n.sprache import Sprache
from lotse.ui.dialoge.drucken import Druckdialog, Druckvorlage, Druckwunsch
from lotse.ui.dialoge.speicherort import dateistamm
from tests.werkzeug.fall import HEUTE

BRIEF = Druckvorlage("Frühförderung", "Brief an die Familie · 2 Seiten", True, False)
LINKS = Qt.MouseButton.LeftButton


@pytest.fixture
def baue(qtbot, stil_hell):
    fenster = QWidget()
    qtbot.addWidget(fenster)

    def _baue(vorlage=BRIEF, drucker=("Büro", "Flur")):
        dialog = Druckdialog(vorlage, drucker, Sprache.load("de"), fenster)
        dialog.gesagt = []
        dialog.drucken.connect(dialog.gesagt.append)
        dialog.als_pdf.connect(dialog.gesagt.append)
        dialog.show()
        return dialog

    return _baue


def test_printing_hands_over_name_printer_and_copies(qtbot, baue):
    dialog = baue()
    qtbot.keyClicks(dialog.name_zeile, "  Familie Kaya ")
    dialog.drucker.waehle("Flur")
    dialog.anzahl.waehle(2)
    qtbot.mouseClick(dialog._los, LINKS)
    assert dialog.gesagt == [Druckwunsch("Familie Kaya", "Flur", 2)]
    assert not dialog.isVisible()


def test_escape_is_the_safe_way_out(qtbot, baue):
    dialog = baue()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.gesagt == []


def test_the_dialog_holds_the_whole_program_and_starts_in_the_name(qtbot, baue):
    dialog = baue()
    assert dialog.windowModality() is Qt.WindowModality.ApplicationModal
    qtbot.waitUntil(dialog.name_zeile.hasFocus)


def test_without_a_printer_the_way_is_a_pdf(qtbot, baue):
    dialog = baue(drucker=())
    assert not dialog._los.isVisible()
    assert dialog._kein_drucker.isVisible()
    qtbot.keyClicks(dialog.name_zeile, "Kaya")
    qtbot.mouseClick(dialog._pdf, LINKS)
    assert dialog.gesagt == ["Kaya"]


def test_a_posted_letter_takes_the_lines_of_the_address(baue):
    dialog = baue(Druckvorlage("Frühförderung", "", mit_name=True, mit_anschrift=True))
    dialog.name_feld.setPlainText("Aylin Kaya\n\n Lindenweg 4 \n50990 Musterstadt")
    assert dialog.name == "Aylin Kaya\nLindenweg 4\n50990 Musterstadt"


def test_a_stored_name_is_filled_in(baue):
    assert baue(Druckvorlage("x", "", True, False, name="Kaya")).name == "Kaya"


def test_a_sheet_without_a_name_says_so(baue):
    dialog = baue(Druckvorlage("x", "", mit_name=False, mit_anschrift=False))
    assert dialog.name == ""
    assert dialog._name_satz.text().startswith("Auf diesem Blatt steht kein Name.")
    assert dialog._name_satz.isVisible()


def test_the_system_dialog_comes_only_when_asked_for(qtbot, baue):
    dialog = baue()
    qtbot.mouseClick(dialog._einstellen, LINKS)
    assert dialog.gesagt[0].einstellen


@pytest.mark.parametrize(
    ("deckwort", "name"),
    [
        ("Ahorn", "Lotse_Brief_Ahorn_2026-11-24"),
        ("Müller/../x", "Lotse_Brief_Müller-x_2026-11-24"),
        ("", "Lotse_Brief_2026-11-24"),
    ],
)
def test_a_file_name_holds_no_path(deckwort, name):
    assert dateistamm("Brief", deckwort, HEUTE) == name
