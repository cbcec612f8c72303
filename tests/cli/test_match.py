from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from lotse.domain.fehler import Hinweis
from lotse.domain.lebensbereich import Lebensbereich
from lotse.paths import RESOURCES
from lotse.store.oeffnen import edit_katalog
from tests.werkzeug.konsole import FAMILIEN, Konsole, wissen

SCHEMA = json.loads((RESOURCES / "schema" / "abgleich.schema.json").read_text("utf-8"))
PRUEFER = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
ALLE = sorted(FAMILIEN.glob("*.json"))


def familie(tmp_path: Path, **felder: object) -> Path:
    grund = {"version": 1, "fallcode": "26-900", "deckwort": "Mohn"}
    pfad = tmp_path / "familie.json"
    pfad.write_text(json.dumps(grund | felder), "utf-8")
    return pfad


@pytest.mark.parametrize("pfad", ALLE, ids=lambda p: p.stem)
def test_the_json_answer_of_every_sample_family_follows_the_published_schema(
    lotse: Konsole, pfad: Path
):
    rueckgabe, aus, fehler = lotse("match", pfad, "--format", "json")
    assert (rueckgabe, fehler) == (0, "")
    antwort = json.loads(aus)
    assert [e.message for e in PRUEFER.iter_errors(antwort)] == []
    assert antwort["leistungen"]
    gruppiert = [kennung for gruppe in antwort["gruppen"] for kennung in gruppe["leistungen"]]
    assert gruppiert == [leistung["id"] for leistung in antwort["leistungen"]]


def test_the_answer_explains_itself(lotse: Konsole):
    antwort = json.loads(lotse("match", FAMILIEN / "ahorn.json", "--format", "json")[1])
    for leistung in antwort["leistungen"]:
        for bedingung in leistung["bedingungen"]:
            assert bedingung["text"]
            assert bedingung["fundstelle"] or not leistung["rechtsgrundlage"]
            if bedingung["urteil"] == "noch_klaeren":
                assert bedingung["fehlt"]
        for angebot in leistung["angebote"]:
            assert angebot["punkte"] == sum(grund["punkte"] for grund in angebot["gruende"])
    assert any(leistung["angebote"] for leistung in antwort["leistungen"])
    assert antwort["naechste_fragen"]


def test_the_schema_is_valid_and_knows_the_areas():
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$defs"]["lebensbereich"]["enum"] == list(Lebensbereich)
    assert "title" in SCHEMA["properties"]["leistungen"]


def test_neither_answer_holds_a_name_of_the_family(lotse: Konsole, tmp_path: Path):
    pfad = familie(
        tmp_path,
        name="Kanarienvogel",
        personen=[{"rolle": "mutter", "vorname": "Wellensittich"}],
        bereiche=[{"lebensbereich": "geld_arbeit", "bedarfe": ["geld_reicht_nicht"]}],
    )
    for form in ("text", "json"):
        _, aus, fehler = lotse("match", pfad, "--format", form)
        assert "Kanarienvogel" not in aus + fehler
        assert "Wellensittich" not in aus + fehler


@pytest.mark.parametrize("pfad", ALLE, ids=lambda p: p.stem)
def test_the_text_is_aligned_to_one_hundred_columns(lotse: Konsole, pfad: Path):
    _, aus, _ = lotse("match", pfad, "--alles")
    assert max(map(len, aus.splitlines())) <= 100
    assert not [zeile for zeile in aus.splitlines() if zeile != zeile.rstrip()]


def test_the_text_has_verdicts_conditions_paragraphs_ways_places_and_questions(lotse: Konsole):
    _, aus, _ = lotse("match", FAMILIEN / "ahorn.json")
    for teil in (
        "Ahorn (26-031), 24.11.2026",
        "Katalog: Musterstadt, Stand 20.11.2026",
        "[+] passt: ",
        "[?] noch klären: ",
        "[-] passt nicht: ",
        "§ 24 Abs. 3 Satz 1 SGB VIII",
        "Noch nicht klar",
        "Wer entscheidet",
        "Wer zahlt",
        "Antrag",
        "Frist",
        "Unterlagen",
        "    1. ",
        "+3 spricht Türkisch",
        "Nächste Fragen",
        "Warum ",
        "weiß nicht, möchte nichts sagen",
    ):
        assert teil in aus


