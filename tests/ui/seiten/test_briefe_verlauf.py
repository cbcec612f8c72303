"""The sheets a case has printed, newest first; a hash is copied through the marked clipboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication

from lotse.domain.akte import Schriftstueck
from lotse.ui.seiten.briefe_verlauf import Verlaufdialog
from lotse.ui.zwischenablage import is_marked
from tests.werkzeug.briefseite import zeige
from tests.werkzeug.qt import AHORN

ALT = Schriftstueck("familie:v3:1", "familie", "Ihr Schritt", "tr", date(2026, 11, 2), 2, "a" * 64)
NEU = replace(ALT, id="versand:v3:2", titel="Überleitung", am=date(2026, 11, 20), sprache="de",
              sha256="b" * 64, einwilligung="e1")  # fmt: skip


@pytest.fixture
def dialog(qtbot, stil_hell, haus, runner):
    haus.akten[AHORN] = replace(haus.akten[AHORN], schriftstuecke=(ALT, NEU))
    seite = zeige(qtbot, haus, runner)
    seite.on_verlauf()
    return seite.findChild(Verlaufdialog)


def test_the_newest_sheet_comes_first_with_its_consent(dialog):
    assert dialog.isVisible()
    assert dialog.liste.wahl() == NEU
    titel, fakten, weg = dialog.worte(NEU)
    assert (titel, weg) == ("Überleitung", "mit Einwilligung verschickt")
    assert "2 Seiten" in fakten
    assert dialog.worte(ALT)[2] == "der Familie gegeben"


def test_the_whole_hash_is_copied_and_marked(dialog):
    dialog.kopieren.click()
    daten = QGuiApplication.clipboard().mimeData()
    assert daten.text() == "b" * 64
    assert is_marked(daten)
