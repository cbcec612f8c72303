from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from lotse.paths import RESOURCES
from tests.werkzeug.konsole import FAMILIEN, Konsole

SCHEMA = json.loads((RESOURCES / "schema" / "rechnung.schema.json").read_text("utf-8"))
PRUEFER = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
KIESEL = FAMILIEN / "kiesel.json"
LOHN = ("--brutto", "2200", "--netto", "1740", "--brutto", "0", "--netto", "0")
WOHNUNG = ("--miete", "785", "--heizung", "135", "--mietenstufe", "3")
ALLES = (*LOHN, *WOHNUNG, "--lohnsteuer", "nein", "--vermoegen", "..5000")
SONST = ("--kindergeld", "ja", "--anderes-einkommen", "nein")


@pytest.mark.parametrize("pfad", sorted(FAMILIEN.glob("*.json")), ids=lambda p: p.stem)
@pytest.mark.parametrize("mehr", [(), ("--betrag",)], ids=["ohne", "mit"])
def test_the_json_answer_of_every_sample_family_follows_the_published_schema(
    lotse: Konsole, pfad: Path, mehr
):
    rueckgabe, aus, fehler = lotse("rechnen", pfad, *WOHNUNG, *mehr, "--format", "json")
    assert (rueckgabe, fehler) == (0, "")
    assert [e.message for e in PRUEFER.iter_errors(json.loads(aus))] == []


def test_the_schema_itself_is_valid():
    Draft202012Validator.check_schema(SCHEMA)


def test_bands_come_without_amounts_unless_asked_for(lotse: Konsole):
    rueckgabe, aus, fehler = lotse("rechnen", KIESEL, *ALLES)
    assert (rueckgabe, fehler) == (0, "")
    assert "[+] Kinderzuschlag" in aus
    assert "[-] Grundsicherungsgeld" in aus
    assert "1.740" not in aus
    assert "ungefähr" not in aus.lower()
    assert "Das Amt rechnet genau und entscheidet." in aus
    assert "Recht: Stand 19.8.2026" in aus
    assert "Nicht mitgerechnet" in aus


def test_amounts_are_about_and_every_one_with_its_reservation(lotse: Konsole):
    _, aus, _ = lotse("rechnen", KIESEL, *ALLES, "--betrag")
    saetze = [zeile for zeile in aus.splitlines() if zeile.startswith("Ungefähr")]
    assert saetze == [
        "Ungefähr 900 Euro im Monat. Das Amt rechnet genau und entscheidet.",
        "Ungefähr 750 Euro im Monat. Das Amt rechnet genau und entscheidet.",
    ]
    assert "§ 11b SGB II" in aus
    assert max(map(len, aus.splitlines())) <= 100


def test_bands_as_answers_give_an_open_result_and_name_what_settles_it(lotse: Konsole):
    _, aus, _ = lotse("rechnen", KIESEL, "--netto", "1500..2000", "--miete", "700..800")
    assert "[?] Grundsicherungsgeld: unbekannt" in aus
    assert "Das würde am meisten klären" in aus


def test_after_the_last_day_of_the_figures_nothing_is_said(lotse: Konsole):
    _, aus, _ = lotse("rechnen", KIESEL, *ALLES, "--betrag", "--heute", "2027-01-01")
    assert "Achtung: Die Zahlen gelten bis 31.12.2026. Bitte prüfen." in aus
    assert aus.count(": unbekannt") == 3
    assert "Ungefähr" not in aus


def test_german_amounts_are_understood(lotse: Konsole):
    punkt = lotse("rechnen", KIESEL, *ALLES, "--betrag")[1]
    komma = lotse(
        "rechnen", KIESEL, *("--brutto", "2.200,00", "--netto", "1.740"), *ALLES[4:], "--betrag"
    )[1]
    assert punkt == komma


