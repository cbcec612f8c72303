"""Setting up says what is wrong, changes nothing when it fails, and is quick the second time."""

from __future__ import annotations

from pathlib import Path

import pytest

from lotse import einrichten


def test_a_wrong_word_prints_the_usage(capsys: pytest.CaptureFixture[str]):
    assert einrichten.main(["quatsch"]) == 2
    assert einrichten.main([]) == 2
    assert "demo | tests" in capsys.readouterr().err


def test_a_ready_environment_is_not_built_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    aufrufe: list[list[str]] = []

    def call(befehl: list[str], **_: object) -> int:
        aufrufe.append(befehl)
        return 0

    lock = tmp_path / "requirements.lock"
    lock.write_text("nichts\n")
    monkeypatch.setattr(einrichten, "UMGEBUNG", tmp_path / "venv")
    monkeypatch.setattr(einrichten.subprocess, "call", call)
    python = einrichten._python()
    python.parent.mkdir(parents=True)
    python.touch()
    assert einrichten.provide_environment(lock)
    assert any("--require-hashes" in befehl for befehl in aufrufe)
    aufrufe.clear()
    assert einrichten.provide_environment(lock)
    assert aufrufe == []
    lock.write_text("etwas anderes\n")
    assert einrichten.provide_environment(lock)
    assert aufrufe


def test_a_failed_download_says_so_and_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    lock = tmp_path / "requirements.lock"
    lock.write_text("nichts\n")
    monkeypatch.setattr(einrichten, "UMGEBUNG", tmp_path / "venv")
    python = einrichten._python()
    python.parent.mkdir(parents=True)
    python.touch()

    def no_network(befehl: list[str], **_: object) -> int:
        return int("install" in befehl)

    monkeypatch.setattr(einrichten.subprocess, "call", no_network)
    assert not einrichten.provide_environment(lock)
    assert "noch einmal" in capsys.readouterr().err
    assert not (tmp_path / "venv" / "requirements.sha256").exists()


def test_missing_system_libraries_are_named_when_they_may_not_be_installed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(einrichten.sys, "platform", "linux")
    monkeypatch.setattr(einrichten, "_loads", lambda datei: datei != "libEGL.so.1")
    monkeypatch.setattr(einrichten.os, "geteuid", lambda: 1000, raising=False)
    assert not einrichten.provide_system_libraries()
    fehler = capsys.readouterr().err
    assert "libegl1" in fehler
    assert "libgl1" not in fehler


def test_every_locked_part_has_a_hash():
    for lock in einrichten.LOCKS.values():
        zeilen = lock.read_text("ascii").splitlines()
        teile = [z for z in zeilen if z and not z.startswith((" ", "#"))]
        assert len(teile) > 10
        assert all(z.endswith("\\") for z in teile), "each part is followed by its hashes"


def test_without_a_screen_it_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(einrichten.sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert not einrichten.provide_screen()
    assert "offscreen" in capsys.readouterr().err
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert einrichten.provide_screen()


def test_an_interrupted_environment_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    aufrufe: list[list[str]] = []

    def call(befehl: list[str], **_: object) -> int:
        aufrufe.append(befehl)
        return 1 if "--version" in befehl else 0

    lock = tmp_path / "requirements.lock"
    lock.write_text("nichts\n")
    monkeypatch.setattr(einrichten, "UMGEBUNG", tmp_path / "venv")
    monkeypatch.setattr(einrichten.subprocess, "call", call)
    einrichten._python().parent.mkdir(parents=True)
    einrichten._python().touch()
    assert einrichten.provide_environment(lock)
    assert any("--clear" in befehl for befehl in aufrufe)


def test_stopping_in_the_middle_is_told_kindly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def stop(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(einrichten, "_run", stop)
    assert einrichten.main(["demo"]) == 1
    assert "Abgebrochen" in capsys.readouterr().err


def test_only_a_window_needs_a_screen(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(einrichten, "provide_screen", lambda: False)
    monkeypatch.setattr(einrichten, "provide_system_libraries", lambda: True)
    monkeypatch.setattr(einrichten, "provide_environment", lambda _lock: True)
    monkeypatch.setattr(einrichten.subprocess, "call", lambda *_, **__: 0)
    assert einrichten._run("demo", []) == 1
    assert einrichten._run("demo", ["--ausgabe=briefe"]) == 0


def test_all_tests_run_in_groups_and_a_choice_runs_alone(monkeypatch: pytest.MonkeyPatch):
    aufrufe: list[list[str]] = []
    monkeypatch.setattr(einrichten, "provide_system_libraries", lambda: True)
    monkeypatch.setattr(einrichten, "provide_environment", lambda _lock: True)
    monkeypatch.setattr(
        einrichten.subprocess, "call", lambda befehl, **_: aufrufe.append(befehl[1:]) or 0
    )
    assert einrichten.main(["tests"]) == 0
    assert einrichten.main(["tests", "tests/letters", "-x"]) == 0
    assert aufrufe == [["-m", "tests.werkzeug.lauf"], ["-m", "pytest", "tests/letters", "-x"]]
