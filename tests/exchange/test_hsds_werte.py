from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lotse.domain.angebot import Kostenart, Niveau, Oeffnungszeit, Publikum, Zugang
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.ort import Gebietsart, Gebietsregel
from lotse.exchange.hsds import read_hsds
from tests.werkzeug.hsds import eins


def test_ages_are_of_children_and_the_upper_year_is_included(tmp_path: Path):
    (ziel,) = eins(tmp_path, minimum_age=3, maximum_age=6)[0].zielgruppen
    assert (ziel.publikum, ziel.von_monate, ziel.bis_monate) == (Publikum.KIND, 36, 84)
    assert eins(tmp_path, minimum_age=18)[0].zielgruppen == ()
    assert eins(tmp_path, minimum_age=12, maximum_age=65)[0].zielgruppen == ()


def test_hours_are_rows_and_their_words_are_kept(tmp_path: Path):
    angebot, _ = eins(
        tmp_path,
        schedules=[
            {"byday": "MO,WE", "opens_at": "09:00:00", "closes_at": "12:30", "notes": "mit Baby"},
            {"freq": "MONTHLY", "byday": "2TU,-1TU", "opens_at": "16:00+01:00"},
            {"freq": "WEEKLY", "interval": 2, "dtstart": "2026-11-03", "byday": "TU",
             "opens_at": "10:00", "closes_at": "11:00"},
            {"byday": "FR", "opens_at": "22:00", "closes_at": "02:00"},
            {"freq": "DAILY", "opens_at": "8:00am", "closes_at": "1:00pm"},
            {"byday": "SU", "opens_at": "10:00", "closes_at": "11:00", "valid_to": "2020-01-01"},
        ],
    )  # fmt: skip
    assert angebot.oeffnungszeiten == (
        Oeffnungszeit((0, 2), 540, 750),
        Oeffnungszeit((1,), 960, None, woche_im_monat=(-1, 2)),
        Oeffnungszeit((1,), 600, 660, alle_n_wochen=2, anker=date(2026, 11, 3)),
        Oeffnungszeit((4,), 1320, 1440),
        Oeffnungszeit((5,), 0, 120),
        Oeffnungszeit((0, 1, 2, 3, 4, 5, 6), 480, 780),
    )
    assert angebot.oeffnung_hinweis == "mit Baby"


def test_days_that_contradict_their_text_are_told(tmp_path: Path):
    zeit = {"byday": "TH,FR", "opens_at": "10:00", "closes_at": "18:00", "description": "weekdays"}
    angebot, codes = eins(tmp_path, schedules=[zeit])
    assert "zeit_widerspruch" in codes
    assert angebot.oeffnung_hinweis == "weekdays"


def test_costs_keep_their_words(tmp_path: Path):
    assert eins(tmp_path, fees_description="kostenfrei")[0].kosten.art is Kostenart.KOSTENFREI
    assert eins(tmp_path, cost_options=[{"amount": 0}])[0].kosten.art is Kostenart.KOSTENFREI
    kosten = eins(tmp_path, cost_options=[{"amount": "2.5", "currency": "eur"}])[0].kosten
    assert (kosten.art, kosten.text) == (Kostenart.BEITRAG, "2.5 EUR")
    assert eins(tmp_path, fees="siehe Homepage")[0].kosten.art is Kostenart.UNBEKANNT


def test_languages_areas_and_remote_access_are_read(tmp_path: Path):
    angebot, _ = eins(
        tmp_path,
        languages=[{"code": "tur"}, {"code": "ar", "note": "with interpreter"}],
        service_areas=[
            {"uri": "urn:de:ags:11000000"},
            {"extent_type": "text", "extent": "10365, 10367"},
        ],
        service_at_locations=[
            {"location": {"id": "v", "location_type": "virtual", "name": "Chat"}}
        ],
    )
    assert [(s.code, s.niveau) for s in angebot.sprachen] == [
        ("tr", Niveau.MITARBEITENDE),
        ("ar", Niveau.DOLMETSCHEN),
    ]
    assert angebot.gebiet == (
        Gebietsregel(Gebietsart.AGS, "11000000"),
        Gebietsregel(Gebietsart.PLZ, "10365"),
        Gebietsregel(Gebietsart.PLZ, "10367"),
    )
    assert angebot.zugang == {Zugang.ONLINE}
    assert angebot.standort is None


