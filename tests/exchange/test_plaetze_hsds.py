"""service_capacity and unit of HSDS become free places and come back as such."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.angebot import Angebot, AngebotKey
from lotse.domain.plaetze import Plaetze
from lotse.exchange.hsds import read_hsds
from lotse.exchange.hsds_aus_dateien import Fassung, build_services, write_csv
from tests.werkzeug.hsds import eins
from tests.werkzeug.katalogausgabe import AUSGABE, HEUTE, csv_wieder, frei, json_wieder, legen
from tests.werkzeug.shared import shared

TREFF = Angebot(AngebotKey("0b7d5d0e-0000-4000-8000-000000000001"), "Treff", "Verein")
VOLL = replace(TREFF, plaetze=Plaetze(3, 12, "Betten", date(2026, 11, 23), 14))


def platz(**felder):
    return {"available": 3, "maximum": 12, "updated": "2026-11-23T14:23:06.5+01:00", **felder}


@pytest.mark.parametrize(
    ("felder", "gelesen"),
    [
        ({}, Plaetze(3, 12, "", date(2026, 11, 23), 14)),
        ({"unit": {"name": "Bed"}}, Plaetze(3, 12, "Betten", date(2026, 11, 23), 14)),
        ({"unit": {"name": "Kilogram"}}, Plaetze(3, 12, "Kilogram", date(2026, 11, 23), 14)),
        ({"updated": "2026-11-23T00:00:00Z"}, Plaetze(3, 12, "", date(2026, 11, 23))),
        ({"updated": "2026-11-23"}, Plaetze(3, 12, "", date(2026, 11, 23))),
        ({"updated": "gestern"}, Plaetze(3, 12)),
        ({"maximum": None, "updated": ""}, Plaetze(3)),
        ({"available": "3", "maximum": "12", "updated": ""}, Plaetze(3, 12)),
        ({"available": 0.5}, None),
        ({"available": -1}, None),
        ({"available": 10**9}, None),
    ],
)
def test_a_capacity_is_read_with_its_unit_its_day_and_the_digits_of_its_clock(
    tmp_path, felder, gelesen
):
    angebot, _ = eins(tmp_path, capacities=[platz(**felder)])
    assert angebot.plaetze == gelesen


def test_what_is_no_number_of_places_and_every_further_one_stays_as_words(tmp_path):
    weitere = platz(available=0.5, maximum=2, description="Notplätze", unit={"name": "Zimmer"})
    angebot, _ = eins(tmp_path, capacities=[platz(description="im Haus"), weitere])
    assert angebot.plaetze.frei == 3
    assert "Plätze: im Haus" in angebot.beschreibung
    assert "Plätze: Notplätze 0.5 von 2 Zimmer" in angebot.beschreibung


def test_more_free_than_there_are_is_kept_and_told(tmp_path):
    angebot, codes = eins(tmp_path, capacities=[platz(available=12, maximum=10)])
    assert (angebot.plaetze.frei, angebot.plaetze.gesamt) == (12, 10)
    assert "kapazitaet" in codes


def test_places_are_written_where_hsds_has_a_field_and_nothing_stands_twice():
    (eines,) = build_services(frei(VOLL), AUSGABE)
    (zeile,) = eines["capacities"]
    assert (zeile["available"], zeile["maximum"], zeile["unit"]["name"]) == (3, 12, "Betten")
    assert zeile["updated"] == "2026-11-23T14:00:00Z"
    assert "plaetze" not in eines.get("lotse", {})


@pytest.mark.parametrize("wieder", [json_wieder, csv_wieder])
@pytest.mark.parametrize(
    "plaetze",
    [
        VOLL.plaetze,
        Plaetze(0, 12, stand=HEUTE),
        Plaetze(12, 10, stand=HEUTE, stunde=0),
        Plaetze(gesamt=12),
        Plaetze(3),
        Plaetze(3, einheit="Plätze", stand=HEUTE),
    ],
)
def test_what_goes_out_as_hsds_comes_back_the_same(tmp_path, wieder, plaetze):
    angebot = replace(TREFF, plaetze=plaetze, nimmt_neue_auf=False)
    (zurueck,) = wieder(frei(angebot), tmp_path).angebote
    assert (zurueck.plaetze, zurueck.nimmt_neue_auf) == (plaetze, False)


def test_what_another_program_changes_in_the_field_of_hsds_counts(tmp_path):
    dateien = write_csv(frei(VOLL), Fassung.V32, AUSGABE)
    zeilen = list(csv.DictReader(io.StringIO(dateien["service_capacity.csv"].decode())))
    assert [zeile["available"] for zeile in zeilen] == ["3"]
    assert b"Betten" in dateien["units.csv"]
    neu = dateien["service_capacity.csv"].replace(b",3,12,", b",1,12,")
    legen(tmp_path, {**dateien, "service_capacity.csv": neu})
    (zurueck,) = read_hsds(tmp_path, HEUTE).angebote
    assert zurueck.plaetze == replace(VOLL.plaetze, frei=1)


def test_a_unit_that_points_at_nothing_is_told_and_the_number_stays(tmp_path):
    dateien = write_csv(frei(VOLL), Fassung.V32, AUSGABE)
    legen(tmp_path, {name: roh for name, roh in dateien.items() if name != "units.csv"})
    paket = read_hsds(tmp_path, HEUTE)
    assert paket.angebote[0].plaetze == replace(VOLL.plaetze, einheit="")
    assert [b.spalte for b in paket.befunde if b.code == "verweis_leer"] == ["unit_id"]


def test_the_official_example_keeps_its_beds_in_kilograms():
    paket = read_hsds(shared("data", "hsds", "v3.2.3", "examples", "csv"), HEUTE)
    (eines,) = (a for a in paket.angebote if a.plaetze)
    assert eines.plaetze == Plaetze(12, 10, "Kilogram", date(2024, 9, 25), 14)
    assert "Beds available for people experiencing homelessness" in eines.beschreibung
    assert [b.wert for b in paket.befunde if b.code == "kapazitaet"] == ["12 von 10"]
