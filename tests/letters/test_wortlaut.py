"""An organisation's own wording: what may stand in, what is refused, what is translated."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.letters.bausteine import Bausteine
from lotse.letters.brief import alle_saetze
from lotse.letters.familie import compose_familie
from lotse.letters.inhalt import Uebersetzungsstand
from lotse.letters.wortlaut import (
    LANG,
    Eigensatz,
    has_own,
    is_outdated,
    mangel,
    read_saetze,
    with_wortlaut,
)
from tests.werkzeug.briefe import familie_ahorn, hilfe, rahmen, treffer

KEY = "familie.gespraech"
LOTSES = "wir haben mit Ihnen gesprochen."
EIGEN = "wir haben in Ruhe mit Ihnen gesprochen."
WORTLAUT = {"de": {KEY: Eigensatz(EIGEN, LOTSES)}}


def brief(wortlaut, sprache="tr"):
    mein = rahmen(sprache)
    texte = with_wortlaut(mein.bausteine, wortlaut)
    return compose_familie(familie_ahorn(), hilfe(), treffer(), replace(mein, bausteine=texte))


def satz_of(brief, key=KEY):
    return next(satz for satz in alle_saetze(brief) if satz.baustein == key)


def test_own_words_stand_on_the_sheet_and_only_there():
    mit, ohne = brief(WORTLAUT), brief({})
    assert satz_of(mit).text == EIGEN
    assert satz_of(ohne).text == LOTSES
    assert has_own(mit, WORTLAUT)
    assert not has_own(ohne, {})


def test_a_translation_of_other_words_is_outdated_and_german_is_printed():
    fremd = satz_of(brief(WORTLAUT)).parallel
    assert fremd.stand is Uebersetzungsstand.VERALTET
    assert fremd.text == EIGEN


def test_an_own_translation_of_the_own_words_is_printed_and_a_draft_until_somebody_read_it():
    eigen = {KEY: Eigensatz("Sizinle sakince konuştuk.", EIGEN)}
    fremd = satz_of(brief(WORTLAUT | {"tr": eigen})).parallel
    assert (fremd.text, fremd.stand) == ("Sizinle sakince konuştuk.", Uebersetzungsstand.ENTWURF)
    gelesen = {KEY: replace(eigen[KEY], geprueft="2026-11-20 Dolmetscherin")}
    fremd = satz_of(brief(WORTLAUT | {"tr": gelesen})).parallel
    assert fremd.stand is Uebersetzungsstand.GEPRUEFT


def test_nothing_own_changes_no_block():
    texte = Bausteine.load("tr")
    assert with_wortlaut(texte, {}) == texte


@pytest.mark.parametrize(
    ("text", "grund"),
    [
        ("Rufen Sie {telefon} an.", ""),
        ("Rufen Sie an.", "Der Platz {telefon} fehlt."),
        ("{telefon} oder {telefon}", "Der Platz {telefon} steht zu oft da."),
        ("Rufen Sie {name} unter {telefon} an.", "Den Platz {name} gibt es hier nicht."),
        ("Rufen Sie {telefon} an. {", "Eine geschweifte Klammer steht allein."),
        ("Rufen Sie {telefon!r} an.", "Eine geschweifte Klammer steht allein."),
        ("  ", "Der Satz ist leer."),
        ("x" * LANG + "{telefon}", f"Der Satz ist länger als {LANG} Zeichen."),
        ("Rufen\u202e {telefon} an.", "Das Zeichen U+202E kann nicht gedruckt werden."),
        ("Rufen\n{telefon} an.", "Das Zeichen U+000A kann nicht gedruckt werden."),
    ],
)
def test_what_cannot_stand_in_is_said_in_words(text, grund):
    assert mangel("schritt.anrufen", text, "Bitte rufen Sie {telefon} an.") == grund


@pytest.mark.parametrize("key", ["rechte.wahl", "klein.entwurf", "fuss.lesehilfe", "kopf.telefon"])
def test_what_protects_the_family_is_nobodys_to_reword(key):
    assert mangel(key, "Anders.", "Lotse.") == "Dieser Satz ist fest."


def test_a_broken_file_is_named_entry_by_entry_and_the_good_ones_hold():
    werte = {
        KEY: {"text": EIGEN, "quelle": LOTSES},
        "gibt.es.nicht": {"text": "x"},
        "familie.alles": {"text": 3},
        "familie.anrede": "kein Abschnitt",
        "rechte.wahl": {"text": "Sie müssen."},
    }
    vorlagen = {key: "x" for key in werte if key != "gibt.es.nicht"}
    gelesen = read_saetze("de", werte, vorlagen)
    assert set(gelesen.saetze) == {KEY}
    assert gelesen.maengel == (
        "de, gibt.es.nicht: Diesen Satz gibt es nicht.",
        "de, familie.alles: Das ist kein Text.",
        "de, familie.anrede: Der Satz ist leer.",
        "de, rechte.wahl: Dieser Satz ist fest.",
    )


def test_words_for_an_older_wording_of_lotse_are_outdated():
    assert is_outdated(Eigensatz("a", "alt"), "neu")
    assert not is_outdated(Eigensatz("a", "neu"), "neu")
    assert not is_outdated(Eigensatz("a", ""), "neu")
