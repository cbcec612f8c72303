from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from lotse.domain.fehler import Hinweis
from lotse.domain.huerde import Grad, Huerdencode
from lotse.domain.lebensbereich import Lebensbereich
from lotse.exchange.familie import familie_to_dict, read_familie
from lotse.exchange.familie_felder import felder
from lotse.paths import RESOURCES
from tests.werkzeug.austausch import familiendatei, wissen

SCHEMA = json.loads((RESOURCES / "schema" / "familie.schema.json").read_text("utf-8"))
PRUEFER = Draft202012Validator(SCHEMA, format_checker=FormatChecker())

KIND = {"rolle": "kind"}
NUTZUNG = {"anspruch": "u7a", "person": "p2", "stand": "genutzt", "am": "2026-11-24"}
BEISPIELE: list[dict[str, object]] = [
    {},
    {"name": ...},
    {"fallcode": ...},
    {"deckwort": ""},
    {"deckwort": 5},
    {"version": "1"},
    {"version": 2},
    {"id": ""},
    {"id": "a b"},
    {"id": "abc-1"},
    {"unbekannt": 1},
    {"$schema": "../schema/familie.schema.json"},
    {"angelegt_am": "2026-11-24"},
    {"angelegt_am": "2025-02-29"},
    {"angelegt_am": None},
    {"geschlossen_am": None},
    {"geschlossen_am": "gestern"},
    {"name": "K\u0007"},
    {"name": "erste Zeile\nzweite"},
    {"name": "K" * 20_000},
    {"name": "K" * 20_001},
    {"deckwort": "K" * 20_001},
    {"personen": [{**KIND, "vorname": "K" * 20_001}]},
    {"name": None},
    {"ort": {}},
    {"ort": {"plz": ""}},
    {"ort": {"plz": "103655"}},
    {"ort": {"plz": "١٠٣٦٥"}},
    {"ort": {"ags": "11000000"}},
    {"ort": {"ags": "11"}},
    {"ort": {"land": "Berlin"}},
    {"ort": []},
    {"verstaendigung": {"sprachen": []}},
    {"verstaendigung": {"sprachen": "de"}},
    {"verstaendigung": {"sprachen": ["Deutsch"]}},
    {"verstaendigung": {"deutsch": None, "liest": "kaum", "dolmetschen": None}},
    {"verstaendigung": {"deutsch": "fließend"}},
    {"verstaendigung": {"dolmetschen": "ja"}},
    {"verstaendigung": {"kontaktweg": "SMS am Abend"}},
    {"personen": [KIND], "fluechtig": {}},
    {"personen": [{"id": "p1"}]},
    {"personen": {"rolle": "kind"}},
    {"personen": [{**KIND, "geburt": "2024-02-29"}]},
    {"personen": [{**KIND, "geburt": "2025-02-29"}]},
    {"personen": [{**KIND, "geburt": "2025"}]},
    {"personen": [{**KIND, "geburt": "2025-13"}]},
    {"personen": [{**KIND, "geburt": "2025-00"}]},
    {"personen": [{**KIND, "geburt": "2025-05-00"}]},
    {"personen": [KIND] * 60},
    {"personen": [KIND] * 61},
    {"ziele": [{"zitat": "Ruhe."}] * 61},
    {"staerken": [{"text": "Musik"}] * 61},
    {"personen": [{**KIND, "geburt": "2025-1"}]},
    {"personen": [{**KIND, "geburt": "1830"}]},
    {"personen": [{**KIND, "geburt": None, "ungeboren": True}]},
    {"personen": [{"rolle": "mutter", "ungeboren": True}]},
    {"personen": [{"rolle": "mutter", "ungeboren": False, "fakten": {}}]},
    {"personen": [{"rolle": "vater", "fakten": {"besucht_kita": True}}]},
    {"personen": [{**KIND, "alter": 3}]},
    {"kinder_gefragt": "ja"},
    {"bereiche": [{"lebensbereich": "wohnen"}]},
    {"bereiche": [{"bedarfe": []}]},
    {"bereiche": [{"lebensbereich": "wohnen", "wunsch": None, "moeglich": "mit_hilfe"}]},
    {"bereiche": [{"lebensbereich": "wohnen", "wunsch": "bald"}]},
    {"bereiche": [{"lebensbereich": "wohnen", "spaeter_am": "2027-02-01", "besprochen": True}]},
    {"ziele": [{"zitat": "Ruhe.", "sprache": "tr", "lebensbereich": None}]},
    {"ziele": [{"sprache": "tr"}]},
    {"staerken": [{"text": "Musik", "art": "geistig"}]},
    {"staerken": [{"text": "Musik"}]},
    {"huerden": [{"code": "lesen"}]},
    {"huerden": [{"code": "lesen", "grad": "schwer"}]},
    {"huerden": [{"code": "lesen", "grad": "sehr"}]},
    {"fakten": {"wohnsitz_de": None}},
    {"fakten": {"wohnsitz_de": [True]}},
    {"fakten": {"Wohnsitz DE": True}},
    {"fakten": []},
    {"fluechtig": {"ssw": -3}},
    {"fluechtig": {"ssw": 12.5}},
    {"fluechtig": {"ssw": 1_000_001}},
    {"personen": [{**KIND, "id": "p2"}], "fluechtig": {"behinderung_kind@p2": True}},
    {"unterlagen": ["geburtsurkunde", "mietvertrag"]},
    {"unterlagen": ["mietvertrag", "mietvertrag"]},
    {"unterlagen": "mietvertrag"},
    {"unterlagen": [""]},
    {"nutzungen": []},
    {"nutzungen": [NUTZUNG]},
    {"nutzungen": [{**NUTZUNG, "stand": "vielleicht"}]},
    {"nutzungen": [{**NUTZUNG, "anspruch": "U7a"}]},
    {"nutzungen": [{**NUTZUNG, "am": "gestern"}]},
    {"nutzungen": [{**NUTZUNG, "notiz": ""}]},
    {"nutzungen": [{"anspruch": "u7a", "person": "p2"}]},
]


