from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from lotse.paths import RESOURCES
from tests.werkzeug.konsole import FAMILIEN, Konsole

SCHEMA = json.loads((RESOURCES / "schema" / "abfolge.schema.json").read_text("utf-8"))
PRUEFER = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
AHORN = FAMILIEN / "ahorn.json"
GELD = "kinderzuschlag,kindergeld,wohngeld,grundsicherungsgeld"


def antwort(lotse: Konsole, leistungen: str, datei: Path = AHORN) -> dict:
    rueckgabe, aus, fehler = lotse("abfolge", datei, "--leistungen", leistungen, "--format", "json")
    assert (rueckgabe, fehler) == (0, "")
    return json.loads(aus)


@pytest.mark.parametrize("leistungen", [GELD, "hebamme", "fruehfoerderung,eingliederung_35a"])
def test_the_json_answer_follows_the_published_schema(lotse: Konsole, leistungen):
    Draft202012Validator.check_schema(SCHEMA)
    daten = antwort(lotse, leistungen)
    assert [e.message for e in PRUEFER.iter_errors(daten)] == []
    genannt = [platz["id"] for platz in daten["reihenfolge"] if platz["art"] == "leistung"]
    assert sorted(genannt) == sorted(leistungen.split(","))


def test_the_input_order_plays_no_part(lotse: Konsole):
    umgekehrt = ",".join(reversed(GELD.split(",")))
    assert antwort(lotse, GELD) == antwort(lotse, f" {umgekehrt},wohngeld")


def test_the_text_says_order_reason_paragraph_warning_remedy_and_papers(lotse: Konsole):
    rueckgabe, aus, fehler = lotse("abfolge", AHORN, "--leistungen", GELD)
    assert (rueckgabe, fehler) == (0, "")
    assert max(map(len, aus.splitlines())) <= 100
    assert aus.index("Geburtsurkunde holen") < aus.index(". Kindergeld") < aus.index(". Wohngeld")
    for wort in (
        "§ 37 Abs. 2 SGB II",
        "am selben Tag wie",
        "! Wohngeldstelle und Jobcenter",
        "Das hilft        Stellen Sie beide Anträge am selben Tag.",
        "[ ] Lohnzettel",
        "Woher    Vom Arbeitgeber",
        "Das Amt entscheidet.",
    ):
        assert wort in aus


def test_a_precondition_is_said_and_one_that_is_a_help_as_not_chosen(lotse: Konsole):
    _, aus, _ = lotse("abfolge", AHORN, "--leistungen", "fruehfoerderung,kinderzuschlag")
    assert "   Setzt einen Förder- und Behandlungsplan voraus." in aus
    assert "   noch nicht gewählt: Nur für Kinder, für die es Kindergeld gibt." in aus


def test_a_warning_says_what_is_not_chosen(lotse: Konsole):
    _, aus, _ = lotse("abfolge", AHORN, "--leistungen", "wohngeld")
    assert "Nicht gewählt    Grundsicherungsgeld" in aus


def test_papers_of_the_family_file_are_ticked(lotse: Konsole, tmp_path: Path):
    daten = json.loads(AHORN.read_text("utf-8")) | {"unterlagen": ["lohnzettel"]}
    datei = tmp_path / "familie.json"
    datei.write_text(json.dumps(daten), "utf-8")
    papiere = {p["id"]: p["da"] for p in antwort(lotse, GELD, datei)["unterlagen"]}
    assert papiere["lohnzettel"]
    assert not papiere["geburtsurkunde"]
    assert "[x] Lohnzettel" in lotse("abfolge", datei, "--leistungen", GELD)[1]


@pytest.mark.parametrize(
    ("wort", "satz"),
    [
        ("wohngelt", "wohngeld: Wohngeld"),
        ("kinderschutz_8a", "Diese Leistung kennt Lotse hier nicht: kinderschutz_8a."),
        ("zzz", "„lotse match FAMILIE.json --format json“ nennt jede id."),
    ],
)
def test_an_unknown_leistung_is_refused_with_the_near_ones(lotse: Konsole, wort, satz):
    rueckgabe, aus, fehler = lotse("abfolge", AHORN, "--leistungen", wort)
    assert (rueckgabe, aus) == (1, "")
    assert satz in " ".join(fehler.split())


def test_no_leistung_at_all_is_a_wrong_call(lotse: Konsole):
    assert lotse("abfolge", AHORN, "--leistungen", " , ")[0] == 2
    assert lotse("abfolge", AHORN)[0] == 2


def test_where_an_office_might_report_advice_comes_first(lotse: Konsole, tmp_path: Path):
    daten = json.loads(AHORN.read_text("utf-8"))
    daten["fluechtig"] = daten.get("fluechtig", {}) | {"aufenthalt": "ohne"}
    datei = tmp_path / "familie.json"
    datei.write_text(json.dumps(daten), "utf-8")
    _, aus, _ = lotse("abfolge", datei, "--leistungen", GELD)
    assert "Erst unabhängig beraten lassen, dann entscheiden." in aus
    assert "Stellen Sie beide Anträge am selben Tag" not in aus
