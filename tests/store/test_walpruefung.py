"""A -wal that another file left: refused before a page of ours is overwritten; our own is taken."""

from __future__ import annotations

import shutil

import pytest

from lotse.domain.fehler import Hinweis
from lotse.store.oeffnen import use_familien
from lotse.store.schluessel import new_schluessel
from lotse.store.unit_of_work import SqlUnitOfWork
from lotse.store.walpruefung import check_wal
from tests.werkzeug.akten import einfache_akte, volle_akte
from tests.werkzeug.stores import KEY


def killed(ordner, key=KEY, kennung="f1"):
    """A file and its full WAL as a killed process leaves them."""
    lebt = ordner / "lebt"
    lebt.mkdir(parents=True)
    use_familien(lebt / "familien.db", key, neu=True).dispose()
    engine = use_familien(lebt / "familien.db", key)
    for akte in (einfache_akte(kennung), volle_akte()):
        with SqlUnitOfWork(engine) as unit:
            unit.save(None, akte)
    tot = shutil.copytree(lebt, ordner / "tot", ignore=shutil.ignore_patterns("*-shm"))
    engine.dispose()
    return tot / "familien.db", tot / "familien.db-wal"


def test_the_own_wal_after_a_kill_is_read(tmp_path):
    datei, wal = killed(tmp_path)
    assert wal.stat().st_size > 4096
    check_wal(datei, KEY)
    engine = use_familien(datei, KEY)
    with SqlUnitOfWork(engine) as unit:
        assert {zeile.id for zeile in unit.akten()} == {"f1", "voll"}
    engine.dispose()


@pytest.mark.parametrize("gleicher", [True, False], ids=["gleicher Schlüssel", "anderer"])
def test_the_wal_of_another_file_is_refused_and_not_a_byte_changes(tmp_path, gleicher):
    datei, wal = killed(tmp_path / "a")
    key = KEY if gleicher else new_schluessel()
    shutil.copy(killed(tmp_path / "b", key, "fremd")[1], wal)
    vorher = datei.read_bytes(), wal.read_bytes()
    with pytest.raises(Hinweis, match="fremde Datei"):
        use_familien(datei, KEY)
    assert (datei.read_bytes(), wal.read_bytes()) == vorher
    wal.unlink()  # as the sentence says
    use_familien(datei, KEY).dispose()


def test_what_sqlite_leaves_alone_is_left_to_it(tmp_path):
    datei, wal = killed(tmp_path)
    for rest in (b"", b"x" * 100, b"\x37\x7f\x06\x82" + b"x" * 9000, wal.read_bytes()[:3000]):
        wal.write_bytes(rest)
        check_wal(datei, KEY)
    wal.unlink()
    check_wal(datei, KEY)


def test_a_torn_first_page_with_its_copy_in_the_wal_is_no_reason_to_refuse(tmp_path):
    datei, _wal = killed(tmp_path)
    with datei.open("r+b") as strom:
        strom.seek(2000)
        strom.write(b"halb")
    check_wal(datei, KEY)
