"""Tigrinya, Kurmanji, Sorani, Pashto, Somali, Vietnamese: no texts yet, but names and wishes."""

from __future__ import annotations

import re
import unicodedata

import pytest
from PIL import Image

from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.letters.bausteine import briefsprachen
from lotse.pdf.renderer import render_brief
from tests.werkzeug.pdf_lesen import baum_text, pdfium_text, pypdf_text, stuecke
from tests.werkzeug.pdfpruefung import findings
from tests.werkzeug.schriftprobe import (
    GEMALT,
    ORDNER,
    PROBEN,
    RTL,
    bilddatei,
    draw,
    schriftbrief,
    schriftpdf,
)
from tests.werkzeug.sprachbild import difference


@pytest.mark.parametrize("code", PROBEN)
def test_without_texts_the_letter_is_german_and_says_so(code):
    assert code not in briefsprachen()
    brief = schriftbrief(code, PROBEN[code].satz)
    assert not brief.zweisprachig
    name = Sprache.load("de", "brief").sprachname(code)
    assert f"Auf {name} gibt es diesen Brief noch nicht." in baum_text(schriftpdf(code))


@pytest.mark.parametrize("code", PROBEN)
def test_name_and_wish_come_out_as_they_went_in(code):
    zeilen = {stueck.text: stueck.sprache for stueck in stuecke(schriftpdf(code))}
    probe = PROBEN[code]
    assert zeilen[f"Guten Tag {probe.name},"] == "de"
    assert zeilen[f"“{probe.satz}”"] == code, "the wish is tagged with its language"


@pytest.mark.parametrize("code", PROBEN)
def test_a_second_reader_finds_the_words(code):
    """PDFium; in right-to-left scripts it reorders, but loses and adds no letter."""
    gelesen, probe = pdfium_text(schriftpdf(code)), PROBEN[code]
    if code in RTL:
        buchstaben = {z for z in probe.name + probe.satz if z.isalpha()}
        assert buchstaben <= set(unicodedata.normalize("NFKC", gelesen))
        return
    worte = re.findall(r"[^\W\d_]+", f"{probe.name} {probe.satz}")
    assert [wort for wort in worte if wort not in gelesen] == []


@pytest.mark.parametrize("code", [code for code in PROBEN if code not in RTL])
def test_a_third_reader_finds_the_words_too(code):
    gelesen, probe = pypdf_text(schriftpdf(code)).replace("\u200b", ""), PROBEN[code]
    worte = re.findall(r"[^\W\d_]+", f"{probe.name} {probe.satz}")
    assert [wort for wort in worte if wort not in gelesen] == []


@pytest.mark.parametrize("code", PROBEN)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_every_letter_of_the_alphabet_has_a_glyph(code, form):
    alphabet = unicodedata.normalize(form, PROBEN[code].alphabet)
    text = baum_text(render_brief(schriftbrief(code, alphabet)))
    assert alphabet in text.replace("\n", "")


def test_every_ethiopic_sign_has_a_glyph():
    zeichen = [chr(nummer) for nummer in range(0x1200, 0x1380)]
    satz = "".join(z for z in zeichen if unicodedata.category(z) != "Cn")
    assert len(satz) > 350
    text = baum_text(render_brief(schriftbrief("ti", satz)))
    assert satz in text.replace("\n", "")


def test_a_sign_of_another_script_is_still_refused_by_name():
    with pytest.raises(Hinweis) as fehler:
        render_brief(schriftbrief("ti", "ሰላም 李"))
    assert "U+674E" in str(fehler.value)


@pytest.mark.parametrize("code", PROBEN)
def test_the_own_checker_finds_nothing(code):
    assert findings(schriftpdf(code)) == []


@pytest.mark.parametrize("code", GEMALT)
def test_the_page_looks_as_it_did_when_it_was_read(code):
    with Image.open(bilddatei(code)) as bild:
        mittel, schlimmste = difference(bild.convert("L"), draw(code))
    assert mittel < 1.5, "sieht anders aus: python -m tests.werkzeug.schriftprobe, dann ansehen"
    assert schlimmste < 110


def test_the_pictures_stay_small():
    assert {datei.stem for datei in ORDNER.glob("*.png")} == set(GEMALT)
    assert sum(datei.stat().st_size for datei in ORDNER.iterdir()) < 250_000
