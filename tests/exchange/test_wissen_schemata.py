"""The published schemas: they fit what we ship, and name every field there is."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import fields
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from lotse.domain.ortswissen import Ortsangabe, Ortsfeld
from lotse.domain.recht import Antwort, Fakt, Kennzahl, Thema
from lotse.exchange.ortswissen_csv import SPALTEN
from lotse.exchange.wissen import RECHT
from lotse.exchange.wissen_lesen import read_toml
from lotse.paths import RESOURCES
from tests.werkzeug.wissensarbeit import Verlag

ORT = RESOURCES / "musterstadt" / "ort"


def schema(name: str) -> dict[str, object]:
    inhalt = json.loads((RESOURCES / "schema" / f"{name}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(inhalt)
    return inhalt


def fehler(name: str, inhalt: object) -> list[str]:
    pruefer = Draft202012Validator(schema(name), format_checker=FormatChecker())
    return [f"{list(f.absolute_path)}: {f.message}" for f in pruefer.iter_errors(inhalt)]


@pytest.mark.parametrize("name", ["fakten", "bedarfe", "parameter"])
def test_the_shipped_tables_follow_their_schema(name: str):
    assert fehler(name, read_toml(RECHT / f"{name}.toml", RECHT).inhalt) == []


@pytest.mark.parametrize(
    ("name", "tafel", "typ"),
    [("fakten", "fakt", Fakt), ("bedarfe", "thema", Thema), ("parameter", "kennzahl", Kennzahl)],
)
def test_a_schema_names_every_field(name: str, tafel: str, typ: type):
    zeile = schema(name)["properties"][tafel]["items"]  # type: ignore[index]
    assert zeile["properties"].keys() == {feld.name for feld in fields(typ)}


def test_the_schema_names_every_field_of_an_answer():
    antwort = schema("fakten")["$defs"]["antwort"]  # type: ignore[index]
    assert antwort["properties"].keys() == {feld.name for feld in fields(Antwort)}


def test_the_practice_town_follows_the_schemas_of_a_place():
    assert fehler("ort", read_toml(ORT / "ort.toml", ORT).inhalt) == []
    text = (ORT / "ortswissen.csv").read_text("utf-8-sig")
    for zeile in csv.DictReader(io.StringIO(text), delimiter=";"):
        assert fehler("ortswissen", {k: v for k, v in zeile.items() if v}) == []
    for datei in ORT.glob("leistungen/*/*.toml"):
        assert fehler("leistung", read_toml(datei, ORT).inhalt) == []


def test_the_schema_of_a_line_names_every_column_and_field():
    eigenschaften = schema("ortswissen")["properties"]
    assert eigenschaften.keys() == set(SPALTEN) == {f.name for f in fields(Ortsangabe)}  # type: ignore[attr-defined]
    assert eigenschaften["feld"]["enum"] == list(Ortsfeld)  # type: ignore[index]


@pytest.mark.parametrize(
    "falsch",
    [
        {"gebiet": "5"},
        {"feld": "telefon"},
        {"wert": "=1+1"},
        {"geprueft_am": "bald"},
        {"leistung": ""},
        {"feld": "mietenstufe"},
        {"mehr": "x"},
    ],
)
def test_the_schema_of_a_line_refuses_what_the_reader_refuses(falsch: dict[str, str]):
    gut = {
        "leistung": "wohngeld", "gebiet": "05", "feld": "hinweis", "wert": "Dauert.",
        "quelle": "Anruf", "geprueft_am": "2026-11-02", "geprueft_von": "Frau Sommer",
    }  # fmt: skip
    assert fehler("ortswissen", gut) == []
    assert fehler("ortswissen", gut | falsch)


def test_the_list_of_a_package_follows_its_schema(tmp_path: Path):
    with zipfile.ZipFile(Verlag(tmp_path).paket()) as paket:
        assert fehler("wissenspaket", json.loads(paket.read("manifest.json"))) == []
