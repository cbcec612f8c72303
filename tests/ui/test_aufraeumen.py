"""Cycles with widgets are taken apart on the window's thread, never by a worker."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject

from lotse.ui.aufraeumen import Aufraeumer


@pytest.fixture
def vater(qapp):
    war_an = gc.isenabled()
    vater = QObject()
    yield vater
    vater.deleteLater()
    qapp.processEvents()
    if not war_an:
        gc.disable()


def test_a_worker_never_collects_and_the_window_does(vater):
    aufraeumer = Aufraeumer(vater)
    assert not gc.isenabled()
    spur = weakref.ref(ding := type("Ding", (), {})())
    ding.selbst = ding
    del ding
    faden = threading.Thread(target=lambda: [[] for _ in range(200_000)])
    faden.start()
    faden.join()
    assert spur() is not None
    kreise = []
    for _ in range(3_000):
        kreis = []
        kreis.append(kreis)
        kreise.append(kreis)
    kreise.clear()
    aufraeumer.raeume()
    assert spur() is None


def test_what_is_not_due_is_left_alone(vater):
    aufraeumer = Aufraeumer(vater)
    gc.collect()
    spur = weakref.ref(ding := type("Ding", (), {})())
    ding.selbst = ding
    del ding
    aufraeumer.raeume()
    assert spur() is not None
    gc.collect()


def test_afterwards_python_collects_by_itself_again(qapp):
    war_an = gc.isenabled()
    vater = QObject()
    Aufraeumer(vater)
    vater.deleteLater()
    qapp.sendPostedEvents(vater, 52)  # QEvent::DeferredDelete
    qapp.processEvents()
    assert gc.isenabled()
    if not war_an:
        gc.disable()
