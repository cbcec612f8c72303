import os
import sqlite3
import stat

import pytest
from sqlalchemy import event, text

from lotse.domain.fehler import Hinweis
from lotse.store import verbindung
from lotse.store.engines import open_familien, open_katalog
from lotse.store.oeffnen import edit_katalog, use_familien, use_katalog
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.akten import einfache_akte, volle_akte
from tests.werkzeug.stores import KEY

FREMD = bytes(range(100, 132))


@pytest.fixture
def file(tmp_path):
    """An encrypted file with one case in it, closed."""
    file = tmp_path / "familien.db"
    engine = use_familien(file, KEY, neu=True)
    with SqlUnitOfWork(engine) as unit:
        unit.save(None, volle_akte())
    engine.dispose()
    return file


def pragma(engine, name):
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def test_nothing_readable_lies_on_the_disk(tmp_path):
    engine = use_familien(tmp_path / "familien.db", KEY, neu=True)
    with SqlUnitOfWork(engine) as unit:
        unit.save(None, einfache_akte(name="Canaria", deckwort="Kanarienvogel"))
    teile = list(tmp_path.iterdir())
    auf_der_platte = b"".join(teil.read_bytes() for teil in teile)
    engine.dispose()
    assert {teil.name for teil in teile} >= {"familien.db", "familien.db-wal"}
    for wort in (b"Canaria", b"Kanarienvogel", b"kanarienvogel", b"SQLite", b"familie", KEY):
        assert wort not in auf_der_platte
        assert wort not in b"".join(teil.read_bytes() for teil in tmp_path.iterdir())


@pytest.mark.skipif(os.name != "posix", reason="modes of files")
def test_only_this_user_may_read_the_families(file):
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_connection_is_set_for_safety(file):
    engine = open_familien(file, KEY)
    soll = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "busy_timeout": 5000,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "cipher_status": "1",
    }
    assert {name: pragma(engine, name) for name in soll} == soll
    engine.dispose()


def test_the_catalogue_is_written_carefully_and_read_only_read(katalog_file):
    schreiben, lesen = open_katalog(katalog_file, write=True), open_katalog(katalog_file)
    assert (pragma(schreiben, "journal_mode"), pragma(schreiben, "synchronous")) == ("delete", 3)
    assert pragma(lesen, "journal_mode") == "delete"
    for engine in (schreiben, lesen):
        engine.dispose()


def test_a_key_that_was_wiped_is_not_told_as_a_damaged_file(file):
    schluessel = bytearray(KEY)
    engine = open_familien(file, schluessel)
    engine.dispose()
    schluessel[:] = bytes(32)
    with pytest.raises(ValueError, match="wiped"):
        engine.connect()


def test_the_key_stands_in_no_url_log_or_error(file, caplog):
    engine = open_familien(file, KEY)
    gesagt = [repr(engine), str(engine.url), caplog.text]
    engine.dispose()
    with pytest.raises(Hinweis) as falsch:
        open_familien(file, FREMD)
    fehler = falsch.value
    while fehler is not None:
        gesagt.append(f"{fehler!r} {fehler}")
        fehler = fehler.__cause__ or fehler.__context__
    for schluessel in (KEY.hex(), FREMD.hex()):
        assert schluessel not in "".join(gesagt)


@pytest.mark.parametrize("key", [b"", b"geheim", bytes(31), bytes(33), bytearray(64)])
def test_a_key_of_another_length_is_refused_and_nothing_is_made(tmp_path, key):
    with pytest.raises(ValueError, match="32 bytes"):
        open_familien(tmp_path / "familien.db", key, neu=True)
    assert list(tmp_path.iterdir()) == []


def test_a_forgotten_cipher_never_writes_plain_text(tmp_path, monkeypatch):
    monkeypatch.setattr(verbindung, "DBAPI", sqlite3)
    with pytest.raises(RuntimeError, match="no cipher"):
        open_familien(tmp_path / "familien.db", KEY, neu=True)
    assert list(tmp_path.iterdir()) == []


def test_a_key_that_was_not_set_is_noticed(tmp_path, monkeypatch):
    class Vergesslich(verbindung.DBAPI.Connection):
        def set_key(self, _literal):
            """Does nothing, like a typing error in a pragma."""

    original = verbindung.DBAPI.connect
    monkeypatch.setattr(
        verbindung.DBAPI, "connect", lambda *a, **k: original(*a, factory=Vergesslich, **k)
    )
    with pytest.raises(RuntimeError, match="not active"):
        open_familien(tmp_path / "familien.db", KEY, neu=True)
    assert list(tmp_path.iterdir()) == []


def damaged(file):
    daten = bytearray(file.read_bytes())
    daten[:4096] = os.urandom(4096)
    return bytes(daten)


