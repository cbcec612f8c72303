"""How long a report over ten years takes, from the encrypted file to the guarded tables.

Run: python -m pytest tests/benchmarks/test_wirkung.py --benchmark-only
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from lotse.domain.familie import FamilieId
from lotse.services.zahlen.auswertung import evaluate
from lotse.services.zahlen.sicht import Sicht
from lotse.services.zahlen.zeitraum import Zeitraum
from lotse.store.oeffnen import use_familien
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.akten import volle_akte
from tests.werkzeug.massstab import MASSSTAB, mit_arbeit
from tests.werkzeug.stores import KEY
from tests.werkzeug.zahlen import LEISTUNGEN, bestand

ZIEL_S = 3.0
JAHRE = tuple(range(2017, 2027))
FAELLE = 3_000


@pytest.fixture(scope="module")
def zehn_jahre(tmp_path_factory):
    """Full cases, each with a day of its own in ten years."""
    engine = use_familien(tmp_path_factory.mktemp("zehn") / "familien.db", KEY, neu=True)
    for anfang in range(0, FAELLE, 500):
        with SqlUnitOfWork(engine) as unit:
            for nummer in range(anfang, anfang + 500):
                akte = volle_akte(f"f{nummer}")
                tag = date(2017, 1, 1) + timedelta(days=nummer)
                familie = replace(
                    akte.familie, id=FamilieId(f"f{nummer}"), fallcode=f"{nummer}", angelegt_am=tag
                )
                unit.save(None, replace(akte, familie=familie))
    yield engine
    engine.dispose()


def assert_within(uhr, arbeit):
    print(f"\n  clock {uhr:.2f} s, processor {arbeit:.2f} s, goal {ZIEL_S} s; {MASSSTAB.satz()}")
    assert MASSSTAB.schafft(ZIEL_S, uhr=uhr, arbeit=arbeit)


def test_reading_ten_years_from_the_encrypted_file(benchmark, zehn_jahre):
    def lies():
        with SqlUnitOfWork(zehn_jahre) as unit:
            return evaluate(Sicht(unit.zahlen(), Zeitraum(2026), LEISTUNGEN))

    gemessen, arbeit = mit_arbeit(lies)
    assert benchmark(gemessen).tafeln
    assert_within(benchmark.stats.stats.max, max(arbeit))


def test_ten_years_of_reports_one_after_the_other(benchmark):
    alles = bestand(FAELLE, jahre=JAHRE)

    def rechne():
        return [evaluate(Sicht(alles, Zeitraum(jahr), LEISTUNGEN)) for jahr in JAHRE]

    gemessen, arbeit = mit_arbeit(rechne)
    assert len(benchmark(gemessen)) == len(JAHRE)
    assert_within(benchmark.stats.stats.max, max(arbeit))
