"""The run of all tests forgets none, says what is red and takes its traces away."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.werkzeug import lauf
from tests.werkzeug.lauf import HAUS, STRAENGE, Gruppe

GRUPPEN = [gruppe for strang in STRAENGE for gruppe in strang]


def _holds(gruppe: Gruppe, datei: str) -> bool:
    def inside(ordner: tuple[str, ...]) -> bool:
        return any(datei.startswith(f"{o}/") for o in ordner)

    return inside(gruppe.ordner) and not inside(gruppe.ohne)


def test_every_test_file_belongs_to_exactly_one_group():
    dateien = [d.relative_to(HAUS).as_posix() for d in (HAUS / "tests").rglob("test_*.py")]
    assert len(dateien) > 500
    falsch = {d: n for d in dateien if (n := sum(_holds(g, d) for g in GRUPPEN)) != 1}
    assert falsch == {}


def _program(text: str) -> list[str]:
    return [sys.executable, "-c", text]


def _groups(*namen: str) -> list[list[Gruppe]]:
    return [[Gruppe(name, (name,))] for name in namen]


def test_green_groups_show_their_last_line_only(capsys: pytest.CaptureFixture[str]):
    status = lauf.run(_groups("a", "b"), _program("print('viel'); print('3 passed')"))
    gesagt = capsys.readouterr().out
    assert status == 0
    assert gesagt.count("3 passed") == 2
    assert "viel" not in gesagt
    assert gesagt.endswith("--- alle Tests grün\n")


def test_a_red_group_is_shown_and_named_and_the_others_still_run(
    capsys: pytest.CaptureFixture[str],
):
    program = "import sys; print('Grund von', sys.argv[1]); sys.exit(sys.argv[1] == 'b')"
    status = lauf.run(_groups("a", "b", "c"), _program(program))
    gesagt = capsys.readouterr().out
    assert status == 1
    assert "Grund von b" in gesagt
    assert gesagt.endswith("--- rot: b\n")


@pytest.mark.skipif(sys.platform == "win32", reason="signals are a matter of Unix")
def test_a_group_that_a_signal_ended_is_tried_once_more(tmp_path: Path):
    marke = tmp_path / "schon"
    program = (
        "import os, pathlib\n"
        f"m = pathlib.Path({str(marke)!r})\n"
        "schon = m.exists()\n"
        "m.touch()\n"
        "schon or os.abort()\n"
        "print('1 passed')"
    )
    ergebnis = lauf.run_group(Gruppe("x", ("x",)), _program(program), tmp_path / "x")
    assert ergebnis.status == 0
    assert "durch Signal 6 beendet: x" in ergebnis.ausgabe
    immer = lauf.run_group(Gruppe("y", ("y",)), _program("import os; os.abort()"), tmp_path / "y")
    assert immer.status != 0
    assert immer.ausgabe.count("beendet") == 2


def test_what_the_tests_write_is_gone_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    program = "import tempfile; print(tempfile.mkdtemp())"
    assert lauf.run(_groups("a"), _program(program)) == 0
    assert str(tmp_path) in capsys.readouterr().out, "it was written inside"
    assert list(tmp_path.iterdir()) == []


def test_the_percent_of_pytest_are_told(tmp_path: Path):
    for name, text in {
        "Kern": "..  [  7%]\n... [ 40%]",
        "Fenster": "collecting",
        "Fertig": "[100%]",
    }.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / lauf.AUSGABE).write_text(text, "utf-8")
    assert lauf.progress(tmp_path) == "Fenster 0 % · Kern 40 %"
