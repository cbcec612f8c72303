"""The sample families: files a team can open, each in a situation of its own."""

from __future__ import annotations

import json
import unicodedata
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from lotse.domain.familie import Familie, Wunsch
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.recht import Wissen
from lotse.exchange.familie import familie_to_dict, read_familie
from lotse.exchange.wissen import load_wissen
from lotse.paths import RESOURCES
from tests.werkzeug.musterstadt import FAMILIEN, PLZ, fakten

HEUTE = date(2026, 11, 24)
NAMEN = {"ahorn", "moewe", "hafer", "linde", "kiesel", "birke", "krokus", "distel", "hasel"}
JEDE = pytest.mark.parametrize("datei", FAMILIEN, ids=lambda datei: datei.stem)


def roh(datei: Path) -> dict[str, Any]:
    return json.loads(datei.read_text(encoding="utf-8"))


@cache
def wissen() -> Wissen:
    return load_wissen()


def lesen(datei: Path) -> tuple[Familie, FluechtigeAntworten]:
    return read_familie(datei, wissen(), HEUTE)


def eine(name: str) -> tuple[Familie, FluechtigeAntworten]:
    return lesen(RESOURCES / "musterstadt" / "familien" / f"{name}.json")


def test_there_are_nine_families():
    assert {datei.stem for datei in FAMILIEN} == NAMEN
    assert len({roh(datei)["fallcode"] for datei in FAMILIEN}) == len(NAMEN)


@JEDE
def test_a_file_keeps_to_the_published_schema(datei: Path):
    schema = json.loads((RESOURCES / "schema" / "familie.schema.json").read_text(encoding="utf-8"))
    pruefer = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert [fehler.message for fehler in pruefer.iter_errors(roh(datei))] == []


@JEDE
def test_a_file_is_read_and_written_without_loss(datei: Path):
    familie, fluechtig = lesen(datei)
    wieder = json.dumps(familie_to_dict(familie, fluechtig))
    assert read_familie(wieder, wissen(), HEUTE) == (familie, fluechtig)


@JEDE
def test_fleeting_answers_stand_apart_from_those_that_may_be_kept(datei: Path):
    daten = roh(datei)
    personen = daten.get("personen", [])
    bleibend = [*daten["fakten"], *(name for p in personen for name in p.get("fakten", {}))]
    fluechtig = [name.partition("@")[0] for name in daten["fluechtig"]]
    assert [name for name in bleibend if fakten()[name].get("fluechtig")] == []
    assert [name for name in fluechtig if not fakten()[name].get("fluechtig")] == []


@JEDE
def test_births_are_months_or_years_and_never_a_day(datei: Path):
    familie, _ = lesen(datei)
    assert all(person.geburt is None or person.geburt.tag is None for person in familie.personen)


@JEDE
def test_the_family_speaks_and_has_strengths_barriers_and_a_wish(datei: Path):
    familie, _ = lesen(datei)
    assert familie.staerken
    assert familie.huerden
    assert familie.ziele
    assert any(stand.wunsch is Wunsch.JETZT and stand.bedarfe for stand in familie.bereiche)
    genannt = {stand.lebensbereich for stand in familie.bereiche if stand.bedarfe}
    assert {ziel.lebensbereich for ziel in familie.ziele} <= genannt


@JEDE
def test_enough_stays_unknown_to_go_on_asking(datei: Path):
    familie, fluechtig = lesen(datei)
    bekannt = {
        name for name, wert in (familie.fakten | fluechtig.fakten).items() if wert is not None
    }
    geld = {"beduerftig", "kiz_positiv", "wohngeld_positiv", "kiz_wohngeld_reicht"}
    assert geld - bekannt


def test_the_families_live_in_all_parts_of_the_town():
    orte = [eine(name)[0].ort for name in NAMEN - {"hasel"}]
    assert {ort.stadtteil for ort in orte} == set(PLZ)
    assert all(ort.plz == PLZ[ort.stadtteil] for ort in orte)


def test_full_names_are_the_exception_and_the_caller_has_none():
    assert sorted(n for n in NAMEN if eine(n)[0].name) == ["birke", "distel"]
    anruf, _ = eine("hasel")
    assert (anruf.buchstabe, anruf.name, anruf.ort.plz) == ("", "", "")
    assert all(not person.vorname for person in anruf.personen)


@pytest.mark.parametrize(
    ("name", "sprache", "schrift"),
    [("birke", "tr", "LATIN"), ("hafer", "uk", "CYRILLIC"), ("kiesel", "ar", "ARABIC")],
)
def test_some_families_say_it_in_their_own_language(name: str, sprache: str, schrift: str):
    familie, _ = eine(name)
    saetze = [ziel.zitat for ziel in familie.ziele if ziel.sprache == sprache]
    assert saetze
    buchstaben = [z for satz in saetze for z in satz if z.isalpha()]
    assert {unicodedata.name(z).split()[0] for z in buchstaben} == {schrift}


def test_the_situations_of_the_sample_differ():
    bereiche = {
        name: {s.lebensbereich for s in eine(name)[0].bereiche if s.wunsch is Wunsch.JETZT}
        for name in NAMEN
    }
    assert len({frozenset(b) for b in bereiche.values()}) >= 7
    assert bereiche["hasel"] == {Lebensbereich.SICHERHEIT}
    assert eine("hafer")[1].fakten["aufenthalt"] == "ae_24"
    assert eine("linde")[1].fakten["behinderung_kind@p2"] is True
    assert eine("birke")[1].fakten["beduerftig"] is False
    assert eine("krokus")[0].fakten["auszubildend_bafoeg"] is True
    assert eine("moewe")[0].fakten["alleinerziehend"] is True
    assert eine("kiesel")[0].verstaendigung.briefsprache == "ar"
