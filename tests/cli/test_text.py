from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from lotse.cli.textdatei import HOECHSTENS, split_stuecke
from lotse.letters.einfach_worte import REGELN
from lotse.paths import RESOURCES
from tests.werkzeug.konsole import Konsole

SCHEMA = json.loads((RESOURCES / "schema" / "text.schema.json").read_text("utf-8"))
LEICHT = "Guten Tag,\ndas Amt hilft Ihnen.\nBringen Sie den Ausweis mit.\n"
SCHWER = "Das Amt hilft.\n\nDer Antrag wurde gestern\ngeprüft. Das gilt z. B. heute.\n"


def datei(ordner: Path, inhalt: str | bytes) -> Path:
    pfad = ordner / "brief.txt"
    pfad.write_bytes(inhalt if isinstance(inhalt, bytes) else inhalt.encode())
    return pfad


def test_an_easy_text_is_green_and_leaves_zero(lotse: Konsole, tmp_path):
    rueckgabe, aus, fehler = lotse("text", "pruefen", datei(tmp_path, LEICHT))
    assert (rueckgabe, fehler) == (0, "")
    assert aus.startswith("Sehr leicht (grün)\n")
    assert aus.endswith("Bitte lesen Sie den Text auch selbst.\n")


def test_a_hard_text_names_place_reason_and_proposal_and_leaves_one(lotse: Konsole, tmp_path):
    rueckgabe, aus, fehler = lotse("text", "pruefen", datei(tmp_path, SCHWER))
    assert (rueckgabe, fehler) == (1, "")
    assert "[-] 3:12 S3 „wurde gestern geprüft“:" in aus
    assert "[-] 4:19 W4 „z. B.“:" in aus
    assert "Schreiben Sie: zum Beispiel" in aus


def test_a_remark_alone_leaves_zero(lotse: Konsole, tmp_path):
    rueckgabe, aus, _ = lotse("text", "pruefen", datei(tmp_path, "Das kostet nichts."))
    assert rueckgabe == 0
    assert "[!] 1:12 S9 „nichts“:" in aus


@pytest.mark.parametrize("inhalt", ["اتصلوا بي على 0221 4710 150.", "Зателефонуйте: Jobcenter."])
def test_a_text_in_another_script_gets_no_light(lotse: Konsole, tmp_path, inhalt):
    rueckgabe, aus, fehler = lotse("text", "pruefen", datei(tmp_path, inhalt))
    assert (rueckgabe, aus) == (1, "")
    assert fehler.startswith("Das ist kein deutscher Text.")


def test_words_without_a_sentence_are_not_counted_as_sentences_of_no_words(lotse, tmp_path):
    _, aus, _ = lotse("text", "pruefen", datei(tmp_path, "Meine Papiere\n"))
    assert "Darin steht kein ganzer Satz." in aus


@pytest.mark.parametrize("inhalt", [LEICHT, SCHWER, "Überschrift\n- Ausweis\n"])
def test_the_json_answer_follows_the_published_schema(lotse: Konsole, tmp_path, inhalt):
    _, aus, _ = lotse("text", "pruefen", datei(tmp_path, inhalt), "--format", "json")
    Draft202012Validator.check_schema(SCHEMA)
    assert [e.message for e in Draft202012Validator(SCHEMA).iter_errors(json.loads(aus))] == []


def test_the_schema_knows_every_rule():
    assert SCHEMA["$defs"]["befund"]["properties"]["regel"]["enum"] == list(REGELN)


def test_json_gives_each_sentence_with_its_findings(lotse: Konsole, tmp_path):
    _, aus, _ = lotse("text", "pruefen", datei(tmp_path, SCHWER), "--format", "json")
    saetze = json.loads(aus)["saetze"]
    assert [(s["zeile"], s["spalte"]) for s in saetze] == [(1, 1), (3, 1), (4, 10)]
    assert [[b["regel"] for b in s["befunde"]] for s in saetze] == [[], ["S3"], ["W4"]]
    assert saetze[2]["befunde"][0]["ersatz"] == "zum Beispiel"


def test_a_text_can_be_handed_in(lotse: Konsole, monkeypatch):
    eingabe = io.TextIOWrapper(io.BytesIO(LEICHT.encode()), "utf-8")
    monkeypatch.setattr("sys.stdin", eingabe)
    assert lotse("text", "pruefen", "-")[0] == 0


@pytest.mark.parametrize("kodierung", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_usual_encodings_and_line_ends_are_read(lotse: Konsole, tmp_path, kodierung):
    pfad = datei(tmp_path, "Schön.\r\nEs wäre gut.\r\n".encode(kodierung))
    _, aus, fehler = lotse("text", "pruefen", pfad)
    assert fehler == ""
    assert "2:4 S6 „wäre“" in aus


@pytest.mark.parametrize(
    ("inhalt", "satz"),
    [
        (b"", "steht kein Text"),
        (b" \n\n ", "steht kein Text"),
        (b"%PDF-1.7 abc", "keine reine Textdatei"),
        (b"PK\x03\x04abc", "keine reine Textdatei"),
        (b"Guten\x00Tag", "keine reine Textdatei"),
        (b"Guten Tag. " * (HOECHSTENS // 10), "sehr lang"),
    ],
)
def test_what_is_no_text_is_refused_kindly(lotse: Konsole, tmp_path, inhalt, satz):
    rueckgabe, aus, fehler = lotse("text", "pruefen", datei(tmp_path, inhalt))
    assert (rueckgabe, aus) == (1, "")
    assert satz in fehler
    assert "nichts geprüft" in fehler


def test_a_missing_file_and_a_folder_are_named(lotse: Konsole, tmp_path):
    fehler = lotse("text", "pruefen", tmp_path / "weg.txt")[2]
    assert "gibt es nicht" in " ".join(fehler.split())
    assert "ist ein Ordner" in lotse("text", "pruefen", tmp_path)[2]


def test_a_path_is_never_broken_so_that_it_can_be_copied(lotse: Konsole, tmp_path):
    weg = tmp_path / ("lang" * 30) / "weg.txt"
    assert str(weg) in lotse("text", "pruefen", weg)[2]


def test_without_a_file_the_call_is_wrong(lotse: Konsole):
    assert lotse("text", "pruefen")[0] == 2


@pytest.mark.parametrize(
    ("text", "stuecke"),
    [
        ("Ein Satz\ngeht weiter.", ["Ein Satz\ngeht weiter."]),
        ("Ein Satz.\nnoch einer.", ["Ein Satz.", "noch einer."]),
        ("Titel\n\nweiter", ["Titel", "weiter"]),
        ("Titel\nSatz.", ["Titel", "Satz."]),
        ("Guten Tag,\nes geht los.", ["Guten Tag,", "es geht los."]),
    ],
)
def test_a_sentence_may_run_over_lines(text, stuecke):
    gefunden = split_stuecke(text)
    assert [stueck.text.strip() for stueck in gefunden] == stuecke
    assert all(text[s.von :].startswith(s.text) for s in gefunden)
