from __future__ import annotations

from decimal import Decimal

import pytest

from lotse.domain.rechnung import NICHTS, Spanne


def test_a_range_knows_whether_it_is_one_amount():
    assert Spanne.genau("850.50").exakt
    assert not Spanne(Decimal(1), Decimal(2)).exakt
    assert NICHTS.enthaelt(Decimal(0))
    assert not Spanne(Decimal(1), Decimal(2)).enthaelt(Decimal(3))


@pytest.mark.parametrize(("von", "bis"), [("2", "1"), ("0", "Infinity"), ("NaN", "1")])
def test_a_range_goes_upwards_and_ends(von, bis):
    with pytest.raises(ValueError, match="die kleinere zuerst"):
        Spanne(Decimal(von), Decimal(bis))
