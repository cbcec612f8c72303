from __future__ import annotations

from lotse.domain.laender import find_land
from lotse.domain.schutzort import ist_schutzort, ohne_ort
from tests.werkzeug.stores import angebot


def test_shelters_are_known_by_their_words():
    assert ist_schutzort("3. Frauenhaus Musterstadt")
    assert ist_schutzort("", "Zufluchtswohnung")
    assert not ist_schutzort("Frauentreff am Hausberg")


def test_only_confidential_entries_lose_their_words():
    offen = angebot(beschreibung="Parkweg 3")
    assert ohne_ort(offen) is offen
    geheim = angebot(beschreibung="Parkweg 3", adresse_vertraulich=True, region="Hessen")
    assert ohne_ort(geheim) == angebot(adresse_vertraulich=True, region="Hessen")


def test_the_land_is_known_by_name_or_by_ags():
    assert find_land("Hessen", "11") == "Hessen"
    assert find_land("MyState", "", "11000000") == "Berlin"
    assert find_land("Parkweg", "99") == ""


def test_a_hidden_mark_or_another_spelling_is_a_schutzort_all_the_same():
    for name in (
        "Frauen-Haus Nord",
        "Frauen\u00adhaus",
        "Frauen\u200bhaus",
        "Frauenha\u0308user",
        "Frauen- und Kinderhaus",
        "Mädchenzuflucht",
        "Women’s shelter",
    ):
        assert ist_schutzort(name), name
    for name in ("Frauen im Haushalt", "Kinderschutzbund", "Kirche zur Zuflucht", "Mädchentreff"):
        assert not ist_schutzort(name), name
