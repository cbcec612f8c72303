"""Real open data of a town and of a city: they come in, and nothing of them is lost silently."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from lotse.domain.fehler import Hinweis
from lotse.exchange.indikatoren import read_zahlen
from lotse.services.dialog.arbeit import Lesewunsch
from lotse.services.dialog.bestand import join
from lotse.services.dialog.freigabe import release
from lotse.services.dialog.gespraech import auswahl
from lotse.services.dialog.verlauf import bild
from lotse.services.katalog import Befundstufe

KATALOGE = Path(__file__).resolve().parents[2].parent / "shared/data/catalogues"
ATLAS = KATALOGE / "flensburg/sozialatlas"
HAMBURG = KATALOGE / "hamburg"
HEUTE = date(2026, 11, 24)
KEINE_GEBIETE = "household_type.csv"
"""A list of codes and words without any number."""
ANTEILE = (
    "beneficiaries_by_district.csv",
    "unemployed_residents_by_district.csv",
    "children_age_under_18_by_district.csv",
    "housing_benefit_by_district.csv",
)


@pytest.fixture(autouse=True)
def _daten():
    if not ATLAS.exists():
        pytest.skip("../shared fehlt: data/catalogues/flensburg/sozialatlas")


def dateien():
    return sorted(ATLAS.glob("*.csv"))


def test_every_table_with_numbers_comes_in_and_the_one_without_is_refused():
    gelesen = [read_zahlen(d, HEUTE) for d in dateien() if d.name != KEINE_GEBIETE]
    assert len(gelesen) == len(dateien()) - 1 > 20
    for eine in gelesen:
        assert eine.bestand.werte or eine.bestand.kontext or eine.datei == "district.csv"
    with pytest.raises(Hinweis, match="keine Zahlen über Gebiete"):
        read_zahlen(ATLAS / KEINE_GEBIETE, HEUTE)


def test_every_filled_cell_is_a_value_a_context_or_a_finding():
    for datei in dateien():
        if datei.name in (KEINE_GEBIETE, "district.csv"):
            continue
        with datei.open(encoding="utf-8", newline="") as strom:
            zeilen = list(csv.DictReader(strom))
        spalten = [s for s in zeilen[0] if s not in ("year", "district_id", "household_type_id")]
        zellen = sum(1 for zeile in zeilen for s in spalten if zeile[s])
        eine = read_zahlen(datei, HEUTE)
        ohne_ort = sum(
            bool(zeile[s]) for zeile in zeilen if zeile.get("district_id") == "" for s in spalten
        )
        assert len(eine.bestand.werte) + len(eine.bestand.kontext) + ohne_ort == zellen, datei.name
        fehlt = sum(b.anzahl for b in eine.befunde if str(b.code) == "gebiet_fehlt")
        assert fehlt == sum(zeile.get("district_id") == "" for zeile in zeilen)


def test_counts_with_a_second_table_of_residents_become_shares_to_talk_about():
    bestand = read_zahlen(ATLAS / "district.csv", HEUTE).bestand
    wunsch = Lesewunsch(nenner=ATLAS / "residents_by_district.csv", ebene="Stadtteil")
    for name in ANTEILE:
        bestand = join(bestand, read_zahlen(ATLAS / name, HEUTE, wunsch).bestand)
    freigabe = release(bestand)
    assert len(freigabe.gebiete) == 13
    assert freigabe.gebiete[0].name == "Altstadt"
    gewaehlt = auswahl(freigabe)
    assert gewaehlt.genug
    for indikator in gewaehlt.indikatoren:
        eines = bild(freigabe, indikator.id)
        assert len(eines.reihen) == 13
        assert eines.sicher


def test_counts_that_the_town_kept_back_are_gaps():
    eine = read_zahlen(ATLAS / "risk_homelessness_by_district.csv", HEUTE)
    (leer,) = [b for b in eine.befunde if str(b.code) == "leer"]
    assert leer.anzahl == 12
    assert all(w.zaehler for w in eine.bestand.werte)


def test_json_of_the_same_town_comes_in_when_its_year_is_told():
    datei = KATALOGE / "flensburg/sozialatlas_stadtteile.json"
    with pytest.raises(Hinweis, match="steht kein Jahr"):
        read_zahlen(datei, HEUTE)
    eine = read_zahlen(datei, HEUTE, Lesewunsch(jahr=2021))
    assert "Altstadt" in [g.name for g in eine.bestand.gebiete]
    assert len(eine.bestand.werte) > 100


@pytest.mark.parametrize("endung", ["csv", "xlsx"])
def test_the_profile_of_a_city_comes_in_with_its_spaces_and_commas(endung):
    if not HAMBURG.exists():
        pytest.skip("../shared fehlt: data/catalogues/hamburg")
    eine = read_zahlen(HAMBURG / f"Daten_fuer_die_Stadtteilprofile_2014.{endung}", HEUTE)
    assert len(eine.bestand.werte) > 5000
    gut = {Befundstufe.HINWEIS, Befundstufe.REPARIERT, Befundstufe.WARNUNG}
    schlecht = {str(b.code) for b in eine.befunde if b.stufe not in gut}
    assert schlecht == {"widerspruch"}  # names that stand twice
    wilhelmsburg = [
        w.zaehler
        for w in eine.bestand.werte
        if w.gebiet == "Wilhelmsburg" and "Unter 18-Jährige" in _name(eine, w.indikator)
    ]
    assert 10_000 < max(z for z in wilhelmsburg if z is not None) < 20_000


def _name(eine, indikator):
    return next(i.name for i in eine.bestand.indikatoren if i.id == indikator)
