from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from lotse.paths import RESOURCES
from tests.werkzeug.ansprueche import echtes_wissen
from tests.werkzeug.konsole import FAMILIEN, Konsole

SCHEMA = json.loads((RESOURCES / "schema" / "ansprueche.schema.json").read_text("utf-8"))
PRUEFER = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
TAG = ("--heute", "2026-11-24")


def familie(tmp_path: Path, *kinder: dict[str, object], **felder: object) -> Path:
    grund = {"version": 1, "fallcode": "26-900", "deckwort": "Mohn", "personen": [
        {"rolle": "kind", "vorname": "Canaria", **kind} for kind in kinder
    ]}  # fmt: skip
    pfad = tmp_path / "familie.json"
    pfad.write_text(json.dumps(grund | felder), "utf-8")
    return pfad


def antwort(lotse: Konsole, *worte: object) -> dict[str, object]:
    rueckgabe, aus, fehler = lotse(
        "ansprueche", *worte, "--format", "json", load_wissen=echtes_wissen
    )
    assert (rueckgabe, fehler) == (0, "")
    return json.loads(aus)


@pytest.mark.parametrize("pfad", sorted(FAMILIEN.glob("*.json")), ids=lambda p: p.stem)
def test_the_answer_for_every_sample_family_follows_the_schema(lotse: Konsole, pfad: Path):
    gesagt = antwort(lotse, pfad, *TAG)
    assert [fehler.message for fehler in PRUEFER.iter_errors(gesagt)] == []


def test_the_schema_itself_is_valid():
    Draft202012Validator.check_schema(SCHEMA)


def test_the_day_decides(lotse: Konsole, tmp_path: Path):
    pfad = familie(tmp_path, {"geburt": "2023-10-22"})

    def fenster(tag: str) -> str | None:
        offen = antwort(lotse, pfad, "--heute", tag)["offen"]
        return next((a["fenster"] for a in offen if a["id"] == "u7a"), None)

    assert fenster("2026-10-21") == "offen"
    assert fenster("2026-12-21") == "noch_moeglich"
    assert fenster("2026-12-22") is None


def test_the_text_names_windows_questions_and_what_is_done(lotse: Konsole, tmp_path: Path):
    notiz = {"anspruch": "u7", "person": "p1", "stand": "genutzt", "am": "2026-01-10"}
    pfad = familie(tmp_path, {"geburt": "2023-10"}, {"geburt": "2021-05-02"}, {}, nutzungen=[notiz])
    rueckgabe, aus, _ = lotse("ansprueche", pfad, *TAG, load_wissen=echtes_wissen)
    assert rueckgabe == 0
    for wort in (
        "! Vorsorge-Untersuchung U7a (Kind p1)",
        "noch möglich bis einem Tag zwischen 30.11.2026 und 30.12.2026",
        "? Platz in der Kita (Kind p2)",
        "Noch nicht gefragt: Geht das Kind schon zur Schule?",
        "Vorsorge-Untersuchung U7 (p1): genutzt",
        "Der Geburtsmonat fehlt: p3",
        "§ 26 Abs. 1 und 2 SGB V",
    ):
        assert wort in aus


def test_neither_answer_holds_a_name_or_a_promise(lotse: Konsole, tmp_path: Path):
    pfad = familie(tmp_path, {"geburt": "2023-10-22"})
    for form in ("text", "json"):
        _, aus, _ = lotse("ansprueche", pfad, *TAG, "--format", form, load_wissen=echtes_wissen)
        assert "Canaria" not in aus
        assert "Sie haben Anspruch" not in aus


def test_a_family_without_children_has_nothing_open(lotse: Konsole, tmp_path: Path):
    rueckgabe, aus, _ = lotse("ansprueche", familie(tmp_path), *TAG, load_wissen=echtes_wissen)
    assert rueckgabe == 0
    assert "Heute steht nichts offen." in aus
