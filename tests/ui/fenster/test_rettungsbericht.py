"""What the report of a salvage says in the window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from lotse.i18n.sprache import Sprache
from lotse.services.rettungsbericht import OHNE_NAMEN, Rettungszeile
from lotse.ui.fenster.schaden_bericht import Rettungsbericht

EINE = "Bei 1 Familie war der Name nicht lesbar: Sie steht als offene"
MEHRERE = "Bei 7 Familien war der Name nicht lesbar: Sie stehen als offene"


def worte(qtbot, *zeilen, sprache="de"):
    bericht = Rettungsbericht(zeilen, Sprache.load(sprache))
    qtbot.addWidget(bericht)
    return [text.text() for text in bericht.findChildren(QLabel)]


@pytest.mark.parametrize(("wie_viele", "satz"), [(1, EINE), (7, MEHRERE)])
def test_families_without_a_name_are_told_in_one_sentence(qtbot, wie_viele, satz):
    alles = worte(qtbot, Rettungszeile("familie", 41, 1, ohne_namen=wie_viele))
    assert f"{satz} „{OHNE_NAMEN}“ in der Liste." in alles


def test_the_sentence_has_its_english_and_names_the_word_of_the_list(qtbot):
    alles = worte(qtbot, Rettungszeile("familie", 41, 1, ohne_namen=7), sprache="en")
    (satz,) = (text for text in alles if OHNE_NAMEN in text)
    assert satz.startswith("The names of 7 families could not be read")


def test_where_every_family_has_its_name_nothing_is_said_of_it(qtbot):
    assert OHNE_NAMEN not in "".join(worte(qtbot, Rettungszeile("familie", 41, 1)))
