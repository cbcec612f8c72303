"""A hit says why: the field and the words, where the row does not show them anyway."""

from __future__ import annotations

from dataclasses import replace

from lotse.domain.angebot import Angebot, AngebotKey, Angebotssprache, Standort
from lotse.exchange.wissen import load_wissen
from lotse.services.katalogfund import Fund, find_why

WISSEN = load_wissen()
CAFE = Angebot(
    AngebotKey("a"),
    "Elterncafé",
    "Brücke e. V.",
    kurztext="Kaffee und Rat für Mütter.",
    beschreibung="Jeden Dienstag spielen wir. Dienstags kommt die Hebamme.",
    bedarfe=frozenset({"schulden"}),
    sprachen=(Angebotssprache("tr"),),
    standort=Standort(stadtteil="Nordstadt"),
)


def warum(wort: str, angebot: Angebot = CAFE) -> Fund | None:
    return find_why(angebot, wort, WISSEN, {"tr": "Türkisch"}.__getitem__)


def test_what_the_row_shows_is_told_by_the_row():
    assert warum("elterncafe") == Fund("name", "Elterncafé", 0)
    assert warum("muetter") == Fund("kurztext", CAFE.kurztext, 19)


def test_a_word_that_stands_elsewhere_names_its_field():
    assert warum("hebam").feld == "beschreibung"
    assert warum("türk") == Fund("sprachen", "Türkisch", 0)
    assert warum("schulden").feld == "bedarfe"
    assert warum("nordstadt").feld == "standort"


def test_of_several_words_the_one_nobody_sees_is_told():
    assert warum("elterncafé hebamme").feld == "beschreibung"


def test_a_kindred_or_mended_word_is_no_field():
    assert warum("schludnerberatung") is None


def test_a_confidential_entry_tells_nothing_of_its_place():
    geheim = replace(CAFE, adresse_vertraulich=True, beschreibung="Anfahrt: Kanarienweg")
    assert warum("kanarienweg", geheim) is None
    assert warum("nordstadt", geheim) is None
