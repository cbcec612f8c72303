"""A disk that runs full under the open window: the reserve makes room, and the key is gone."""

from __future__ import annotations

import json
import subprocess
import sys

from lotse.paths import HAUS
from tests.store.test_volle_platte import small_disk


def test_on_a_disk_that_runs_full_the_reserve_saves_and_the_lock_tells(tmp_path):
    ordner = tmp_path / "klein"
    ordner.mkdir()
    lauf = subprocess.run(
        [*small_disk(ordner), sys.executable, "-m", "tests.werkzeug.volles_fenster", str(ordner)],
        cwd=HAUS, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert lauf.returncode == 0, lauf.stderr
    e = json.loads(lauf.stdout.splitlines()[-1])
    assert e["reserve_davor"]
    assert any("voll" in satz for satz in e["gesagt"])
    assert e["gesagt"][-1].startswith("Der Speicher ist voll. Lotse hat seine Reserve freigegeben")
    assert not e["offen"]
    assert not e["reserve_danach"]
    assert e["schluessel_weg"]
    assert "Die Sicherung ist nicht gelungen." in e["sperrseite"]
    assert e["da"]