def test_the_first_helps_of_a_wish_are_told_whole_and_on_wish_all(lotse: Konsole):
    antwort = json.loads(lotse("match", FAMILIEN / "moewe.json", "--format", "json")[1])
    offen = {eine["id"] for eine in antwort["leistungen"] if eine["urteil"] != "passt_nicht"}
    wuensche = [g["leistungen"] for g in antwort["gruppen"] if g["lebensbereich"]]
    ganz = sum(len([i for i in liste[:3] if i in offen]) for liste in wuensche)
    _, kurz, _ = lotse("match", FAMILIEN / "moewe.json")
    _, alles, _ = lotse("match", FAMILIEN / "moewe.json", "--alles")
    assert kurz.count("    Wer entscheidet ") == ganz
    assert alles.count("    Wer entscheidet ") == len(offen)
    assert "--alles" in kurz
    assert "--alles" not in alles
    assert "[+] Früherkennung U1–U9, J1: " in kurz, "quiet helps have one sentence"


def test_a_help_says_when_its_figures_are_not_of_this_day(lotse: Konsole):
    _, heute, _ = lotse("match", FAMILIEN / "birke.json")
    _, spaeter, _ = lotse("match", FAMILIEN / "birke.json", "--heute", "2027-02-01")
    _, vorher, _ = lotse("match", FAMILIEN / "birke.json", "--heute", "2026-10-31")
    alt = "! Das galt bis 31.12.2026. Diese Zahl ist alt. Bitte beim Amt nachfragen."
    assert "Beträge gelten bis 31.12.2026." in heute
    assert alt not in heute
    assert alt in spaeter
    assert "Beträge gelten bis 31.12.2026." not in vorher


def test_an_old_sum_is_not_told(lotse: Konsole):
    heute, spaeter = (
        lotse("match", FAMILIEN / "birke.json", "--alles", "--heute", tag)[1]
        for tag in ("2026-12-31", "2027-01-01")
    )
    assert "Bis 297" in " ".join(heute.split())
    assert "Bis 297" not in " ".join(spaeter.split())


def test_the_help_names_the_day_that_can_be_chosen(lotse: Konsole):
    hilfe = " ".join(lotse("match", "--help")[1].split())
    assert "Stichtag: der Tag, für den gerechnet wird" in hilfe


def test_a_place_told_once_is_only_named_again(lotse: Konsole):
    _, aus, _ = lotse("match", FAMILIEN / "ahorn.json")
    antwort = json.loads(lotse("match", FAMILIEN / "ahorn.json", "--format", "json")[1])
    orte = [a["adresse"] for leistung in antwort["leistungen"] for a in leistung["angebote"]]
    mehrmals = next(ort for ort in orte if ort and orte.count(ort) > 3)
    assert "– siehe oben" in aus
    assert aus.count(mehrmals) < orte.count(mehrmals)


def test_a_family_nobody_talked_with_yet_gets_no_list_but_an_answer(lotse, tmp_path):
    rueckgabe, aus, fehler = lotse("match", familie(tmp_path))
    assert (rueckgabe, fehler) == (0, "")
    assert "Mohn" in aus


def test_an_empty_catalogue_answers_without_places_and_says_so(lotse, tmp_path):
    datei = tmp_path / "leer.katalog"
    edit_katalog(datei).dispose()
    rueckgabe, aus, _ = lotse("match", FAMILIEN / "ahorn.json", "--katalog", datei)
    assert rueckgabe == 0
    assert "Der Katalog ist leer" in aus
    assert "Im Katalog steht dazu kein passendes Angebot." in aus


