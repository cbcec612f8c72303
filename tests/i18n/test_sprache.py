"""Words, dates and numbers of a language."""

from __future__ import annotations

import re
from datetime import date

import pytest
from babel.numbers import format_decimal

from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache

TAG = date(2026, 11, 24)
SPRACHEN = (
    "de", "en", "ar", "uk", "tr", "ru", "ro", "fa", "prs", "pl", "bg", "ku", "ckb", "sq", "sr",
    "fr", "ti", "ps", "so", "vi", "es", "it",
)  # fmt: skip

PO = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: {code}\\n"

msgid "Familie anlegen"
msgstr "Create a family"

msgid "Guten Tag {{name}}"
msgstr "Hello {{name}}"

msgid "{{n}} Angebot"
msgid_plural "{{n}} Angebote"
msgstr[0] "{{n}} offer"
msgstr[1] "{{n}} offers"

#, fuzzy
msgid "Ungeprüft"
msgstr "Unsure"
"""


def schreibe(ordner, code="en", text=PO):
    (ordner / "lotse").mkdir(exist_ok=True)
    (ordner / "lotse" / f"{code}.po").write_text(text.format(code=code), "utf-8")
    return Sprache.load(code, ordner=ordner)


def test_german_is_its_own_key():
    deutsch = Sprache.load("de")
    assert deutsch.t("Familie anlegen") == "Familie anlegen"
    assert deutsch.t("Guten Tag {name}", name="Anna") == "Guten Tag Anna"


def test_a_text_is_translated_and_a_missing_one_stays_german(tmp_path):
    englisch = schreibe(tmp_path)
    assert englisch.t("Familie anlegen") == "Create a family"
    assert englisch.t("Guten Tag {name}", name="Anna") == "Hello Anna"
    assert englisch.t("Noch nicht übersetzt") == "Noch nicht übersetzt"


def test_an_unsure_entry_is_not_used(tmp_path):
    assert schreibe(tmp_path).t("Ungeprüft") == "Ungeprüft"


def test_braces_in_a_name_are_not_read_as_a_place():
    assert Sprache.load("de").t("Guten Tag {name}", name="{x}") == "Guten Tag {x}"


@pytest.mark.parametrize(("n", "text"), [(1, "1 Angebot"), (2, "2 Angebote"), (0, "0 Angebote")])
def test_german_plural(n, text):
    assert Sprache.load("de").plural("{n} Angebot", "{n} Angebote", n) == text


@pytest.mark.parametrize(("n", "text"), [(1, "1 offer"), (5, "5 offers"), (1200, "1,200 offers")])
def test_translated_plural(tmp_path, n, text):
    assert schreibe(tmp_path).plural("{n} Angebot", "{n} Angebote", n) == text


def test_texts_of_several_files_of_one_language_are_one_catalogue(tmp_path):
    ordner = tmp_path / "brief" / "tr"
    ordner.mkdir(parents=True)
    for nummer, wort in enumerate(("evet", "hayır")):
        (ordner / f"{nummer}.po").write_text(f'msgid "k{nummer}"\nmsgstr "{wort}"\n', "utf-8")
    assert [Sprache.load("tr", "brief", tmp_path).t(k) for k in ("k0", "k1")] == ["evet", "hayır"]


def test_dates_are_written_as_the_language_does():
    deutsch = Sprache.load("de")
    assert deutsch.datum(TAG) == "24. November 2026"
    assert deutsch.datum(TAG, wochentag=True) == "Dienstag, 24. November 2026"
    assert deutsch.datum(TAG, kurz=True) == "24.11.2026"
    assert Sprache.load("tr").datum(TAG, wochentag=True) == "24 Kasım 2026 Salı"
    assert Sprache.load("ar").datum(TAG) == "24 نوفمبر 2026"


@pytest.mark.parametrize("code", SPRACHEN)
def test_every_language_writes_western_digits_and_24_hours(code):
    sprache = Sprache.load(code)
    text = f"{sprache.datum(TAG, wochentag=True)} {sprache.uhrzeit(14 * 60)} {sprache.zahl(1.5)}"
    assert {"24", "2026"} <= set(
        re.findall(r"\d+", text.replace("14:00", "").replace("14 Uhr", ""))
    )
    assert "14" in sprache.uhrzeit(14 * 60)
    assert not [z for z in text if z.isdigit() and not z.isascii()]


@pytest.mark.parametrize(
    ("minuten", "deutsch", "andere"), [(540, "9 Uhr", "09:00"), (990, "16:30 Uhr", "16:30")]
)
def test_times_of_day(minuten, deutsch, andere):
    assert Sprache.load("de").uhrzeit(minuten) == deutsch
    assert Sprache.load("ar").uhrzeit(minuten) == andere


@pytest.mark.parametrize(
    ("code", "rtl"), [("ar", True), ("fa", True), ("ckb", True), ("tr", False)]
)
def test_direction_belongs_to_the_language(code, rtl):
    assert Sprache.load(code).rtl is rtl


def test_numbers_days_and_names_of_languages():
    deutsch = Sprache.load("de")
    assert deutsch.zahl(1234.5, 2) == "1.234,50"
    assert deutsch.zahl(12, 0) == "12"
    assert deutsch.wochentag(0) == "Montag"
    assert deutsch.liste(("Türkisch", "Deutsch")) == "Türkisch und Deutsch"
    assert deutsch.sprachname("tr") == "Türkisch"
    assert deutsch.sprachname("qqq") == "qqq"


def test_only_the_first_of_a_month_is_an_ordinal_in_french():
    franzoesisch = Sprache.load("fr")
    assert franzoesisch.datum(date(2026, 12, 1)) == "1er décembre 2026"
    assert franzoesisch.datum(date(2026, 12, 1), wochentag=True) == "mardi 1er décembre 2026"
    assert franzoesisch.datum(date(2026, 12, 21)) == "21 décembre 2026"
    assert Sprache.load("es").datum(date(2026, 12, 1)) == "1 de diciembre de 2026"


@pytest.mark.parametrize("code", ["xx", "", "../../etc", "Klingonisch"])
def test_an_unknown_language_is_named(code):
    with pytest.raises(Hinweis) as fehler:
        Sprache.load(code)
    assert f"„{code}“" in str(fehler.value)


def test_a_broken_file_is_named(tmp_path):
    with pytest.raises(Hinweis) as fehler:
        schreibe(tmp_path, text="Das ist keine Sprachdatei.\n")
    assert "lotse/en.po" in str(fehler.value)


@pytest.mark.parametrize("code", SPRACHEN)
def test_small_numbers_that_are_kept_are_what_babel_writes(code):
    sprache = Sprache.load(code)
    for wert in (0, 1, 7, 42, 999, 1000, 12345, -3, 1.5, 2.0):
        for _ in range(2):
            assert sprache.zahl(wert) == format_decimal(wert, locale=sprache.locale)
