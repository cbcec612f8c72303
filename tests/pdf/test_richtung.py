"""Order of mixed scripts: numbers, phones, dates and German names in right-to-left text."""

from __future__ import annotations

import re

import pytest

from lotse.letters.inhalt import Lauf
from lotse.pdf import richtung
from lotse.pdf.absatz import Stil, typeset
from lotse.pdf.richtung import levels, line_levels, visual_order

BREIT = 10_000.0


def sichtbar(*laeufe, sprache="ar", breite=BREIT):
    """Lines as a reader sees them from left to right; letters of a run as its font shows them."""
    zeilen = []
    for zeile in typeset(laeufe, Stil(14, 21, sprache), breite):
        sortiert = sorted(zeile.laeufe, key=lambda lauf: lauf.x)
        zeilen.append(
            "".join(glyphe.text for lauf in sortiert for glyphe in lauf.glyphen).translate(
                dict.fromkeys(map(ord, "\u2068\u2069"))
            )
        )
    return zeilen


def umgekehrt(text):
    return text[::-1]


@pytest.mark.parametrize(
    ("text", "rtl", "erwartet"),
    [
        ("abc", False, [0, 0, 0]),
        ("", True, []),
        ("אב", True, [1, 1]),
        ("a אב", False, [0, 0, 1, 1]),
        ("אב 12", True, [1, 1, 1, 2, 2]),
        ("אב a", True, [1, 1, 1, 2]),
        ("\u2066a\u2069", True, [1, 2, 1]),
    ],
)
def test_levels_of_known_cases(text, rtl, erwartet):
    assert levels(text, rtl=rtl) == erwartet


@pytest.mark.parametrize(
    ("text", "rtl"),
    [("مرحبًا، كيف الحال؟ (نعم). لا: ربما!", True), ("Guten Tag, 12 Uhr (ja)!", False)],
)
def test_the_short_way_agrees_with_the_library(text, rtl, monkeypatch):
    kurz = levels(text, rtl=rtl)
    monkeypatch.setattr(richtung, "_NUR_RTL", re.compile("(?!)"))
    monkeypatch.setattr(richtung, "_STARK", re.compile(""))
    assert levels(text, rtl=rtl) == kurz


@pytest.mark.parametrize(
    ("text", "stufen", "rtl", "erwartet"),
    [("ab ", [2, 2, 2], True, [2, 2, 1]), ("a\tb", [2, 2, 2], True, [2, 1, 2])],
)
def test_blanks_at_the_end_take_the_direction_of_the_line(text, stufen, rtl, erwartet):
    assert line_levels(text, stufen, rtl=rtl) == erwartet


@pytest.mark.parametrize(
    ("stufen", "folge"),
    [
        ([0, 0], [0, 1]),
        ([1, 1, 1], [2, 1, 0]),
        ([1, 2, 2, 1], [3, 1, 2, 0]),
        ([0, 1, 1, 0], [0, 2, 1, 3]),
    ],
)
def test_order_on_the_line(stufen, folge):
    assert visual_order(stufen) == folge


def test_a_phone_number_reads_from_left_to_right():
    (zeile,) = sichtbar(Lauf("هاتف: "), Lauf("0221 4710-120", isoliert=True))
    assert zeile == "0221 4710-120" + umgekehrt("هاتف: ")


def test_without_an_isolate_a_number_would_turn():
    (zeile,) = sichtbar(Lauf("هاتف: 4710-120 22"))
    assert "4710-120 22" not in zeile


@pytest.mark.parametrize("nummer", ["0221 4710-120", "+49 (0)221 4710 120", "(0221) 4710/120"])
@pytest.mark.parametrize("sprache", ["ar", "de"])
def test_a_phone_number_somebody_typed_in_a_sentence_reads_rightly_too(nummer, sprache):
    (zeile,) = sichtbar(Lauf(f"اتصلوا بي على {nummer} أو 0171 3920 151 بعد 14:30"), sprache=sprache)
    assert nummer in zeile
    assert "0171 3920 151" in zeile


def test_a_typed_phone_number_is_not_parted_and_its_sentence_still_is():
    zeilen = sichtbar(Lauf("اتصلوا بي على 0221 4710 120 بعد الظهر"), breite=120)
    assert len(zeilen) > 1
    assert sum("0221 4710 120" in zeile for zeile in zeilen) == 1


def test_an_arabic_date_reads_from_right_to_left():
    (zeile,) = sichtbar(Lauf("يوم "), Lauf("24 نوفمبر 2026", isoliert=True), Lauf("."))
    assert zeile == "." + "2026" + umgekehrt(" نوفمبر ") + "24" + umgekehrt("يوم ")


def test_a_german_name_and_its_brackets_keep_their_order():
    (zeile,) = sichtbar(Lauf("اسألوا ("), Lauf("Frau Klein (Raum 2)", isoliert=True), Lauf(")"))
    assert "Frau Klein (Raum 2)" in zeile


def test_an_arabic_name_in_a_german_sentence_does_not_turn_what_follows():
    (zeile,) = sichtbar(
        Lauf("Guten Tag "), Lauf("محمد", isoliert=True), Lauf(", 12 Uhr"), sprache="de"
    )
    assert zeile == "Guten Tag " + umgekehrt("محمد") + ", 12 Uhr"


@pytest.mark.parametrize("sprache", ["de", "ar"])
def test_no_line_ends_inside_an_isolate(sprache):
    nummer = "0221 4710-120"
    for breite in range(110, 220, 7):
        zeilen = sichtbar(
            Lauf("aa bb "), Lauf(nummer, isoliert=True), sprache=sprache, breite=breite
        )
        assert any(nummer in zeile for zeile in zeilen)


def test_an_isolate_wider_than_the_line_breaks_at_its_blanks():
    zeilen = sichtbar(Lauf("Sozialberatung Musterstadt Telefon", isoliert=True), breite=110)
    assert [zeile.strip() for zeile in zeilen] == ["Sozialberatung", "Musterstadt", "Telefon"]


def test_arabic_letters_join():
    (zeile,) = typeset((Lauf("بيت"),), Stil(14, 21, "ar"), BREIT)
    einzeln = [typeset((Lauf(z),), Stil(14, 21, "ar"), BREIT)[0] for z in "بيت"]
    formen = {glyphe.gid for z in einzeln for lauf in z.laeufe for glyphe in lauf.glyphen}
    verbunden = [glyphe.gid for lauf in zeile.laeufe for glyphe in lauf.glyphen]
    assert len(verbunden) == 3
    assert not formen & set(verbunden)
