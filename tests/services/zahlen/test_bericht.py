"""Reports as data, as tables and on paper."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace
from datetime import date

import pytest

from lotse.app.wirkungsarbeit import report_pdf
from lotse.domain.stimme import Broetchen
from lotse.exchange.zahlentabellen import write_tabellen
from lotse.i18n.sprache import Sprache
from lotse.letters.bausteine import Bausteine
from lotse.letters.brief import alle_saetze
from lotse.letters.buero import Buero, Rahmen
from lotse.services.zahlen.arbeit import Berichtsform
from lotse.services.zahlen.auswertung import evaluate
from lotse.services.zahlen.bericht import (
    BROETCHEN,
    HALBJAHR,
    Berichtsblatt,
    bericht_to_dict,
    report,
)
from lotse.services.zahlen.druck import compose_report
from lotse.services.zahlen.schaubild import Worte
from lotse.services.zahlen.zeichnen import picture_of, table_picture
from lotse.services.zahlen.zeitraum import Zeitraum
from tests.werkzeug.pdfpruefung import findings
from tests.werkzeug.zahlen import JAHR, sicht

HEUTE = date(2026, 11, 24)
BUERO = Buero("Lotsenbüro Musterstadt", "", "0221 4710120")


def bericht(zeitraum=JAHR):
    return report(evaluate(sicht(zeitraum=zeitraum)), Worte(Sprache.load("de")), HEUTE)


def zellen(inhalt):
    return [zelle for zeile in inhalt for zelle in zeile]


def test_the_half_year_report_is_about_cooperation_and_names_its_norm():
    halb = bericht(Zeitraum(2026, 1))
    assert "§ 10b Abs. 2 SGB VIII" in halb.vorab[0]
    assert {bild.id for bild in halb.bilder} <= HALBJAHR
    assert halb.untertitel == "01.01.2026 bis 30.06.2026"


def test_e35_a_year_shows_its_small_improvements_on_paper_and_a_half_year_does_not():
    kleine = (
        Broetchen("b", date(2026, 3, 1), "Das Formular liegt in zwei Sprachen aus."),
        Broetchen("c", date(2025, 3, 1), "Voriges Jahr."),
    )

    def gedruckt(zeitraum):
        worte = Worte(Sprache.load("de"))
        eines = report(evaluate(sicht(zeitraum=zeitraum)), worte, HEUTE, broetchen=kleine)
        rahmen = Rahmen(BUERO, HEUTE, Bausteine.load("de"))
        return [satz.text for satz in alle_saetze(compose_report(eines, rahmen))]

    assert "März 2026: Das Formular liegt in zwei Sprachen aus." in gedruckt(JAHR)
    assert not any("Voriges Jahr" in satz for satz in gedruckt(JAHR))
    assert not any("Formular" in satz for satz in gedruckt(Zeitraum(2026, 1)))
    assert BROETCHEN not in [satz.text for satz in alle_saetze(_leer())]


@pytest.mark.parametrize("form", [Berichtsform.CSV, Berichtsform.XLSX])
def test_e35_a_file_of_tables_has_the_small_improvements_of_its_year(form):
    alles = roh(jahr_mit_broetchen(JAHR), form)
    for wort in (
        BROETCHEN,
        "März 2026",
        "Das Formular: es liegt in zwei Sprachen aus.",
        "April 2026",
    ):
        assert wort in alles
    assert "Voriges Jahr" not in alles
    assert "<f>" not in alles
    assert form is Berichtsform.XLSX or "'=SUMME(A1)" in alles  # a sentence is no formula
    assert BROETCHEN not in roh(jahr_mit_broetchen(Zeitraum(2026, 1)), form)
    assert BROETCHEN not in roh(bericht(), form)


def test_e35_a_programme_reads_the_small_improvements_too():
    gelesen = bericht_to_dict(jahr_mit_broetchen(JAHR))
    assert gelesen["broetchen"][0] == "März 2026: Das Formular: es liegt in zwei Sprachen aus."
    assert bericht_to_dict(bericht())["broetchen"] == []


def jahr_mit_broetchen(zeitraum):
    kleine = (
        Broetchen("b", date(2026, 3, 1), "Das Formular: es liegt in zwei Sprachen aus."),
        Broetchen("c", date(2025, 3, 1), "Voriges Jahr."),
        Broetchen("d", date(2026, 4, 1), "=SUMME(A1)"),
    )
    worte = Worte(Sprache.load("de"))
    return report(evaluate(sicht(zeitraum=zeitraum)), worte, HEUTE, broetchen=kleine)


def roh(eines, form):
    inhalt = write_tabellen(eines.alle_blaetter, form)
    if form is Berichtsform.CSV:
        return inhalt.decode("utf-8-sig")
    with zipfile.ZipFile(io.BytesIO(inhalt)) as buch:
        return "".join(buch.read(name).decode("utf-8") for name in buch.namelist())


def _leer():
    return compose_report(bericht(), Rahmen(BUERO, HEUTE, Bausteine.load("de")))


def test_e48_the_report_says_that_a_difference_can_have_many_reasons():
    assert "Der Unterschied kann viele Gründe haben." in bericht().vorab


def test_e43_the_csv_holds_aggregates_only_and_no_small_number():
    roh = write_tabellen(bericht().blaetter, Berichtsform.CSV).decode("utf-8-sig")
    zeilen = list(csv.reader(io.StringIO(roh), delimiter=";"))
    assert not {"1", "2", "3", "4"} & set(zellen(zeilen))
    assert "verdeckt" in zellen(zeilen)


@pytest.mark.parametrize("boese", ["=1+1", "+49", "@SUM", " -3", "\t=2"])
def test_no_cell_of_a_table_is_a_formula(boese):
    blatt = Berichtsblatt("Titel", "Zählt.", (("", boese), (boese, "7")))
    roh = write_tabellen((blatt,), Berichtsform.CSV).decode("utf-8-sig")
    for zelle in zellen(csv.reader(io.StringIO(roh), delimiter=";")):
        assert zelle.strip()[:1] not in tuple("=+-@") or zelle.startswith("'")
    with zipfile.ZipFile(io.BytesIO(write_tabellen((blatt,), Berichtsform.XLSX))) as buch:
        assert b"<f>" not in buch.read("xl/worksheets/sheet1.xml")


def test_charts_are_figures_with_their_numbers_as_words():
    for bild in bericht().bilder:
        if not bild.leer:
            assert bild.titel in picture_of(bild).alt
            assert all(zeile.name in picture_of(bild).alt for zeile in bild.zeilen)
        assert "zusammen" in table_picture(bild.tabelle, bild.unter).alt


def test_e10_a_long_table_is_several_pictures_that_each_have_the_head():
    zeilen = (("", "Kinder"), *((f"Ort {n:02}", "12") for n in range(50)))
    blatt = Berichtsblatt("Viele Orte", "Jeder Ort einmal.", zeilen)
    lang = replace(bericht(), bilder=(), blaetter=(blatt,))
    block = compose_report(lang, Rahmen(BUERO, HEUTE, Bausteine.load("de"))).bloecke[-1]
    bilder = [teil for teil in block.inhalt if hasattr(teil, "formen")]
    assert len(bilder) == 3
    assert max(bild.hoehe for bild in bilder) < 45
    assert all("Kinder" in {f.text for f in b.formen if hasattr(f, "text")} for b in bilder)


def test_only_a_line_of_sums_is_bold():
    def fette(zeilen):
        formen = table_picture(zeilen, "t").formen
        return [f.text for f in formen if getattr(f, "fett", False)]

    assert fette((("", "n"), ("Nord", "7"), ("zusammen", "7"))) == ["n", "zusammen", "7"]
    assert fette((("", "n"), ("Nord", "7"), ("Süd", "8"))) == ["n"]


def test_the_pdf_is_the_same_for_the_same_report_and_is_tagged():
    eines = report_pdf(bericht(), BUERO)
    assert eines == report_pdf(bericht(), BUERO)
    assert findings(eines) == []


def test_the_dict_has_every_table_with_its_definition():
    gelesen = bericht_to_dict(bericht())
    assert len(gelesen["tabellen"]) == len(bericht().blaetter)
    assert all(tabelle["zaehlt"].endswith(".") for tabelle in gelesen["tabellen"])
