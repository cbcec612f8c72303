"""The questions of the catalogue page, answered in SQL as the rules in Python would."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lotse.domain.angebot import (
    Angebotssprache,
    Barriere,
    Form,
    Oeffnungszeit,
    Pruefung,
    Publikum,
    Standort,
    Status,
    Wartezeit,
    Zeitart,
    Zielgruppe,
    Zugang,
)
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.oeffnung import Feiertagsregel, Ferienregel
from lotse.domain.offen import ist_offen
from lotse.exchange.kalender import kalender
from lotse.exchange.synonyme import load_synonyme
from lotse.services.katalogsuche import Katalogfrage, Merkmalsart
from lotse.store.katalog import KatalogLeser
from lotse.store.katalog_filter import land
from lotse.store.katalog_schreiben import KatalogSchreiber
from lotse.store.oeffnen import edit_katalog, use_katalog
from lotse.store.synonyme import build_synonyme
from tests.werkzeug.stores import STAND, angebot

HEUTE = date(2026, 11, 24)
JETZT = datetime(2026, 11, 24, 10, 30)
KOELN = Standort(ags="05315000", stadtteil="Nordstadt")
TREFF = angebot(
    "treff",
    "Offener Treff",
    standort=KOELN,
    sprachen=(Angebotssprache("tr"), Angebotssprache("de")),
    lebensbereiche=frozenset({Lebensbereich.WOHNEN}),
    bedarfe=frozenset({"wohnung_suchen"}),
    zugang=frozenset({Zugang.OFFENE_TUER}),
    zielgruppen=(Zielgruppe(Publikum.KIND, 0, 36),),
    oeffnungszeiten=(Oeffnungszeit((1,), 540, 720),),
    barrieren_ja=frozenset({Barriere.STUFENLOS}),
    ohne_antrag=True,
    angebotsart="Elterncafé",
    form=Form.NACHBARSCHAFT,
    wartezeit=Wartezeit(0, 2, date(2026, 11, 1)),
    pruefung=Pruefung(date(2026, 11, 1)),
)
AMT = angebot(
    "amt",
    "Beratung im Amt",
    standort=replace(KOELN, stadtteil="Altstadt"),
    sprachen=(Angebotssprache("de"),),
    leistungen=frozenset({"wohngeld"}),
    zielgruppen=(Zielgruppe(Publikum.ALLE),),
    oeffnungszeiten=(Oeffnungszeit((0,), 540, 720),),
    barrieren_nein=frozenset({Barriere.STUFENLOS}),
    ohne_antrag=False,
    wartezeit=Wartezeit(8, 10, date(2026, 11, 1)),
    pruefung=Pruefung(date(2024, 11, 1)),
)
NEU = angebot("neu", "Neue Beratung", status=Status.UNGEPRUEFT)


@pytest.fixture(scope="module")
def stadt(tmp_path_factory):
    file = tmp_path_factory.mktemp("stadt") / "katalog.db"
    engine = edit_katalog(file)
    KatalogSchreiber(engine).uebernehmen([TREFF, AMT, NEU], "Musterstadt", STAND)
    engine.dispose()
    engine = use_katalog(file)
    yield KatalogLeser(engine, kalender, build_synonyme(load_synonyme()))
    engine.dispose()


@pytest.mark.parametrize(
    ("wahl", "sicher", "mit_unbekannt"),
    [
        ({}, ["amt", "neu", "treff"], ["amt", "neu", "treff"]),
        ({"sprache": "tr"}, ["treff"], ["neu", "treff"]),
        ({"bereich": Lebensbereich.WOHNEN}, ["treff"], ["treff"]),
        ({"bedarf": "wohnung_suchen"}, ["treff"], ["treff"]),
        ({"leistung": "wohngeld"}, ["amt"], ["amt"]),
        ({"stadtteil": "Altstadt"}, ["amt"], ["amt"]),
        ({"angebotsart": "Elterncafé"}, ["treff"], ["treff"]),
        ({"form": Form.NACHBARSCHAFT}, ["treff"], ["treff"]),
        ({"alter_monate": 35}, ["amt", "treff"], ["amt", "neu", "treff"]),
        ({"alter_monate": 36}, ["amt"], ["amt", "neu"]),
        ({"offen_um": JETZT}, ["treff"], ["neu", "treff"]),
        ({"ohne_antrag": True}, ["treff"], ["neu", "treff"]),
        ({"ohne_anmeldung": True}, ["treff"], ["treff"]),
        ({"stufenlos": True}, ["treff"], ["neu", "treff"]),
        ({"wartezeit_wochen": 4}, ["treff"], ["neu", "treff"]),
        ({"nur_zu_pruefen": True}, ["amt", "neu"], ["amt", "neu"]),
        ({"wort": "beratung"}, ["amt", "neu"], ["amt", "neu"]),
        ({"wort": "beratung", "sprache": "de"}, ["amt"], ["amt", "neu"]),
        ({"wort": "b", "leistung": "wohngeld"}, ["amt"], ["amt"]),
        ({"wort": "beratung", "sprache": "tr"}, [], ["neu"]),
    ],
)
def test_each_filter_keeps_what_surely_fits_or_also_what_is_unknown(
    stadt, wahl, sicher, mit_unbekannt
):
    frage = Katalogfrage(**wahl)
    assert sorted(stadt.finde(frage, HEUTE)) == sicher
    assert stadt.anzahl(frage, HEUTE) == len(sicher)
    auch = replace(frage, auch_unbekannt=True)
    assert sorted(stadt.finde(auch, HEUTE)) == mit_unbekannt


def test_an_old_report_on_waiting_counts_as_unknown(stadt):
    frage = Katalogfrage(wartezeit_wochen=4)
    assert list(stadt.finde(frage, date(2027, 1, 31))) == ["treff"]
    assert list(stadt.finde(frage, date(2027, 2, 1))) == []


def test_facets_say_how_many_remain_of_each_choice(stadt):
    alle = stadt.facetten(Katalogfrage(), HEUTE)
    assert alle[Merkmalsart.SPRACHE] == {"de": 2, "tr": 1}
    assert alle[Merkmalsart.ANTRAG] == {"mit": 1, "ohne": 1, "unbekannt": 1}
    tuerkisch = stadt.facetten(Katalogfrage(sprache="tr"), HEUTE)
    assert tuerkisch[Merkmalsart.STADTTEIL] == {"Nordstadt": 1}
    assert tuerkisch[Merkmalsart.SPRACHE] == {"de": 2, "tr": 1}, "the choice itself may be changed"
    gesucht = stadt.facetten(Katalogfrage("beratung", ohne_antrag=True), HEUTE)
    assert gesucht[Merkmalsart.ANTRAG] == {"mit": 1, "unbekannt": 1}
    assert gesucht[Merkmalsart.SPRACHE] == {}


@settings(max_examples=60, deadline=None)
@given(
    st.builds(
        Katalogfrage,
        sprache=st.sampled_from(["", "tr", "de"]),
        stadtteil=st.sampled_from(["", "Nordstadt", "Altstadt"]),
        ohne_antrag=st.booleans(),
        stufenlos=st.booleans(),
        auch_unbekannt=st.booleans(),
        wort=st.sampled_from(["", "beratung", "treff"]),
    )
)
def test_choosing_what_a_facet_offers_finds_as_many_as_it_said(stadt, frage):
    facetten = stadt.facetten(frage, HEUTE)
    for art in (Merkmalsart.STADTTEIL, Merkmalsart.FORM, Merkmalsart.LEISTUNG):
        for wert, anzahl in facetten[art].items():
            feld = {"form": Form(wert)} if art is Merkmalsart.FORM else {art.value: wert}
            assert stadt.anzahl(replace(frage, **feld), HEUTE) == anzahl


def test_words_people_use_find_words_of_the_field(stadt):
    assert list(stadt.finde(Katalogfrage("krabbelgruppe"), HEUTE)) == ["treff"]
    assert list(stadt.finde(Katalogfrage("Müttercafé Nordstadt"), HEUTE)) == ["treff"]
    assert list(stadt.finde(Katalogfrage("krabbelgr"), HEUTE)) == ["treff"]


def test_an_old_entry_stands_a_little_lower_and_is_never_hidden(fuellen, leser):
    alt, frisch = Pruefung(date(2023, 1, 1)), Pruefung(date(2026, 11, 1))
    fuellen(
        angebot("a", "Elterncafé", "AWO", pruefung=alt),
        angebot("b", "Elterncafé", "AWO", pruefung=frisch),
    )
    assert list(leser.finde(Katalogfrage("elterncafé"), HEUTE)) == ["b", "a"]
    assert list(leser.suche("elterncafé")) == ["a", "b"]
    fuellen(angebot("a", "Einzige Hilfe", pruefung=alt))
    assert list(leser.finde(Katalogfrage("einzige"), HEUTE)) == ["a"]


def test_a_catalogue_of_an_older_lotse_is_filtered_at_once(fuellen, katalog_file):
    fuellen(TREFF, AMT)
    engine = edit_katalog(katalog_file)
    with engine.begin() as connection:
        for name in ("angebot_filter", "angebot_merkmal", "angebot_alter", "angebot_zeit"):
            connection.exec_driver_sql(f"DELETE FROM {name}")  # noqa: S608 - our names
    engine.dispose()
    edit_katalog(katalog_file).dispose()
    engine = use_katalog(katalog_file)
    assert list(KatalogLeser(engine).finde(Katalogfrage(sprache="tr"), HEUTE)) == ["treff"]
    engine.dispose()


def test_who_does_not_wish_to_be_listed_is_in_no_count(fuellen, leser):
    fuellen(replace(TREFF, status=Status.NICHT_LISTEN), AMT)
    assert leser.anzahl(Katalogfrage(), HEUTE) == 1
    assert leser.facetten(Katalogfrage(), HEUTE)[Merkmalsart.SPRACHE] == {"de": 1}
    assert leser.finde(Katalogfrage(sprache="tr"), HEUTE) == []


ZEITEN = st.lists(
    st.builds(
        Oeffnungszeit,
        st.sets(st.integers(0, 6), min_size=1).map(lambda tage: tuple(sorted(tage))),
        st.integers(0, 700),
        st.none() | st.integers(701, 1440),
        st.sampled_from(Zeitart),
        st.sampled_from([(), (), (1,), (2, -1)]),
        st.sampled_from([None, 2, 3]),
        st.none() | st.dates(date(2026, 1, 1), date(2027, 1, 1)),
        st.sampled_from(["", "", "mit Nummer"]),
        st.none() | st.dates(date(2026, 11, 20), date(2026, 11, 30)),
        st.sampled_from(["", "04-01", "11-15"]),
        st.just("03-31"),
        st.sampled_from(Ferienregel),
        st.sampled_from(Feiertagsregel),
    ),
    max_size=3,
).map(tuple)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.tuples(ZEITEN, st.sampled_from(["05", "09162000", "11", "13", ""]),
                       st.sampled_from(["", "Eingang im Hof", "in den Ferien zu"])), max_size=6),
    st.datetimes(datetime(2024, 1, 1), datetime(2029, 12, 31))
    | st.datetimes(datetime(2026, 12, 20), datetime(2027, 1, 7)),
)  # fmt: skip
def test_open_now_in_sql_is_open_now_in_the_rule(tmp_path_factory, alle, jetzt):
    file = tmp_path_factory.mktemp("offen") / "katalog.db"
    eintraege = [
        angebot(f"a{i}", standort=Standort(ags=ags), oeffnungszeiten=zeiten, oeffnung_hinweis=text)
        for i, (zeiten, ags, text) in enumerate(alle)
    ]
    engine = edit_katalog(file)
    KatalogSchreiber(engine).uebernehmen(eintraege, "M", STAND)
    gefunden = KatalogLeser(engine, kalender).finde(Katalogfrage(offen_um=jetzt), jetzt.date())
    engine.dispose()
    offen = [
        e.key
        for e in eintraege
        if ist_offen(e.oeffnungszeiten, jetzt, kalender(land(e)), e.oeffnung_hinweis)
    ]
    assert sorted(gefunden) == sorted(offen)
