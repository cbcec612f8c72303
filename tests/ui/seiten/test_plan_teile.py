"""Parts of the plan page: wishes without steps, and a long step read from its beginning."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from lotse.domain.familie import Ziel
from lotse.domain.vermittlung import Schritt
from lotse.i18n.sprache import Sprache
from lotse.services.plansicht import Planschritt, Zielstand
from lotse.ui.bausteine.text import ElideText
from lotse.ui.seiten.plan_blatt import Schrittblatt
from lotse.ui.seiten.plan_ziele import Zielleiste

DE = Sprache.load("de")


def test_a_wish_without_steps_counts_nothing(qtbot, stil_hell):
    leiste = Zielleiste()
    qtbot.addWidget(leiste)
    ziel = Ziel("z", "Ein Platz.", "de")
    leiste.show_ziele((Zielstand(ziel, 0, 0), Zielstand(ziel, 1, 2)), DE)
    worte = [text.text() for text in leiste.findChildren(ElideText) if text.text()]
    assert worte[1::2] == ["noch kein Schritt", "1 von 2 Schritten geschafft"]


def test_a_long_step_is_read_from_its_beginning(qtbot, stil_hell):
    blatt = Schrittblatt(DE)
    qtbot.addWidget(blatt)
    schritt = Schritt("s", "Eine lange Stelle mit einem langen Namen anrufen")
    blatt.show_schritt(Planschritt(1, schritt, None, ()), None)
    (feld,) = (f for f in blatt.findChildren(QLineEdit) if f.text() == schritt.text)
    assert feld.cursorPosition() == 0
