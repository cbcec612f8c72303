import os
import shutil
import subprocess
import sys
import textwrap
from dataclasses import replace

import pytest

from lotse.domain.fehler import Hinweis
from lotse.paths import HAUS
from lotse.store.katalog import KatalogLeser
from lotse.store.katalog_schreiben import KatalogSchreiber
from lotse.store.oeffnen import edit_katalog, use_familien, use_katalog
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.akten import einfache_akte, volle_akte
from tests.werkzeug.stores import KEY, STAND, angebot


def limit(engine, mehr):
    """Let the file grow by so many pages and no further, as a full disk would."""
    with engine.connect() as connection:
        driver = connection.connection.cursor()
        (seiten,) = driver.execute("PRAGMA page_count").fetchone()
        driver.execute(f"PRAGMA max_page_count = {seiten + mehr}").fetchall()


@pytest.fixture
def voll(tmp_path):
    """A store with one case on a disk that has no room left."""
    engine = use_familien(tmp_path / "familien.db", KEY, neu=True)
    unit = SqlUnitOfWork(engine)
    akte = volle_akte()
    with unit:
        unit.save(None, akte)
    limit(engine, 0)
    yield unit, akte
    engine.dispose()


def test_a_full_disk_is_told_and_the_old_state_stays(voll):
    unit, akte = voll
    lang = replace(akte.schritte[0], notiz="Text " * 20_000)
    anders = replace(akte, schritte=(lang, *akte.schritte[1:]))
    with pytest.raises(Hinweis) as gesagt, unit:
        unit.save(akte, anders)
    assert gesagt.value.was == "Der Speicher ist voll."
    assert gesagt.value.sicher == "Der letzte gespeicherte Stand ist sicher."
    assert "Platz" in gesagt.value.tun
    with unit:
        assert unit.akte("voll") == akte
        assert len(unit.akten()) == 1


def test_after_room_was_made_saving_works_again(voll):
    unit, akte = voll
    lang = replace(akte, familie=replace(akte.familie, name="x" * 50_000))
    with pytest.raises(Hinweis, match="voll"), unit:
        unit.save(akte, lang)
    limit(unit._engine, 1000)
    with unit:
        unit.save(akte, lang)
    with unit:
        assert unit.akte("voll") == lang


def test_a_full_disk_keeps_the_old_catalogue(katalog_file):
    engine = edit_katalog(katalog_file)
    schreiber = KatalogSchreiber(engine)
    schreiber.uebernehmen([angebot("a")], "M", STAND)
    vorher = katalog_file.read_bytes()
    limit(engine, 5)
    with pytest.raises(Hinweis, match="voll") as gesagt:
        schreiber.uebernehmen([angebot(f"n{i}", "x" * 500) for i in range(300)], "M", STAND)
    engine.dispose()
    assert gesagt.value.sicher == "Der Katalog ist unverändert."
    assert katalog_file.read_bytes() == vorher


GRENZE = """
    import resource, signal, sys
    from pathlib import Path
    from lotse.domain.fehler import Hinweis
    from lotse.store.oeffnen import use_familien
    from lotse.store.unit_of_work import SqlUnitOfWork
    from tests.werkzeug.akten import einfache_akte

    engine = use_familien(Path(sys.argv[1]), bytes(range(32)))
    unit = SqlUnitOfWork(engine)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
    gespeichert = 0
    try:
        for nummer in range(1000):
            with unit:
                unit.save(None, einfache_akte(f"n{nummer}", name="x" * 2000))
            gespeichert += 1
    except Hinweis as hinweis:
        print(gespeichert, hinweis.was)
"""


@pytest.mark.skipif(os.name != "posix", reason="needs RLIMIT_FSIZE")
def test_nothing_acknowledged_is_lost_when_the_system_refuses_to_write(tmp_path):
    file = tmp_path / "familien.db"
    use_familien(file, KEY, neu=True).dispose()
    lauf = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(GRENZE), str(file)],
        cwd=HAUS, capture_output=True, text=True, check=True,
    )  # fmt: skip
    anzahl, was = lauf.stdout.split(maxsplit=1)
    assert int(anzahl) > 3
    assert "voll" in was
    engine = use_familien(file, KEY)
    with SqlUnitOfWork(engine) as unit:
        assert len(unit.akten()) == int(anzahl)
    engine.dispose()


