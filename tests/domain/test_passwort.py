"""Long is enough."""

from __future__ import annotations

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.passwort import check_passwort, normal, secret


@pytest.mark.parametrize("passwort", ["elf zeichen", "", "x" * 129, "aaaaaaaaaaaa", "abababababab"])
def test_a_short_endless_or_held_down_one_is_refused_in_a_sentence(passwort):
    with pytest.raises(Hinweis, match="Das Passwort"):
        check_passwort(passwort)


@pytest.mark.parametrize(
    "passwort", ["Pferd Heft Mond", "zwölf zeich.", "x1y2" * 32, "птица дом окно"]
)
def test_twelve_characters_of_any_kind_are_enough(passwort):
    check_passwort(passwort)


def test_the_same_letter_typed_on_two_systems_is_the_same():
    assert secret("Cafe\u0301 am Markt") == secret("Caf\u00e9 am Markt")
    assert normal("\ufb01") == "fi"
