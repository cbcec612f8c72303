"""A Sicherung asks for its secret; after a slip one types on without the mouse."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.services.sicherungsarbeit import IM_SCHUTZRAUM
from lotse.ui.bausteine.text import Text
from lotse.ui.fenster.anmelden_sicherung import Sicherungseite
from lotse.ui.fenster.zutritt import Sicherungskopf
from tests.werkzeug.schluessel import NOTFALL

KOPF = Sicherungskopf(Path("x.lotse"), datetime(2026, 11, 24, 10, 42), ("Nord",), "Nord")


@pytest.fixture
def seite(qtbot, stil_hell):
    s = Sicherungseite(KOPF, Sprache.load("de"))
    qtbot.addWidget(s)
    s.show()
    s.einlesen.connect(lambda *_: s.show_laeuft(laeuft=True))
    return s


def test_after_a_wrong_password_the_cursor_is_in_the_field_again(qtbot, seite):
    feld = seite.passwort.feld
    feld.setFocus()
    feld.setText("falsch")
    qtbot.keyClick(feld, Qt.Key.Key_Return)
    assert not seite.passwort.isEnabled()
    seite.show_hinweis(Hinweis("Das Passwort passt nicht zu diesen Daten."))
    assert seite.focusWidget() is feld


def test_after_a_wrong_sheet_too(qtbot, seite):
    seite._art.gewaehlt.emit("papier")
    seite.papier.setText(NOTFALL)
    qtbot.keyClick(seite.papier, Qt.Key.Key_Return)
    seite.show_hinweis(Hinweis("Der Notfall-Schlüssel passt nicht zu diesen Daten."))
    assert seite.focusWidget() is seite.papier


def test_what_comes_back_in_the_schutzraum_is_said_before_the_secret_where_data_are_replaced(
    qtbot, stil_hell, seite
):
    def gesagt(kopf):
        s = Sicherungseite(kopf, Sprache.load("de"))
        qtbot.addWidget(s)
        return any(t.text() == IM_SCHUTZRAUM for t in s.findChildren(Text))

    assert gesagt(KOPF)
    assert not gesagt(replace(KOPF, ersetzt="")), "a new computer has deleted nothing yet"
