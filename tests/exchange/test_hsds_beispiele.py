"""The official examples and rough real feeds import with findings and without a stop."""

from __future__ import annotations

from collections import Counter
from datetime import date

from lotse.exchange.hsds import read_hsds
from lotse.services.angebot_form import angebot_from_dict, angebot_to_dict
from lotse.services.katalog import Katalogpaket
from tests.werkzeug.shared import shared

HEUTE = date(2026, 11, 24)
COUNSELLING = "ac148810-d857-441c-9679-408f346de14b"


def codes(paket: Katalogpaket) -> Counter[str]:
    return Counter(str(b.code) for b in paket.befunde)


def test_the_official_examples_of_3_2_3_are_one_service_with_all_their_oddities():
    paket = read_hsds(shared("data", "hsds", "v3.2.3", "examples"), HEUTE)
    (angebot,) = paket.angebote
    assert angebot.key == COUNSELLING
    assert angebot.traeger == "Example Organization Inc."
    assert angebot.standort is not None
    assert angebot.standort.lat is None
    assert angebot.telefone[0].nummer == "+44 1234 234567"
    assert angebot.pruefung is not None
    assert angebot.pruefung.am == date(2005, 1, 1)
    gefunden = codes(paket)
    for code in (
        "koordinaten", "plz_ungueltig", "kapazitaet", "telefon_zeichen", "alter_ohne_grenze",
        "zeit_abgelaufen", "gebiet_text", "hinweis_bis", "personen", "beiwerk",
    ):  # fmt: skip
        assert gefunden[code], code
    assert len(paket.dateien) == 13


def test_the_csv_examples_name_their_four_dangling_references():
    paket = read_hsds(shared("data", "hsds", "v3.2.3", "examples", "csv"), HEUTE)
    assert [a.key for a in paket.angebote] == [COUNSELLING]
    leer = {(b.datei, b.spalte) for b in paket.befunde if b.code == "verweis_leer"}
    assert {
        ("locations.csv", "organization_id"),
        ("contacts.csv", "organization_id"),
        ("contacts.csv", "service_at_location_id"),
        ("taxonomy_terms.csv", "taxonomy_id"),
    } <= leer


def test_the_uk_profile_is_read_too():
    paket = read_hsds(shared("data", "hsds", "oruk", "examples"), HEUTE)
    assert [a.name for a in paket.angebote] == ["Community Counselling"]


def test_911_rough_packages_import_without_a_stop():
    quelle = shared("data", "catalogues", "us_foodbanks", "hsds_results.ndjson")
    paket = read_hsds(quelle, HEUTE)
    assert len(paket.angebote) > 900
    assert len({a.key for a in paket.angebote}) == len(paket.angebote)


def test_hsds_1_tables_with_dangling_references_lose_no_service():
    paket = read_hsds(shared("data", "catalogues", "ilao", "output"), HEUTE)
    assert paket.dateien[0].zeilen == 430
    assert codes(paket)["verweis_leer"] > 700
    assert codes(paket)["status_leer"] >= 429


def test_every_imported_entry_can_be_written_as_our_own_json_and_read_again():
    for teile in (("hsds", "v3.2.3", "examples"), ("hsds", "oruk", "examples")):
        for angebot in read_hsds(shared("data", *teile), HEUTE).angebote:
            assert angebot_from_dict(angebot_to_dict(angebot), "x") == angebot
