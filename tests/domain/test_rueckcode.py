"""The code of a strip: every single typing error is found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.domain.fehler import Hinweis
from lotse.domain.rueckcode import STELLEN, ZEICHEN, is_code, new_code, read_code, show_code

SAATEN = st.text(max_size=30)


@given(SAATEN)
def test_a_new_code_is_valid_and_read_as_it_is_shown(saat):
    code = new_code(saat)
    assert len(code) == STELLEN
    assert read_code(show_code(code)) == code
    assert read_code(f" {code[:3].lower()}-{code[3:].lower()} ") == code


@given(SAATEN, st.integers(0, STELLEN - 1), st.sampled_from(ZEICHEN))
def test_one_wrong_sign_is_always_found(saat, stelle, zeichen):
    code = new_code(saat)
    anders = code[:stelle] + zeichen + code[stelle + 1 :]
    assert is_code(anders) == (anders == code)


@given(SAATEN, st.integers(0, STELLEN - 1), st.integers(0, STELLEN - 1))
def test_two_signs_that_changed_places_are_always_found(saat, eine, andere):
    code = new_code(saat)
    teile = list(code)
    teile[eine], teile[andere] = teile[andere], teile[eine]
    anders = "".join(teile)
    assert is_code(anders) == (anders == code)


def test_the_same_seed_gives_the_same_code_and_a_taken_one_another():
    erster = new_code("v1")
    assert new_code("v1") == erster
    assert new_code("v1", {erster}) != erster


def test_ten_thousand_hand_overs_rarely_share_a_code():
    assert len({new_code(f"familie:{n}") for n in range(10_000)}) >= 9_990


@pytest.mark.parametrize(
    ("wort", "was"),
    [("K7M4", "6 Zeichen, hier stehen 4"), ("K7M40X", "nicht vorkommt"), ("", "hier stehen 0"),
     ("K7M4äX", "nicht vorkommt"), ("ⅣⅤ2345", "nicht vorkommt")],
)  # fmt: skip
def test_what_is_no_code_is_named(wort, was):
    with pytest.raises(Hinweis, match=was):
        read_code(wort)


def test_no_sign_is_taken_for_another():
    assert set(ZEICHEN).isdisjoint("0O1IL")
    assert len(set(ZEICHEN)) == 31
