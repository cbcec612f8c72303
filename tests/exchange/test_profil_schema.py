from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from lotse.domain.angebot import Form, Kostenart, Publikum, Status, Zugang
from lotse.domain.fehler import Hinweis
from lotse.domain.lebensbereich import Lebensbereich
from lotse.exchange.profil_form import Ziel
from lotse.exchange.profil_lesen import read_profil
from lotse.paths import RESOURCES

SCHEMA = json.loads((RESOURCES / "schema" / "profil.schema.json").read_text("utf-8"))
PRUEFER = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
PROFILE = sorted((RESOURCES / "profile").glob("*.json"))
GUT: dict[str, Any] = {
    "version": 1,
    "name": "test",
    "titel": "Test",
    "dateien": [
        {
            "datei": "a.json",
            "kennung": "id",
            "quelle": {
                "kennung": "q",
                "name": "n",
                "lizenz": "l",
                "namensnennung": "w",
                "stand": "2015-12-31",
            },
            "felder": {"name": "n"},
        }
    ],
}
BEISPIELE: list[tuple[tuple[str, ...], object]] = [
    ((), None),
    (("version",), 2),
    (("name",), "Mit Leerzeichen"),
    (("titel",), 5),
    (("dateien", "datei"), ""),
    (("dateien", "format"), "json"),
    (("dateien", "format"), "xlsx"),
    (("dateien", "vorwahl"), "030"),
    (("dateien", "vorwahl"), "30"),
    (("dateien", "fremd"), 1),
    (("dateien", "quelle", "stand"), "2015"),
    (("dateien", "quelle", "lizenz"), None),
    (("dateien", "felder"), {"ort": "o"}),
    (("dateien", "felder"), {"name": "n", "nichts": "x"}),
    (("dateien", "felder"), {"name": ["a", {"wert": "b"}]}),
    (("dateien", "felder"), {"name": {"spalten": "a"}}),
    (("dateien", "felder"), {"name": {"spalten": ["a"], "kuerzen": 5}}),
    (("dateien", "felder"), {"name": {"spalten": ["a"], "ersetzen": {"x": "y"}}}),
    (("dateien", "gebiet"), [{"art": "plz", "wert": "10365"}]),
    (("dateien", "gebiet"), [{"art": "land"}]),
    (("dateien", "worte"), [{"spalten": ["a"], "worte": ["b"], "setzt": {}}]),
    (("dateien", "worte"), [{"spalten": ["a"], "worte": ["b"]}]),
    (("dateien", "werte"), [{"spalte": "a", "zuordnung": {"x": {"schwelle": 3}}}]),
    (("dateien", "werte"), [{"spalte": "a", "zuordnung": {"x": {"schwelle": 4}}}]),
    (("dateien", "immer"), {"zielgruppen": [{"publikum": "kind", "bis_monate": 36}]}),
    (("dateien", "immer"), {"zielgruppen": [{"von_monate": 36}]}),
    (("dateien", "immer"), {"zugang": ["offen"]}),
    (("dateien", "immer"), {"kosten": None, "ohne_antrag": True}),
    (("dateien", "immer"), {"ohne_antrag": "ja"}),
]


def geaendert(pfad: tuple[str, ...], wert: object) -> dict[str, Any]:
    neu = copy.deepcopy(GUT)
    stelle: Any = neu
    for teil in pfad[:-1]:
        stelle = stelle[teil][0] if teil == "dateien" else stelle[teil]
    if pfad:
        stelle[pfad[-1]] = wert
    return neu


@pytest.mark.parametrize(("pfad", "wert"), BEISPIELE, ids=str)
def test_schema_and_reader_accept_and_refuse_the_same_profiles(tmp_path: Path, pfad, wert):
    inhalt = geaendert(pfad, wert)
    datei = tmp_path / "p.json"
    datei.write_text(json.dumps(inhalt), "utf-8")
    try:
        read_profil(datei)
        lesbar = True
    except Hinweis:
        lesbar = False
    assert PRUEFER.is_valid(inhalt) == lesbar, [*PRUEFER.iter_errors(inhalt)]


def test_the_examples_hold_both_kinds():
    assert {PRUEFER.is_valid(geaendert(*beispiel)) for beispiel in BEISPIELE} == {True, False}


@pytest.mark.parametrize("pfad", PROFILE, ids=lambda p: p.name)
def test_every_saved_profile_fits_schema_and_reader(pfad: Path):
    inhalt = json.loads(pfad.read_text("utf-8"))
    assert [e.message for e in PRUEFER.iter_errors(inhalt)] == []
    assert read_profil(pfad).name == pfad.stem


def test_the_schema_knows_the_words_of_the_domain():
    Draft202012Validator.check_schema(SCHEMA)
    zuordnung = SCHEMA["$defs"]["zuordnung"]["properties"]
    felder = SCHEMA["$defs"]["datei"]["properties"]["felder"]
    assert felder["propertyNames"]["enum"] == list(Ziel)
    assert zuordnung["zugang"]["items"]["enum"] == list(Zugang)
    assert zuordnung["lebensbereiche"]["items"]["enum"] == list(Lebensbereich)
    publikum = zuordnung["zielgruppen"]["items"]["properties"]["publikum"]["enum"]
    assert publikum == list(Publikum)
    assert zuordnung["kosten"]["enum"] == [*Kostenart, None]
    assert zuordnung["status"]["enum"] == [*Status, None]
    assert zuordnung["form"]["enum"] == [*Form, None]