def test_terms_of_our_own_taxonomies_link_an_entry_to_needs(tmp_path: Path):
    def begriff(taxonomie: str, code: str) -> dict[str, object]:
        return {"taxonomy_term": {"taxonomy": taxonomie, "code": code}}

    angebot, codes = eins(
        tmp_path,
        attributes=[
            begriff("lotse:leistung", "familienzentrum"),
            begriff("lotse:bedarf", "kontakte_fehlen"),
            begriff("lotse:lebensbereich", "familie_beziehung"),
            begriff("fremd", "x"),
        ],
    )
    assert angebot.leistungen == {"familienzentrum"}
    assert angebot.bedarfe == {"kontakte_fehlen"}
    assert angebot.lebensbereiche == {Lebensbereich.FAMILIE_BEZIEHUNG}
    assert "kein_bedarf" not in codes
    assert "kein_bedarf" in eins(tmp_path)[1]


@pytest.mark.parametrize(
    ("felder", "code", "text"),
    [
        ({"minimum_age": 6}, "alter_erwachsen", "Alter: von 6 Jahre"),
        ({"minimum_age": 18, "maximum_age": 65}, "alter_erwachsen", "Alter: von 18 bis 65 Jahre"),
        ({"minimum_age": 9, "maximum_age": 3}, "alter_verkehrt", "Alter: von 9 bis 3 Jahre"),
        ({"minimum_age": -1}, "alter_ungueltig", "Alter: von -1 Jahre"),
        ({"maximum_age": "-3"}, "alter_ungueltig", "Alter: bis -3 Jahre"),
    ],
)
def test_an_age_that_is_no_target_group_is_told_and_stays_as_words(tmp_path, felder, code, text):
    angebot, codes = eins(tmp_path, **felder)
    assert angebot.zielgruppen == ()
    assert code in codes
    assert text in angebot.beschreibung


@pytest.mark.parametrize(
    "worte",
    [
        "nicht kostenlos", "not free", "Das ist keineswegs kostenfrei", "It isn't free",
        "kostenlos für Mitglieder, sonst 5 Euro", "free, then 3 €", "never free of charge",
    ],
)  # fmt: skip
def test_a_word_for_free_that_is_denied_says_nothing(tmp_path: Path, worte: str):
    assert eins(tmp_path, fees_description=worte)[0].kosten.art is Kostenart.UNBEKANNT


def test_what_is_odd_about_a_mail_is_told_and_a_web_address_moves(tmp_path: Path):
    angebot, codes = eins(tmp_path, email="treff@gmx.de, www.treff.example")
    assert angebot.mails == ("treff@gmx.de",)
    assert angebot.webs == ("www.treff.example",)
    assert {"mail_privat", "web_in_mail"} <= set(codes)
    assert "mail_ungueltig" in eins(tmp_path, email="fragen Sie uns")[1]


def test_a_row_with_more_cells_than_columns_is_never_half_read(tmp_path: Path):
    (tmp_path / "services.csv").write_text(
        "id,name,status\ns1,Treff,active,,\ns2,Kurs, offen,active\ns3,Bad,active\n", "utf-8"
    )
    paket = read_hsds(tmp_path, date(2026, 11, 24))
    assert [a.name for a in paket.angebote] == ["Treff", "Bad"]
    (befund,) = [b for b in paket.befunde if b.code == "zeile_verschoben"]
    assert (befund.datei, befund.stelle, befund.stufe) == ("services.csv", "Zeile 3", "abgewiesen")
