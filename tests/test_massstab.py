"""The rule of the benchmarks itself: when the clock counts, and that the work always does."""

from __future__ import annotations

import pytest

from tests.werkzeug.massstab import Massstab, mit_arbeit

RUHIG, LAUT = Massstab(0.4, 2), Massstab(6.0, 2)


@pytest.mark.parametrize(
    ("wo", "uhr", "arbeit", "gut"),
    [
        (RUHIG, 90, 60, True),
        (RUHIG, 110, 60, False),
        (LAUT, 300, 60, True),
        (LAUT, 300, 110, False),
    ],
)
def test_the_work_always_counts_and_the_clock_on_a_quiet_machine(wo, uhr, arbeit, gut):
    assert wo.schafft(100, uhr=uhr, arbeit=arbeit) is gut


def test_a_busy_machine_is_said_loudly():
    assert "NOT asserted" in LAUT.satz()
    assert "NOT" not in RUHIG.satz()


def test_the_work_of_each_call_is_noted():
    tun, arbeit = mit_arbeit(lambda: sum(range(10_000)))
    assert tun() == tun() == 49_995_000
    assert len(arbeit) == 2
    assert min(arbeit) >= 0
