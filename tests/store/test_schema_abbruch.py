"""The families' file is migrated while the process is killed: old schema or new, never between."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from lotse.paths import HAUS
from lotse.store.engines import open_familien
from lotse.store.oeffnen import use_familien
from lotse.store.pruefen import row_counts, sound
from lotse.store.schema import NEWEST, Store, version
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.store.test_schema_familien import alte_datei
from tests.werkzeug.stores import KEY

SCHRITT_KURZ = 7
"""The short form kills after every seventh statement only."""
pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs fork")
TOETEN = """
import os, sys
from pathlib import Path
import alembic.command, alembic.config
from sqlalchemy import event
from lotse.store.engines import open_familien
from lotse.store.schema import Store, update

KEY = bytes(range(32))
schritt = int(sys.argv[1])
for nummer, name in enumerate(sys.argv[2:], start=1):
    file = Path(name)
    if os.fork() == 0:
        engine = open_familien(file, KEY)
        rest = [nummer * schritt]
        def count(*_):
            rest[0] -= 1
            rest[0] or os._exit(9)
        event.listen(engine, "after_cursor_execute", count)
        update(engine, Store.FAMILIEN, file, lambda copy: open_familien(copy, KEY))
        os._exit(0)
    if os.waitstatus_to_exitcode(os.wait()[1]) == 0:
        print(nummer)
        break
"""


def make(datei, stand):
    """A file on this step; None = just made, without a single table."""
    if stand is None:
        open_familien(datei, KEY, neu=True).dispose()
    else:
        alte_datei(datei, stand)


def look(datei):
    engine = open_familien(datei, KEY)
    try:
        return version(engine), row_counts(engine), sound(engine)
    finally:
        engine.dispose()


@pytest.mark.parametrize("stand", [None, "0001", "0002", "0003", "0004", "0005"])
def test_killed_after_each_statement_it_is_old_or_new_and_the_next_start_ends_it(
    tmp_path, stand, kurz
):
    make(tmp_path / "alt.db", stand)
    vorher = look(tmp_path / "alt.db")
    kopien = [tmp_path / f"k{nummer}" / "familien.db" for nummer in range(240)]
    for kopie in kopien:
        kopie.parent.mkdir()
        shutil.copy(tmp_path / "alt.db", kopie)
    lauf = subprocess.run(
        [sys.executable, "-c", TOETEN, str(SCHRITT_KURZ if kurz else 1), *map(str, kopien)],
        cwd=HAUS, capture_output=True, text=True, check=True,
    )  # fmt: skip
    getoetet = int(lauf.stdout) - 1
    assert getoetet > (2 if kurz else 10)
    neu = NEWEST[Store.FAMILIEN]
    for kopie in kopien[:getoetet]:
        gefunden = look(kopie)
        assert gefunden == vorher or (gefunden[0] == neu and gefunden[2])
        engine = use_familien(kopie, KEY)
        with SqlUnitOfWork(engine) as unit:
            assert len(unit.akten()) == (stand is not None)
        assert {name: row_counts(engine)[name] for name in vorher[1]} == vorher[1]
        assert (version(engine), sound(engine)) == (neu, True)
        engine.dispose()


def test_half_a_copy_that_a_kill_left_is_made_anew(tmp_path):
    datei = alte_datei(tmp_path / "familien.db", "0002")
    kopie = datei.with_name("familien.vor-0003.db")
    kopie.write_bytes(b"halb" * 1000)
    use_familien(datei, KEY).dispose()
    engine = open_familien(kopie, KEY)
    assert (version(engine), row_counts(engine)["person"]) == ("0002", 3)
    engine.dispose()
