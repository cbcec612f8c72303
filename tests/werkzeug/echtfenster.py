"""Drive the program over a real Tresor as a navigator would: fixtures and small deeds."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lotse.ui.aktionen import Aktion
from lotse.ui.farben import Thema
from lotse.ui.fenster.anmelden import Anmelden
from lotse.ui.stil import stil
from tests.werkzeug.echt import PASSWORT, Stelluhr, lege_an, programm

LANGE = 90_000


@pytest.fixture
def wurzel(tmp_path):
    return tmp_path / "daten"


@pytest.fixture
def kennung(wurzel):
    """There is a Tresor with Familie K. in it."""
    return lege_an(wurzel)


@pytest.fixture
def uhr():
    return Stelluhr()


@pytest.fixture
def starte(qapp, qtbot: QtBot, monkeypatch, wurzel, uhr):
    """Start the program; as often as a test wants."""
    monkeypatch.setattr("sys.excepthook", lambda *_: None)
    stil().show(Thema.HELL, 100)
    gestartet = []

    def los(gewaehlt=""):
        p = programm(wurzel, uhr.uhr(), gewaehlt)
        gestartet.append(p)
        p.beginne()
        qtbot.waitUntil(lambda: p.tuersteher is not None, timeout=LANGE)
        return p

    yield los
    for p in gestartet:
        beende(p)


@pytest.fixture
def laeuft(kennung, starte):
    """The program before the unlocking."""
    return starte()


def beende(p):
    p.schliessung.takt.ende()  # its clocks must not outlive the window
    if p.fenster is not None:
        p.sitzung.sicherung.schliesse_ab()
        p.fenster.raeume_auf()
    p.fenster = p.sitzung = p._dienste = None
    p.beende()
    p.tuersteher.tuer.close()
    p.deleteLater()


def seite(p) -> Anmelden:
    aktuell = p.tuersteher.tuer.seite
    assert isinstance(aktuell, Anmelden), type(aktuell)
    return aktuell


def melde_an(qtbot: QtBot, p, passwort: str = PASSWORT):
    feld = seite(p).passwort.feld
    feld.setText(passwort)
    qtbot.keyClick(feld, Qt.Key.Key_Return)


def offen(qtbot: QtBot, p, passwort: str = PASSWORT):
    melde_an(qtbot, p, passwort)
    steht(qtbot, p)


def steht(qtbot: QtBot, p):
    qtbot.waitUntil(lambda: p.fenster is not None, timeout=LANGE)
    qtbot.waitUntil(p.runner.is_idle, timeout=LANGE)


def sperre(qtbot: QtBot, p, aktion=Aktion.SPERREN):
    p.fenster.tue(aktion)
    qtbot.waitUntil(lambda: p.fenster is None and p.runner.is_idle(), timeout=LANGE)


def ruhend(p):
    """What waits for the next unlocking of the only Tresor."""
    (einer,) = p.schliessung._ruhend.values()
    return einer
