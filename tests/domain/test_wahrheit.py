"""Strong Kleene logic: every row of the truth tables."""

from __future__ import annotations

import itertools

import pytest

from lotse.domain.wahrheit import Wahrheit, nicht, oder, und

RANG = {False: 0, None: 1, True: 2}
PAARE = list(itertools.product(RANG, repeat=2))


@pytest.mark.parametrize(("a", "b"), PAARE)
def test_and_is_the_lesser_or_the_greater_truth(a: Wahrheit, b: Wahrheit):
    assert RANG[und((a, b))] == min(RANG[a], RANG[b])
    assert RANG[oder((a, b))] == max(RANG[a], RANG[b])


def test_not_keeps_unknown():
    assert [nicht(w) for w in (True, False, None)] == [False, True, None]


def test_nothing_at_all_is_true_for_and_and_false_for_or():
    assert und(()) is True
    assert oder(()) is False
