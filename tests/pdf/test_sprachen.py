"""One letter in every language: same picture as when it was read, same text out as in."""

from __future__ import annotations

import ctypes
import re
from collections import defaultdict

import pypdfium2
import pytest
from PIL import Image

from lotse.letters.brief import Anordnung, alle_saetze
from lotse.letters.familie import compose_familie
from lotse.pdf.renderer import render_brief
from tests.werkzeug.briefe import familie_ahorn, hilfe, rahmen, treffer
from tests.werkzeug.pdf_lesen import buchstaben, pdfium_text, pypdf_text, stuecke
from tests.werkzeug.sprachbild import (
    FREMDE,
    NAME,
    ORDNER,
    bilddatei,
    difference,
    draw,
    sprachbrief,
    sprachpdf,
)

RTL = {"ar", "fa", "prs", "ps", "ckb"}
GOLDEN = {
    "uk": [
        f"Добрий день, {NAME}!",
        "Зателефонуйте за номером 0221 4710 120. Останній день: вівторок, 1 грудня 2026 р.",
        "понеділок і четвер: 09:00 – 12:00",
        "Ми перевірили ці години: 12 листопада 2026 р.",
    ],
    "ru": [
        f"Здравствуйте, {NAME}!",
        "Позвоните по номеру 0221 4710 120. Последний день: вторник, 1 декабря 2026 г.",
        "понедельник и четверг: 09:00 – 12:00",
        "Мы проверили эти часы: 12 ноября 2026 г.",
    ],
    "ro": [
        f"Bună ziua, {NAME},",
        "Sunați până marți, 1 decembrie 2026 la numărul: 0221 4710 120",
        "luni și joi: 09:00 – 12:00",
        "Am verificat orele la 12 noiembrie 2026.",
    ],
    "fa": [
        f"سلام {NAME}،",
        "تا سه‌شنبه 1 دسامبر 2026 به این شماره تلفن کنید: 0221 4710 120",
        "دوشنبه و پنجشنبه: 09:00 تا 12:00",
    ],
    "prs": [
        "تا سه‌شنبه 1 دسمبر 2026 به این شماره تیلفون کنید: 0221 4710 120",
        "مرکز مشوره: Sozialberatung Musterstadt, Telefon 0221 4710 180",
    ],
    "ar": [
        f"مرحبًا {NAME}،",
        "اتصلوا حتى الثلاثاء، 1 ديسمبر 2026 على الرقم: 0221 4710 120",
    ],
    "tr": ["1 Aralık 2026 Salı gününe kadar telefon edin: 0221 4710 120"],
    "en": ["Call by Tuesday, 1 December 2026: 0221 4710 120"],
    "bg": [
        f"Добър ден, {NAME},",
        "Обадете се на 0221 4710 120. Последен ден: вторник, 1 декември 2026 г.",
        "понеделник и четвъртък: 09:00 – 12:00",
    ],
    "hr": ["Nazovite broj 0221 4710 120. Zadnji dan: utorak, 1. prosinca 2026."],
    "bs": ["Nazovite broj 0221 4710 120. Zadnji dan: utorak, 1. decembar 2026."],
    "sr": ["Pozovite broj 0221 4710 120. Poslednji dan: utorak, 1. decembar 2026."],
    "it": ["Chiami il numero 0221 4710 120. Ultimo giorno: martedì 1 dicembre 2026"],
    "sq": ["Telefononi në numrin 0221 4710 120. Dita e fundit: e martë, 1 dhjetor 2026"],
}


def flach(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())


@pytest.mark.parametrize("code", FREMDE)
def test_the_page_looks_as_it_did_when_it_was_read(code):
    with Image.open(bilddatei(code)) as bild:
        mittel, schlimmste = difference(bild.convert("L"), draw(code))
    assert mittel < 1.5, "sieht anders aus: python -m tests.werkzeug.sprachbild, dann ansehen"
    assert schlimmste < 110


def test_another_page_would_be_noticed():
    with Image.open(bilddatei("uk")) as bild:
        mittel, _ = difference(bild.convert("L"), draw("ru"))
    assert mittel > 1.5


