"""What is typed from paper: every slip is told as one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lotse.domain.fehler import Hinweis
from lotse.domain.notfallschluessel import (
    KOERPER,
    LAENGE,
    ZEICHEN,
    in_gruppen,
    last_group,
    new_notfallschluessel,
    read_notfallschluessel,
)

BEISPIEL = "M4B2-WK6X-8Q40-5Y51-128F-Y8T8-HK69-BNJY-D0WN"
"""The valid example of the security handbook."""
SCHLUESSEL = new_notfallschluessel()
NACKT = SCHLUESSEL.replace("-", "")


def test_the_example_of_the_handbook_is_read():
    assert read_notfallschluessel(BEISPIEL) == bytearray(
        BEISPIEL.replace("-", "")[:KOERPER], "ascii"
    )


def test_a_new_one_has_nine_groups_of_four_and_is_read_back():
    assert [len(gruppe) for gruppe in SCHLUESSEL.split("-")] == [4] * 9
    assert read_notfallschluessel(SCHLUESSEL).decode() == NACKT[:KOERPER]
    assert last_group(SCHLUESSEL) == NACKT[KOERPER:]


def test_two_are_never_the_same():
    assert len({new_notfallschluessel() for _ in range(20)}) == 20


@pytest.mark.parametrize(
    "geschrieben",
    [
        BEISPIEL.lower(),
        BEISPIEL.replace("-", " "),
        BEISPIEL.replace("-", ""),
        f"  {BEISPIEL}\n",
        BEISPIEL.replace("0", "O").replace("1", "l"),
        BEISPIEL.replace("1", "I").replace("0", "o"),
    ],
)
def test_case_blanks_hyphens_and_look_alikes_do_not_matter(geschrieben):
    assert read_notfallschluessel(geschrieben) == read_notfallschluessel(BEISPIEL)


def test_every_single_wrong_character_is_told_as_a_typing_error():
    for stelle in range(LAENGE):
        for zeichen in ZEICHEN.replace(NACKT[stelle], ""):
            with pytest.raises(Hinweis, match="Tippfehler"):
                read_notfallschluessel(NACKT[:stelle] + zeichen + NACKT[stelle + 1 :])


def test_every_swap_of_two_neighbours_is_told_as_a_typing_error():
    for stelle in range(LAENGE - 1):
        a, b = NACKT[stelle : stelle + 2]
        if a != b:
            with pytest.raises(Hinweis, match="Tippfehler"):
                read_notfallschluessel(NACKT[:stelle] + b + a + NACKT[stelle + 2 :])


@settings(max_examples=300)
@given(st.text(max_size=60))
def test_whatever_else_is_typed_is_a_typing_error_and_no_crash(text):
    with pytest.raises(Hinweis, match="Tippfehler"):
        read_notfallschluessel(text)


@pytest.mark.parametrize(
    ("geschrieben", "grund"),
    [
        (BEISPIEL[:-1], "Es sind 35 Zeichen"),
        (BEISPIEL + "A", "Es sind 37 Zeichen"),
        ("U" + BEISPIEL[1:], "kommt darin nicht vor: U"),
        ("", "Es sind 0 Zeichen"),
    ],
)
def test_the_sentence_says_what_is_wrong(geschrieben, grund):
    with pytest.raises(Hinweis) as fehler:
        read_notfallschluessel(geschrieben)
    assert grund in str(fehler.value)


def test_groups_are_of_four():
    assert in_gruppen("ABCDEFGH") == "ABCD-EFGH"
