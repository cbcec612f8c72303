"""The real command line in its own process: exit codes, German errors, no traceback, no Qt."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lotse.__main__ import main
from lotse.app import console
from lotse.app.console import BRIEFSPRACHEN
from lotse.letters.bausteine import briefsprachen
from lotse.paths import HAUS, RESOURCES

FAMILIEN = RESOURCES / "musterstadt" / "familien"
LICHTENBERG = HAUS.parent / "shared" / "data" / "catalogues" / "berlin_lichtenberg"


def test_the_command_line_offers_every_language_that_letters_have():
    assert set(BRIEFSPRACHEN) == set(briefsprachen())


def lotse(*worte: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "lotse", *worte],
        cwd=HAUS,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_match_answers_with_stable_keys():
    lauf = lotse("match", str(FAMILIEN / "moewe.json"), "--format", "json")
    assert lauf.returncode == 0, lauf.stderr
    antwort = json.loads(lauf.stdout)
    assert antwort["naechste_fragen"]
    assert any(hilfe["angebote"] for hilfe in antwort["leistungen"])


def test_letters_are_the_same_bytes_every_time(tmp_path: Path):
    for ordner in ("a", "b"):
        lauf = lotse("brief", str(FAMILIEN / "kiesel.json"), "--ausgabe", str(tmp_path / ordner))
        assert lauf.returncode == 0, lauf.stderr
    namen = sorted(p.name for p in (tmp_path / "a").iterdir())
    assert namen
    for name in namen:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_wrong_words_are_two_and_a_missing_file_is_one(tmp_path: Path):
    falsch = lotse("tanzen")
    fehlt = lotse("match", str(tmp_path / "fehlt.json"))
    assert (falsch.returncode, fehlt.returncode) == (2, 1)
    assert "Traceback" not in falsch.stderr + fehlt.stderr
    assert fehlt.stderr.strip()
    assert not fehlt.stdout


def test_the_real_places_of_lichtenberg_answer_for_a_family_there(tmp_path: Path):
    if not LICHTENBERG.exists():
        pytest.skip("../shared fehlt: data/catalogues/berlin_lichtenberg")
    datei = tmp_path / "lichtenberg.db"
    einlesen = lotse("katalog", "einlesen", str(LICHTENBERG), "--katalog", str(datei))
    assert einlesen.returncode in (0, 1), einlesen.stderr
    familie = json.loads((FAMILIEN / "moewe.json").read_text("utf-8"))
    familie["ort"] = {"plz": "10365", "ort": "Berlin"}
    eigene = tmp_path / "familie.json"
    eigene.write_text(json.dumps(familie), "utf-8")
    lauf = lotse("match", str(eigene), "--katalog", str(datei), "--format", "json")
    assert lauf.returncode == 0, lauf.stderr
    hilfen = json.loads(lauf.stdout)["leistungen"]
    assert [hilfe["id"] for hilfe in hilfen if hilfe["angebote"]]


@pytest.mark.skipif(os.name != "posix", reason="needs a shell that closes the output")
def test_an_output_that_was_closed_before_is_no_fault():
    befehl = f"exec '{sys.executable}' -m lotse katalog stand >&-"
    lauf = subprocess.run(
        ["/bin/sh", "-c", befehl], cwd=HAUS, capture_output=True, encoding="utf-8", check=False
    )
    assert (lauf.returncode, lauf.stderr) == (0, "")


def test_ctrl_c_while_the_program_loads_shows_no_traceback(monkeypatch, capsys):
    def abbruch(*_worte: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(sys, "argv", ["lotse", "match", "x.json"])
    monkeypatch.setattr(console, "run", abbruch)
    assert main() == 1
    assert capsys.readouterr().err == "\nAbgebrochen. Nichts wurde verändert.\n"
