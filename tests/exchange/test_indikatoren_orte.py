"""Areas in a table of numbers: what kind they are, and which larger one they lie in."""

from __future__ import annotations

from datetime import date

import pytest

from lotse.domain.indikator import Messgebiet
from lotse.exchange.indikatoren import read_zahlen


@pytest.fixture
def lies(tmp_path):
    def schreiben(text):
        (tmp_path / "zahlen.csv").write_text(text, encoding="utf-8")
        return read_zahlen(tmp_path / "zahlen.csv", date(2026, 11, 24))

    return schreiben


def test_e54_a_list_of_areas_gives_names_and_children(lies):
    gelesen = lies("id;name;Kinder;Einwohner;Ebene\n1;Altstadt;620;4.100;Stadtteil\n")
    assert gelesen.bestand.gebiete == (Messgebiet("1", "Altstadt", "Stadtteil", 4100, 620),)


@pytest.mark.parametrize("spalte", ["teil_von", "gehört zu", "Bezirk"])
def test_e53_a_list_of_areas_may_tell_what_each_lies_in(lies, spalte):
    gelesen = lies(f"Stadtteil;{spalte};Kinder\nAltstadt;Nord;620\n")
    assert gelesen.bestand.gebiete == (
        Messgebiet("Altstadt", "Altstadt", "Stadtteil", None, 620, teil_von="Nord"),
    )
    assert "spalte_ungenutzt" not in {str(b.code) for b in gelesen.befunde}


@pytest.mark.parametrize("klein", ["Stadtteil", "Ortsteil", "gebiet"])
def test_e53_the_column_of_the_larger_area_may_stand_before_the_smaller(lies, klein):
    gelesen = lies(f"Bezirk;{klein};Kinder\nNord;Altstadt;620\n")
    (ort,) = gelesen.bestand.gebiete
    assert (ort.id, ort.teil_von, ort.kinder) == ("Altstadt", "Nord", 620)
    gezaehlt = lies(f"Bezirk;indikator;{klein};jahr;n;N\nNord;verein;Altstadt;2025;30;90\n")
    (wert,) = gezaehlt.bestand.werte
    assert (wert.gebiet, gezaehlt.bestand.gebiete[0].teil_von) == ("Altstadt", "Nord")


def test_a_code_beside_a_larger_area_is_not_taken_for_a_smaller_one(lies):
    gelesen = lies("Gemeinde;AGS;Kinder\nNeuhof;05999001;620\n")
    assert [(g.id, g.teil_von) for g in gelesen.bestand.gebiete] == [("Neuhof", "")]


def test_a_bezirk_alone_is_an_area_like_any_other(lies):
    gelesen = lies("Bezirk;Kinder\nNord;9620\n")
    assert gelesen.bestand.gebiete == (Messgebiet("Nord", "Nord", "Bezirk", None, 9620),)


@pytest.mark.parametrize(
    ("kopf", "art"),
    [
        ("Stadtteil", "Stadtteil"),
        ("BEZIRK", "Bezirk"),
        ("Gebiet", ""),
        ("Ort", ""),
    ],
)
def test_e53_the_name_of_the_column_says_what_kind_of_area_it_is(lies, kopf, art):
    gelesen = lies(f"indikator;{kopf};jahr;n;N\nverein;Nord;2025;30;90\n")
    assert [g.ebene for g in gelesen.bestand.gebiete] == [art]
    mit = lies(f"indikator;{kopf};Ebene;jahr;n;N\nverein;Nord;Viertel;2025;30;90\n")
    assert [g.ebene for g in mit.bestand.gebiete] == ["Viertel"]
