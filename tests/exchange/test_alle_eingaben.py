"""Every test input imports with a sensible report: rows in, entries out, repaired, left as text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from lotse.domain.fehler import Hinweis
from lotse.exchange.lesen_datei import read_datei
from lotse.exchange.lesen_quelle import read_quelle
from lotse.services.katalog import Befundstufe
from tests.werkzeug.eingaben import GELESEN, zahlen
from tests.werkzeug.shared import SHARED, shared

HEUTE = date(2026, 11, 24)
OHNE_EINTRAG = frozenset(
    {
        "hsds/example_profile/data/taxonomy_term.json",
        "hsds/oruk/examples/taxonomy.json",
        "hsds/oruk/examples/taxonomy_list.json",
        "hsds/oruk/examples/taxonomy_term.json",
        "hsds/oruk/examples/taxonomy_term_list.json",
        "hsds/v1.1.0/datapackage.json",
        "hsds/v2.0.1/datapackage.json",
        "hsds/v3.2.3/datapackage.json",
        "hsds/v3.2.3/examples/base.json",
        "hsds/v3.2.3/examples/csv/meta_table_descriptions.csv",
        "hsds/v3.2.3/examples/csv/metadata.csv",
        "hsds/v3.2.3/examples/csv/organization_identifiers.csv",
        "hsds/v3.2.3/examples/csv/programs.csv",
        "hsds/v3.2.3/examples/csv/taxonomies.csv",
        "hsds/v3.2.3/examples/csv/units.csv",
        "hsds/v3.2.3/examples/location.json",
        "hsds/v3.2.3/examples/taxonomy.json",
        "hsds/v3.2.3/examples/taxonomy_list.json",
        "hsds/v3.2.3/examples/taxonomy_term.json",
        "hsds/v3.2.3/examples/taxonomy_term_list.json",
    }
)
"""HSDS files that hold terms, places or heads only: known as such, and refused."""

KEINE_ANGEBOTE = "steht kein Angebot", "steht keine Liste von Einträgen"


def dateien() -> Iterator[str]:
    daten = SHARED / "data"
    for pfad in sorted(daten.rglob("*")) if daten.exists() else ():
        if pfad.is_file():
            yield str(pfad.relative_to(daten))


@pytest.mark.parametrize("name", GELESEN)
def test_a_list_of_helps_is_taken_in_whole(name: str):
    paket = read_quelle(shared("data", *Path(name).parts), HEUTE)
    assert zahlen(paket) == GELESEN[name]
    verloren = [z for z in paket.quellzeilen if not z.key]
    abgewiesen = [b for b in paket.befunde if b.stufe is Befundstufe.ABGEWIESEN]
    assert len(verloren) <= len(abgewiesen), "a row is left out only where that is told"


@pytest.mark.parametrize("name", OHNE_EINTRAG)
def test_terms_and_places_alone_are_refused_and_nothing_is_taken_in(name: str):
    with pytest.raises(Hinweis) as gesagt:
        read_quelle(shared("data", *Path(name).parts), HEUTE)
    nur_kopf = name.endswith("datapackage.json")
    assert ("beschreibt nur ein Datenpaket" if nur_kopf else "kein Angebot") in gesagt.value.was
    assert gesagt.value.sicher == "Nichts wurde verändert."
    assert "Ordner" in gesagt.value.tun


def test_every_other_file_is_told_to_hold_no_help():
    shared("data")
    uebrig = [name for name in dateien() if name not in GELESEN and name not in OHNE_EINTRAG]
    assert len(uebrig) > 100
    for name in uebrig:
        with pytest.raises(Hinweis) as gesagt:
            read_quelle(SHARED / "data" / name, HEUTE)
        assert any(satz in gesagt.value.was for satz in KEINE_ANGEBOTE), name


def test_offices_split_over_rows_lose_no_postcode():
    """404 records, 380 keys, 24 of them split; two are placeholders."""
    paket = read_quelle(shared("data", "catalogues", "gesundheitsaemter"), HEUTE)
    plz = {regel.wert for angebot in paket.angebote for regel in angebot.gebiet}
    paare = sum(len({r.wert for r in angebot.gebiet}) for angebot in paket.angebote)
    assert (len(paket.angebote), len(plz)) == (380, 9820)
    assert paare == 9990
    codes = [str(befund.code) for befund in paket.befunde]
    assert (codes.count("schluessel_geteilt"), codes.count("platzhalter")) == (24, 2)


def test_the_same_table_as_csv_and_xlsx_has_the_same_rows():
    ordner = shared("data", "catalogues", "hamburg")
    tabellen = [read_datei(pfad).tabelle for pfad in sorted(ordner.iterdir())]
    csv, xlsx = (t for t in tabellen if t)
    assert [len(t.zeilen) for t in (csv, xlsx)] == [107, 107]
    assert [len(t.spalten) for t in (csv, xlsx)] == [69, 69]
    assert (csv.trenner, xlsx.kopfzeilen) == (";", 3)
    assert [next(iter(z.values())) for _, z in csv.zeilen] == [
        next(iter(z.values())) for _, z in xlsx.zeilen
    ]
