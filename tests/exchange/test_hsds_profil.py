"""The profile fits on the official schemas; what we write is valid with and without it."""

from __future__ import annotations

import csv
import io
import json
import re
from copy import deepcopy
from dataclasses import fields, replace
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from lotse.domain.angebot import Angebot
from lotse.exchange.hsds import read_hsds
from lotse.exchange.hsds_aus_dateien import Fassung, build_services, write_csv, write_json
from lotse.paths import RESOURCES
from lotse.services.katalogfreigabe import gib_frei
from tests.werkzeug.katalogausgabe import (
    AUSGABE,
    HEUTE,
    VOLLE,
    frei,
    json_wieder,
    musterstadt,
    nach_key,
)
from tests.werkzeug.shared import shared

PROFIL = RESOURCES / "hsds_profil"
URI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+", re.IGNORECASE)


def merge(ziel: object, patch: object) -> object:
    """RFC 7386: objects merge, null removes, anything else replaces."""
    if not isinstance(patch, dict):
        return patch
    neu = dict(ziel) if isinstance(ziel, dict) else {}
    for name, wert in patch.items():
        if wert is None:
            neu.pop(name, None)
        else:
            neu[name] = merge(neu.get(name), wert)
    return neu


def schemata(*, mit_profil: bool) -> dict[str, dict[str, object]]:
    ordner = shared("data", "hsds", "v3.1", "schema")
    gelesen = {p.name: json.loads(p.read_text("utf-8")) for p in ordner.glob("*.json")}
    if mit_profil:
        for patch in PROFIL.glob("*.json"):
            vorher = gelesen.get(patch.name, {})
            gelesen[patch.name] = merge(vorher, json.loads(patch.read_text("utf-8")))
    return gelesen


def pruefer(*, mit_profil: bool) -> Draft202012Validator:
    dateien = schemata(mit_profil=mit_profil)
    register = Registry().with_resources(
        (name, Resource.from_contents(inhalt, default_specification=DRAFT202012))
        for name, inhalt in dateien.items()
    )
    formate = FormatChecker()
    formate.checks("uri")(lambda wert: bool(URI.fullmatch(str(wert))))
    formate.checks("date-time", ValueError)(lambda wert: bool(datetime.fromisoformat(str(wert))))
    return Draft202012Validator(dateien["service.json"], registry=register, format_checker=formate)


@pytest.fixture(scope="module")
def beide():
    return pruefer(mit_profil=False), pruefer(mit_profil=True)


def fehler(einer: Draft202012Validator, service: object) -> list[str]:
    return [f"{f.json_path}: {f.message[:200]}" for f in einer.iter_errors(service)]


def test_the_profile_names_every_field_of_an_entry():
    eintrag = json.loads((PROFIL / "lotse_entry.json").read_text("utf-8"))
    assert set(eintrag["properties"]) == {feld.name for feld in fields(Angebot)}


def test_the_profile_is_a_patch_that_adds_and_takes_nothing_away():
    vorher, nachher = schemata(mit_profil=False), schemata(mit_profil=True)
    assert set(vorher) < set(nachher)
    for name, schema in vorher.items():
        merged = deepcopy(nachher[name])
        merged.get("properties", {}).pop("lotse", None)
        assert merged == schema
    assert "lotse" in nachher["service.json"]["properties"]
    for schema in nachher.values():
        Draft202012Validator.check_schema(schema)


def test_the_practice_town_is_valid_with_and_without_the_profile(beide):
    services = build_services(frei(*musterstadt()), AUSGABE)
    assert len(services) > 100
    for einer in beide:
        assert [f for service in services for f in fehler(einer, service)] == []


@pytest.mark.parametrize("web", ["\xa0", "\u2003", "\x7f", "a b.de", "https://\u3000"])
def test_what_is_no_address_in_the_net_leaves_the_field_of_the_standard_out(beide, web):
    angebot = replace(musterstadt()[0], webs=(web,))
    (service,) = build_services(frei(angebot), AUSGABE)
    assert "url" not in service
    assert [fehler(einer, service) for einer in beide] == [[], []]


@settings(max_examples=150, suppress_health_check=list(HealthCheck), deadline=None)
@given(VOLLE)
def test_any_entry_is_valid_with_and_without_the_profile(beide, angebot):
    (service,) = build_services(frei(angebot), AUSGABE)
    service = json.loads(json.dumps(service))
    assert [fehler(einer, service) for einer in beide] == [[], []]


def test_a_wrong_profile_is_no_valid_export(beide):
    (service,) = build_services(frei(musterstadt()[0]), AUSGABE)
    service["lotse"] = {"schwelle": 7, "kennwort": "Sonne"}
    assert len(fehler(beide[1], service)) == 2
    assert fehler(beide[0], service) == []


@pytest.mark.parametrize("fassung", Fassung)
def test_the_files_name_version_and_profile(fassung):
    dateien = write_json(frei(*musterstadt()[:3]), fassung, AUSGABE)
    basis = json.loads(dateien["base.json"])
    assert (basis["version"], basis["profile"]) == (fassung.value, "urn:lotse:hsds-profil:1.1.0")
    seite = json.loads(dateien["services.json"])
    assert (seite["total_items"], seite["empty"], len(seite["contents"])) == (3, False, 3)


