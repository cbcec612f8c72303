"""The Netzwerkkarte with sixty people and places: how long until it stands there.

Measured is the time of the processor: how busy the machine is beside it does not count.

Run: python -m pytest tests/benchmarks/test_netz.py --benchmark-only
"""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from lotse.services.netzplan import _candidates, _plan, plan
from lotse.ui.netz.dialog import Netzdialog
from tests.werkzeug.netz import viele
from tests.werkzeug.qt import fehler, haus, runner, sitzung, stil_hell

__all__ = ["fehler", "haus", "runner", "sitzung", "stil_hell"]

ANZAHL = 60
HOECHSTENS_S = 0.1


def _kalt():
    _plan.cache_clear()
    _candidates.cache_clear()


@pytest.mark.benchmark(timer=time.process_time)
def test_f25_places_of_sixty_nodes(benchmark):
    def lege():
        _kalt()
        return plan(viele(ANZAHL).netzknoten)

    assert len(benchmark(lege).plaetze) == ANZAHL
    assert benchmark.stats.stats.median < HOECHSTENS_S


@pytest.mark.benchmark(timer=time.process_time)
def test_f25_a_map_of_sixty_nodes_opens(benchmark, qtbot, sitzung):
    voll = viele(ANZAHL)
    sitzung.aendern(
        lambda akte: replace(akte, netzknoten=voll.netzknoten, netzkanten=voll.netzkanten), "Netz"
    )
    offene = []

    def oeffne():
        _kalt()
        dialog = Netzdialog(sitzung)
        dialog.resize(1300, 720)
        dialog.show()
        dialog.karte.grab()
        offene.append(dialog)

    benchmark.pedantic(oeffne, rounds=10, warmup_rounds=1)
    assert len(offene[-1].karte.anker) == ANZAHL
    assert benchmark.stats.stats.median < HOECHSTENS_S
    for dialog in offene:
        dialog.close()
        dialog.deleteLater()
