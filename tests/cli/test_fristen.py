"""`lotse fristen`: from a family file and from one's own data, in words and as data."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import date, datetime
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from lotse.domain.antrag import Antrag, Antragsart, Antragsereignis
from lotse.domain.frist import Frist, Fristart, Fristbrief
from lotse.domain.protokoll import Tat
from lotse.paths import RESOURCES
from lotse.store.protokoll import entries
from tests.werkzeug.akten import volle_akte
from tests.werkzeug.konsole import Konsole

SCHEMA = json.loads((RESOURCES / "schema" / "fristen.schema.json").read_text("utf-8"))
PRUEFER = Draft202012Validator(SCHEMA, format_checker=FormatChecker())


def familie(tmp_path: Path, *antraege: dict[str, object]) -> Path:
    pfad = tmp_path / "familie.json"
    inhalt = {
        "version": 1,
        "fallcode": "26-900",
        "deckwort": "Mohn",
        "ort": {"plz": "50990", "ort": "Musterstadt", "ags": "05999000"},
        "antraege": list(antraege),
    }
    pfad.write_text(json.dumps(inhalt), "utf-8")
    return pfad


def kette(*ereignisse: tuple[str, str, str], **mehr: object) -> dict[str, object]:
    return {
        "leistung": "fruehfoerderung",
        "traegerart": "jugendamt",
        "stelle": "Jugendamt Canaria",
        "ereignisse": [{"art": art, "am": am, "traegerart": wer} for art, am, wer in ereignisse],
        **mehr,
    }


SPAET = kette(
    ("eingegangen", "2026-03-02", ""),
    ("weitergeleitet", "2026-03-22", "eingliederungshilfe"),
    teilhabe=True,
)


def als_daten(lotse: Konsole, pfad: Path, tag: str) -> dict[str, object]:
    rueckgabe, aus, _ = lotse("fristen", pfad, "--stichtag", tag, "--format", "json")
    assert rueckgabe == 0
    daten: dict[str, object] = json.loads(aus)
    assert list(PRUEFER.iter_errors(daten)) == []
    return daten


def test_the_schema_names_every_field_and_word():
    frist = SCHEMA["$defs"]["frist"]["properties"]
    assert list(frist) == SCHEMA["$defs"]["frist"]["required"]
    assert set(frist) == {feld.name for feld in fields(Frist)}
    assert frist["art"]["enum"] == list(Fristart)
    assert frist["brief"]["enum"] == [*Fristbrief, None]


def test_a_late_forwarding_is_told_in_words_with_the_letter_and_who_advises(lotse, tmp_path):
    pfad = familie(tmp_path, SPAET)
    rueckgabe, aus, fehler = lotse("fristen", pfad, "--stichtag", "2026-03-22")
    assert (rueckgabe, fehler) == (0, "")
    assert "vermutlich zuständig geblieben" in aus
    assert "Bitte um Entscheidung über die Teilhabe" in aus
    assert "Ergänzende unabhängige Teilhabeberatung" in aus or "EUTB" in aus
    assert "Das ersetzt keine Rechtsberatung." in aus
    assert "Canaria" not in aus
    assert max(map(len, aus.splitlines())) <= 100


def test_the_same_as_data_without_a_name(lotse, tmp_path):
    daten = als_daten(lotse, familie(tmp_path, SPAET), "2026-03-22")
    frist = daten["fristen"][0]
    assert (frist["regel"], frist["brief"], frist["blockade"]) == ("D-03", "reha", "B01")
    assert (frist["ende"], frist["blockade_seit"]) == ("2026-03-23", "2026-03-02")
    assert "Canaria" not in json.dumps(daten)


def test_the_day_asked_for_decides(lotse, tmp_path):
    pfad = familie(tmp_path, SPAET)
    frueh = als_daten(lotse, pfad, "2026-03-10")["fristen"][0]
    assert (frueh["art"], frueh["ende"], frueh["brief"]) == ("amt", "2026-03-16", None)
    assert als_daten(lotse, pfad, "2026-02-27")["fristen"] == []


def test_nothing_due_is_said(lotse, tmp_path):
    rueckgabe, aus, _ = lotse("fristen", familie(tmp_path), "--heute", "2026-11-10")
    assert (rueckgabe, "Heute läuft keine Frist." in aus) == (0, True)


@pytest.mark.parametrize("worte", [(), ("x.json", "--fallcode", "26-014")])
def test_one_of_file_and_fallcode_is_named(lotse, worte):
    rueckgabe, _, fehler = lotse("fristen", *worte)
    assert rueckgabe == 2
    assert "Familiendatei oder --fallcode" in fehler
    assert "Aufruf: lotse fristen" in fehler


def test_a_case_of_the_own_data_is_opened_and_the_log_hears_it(tippe, haus):
    haus.oeffne()
    voll = volle_akte()
    ereignis = Antragsereignis(Antragsart.EINGEGANGEN, date(2026, 11, 2), datetime(2026, 11, 2, 9))
    antrag = Antrag("t9", "kinderzuschlag", "", "familienkasse", ereignisse=(ereignis,))
    with haus.einheit() as unit:
        unit.save(voll, replace(voll, antraege=(antrag,)))
    haus.offen.close()
    rueckgabe, aus, _ = tippe(
        "fristen", "--fallcode", voll.familie.fallcode, "--ordner", haus.wurzel,
        "--stichtag", "2026-11-24", "--format", "json",
    )  # fmt: skip
    assert rueckgabe == 0
    assert {f["regel"] for f in json.loads(aus)["fristen"] if f["antrag"] == "t9"} >= {"D-08"}
    assert tippe.fragen == ["Passwort: "]
    offen = haus.oeffne()
    with offen.engine.connect() as connection:
        assert Tat.GEOEFFNET in {e.tat for e in entries(connection)}
    offen.close()
