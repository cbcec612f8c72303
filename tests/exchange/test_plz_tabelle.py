from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.ortsdaten import Ebene, Plzort, muss_fragen
from lotse.exchange.plz_tabelle import read_plz_tabelle

PLZ = Path(__file__).resolve().parents[2].parent / "shared/data/catalogues/plz"


@pytest.fixture
def tabelle(tmp_path):
    def schreiben(text):
        pfad = tmp_path / "orte.csv"
        pfad.write_text(text, "utf-8")
        return read_plz_tabelle(pfad)

    return schreiben


def test_columns_are_found_by_name_and_lost_zeros_come_back(tabelle):
    gelesen = tabelle("PLZ;AGS;Ort;Landkreis\n1067;14612000;Dresden;\n50990;5999000;Musterstadt;\n")
    assert gelesen.orte == (
        Plzort("01067", "14612000", "Dresden"),
        Plzort("50990", "05999000", "Musterstadt"),
    )


def test_coordinates_outside_the_country_are_none_and_rows_without_use_are_counted(tabelle):
    gelesen = tabelle("plz,ort,lat,lon\n50990,A,51.0,7.0\n50991,B,0,0\nxyz,C,51,7\n")
    assert gelesen.orte == (Plzort("50990", "", "A", "", 51.0, 7.0),)
    assert gelesen.uebergangen == 2


def test_a_table_without_plz_is_refused_with_what_is_needed(tabelle):
    with pytest.raises(Hinweis, match="plz und ort"):
        tabelle("name,farbe\nA,rot\nB,blau\n")


def test_the_whole_country_asks_back_as_often_as_the_handbook_counts():
    pfad = PLZ / "zuordnung_plz_ort_landkreis.csv"
    if not pfad.exists():
        pytest.skip("../shared fehlt: zuordnung_plz_ort_landkreis.csv")
    je_plz = defaultdict(list)
    for ort in read_plz_tabelle(pfad).orte:
        je_plz[ort.plz].append(ort)
    gezaehlt = [sum(muss_fragen(orte, ebene) for orte in je_plz.values()) for ebene in Ebene]
    assert (len(je_plz), *gezaehlt) == (8168, 17, 155, 1394)
    assert len(je_plz["54636"]) == 39
