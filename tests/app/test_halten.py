"""A case somebody keeps stays, also when the list to delete is older than that."""

from __future__ import annotations

from datetime import date

from lotse.app.aufbewahrungsdienst import not_held
from lotse.domain.familie import FamilieId
from lotse.domain.halt import Halt, Haltegrund
from lotse.services.aufbewahrung import Faellig, Gehalten, Grund

TAG = date(2026, 8, 20)


def faellig(kennung: str, grund: Grund = Grund.GESCHLOSSEN) -> Faellig:
    return Faellig(FamilieId(kennung), f"26-{kennung}", "Ahorn", grund, TAG)


def test_what_is_kept_since_the_list_was_shown_is_not_deleted():
    gehalten = [Gehalten(faellig("a"), Halt(Haltegrund.BESCHWERDE, date(2027, 2, 1)))]
    assert not_held([faellig("a"), faellig("b")], gehalten) == [faellig("b")]


def test_what_the_family_asks_for_goes_first():
    gehalten = [Gehalten(faellig("a"), Halt(Haltegrund.BESCHWERDE, date(2027, 2, 1)))]
    gewuenscht = faellig("a", Grund.WUNSCH)
    assert not_held([gewuenscht], gehalten) == [gewuenscht]
