from __future__ import annotations

from itertools import permutations

from lotse.domain.angebot import Angebotssprache, Status
from lotse.matching.katalogindex import Katalogindex
from lotse.services.angebot_form import merkmale
from tests.werkzeug.fall import angebot

EINS = angebot("b", name="Öffnung", sprachen=(Angebotssprache("tr"),))
ZWEI = angebot("a", name="Ofen", sprachen=(Angebotssprache("tr"),), leistungen=frozenset({"x"}))
DREI = angebot("c", name="ofen", bedarfe=frozenset({"rat", "tat"}))


def test_angebote_stand_in_german_order_whatever_comes_first():
    for reihe in permutations((EINS, ZWEI, DREI)):
        index = Katalogindex(map(merkmale, reihe))
        assert [m.key for m in index.merkmale] == ["a", "c", "b"]
        assert index.von_leistung == {"x": [0]}
        assert index.von_bedarf == {"rat": [1], "tat": [1]}


def test_equal_traits_are_worked_out_once():
    index = Katalogindex(map(merkmale, (EINS, ZWEI, DREI)))
    gefragt = []

    def zaehlen(sprachen: tuple[Angebotssprache, ...]) -> int:
        gefragt.append(sprachen)
        return len(sprachen)

    assert list(index.sprachen.je_angebot(zaehlen)) == [1, 0, 1]
    assert len(gefragt) == 2


def test_who_does_not_wish_to_be_listed_is_not_in_it():
    weg = angebot("d", status=Status.NICHT_LISTEN, leistungen=frozenset({"x"}))
    index = Katalogindex(map(merkmale, (weg, DREI)))
    assert len(index) == 1
    assert index.von_leistung == {}


def test_an_empty_catalogue_is_an_index_too():
    assert len(Katalogindex([])) == 0
