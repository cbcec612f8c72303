"""The Orientierungsrechner: everything exact, bands everywhere, nothing known.

    python -m pytest tests/benchmarks/test_rechner.py --benchmark-only

It follows every answer in the window, so it must stay far below what an eye notices: with bands
at most 100 ms, exact at most 20 ms.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from lotse.domain.rechnung import OHNE_LOHN, Einkommen, Rechnungsangaben, Spanne
from tests.werkzeug.rechner import Haushalt, haushalt, kind, lohn

RUNDEN = 15
GENAU = haushalt(lohn(2200, 1740), OHNE_LOHN, alter=(1, 5, 8, 12), miete=785, heizung=135)


def weite(von: int, bis: int) -> Spanne:
    return Spanne(Decimal(von), Decimal(bis))


BAENDER = Haushalt(
    Rechnungsangaben(
        paar=True,
        einkommen=(
            Einkommen(weite(2000, 2500), weite(1500, 2000)),
            Einkommen(weite(400, 800), weite(400, 700)),
        ),
        miete=weite(700, 900),
        heizung=weite(100, 150),
        vermoegen=weite(0, 5000),
    ),
    tuple(kind(nummer, alter, alter + 1) for nummer, alter in enumerate((0, 5, 8, 12))),
)
NICHTS_GESAGT = Haushalt(Rechnungsangaben(), GENAU.kinder)


@pytest.mark.parametrize(
    ("haus", "ziel"),
    [(GENAU, 0.02), (BAENDER, 0.1), (NICHTS_GESAGT, 0.1)],
    ids=["genau", "baender", "nichts_gesagt"],
)
def test_one_calculation_is_quick_enough_to_follow_every_answer(benchmark, haus, ziel):
    ergebnis = benchmark.pedantic(haus.rechne, rounds=RUNDEN, warmup_rounds=2)
    assert len(ergebnis.baender) == 3
    if not benchmark.disabled:
        assert benchmark.stats.stats.median <= ziel
