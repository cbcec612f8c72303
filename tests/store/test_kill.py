"""The process dies while it saves: what it called saved is there, whole, and opens at once."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time

import pytest

from lotse.paths import HAUS
from lotse.store.oeffnen import use_familien
from lotse.store.pruefen import row_counts, sound
from tests.werkzeug.stores import KEY

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL gibt es hier nicht")


def kill_often(tmp_path, mal, saat):
    """Work, kill, open again, over and over on one file; returns how many saves were promised."""
    wuerfel = random.Random(saat)  # noqa: S311 - no secret
    datei = tmp_path / "familien.db"
    use_familien(datei, KEY, neu=True).dispose()
    da = 0
    for _ in range(mal):
        befehl = [sys.executable, "-m", "tests.werkzeug.endlos", str(tmp_path), str(da)]
        with subprocess.Popen(befehl, cwd=HAUS, stdout=subprocess.PIPE, text=True) as prozess:
            assert prozess.stdout
            prozess.stdout.readline()  # it has begun
            time.sleep(wuerfel.uniform(0.0, 0.15))
            prozess.send_signal(signal.SIGKILL)
            gesagt = [int(zeile) for zeile in prozess.stdout.read().split()]
        engine = use_familien(datei, KEY)
        try:
            assert sound(engine)
            zeilen = row_counts(engine)
        finally:
            engine.dispose()
        assert zeilen["familie"] >= max(gesagt, default=da)
        assert zeilen["person"] == 2 * zeilen["familie"]  # whole families or none
        da = zeilen["familie"]
    return da


def test_killed_ten_times_while_saving_nothing_promised_is_lost_or_torn(tmp_path):
    assert kill_often(tmp_path, 10, saat=1) > 10


@pytest.mark.lang
def test_killed_200_times_while_saving_nothing_promised_is_lost_or_torn(tmp_path):
    assert kill_often(tmp_path, 200, saat=2) > 200