def plain(_file):
    verbindung_ = sqlite3.connect(":memory:")
    verbindung_.execute("CREATE TABLE familie (id)")
    verbindung_.commit()
    return verbindung_.serialize()


SCHLECHT = {
    "leer": (lambda _file: b"", "ist leer"),
    "klartext": (plain, "nicht verschlüsselt"),
    "beschaedigt": (damaged, "lassen sich nicht öffnen"),
    "zufall": (lambda _file: os.urandom(8192), "lassen sich nicht öffnen"),
    "pdf": (lambda _file: b"%PDF-1.7 " * 900, "lassen sich nicht öffnen"),
    "winzig": (lambda _file: b"x", "ist abgeschnitten"),
    "kurz": (lambda _file: b"SQLite format 3\0", "ist abgeschnitten"),
    "abgeschnitten": (lambda file: file.read_bytes()[:1000], "lassen sich nicht öffnen"),
}


@pytest.mark.parametrize("art", SCHLECHT)
def test_a_bad_file_is_refused_with_its_cause_and_stays_as_it_is(file, art):
    machen, ursache = SCHLECHT[art]
    inhalt = machen(file)
    file.write_bytes(inhalt)
    with pytest.raises(Hinweis, match=ursache) as gesagt:
        use_familien(file, KEY)
    assert gesagt.value.sicher == "Die Datei ist unverändert."
    assert file.read_bytes() == inhalt


def test_a_missing_file_is_not_made_by_looking(tmp_path):
    for oeffnen in (lambda p: use_familien(p, KEY), use_katalog):
        with pytest.raises(Hinweis, match="fehlt"):
            oeffnen(tmp_path / "weg.db")
        with pytest.raises(Hinweis, match="fehlt"):
            oeffnen(tmp_path / "kein" / "ordner.db")
    assert list(tmp_path.iterdir()) == []


def test_a_new_file_never_takes_the_place_of_another(file):
    vorher = file.read_bytes()
    with pytest.raises(Hinweis, match="schon eine Datei"):
        use_familien(file, KEY, neu=True)
    assert file.read_bytes() == vorher


def test_a_folder_that_is_missing_is_told(tmp_path):
    with pytest.raises(Hinweis, match="keine Datei anlegen"):
        use_familien(tmp_path / "weg" / "familien.db", KEY, neu=True)


KATALOGE = {
    "leer": (b"", "ist leer"),
    "text": (b"name;traeger\n" * 500, "kein Katalog"),
    "fremd": (plain(None), "anderen Programm"),
    "kaputt": (plain(None)[:100] + os.urandom(4000), "beschädigt|anderen Programm"),
}


@pytest.mark.parametrize("art", KATALOGE)
def test_a_bad_catalogue_is_refused_with_its_cause_and_stays_as_it_is(tmp_path, art):
    inhalt, ursache = KATALOGE[art]
    file = tmp_path / "katalog.db"
    file.write_bytes(inhalt)
    with pytest.raises(Hinweis, match=ursache):
        use_katalog(file)
    assert file.read_bytes() == inhalt


def test_an_empty_catalogue_file_says_which_and_what_to_do_before_reading_in_again(tmp_path):
    file = tmp_path / "leer.db"
    file.touch()
    with pytest.raises(Hinweis, match="0 Byte") as gesagt:
        edit_katalog(file)
    assert "löschen" in gesagt.value.tun
    assert gesagt.value.stellen == (str(file),)


def test_a_folder_is_no_catalogue(tmp_path):
    with pytest.raises(Hinweis, match="ein Ordner, keine Datei"):
        use_katalog(tmp_path)


def test_a_families_file_is_no_catalogue(file):
    with pytest.raises(Hinweis, match="verschlüsselt"):
        use_katalog(file)


def test_a_path_with_blanks_signs_and_umlauts_works(tmp_path):
    ordner = tmp_path / "Büro 100 % & #1? ü"
    ordner.mkdir()
    engine = use_familien(ordner / "familien.db", KEY, neu=True)
    with SqlUnitOfWork(engine) as unit:
        unit.save(None, volle_akte())
    engine.dispose()
    assert (ordner / "familien.db").stat().st_size > 4096


def test_begin_comes_from_us(familien):
    gesehen = []
    event.listen(
        familien, "before_cursor_execute", lambda _c, _cu, statement, *_: gesehen.append(statement)
    )
    with familien.begin() as connection:
        connection.execute(text("SELECT 1"))
    with familien.connect().execution_options(begin="IMMEDIATE") as connection:
        connection.execute(text("SELECT 1"))
    assert gesehen == ["BEGIN DEFERRED", "SELECT 1", "BEGIN IMMEDIATE", "SELECT 1"]