def lesbar(datei: dict[str, object]) -> bool:
    try:
        read_familie(json.dumps(datei), wissen())
    except Hinweis:
        return False
    return True


@pytest.mark.parametrize("felder", BEISPIELE, ids=lambda f: json.dumps(f, default=str)[:60])
def test_schema_and_reader_accept_and_refuse_the_same_files(felder: dict[str, object]):
    datei = familiendatei(**felder)
    assert PRUEFER.is_valid(datei) == lesbar(datei), [*PRUEFER.iter_errors(datei)]


def test_the_examples_hold_both_kinds():
    urteile = {PRUEFER.is_valid(familiendatei(**felder)) for felder in BEISPIELE}
    assert urteile == {True, False}


def test_the_schema_itself_is_valid_and_speaks_german():
    Draft202012Validator.check_schema(SCHEMA)
    ohne = [
        name
        for name, feld in SCHEMA["properties"].items()
        if "title" not in feld
    ]  # fmt: skip
    assert ohne == []


def test_schema_and_reader_know_the_same_fields_and_words():
    assert set(SCHEMA["properties"]) == set(felder({}, {}, ()))
    huerde = SCHEMA["properties"]["huerden"]["items"]["properties"]
    assert huerde["code"]["enum"] == list(Huerdencode)
    assert huerde["grad"]["enum"] == list(Grad)
    assert SCHEMA["$defs"]["lebensbereich"]["enum"] == list(Lebensbereich)


@settings(deadline=None, max_examples=60)
@given(
    name=st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200),
    geburt=st.dates(min_value=date(1900, 1, 1)).filter(lambda tag: tag.year < 2100),
    antwort=st.sampled_from([True, False, None]),
)
def test_what_lotse_writes_the_schema_accepts_and_the_reader_reads(name, geburt, antwort):
    datei = familiendatei(
        name=name,
        personen=[{"rolle": "kind", "vorname": name, "geburt": geburt.isoformat()}],
        fakten={"wohnsitz_de": antwort},
    )
    familie, fluechtig = read_familie(json.dumps(datei), wissen())
    geschrieben = familie_to_dict(familie, fluechtig)
    assert not list(PRUEFER.iter_errors(geschrieben))
    assert read_familie(json.dumps(geschrieben), wissen()) == (familie, fluechtig)
