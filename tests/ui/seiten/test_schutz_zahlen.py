"""Einstellungen, Datenschutz: the threshold of the statistics and the rounding (E-53)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from lotse.services.zahlen.tabelle import Schutz
from lotse.ui.seiten.schutz_zahlen import Zahlenschutztafel
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dialogort import Dialoghaus
from tests.werkzeug.dienste import Haus, dienste


@pytest.fixture
def baue(qtbot, runner, stil_hell):
    def eine(dialog):
        sitzung = Sitzung(dienste(Haus(), dialog=dialog), runner)
        tafel = Zahlenschutztafel(sitzung)
        qtbot.addWidget(tafel)
        tafel.lies()
        qtbot.waitUntil(runner.is_idle)
        return tafel

    return eine


def test_e53_the_panel_shows_what_holds(baue):
    tafel = baue(Dialoghaus().arbeit())
    assert tafel.schwelle.wahl == "5"
    assert not tafel.runden.isChecked()


def test_e53_a_choice_is_kept_at_once(baue, qtbot, runner):
    arbeit = Dialoghaus().arbeit()
    tafel = baue(arbeit)
    tafel.schwelle.set_wahl("11")
    tafel.schwelle.gewaehlt.emit("11")
    qtbot.waitUntil(lambda: arbeit.schutz() == Schutz(11))
    qtbot.mouseClick(tafel.runden, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: arbeit.schutz() == Schutz(11, runden=True))
    qtbot.waitUntil(runner.is_idle)


def test_where_nothing_may_be_changed_the_panel_is_not_there(baue):
    tafel = baue(None)
    assert not tafel.da
    assert tafel.isHidden()