def test_a_catalogue_that_cannot_be_opened_is_told_with_exit_one(lotse: Konsole):
    def veraltet(_datei: Path | None) -> None:
        raise Hinweis("Dieser Katalog hat ein älteres Format.", "Er ist unverändert.", "Neu lesen.")

    rueckgabe, aus, fehler = lotse("match", FAMILIEN / "ahorn.json", open_katalog=veraltet)
    assert (rueckgabe, aus) == (1, "")
    assert fehler == "Dieser Katalog hat ein älteres Format. Er ist unverändert. Neu lesen.\n"


def test_a_wrong_family_file_names_every_place(lotse: Konsole, tmp_path: Path):
    pfad = familie(
        tmp_path,
        fakten={"wohnsitz_den": True},
        verstaendigung={"sprachen": ["tuerkisch"]},
        personen=[{"rolle": "kind", "geburt": "2025-02-29"}],
    )
    rueckgabe, aus, fehler = lotse("match", pfad)
    assert (rueckgabe, aus) == (1, "")
    for teil in (
        "fakten.wohnsitz_den",
        "meinten Sie: wohnsitz_de?",
        "verstaendigung.sprachen[0]",
        "personen[0].geburt",
        "29. Februar",
    ):
        assert teil in " ".join(fehler.split())


def test_markup_and_control_characters_of_a_catalogue_are_printed_as_text(lotse, tmp_path):
    boese = "<b>Treff</b> & \u202e\u200fCafé"
    quelle = tmp_path / "k.json"
    angebot = {
        "key": "x1",
        "name": boese,
        "traeger": "<img src=x>",
        "bedarfe": ["geld_reicht_nicht"],
        "leistungen": ["sozialberatung"],
        "beschreibung": "\t\n",
    }
    inhalt = {"katalog": {"name": "K"}, "angebote": [angebot]}
    quelle.write_text(json.dumps(inhalt), "utf-8")
    datei = tmp_path / "k.katalog"
    lotse("katalog", "einlesen", quelle, "--katalog", datei)
    aus = lotse("match", FAMILIEN / "ahorn.json", "--katalog", datei)[1]
    assert "<b>Treff</b> & Café (<img src=x>)" in aus
    assert "\u202e" not in aus


def test_the_day_is_that_of_the_practice_town_only_for_the_practice_town(lotse, uebung):
    morgen = date(2030, 5, 1)
    kopf = lotse("match", ALLE[0], heute=morgen)[1].splitlines()[0]
    assert kopf.endswith("24.11.2026")
    kopf = lotse("match", ALLE[0], "--katalog", uebung, heute=morgen)[1].splitlines()[0]
    assert kopf.endswith("1.5.2030")
    kopf = lotse("match", ALLE[0], "--heute", "2027-01-02")[1].splitlines()[0]
    assert kopf.endswith("2.1.2027")


def test_questions_alone_come_as_text_and_json(lotse: Konsole):
    rueckgabe, aus, _ = lotse("frage", FAMILIEN / "ahorn.json", "--anzahl", 2)
    assert rueckgabe == 0
    assert "2. " in aus
    assert "3. " not in aus
    assert "weitere Fragen" in aus
    antwort = json.loads(lotse("frage", FAMILIEN / "ahorn.json", "--format", "json")[1])
    fragen = {**SCHEMA["properties"]["naechste_fragen"], "$defs": SCHEMA["$defs"]}
    assert not list(Draft202012Validator(fragen).iter_errors(antwort["naechste_fragen"]))
    assert {frage["fakt"] for frage in antwort["naechste_fragen"]} <= {*wissen().fakten}


def test_a_question_is_counted_against_all_open_helps_as_in_the_window(lotse: Konsole):
    antwort = json.loads(lotse("match", FAMILIEN / "ahorn.json", "--format", "json")[1])
    offen = sum(eine["urteil"] == "noch_klaeren" for eine in antwort["leistungen"])
    _, aus, _ = lotse("match", FAMILIEN / "ahorn.json")
    gezaehlt = re.findall(r"bis zu \d+ von (\d+) offenen Hilfen", aus)
    assert gezaehlt
    assert {int(zahl) for zahl in gezaehlt} == {offen}
