"""No error of the store carries what a family said, neither in its words nor into the log."""

from __future__ import annotations

import traceback
from datetime import datetime

import pytest
from sqlalchemy import text

from lotse.app.fehlerbericht import DATEINAME, record_failure
from lotse.domain.fehler import Hinweis
from lotse.store.fehler import translated
from lotse.store.protokoll import entries
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.akten import einfache_akte
from tests.werkzeug.haus import Haus
from tests.werkzeug.stores import KEY

KANARI = "Kanarienvogelin"
JETZT = datetime(2026, 11, 24, 10)


def twice(engine):
    for _ in range(2):
        with SqlUnitOfWork(engine) as unit:
            unit.save(None, einfache_akte("f1", name=KANARI, fallcode=KANARI))


def stale(engine):
    with SqlUnitOfWork(engine) as unit:
        unit.save(einfache_akte("f9", name=KANARI), einfache_akte("f9", name=f"{KANARI}!"))


def surrogate(engine):
    with SqlUnitOfWork(engine) as unit:
        unit.save(None, einfache_akte("f2", name=f"{KANARI}\ud800"))


def gone(engine):
    with SqlUnitOfWork(engine) as unit:
        unit.akte(KANARI)


def wrong_sql(engine):
    with translated(), engine.begin() as connection:
        connection.execute(text("INSERT INTO gibt_es_nicht VALUES (:wert)"), {"wert": KANARI})


def not_null(engine):
    with translated(), engine.begin() as connection:
        connection.execute(text("INSERT INTO familie (id, name) VALUES (:a, :a)"), {"a": KANARI})


def wrong_type(engine):
    with translated(), engine.begin() as connection:
        connection.execute(text("SELECT :wert"), {"wert": [KANARI]})


@pytest.mark.parametrize("tat", [twice, stale, surrogate, gone, wrong_sql, not_null, wrong_type])
def test_an_error_says_nothing_of_the_family(familien, tmp_path, tat):
    with pytest.raises(Exception) as gesagt:  # noqa: PT011 - whichever it is, it must not tell
        tat(familien)
    worte = f"{gesagt.value} {gesagt.value!r} {gesagt.value.__cause__}"
    assert KANARI not in worte
    record_failure(gesagt.value, tmp_path / "log", JETZT)
    assert KANARI not in (tmp_path / "log" / DATEINAME).read_text("utf-8")
    if isinstance(gesagt.value, Hinweis):
        assert KANARI not in "".join(gesagt.value.stellen)


def test_the_key_stands_in_no_repr_and_no_traceback(familien):
    with pytest.raises(Exception, match="no such table") as gesagt, familien.connect() as c:
        c.exec_driver_sql("SELECT * FROM gibt_es_nicht")
    alles = "".join(traceback.format_exception(gesagt.value)) + repr(familien) + str(familien.url)
    assert KEY.hex() not in alles
    assert repr(KEY) not in alles


def test_the_log_of_deeds_holds_ids_and_codes_only(tmp_path):
    haus = Haus(tmp_path)
    akte = einfache_akte("f1", name=KANARI, deckwort=KANARI, fallcode=KANARI)
    with haus.einheit() as unit:
        unit.save(None, akte)
    with haus.offen.engine.connect() as connection:
        assert KANARI not in repr(entries(connection))
    haus.offen.close()
