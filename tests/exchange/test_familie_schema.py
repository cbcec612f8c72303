from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from enum import StrEnum
from typing import get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from lotse.domain.antrag import Antrag, Antragsart, Antragsereignis, Antragsform, Belehrung
from lotse.domain.blockade import Blockade, Blockadeereignis
from lotse.domain.einwilligung import Einwilligung
from lotse.domain.fehler import Hinweis
from lotse.domain.huerde import Grad, Huerdencode
from lotse.domain.kontakt import Kontakt
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.netz import Beziehung, Netzkante, Netzknoten
from lotse.exchange.familie import familie_to_dict, read_familie
from lotse.exchange.familie_felder import felder
from lotse.paths import RESOURCES
from tests.werkzeug.austausch import familiendatei, wissen

SCHEMA = json.loads((RESOURCES / "schema" / "familie.schema.json").read_text("utf-8"))
PRUEFER = Draft202012Validator(SCHEMA, format_checker=FormatChecker())

KIND = {"rolle": "kind"}
GESENDET = {"art": "gesendet", "am": "2026-11-24"}
ANTRAG = {"leistung": "wohngeld", "traegerart": "wohngeldbehoerde", "ereignisse": [GESENDET]}
KONTAKT = {"art": "telefon", "ergebnis": "mailbox", "am": "2026-11-24"}
ERLAUBT: dict[str, object] = {
    "empfaenger": "Praxis Nord", "art": "praxis", "zweck": "Termin", "datenarten": ["name"],
    "richtung": "hin", "form": "schriftlich", "erteilt_am": "2026-11-24",
    "gueltig_bis": "2027-05-24",
}  # fmt: skip
BLOCKADE = {"code": "B01", "traegerarten": ["jobcenter"], "ereignisse": []}
KNOTEN = {"id": "n1", "name": "Oma", "sektor": "familie", "horizont": "nah"}
ELTERN = [{"id": "p1", "rolle": "mutter"}, {"id": "p2", "rolle": "kind"}]
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
    {"antraege": []},
    {"antraege": [ANTRAG]},
    {"antraege": [ANTRAG] * 61},
    {"antraege": [{**ANTRAG, "teilhabe": None, "form": "muendlich"}]},
    {"antraege": [{**ANTRAG, "teilhabe": "ja"}]},
    {"antraege": [{**ANTRAG, "traegerart": "Jobcenter Mitte"}]},
    {"antraege": [{**ANTRAG, "frist": "2026-12-01"}]},
    {"antraege": [{"leistung": "wohngeld"}]},
    {"antraege": [{**ANTRAG, "ereignisse": [{"art": "gesendet"}]}]},
    {"antraege": [{**ANTRAG, "ereignisse": [{"art": "verloren", "am": "2026-11-24"}]}]},
    {"antraege": [{**ANTRAG, "ereignisse": [{"art": "gesendet", "am": "2126-11-24"}]}]},
    {"antraege": [{**ANTRAG, "ereignisse": [{**GESENDET, "bis": None, "belehrung": "fehlt"}]}]},
    {"antraege": [{**ANTRAG, "ereignisse": [{**GESENDET, "erfasst_am": "2026-11-24T09:30"}]}]},
    {"antraege": [{**ANTRAG, "ereignisse": [{**GESENDET, "erfasst_am": "2026-11-24"}]}]},
    {"antraege": [{**ANTRAG, "ereignisse": [{**GESENDET, "notiz": "x" * 2_001}]}]},
    {
        "antraege": [
            {**ANTRAG, "ereignisse": [{**GESENDET, "erfasst_am": "2026-11-24T09:30:05.25+00:00"}]}
        ]
    },
    {"kontakte": [KONTAKT, {**KONTAKT, "minuten": 25, "dolmetschen": None}]},
    {"kontakte": [{**KONTAKT, "minuten": 1441}]},
    {"kontakte": [{**KONTAKT, "minuten": 2.5}]},
    {"kontakte": [{**KONTAKT, "besprochen": ["situation"], "naechster_am": None}]},
    {"kontakte": [{**KONTAKT, "besprochen": ["Situation der Familie"]}]},
    {"kontakte": [{**KONTAKT, "ergebnis": "vielleicht"}]},
    {"kontakte": [{**KONTAKT, "uhrzeit": "10:00"}]},
    {"kontakte": [{"art": "telefon", "am": "2026-11-24"}]},
    {"einwilligungen": [ERLAUBT]},
    {"einwilligungen": [{**ERLAUBT, "datenarten": []}]},
    {"einwilligungen": [{**ERLAUBT, "datenarten": ["alles"]}]},
    {"einwilligungen": [{**ERLAUBT, "unterschrieben": ["p1"], "sorge_beide": None}]},
    {"einwilligungen": [{**ERLAUBT, "unterschrieben": [""]}]},
    {"einwilligungen": [{**ERLAUBT, "widerrufen_am": "gestern"}]},
    {"einwilligungen": [{**ERLAUBT, "gueltig_bis": None}]},
    {"einwilligungen": [{**ERLAUBT, "zurueckgehalten": "x" * 2_001}]},
    {"blockaden": [BLOCKADE]},
    {"blockaden": [{**BLOCKADE, "code": "B15"}]},
    {"blockaden": [{**BLOCKADE, "ereignisse": [{"stand": "offen", "am": "2026-11-24"}]}]},
    {"blockaden": [{**BLOCKADE, "ereignisse": [{"stand": "zu", "am": "2026-11-24"}]}]},
    {"blockaden": [{"code": "B01"}]},
    {"netzknoten": [KNOTEN], "netzkanten": [{"von": "n1"}]},
    {"netzknoten": [{**KNOTEN, "winkel": 1}]},
    {"netzknoten": [{**KNOTEN, "winkel": 1.5}]},
    {"netzknoten": [{**KNOTEN, "geburt": "1950"}]},
    {"netzknoten": [KNOTEN], "netzkanten": [{"von": "n1", "nach": "", "hilfe": None}]},
    {"netzknoten": [KNOTEN], "netzkanten": [{"von": "n1", "staerke": 3}]},
    {"personen": ELTERN, "beziehungen": [{"von": "p1", "nach": "p2", "art": "sorge"}]},
    {"personen": ELTERN, "beziehungen": [{"von": "p1", "nach": "p2", "art": "Mutter von"}]},
    {"personen": ELTERN, "beziehungen": [{"von": "p1", "art": "sorge"}]},
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
    antrag, ereignis = SCHEMA["$defs"]["antrag"], SCHEMA["$defs"]["antragsereignis"]
    assert list(antrag["properties"]) == [feld.name for feld in fields(Antrag)]
    assert set(ereignis["properties"]) == {feld.name for feld in fields(Antragsereignis)}
    assert ereignis["properties"]["art"]["enum"] == list(Antragsart)
    assert antrag["properties"]["form"]["enum"] == list(Antragsform)
    assert ereignis["properties"]["belehrung"]["enum"] == [*Belehrung, None]
    assert SCHEMA["$defs"]["lebensbereich"]["enum"] == list(Lebensbereich)


@pytest.mark.parametrize("art", [Kontakt, Einwilligung, Blockade, Blockadeereignis, Netzknoten,
                                 Netzkante, Beziehung], ids=lambda art: art.__name__)  # fmt: skip
def test_the_work_of_a_case_has_the_same_fields_and_words_in_the_schema(art):
    felder_der_datei = SCHEMA["$defs"][art.__name__.lower()]["properties"]
    hinweise = get_type_hints(art)
    assert list(felder_der_datei) == [feld.name for feld in fields(art)]
    for name, feld in felder_der_datei.items():
        woerter = feld.get("enum") or feld.get("items", {}).get("enum")
        arten = [hinweise[name], *get_args(hinweise[name])]
        for kind in arten:
            if isinstance(kind, type) and issubclass(kind, StrEnum):
                assert [wort for wort in woerter if wort] == list(kind), name


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
