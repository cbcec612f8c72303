"""Lotse where things are missing: no home folder, no display, a pipe instead of a file."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lotse.domain.fehler import Hinweis
from lotse.exchange.lesen import read_bytes
from lotse.paths import HAUS, RESOURCES

KIESEL = RESOURCES / "musterstadt" / "familien" / "kiesel.json"
nur_posix = pytest.mark.skipif(os.name != "posix", reason="gibt es nur unter Linux und macOS")
nur_linux = pytest.mark.skipif(sys.platform != "linux", reason="nur Linux kennt DISPLAY")


def lotse(*worte: str, **umgebung: str | None) -> subprocess.CompletedProcess[str]:
    env = {name: wert for name, wert in (os.environ | umgebung).items() if wert is not None}
    return subprocess.run(
        [sys.executable, "-m", "lotse", *worte],
        cwd=HAUS,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
        env=env,
    )


@nur_posix
def test_letters_are_written_without_a_home_folder(tmp_path: Path):
    lauf = lotse("brief", str(KIESEL), "--ausgabe", str(tmp_path), HOME="/dev/null")
    assert lauf.returncode == 0, lauf.stderr
    assert list(tmp_path.glob("*.pdf"))


@nur_posix
def test_no_program_from_the_home_folder_runs_with_a_letter(tmp_path: Path):
    for name in (".reportlab_mods", ".reportlab_settings"):
        (tmp_path / name).write_text("raise SystemExit(99)", "utf-8")
    lauf = lotse("brief", str(KIESEL), "--ausgabe", str(tmp_path / "b"), HOME=str(tmp_path))
    assert lauf.returncode == 0, lauf.stderr


@nur_linux
@pytest.mark.parametrize("worte", [(), ("demo",)])
def test_without_a_display_a_german_sentence_says_so(worte: tuple[str, ...]):
    ohne = {"DISPLAY": None, "WAYLAND_DISPLAY": None, "QT_QPA_PLATFORM": None}
    lauf = lotse(*worte, **ohne)
    assert lauf.returncode == 1
    assert "kein Bildschirm" in lauf.stderr
    assert "lotse --help" in lauf.stderr
    assert "Qt" not in lauf.stderr


@nur_posix
def test_a_pipe_with_a_name_is_refused_and_nobody_waits(tmp_path: Path):
    rohr = tmp_path / "rohr.json"
    os.mkfifo(rohr)
    with pytest.raises(Hinweis, match="keine Datei"):
        read_bytes(rohr)
    lauf = lotse("match", str(rohr))
    assert lauf.returncode == 1
    assert "rohr.json" in lauf.stderr
