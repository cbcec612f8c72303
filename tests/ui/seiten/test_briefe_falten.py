"""A card to fold: the window says how it is printed, and the paper lies as the page does."""

from __future__ import annotations

import pypdf
import pytest
from PySide6.QtPrintSupport import QPrinter

from lotse.i18n.sprache import Sprache
from lotse.letters.brief import Bogen
from lotse.ui.dialoge.drucken import Druckdialog, Druckvorlage
from lotse.ui.dialoge.papier import zeichne
from lotse.ui.dienste import Seitenbild
from lotse.ui.seiten.briefe_wahl import fold_words
from tests.werkzeug.briefausgang import neuer_drucker_in

HOCH, QUER = (
    Seitenbild(210, 297, b"\xff" * 210 * 297 * 4),
    Seitenbild(297, 210, b"\xff" * 297 * 210 * 4),
)


@pytest.mark.parametrize(
    ("seiten", "de", "en"),
    [
        (1, "einseitig drucken, dann zweimal falten", "on one side, then fold twice"),
        (2, "über die kurze Kante wenden", "flip on the short edge"),
        (3, "Bitte drucken Sie das ganze Blatt", "Please print the whole sheet"),
    ],
)
def test_f09_how_a_card_to_fold_is_printed_stands_there_in_both_languages(seiten, de, en):
    for code, wort in (("de", de), ("en", en)):
        assert wort in fold_words(Bogen.FALTKARTE, seiten, Sprache.load(code))
    assert fold_words(Bogen.BLATT, seiten, Sprache.load("de")) == ""


def test_f09_the_print_dialog_says_it_and_stays_silent_for_other_letters(qtbot, stil_hell):
    satz = fold_words(Bogen.FALTKARTE, 2, Sprache.load("de"))
    for rat in (satz, ""):
        vorlage = Druckvorlage("Mein Plan", "", mit_name=False, mit_anschrift=False, rat=rat)
        dialog = Druckdialog(vorlage, ("Büro",), Sprache.load("de"), None)
        qtbot.addWidget(dialog)
        gesagt = [kind.text() for kind in dialog.findChildren(type(dialog._name_satz))
                  if kind.isVisibleTo(dialog)]  # fmt: skip
        assert (satz in gesagt) == bool(rat)


def test_f09_a_page_across_lies_across_on_the_printer_and_keeps_its_size(qapp, tmp_path):
    drucker = neuer_drucker_in(tmp_path / "aus.pdf")
    drucker.setDuplex(QPrinter.DuplexMode.DuplexShortSide)
    zeichne(drucker, (QUER, QUER, HOCH))
    seiten = [p.mediabox for p in pypdf.PdfReader(tmp_path / "aus.pdf").pages]
    assert [s.width > s.height for s in seiten] == [True, True, False]


def test_nothing_to_print_prints_nothing(qapp, tmp_path):
    zeichne(neuer_drucker_in(tmp_path / "aus.pdf"), ())
    assert not (tmp_path / "aus.pdf").exists()
