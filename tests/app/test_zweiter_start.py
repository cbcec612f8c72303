"""Several programs begin at the same instant: exactly one gets the Tresor, the others are told."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from lotse.app.sperrdatei import NAME
from lotse.paths import HAUS

KIND = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from lotse.app.sperrdatei import Belegt, Sperrdatei
app = QCoreApplication([])
print("da", flush=True)
for zeile in sys.stdin:
    ordner, wann = zeile.split()
    sperre = Sperrdatei()
    while time.time() < float(wann):
        pass
    anfang = time.perf_counter()
    try:
        sperre.nimm(Path(ordner))
        wort = "hat"
    except Belegt as belegt:
        wort = "belegt" if belegt.besitzer.seit else "stumm"
    print(wort, time.perf_counter() - anfang, flush=True)
    sys.stdin.readline()
    sperre.gib_frei()
    print("frei", flush=True)
"""
LAEUFER, KURZ, VIELE = 3, 8, 100
ANLAUF_S = 0.02


@pytest.fixture
def laeufer():
    rohre = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "bufsize": 1}
    alle = [
        subprocess.Popen([sys.executable, "-c", KIND], cwd=HAUS, **rohre) for _ in range(LAEUFER)
    ]
    assert [p.stdout.readline() for p in alle] == ["da\n"] * LAEUFER
    yield alle
    for p in alle:
        p.kill()
        p.communicate()


def race(laeufer, ordner):
    """(who said what, the longest anybody waited for the answer)"""
    wann = time.time() + ANLAUF_S
    for p in laeufer:
        p.stdin.write(f"{ordner} {wann}\n")
    antworten = [p.stdout.readline().split() for p in laeufer]
    for p in laeufer:
        p.stdin.write("\n")
    assert [p.stdout.readline() for p in laeufer] == ["frei\n"] * len(laeufer)
    return sorted(wort for wort, _ in antworten), max(float(dauer) for _, dauer in antworten)


def run(laeufer, ordner, runden, *, leer):
    for runde in range(runden):
        eigener = ordner / f"r{runde}"
        eigener.mkdir()
        if leer:  # what a power cut leaves
            (eigener / NAME).touch()
        worte, dauer = race(laeufer, eigener)
        assert worte == ["belegt"] * (LAEUFER - 1) + ["hat"]
        assert dauer <= 1


@pytest.mark.parametrize("leer", [False, True], ids=["neu", "nach Stromausfall"])
def test_of_several_starts_at_one_instant_exactly_one_wins(laeufer, tmp_path, leer):
    run(laeufer, tmp_path, KURZ, leer=leer)


@pytest.mark.lang
@pytest.mark.parametrize("leer", [False, True], ids=["neu", "nach Stromausfall"])
def test_of_many_starts_at_one_instant_exactly_one_wins(laeufer, tmp_path, leer):
    run(laeufer, tmp_path, VIELE, leer=leer)
