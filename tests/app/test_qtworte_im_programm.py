"""The program tells Qt which language to speak, at the start and on every switch."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from lotse.ui.qtworte import show_qtworte
from tests.werkzeug.echtfenster import offen


def menue(qtbot):
    feld = QLineEdit("Milch")
    qtbot.addWidget(feld)
    teile = feld.createStandardContextMenu()
    return " ".join(teil.text().replace("&", "") for teil in teile.actions())


def test_the_menus_of_qt_follow_the_window(qtbot, laeuft):
    assert "Kopieren" in menue(qtbot)
    offen(qtbot, laeuft)
    laeuft.sitzung.sprache_gewaehlt.emit("en")
    assert "Copy" in menue(qtbot)
    show_qtworte("de")
