"""The three views of the plan for ear, keyboard and large type, over the real knowledge."""

from __future__ import annotations

import pytest

from lotse.i18n.sprache import Sprache
from lotse.ui.farben import Thema
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.seiten.plan_kopf import REIHENFOLGE, UNTERLAGEN
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.stil import stil
from tests.barrierefrei.pruefung import (
    beschnitten,
    doppelte_kuerzel,
    namenlos,
    spruenge,
    stumme_zeilen,
    zu_klein,
)
from tests.werkzeug.planseite import echte_sitzung


@pytest.fixture
def sitzung(qtbot, stil_hell, haus, runner):
    sitzung = echte_sitzung(qtbot, haus, runner)
    yield sitzung
    sitzung.sicherung.schliesse_ab()
    sitzung.deleteLater()


@pytest.mark.parametrize("ansicht", [REIHENFOLGE, UNTERLAGEN])
@pytest.mark.parametrize("lage", ["normal", "gross", "englisch"])
def test_a_view_of_the_plan_can_be_heard_reached_and_read(qtbot, sitzung, ansicht, lage):
    stil().show(Thema.HELL, 200 if lage == "gross" else 100)
    fenster = Fenster(sitzung.dienste, sitzung)
    qtbot.addWidget(fenster)
    fenster.resize(1366, 768)
    with qtbot.waitExposed(fenster):
        fenster.show()
    if lage == "englisch":
        fenster.texte_setzen(Sprache.load("en"))
    fenster.gehe(Sprung(Ort.PLAN, bezug=ansicht))
    qtbot.waitUntil(sitzung.runner.is_idle)
    qtbot.wait(20)
    assert [(type(w).__name__, w.objectName()) for w in namenlos(fenster)] == []
    assert stumme_zeilen(fenster) == []
    assert doppelte_kuerzel(fenster) == []
    assert spruenge(fenster) == []
    assert beschnitten(fenster) == []
    assert zu_klein(fenster, 24) == []
    assert fenster.minimumSizeHint().width() <= 1024 or lage == "gross"
