"""The order of a list in SQL, distance among them; and counts of choices that few entries have."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.angebot import Angebot, Pruefung, Standort
from lotse.domain.ort import Ort
from lotse.domain.ortsdaten import Plzort
from lotse.services.katalogsuche import Katalogfrage, Merkmalsart, Sortierung
from lotse.services.ortsfrage import entfernung
from lotse.store.katalog import KatalogLeser
from lotse.store.katalog_schreiben import KatalogSchreiber
from lotse.store.oeffnen import edit_katalog, use_katalog
from lotse.store.plz import write_plz
from tests.werkzeug.stores import STAND, angebot

HEUTE = date(2026, 11, 24)
DOM = (50.9413, 6.9583)
MITTE = Plzort("50990", "05999000", "Musterstadt", "", *DOM)
ORTE = {
    "nah": (50.95, 6.96),
    "weiter": (51.2277, 6.7735),
    "fern": (53.5511, 9.9937),
}


def steht(key: str, name: str, **anders) -> Angebot:
    lat, lon = ORTE.get(key, (None, None))
    wo = Standort("Weg", "1", "50999", "Musterstadt", lat=lat, lon=lon)
    return replace(angebot(key, name, **anders), standort=wo)


@pytest.fixture
def stadt(tmp_path):
    datei = tmp_path / "katalog.db"
    engine = edit_katalog(datei)
    alle = [
        steht("fern", "Beratung A", traeger="Zebra"),
        steht("nah", "Beratung D", traeger="Ahorn"),
        steht("weiter", "Beratung C"),
        replace(steht("plz", "Beratung B"), standort=Standort(plz="50990", ort="Musterstadt")),
        replace(steht("nirgends", "Treff"), standort=None),
        replace(steht("geheim", "Frauenhaus"), adresse_vertraulich=True, standort=None),
    ]
    tage = [date(2026, 5, 1), None, date(2025, 1, 1), date(2026, 6, 1), date(2024, 1, 1), None]
    alle = [replace(a, pruefung=t and Pruefung(t)) for a, t in zip(alle, tage, strict=True)]
    KatalogSchreiber(engine).uebernehmen(alle, "Test", STAND)
    write_plz(engine, [MITTE])
    engine.dispose()
    engine = use_katalog(datei)
    yield KatalogLeser(engine)
    engine.dispose()


def test_the_nearest_comes_first_and_who_tells_no_place_comes_last(stadt):
    frage = Katalogfrage(sortierung=Sortierung.NAEHE, von=DOM)
    gefunden = list(stadt.finde(frage, HEUTE))
    assert gefunden == ["plz", "nah", "weiter", "fern", "geheim", "nirgends"]


def test_the_order_of_nearness_is_that_of_the_kilometres_shown(stadt):
    frage = Katalogfrage(sortierung=Sortierung.NAEHE, von=DOM)
    eintraege = stadt.angebote(stadt.finde(frage, HEUTE)).values()
    km = [entfernung(Ort(plz="50990"), eintrag, stadt).km for eintrag in eintraege]
    bekannt = [k for k in km if k is not None]
    assert bekannt == sorted(bekannt)
    assert len(bekannt) == 4
    assert bekannt[3] == pytest.approx(356.4, abs=1)  # Köln-Hamburg over the globe


def test_a_word_and_a_filter_keep_their_hits_in_any_order(stadt):
    nah = Katalogfrage("beratung", sortierung=Sortierung.NAEHE, von=DOM)
    assert list(stadt.finde(nah, HEUTE)) == ["plz", "nah", "weiter", "fern"]
    assert list(stadt.finde(replace(nah, nur=frozenset({"fern", "nah"})), HEUTE)) == ["nah", "fern"]
    assert stadt.finde(replace(nah, wort="gibtesnicht"), HEUTE) == []


def test_without_a_place_nearness_is_the_order_of_names(stadt):
    nach_namen = stadt.finde(Katalogfrage(sortierung=Sortierung.NAME), HEUTE)
    assert stadt.finde(Katalogfrage(sortierung=Sortierung.NAEHE), HEUTE) == nach_namen
    assert list(nach_namen)[:4] == ["fern", "plz", "weiter", "nah"]


def test_by_stelle_and_by_the_age_of_the_check(stadt):
    nach_traeger = stadt.finde(Katalogfrage(sortierung=Sortierung.TRAEGER), HEUTE)
    assert nach_traeger[0] == "nah"
    assert nach_traeger.index("fern") > nach_traeger.index("nah")
    geprueft = list(stadt.finde(Katalogfrage(sortierung=Sortierung.GEPRUEFT), HEUTE))
    assert geprueft == ["nah", "geheim", "nirgends", "weiter", "fern", "plz"]


def test_a_value_that_few_entries_have_is_counted_like_any_other(tmp_path):
    datei = tmp_path / "katalog.db"
    engine = edit_katalog(datei)
    alle = [
        angebot(f"k{n}", f"Hilfe {n}", angebotsart="selten" if n in (7, 1500) else "haeufig")
        for n in range(1600)
    ]
    KatalogSchreiber(engine).uebernehmen(alle, "Test", STAND)
    engine.dispose()
    engine = use_katalog(datei)
    leser = KatalogLeser(engine)
    arten = leser.facetten(Katalogfrage("hilfe"), HEUTE)[Merkmalsart.ANGEBOTSART]
    assert arten == {"selten": 2, "haeufig": 1598}
    einer = leser.facetten(Katalogfrage("1500"), HEUTE)[Merkmalsart.ANGEBOTSART]
    assert einer["selten"] == 1
    assert sum(einer.values()) == len(leser.finde(Katalogfrage("1500"), HEUTE))  # slips, too
    engine.dispose()
