"""On a disk that really is read-only, and without the right to write: the whole way, no trace."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from lotse.store.schreibschutz import MEDIUM, ORDNER

HAUS = Path(__file__).resolve().parents[2]
GROSS = "64m"
MOUNT = 'mount -t tmpfs -o size=$0 lotse "$1" && shift && exec "$@"'


@pytest.fixture
def ordner():
    """Open to everybody down to it, unlike the folders of pytest."""
    ort = Path(tempfile.mkdtemp(prefix="lotse-ansehen-"))
    ort.chmod(0o755)
    (ort / "klein").mkdir()
    (ort / "haus").mkdir()
    yield ort
    subprocess.run(["chmod", "-R", "u+rwX", str(ort)], check=True)  # noqa: S607 - of the system
    shutil.rmtree(ort)


def sieh(ordner, wie, anfang=()):
    pdf = ordner / "haus" / "plan.pdf"
    programm = [
        sys.executable,
        "-m",
        "tests.werkzeug.ansehen",
        str(ordner / "klein"),
        wie,
        str(pdf),
    ]
    umgebung = os.environ | {
        "HOME": str(ordner / "haus"),
        "XDG_CONFIG_HOME": str(ordner / "haus"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    lauf = subprocess.run(
        [*anfang, *programm],
        cwd=HAUS, env=umgebung, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert lauf.returncode == 0, lauf.stderr
    return json.loads(lauf.stdout.splitlines()[-1])


def judge(gesehen, ursache):
    assert gesehen["ursache"] == ursache
    assert ursache in gesehen["anmelden"]
    assert gesehen["band"].strip() == f"Nur zum Ansehen geöffnet: {ursache}"
    assert gesehen["brief"] > 1000
    assert gesehen["gleich"]


def test_on_a_write_protected_medium(ordner):
    klein = str(ordner / "klein")
    anfang = ["unshare", "-Urm", "sh", "-c", MOUNT, GROSS, klein]
    if shutil.which("unshare") is None:
        pytest.skip("schreibgeschütztes Laufwerk: unshare fehlt")
    if subprocess.run([*anfang, "true"], capture_output=True, check=False).returncode:
        pytest.skip("schreibgeschütztes Laufwerk: dieses System lässt kein eigenes Laufwerk zu")
    judge(sieh(ordner, "medium", anfang), MEDIUM)


@pytest.mark.skipif(os.name != "posix", reason="Rechte gibt es so nur auf Unix")
def test_without_the_right_to_write(ordner):
    ohne = []
    if os.geteuid() == 0:  # root may write everywhere, except where its powers do not reach
        ohne = ["unshare", "-U"]
        if shutil.which("unshare") is None:
            pytest.skip("Rechte: unshare fehlt, und root darf überall schreiben")
        if subprocess.run([*ohne, "true"], capture_output=True, check=False).returncode:
            pytest.skip("Rechte: dieses System nimmt root die Rechte nicht ab")
    judge(sieh(ordner, "rechte", ohne), ORDNER)
