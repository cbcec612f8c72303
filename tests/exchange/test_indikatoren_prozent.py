"""Per cent is never a count, and a decimal is never a thousand."""

from __future__ import annotations

from datetime import date

import pytest

from lotse.domain.indikator import Kontextwert, Messwert
from lotse.exchange.indikatoren import read_zahlen
from lotse.exchange.indikatoren_zahlen import Zelle, find_komma, read_zahl
from lotse.services.dialog.arbeit import Lesewunsch
from tests.werkzeug.tabellen import xlsx_bytes

HEUTE = date(2026, 11, 24)


@pytest.fixture
def lies(tmp_path):
    def schreiben(text, name="zahlen.csv", **wunsch):
        pfad = tmp_path / name
        pfad.write_text(text, encoding="utf-8")
        return read_zahlen(pfad, HEUTE, Lesewunsch(**wunsch))

    return schreiben


@pytest.mark.parametrize(
    "text",
    [
        "gebiet;jahr;Sportverein\nNord;2025;35 %\nSüd;2025;40 %\n",
        "gebiet;2025\nNord;35 %\nSüd;40 %\n",
        "indikator;gebiet;jahr;wert\nsport;Nord;2025;35 %\nsport;Süd;2025;40 %\n",
    ],
)
def test_whole_numbers_with_per_cent_are_shares_and_no_counts(lies, text):
    werte = lies(text).bestand.werte
    assert [(w.zaehler, w.anteil) for w in werte] == [(None, 0.35), (None, 0.40)]


def test_a_count_with_per_cent_is_refused_and_told(lies):
    gelesen = lies("indikator;gebiet;jahr;n;N\nverein;Nord;2025;35 %;80\nverein;Süd;2025;20;80\n")
    assert gelesen.bestand.werte == (Messwert("verein", "Süd", 2025, "", 20, 80),)
    (befund,) = [b for b in gelesen.befunde if str(b.code) == "anzahl_in_prozent"]
    assert (befund.stelle, gelesen.abgewiesen) == ("Zeile 2", 1)


def test_three_digits_after_a_nought_are_no_thousands():
    assert find_komma(["0.123", "12.345"]) == "."
    assert read_zahl("0.123", ",") == Zelle(0.123)
    assert read_zahl("12.345", find_komma(["0.123", "12.345"])) == Zelle(12.345)


def test_a_large_number_is_told_in_full_and_a_share_in_german(lies):
    gelesen = lies(
        "indikator;gebiet;jahr;anteil;N\nverein;Nord;2025;12,5 %;80\n"
        "verein;Süd;2025;50 %;1.234.568\n"
    )
    worte = {str(b.code): b.wert for b in gelesen.befunde if b.stelle == "Zeile 3"}
    assert (worte["tausender"], worte["aus_prozent"]) == ("1234568", "50,0 %")


def test_a_word_among_context_numbers_is_told_as_a_word(lies):
    gelesen = lies(
        "merkmal;gebiet;jahr;wert\nsgb2;Nord;2025;9,4\nsgb2;Süd;2025;viele\nsgb2;West;2025;x\n"
    )
    assert gelesen.bestand.kontext == (Kontextwert("sgb2", "Nord", 2025, 9.4),)
    codes = {b.stelle: str(b.code) for b in gelesen.befunde}
    assert codes["Zeile 3"] == "keine_zahl"
    assert codes["Zeile 4"] == "in_der_quelle_verdeckt"


def test_the_denominator_of_all_is_not_that_of_a_stratum(lies, tmp_path):
    alle = tmp_path / "kinder.csv"
    alle.write_text("gebiet;jahr;anzahl\nNord;2025;400\n", encoding="utf-8")
    gelesen = lies(
        "indikator;gebiet;jahr;schicht;n\nverein;Nord;2025;;90\nverein;Nord;2025;niedrig;12\n",
        nenner=alle,
    )
    assert [(w.schicht, w.nenner) for w in gelesen.bestand.werte] == [("", 400), ("niedrig", None)]
    assert "nenner_fehlt" in {str(b.code) for b in gelesen.befunde}


@pytest.mark.parametrize("name", ["Gesamtstadt", "Stadt gesamt"])
def test_the_whole_town_is_no_area_like_its_parts(lies, name):
    gelesen = lies(f"gebiet;jahr;anzahl;N\nNord;2025;20;90\nSüd;2025;30;90\n{name};2025;50;180\n")
    assert {g.name: g.ebene for g in gelesen.bestand.gebiete}[name] == "Gesamt"


def test_a_share_of_a_spreadsheet_is_what_the_person_sees_there(tmp_path):
    zellen = [("Nord", 2025, (0.35, 2)), ("Süd", 2025, (0.07, 2)), ("West", 2025, (0.12345, 2))]
    pfad = tmp_path / "zahlen.xlsx"
    pfad.write_bytes(xlsx_bytes({"A": [("gebiet", "jahr", "Anteil in %"), *zellen]}))
    werte = read_zahlen(pfad, HEUTE).bestand.werte
    assert [w.anteil for w in werte] == pytest.approx([0.35, 0.07, 0.12345])