def test_the_pictures_stay_small():
    assert sum(datei.stat().st_size for datei in ORDNER.iterdir()) < 900_000
    assert {datei.stem for datei in ORDNER.glob("*.png")} == set(FREMDE)


@pytest.mark.parametrize("code", sorted(GOLDEN))
def test_golden_sentences_with_names_dates_and_numbers_are_read_in_order(code):
    zeilen = {flach(stueck.text) for stueck in stuecke(sprachpdf(code)) if stueck.sprache == code}
    assert [satz for satz in GOLDEN[code] if satz not in zeilen] == []


@pytest.mark.parametrize("code", FREMDE)
def test_every_sentence_comes_out_as_it_went_in(code):
    zeilen = {stueck.text for stueck in stuecke(sprachpdf(code))}
    for satz in alle_saetze(sprachbrief(code)):
        for teil in (satz, satz.parallel):
            if teil is not None and teil.laeufe and teil.stand != "fehlt":
                assert teil.text in zeilen


@pytest.mark.parametrize("code", FREMDE)
def test_a_second_reader_finds_every_letter(code):
    """PDFium; in right-to-left scripts it reorders, but loses and adds nothing."""
    gelesen = pdfium_text(sprachpdf(code))
    saetze = [s.parallel.text for s in alle_saetze(sprachbrief(code)) if s.parallel is not None]
    if code in RTL:
        for satz in saetze:
            assert set(buchstaben(satz)) <= set(buchstaben(gelesen))
    else:
        worte = set(re.findall(r"[^\W\d_]{2,}", gelesen.replace("\u00ad", "")))
        assert {w for satz in saetze for w in re.findall(r"[^\W\d_]{2,}", satz)} <= worte


@pytest.mark.parametrize("code", [code for code in FREMDE if code not in RTL])
def test_a_third_reader_finds_every_letter_too(code):
    text = flach(pypdf_text(sprachpdf(code)))
    for satz in GOLDEN.get(code, []):
        for wort in satz.split():
            assert wort in text


def sichtbar(pdf):
    """What eyes see: the characters of each line by their place, from left to right."""
    zeilen = defaultdict(list)
    dokument = pypdfium2.PdfDocument(pdf)
    for nummer, seite in enumerate(dokument):
        text = seite.get_textpage()
        for stelle in range(text.count_chars()):
            x, y = ctypes.c_double(), ctypes.c_double()
            pypdfium2.raw.FPDFText_GetCharOrigin(text, stelle, x, y)
            zeichen = text.get_text_range(stelle, 1)
            if zeichen.strip():
                zeilen[nummer, round(y.value)].append((x.value, zeichen))
        text.close()
    dokument.close()
    return ["".join(zeichen for _, zeichen in sorted(zeile)) for zeile in zeilen.values()]


@pytest.mark.parametrize("code", sorted(RTL & set(FREMDE)))
def test_numbers_dates_and_names_stand_from_left_to_right_for_the_eye(code):
    zeilen = "\n".join(sichtbar(sprachpdf(code)))
    assert zeilen.count("02214710120") == 2
    assert zeilen.count("02214710150") == 4
    assert zeilen.count("50990Musterstadt") == 2
    assert zeilen.count("FrauYılmaz-Şahin") == 2
    assert zeilen.count("„IchmöchteeinenTermin.“") == 2


@pytest.mark.parametrize("code", FREMDE)
@pytest.mark.parametrize("anordnung", [Anordnung.SPALTEN, Anordnung.GETRENNT])
def test_every_arrangement_and_the_largest_type_can_be_drawn(code, anordnung):
    brief = compose_familie(
        familie_ahorn(), hilfe(), treffer(), rahmen(code, anordnung=anordnung, groesse=18)
    )
    assert render_brief(brief).startswith(b"%PDF")


@pytest.mark.parametrize("code", FREMDE)
def test_the_sheet_says_in_the_language_that_it_is_a_draft(code):
    vermerke = [satz.parallel.text for satz in sprachbrief(code).vermerke]
    zeilen = [stueck.text for stueck in stuecke(sprachpdf(code)) if stueck.sprache == code]
    assert vermerke
    assert set(vermerke) <= set(zeilen)
