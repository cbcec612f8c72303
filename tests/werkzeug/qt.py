"""Fixtures of everything with a window: offscreen, light theme, a house in memory."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from lotse.domain.familie import FamilieId
from lotse.ui.farben import Thema
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.jobs import Runner
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import stil
from tests.werkzeug.dienste import Haus, dienste

AHORN = FamilieId("f-ahorn")


@pytest.fixture
def stil_hell(qapp):
    """The light theme at 100 %, whatever a test before has chosen."""
    stil().show(Thema.HELL, 100)
    yield stil()
    stil().show(Thema.HELL, 100)


@pytest.fixture
def haus():
    return Haus()


@pytest.fixture
def fehler():
    """What the one handler of the Runner was told."""
    return []


@pytest.fixture
def runner(qapp, fehler):
    runner = Runner(fehler.append, parent=qapp)
    yield runner
    runner.shutdown()
    runner.deleteLater()


@pytest.fixture
def sitzung(qtbot, stil_hell, haus, runner):
    """A sitting with Familie K. (Ahorn) open and matched."""
    sitzung = Sitzung(dienste(haus), runner)
    sitzung.oeffne(AHORN)
    qtbot.waitUntil(lambda: sitzung.abgleich is not None)
    yield sitzung
    sitzung.sicherung.schliesse_ab()
    sitzung.deleteLater()


@pytest.fixture
def fenster(qtbot, sitzung):
    """The window on that sitting, shown and at rest."""
    fenster = Fenster(sitzung.dienste, sitzung)
    qtbot.addWidget(fenster)
    with qtbot.waitExposed(fenster):
        fenster.show()
    qtbot.waitUntil(sitzung.runner.is_idle)
    return fenster
