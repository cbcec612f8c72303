"""Words for the strength: it judges length and surprise, it demands no kind of character."""

from __future__ import annotations

import pytest

from lotse.services.passwortstaerke import strength


@pytest.mark.parametrize(
    ("passwort", "stufe"),
    [
        ("", 0),
        ("123456789012", 0),
        ("qwertzuiop", 0),
        ("aaaaaaaaaaaaaa", 0),
        ("Passwort1234", 0),
        ("passwort passwort passwort", 0),
        ("Sommer2026!!", 0),
        ("Katze Hund", 0),
        ("Pferd Heft Mond", 1),
        ("Pferd Heft Mond Tisch", 3),
        ("laterne komma birke sieben moos", 4),
        ("k7#Qx9!pLm2z", 4),
    ],
)
def test_surprise_counts_and_repetition_does_not(passwort: str, stufe: int):
    assert strength(passwort) == stufe


def test_a_word_more_never_makes_it_weaker():
    worte = ["laterne", "komma", "birke", "sieben", "moos"]
    stufen = [strength(" ".join(worte[: n + 1])) for n in range(5)]
    assert stufen == sorted(stufen)
    assert stufen[-1] == 4
