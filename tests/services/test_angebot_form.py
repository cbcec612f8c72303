import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from lotse.domain.angebot import (
    Angebot,
    AngebotKey,
    Angebotssprache,
    Oeffnungszeit,
    Pruefung,
    Standort,
    Telefon,
    Zeitart,
)
from lotse.domain.fehler import Hinweis
from lotse.services.angebot_form import angebot_from_dict, angebot_to_dict, merkmale
from tests.werkzeug.angebote import ANGEBOTE

KNAPP = {"key": "k", "name": "Elterncafé", "traeger": "AWO"}


@settings(deadline=None)
@given(ANGEBOTE)
def test_an_entry_written_as_json_and_read_again_is_the_same(angebot):
    text = json.dumps(angebot_to_dict(angebot), ensure_ascii=False, allow_nan=False)
    assert angebot_from_dict(json.loads(text), "x.json: angebote[0]") == angebot


def test_hours_are_written_as_clock_times_and_defaults_are_left_out():
    zeit = Oeffnungszeit((0, 3), 9 * 60, 12 * 60 + 5, Zeitart.TELEFON)
    offen = Oeffnungszeit((1,), 0, None)
    angebot = Angebot(
        AngebotKey("k"), "Elterncafé", "AWO",
        telefone=(Telefon("0221 4710120"),), oeffnungszeiten=(zeit, offen),
    )  # fmt: skip
    assert angebot_to_dict(angebot) == KNAPP | {
        "telefone": [{"nummer": "0221 4710120"}],
        "oeffnungszeiten": [
            {"wochentage": [0, 3], "von": "09:00", "bis": "12:05", "art": "telefon"},
            {"wochentage": [1], "von": "00:00", "bis": None},
        ],
    }


@pytest.mark.parametrize(
    ("felder", "stelle"),
    [
        ({"name": " "}, 'name: " " – erlaubt: ein Text, nicht leer'),
        ({"name": 7}, "name: 7 – erlaubt: ein Text in Anführungszeichen"),
        ({"name": "a\0b"}, 'name: "a\\u0000b" – erlaubt: Text ohne Steuerzeichen'),
        ({"name": "\ud800"}, 'name: "\\ud800" – erlaubt: Text ohne Steuerzeichen'),
        ({"form": "verein"}, 'form: "verein" – erlaubt: formell, nachbarschaft'),
        ({"form": []}, "form: [] – erlaubt: formell, nachbarschaft"),
        ({"zugang": "termin"}, 'zugang: "termin" – erlaubt: eine Liste in eckigen Klammern'),
        ({"zugang": ["zufall"]}, 'zugang[0]: "zufall" – erlaubt: aufsuchend, in_praxis, '),
        ({"schwelle": 4}, "schwelle: 4 – erlaubt: eine ganze Zahl von 0 bis 3"),
        ({"schwelle": True}, "schwelle: true – erlaubt: eine ganze Zahl von 0 bis 3"),
        ({"anonym": "ja"}, 'anonym: "ja" – erlaubt: true oder false'),
        ({"gueltig_ab": "24.11.2026"}, 'gueltig_ab: "24.11.2026" – erlaubt: ein Tag als'),
        ({"gueltig_ab": "2026-02-30"}, 'gueltig_ab: "2026-02-30" – erlaubt: ein Tag als'),
        ({"standort": {"lat": "50,9"}}, 'standort.lat: "50,9" – erlaubt: eine Zahl'),
        ({"standort": "Nord"}, 'standort: "Nord" – erlaubt: ein Objekt mit den Feldern strasse, '),
        ({"standort": {"plzz": "1"}}, 'standort.plzz: "1" – erlaubt: nur die Felder strasse, '),
        ({"telefone": [{}]}, "telefone[0].nummer: fehlt – dieses Feld ist Pflicht"),
        ({"zielgruppen": [{"publikum": "kind", "von_monate": 9, "bis_monate": 9}]},
         "zielgruppen[0].bis_monate: 9 – erlaubt: eine Zahl größer als von_monate"),
        ({"wartezeit": {"wochen_von": 3, "wochen_bis": 2}},
         "wartezeit.wochen_bis: 2 – erlaubt: mindestens so viel wie wochen_von"),
        ({"barrieren_ja": ["dgs"], "barrieren_nein": ["dgs"]},
         'barrieren_nein: ["dgs"] – erlaubt: jede Barriere nur in einer der Listen'),
        ({"adresse_vertraulich": True, "standort": {"ort": "Musterstadt"}},
         "standort – erlaubt: keine Angabe: die Adresse ist vertraulich, "),
    ],
)  # fmt: skip
def test_a_wrong_value_is_named_with_its_place_and_what_is_allowed(felder, stelle):
    with pytest.raises(Hinweis) as gesagt:
        angebot_from_dict(KNAPP | felder, "nord.json: angebote[3]")
    (eine,) = gesagt.value.stellen
    assert eine.startswith(f"nord.json: angebote[3].{stelle}")


@pytest.mark.parametrize("zeit", ["9:00", "24:01", "12:60", "٠٩:٠٠", 540, None, "12.00", "12:00 "])
def test_a_clock_time_has_two_digits_and_two_digits(zeit):
    zeiten = [{"wochentage": [0], "von": zeit, "bis": "24:00"}]
    with pytest.raises(Hinweis) as gesagt:
        angebot_from_dict(KNAPP | {"oeffnungszeiten": zeiten}, "x")
    assert "x.oeffnungszeiten[0].von:" in gesagt.value.stellen[0]


def test_all_faults_of_an_entry_are_told_at_once():
    with pytest.raises(Hinweis) as gesagt:
        angebot_from_dict({"nam": 1, "name": "", "schwelle": 9}, "x")
    assert [stelle.split(":")[0] for stelle in gesagt.value.stellen] == [
        "x.nam", "x.key", "x.traeger", "x.name", "x.schwelle"
    ]  # fmt: skip


def test_an_entry_that_is_no_object_is_told():
    with pytest.raises(Hinweis, match="lässt sich nicht lesen"):
        angebot_from_dict(["Elterncafé"], "x")


def test_a_long_value_is_shown_shortened():
    with pytest.raises(Hinweis) as gesagt:
        angebot_from_dict(KNAPP | {"form": "x" * 5000}, "x")
    assert len(gesagt.value.stellen[0]) < 200


def test_matching_reads_place_check_and_languages():
    angebot = Angebot(
        AngebotKey("k"), "Ämterlotsen", "AWO",
        standort=Standort(plz="50990", stadtteil="Nordstadt", lat=50.9, lon=6.9),
        pruefung=Pruefung(date(2026, 11, 2)),
        sprachen=(Angebotssprache("tr"),),
    )  # fmt: skip
    gelesen = merkmale(angebot)
    assert (gelesen.sortier_name, gelesen.plz, gelesen.stadtteil) == (
        "amterlotsen",
        "50990",
        "Nordstadt",
    )
    assert (gelesen.lat, gelesen.geprueft_am) == (50.9, date(2026, 11, 2))
    assert gelesen.sprachen == angebot.sprachen


def test_a_list_of_all_languages_is_not_matched_on():
    viele = tuple(Angebotssprache(f"a{i}") for i in range(16))
    angebot = Angebot(AngebotKey("k"), "Hotline", "Bund", sprachen=viele)
    assert merkmale(angebot).sprachen == ()
    assert merkmale(replace(angebot, sprachen=viele[:15])).sprachen == viele[:15]
