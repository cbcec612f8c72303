"""A disk that is full: old content or new, never less, and the message names the full disk."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys

import pytest

from lotse.paths import HAUS

GROESSE = "16m"
WRITER = {
    "save", "key_file", "backup", "second_place", "export", "exports", "restored", "rescued",
    "deletion", "new_tresor", "catalogue", "migration", "reserve", "settings", "knowledge",
    "small_notes", "schutzraum",
}  # fmt: skip
STILL = {"small_notes"}
"""Worth nothing beside what they stand for: a full disk must not stop anybody for them."""
MOUNT = 'mount -t tmpfs -o size=$0 lotse "$1" && shift && exec "$@"'


def small_disk(ordner):
    """The beginning of a command that sees a small disk at `ordner`, nobody else does."""
    if shutil.which("unshare") is None:
        pytest.skip("kleine Platte: unshare fehlt")
    anfang = ["unshare", "-Urm", "sh", "-c", MOUNT, GROESSE, str(ordner)]
    probe = subprocess.run([*anfang, "true"], capture_output=True, check=False)
    if probe.returncode:
        pytest.skip("kleine Platte: dieses System lässt kein eigenes Laufwerk zu")
    return anfang


def run(tmp_path, *frei):
    ordner = tmp_path / "klein"
    ordner.mkdir()
    befehl = [sys.executable, "-m", "tests.werkzeug.vollplatte", str(ordner), *map(str, frei)]
    lauf = subprocess.run(
        [*small_disk(ordner), *befehl],
        cwd=HAUS, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert lauf.returncode == 0, lauf.stderr
    return [json.loads(zeile) for zeile in lauf.stdout.splitlines()]


def judge(ergebnisse):
    assert {e["writer"] for e in ergebnisse} == WRITER
    assert [e for e in ergebnisse if not e["heil"]] == []
    assert [e for e in ergebnisse if e["rest"]] == []
    stumm = [e for e in ergebnisse if e["was"] and not told(e["was"])]
    assert stumm == []
    assert {e["writer"] for e in ergebnisse if e["was"]} == WRITER - STILL


def told(was):
    return "voll" in was or was == "OSError 28"  # the last is put into words by whoever called


def test_no_writer_leaves_less_than_was_there(tmp_path):
    judge(run(tmp_path, 0, 40_000))


@pytest.mark.lang
def test_no_writer_leaves_less_wherever_the_room_ends(tmp_path):
    judge(run(tmp_path, *range(0, 200_000, 12_288)))


def test_on_a_read_only_disk_the_cause_is_told_and_not_a_byte_changes(tmp_path):
    ordner = tmp_path / "klein"
    ordner.mkdir()
    befehl = [sys.executable, "-m", "tests.werkzeug.schreibschutz", str(ordner)]
    lauf = subprocess.run(
        [*small_disk(ordner), *befehl], cwd=HAUS, capture_output=True, text=True, check=False
    )
    assert lauf.returncode == 0, lauf.stderr
    ergebnis = json.loads(lauf.stdout)
    assert ergebnis["gleich"]
    gesagt = ergebnis["gesagt"]
    assert "schreibgeschützt" in gesagt["oeffnen"]
    assert "schreibgeschützt" in gesagt["brief"]
    assert gesagt["zurueck"]
