"""The knowledge as shipped: it loads, follows its schema, and has the ids of the draft."""

from __future__ import annotations

import json
import re
import tomllib

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from lotse.domain.recht import Wissen
from lotse.exchange.wissen import RECHT, load_wissen
from lotse.exchange.wissen_lesen import read_toml
from lotse.paths import RESOURCES
from tests.werkzeug.shared import shared

SCHEMA = json.loads((RESOURCES / "schema" / "leistung.schema.json").read_text("utf-8"))
DATEIEN = sorted(RECHT.glob("leistungen/*/*.toml"))


@pytest.fixture(scope="module")
def wissen() -> Wissen:
    return load_wissen()


def test_it_loads_without_a_fault(wissen: Wissen):
    assert len(wissen.leistungen) == len(DATEIEN)
    assert re.fullmatch("[0-9a-f]{16}", wissen.kennung)


def test_every_file_follows_the_published_schema():
    Draft202012Validator.check_schema(SCHEMA)
    pruefer = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
    fehler = {
        datei.name: [
            fehler.message for fehler in pruefer.iter_errors(read_toml(datei, RECHT).inhalt)
        ]
        for datei in DATEIEN
    }
    assert {name: texte for name, texte in fehler.items() if texte} == {}


@pytest.mark.parametrize(
    "falsch",
    [
        {"name": ""},
        {"gebiet": "sgb3"},
        {"unbekannt": 1},
        {"stand": "bald"},
        {"bedingung": []},
        {"antrag": {"art": "fax", "text": "x"}},
        {"brief": {"worum": ["Geburtstag."]}},
        {"brief": {"worum": ["Es gibt auch Hilfe"]}},
        {"sofort": "Ein Anruf geht sofort.", "sofort_fundstelle": ""},
    ],
)
def test_the_schema_refuses_what_the_loader_refuses(falsch: dict[str, object]):
    gut = read_toml(DATEIEN[0], RECHT).inhalt
    assert list(Draft202012Validator(SCHEMA).iter_errors({**gut, **falsch}))


def test_the_schema_names_every_field_of_a_leistung():
    from dataclasses import fields

    from lotse.domain.recht import Leistung

    umbenannt = {"bedingungen": "bedingung", "verhaeltnisse": "verhaeltnis"}
    felder = {umbenannt.get(feld.name, feld.name) for feld in fields(Leistung)}
    assert felder == SCHEMA["properties"].keys()


def _namen(datei: str, schluessel: str) -> set[str]:
    """Ids of a draft file, as far as present, without a YAML reader."""
    text = shared("knowledge", datei).read_text("utf-8")
    return set(re.findall(rf"^- (?:{{)?{schluessel}: (\w+)", text, re.MULTILINE))


def test_the_leistungen_are_those_of_the_draft(wissen: Wissen):
    entwurf = _namen("leistungen.yaml", "id")
    assert len(entwurf) == 130
    assert set(map(str, wissen.leistungen)) <= entwurf


EIGENE_FAKTEN = {
    "schutzfrist_verlaengert", "kind_schwerstkrank", "hilfe_lief_schon", "geld_knapp",
    "elterngeld_laeuft", "kind_arbeitsuchend", "kind_nicht_selbstaendig", "kindergeldkind",
    "alter_monate_danach", "kind_pass_deutsch_eu", "behandlung_zugesagt",
    "elternteil_u27",
}  # fmt: skip
"""§ 3 Abs. 2 MuSchG, § 43 Abs. 2 SGB V, § 41 Abs. 1 S. 2 SGB VIII, § 4 Abs. 1 BEEG,
§ 32 Abs. 4 Nr. 1 and 3 EStG, § 187 Abs. 1 BGB (months after birth), § 1 Abs. 2a UhVorschG,
§ 6 AsylbLG: no draft fact says this.
Nor that money is short by the family's own word, which no office has reckoned yet; nor that one
parent is below 27 while the other is not (Jugendmigrationsdienst)."""


def test_the_facts_and_figures_are_those_of_the_draft_and_a_few_of_our_own(wissen: Wissen):
    entwurf = _namen("fakten.yaml", "name")
    assert set(wissen.fakten) - entwurf == EIGENE_FAKTEN
    assert set(wissen.kennzahlen) <= _namen("parameter.yaml", "id")


def test_the_needs_are_the_ones_the_areas_know(wissen: Wissen):
    bereiche = tomllib.loads((RECHT / "lebensbereiche.toml").read_text("utf-8"))["lebensbereich"]
    assert {thema.lebensbereich for thema in wissen.themen.values()} <= {
        b["code"] for b in bereiche
    }


@pytest.mark.parametrize(
    ("worte", "kennungen"),
    [
        (("ALG 2", "Alg II", "ALG II", "Hartz 4"), {"grundsicherungsgeld"}),
        (
            ("Schulbegleitung", "Integrationshelfer", "Schulhelfer"),
            {"eingliederungshilfe_kind", "eingliederung_35a"},
        ),
    ],
)
def test_the_words_families_use_find_the_entry(wissen: Wissen, worte, kennungen):
    for wort in worte:
        gefunden = {
            kennung
            for kennung, eine in wissen.leistungen.items()
            if any(wort.lower() in name.lower() for name in eine.namen_alt)
        }
        assert gefunden >= kennungen, wort
