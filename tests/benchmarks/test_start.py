"""Start to the first painted window, against a bare PySide6 window started in the same way."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from lotse.paths import HAUS

NACKT = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
class F(QWidget):
    def paintEvent(self, event):
        print("gemalt", flush=True)
app = QApplication(sys.argv)
fenster = F(); fenster.resize(1366, 738); fenster.show()
app.exec()
"""
LOTSE = """
import sys
from PySide6.QtWidgets import QApplication
from lotse.ui.fenster.start import Startfenster
class Gemalt(Startfenster):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("gemalt", flush=True)
import lotse.app.window as w
w.Startfenster = Gemalt
w.run([])
"""
HEUTE = """
import sys
import lotse.app.window as w
class Fertig(w.Programm):
    def _on_offen(self, offen):
        super()._on_offen(offen)
        print("gemalt", flush=True)
w.Programm = Fertig
w.run([])
"""
RUNDEN = 5


def bis_gemalt(programm: str) -> float:
    """Seconds from starting the process to the first painted window."""
    umgebung = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    beginn = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", programm],
        cwd=HAUS,
        env=umgebung,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as prozess:
        assert prozess.stdout is not None
        assert prozess.stdout.readline().strip() == "gemalt"
        dauer = time.perf_counter() - beginn
        prozess.kill()
    return dauer


@pytest.mark.parametrize("was", ["bis zum ersten Bild", "bis Heute steht"])
def test_start(benchmark: BenchmarkFixture, was: str):
    programm = LOTSE if was == "bis zum ersten Bild" else HEUTE
    benchmark.pedantic(bis_gemalt, args=(programm,), rounds=RUNDEN, warmup_rounds=1)
    nackt, unser = [], []
    for _ in range(RUNDEN):  # in turn, so that a busy moment hits both
        nackt.append(bis_gemalt(NACKT))
        unser.append(bis_gemalt(programm))
    benchmark.extra_info["nackt_s"] = round(statistics.median(nackt), 3)
    verhaeltnis = statistics.median(u / n for u, n in zip(unser, nackt, strict=True))
    benchmark.extra_info["verhaeltnis"] = round(verhaeltnis, 2)
    print(f"{was}: {statistics.median(unser):.2f} s, nackt {statistics.median(nackt):.2f} s, "
          f"Verhältnis {verhaeltnis:.2f}")  # fmt: skip