@pytest.mark.parametrize(
    ("worte", "satz"),
    [
        (("--netto", "viel"), "--netto: „viel“ ist kein Betrag. Erlaubt: 1500, 850,50"),
        (("--netto", "2000..1500"), "„2000..1500“ ist kein Betrag"),
        (("--netto=-5",), "„-5“ ist kein Betrag"),
        (("--miete", "1.5"), "„1.5“ ist kein Betrag"),
        (("--vermoegen", "99999999"), "ist zu groß für diese Rechnung"),
        (("--mietenstufe", "8"), "„8“ ist keine Mietenstufe. Erlaubt: 1 bis 7."),
        (("--kindergeld", "vielleicht"), "Erlaubt: ja, nein."),
        (("--netto", "1", "--netto", "2", "--netto", "3"), "Lohn ist für 3 Personen genannt"),
        (("--unterhalt", "1") * 4, "öfter genannt, als Kinder da sind (3)"),
    ],
    ids=str,
)
def test_wrong_words_are_told_in_german_and_end_with_two(lotse: Konsole, worte, satz):
    rueckgabe, aus, fehler = lotse("rechnen", KIESEL, *worte)
    assert (rueckgabe, aus) == (2, "")
    assert satz in fehler
    assert "Aufruf: lotse rechnen" in fehler


@pytest.mark.parametrize(
    ("worte", "satz"),
    [
        (("--brutto", "1000", "--netto", "1500"), "Das Netto ist höher als das Brutto."),
        (("--brutto", "0", "--netto", "1500"), "Das Netto ist höher als das Brutto."),
        (("--brutto", "2000", "--minijob", "ja"), "In einem Minijob sind es höchstens 603 Euro"),
    ],
    ids=str,
)
def test_two_answers_that_cannot_both_hold_are_a_hint_and_end_with_one(lotse: Konsole, worte, satz):
    rueckgabe, aus, fehler = lotse("rechnen", KIESEL, *worte)
    assert (rueckgabe, aus) == (1, "")
    assert fehler.startswith(satz)
    assert "Es wurde nichts gespeichert." in " ".join(fehler.split())
    assert "Bitte prüfen Sie" in fehler


def test_without_a_word_about_other_income_the_bands_stand_and_the_facts_do_not(lotse: Konsole):
    offen = json.loads(lotse("rechnen", KIESEL, *ALLES, "--format", "json")[1])
    klar = json.loads(lotse("rechnen", KIESEL, *ALLES, *SONST, "--format", "json")[1])
    assert [b["band"] for b in offen["leistungen"]] == [b["band"] for b in klar["leistungen"]]
    assert klar["fakten"]["kiz_wohngeld_reicht"] is True
    assert offen["fakten"]["kiz_wohngeld_reicht"] is None
    assert {f["eingabe"] for f in offen["fehlt"]} == {"anderes_einkommen", "kindergeld"}


def test_parents_of_other_children_are_asked_about_maintenance(lotse: Konsole):
    worte = (*ALLES, *SONST, "--eltern-aller-kinder")
    nein = json.loads(lotse("rechnen", KIESEL, *worte, "nein", "--format", "json")[1])
    assert "unterhalt" in {f["eingabe"] for f in nein["fehlt"]}
    assert nein["fakten"]["kiz_positiv"] is None
    ja = json.loads(lotse("rechnen", KIESEL, *worte, "ja", "--format", "json")[1])
    assert ja["fakten"]["kiz_positiv"] is True


def test_a_person_alone_has_one_wage(lotse: Konsole):
    rueckgabe, _, fehler = lotse("rechnen", KIESEL, "--allein", *LOHN)
    assert rueckgabe == 2
    assert "gerechnet wird mit 1" in fehler


def test_other_income_leaves_the_need_open(lotse: Konsole):
    antwort = lotse("rechnen", KIESEL, *ALLES, "--anderes-einkommen", "ja", "--format", "json")[1]
    assert json.loads(antwort)["fakten"]["beduerftig"] is None
