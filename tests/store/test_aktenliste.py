from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.familie import Person, PersonId, Rolle
from lotse.domain.ort import Ort
from lotse.domain.vermittlung import Schritt, Schrittstand
from tests.werkzeug.akten import HEUTE, einfache_akte, volle_akte


def person(vorname, rolle=Rolle.KIND, **felder):
    return Person(PersonId(vorname), rolle, vorname, **felder)


@pytest.fixture
def liste(unit):
    """Four families of the practice world."""
    akten = [
        einfache_akte("a", fallcode="26-014", deckwort="Ahorn", name="Öztürk", buchstabe="Ö."),
        einfache_akte("b", fallcode="26-015", deckwort="Zaunkönig", personen=(person("Chloé"),)),
        einfache_akte("c", fallcode="25-014", deckwort="Möwe", buchstabe="S.", name="Strauß"),
        einfache_akte("d", fallcode="26-100", deckwort="Erle", personen=(person("Наталія"),)),
        einfache_akte("zu", fallcode="26-200", deckwort="Rose", geschlossen_am=HEUTE),
    ]
    with unit:
        for akte in akten:
            unit.save(None, akte)
    return unit


def gefunden(unit, suche, **wahl):
    with unit:
        return [zeile.id for zeile in unit.akten(suche, **wahl)]


@pytest.mark.parametrize(
    ("suche", "erwartet"),
    [
        ("", "adcb"),
        ("ahorn", "a"),
        ("AHO", "a"),
        ("26-014", "a"),
        ("014", "ac"),
        ("26", "adb"),
        ("ozturk", "a"),
        ("Oeztuerk", "a"),
        ("öztürk", "a"),
        ("oztrük", "a"),
        ("Öztrk", "a"),
        ("strauss", "c"),
        ("Familie S.", "c"),
        ("s", "c"),
        ("chloe", "b"),
        ("Хаталія", "d"),
        ("НАТАЛІЯ", "d"),
        ("zaunkonig", "b"),
        ("ahorn möwe", ""),
        ("%", ""),
        ("_", ""),
        ("' OR 1=1 --", ""),
        ("xylophon", ""),
        ("rose", ""),
    ],
)
def test_search_forgives_spelling_and_takes_signs_literally(liste, suche, erwartet):
    assert gefunden(liste, suche) == list(erwartet)


def test_closed_cases_have_their_own_list(liste):
    assert gefunden(liste, "", geschlossen=True) == ["zu"]
    assert gefunden(liste, "rose", geschlossen=True) == ["zu"]


def test_the_list_is_one_query_and_knows_no_surname(liste, familien, count_queries):
    queries = count_queries(familien)
    with liste:
        zeilen = liste.akten()
    assert len(queries) == 1
    assert [zeile.anzeige for zeile in zeilen] == [
        "Familie Ö.",
        "Anonym",
        "Familie S.",
        "Anonym",
    ]
    assert not any(name in str(zeilen) for name in ("Öztürk", "Strauß", "Chloé"))


def test_a_row_says_who_belongs_to_it_and_what_comes_next(unit):
    with unit:
        unit.save(None, volle_akte())
        (zeile,) = unit.akten()
    assert zeile.anzeige == "Familie K."
    assert zeile.personen == "1 erwachsene Person, 1 Kind, Baby erwartet"
    assert (zeile.erwachsene, zeile.kinder, zeile.erwartet) == (1, 1, 1)
    assert (zeile.naechster_schritt, zeile.bis) == ("Hebamme anrufen", HEUTE)
    assert (zeile.sprachen, zeile.stadtteil) == (("tr", "de"), "Nordstadt")
    assert (zeile.zuletzt, zeile.geschlossen) == (HEUTE, False)


def test_the_nearest_step_comes_first_and_done_ones_do_not_count(unit):
    def mit(kennung, *schritte):
        return replace(einfache_akte(kennung), schritte=schritte)

    spaet = Schritt("s", "spät", stand=Schrittstand.DRAN, bis=date(2026, 12, 24))
    bald = Schritt("b", "bald", bis=date(2026, 12, 1))
    getan = Schritt("g", "getan", stand=Schrittstand.GETAN, bis=HEUTE, getan_am=date(2026, 11, 30))
    with unit:
        for akte in (mit("a"), mit("b", bald, spaet), mit("c", bald, getan), mit("d", getan)):
            unit.save(None, akte)
        zeilen = unit.akten()
    assert [(zeile.id, zeile.naechster_schritt) for zeile in zeilen] == [
        ("c", "bald"),
        ("b", "spät"),
        ("a", ""),
        ("d", ""),
    ]
    assert [zeile.zuletzt.day for zeile in zeilen] == [30, 24, 24, 30]


def test_the_list_follows_a_change(unit):
    akte = einfache_akte()
    neu = replace(akte, familie=replace(akte.familie, ort=Ort(stadtteil="Am Wald"), buchstabe="B."))
    with unit:
        unit.save(None, akte)
    with unit:
        unit.save(akte, neu)
    assert gefunden(unit, "wald") == ["f1"]


def test_who_is_around_a_family_and_who_helps_it_do_not_lead_to_it(unit):
    with unit:
        unit.save(None, volle_akte())
        assert len(unit.akten("Leyla")) == 1
        for wort in ("Nachbarin", "Wohngeldstelle", "Dolmetscherin", "Hebammenpraxis", "K7-M2"):
            assert unit.akten(wort) == ()
