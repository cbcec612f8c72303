"""The compartment over a store in memory, in front of a bare window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from lotse.ui.schutzraum.fenster import Schutzraumfenster
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.echt import Stelluhr
from tests.werkzeug.schutzraumfenster import WORT, Ablage, dienst, notiz, zweite


@pytest.fixture
def ablage():
    return Ablage(zweite(), notiz())


@pytest.fixture
def stelluhr():
    return Stelluhr()


@pytest.fixture
def ungesagt():
    """What the very last save could not say."""
    return []


@pytest.fixture
def baue(qtbot, stil_hell, runner, ablage, stelluhr, ungesagt):
    """A window in front of the door; fields of Dienste and of the compartment may be replaced."""
    vater = QWidget()
    qtbot.addWidget(vater)
    vater.resize(1366, 738)
    vater.show()

    def _baue(innen=None, **felder):
        raum = dienst(innen or ablage)
        uhr = {"jetzt": lambda: stelluhr.steht, "heute": lambda: stelluhr.uhr().heute()}
        sitzung = Sitzung(dienste(Haus(), schutzraum=raum, **(uhr | felder)), runner)
        sitzung.setParent(vater)
        sprache = sitzung.dienste.sprache
        fenster = Schutzraumfenster(raum, sitzung, sprache, vater, ungesagt.append)
        fenster.open()
        qtbot.waitUntil(runner.is_idle)
        return fenster

    yield _baue
    qtbot.waitUntil(runner.is_idle)


@pytest.fixture
def tuer(baue):
    return baue()


@pytest.fixture
def drin(qtbot, runner, tuer):
    """Inside, with the note "Blatt 7" open."""
    return rein(qtbot, runner, tuer)


def rein(qtbot, runner, fenster, kennung="n1"):
    tippe(qtbot, fenster, WORT)
    qtbot.waitUntil(lambda: fenster.raum is not None)
    qtbot.waitUntil(runner.is_idle)
    if kennung:
        fenster.raum.liste.liste.waehle(kennung)
        qtbot.waitUntil(lambda: fenster.sitzung.akte is not None)
        qtbot.waitUntil(runner.is_idle)
    return fenster


def tippe(qtbot, fenster, wort):
    fenster.tor.passwort.feld.setText(wort)
    fenster.tor.knopf.click()
