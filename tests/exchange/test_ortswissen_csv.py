"""Ortswissen as a table: read strictly, written so that reading it again changes nothing."""

from __future__ import annotations

from datetime import date

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.ortswissen import Ortsfeld
from lotse.exchange.ortswissen_csv import SPALTEN, read_ortswissen, write_ortswissen
from tests.werkzeug.wissensarbeit import angabe

KOPF = ";".join(SPALTEN)
GUT = "wohngeld;05999000;hinweis;Dauert lange.;;;Anruf;2026-11-02;Frau Sommer"
ZAHL = ";05999000;mietenstufe;4;2026-01-01;;Anlage;2026-11-02;Frau Sommer"


def lies(*zeilen: str):
    return read_ortswissen("\r\n".join((KOPF, *zeilen)).encode(), "ort.csv")


def stellen(*zeilen: str) -> str:
    with pytest.raises(Hinweis) as gefangen:
        lies(*zeilen)
    assert gefangen.value.was == "Das Ortswissen lässt sich nicht lesen."
    return "\n".join(gefangen.value.stellen)


def test_lines_become_values():
    eine, zahl = lies(GUT, "", ZAHL)
    assert eine == angabe(wert="Dauert lange.")
    assert (zahl.feld, zahl.wert, zahl.gueltig_ab) == (
        Ortsfeld.MIETENSTUFE, "4", date(2026, 1, 1),
    )  # fmt: skip


def test_writing_and_reading_changes_nothing():
    angaben = (
        angabe(wert='Mit "Anführung"; und Strichpunkt'),
        angabe(Ortsfeld.MIETE_1, "498.50", gueltig_bis=date(2027, 6, 30)),
        angabe(Ortsfeld.FRIST, "bis 15. Januar, möglichst früher", gebiet="05"),
    )
    assert read_ortswissen(write_ortswissen(angaben), "x") == angaben
    assert write_ortswissen(read_ortswissen(write_ortswissen(angaben), "x")) == (
        write_ortswissen(angaben)
    )


def test_a_table_with_commas_and_german_days_is_read_too():
    text = f"{','.join(SPALTEN)}\nwohngeld,05,betrag,viel,1.7.2026,,Amt,02.11.2026,Frau S."
    (eine,) = read_ortswissen(text.encode("utf-16"), "ort.csv")
    assert (eine.gueltig_ab, eine.geprueft_am) == (date(2026, 7, 1), date(2026, 11, 2))


@pytest.mark.parametrize(
    ("getippt", "wert"),
    [
        ("1.234,50", "1234.50"),
        ("640", "640"),
        ("640.5", "640.5"),
        ("12.345,6", "12345.6"),
        ("19999.99", "19999.99"),
    ],
)
def test_an_amount_has_one_spelling(getippt: str, wert: str):
    zeile = ZAHL.replace("mietenstufe;4", f"angemessene_miete_2;{getippt}")
    assert lies(zeile)[0].wert == wert


@pytest.mark.parametrize(
    ("alt", "neu", "stelle"),
    [
        ("05999000", "5999", "Zeile 2, gebiet"),
        ("05999000", "", "Zeile 2, gebiet"),
        ("05999000", "０5", "Zeile 2, gebiet"),
        ("hinweis", "hinwais", "Zeile 2, feld"),
        ("wohngeld", "", "Zeile 2, leistung"),
        ("hinweis;Dauert lange.", "mietenstufe;4", "Zeile 2, leistung"),
        ("Dauert lange.", "", "Zeile 2, wert"),
        ("Dauert lange.", "=1+1", "kein Anfang mit = + - @"),
        ("Dauert lange.", "a\x07b", "eine Zeile, höchstens 300 Zeichen"),
        ("Dauert lange.", "x" * 301, "eine Zeile, höchstens 300 Zeichen"),
        ("Dauert lange.", "Sie erhalten 50 Euro.", "„das Amt entscheidet“"),
        ("Anruf", "", "Zeile 2, quelle"),
        ("2026-11-02", "", "Zeile 2, geprueft_am"),
        ("2026-11-02", "31.2.2026", "ein Tag als JJJJ-MM-TT"),
        ("Frau Sommer", "", "Zeile 2, geprueft_von"),
        ("lange.;;;", "lange.;2026-12-01;2026-11-01;", "Zeile 2, gueltig_bis"),
        ("Frau Sommer", "Frau Sommer;mehr", "Zeile 2 – erlaubt: 9 Spalten"),
        (";Anruf;", ';"Anruf;', "jedes Anführungszeichen wird geschlossen"),
    ],
)
def test_a_wrong_line_is_named_with_line_column_and_what_is_allowed(alt, neu, stelle):
    assert alt in GUT
    assert stelle in stellen(GUT.replace(alt, neu, 1))


@pytest.mark.parametrize("wert", ["0", "8", "vier", "4,0", "²"])
def test_a_mietenstufe_is_1_to_7(wert: str):
    assert "eine ganze Zahl von 1 bis 7" in stellen(ZAHL.replace(";4;", f";{wert};"))


@pytest.mark.parametrize(
    "wert",
    [
        "-5",
        "nan",
        "1e9",
        "viel",
        "0",
        "1.2.3,4,5",
        "1.234",
        "1,234",
        "12.34,50",
        "20000",
        "²",
    ],
)
def test_a_rent_is_an_amount(wert: str):
    assert "Zeile 2, wert" in stellen(ZAHL.replace("mietenstufe;4", f"angemessene_miete_1;{wert}"))


def test_the_same_statement_stands_once():
    assert "jede Angabe nur einmal" in stellen(GUT, GUT)
    spaeter = GUT.replace(";;;", ";2026-12-01;;")
    assert len(lies(GUT, spaeter)) == 2


def test_another_head_line_and_an_empty_file_are_refused():
    for roh in (b"", b"a;b;c\n", KOPF.replace("wert", "wertt").encode()):
        with pytest.raises(Hinweis) as gefangen:
            read_ortswissen(roh, "ort.csv")
        assert "Zeile 1 – erlaubt: leistung; gebiet" in gefangen.value.stellen[0]
