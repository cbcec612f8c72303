"""Writing is all or nothing, and the cause of a failure is named."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from lotse.app.schreiben import make_folder, write_file
from lotse.domain.fehler import Hinweis


def test_a_file_is_replaced_as_a_whole(tmp_path: Path):
    ziel = tmp_path / "brief.pdf"
    write_file(ziel, b"alt")
    write_file(ziel, b"neu")
    assert ziel.read_bytes() == b"neu"
    assert [p.name for p in tmp_path.iterdir()] == ["brief.pdf"]


@pytest.mark.parametrize(
    ("nummer", "wort"),
    [(errno.ENOSPC, "voll"), (errno.EROFS, "schreibgeschützt"), (errno.EIO, "ließ sich nicht")],
)
def test_a_full_disk_leaves_the_old_file_and_no_half_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nummer: int, wort: str
):
    ziel = tmp_path / "brief.pdf"
    write_file(ziel, b"alt")

    def kaputt(_strom: int) -> None:
        raise OSError(nummer, "kaputt")

    monkeypatch.setattr(os, "fsync", kaputt)
    with pytest.raises(Hinweis, match=wort) as gefangen:
        write_file(ziel, b"neu")
    assert "unverändert" in gefangen.value.sicher
    assert ziel.read_bytes() == b"alt"
    assert [p.name for p in tmp_path.iterdir()] == ["brief.pdf"]


def test_a_missing_folder_is_named(tmp_path: Path):
    with pytest.raises(Hinweis, match="Ordner"):
        write_file(tmp_path / "fehlt" / "brief.pdf", b"x")
    assert make_folder(tmp_path / "a" / "b").is_dir()


def test_a_file_in_the_place_of_a_folder_is_named(tmp_path: Path):
    (tmp_path / "datei").write_bytes(b"")
    with pytest.raises(Hinweis, match="kein Ordner"):
        make_folder(tmp_path / "datei")
