"""A write that was cut off: power cut, killed program, or a disk so full that SQLite gave up."""

import errno
import shutil
from pathlib import Path

import pytest

from lotse.domain.fehler import Hinweis
from lotse.store.engines import journal
from lotse.store.katalog import KatalogLeser
from lotse.store.katalog_schreiben import KatalogSchreiber
from lotse.store.oeffnen import edit_katalog, use_katalog, writing_katalog
from lotse.store.treiber import DBAPI
from tests.werkzeug.stores import STAND, angebot


@pytest.fixture
def abgebrochen(katalog_file, tmp_path):
    """(catalogue cut off in the middle of a write, its bytes before)."""
    engine = edit_katalog(katalog_file)
    KatalogSchreiber(engine).uebernehmen(
        [angebot(f"n{i}", "x" * 500) for i in range(300)], "M", STAND
    )
    engine.dispose()
    vorher = katalog_file.read_bytes()
    cut_off(katalog_file, ziel := tmp_path / "stick" / "katalog.db")
    assert ziel.read_bytes() != vorher
    return ziel, vorher


def cut_off(file, ziel):
    """Take the file and its journal away while half of a change is written."""
    connection = DBAPI.connect(str(file), isolation_level=None)
    connection.execute("PRAGMA cache_size = 5")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE angebot SET name = 'halb', inhalt = inhalt || inhalt")
    ziel.parent.mkdir()
    shutil.copyfile(file, ziel)
    shutil.copyfile(journal(file), journal(ziel))
    connection.execute("ROLLBACK")
    connection.close()


def test_case_work_reads_the_last_whole_state_and_the_file_is_whole_again(abgebrochen):
    file, vorher = abgebrochen
    engine = use_katalog(file)
    assert KatalogLeser(engine).stand().anzahl == 300
    engine.dispose()
    assert file.read_bytes() == vorher
    assert not journal(file).exists()


def test_work_that_failed_leaves_the_file_as_it_was_before(abgebrochen):
    file, vorher = abgebrochen
    halb, rest = file.read_bytes(), journal(file).read_bytes()

    def fail():
        file.write_bytes(halb)  # what SQLite leaves behind on a disk without a free byte
        journal(file).write_bytes(rest)
        raise Hinweis("Der Speicher ist voll.")

    with pytest.raises(Hinweis, match="voll"), writing_katalog(file):
        fail()
    assert file.read_bytes() == vorher
    assert not journal(file).exists()


def test_a_catalogue_without_a_journal_is_opened_without_touching_it(katalog_file):
    vorher = katalog_file.stat().st_mtime_ns
    use_katalog(katalog_file).dispose()
    assert katalog_file.stat().st_mtime_ns == vorher


def test_a_folder_that_may_not_be_written_is_told_although_nothing_was_made(tmp_path, monkeypatch):
    def refuse(_self, **_art):
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "touch", refuse)
    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(Hinweis, match="keine Datei anlegen"), writing_katalog(tmp_path / "k.db"):
        pytest.fail("nothing can be written")
