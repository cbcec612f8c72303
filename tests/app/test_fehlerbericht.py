"""Reports of our failures help us and tell nothing about anybody."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from lotse.app.fehlerbericht import DATEINAME, HOECHSTENS_BYTES, record_failure

JETZT = datetime(2026, 11, 24, 10, 42)


def gefangen() -> Exception:
    try:
        int("Öztürk, Musterweg 3")
    except ValueError as error:
        return error
    raise AssertionError


def test_the_report_names_kind_and_place_but_no_words(tmp_path: Path):
    record_failure(gefangen(), tmp_path / "neu", JETZT)
    inhalt = (tmp_path / "neu" / DATEINAME).read_text("utf-8")
    assert "ValueError" in inhalt
    assert "test_fehlerbericht.py:" in inhalt
    assert "Öztürk" not in inhalt


def test_the_report_does_not_grow_without_end(tmp_path: Path):
    datei = tmp_path / DATEINAME
    datei.write_text("x" * (HOECHSTENS_BYTES + 1))
    record_failure(gefangen(), tmp_path, JETZT)
    assert datei.stat().st_size < 1000


def test_an_unwritable_place_hides_nothing(tmp_path: Path):
    (tmp_path / "datei").write_bytes(b"")
    record_failure(gefangen(), tmp_path / "datei", JETZT)
    assert (tmp_path / "datei").read_bytes() == b""


def test_lines_of_more_than_30_days_ago_go_with_the_next_one(tmp_path: Path):
    record_failure(gefangen(), tmp_path, JETZT - timedelta(days=31))
    record_failure(gefangen(), tmp_path, JETZT - timedelta(days=29))
    record_failure(gefangen(), tmp_path, JETZT)
    zeilen = (tmp_path / DATEINAME).read_text("utf-8").splitlines()
    assert [zeile[:10] for zeile in zeilen] == ["2026-10-26", "2026-11-24"]


def test_only_the_owner_can_read_the_report(tmp_path: Path):
    record_failure(gefangen(), tmp_path, JETZT)
    assert (tmp_path / DATEINAME).stat().st_mode & 0o077 == 0
