"""Tables of numbers about places: tidy and wide, every repair told, nothing lost silently."""

from __future__ import annotations

from datetime import date

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.indikator import Messgebiet, Messwert
from lotse.exchange.indikatoren import read_zahlen
from lotse.services.dialog.arbeit import Lesewunsch, Ziel

HEUTE = date(2026, 11, 24)
KOPF = "indikator;gebiet;jahr;schicht;n;N\n"


@pytest.fixture
def lies(tmp_path):
    def schreiben(text, name="zahlen.csv", kodierung="utf-8", **wunsch):
        pfad = tmp_path / name
        pfad.write_bytes(text.encode(kodierung))
        return read_zahlen(pfad, HEUTE, Lesewunsch(**wunsch))

    schreiben.ordner = tmp_path
    return schreiben


def codes(gelesen):
    return {
        str(b.code): sum(x.anzahl for x in gelesen.befunde if x.code == b.code)
        for b in gelesen.befunde
    }


def ziele(gelesen):
    return {s.spalte: s.ziel.value for s in gelesen.spalten}


def test_e44_the_tidy_table_comes_as_it_stands(lies):
    gelesen = lies(KOPF + "einschulung_sprache;Nord;2025;;30;120\nverein;Nord;2025;niedrig;12;40\n")
    assert gelesen.bestand.werte == (
        Messwert("einschulung_sprache", "Nord", 2025, "", 30, 120),
        Messwert("verein", "Nord", 2025, "niedrig", 12, 40),
    )
    assert gelesen.bestand.gebiete == (Messgebiet("Nord", "Nord"),)
    assert [i.name for i in gelesen.bestand.indikatoren] == ["Einschulung: Sprache", "Im Verein"]
    assert (gelesen.zeilen, gelesen.abgewiesen) == (2, 0)
    assert gelesen.bestand.herkunft == "zahlen.csv"


def test_e44_more_counted_than_there_are_is_refused_and_told(lies):
    gelesen = lies(KOPF + "verein;Nord;2025;;130;120\nverein;Süd;2025;;30;120\n")
    assert [w.gebiet for w in gelesen.bestand.werte] == ["Süd"]
    (befund,) = [b for b in gelesen.befunde if str(b.code) == "n_groesser_N"]
    assert (befund.stelle, befund.wert) == ("Zeile 2", "130 / 120")
    assert gelesen.abgewiesen == 1


