"""Places and "takes on families" as columns: our own table and the lists of others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lotse.domain.angebot import Angebot, AngebotKey
from lotse.domain.plaetze import EINHEITEN, Plaetze
from lotse.exchange.erkennen import erkenne
from lotse.exchange.katalog_tabellen import rows, write_csv_tabelle
from lotse.exchange.katalog_tabellen_xlsx import write_xlsx
from lotse.exchange.lesen_quelle import read_quelle
from lotse.i18n.sprache import Sprache
from tests.werkzeug.angebote import JA_NEIN
from tests.werkzeug.katalogausgabe import frei
from tests.werkzeug.tabellen import HEUTE, write_csv

DEUTSCH = Sprache.load("de")
TREFF = Angebot(AngebotKey("a"), "Treff", "Verein")
ZAHL = st.none() | st.integers(0, 99_999)
PLAETZE = st.builds(
    Plaetze,
    ZAHL,
    ZAHL,
    st.sampled_from(sorted(EINHEITEN - {"Plätze"} | {""})),
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.none() | st.integers(0, 23),
).filter(lambda p: p.frei is not None or p.gesamt is not None)


def eines(tmp_path, **zellen):
    grund = {"Einrichtung": "Café", "PLZ": "50990", "Straße": "Parkweg 1"} | zellen
    paket = read_quelle(
        write_csv(tmp_path / "l.csv", tuple(grund.values()), kopf=tuple(grund)), HEUTE
    )
    return paket.angebote[0], [str(b.code) for b in paket.befunde]


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(PLAETZE, JA_NEIN)
def test_what_goes_out_as_a_table_comes_back_the_same(tmp_path, plaetze, nimmt):
    angebot = replace(TREFF, plaetze=plaetze, nimmt_neue_auf=nimmt)
    (tmp_path / "k.csv").write_bytes(write_csv_tabelle(frei(angebot), HEUTE, DEUTSCH))
    (zurueck,) = read_quelle(tmp_path / "k.csv", HEUTE).angebote
    assert (zurueck.plaetze, zurueck.nimmt_neue_auf) == (plaetze, nimmt)


def test_a_book_holds_the_same(tmp_path):
    plaetze = Plaetze(0, 12, "Betten", date(2026, 11, 23), 14)
    angebot = replace(TREFF, plaetze=plaetze, nimmt_neue_auf=True)
    (tmp_path / "k.xlsx").write_bytes(write_xlsx(rows(frei(angebot), HEUTE, DEUTSCH), "K"))
    (zurueck,) = read_quelle(tmp_path / "k.xlsx", HEUTE).angebote
    assert (zurueck.plaetze, zurueck.nimmt_neue_auf) == (plaetze, True)


@pytest.mark.parametrize(
    ("spalte", "ziel"),
    [
        ("Freie Plätze", "plaetze_frei"),
        ("plaetze_frei", "plaetze_frei"),
        ("Plätze", "plaetze"),
        ("Anzahl der Plätze", "plaetze"),
        ("Kapazität", "plaetze"),
        ("Stand der Plätze", "plaetze_stand"),
        ("Nimmt neue auf", "nimmt_neue_auf"),
        ("nimmt_neue_Patienten", "nimmt_neue_auf"),
    ],
)
def test_the_columns_of_others_are_known_by_their_names(tmp_path, spalte, ziel):
    kopf = ("Einrichtung", "PLZ", spalte)
    quelle = write_csv(tmp_path / "l.csv", ("Café", "50990", "1"), kopf=kopf)
    (tabelle,) = erkenne(quelle).tabellen
    assert {s.spalte: s.ziel for s in tabelle.spalten}[spalte] == ziel


@pytest.mark.parametrize(
    ("zellen", "plaetze"),
    [
        ({"Plätze": "45"}, Plaetze(gesamt=45)),
        ({"Plätze": "45 Betten"}, Plaetze(gesamt=45, einheit="Betten")),
        ({"Plätze": "3 von 12 frei"}, Plaetze(3, 12)),
        ({"Freie Plätze": "3 von 12"}, Plaetze(3, 12)),
        ({"Freie Plätze": "keine", "Plätze": "12"}, Plaetze(0, 12)),
        (
            {"Freie Plätze": "2", "Stand der Plätze": "23.11.2026 14:30"},
            Plaetze(2, stand=date(2026, 11, 23), stunde=14),
        ),
    ],
)
def test_what_others_write_is_read(tmp_path, zellen, plaetze):
    angebot, codes = eines(tmp_path, **zellen)
    assert angebot.plaetze == plaetze
    assert "plaetze_text" not in codes


def test_words_instead_of_a_number_stay_words_and_are_told(tmp_path):
    kopf = ("Einrichtung", "PLZ", "Straße", "Freie Plätze")
    zeilen = (("Café", "50990", "Weg 1", "bitte nachfragen"), ("Treff", "50990", "Weg 2", "3"))
    paket = read_quelle(write_csv(tmp_path / "l.csv", *zeilen, kopf=kopf), HEUTE)
    angebot, codes = paket.angebote[0], [str(b.code) for b in paket.befunde]
    assert [a.plaetze for a in paket.angebote] == [None, Plaetze(3)]
    assert "Plätze: bitte nachfragen" in angebot.beschreibung
    assert "plaetze_text" in codes


def test_a_column_that_only_says_places_and_holds_words_is_text(tmp_path):
    angebot, codes = eines(tmp_path, Plätze="viel Platz zum Spielen im Garten")
    assert angebot.plaetze is None
    assert "viel Platz zum Spielen" in angebot.beschreibung
    assert "plaetze_text" not in codes


def test_neither_yes_nor_no_is_unknown_and_told(tmp_path):
    angebot, codes = eines(tmp_path, **{"Nimmt neue auf": "vielleicht"})
    assert angebot.nimmt_neue_auf is None
    assert "janein_unklar" in codes
