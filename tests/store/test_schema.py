import gc
import os
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import event

from lotse.domain.angebot import Status
from lotse.domain.fehler import Hinweis
from lotse.matching.ergebnis import Katalogstand
from lotse.paths import DB, HAUS
from lotse.services.angebot_form import merkmale
from lotse.store.engines import open_familien, open_katalog
from lotse.store.katalog import KatalogLeser
from lotse.store.oeffnen import edit_katalog, use_familien, use_katalog
from lotse.store.schema import NEWEST, Store, migrate, update, version
from lotse.store.tables import vermittlung
from lotse.store.tables.familien import FamilienBase
from lotse.store.tables.katalog import KatalogBase
from lotse.store.treiber import DBAPI
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.akten import volle_akte
from tests.werkzeug.stores import KEY

ALT = Path(__file__).parent / "alt"


@pytest.fixture
def alter_katalog(tmp_path):
    """A catalogue as the first Lotse wrote it."""
    file = tmp_path / "katalog.db"
    connection = DBAPI.connect(str(file))
    connection.executescript((ALT / "katalog_0001.sql").read_text("utf-8"))
    connection.close()
    return file


def zeilen(file, tabelle="angebot"):
    connection = DBAPI.connect(str(file))
    gefunden = connection.execute(f"SELECT * FROM {tabelle} ORDER BY 1").fetchall()  # noqa: S608
    connection.close()
    return gefunden


def test_a_catalogue_of_an_older_schema_works_after_opening(alter_katalog):
    vorher = zeilen(alter_katalog)
    edit_katalog(alter_katalog).dispose()
    engine = use_katalog(alter_katalog)
    leser = KatalogLeser(engine)
    assert leser.stand() == Katalogstand("Altstadt-Liste", date(2025, 3, 1), 2)
    assert leser.suche("eltern") == ("a1",)
    ganz = leser.angebote(["a1", "a2"])
    assert (ganz["a1"].herkunft.quelle, ganz["a2"].status) == ("Liste der Stadt", Status.UNGEPRUEFT)
    assert leser.index().merkmale == [merkmale(ganz["a2"]), merkmale(ganz["a1"])]
    engine.dispose()
    assert zeilen(alter_katalog) == [
        (*vorher[0], "Liste der Stadt", "17", None, vorher[0][11], ""),
        (*vorher[1], "", "", None, None, ""),
    ]


def test_reading_an_older_catalogue_leaves_file_and_folder_as_they_are(alter_katalog, tmp_path):
    vorher = {datei.name: datei.read_bytes() for datei in tmp_path.iterdir()}
    engine = use_katalog(alter_katalog)
    gelesen = KatalogLeser(engine)
    assert gelesen.stand() == Katalogstand("Altstadt-Liste", date(2025, 3, 1), 2)
    assert gelesen.suche("eltern") == ("a1",)
    assert len(gelesen.index()) == 2
    engine.dispose()
    assert {datei.name: datei.read_bytes() for datei in tmp_path.iterdir()} == vorher


def test_the_copy_for_reading_goes_with_its_reader(alter_katalog, tmp_path, monkeypatch):
    ordner = tmp_path / "temp"
    ordner.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(ordner))
    engine = use_katalog(alter_katalog)
    (kopie,) = ordner.iterdir()
    assert kopie.stat().st_mode & 0o077 == 0
    engine.dispose()
    del engine
    gc.collect()
    assert list(ordner.iterdir()) == []


def test_before_a_step_a_copy_is_made_that_opens(alter_katalog):
    vorher = zeilen(alter_katalog)
    edit_katalog(alter_katalog).dispose()
    kopie = alter_katalog.with_name("katalog.vor-0002.db")
    assert zeilen(kopie) == vorher
    assert zeilen(kopie, "alembic_version") == [("0001",)]


def test_an_old_copy_that_is_left_over_is_replaced(alter_katalog):
    kopie = alter_katalog.with_name("katalog.vor-0002.db")
    kopie.write_bytes(b"Rest")
    edit_katalog(alter_katalog).dispose()
    assert len(zeilen(kopie)) == 2


def test_a_newer_file_is_refused_kindly_and_stays_as_it_is(alter_katalog, tmp_path):
    edit_katalog(alter_katalog).dispose()
    use_familien(tmp_path / "familien.db", KEY, neu=True).dispose()
    for engine in (
        open_katalog(alter_katalog, write=True),
        open_familien(tmp_path / "familien.db", KEY),
    ):
        with engine.begin() as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0099'")
        engine.dispose()
    katalog, familien = alter_katalog.read_bytes(), (tmp_path / "familien.db").read_bytes()
    for oeffnen in (
        lambda: use_katalog(alter_katalog),
        lambda: edit_katalog(alter_katalog),
        lambda: use_familien(tmp_path / "familien.db", KEY),
    ):
        with pytest.raises(Hinweis, match="neueren Lotsen"):
            oeffnen()
    assert alter_katalog.read_bytes() == katalog
    assert (tmp_path / "familien.db").read_bytes() == familien


def mit_schritt(tmp_path, store, text):
    """The steps of the house and one more."""
    scripts = tmp_path / "db 100 %"  # blanks and percent signs in a path are allowed
    shutil.copytree(DB, scripts)
    kopf = f"from alembic import op\nrevision='0099'\ndown_revision='{NEWEST[store]}'\n"
    (scripts / store / "0099_neu.py").write_text(f"{kopf}def upgrade():\n    {text}\n")
    return scripts