def test_the_tables_hold_columns_of_the_standard_and_ours_and_ids_once():
    amtlich = json.loads(shared("data", "hsds", "v3.2.3", "datapackage.json").read_text("utf-8"))
    erlaubt = {
        q["path"]: {f["name"]: f for f in q["schema"]["fields"]} for q in amtlich["resources"]
    }
    dateien = write_csv(frei(*musterstadt()), Fassung.V32, AUSGABE)
    paket = json.loads(dateien["datapackage.json"])
    for quelle in paket["resources"]:
        spalten = [feld["name"] for feld in quelle["schema"]["fields"]]
        amt = erlaubt[quelle["path"]]
        assert set(spalten) - set(amt) <= {"lotse"}
        zeilen = list(csv.DictReader(io.StringIO(dateien[quelle["path"]].decode("utf-8"))))
        assert list(zeilen[0]) == spalten
        assert len({zeile["id"] for zeile in zeilen}) == len(zeilen)
        pflicht = [n for n, f in amt.items() if f.get("constraints", {}).get("required")]
        for zeile in zeilen:
            assert all(zeile.get(name) for name in pflicht), (quelle["path"], zeile)


@pytest.mark.parametrize(
    "ordner", [("v3.2.3", "examples"), ("v3.2.3", "examples", "csv"), ("oruk", "examples")]
)
def test_the_official_examples_survive_import_and_export(beide, tmp_path, ordner):
    gelesen = read_hsds(shared("data", "hsds", *ordner), HEUTE)
    freigabe = gib_frei(gelesen.angebote)
    for service in build_services(freigabe, AUSGABE):
        assert [fehler(einer, service) for einer in beide] == [[], []]
    wieder = json_wieder(freigabe, tmp_path)
    assert nach_key(wieder.angebote) == nach_key(gelesen.angebote)


def test_what_others_correct_in_a_field_of_the_standard_counts(tmp_path):
    angebot = next(a for a in musterstadt() if a.mails and a.standort)
    (service,) = build_services(frei(angebot), AUSGABE)
    service["email"] = "neu@treff.example"
    service["service_at_locations"][0]["location"]["addresses"][0]["address_1"] = "Neuer Weg 7"
    (tmp_path / "s.json").write_text(json.dumps(service), "utf-8")
    (gelesen,) = read_hsds(tmp_path, HEUTE).angebote
    assert gelesen.mails == ("neu@treff.example",)
    assert gelesen.standort is not None
    assert (gelesen.standort.strasse, gelesen.standort.hausnummer) == ("Neuer Weg", "7")
    assert gelesen.gebiet == angebot.gebiet


def test_numbers_and_hours_of_the_standard_count_even_where_the_profile_says_them(tmp_path):
    angebot = next(a for a in musterstadt() if a.telefone and a.oeffnungszeiten)
    (service,) = build_services(frei(angebot), AUSGABE)
    assert {"telefone", "oeffnungszeiten"} <= service["lotse"].keys()
    service["phones"][0]["number"] = "0221 4710999"
    service["schedules"][0]["opens_at"] = "06:15"
    (tmp_path / "s.json").write_text(json.dumps(service), "utf-8")
    paket = read_hsds(tmp_path, HEUTE)
    (gelesen,) = paket.angebote
    assert gelesen.telefone[0].nummer == "0221 4710999"
    assert gelesen.oeffnungszeiten[0].von == 6 * 60 + 15
    assert gelesen.gebiet == angebot.gebiet
    assert [b.wert for b in paket.befunde if b.code == "widerspruch"] == [
        "oeffnungszeiten", "telefone",
    ]  # fmt: skip


def test_a_profile_nobody_can_read_is_told_and_the_standard_counts(tmp_path):
    (service,) = build_services(frei(musterstadt()[0]), AUSGABE)
    service["lotse"] = {"schwelle": "hoch"}
    (tmp_path / "s.json").write_text(json.dumps(service), "utf-8")
    paket = read_hsds(tmp_path, HEUTE)
    assert "lotse_profil" in [b.code for b in paket.befunde]
    assert paket.angebote[0].name == musterstadt()[0].name


def test_a_profile_can_hide_a_place_but_never_bring_one_back(tmp_path):
    (service,) = build_services(frei(next(a for a in musterstadt() if a.standort)), AUSGABE)
    for lotse in ({"adresse_vertraulich": True}, {"adresse_vertraulich": True, "schwelle": 9}):
        service["lotse"] = lotse
        (tmp_path / "s.json").write_text(json.dumps(service), "utf-8")
        (gelesen,) = read_hsds(tmp_path, HEUTE).angebote
        assert (gelesen.adresse_vertraulich, gelesen.standort) == (True, None)
    service["lotse"] = {
        "adresse_vertraulich": False,
        "name": "Frauenhaus",
        "standort": {"plz": "50990"},
    }
    (tmp_path / "s.json").write_text(json.dumps(service), "utf-8")
    (gelesen,) = read_hsds(tmp_path, HEUTE).angebote
    assert (gelesen.adresse_vertraulich, gelesen.standort) == (True, None)
