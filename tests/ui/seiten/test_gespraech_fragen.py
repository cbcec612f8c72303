"""What the card says, as pure words: how many helps, which ones, which rows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.recht import Ebene, Fakt, Faktart, Fakttyp
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Faktstelle
from lotse.ui.seiten.gespraech_eingabe import lies_zahl
from lotse.ui.seiten.gespraech_fragen import (
    KEINE_KINDER,
    WEISS_NICHT,
    Eingabe,
    antwortzeilen,
    eingabe,
    hilfen_satz,
    klaert_kurz,
    klaert_satz,
    lies_bezug,
    warum_satz,
)
from tests.werkzeug.gespraechsseite import frage
from tests.werkzeug.muster_wissen import wissen

DEUTSCH = Sprache.load("de")


@pytest.mark.parametrize(
    ("von", "bis", "offen", "satz"),
    [
        (2, 5, 7, "Klärt bis zu 5 von 7 offenen Hilfen"),
        (0, 5, 7, "Klärt bis zu 5 von 7 offenen Hilfen"),
        (3, 3, 7, "Klärt bis zu 3 von 7 offenen Hilfen"),
        (0, 1, 0, "Klärt 1 offene Hilfe"),
        (0, 4, 2, "Klärt bis zu 4 offene Hilfen"),
        (0, 0, 7, ""),
    ],
)
def test_the_sentence_says_how_many_helps_an_answer_settles(von, bis, offen, satz):
    assert klaert_satz(frage("x", klaert_min=von, klaert_max=bis), offen, DEUTSCH) == satz


def test_the_short_word_says_up_to_only_where_it_is_the_best_case():
    assert klaert_kurz(frage("x", klaert_min=1, klaert_max=1), DEUTSCH) == "klärt 1"
    assert klaert_kurz(frage("x", klaert_min=0, klaert_max=2), DEUTSCH) == "klärt bis zu 2"
    assert klaert_kurz(frage("x", klaert_min=0, klaert_max=0), DEUTSCH) == ""


def test_why_a_question_is_asked_says_what_decided_its_place():
    gefragt = frage("x", leistungen=("a", "b", "c"), erwartet=2.25, warum="Die Kasse zahlt.")
    satz = warum_satz(gefragt, DEUTSCH)
    assert satz.startswith("Die Kasse zahlt. Von der Antwort hängen 3 offene Hilfen ab. ")
    assert "Im Schnitt klärt eine Antwort 2,2 davon." in satz
    assert "Frist" not in satz
    assert warum_satz(replace(gefragt, eilt=True), DEUTSCH).endswith("Darum zählt sie doppelt.")


def test_a_question_that_settles_nothing_gives_no_order():
    assert warum_satz(frage("x", leistungen=(), warum="Darum."), DEUTSCH) == "Darum."


def test_not_to_say_is_always_the_last_row():
    assert antwortzeilen(frage("x"), Eingabe.KEINE) == ("Ja", "Nein", WEISS_NICHT)
    assert antwortzeilen(frage("kinder"), Eingabe.KINDER) == (KEINE_KINDER, WEISS_NICHT)
    assert antwortzeilen(frage("alter", antworten=()), Eingabe.GEBURT) == (WEISS_NICHT,)


def test_a_number_without_rows_is_typed():
    miete = Fakt("miete", Faktart.VORAUSSETZUNG, Ebene.HAUSHALT, Fakttyp.ZAHL, "Miete")
    assert eingabe(frage("miete", antworten=()), miete) is Eingabe.ZAHL
    assert eingabe(frage("miete"), miete) is Eingabe.KEINE


def test_helps_that_are_only_about_safety_are_named_under_four_eyes_only():
    werk = wissen()
    wohngeld = werk.leistungen["wohngeld"]
    haus = replace(wohngeld, name="Frauenhaus", lebensbereiche=(Lebensbereich.SICHERHEIT,))
    werk = replace(werk, leistungen={"wohngeld": wohngeld, "haus": haus})
    gefragt = frage("x", leistungen=("haus", "wohngeld"))
    assert hilfen_satz(gefragt, werk, DEUTSCH, 4, verdeckt=True) == "Wohngeld"
    assert hilfen_satz(gefragt, werk, DEUTSCH, 4, verdeckt=False) == "Frauenhaus, Wohngeld"
    assert hilfen_satz(gefragt, werk, DEUTSCH, 1, verdeckt=False) == "Frauenhaus und 1 weitere"


def test_a_jump_names_a_fact_and_perhaps_its_child():
    assert lies_bezug("fakt:miete") == Faktstelle("miete")
    assert lies_bezug("fakt:besucht_kita@p4") == Faktstelle("besucht_kita", "p4")
    assert lies_bezug("wohnen") is None


@pytest.mark.parametrize(
    ("text", "zahl"),
    [("450", 450), ("1.250 €", 1250), ("1.250,50", 1250.5), ("450.50", None), ("viel", None)],
)
def test_numbers_are_read_as_people_write_them(text, zahl):
    assert lies_zahl(text) == zahl
