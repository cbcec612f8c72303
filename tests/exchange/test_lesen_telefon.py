from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lotse.exchange.lesen_telefon import read_telefone, sure_vorwahlen
from tests.werkzeug.shared import shared


@pytest.mark.parametrize(
    ("zelle", "nummern"),
    [
        ("+49 30 4710121 ", ["030 4710121"]),
        ("+49 (0)221 4710120", ["0221 4710120"]),
        ("0049 221 4710120", ["0221 4710120"]),
        ("030/471 01 21", ["030 4710121"]),
        ("(0221) 4710 - 0", ["0221 4710-0"]),
        ("0221 47101-20", ["0221 47101-20"]),
        ("01573 4710120", ["01573 4710120"]),
        ("0221 4710120/ 0221 4710121", ["0221 4710120", "0221 4710121"]),
        ("0221 4710120 oder 0171/ 4710 121", ["0221 4710120", "0171 4710121"]),
        ("Tel.: 0221 4710120\nFax: 0221 4710129", ["0221 4710120", "0221 4710129"]),
        ("030 471012/471013", ["030 471012", "030 471013"]),
        ("0221 4710120 mobil 0171 4710121", ["0221 4710120", "0171 4710121"]),
        ("0221 4710120, 0221 4710120", ["0221 4710120"]),
        ("116 016", ["116 016"]),
        ("+44 1234 234567", ["+44 1234 234567"]),
        ("", []),
    ],
)
def test_numbers_are_found_apart_and_set_for_print(zelle: str, nummern: list[str]):
    assert [t.nummer for t in read_telefone(zelle, "030").telefone] == nummern


def test_the_original_stays_beside_the_printed_form():
    (telefon,) = read_telefone("Tel.: (0221) 4710 120").telefone
    assert (telefon.nummer, telefon.roh) == ("0221 4710120", "Tel.: (0221) 4710 120")


@pytest.mark.parametrize(
    ("zelle", "nummer", "code"),
    [
        ("4710120", "030 4710120", "telefon_vorwahl"),
        ("30/471 01 20", "030 4710120", "telefon_null"),
        ("(221) 4710-0", "0221 4710-0", "telefon_null"),
        ("0172 471012345", "0172 471012345", "telefon_laenge"),
        ('"0221 4710120"', "0221 4710120", "telefon_zeichen"),
    ],
)
def test_what_was_repaired_or_looks_wrong_is_told(zelle: str, nummer: str, code: str):
    fund = read_telefone(zelle, "030")
    assert [t.nummer for t in fund.telefone] == [nummer]
    assert [c for c, _ in fund.befunde] == [code]


def test_a_number_without_area_code_never_moves_to_another_town():
    fund = read_telefone("47101200")
    assert [t.nummer for t in fund.telefone] == ["47101200"]
    assert [c for c, _ in fund.befunde] == ["telefon_ohne_vorwahl"]


def test_other_endings_are_a_hint_and_no_number_of_their_own():
    (erste,) = read_telefone("030 47101200/41").telefone
    assert (erste.nummer, erste.hinweis) == ("030 47101200", "auch mit 41 am Ende")
    (zweite,) = read_telefone("030 123-2345, -2346").telefone
    assert zweite.hinweis == "auch mit 2346 am Ende"


def test_words_are_kept_beside_the_number_or_as_rest():
    (telefon,) = read_telefone("Büro: Tel. 0221 4710120 (nur vormittags)").telefone
    assert telefon.hinweis == "Büro, nur vormittags"
    assert read_telefone("siehe Aushang").rest == ("siehe Aushang",)


def test_kinds_are_read_from_labels_and_numbers():
    fund = read_telefone("Fax 0221 4710129; 0171 4710120; 112; Tel./Fax: 0221 4710120")
    assert [t.art for t in fund.telefone] == ["fax", "mobil", "kurzwahl", "festnetz"]


def test_a_cell_of_endless_text_is_kept_as_text():
    fund = read_telefone("0" * 10_000)
    assert fund.telefone == ()
    assert fund.rest == ("0" * 10_000,)


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet="0123456789 +-/().,;\nTelFaxoder", max_size=60))
def test_no_cell_stops_the_reader_and_no_digit_is_lost(zelle: str):
    fund = read_telefone(zelle, "030")
    gelesen = "".join(t.roh + t.hinweis for t in fund.telefone) + "".join(fund.rest)
    assert {z for z in zelle if z.isdigit()} <= {z for z in gelesen + "030" if z.isdigit()}


@pytest.mark.parametrize(
    ("zelle", "nummern"),
    [
        ("30 35 - 54 00", ["030 3035-5400"]),
        ("30 4710120", ["030 4710120"]),
        ("30-4710120", ["030 4710120"]),
        ("4 30 62 13 / 4 30 66 63", ["030 4306213", "030 4306663"]),
        ("7 52 18 16     / 7 52 34 93", ["030 7521816", "030 7523493"]),
        ("8 10 73 - 103 / 110 (PDL)", ["030 81073-103"]),
        ("4 22 65 - 6 (Verw.)  / 61 10 87 - 0 ( ÜW", ["030 42265-6", "030 611087-0"]),
        ("1712428972", ["0171 2428972"]),
    ],
)
def test_numbers_of_a_town_written_without_its_code(zelle: str, nummern: list[str]):
    assert [t.nummer for t in read_telefone(zelle, "030").telefone] == nummern


def test_a_code_is_sure_only_where_the_source_itself_agrees():
    paare = [("Köln", f"0221 471012{i}") for i in range(3)] + [("Köln", "0171 4710120")]
    paare += [("Bonn", "0228 4710121"), ("Bonn", "4710122"), ("Bonn", "0228 4710123")]
    paare += [("Mix", "0221 4710121"), ("Mix", "0228 4710121"), ("Mix", "0221 4710122")]
    assert sure_vorwahlen(paare) == {"köln": "0221"}
    assert sure_vorwahlen([*paare, ("bonn ", "Fax 0228 4710129")])["bonn"] == "0228"


def test_real_cells_lose_no_digit_and_grow_none():
    datei = shared("data/catalogues/berlin_heimaufsicht/heimaufsicht-pruefberichte.json")
    zellen = [
        z for r in json.loads(datei.read_text("utf-8"))["index"] if (z := r["einrichtung_telefon"])
    ]
    laengen = [
        c for z in zellen for c, _ in read_telefone(z, "030").befunde if c == "telefon_laenge"
    ]
    nummern = [t for z in zellen for t in read_telefone(z, "030").telefone]
    assert (len(zellen), len(nummern), len(laengen)) == (567, 583, 2)
    assert all(t.nummer.startswith("0") for t in nummern)