def test_a_file_in_use_is_told_and_nothing_is_lost(familien, tmp_path):
    unit = SqlUnitOfWork(familien)
    with familien.connect() as connection:  # a short wait is enough for the test
        connection.connection.cursor().execute("PRAGMA busy_timeout = 50").fetchall()
    anderer = use_familien(tmp_path / "familien.db", KEY)
    with anderer.connect() as fremd:
        fremd.execution_options(begin="IMMEDIATE")
        fremd.begin()
        with pytest.raises(Hinweis, match="in Gebrauch"), unit:
            unit.save(None, einfache_akte())
    anderer.dispose()
    with unit:
        unit.save(None, einfache_akte())
    with unit:
        assert [zeile.id for zeile in unit.akten()] == ["f1"]


def test_a_write_protected_file_is_told(familien):
    with familien.connect() as connection:
        connection.connection.cursor().execute("PRAGMA query_only = ON").fetchall()
    unit = SqlUnitOfWork(familien)
    with pytest.raises(Hinweis, match="schreibgeschützt"), unit:
        unit.save(None, einfache_akte())


def test_a_folder_without_the_right_to_write_is_told(tmp_path):
    ordner = tmp_path / "fest"
    ordner.mkdir()
    use_familien(ordner / "familien.db", KEY, neu=True).dispose()
    edit_katalog(ordner / "katalog.db").dispose()
    ordner.chmod(0o500)
    if os.access(ordner, os.W_OK):
        pytest.skip("this user may write into any folder")
    try:
        with pytest.raises(Hinweis):
            use_familien(ordner / "familien.db", KEY)
        with pytest.raises(Hinweis, match="keine Datei anlegen"):
            use_familien(ordner / "neu.db", KEY, neu=True)
        lesen = use_katalog(ordner / "katalog.db")  # the catalogue needs no right to write
        assert KatalogLeser(lesen).ids() == ()
        lesen.dispose()
    finally:
        ordner.chmod(0o700)


def test_a_damaged_page_is_told_as_damage(tmp_path):
    file = tmp_path / "familien.db"
    engine = use_familien(file, KEY, neu=True)
    with SqlUnitOfWork(engine) as unit:
        unit.save(None, volle_akte())
    engine.dispose()
    daten = bytearray(file.read_bytes())
    for stelle in range(4096 + 2000, len(daten), 4096):
        daten[stelle] ^= 1
    file.write_bytes(daten)
    with pytest.raises(Hinweis, match="beschädigt"):
        use_familien(file, KEY)
    assert file.read_bytes() == bytes(daten)


@pytest.mark.skipif(os.name != "posix", reason="an open file cannot be moved on Windows")
def test_a_file_exchanged_from_outside_is_noticed_before_saving(familien, tmp_path):
    unit = SqlUnitOfWork(familien)
    with unit:
        unit.save(None, einfache_akte("a"))
    file = tmp_path / "familien.db"
    shutil.copy(file, tmp_path / "kopie.db")
    (tmp_path / "kopie.db").replace(file)
    with pytest.raises(Hinweis, match="von außen ersetzt"), unit:
        unit.save(None, einfache_akte("b"))
    file.unlink()
    with pytest.raises(Hinweis, match="von außen ersetzt"), unit:
        unit.save(None, einfache_akte("c"))


def test_a_fault_of_ours_is_not_dressed_up(familien):
    from lotse.store.fehler import translated

    with pytest.raises(Exception, match="no such table") as gesagt, translated():
        familien.connect().exec_driver_sql("SELECT * FROM gibt_es_nicht")
    assert not isinstance(gesagt.value, Hinweis)
