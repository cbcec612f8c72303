"""Proposals that can be put in place as they are."""

from __future__ import annotations

import pytest

from lotse.letters.einfach import pruefe_text, replace_befund
from tests.letters.test_saetze import SAETZE

FAELLE = [
    ("Das gilt z. B. für Bücher.", "Das gilt zum Beispiel für Bücher."),
    ("Das gilt z.B. für Bücher.", "Das gilt zum Beispiel für Bücher."),
    ("Z. B. Bücher helfen.", "Zum Beispiel Bücher helfen."),
    ("Bringen Sie ggf. Ihr Kind mit.", "Bringen Sie vielleicht Ihr Kind mit."),
    ("Ggf. hilft das Amt.", "Vielleicht hilft das Amt."),
    ("Kommen Sie um 9 Uhr bzw. um 10 Uhr.", "Kommen Sie um 9 Uhr oder um 10 Uhr."),
    ("Das Büro ist i. d. R. offen.", "Das Büro ist meistens offen."),
    ("Stift, Heft usw.", "Stift, Heft und so weiter."),
    ("Sie zahlen 10 % davon.", "Sie zahlen 10 Prozent davon."),
    ("Sie zahlen 10% davon.", "Sie zahlen 10 Prozent davon."),
    ("Das steht in §9.", "Das steht in Paragraf 9."),
    ("Das steht in § 9.", "Das steht in Paragraf 9."),
    ("Das Büro hat 9–12 Uhr offen.", "Das Büro hat 9 Uhr bis 12 Uhr offen."),
    ("Das Büro hat 8:00-10:30 Uhr offen.", "Das Büro hat 8 Uhr bis 10:30 Uhr offen."),
    ("Der Kurs beginnt um 09 Uhr.", "Der Kurs beginnt um 9 Uhr."),
    ("Der Kurs beginnt um 09:00 Uhr.", "Der Kurs beginnt um 9 Uhr."),
    ("Der Kurs beginnt um 09:30 Uhr.", "Der Kurs beginnt um 9:30 Uhr."),
    ("Der Kurs beginnt um 10:00 Uhr.", "Der Kurs beginnt um 10:00 Uhr."),
    ("Das kostet 10,50 €.", "Das kostet 10,50 Euro."),
    ("Das kostet 20 EUR.", "Das kostet 20 Euro."),
    ("Das dauert drei Wochen.", "Das dauert 3 Wochen."),
    ("Das steht in Kapitel IV.", "Das steht in Kapitel 4."),
    ("Brot und/oder Obst ist da.", "Brot oder Obst ist da."),
    ("Ahorn & Buche helfen.", "Ahorn und Buche helfen."),
    ("Kommen Sie am Mo um 9 Uhr.", "Kommen Sie am Montag um 9 Uhr."),
]


def replaced(text):
    """Every sure proposal put in, from the end, so that places stay."""
    for befund in sorted(pruefe_text([text]).befunde, key=lambda b: -b.von):
        text = replace_befund(text, befund)
    return text


@pytest.mark.parametrize(("vorher", "nachher"), FAELLE)
def test_the_words_go_in_as_they_are(vorher, nachher):
    assert replaced(vorher) == nachher
    assert [b for b in pruefe_text([nachher]).befunde if b.regel in ("W4", "Z1", "Z3")] == []


def test_what_is_replaced_is_found_no_more_in_any_labelled_sentence():
    zahl = 0
    for satz in SAETZE:
        for befund in pruefe_text([satz["text"]]).befunde:
            if befund.ersatz is None:
                continue
            zahl += 1
            danach = pruefe_text([replace_befund(satz["text"], befund)]).befunde
            vorher = sum(b.regel == befund.regel for b in pruefe_text([satz["text"]]).befunde)
            assert sum(b.regel == befund.regel for b in danach) < vorher, satz["text"]
    assert zahl >= 30


@pytest.mark.parametrize(
    "satz", ["Das regelt das SGB II.", "Fragen Sie beim ASD.", "Der Antrag wird geprüft."]
)
def test_where_a_person_must_find_the_words_nothing_is_replaced(satz):
    befunde = pruefe_text([satz]).befunde
    assert befunde
    assert {befund.ersatz for befund in befunde} == {None}
    assert replace_befund(satz, befunde[0]) == satz


def test_a_telephone_number_and_a_web_address_stay_whole():
    text = "Rufen Sie an: 0221 471-12. Oder lesen Sie www.musterstadt.example/kita?a=1&b=2 heute."
    assert [b for b in pruefe_text([text]).befunde if b.regel in ("Z1", "Z3", "W4")] == []
