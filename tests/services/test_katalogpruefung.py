"""Grading: each fault is found by its sign, the score is the sum of its visible parts."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from lotse.domain.angebot import (
    Angebot,
    AngebotKey,
    Angebotssprache,
    Ergebnisart,
    Oeffnungszeit,
    Plaetze,
    Pruefung,
    Publikum,
    Standort,
    Status,
    Telefon,
    Zielgruppe,
    Zugang,
)
from lotse.domain.ort import Gebietsart, Gebietsregel
from lotse.domain.ortsdaten import Plzort
from lotse.paths import RESOURCES
from lotse.services.katalogmangel import MAENGEL, Mangel, Teil
from lotse.services.katalogpruefung import GEWICHT, check_katalog, note_to_dict
from lotse.services.katalogsichtung import waehlbar
from tests.werkzeug.katalogausgabe import HEUTE, VOLLE, musterstadt

GUT = Angebot(
    AngebotKey("a"),
    "Elterncafé Lindenweg",
    "Nachbarn e. V.",
    kurztext="Offener Treff mit Kaffee.",
    bedarfe=frozenset({"allein"}),
    zugang=frozenset({Zugang.OFFENE_TUER}),
    sprachen=(Angebotssprache("de"),),
    zielgruppen=(Zielgruppe(Publikum.ELTERN),),
    gebiet=(Gebietsregel(Gebietsart.AGS, "05315"),),
    standort=Standort("Lindenweg", "3", "50667", "Köln", lat=50.94, lon=6.95),
    telefone=(Telefon("0221 4710120"),),
    oeffnungszeiten=(Oeffnungszeit((0,), 540, 720),),
    pruefung=Pruefung(date(2026, 10, 1)),
)
ALT, FRUEHER = date(2023, 1, 1), date(2025, 10, 1)
FAELLE = {
    Mangel.PLATZHALTER: {"standort": replace(GUT.standort, strasse="Musterstraße")},
    Mangel.ABGELAUFEN: {"gueltig_bis": date(2026, 1, 1)},
    Mangel.MAIL_PRIVAT: {"mails": ("erika@gmx.example",)},
    Mangel.OHNE_KONTAKT: {"telefone": (), "standort": None, "zugang": frozenset()},
    Mangel.OHNE_TELEFON: {"telefone": (Telefon("0221 4710121", art="fax"),)},
    Mangel.TELEFON_UNLESBAR: {"telefone": (Telefon("851211"),)},
    Mangel.ZUGANG_UNBEKANNT: {"zugang": frozenset()},
    Mangel.ZEITEN_FEHLEN: {"oeffnungszeiten": ()},
    Mangel.ZEITEN_NUR_TEXT: {"oeffnungszeiten": (), "oeffnung_hinweis": "siehe Wochenplan"},
    Mangel.ORT_FEHLT: {"standort": None},
    Mangel.PLZ_UNGUELTIG: {"standort": replace(GUT.standort, plz="5066")},
    Mangel.PLZ_ORT: {"standort": replace(GUT.standort, ort="Bonn")},
    Mangel.OHNE_KOORDINATEN: {"standort": replace(GUT.standort, lat=None)},
    Mangel.KOORDINATEN_FERN: {"standort": replace(GUT.standort, lat=0.0, lon=0.0)},
    Mangel.GEBIET_UNBEKANNT: {"gebiet": ()},
    Mangel.OHNE_BEDARF: {"bedarfe": frozenset()},
    Mangel.SPRACHEN_UNBEKANNT: {"sprachen": ()},
    Mangel.SPRACHE_CODE: {"sprachen": (Angebotssprache("Türkisch"),)},
    Mangel.SPRACHEN_ALLE: {"kurztext": "Wir sprechen alle Sprachen."},
    Mangel.OHNE_ZIELGRUPPE: {"zielgruppen": ()},
    Mangel.OHNE_KURZTEXT: {"kurztext": ""},
    Mangel.NIE_GEPRUEFT: {"pruefung": None},
    Mangel.FAELLIG: {"pruefung": Pruefung(FRUEHER)},
    Mangel.VERALTET: {"pruefung": Pruefung(ALT)},
    Mangel.NUR_AUS_LISTE: {"pruefung": Pruefung(date(2026, 10, 1), wie=Ergebnisart.IMPORT)},
    Mangel.FEHLT_IN_QUELLE: {"fehlt_in_quelle_seit": date(2026, 11, 1)},
    Mangel.PLAETZE_ZU_VIELE: {"plaetze": Plaetze(12, 10)},
}


def orte(plz: str) -> tuple[Plzort, ...]:
    return (Plzort(plz, "05315000", "Köln"),) if plz == "50667" else ()


def note(*angebote: Angebot, uebung: bool = False):
    return check_katalog(angebote, HEUTE, orte=orte, uebung=uebung)


def maengel(angebot: Angebot) -> set[Mangel]:
    return {befund.mangel for befund in note(angebot).eintraege[0].befunde}


def test_an_entry_with_everything_has_a_hundred_points():
    ergebnis = note(GUT)
    assert ergebnis.eintraege[0].befunde == ()
    assert (ergebnis.punkte, ergebnis.wort) == (100, "sehr gut")


def test_every_fault_has_a_case_here():
    assert set(FAELLE) == set(Mangel) == set(MAENGEL)


@pytest.mark.parametrize("mangel", Mangel)
def test_each_fault_is_found_and_costs_points(mangel):
    schlecht = replace(GUT, **FAELLE[mangel])
    assert mangel in maengel(schlecht)
    assert note(schlecht).punkte < 100


@pytest.mark.parametrize("mangel", set(Mangel) - {Mangel.OHNE_KONTAKT, Mangel.ORT_FEHLT})
def test_no_fault_is_taken_for_another(mangel):
    assert maengel(replace(GUT, **FAELLE[mangel])) == {mangel}


def test_more_than_fifteen_languages_are_suspicious():
    viele = tuple(Angebotssprache(f"a{chr(97 + n)}") for n in range(16))
    assert maengel(replace(GUT, sprachen=viele)) == {Mangel.SPRACHEN_ALLE}


@pytest.mark.parametrize("name", ["Testamentsberatung", "Kita Beispielhaft", "Musterhausküchen"])
def test_a_word_that_only_begins_like_a_placeholder_is_none(name):
    assert Mangel.PLATZHALTER not in maengel(replace(GUT, name=name))


@pytest.mark.parametrize("wert", ["Test", "Musterstraße", "Dummy", "N. N.", "Beispiel GmbH"])
def test_placeholders_in_real_data_are_named(wert):
    (eintrag,) = note(replace(GUT, name=wert)).eintraege
    assert eintrag.befunde[0].mangel is Mangel.PLATZHALTER
    assert "Platzhalter" in eintrag.befunde[0].satz


def test_in_the_practice_town_invented_names_are_right():
    assert note(replace(GUT, traeger="Stadt Musterstadt"), uebung=True).punkte == 100


def test_a_secret_place_is_not_asked_for_its_address():
    geheim = replace(GUT, standort=None, adresse_vertraulich=True, region="NRW", gebiet=())
    assert maengel(geheim) == set()


def test_closed_entries_are_counted_and_not_graded():
    ergebnis = note(GUT, replace(GUT, key=AngebotKey("b"), status=Status.GESCHLOSSEN))
    assert (len(ergebnis.eintraege), ergebnis.geschlossen) == (1, 1)


@pytest.mark.parametrize(
    ("nummer", "geht"),
    [
        ("0221 4710120", True), ("+49 221 4710-120", True), ("(0221) 4710", True), ("112", True),
        ("116 111", True), ("851211", False), ("0221", False), ("", False),
        ("0221 4710120 oder 4710121", False), ("0" * 16, False), ("siehe Webseite", False),
    ],
)  # fmt: skip
def test_which_numbers_can_be_dialled(nummer, geht):
    assert waehlbar(nummer) is geht


def test_the_weights_are_a_hundred_together_and_the_score_is_their_sum():
    assert sum(GEWICHT.values()) == 100
    ergebnis = note(GUT, replace(GUT, key=AngebotKey("b"), oeffnungszeiten=(), pruefung=None))
    assert ergebnis.teile[Teil.ZEITEN] == ergebnis.teile[Teil.FRISCHE] == 50
    assert ergebnis.punkte == 100 - (15 + 15) // 2
    assert ergebnis.eintraege[0].key == "b", "the weakest first"


@settings(max_examples=100, suppress_health_check=list(HealthCheck), deadline=None)
@given(VOLLE)
def test_any_entry_gets_a_score_that_its_parts_explain(angebot):
    for eintrag in note(angebot).eintraege:
        assert 0 <= eintrag.punkte <= 100
        verloren = {MAENGEL[b.mangel].teil for b in eintrag.befunde}
        assert {t for t in Teil if eintrag.teile[t] < 100} == verloren


def test_the_answer_follows_its_schema():
    schema = json.loads((RESOURCES / "schema" / "katalogpruefung.schema.json").read_text("utf-8"))
    ergebnis = note(*musterstadt(), *(replace(GUT, **fall) for fall in FAELLE.values()))
    antwort = json.loads(json.dumps(note_to_dict(ergebnis, "Katalog", HEUTE)))
    Draft202012Validator.check_schema(schema)
    assert list(Draft202012Validator(schema).iter_errors(antwort)) == []
    assert antwort["teile"][0] == {
        "teil": "echt",
        "punkte": ergebnis.teile[Teil.ECHT],
        "gewicht": 15,
    }
