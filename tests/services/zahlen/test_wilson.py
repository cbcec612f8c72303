import pytest

from lotse.services.zahlen.wilson import anteil, wilson


@pytest.mark.parametrize(
    ("k", "n", "unten", "oben"),
    [(5, 5, 0.5655, 1.0), (7, 40, 0.0875, 0.3195), (0, 12, 0.0, 0.2425)],
)
def test_e13_the_interval_has_the_oracle_values(k, n, unten, oben):
    assert wilson(k, n) == (pytest.approx(unten, abs=5e-5), pytest.approx(oben, abs=5e-5))


def test_an_interval_holds_its_share_and_turns_with_it():
    for n in range(1, 40):
        for k in range(n + 1):
            unten, oben = wilson(k, n)
            assert 0 <= unten <= k / n <= oben <= 1
            assert wilson(n - k, n) == (pytest.approx(1 - oben), pytest.approx(1 - unten))


@pytest.mark.parametrize(("k", "n"), [(1, 0), (-1, 5), (6, 5)])
def test_there_is_no_share_of_nothing(k, n):
    with pytest.raises(ValueError, match="no share"):
        wilson(k, n)


def test_no_share_is_told_of_fewer_than_ten_or_of_something_hidden():
    assert anteil(3, 9) is None
    assert anteil(None, 40) is None
    assert anteil(3, None) is None
    assert anteil(3, 10).wert == 0.3
