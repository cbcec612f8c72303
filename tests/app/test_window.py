"""The window paints first, opens the rest behind it, and says so when that fails."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lotse.app import uebung
from lotse.app.einstellungen import Einstellungsdatei
from lotse.app.window import Programm
from lotse.domain.fehler import Hinweis
from lotse.ui.bausteine.text import Text
from lotse.ui.farben import Thema
from lotse.ui.stil import stil


@pytest.fixture
def programm(qapp: QApplication, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sys.excepthook", lambda *_: None)
    stil().show(Thema.HELL, 100)
    laeuft = Programm(Einstellungsdatei(None))
    yield laeuft
    laeuft.beende()


def test_the_main_window_follows_the_first_paint(programm: Programm, qtbot: QtBot):
    programm.beginne()
    assert programm.fenster is None
    qtbot.waitUntil(lambda: programm.fenster is not None, timeout=90_000)
    qtbot.waitUntil(programm.runner.is_idle, timeout=90_000)
    assert programm.fenster is not None
    assert programm.fenster.windowTitle() == "Lotse"
    assert programm.fenster.close()


def test_a_failure_at_the_start_is_told_in_words(
    programm: Programm, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    def kaputt(_jetzt: object) -> None:
        raise Hinweis("Der Speicher ist voll.", "Nichts ist verloren.", "Bitte Platz machen.")

    monkeypatch.setattr(uebung, "open_uebung", kaputt)
    programm.beginne()
    qtbot.waitUntil(programm.runner.is_idle, timeout=90_000)
    texte = [t.text() for t in programm._start.findChildren(Text)]
    assert any("Der Speicher ist voll." in text for text in texte)
    programm._start.close()


def test_a_window_closed_early_leaves_nothing_behind(programm: Programm):
    programm.beginne()
    programm._start.close()
    programm.runner.shutdown()
    ordner = [profil.ordner for profil in programm._offen]
    assert ordner
    programm.beende()
    assert not any(o.exists() for o in ordner)
    QApplication.processEvents()
    assert programm.fenster is None
