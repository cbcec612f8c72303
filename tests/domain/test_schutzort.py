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
