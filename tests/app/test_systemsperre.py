"""The computer falls asleep: it waits until the cover is painted and the key is gone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusMessage

from lotse.app import systemsperre
from lotse.app.systemsperre import MANAGER, Systemsperre
from tests.werkzeug.echtfenster import offen


class Bus:
    """A system bus with logind on it; `antwort` is what Inhibit gives."""

    def __init__(self, antwort=("griff",)):
        self.antwort, self.bitten = list(antwort), []

    def call(self, bitte, _art, _frist):
        self.bitten.append((bitte.interface(), bitte.member(), bitte.arguments()))
        return self

    def arguments(self):
        return self.antwort

    def type(self):
        arten = QDBusMessage.MessageType
        return arten.ReplyMessage if self.antwort else arten.ErrorMessage


@pytest.fixture
def sperre(qapp):
    vater = QObject()
    sperre = Systemsperre(vater)
    sperre._system = Bus()
    sperre._bremse_an()
    yield sperre
    vater.deleteLater()


def test_awake_the_computer_is_asked_to_wait_before_it_sleeps(sperre):
    ((schnitt, name, (was, wer, _warum, wie)),) = sperre._system.bitten
    assert (schnitt, name) == (MANAGER, "Inhibit")
    assert (was, wer, wie) == ("sleep", "Lotse", "delay")
    assert sperre.haelt_auf


def test_it_sleeps_when_everything_is_put_away_and_waits_again_after_waking(sperre):
    gesperrt = []
    sperre.sperren.connect(lambda: gesperrt.append(sperre.haelt_auf))
    sperre.on_schlaf(True)
    assert gesperrt == [True]
    sperre.schlaf_frei()
    assert not sperre.haelt_auf
    sperre.on_schlaf(False)
    assert sperre.haelt_auf


def test_an_ordinary_locking_does_not_let_the_computer_sleep_unlocked(sperre):
    sperre.schlaf_frei()
    assert sperre.haelt_auf


def test_it_never_waits_longer_than_promised(qtbot, sperre):
    sperre._frist.setInterval(30)
    sperre.on_schlaf(True)
    qtbot.waitUntil(lambda: not sperre.haelt_auf, timeout=1000)


def test_without_logind_nothing_waits_and_nothing_fails(qapp):
    vater = QObject()
    sperre = Systemsperre(vater)
    sperre._system = Bus(())
    sperre._bremse_an()
    assert not sperre.haelt_auf
    sperre.on_schlaf(True)
    sperre.schlaf_frei()
    sperre.on_schlaf(False)


def test_on_other_systems_no_bus_is_asked(qapp, monkeypatch):
    monkeypatch.setattr(systemsperre.sys, "platform", "win32")
    vater = QObject()
    sperre = Systemsperre(vater)
    sperre.verbinde()
    assert sperre.verbunden == ()


def test_the_key_is_gone_before_the_computer_sleeps(qtbot, laeuft):
    offen(qtbot, laeuft)
    system = laeuft.schliessung.system
    system._system, schluessel = Bus(), laeuft._offen[-1].offen.schluessel
    system._bremse_an()
    stand = []
    frei = system.schlaf_frei
    system.schlaf_frei = lambda: (stand.append(bytes(schluessel)), frei())
    system.on_schlaf(True)
    qtbot.waitUntil(lambda: not system.haelt_auf)
    assert stand == [bytes(32)]
    assert laeuft.tuersteher.tuer.isVisible()
