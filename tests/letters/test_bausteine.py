"""Sentences with their translation beside them."""

from __future__ import annotations

from datetime import date

import pytest

from lotse.domain.fehler import Hinweis
from lotse.i18n.eintraege import Eintrag
from lotse.i18n.sprache import Sprache
from lotse.letters.bausteine import Bausteine, briefsprachen, fett, tag
from lotse.letters.inhalt import Lauf, Uebersetzungsstand

DEUTSCH = "Rufen Sie bis {frist} an: {telefon}"


def bausteine(**eintraege):
    def sprache(code, texte):
        return Sprache(code, Sprache.load(code).locale, texte)

    deutsch = {"anrufen": Eintrag((DEUTSCH,)), "nein": Eintrag(("Das ist nicht teuer.",))}
    return Bausteine(sprache("de", deutsch), sprache("tr", eintraege))


def test_places_are_filled_in_both_languages_as_each_writes_them():
    tuerkisch = Eintrag(("{frist} gününe kadar arayın: {telefon}",), DEUTSCH)
    satz = bausteine(anrufen=tuerkisch).satz(
        "anrufen", frist=tag(date(2026, 12, 4)), telefon=fett("0221 4710 120")
    )
    assert satz.text == "Rufen Sie bis Freitag, 4. Dezember 2026 an: 0221 4710 120"
    assert satz.parallel.text == "4 Aralık 2026 Cuma gününe kadar arayın: 0221 4710 120"
    assert satz.parallel.laeufe[-1] == Lauf("0221 4710 120", fett=True, isoliert=True)


@pytest.mark.parametrize(
    ("eintrag", "stand", "text"),
    [
        (Eintrag(("Pahalı değil.",), "Das ist nicht teuer."), "entwurf", "Pahalı değil."),
        (
            Eintrag(("Pahalı değil.",), "Das ist nicht teuer.", "2026-09-02 Dolmetscherin"),
            "geprueft",
            "Pahalı değil.",
        ),
        (Eintrag(("Pahalı değil.",), "Das ist teuer."), "veraltet", "Das ist nicht teuer."),
        (None, "fehlt", "Das ist nicht teuer."),
    ],
)
def test_a_translation_of_another_german_text_falls_back_to_german(eintrag, stand, text):
    satz = bausteine(**({"nein": eintrag} if eintrag else {})).satz("nein")
    assert satz.parallel.stand is Uebersetzungsstand(stand)
    assert satz.parallel.text == text


def test_a_negation_stands_out_in_german_only():
    satz = bausteine(nein=Eintrag(("Pahalı değil.",), "Das ist nicht teuer.")).satz("nein")
    assert [lauf.text for lauf in satz.laeufe if lauf.fett] == ["nicht"]
    assert not [lauf for lauf in satz.parallel.laeufe if lauf.fett]


@pytest.mark.parametrize("name", ["<b>Anna</b>", "{telefon}", "Caritas & Diakonie", "100 %d {"])
def test_a_value_is_never_read_as_a_pattern(name):
    satz = bausteine().satz("anrufen", frist=name, telefon="1")
    assert satz.text == f"Rufen Sie bis {name} an: 1"


def test_a_place_nobody_fills_stays_visible():
    assert "{telefon}" in bausteine().satz("anrufen", frist="heute").text


def test_a_term_keeps_its_german_word_beside_the_translation():
    texte = bausteine(mietvertrag=Eintrag(("Kira sözleşmesi",), "Mietvertrag"))
    begriff = texte.begriff("mietvertrag", "Mietvertrag")
    assert begriff.text == "Mietvertrag"
    assert begriff.parallel.text == "Kira sözleşmesi (Mietvertrag)"
    assert texte.begriff("zeugnis", "Zeugnis").parallel.text == "Zeugnis"


def test_letters_are_written_in_german_first():
    assert briefsprachen()[0] == "de"
    assert {"tr", "ar", "en"} <= set(briefsprachen())


def test_a_language_without_letters_is_german_and_remembered():
    texte = Bausteine.load("ka")
    assert (texte.code, texte.fehlt) == ("de", "ka")


def test_an_unknown_language_is_refused():
    with pytest.raises(Hinweis):
        Bausteine.load("xx")


@pytest.mark.parametrize("datum", ["24 травня 2027 р.", "24. svibnja 2027."])
def test_a_date_that_ends_with_a_point_ends_the_sentence_too(datum):
    fremd = Eintrag(("{frist}.",), DEUTSCH)
    satz = bausteine(anrufen=fremd).satz("anrufen", frist=Lauf(datum, isoliert=True), telefon="")
    assert satz.parallel.text == datum


def test_a_german_word_the_translator_has_added_is_not_said_twice():
    fremd = Eintrag(("Sarı defter (gelbes Heft)",), "Gelbes Heft")
    texte = bausteine(heft=fremd)
    assert texte.begriff("heft", "Gelbes Heft").parallel.text == "Sarı defter (gelbes Heft)"
    assert texte.name("heft", "Gelbes Heft")(texte.zweite).text == "Sarı defter (gelbes Heft)"