@pytest.mark.parametrize("kodierung", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("trenner", [";", ",", "\t"])
def test_any_encoding_and_delimiter_of_the_field_is_read(lies, kodierung, trenner):
    text = (KOPF + "verein;Mühlenhag;2025;;30;120\n" * 1).replace(";", trenner)
    (wert,) = lies(text, kodierung=kodierung).bestand.werte
    assert (wert.gebiet, wert.zaehler, wert.nenner) == ("Mühlenhag", 30, 120)


def test_german_and_english_numbers_are_told_apart_by_their_column(lies):
    deutsch = lies(KOPF + "verein;Nord;2025;;1.234;5.678\n")
    assert (deutsch.bestand.werte[0].zaehler, deutsch.bestand.werte[0].nenner) == (1234, 5678)
    assert codes(deutsch)["tausender"] == 2
    anteil = lies("gebiet;jahr;Quote in %\nNord;2025;12,5\n")
    assert anteil.bestand.werte[0].anteil == 0.125
    englisch = lies("district,year,percentage\nNord,2025,12.5\n")
    assert englisch.bestand.werte[0].anteil == 0.125


def test_per_cent_with_n_becomes_a_count_and_is_told_row_by_row(lies):
    gelesen = lies(
        "indikator;gebiet;jahr;Anteil;N\nverein;Nord;2025;12,5 %;80\nverein;Süd;2025;50 %;80\n"
    )
    assert [(w.zaehler, w.nenner) for w in gelesen.bestand.werte] == [(10, 80), (40, 80)]
    stellen = [b.stelle for b in gelesen.befunde if str(b.code) == "aus_prozent"]
    assert stellen == ["Zeile 2", "Zeile 3"]


def test_per_cent_without_n_stays_a_share_and_says_so(lies):
    gelesen = lies("indikator;gebiet;jahr;Anteil\nverein;Nord;2025;12,5\n")
    assert gelesen.bestand.werte == (Messwert("verein", "Nord", 2025, anteil=0.125),)
    (befund,) = [b for b in gelesen.befunde if str(b.code) == "ohne_nenner"]
    assert befund.aktion == "Ohne Nenner: nur Anteil, kein Intervall."


def test_shares_between_nought_and_one_are_taken_as_such(lies):
    gelesen = lies("indikator;gebiet;jahr;Anteil\nverein;Nord;2025;0,125\nverein;Süd;2025;1\n")
    assert [w.anteil for w in gelesen.bestand.werte] == [0.125, 1]
    assert codes(gelesen)["anteil_bruch"] == 1


@pytest.mark.parametrize(
    ("zeile", "code"),
    [
        ("verein;Nord;2025;;-3;90", "negativ"),
        ("verein;Nord;2025;;3,5;90", "nicht_ganz"),
        ("verein;Nord;2025;;viele;90", "keine_zahl"),
        ("verein;Nord;2025;;30;alle", "keine_zahl"),
        ("verein;Nord;neulich;;30;90", "jahr_fehlt"),
        ("verein;;2025;;30;90", "gebiet_fehlt"),
        ("verein;Nord;2025;;30;90;9;9", "zeile_verschoben"),
    ],
)
def test_what_cannot_be_is_refused_with_its_row(lies, zeile, code):
    gelesen = lies(f"{KOPF}verein;Gut;2025;;30;90\n{zeile}\n")
    assert [w.gebiet for w in gelesen.bestand.werte] == ["Gut"]
    (befund,) = [b for b in gelesen.befunde if str(b.code) == code]
    assert befund.stelle == "Zeile 3"
    assert gelesen.abgewiesen == 1


@pytest.mark.parametrize(
    ("zelle", "code"),
    [("", "leer"), ("k. A.", "leer"), ("*", "in_der_quelle_verdeckt"), ("-", "strich"),
     ("< 5", "in_der_quelle_verdeckt"), ("x", "in_der_quelle_verdeckt")],
)  # fmt: skip
def test_a_number_that_is_not_there_is_a_gap_and_never_a_nought(lies, zelle, code):
    gelesen = lies(f"{KOPF}verein;Nord;2024;;30;90\nverein;Nord;2025;;{zelle};90\n")
    assert [w.jahr for w in gelesen.bestand.werte] == [2024]
    assert codes(gelesen)[code] == 1
    assert gelesen.abgewiesen == 0


def test_school_years_count_by_their_beginning(lies):
    gelesen = lies(KOPF + "verein;Nord;2024/25;;30;90\n")
    assert gelesen.bestand.werte[0].jahr == 2024
    assert codes(gelesen)["jahr_zeitraum"] == 1


def test_the_same_row_twice_counts_once_and_a_contradiction_is_refused(lies):
    zeile = "verein;Nord;2025;;30;90\n"
    gelesen = lies(KOPF + zeile + zeile + zeile.replace("30", "31"))
    assert [w.zaehler for w in gelesen.bestand.werte] == [30]
    assert codes(gelesen) | {"doppelt": 1, "widerspruch": 1} == codes(gelesen)


def test_an_unknown_indicator_keeps_the_words_of_the_file(lies):
    gelesen = lies(KOPF + "Kinder mit Fahrrad;Nord;2025;;30;90\n")
    (indikator,) = gelesen.bestand.indikatoren
    assert (indikator.id, indikator.name) == ("kinder_mit_fahrrad", "Kinder mit Fahrrad")
    assert indikator.quelle == "zahlen.csv"
    assert codes(gelesen)["indikator_eigener"] == 1


def test_known_indicators_are_found_by_their_other_names(lies):
    gelesen = lies(KOPF + "SEU Sprache;Nord;2025;;30;90\nU-Untersuchungen;Nord;2025;;80;90\n")
    assert [w.indikator for w in gelesen.bestand.werte] == ["einschulung_sprache", "vorsorge"]


def test_e45_strata_get_the_names_of_the_book(lies):
    gelesen = lies(
        KOPF + "verein;Nord;2025;niedriger Sozialstatus;30;90\nverein;Nord;2025;insgesamt;60;190\n"
        "verein;Nord;2025;Mädchen;20;80\n"
    )
    assert [w.schicht for w in gelesen.bestand.werte] == ["niedrig", "", "Mädchen"]
    assert codes(gelesen)["schicht_wort"] == 2
    assert codes(gelesen)["schicht_eigene"] == 1


def test_a_wide_table_of_years_is_read(lies):
    gelesen = lies("Stadtteil;2023;2024;2025\nNord;30;31;\nSüd;40;41;42\n", "kinder_im_verein.csv")
    assert ziele(gelesen)["2024"] == "jahrzahlen"
    assert [(w.indikator, w.gebiet, w.jahr, w.zaehler) for w in gelesen.bestand.werte] == [
        ("verein", "Nord", 2023, 30), ("verein", "Nord", 2024, 31), ("verein", "Süd", 2023, 40),
        ("verein", "Süd", 2024, 41), ("verein", "Süd", 2025, 42),
    ]  # fmt: skip
    assert codes(gelesen)["leer"] == 1


def test_a_wide_table_of_indicators_is_read_and_context_goes_its_own_way(lies):
    gelesen = lies(
        "Stadtteil;Jahr;Kinder im Verein;Anteil mit Fahrrad in %;Einwohner je km²\n"
        "Nord;2025;30;40,5;2100\n"
    )
    assert ziele(gelesen) == {
        "Stadtteil": "gebiet", "Jahr": "jahr", "Kinder im Verein": "zahlen",
        "Anteil mit Fahrrad in %": "prozente", "Einwohner je km²": "kontext",
    }  # fmt: skip
    assert [w.zaehler for w in gelesen.bestand.werte] == [30, None]
    assert gelesen.bestand.kontext[0].wert == 2100


def test_the_year_may_be_said_and_else_is_asked(lies):
    text = "Gebiet;Kinder im Verein\nNord;30\n"
    with pytest.raises(Hinweis, match="steht kein Jahr"):
        lies(text)
    assert lies(text, jahr=2025).bestand.werte[0].jahr == 2025
    assert lies(text, "verein_2024.csv").bestand.werte[0].jahr == 2024


def test_a_second_table_gives_the_denominators(lies):
    (lies.ordner / "alle.csv").write_text(
        "jahr;gebiet;anzahl\n2025;Nord;90\n2024;Nord;80\n", "utf-8"
    )
    gelesen = lies(
        "jahr;gebiet;anzahl\n2025;Nord;30\n2025;Süd;30\n2024;Nord;81\n",
        "verein.csv",
        nenner=lies.ordner / "alle.csv",
    )
    assert [(w.gebiet, w.zaehler, w.nenner) for w in gelesen.bestand.werte] == [
        ("Nord", 30, 90), ("Süd", 30, None),
    ]  # fmt: skip
    assert codes(gelesen) | {"nenner_fehlt": 1, "n_groesser_N": 1} == codes(gelesen)


def test_a_second_table_with_two_figures_is_no_denominator(lies):
    (lies.ordner / "zwei.csv").write_text("jahr;gebiet;a;b\n2025;Nord;90;91\n", "utf-8")
    with pytest.raises(Hinweis, match="taugt nicht als Nenner"):
        lies("jahr;gebiet;anzahl\n2025;Nord;30\n", nenner=lies.ordner / "zwei.csv")


def test_context_comes_tidy_too(lies):
    gelesen = lies("merkmal;gebiet;jahr;wert\nSGB II;Nord;2025;12,5\nSGB II;Süd;2025;7\n")
    (merkmal,) = gelesen.bestand.merkmale
    assert (merkmal.id, merkmal.name) == ("sgb2", "Kinder in Haushalten mit Grundsicherungsgeld")
    assert [k.wert for k in gelesen.bestand.kontext] == [12.5, 7]


def test_all_numbers_of_a_file_may_be_context(lies):
    gelesen = lies(
        "Gebiet;Jahr;Arbeitslosenquote;Kinder im Verein\nNord;2025;7,5;30\n", kontext=True
    )
    assert gelesen.bestand.werte == ()
    assert [k.merkmal for k in gelesen.bestand.kontext] == ["arbeitslosigkeit", "kinder_im_verein"]


def test_a_row_that_sums_all_others_is_no_area_like_them(lies):
    gelesen = lies(KOPF + "verein;Nord;2025;;30;90\nverein;Stadt insgesamt;2025;;60;190\n")
    assert [g.ebene for g in gelesen.bestand.gebiete] == ["", "Gesamt"]


def test_rows_without_an_area_count_for_the_whole(lies):
    gelesen = lies("jahr;anzahl\n2025;30\n", "verein.csv", gebiet="Musterstadt")
    assert gelesen.bestand.werte[0].gebiet == "Musterstadt"
    assert codes(gelesen)["ohne_gebiet"] == 1


def test_what_a_person_says_of_a_column_counts(lies):
    text = "wo;wann;x;y\nNord;2025;30;90\n"
    wahl = {"wo": Ziel.GEBIET, "wann": Ziel.JAHR, "x": Ziel.ZAEHLER, "y": Ziel.NENNER}
    (wert,) = lies(text, "verein.csv", spalten=wahl).bestand.werte
    assert (wert.indikator, wert.gebiet, wert.zaehler, wert.nenner) == ("verein", "Nord", 30, 90)


def test_a_changed_definition_in_the_file_is_told(lies):
    kopf = "indikator;gebiet;jahr;n;N;fassung\n"
    gelesen = lies(kopf + "verein;Nord;2024;30;90;\nverein;Nord;2025;31;90;neuer Bogen\n")
    assert [w.fassung for w in gelesen.bestand.werte] == ["", "neuer Bogen"]
    assert codes(gelesen)["fassung"] == 1


@pytest.mark.parametrize(
    "text", ["Name;Ort\nAnna;Köln\n", "a;b\nx;y\n", "code;label\n1;allein\n2;zu zweit\n"]
)
def test_a_file_without_numbers_is_refused_clearly(lies, text):
    with pytest.raises(Hinweis) as fehler:
        lies(text)
    assert "indikator, gebiet, jahr, schicht, n, N" in fehler.value.tun


def test_a_file_of_which_nothing_is_left_says_why(lies):
    with pytest.raises(Hinweis, match="keine Zahl lesen") as fehler:
        lies(KOPF + "verein;Nord;2025;;99;90\n")
    assert fehler.value.stellen == ("Zeile 2: n ist größer als N. Nicht gelesen.",)


def test_a_column_that_means_nothing_is_named(lies):
    gelesen = lies(KOPF.replace("N\n", "N;Bemerkung\n") + "verein;Nord;2025;;30;90;gut gelaufen\n")
    (befund,) = [b for b in gelesen.befunde if str(b.code) == "spalte_ungenutzt"]
    assert befund.spalte == "Bemerkung"
