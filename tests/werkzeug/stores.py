"""Real stores in a temporary folder: fast enough, and nothing is pretended."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import event

from lotse.domain.angebot import Angebot, AngebotKey
from lotse.store.katalog import KatalogLeser
from lotse.store.katalog_schreiben import KatalogSchreiber
from lotse.store.oeffnen import edit_katalog, use_familien, use_katalog
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.vorlage import copied

KEY = bytes(range(32))
STAND = date(2026, 11, 20)


@pytest.fixture
def familien(tmp_path):
    """The engine of a fresh encrypted file."""
    engine = use_familien(copied(tmp_path / "familien.db", _familien), KEY)
    yield engine
    engine.dispose()


@pytest.fixture
def unit(familien):
    return SqlUnitOfWork(familien)


@pytest.fixture
def count_queries():
    """Statements of these engines from now on; BEGIN is not counted."""
    gehoert = []

    def count(*engines):
        seen = []

        def note(_connection, _cursor, statement, *_):
            if not statement.startswith("BEGIN"):
                seen.append(statement)

        for engine in engines:
            event.listen(engine, "before_cursor_execute", note)
            gehoert.append((engine, note))
        return seen

    yield count
    for engine, note in gehoert:
        event.remove(engine, "before_cursor_execute", note)


@pytest.fixture
def katalog_file(tmp_path):
    """An empty catalogue on the newest schema."""
    return copied(tmp_path / "katalog.db", _katalog)


@pytest.fixture
def fuellen(katalog_file):
    """Put entries into the catalogue, as one take-over."""

    def fill(*angebote, **wahl):
        engine = edit_katalog(katalog_file)
        try:
            return KatalogSchreiber(engine).uebernehmen(angebote, "Musterstadt", STAND, **wahl)
        finally:
            engine.dispose()

    return fill


@pytest.fixture
def leser(katalog_file):
    engine = use_katalog(katalog_file)
    yield KatalogLeser(engine)
    engine.dispose()


def _familien(file):
    use_familien(file, KEY, neu=True).dispose()


def _katalog(file):
    edit_katalog(file).dispose()


def angebot(key="a1", name="Schuldnerberatung", traeger="Caritas", **felder):
    return Angebot(AngebotKey(key), name, traeger, **felder)
