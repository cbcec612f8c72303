"""What goes into a letter comes out of the PDF: read by PDFium and by the structure tree."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from lotse.letters.brief import Anordnung, alle_saetze
from lotse.letters.familie import compose_familie
from lotse.letters.inhalt import Lauf, Satz
from lotse.letters.ueberleitung import compose_ueberleitung
from lotse.pdf.renderer import render_brief
from tests.werkzeug.briefe import ZITAT, familie_ahorn, hilfe, rahmen, treffer
from tests.werkzeug.pdf_lesen import baum_text, buchstaben, pdfium_text, pypdf_text, stuecke


@cache
def brief(sprache, **gestalt):
    return compose_familie(familie_ahorn(), hilfe(), treffer(), rahmen(sprache, **gestalt))


@cache
def pdf(sprache):
    return render_brief(brief(sprache))


GOLDEN = {
    "de": [
        "Ihr nächster Schritt: Frühförderung",
        "Rufen Sie bis Dienstag, 1. Dezember 2026 an: 0221 4710 120",
        "Montag und Donnerstag: 9 Uhr bis 12 Uhr",
        "Überweisung der Kinderärztin",
        "Wir haben die Zeiten am 12. November 2026 geprüft.",
    ],
    "tr": [
        "Bir sonraki adımınız: Frühförderung",
        "1 Aralık 2026 Salı gününe kadar telefon edin: 0221 4710 120",
        "Şöyle deyin: „Ich möchte einen Termin.“ (Randevu almak istiyorum.)",
        "Çocuk doktorunun sevk kâğıdı (Überweisung der Kinderärztin)",
        "Saatleri 12 Kasım 2026 tarihinde kontrol ettik.",
    ],
    "ar": [
        "خطوتكم التالية: Frühförderung",
        "اتصلوا حتى الثلاثاء، 1 ديسمبر 2026 على الرقم: 0221 4710 120",
        "قولوا: „Ich möchte einen Termin.“ (أريد موعدًا.)",
        "تحويل من طبيبة الأطفال (Überweisung der Kinderärztin)",
        "يسعدنا أن نتصل بالهاتف معًا.",
    ],
}


@pytest.mark.parametrize("sprache", ["de", "tr", "ar"])
def test_golden_sentences_are_read_from_the_structure_tree(sprache):
    zeilen = [stueck.text for stueck in stuecke(pdf(sprache)) if stueck.sprache == sprache]
    for satz in GOLDEN[sprache]:
        assert satz in zeilen


@pytest.mark.parametrize("sprache", ["de", "tr", "ar", "en"])
def test_every_sentence_of_the_letter_is_in_the_tree_unchanged(sprache):
    zeilen = {stueck.text for stueck in stuecke(pdf(sprache))}
    for satz in alle_saetze(brief(sprache)):
        for teil in (satz, satz.parallel):
            if teil is not None and teil.laeufe and teil.stand != "fehlt":
                assert teil.text in zeilen


@pytest.mark.parametrize("sprache", ["de", "tr"])
@pytest.mark.parametrize("lesen", [pdfium_text, pypdf_text])
def test_two_extractors_find_every_golden_word(sprache, lesen):
    text = " ".join(lesen(pdf(sprache)).split())
    for satz in GOLDEN[sprache]:
        for wort in satz.split():
            assert wort in text


def test_pdfium_keeps_every_arabic_letter():
    """It swaps the two letters of a ligature and sets marks apart; none is lost or added."""
    gelesen = pdfium_text(pdf("ar"))
    for satz in ("أنتم قلتم:", "ما الموضوع؟", "تتحدث", "0221 4710 120"):
        if satz != "تتحدث":
            assert satz in gelesen
    baum = baum_text(pdf("ar"))
    assert set(buchstaben(baum)) <= set(buchstaben(gelesen))


def test_the_german_text_comes_first_in_every_block():
    sprachen = [(s.rolle, s.sprache) for s in stuecke(pdf("ar")) if s.rolle in ("H1", "H2")]
    assert sprachen == [(rolle, code) for rolle, _ in sprachen[::2] for code in ("de", "ar")]


def test_the_quote_is_read_in_its_own_words():
    assert f"„{ZITAT}“" in baum_text(pdf("ar"))


def test_the_box_is_read_before_what_follows_it():
    text = baum_text(pdf("tr"))
    assert text.index("Rufen Sie bis") < text.index("Wir rufen gern mit Ihnen zusammen an.")


def test_languages_one_after_the_other_hold_the_same_text():
    spalten = brief("ar", anordnung=Anordnung.SPALTEN)
    getrennt = brief("ar", anordnung=Anordnung.GETRENNT)
    eins, zwei = (
        {s.text for s in stuecke(render_brief(b)) if s.sprache == "ar"} for b in (spalten, getrennt)
    )
    assert eins <= zwei


def test_an_untranslated_sentence_is_marked_and_german():
    von_hand = Satz((Lauf("Bringen Sie ein Foto mit."),))
    tuerkisch = brief("tr", anordnung=Anordnung.GETRENNT)
    block = tuerkisch.bloecke[1]
    mit = replace(block, inhalt=(*block.inhalt, von_hand))
    geaendert = replace(tuerkisch, bloecke=(tuerkisch.bloecke[0], mit, *tuerkisch.bloecke[2:]))
    zeilen = [s.text for s in stuecke(render_brief(geaendert))]
    letzte = len(zeilen) - 1 - zeilen[::-1].index("Bringen Sie ein Foto mit.")
    assert "Bu bölüm yalnızca Almanca yazılıdır." in zeilen[:letzte]
    assert zeilen.count("Bringen Sie ein Foto mit.") == 2


def test_the_hand_over_reads_as_one_text():
    pdf = render_brief(compose_ueberleitung(familie_ahorn(), hilfe(), treffer(), rahmen()))
    text = " ".join(baum_text(pdf).split())
    assert "Die Familie sucht diese Hilfe: Frühförderung. Die Familie sagt:" in text
    assert "Wir sind nicht zuständig. Zuständig ist:" in text