def test_a_failing_step_takes_the_good_ones_back_too(alter_katalog, tmp_path):
    vorher = alter_katalog.read_bytes()
    text = "op.execute('CREATE TABLE x (a)')\n    op.execute('SELECT nonsense')"
    scripts = mit_schritt(tmp_path, Store.KATALOG, text)
    engine = open_katalog(alter_katalog, write=True)
    with pytest.raises(Exception, match="nonsense"):
        migrate(engine, Store.KATALOG, "0099", scripts)
    assert version(engine) == "0001"
    engine.dispose()
    assert alter_katalog.read_bytes() == vorher


@pytest.mark.parametrize("text", ["DELETE FROM angebot WHERE id = 2", "DELETE FROM katalog_stand"])
def test_a_step_that_loses_rows_is_stopped(alter_katalog, tmp_path, text):
    scripts = mit_schritt(tmp_path, Store.KATALOG, f"op.execute('{text}')")
    engine = open_katalog(alter_katalog, write=True)
    with pytest.raises(RuntimeError, match="rows were lost"):
        migrate(engine, Store.KATALOG, "0099", scripts)
    engine.dispose()
    assert len(zeilen(alter_katalog)) == 2


def test_rebuilding_a_table_keeps_the_rows_that_hang_on_it(tmp_path):
    file = tmp_path / "familien.db"
    engine = use_familien(file, KEY, neu=True)
    akte = volle_akte()
    with SqlUnitOfWork(engine) as unit:
        unit.save(None, akte)
    text = "with op.batch_alter_table('familie', recreate='always') as t: t.drop_column('such')"
    migrate(engine, Store.FAMILIEN, "0099", mit_schritt(tmp_path, Store.FAMILIEN, text))
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM person").scalar() == 3
        assert connection.exec_driver_sql("SELECT count(*) FROM ereignis").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    engine.dispose()


TOETEN = """
import os, sys
from pathlib import Path
import alembic.command, alembic.config
from sqlalchemy import event
from lotse.store.engines import open_katalog
from lotse.store.schema import NEWEST, Store, migrate

for nummer, file in enumerate(sys.argv[1:], start=1):
    if os.fork() == 0:
        engine = open_katalog(Path(file), write=True)
        rest = [nummer]
        def count(*_):
            rest[0] -= 1
            rest[0] or os._exit(9)
        event.listen(engine, "after_cursor_execute", count)
        migrate(engine, Store.KATALOG, NEWEST[Store.KATALOG])
        os._exit(0)
    if os.waitstatus_to_exitcode(os.wait()[1]) == 0:
        print(nummer)
        break
"""


@pytest.mark.skipif(os.name != "posix", reason="needs fork")
def test_killed_after_any_statement_the_old_schema_is_there(alter_katalog, tmp_path):
    """The process ends without a word; what counts is the file."""
    kopien = [tmp_path / f"k{nummer}.db" for nummer in range(120)]
    for kopie in kopien:
        shutil.copy(alter_katalog, kopie)
    lauf = subprocess.run(
        [sys.executable, "-c", TOETEN, *map(str, kopien)],
        cwd=HAUS, capture_output=True, text=True, check=True,
    )  # fmt: skip
    getoetet = int(lauf.stdout) - 1
    assert getoetet > 10
    for kopie in kopien[:getoetet]:
        assert zeilen(kopie, "alembic_version") == [("0001",)]
        edit_katalog(kopie).dispose()
        assert zeilen(kopie, "alembic_version") == [(NEWEST[Store.KATALOG],)]


def test_a_file_that_is_up_to_date_costs_one_query_and_no_alembic(tmp_path, count_queries):
    engine = use_familien(tmp_path / "familien.db", KEY, neu=True)
    queries = count_queries(engine)
    assert update(engine, Store.FAMILIEN, tmp_path / "familien.db", None) is None
    assert queries == ["SELECT version_num FROM alembic_version"]
    engine.dispose()
    code = (
        "import sys; from pathlib import Path; from lotse.store.oeffnen import use_familien\n"
        "use_familien(Path(sys.argv[1]), bytes(range(32))).dispose()\n"
        "print('alembic' in sys.modules)"
    )
    lauf = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "familien.db")],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert lauf.stdout.strip() == "False"


@pytest.mark.parametrize("store", list(Store))
def test_the_newest_step_is_the_last_script(store):
    config = Config()
    config.set_main_option("script_location", str(DB))
    config.set_main_option("version_locations", str(DB / store))
    config.set_main_option("path_separator", "newline")
    assert ScriptDirectory.from_config(config).get_heads() == [NEWEST[store]]


def test_steps_and_tables_say_the_same(familien, katalog_file):
    assert vermittlung.SchrittRow.metadata is FamilienBase.metadata
    katalog = open_katalog(katalog_file)
    for engine, base in ((familien, FamilienBase), (katalog, KatalogBase)):
        with engine.connect() as connection:
            context = MigrationContext.configure(
                connection,
                opts={"compare_server_default": True, "include_name": _ohne_suche},
            )
            assert compare_metadata(context, base.metadata) == []
    katalog.dispose()


def _ohne_suche(name, kind, _parents):
    return kind != "table" or not name.startswith(("angebot_wort", "angebot_teil"))


def test_an_old_catalogue_that_cannot_be_changed_is_told(alter_katalog, monkeypatch):
    def schreibgeschuetzt(engine):
        event.listen(
            engine, "connect", lambda connection, _: connection.execute("PRAGMA query_only = ON")
        )
        return engine

    original = open_katalog
    monkeypatch.setattr(
        "lotse.store.oeffnen.open_katalog",
        lambda file, *, write=False: schreibgeschuetzt(_frisch(original(file, write=write))),
    )
    vorher = alter_katalog.read_bytes()
    with pytest.raises(Hinweis, match="älteres Format"):
        use_katalog(alter_katalog)
    assert alter_katalog.read_bytes() == vorher


def _frisch(engine):
    engine.dispose()
    return engine
