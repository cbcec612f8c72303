"""„Das steht über Sie hier“: nothing kept about a family is left out."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from enum import StrEnum

import pytest

from lotse.domain import (
    antrag,
    ausgang,
    blockade,
    einwilligung,
    familie,
    huerde,
    kontakt,
    netz,
    nutzung,
    vermittlung,
)
from lotse.domain.angebot import Angebot, AngebotKey
from lotse.domain.protokoll import Protokolleintrag, Tat
from lotse.exchange.wissen import load_wissen
from lotse.exchange.worte import load_gespraechsworte
from lotse.i18n.sprache import Sprache
from lotse.letters.auskunft import LEER, compose_auskunft
from lotse.letters.bausteine import Bausteine
from lotse.letters.buero import Rahmen
from lotse.pdf.renderer import render_brief
from lotse.services.auskunft import (
    Auskunftsquelle,
    auskunft_to_dict,
    tell,
    without_persons,
)
from lotse.services.auskunft_felder import ABGELEITET, OHNE_WORT, WORT, wertwort
from lotse.store.aktenteile import TABELLEN
from lotse.store.tables.familien import FamilienBase
from tests.werkzeug.akten import HEUTE, einfache_akte, volle_akte
from tests.werkzeug.briefe import rahmen
from tests.werkzeug.pdf_lesen import pdfium_text

TATEN = tuple(
    Protokolleintrag(nummer, datetime(2026, 11, nummer, tzinfo=UTC), "s", tat, "familie", "voll")
    for nummer, tat in enumerate((Tat.ANGELEGT, Tat.GEOEFFNET, Tat.GEOEFFNET, Tat.GEDRUCKT), 1)
)


@pytest.fixture(scope="module")
def quelle():
    return Auskunftsquelle(load_wissen(), load_gespraechsworte(), Sprache.load("de"), TATEN)


def text(akte, quelle, **wahl):
    return "\n".join(
        zeile
        for abschnitt in tell(akte, quelle, **wahl)
        for zeile in (abschnitt.titel, *abschnitt.zeilen)
    )


MODULE = (
    antrag, ausgang, blockade, einwilligung, familie, kontakt, netz, nutzung, vermittlung,
)  # fmt: skip
EIGENE_SPALTEN = {
    "person": {"geburt_jahr", "geburt_monat", "geburt_tag"},
    "fakt": {"person", "name", "wert"},
    "bedarf": {"lebensbereich", "code"},
    "unterlage": {"id"},
}
"""Columns whose value is one of a field with another name: geburt, fakten, bedarfe, unterlagen."""


def test_every_column_of_every_table_with_a_family_is_told_or_has_a_reason():
    felder = {art.__name__.lower(): set(WORT[art]) | set(OHNE_WORT[art]) for art in WORT}
    felder["familie"] |= felder["ort"] | felder["verstaendigung"]
    offen = {
        f"{tabelle.__table__.name}.{spalte.name}"
        for tabelle in TABELLEN
        for spalte in tabelle.__table__.c
        if spalte.name not in ABGELEITET
        and spalte.name not in felder.get(tabelle.__table__.name, set())
        and spalte.name not in EIGENE_SPALTEN.get(tabelle.__table__.name, set())
    }
    assert offen == set()


def test_no_table_with_a_family_is_missing_from_the_list_of_tables():
    alle = {t.name for t in FamilienBase.metadata.tables.values() if "familie_id" in t.c}
    assert alle | {"familie"} == {tabelle.__table__.name for tabelle in TABELLEN}


@pytest.mark.parametrize("art", list(WORT), ids=lambda art: art.__name__)
def test_every_field_has_words_or_a_reason_never_both(art):
    assert set(WORT[art]) | set(OHNE_WORT[art]) == {feld.name for feld in fields(art)}
    assert not set(WORT[art]) & set(OHNE_WORT[art])
    assert all(OHNE_WORT[art].values())


def test_every_key_a_field_may_hold_has_a_word():
    arten = [
        wert
        for modul in MODULE
        for wert in vars(modul).values()
        if isinstance(wert, type) and issubclass(wert, StrEnum) and wert is not StrEnum
    ]
    keys = [key for art in [*arten, huerde.Grad] for key in art]
    eigene = [key for key in keys if type(key).__name__ not in ("Lebensbereich", "Huerdencode")]
    assert [key for key in eigene if wertwort(key) is key] == []


def test_everything_somebody_wrote_stands_on_the_paper(quelle):
    alles = text(volle_akte(), quelle)
    for wort in (
        "Kılıç-Straßburger", "Léyla", "Ömer", "29.2.2024", "M.", "Ich will wieder schlafen.",
        "Die Oma hilft.", "Hebamme anrufen", "angerufen", "Türkisch", "Anruf", "50990",
        "Antrag abgeben", "Hebamme, Stadt: übergeben am 24.11.2026", "612.5", "Möwe",
        "Krankenkasse", "Vermittlung an die Hebamme", "Leyla ist am Telefon.", "Dolmetscherin",
        "Er ist noch zu klein.", "Nichts über den Vater", "Unterschrieben von: Léyla",
        "Wohngeldstelle Mitte", "Der Brief lag lange.", "Beide an einem Tisch.",
        "Zusammen angerufen, dann ging es.", "Leyla schläft wenig.", "Wir rufen zusammen an.",
        "K7-M2", "Praxis Süd", "Wer: Oma · Mit wem: Nachbarin", "Wer: Léyla · Ist: Mutter von",
    ):  # fmt: skip
        assert wort in alles, wort


def test_codes_are_told_in_words(quelle):
    alles = text(volle_akte(), quelle)
    assert "Ihr Wunsch: jetzt" in alles
    assert "Wie sehr: schwer" in alles
    for code in ("geld_arbeit", "kita_1_3", "mit_hilfe", "nicht_gewollt", "a1", "Für: p2"):
        assert code not in alles


def test_what_happened_with_the_case_is_counted(quelle):
    alles = text(volle_akte(), quelle)
    assert "2-mal geöffnet, zuletzt am 03.11.2026" in alles
    assert "einmal gedruckt" in alles


@pytest.mark.parametrize(
    ("gruende", "satz"),
    [
        (("beginnt", ""), "einmal einer Kollegin oder einem Kollegen übergeben"),
        (("beginnt", "beginnt"), "eine Übergabe an eine Kollegin oder einen Kollegen begonnen"),
    ],
)
def test_f33_a_hand_over_is_told_once_also_when_it_was_cut_off(quelle, gruende, satz):
    taten = tuple(
        Protokolleintrag(n, TATEN[0].zeit, "s", Tat.UEBERGEBEN, "familie", "voll", grund)
        for n, grund in enumerate(gruende, 1)
    )
    alles = text(volle_akte(), replace(quelle, taten=taten))
    assert [satz in zeile for zeile in alles.splitlines()].count(True) == 1
    assert ("begonnen" in alles) is (gruende[-1] == "beginnt")


def test_an_empty_case_says_so_under_every_heading(quelle):
    leer = tell(einfache_akte(), quelle)
    brief = compose_auskunft(leer, Rahmen(rahmen("de").buero, HEUTE, Bausteine.load("de")))
    assert pdfium_text(render_brief(brief)).count(LEER) >= 10


def test_the_pdf_holds_what_was_told(quelle):
    akte = volle_akte()
    brief = compose_auskunft(tell(akte, quelle), rahmen("de"))
    gelesen = " ".join(pdfium_text(render_brief(brief)).split())
    for wort in ("Das steht über Sie hier", "Léyla", "Ich will wieder schlafen.", "Art. 17 DSGVO"):
        assert wort in gelesen, wort
    assert render_brief(brief) == render_brief(brief)


def test_the_file_holds_every_field_by_its_name(quelle):
    daten = json.loads(json.dumps(auskunft_to_dict(volle_akte(), quelle, HEUTE)))
    akte = daten["akte"]
    assert akte["familie"]["personen"][1]["geburt"] == "2024-02-29"
    assert akte["vermittlungen"][0]["angebot"]["name"] == "Hebamme"
    assert akte["schritte"][1]["haengt_ab_von"] == ["s1"]
    assert akte["unterlagen"] == ["geburtsurkunde", "mietvertrag"]
    assert [eintrag["tat"] for eintrag in daten["protokoll"]][-1] == "gedruckt"
    felder = {feld.name for feld in fields(volle_akte().familie)}
    assert set(akte["familie"]) == felder


def test_other_people_can_be_left_out(quelle):
    ohne = without_persons(volle_akte(), frozenset({"p2"}))
    alles = text(ohne, quelle, geschwaerzt=1)
    assert "Ömer" not in alles
    assert "haben wir weggelassen" in alles
    assert ohne.nutzungen == ()


def test_who_is_left_out_is_left_out_of_the_map_and_of_the_consents_too(quelle):
    ohne = without_persons(volle_akte(), frozenset({"p1"}))
    alles = text(ohne, quelle, geschwaerzt=1)
    assert "Wer: Oma" not in alles
    assert "Unterschrieben" not in alles
    assert ohne.beziehungen == ()
    assert [kante.id for kante in ohne.netzkanten] == ["k2"]


def test_a_place_the_family_went_to_itself_has_not_heard_of_it_from_us(quelle):
    akte = volle_akte()
    erste = akte.vermittlungen[0]
    ereignis = replace(erste.ereignisse[1], weg=vermittlung.Weg.FAMILIE_TRAEGT)
    selbst = replace(akte, vermittlungen=(replace(erste, ereignisse=(ereignis,)),))
    assert "übergeben am 24.11.2026" not in text(selbst, quelle)
    assert "Wie: Sie bringen den Brief selbst hin" in text(selbst, quelle)


def test_a_place_of_safety_is_named_in_the_file_only(quelle):
    akte = volle_akte()
    haus = Angebot(AngebotKey("fh"), "Frauenhaus Linde", "Verein", adresse_vertraulich=True)
    geheim = replace(akte.vermittlungen[0], angebot=haus)
    akte = replace(akte, vermittlungen=(geheim,))
    assert "Linde" not in text(akte, quelle)
    assert "Linde" in json.dumps(auskunft_to_dict(akte, quelle, date(2026, 11, 24)))
