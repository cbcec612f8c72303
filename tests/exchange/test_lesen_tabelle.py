from __future__ import annotations

import json
import time
import zipfile
from pathlib import Path

import pytest

from lotse.domain.fehler import Hinweis
from lotse.exchange.befundworte import Code
from lotse.exchange.lesen_baum import read_xml
from lotse.exchange.lesen_datei import read_datei
from lotse.exchange.lesen_tabelle import Tabelle, find_trenner, read_csv
from lotse.services.katalogarbeit import Lesewahl
from tests.werkzeug.tabellen import KOPF, csv_bytes, xlsx_bytes, zeile


def tabelle(tmp_path: Path, name: str, inhalt: bytes, wahl: Lesewahl | None = None) -> Tabelle:
    pfad = tmp_path / name
    pfad.write_bytes(inhalt)
    gelesen = read_datei(pfad, wahl or Lesewahl()).tabelle
    assert gelesen is not None
    return gelesen


def werte(gelesen: Tabelle) -> list[dict[str, object]]:
    return [dict(zeile) for _, zeile in gelesen.zeilen]


@pytest.mark.parametrize("trenner", [";", ",", "\t", "|"])
def test_the_delimiter_is_the_one_that_cuts_evenly(trenner):
    text = csv_bytes([zeile(n) for n in range(5)], trenner=trenner).decode()
    assert find_trenner(text) == trenner
    assert read_csv(text, "x").spalten == KOPF


def test_quoted_line_breaks_belong_to_the_cell():
    gelesen = read_csv('Name;Kontakt\nHaus;"Weg 1\n50990 Ort"\nHof;Weg 2\n', "x")
    assert werte(gelesen)[0] == {"Name": "Haus", "Kontakt": "Weg 1\n50990 Ort"}
    assert [nummer for nummer, _ in gelesen.zeilen] == [2, 3]


@pytest.mark.parametrize("ende", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system(ende):
    gelesen = read_csv(ende.join(("Name;PLZ", "Haus;50990", "")), "x")
    assert werte(gelesen) == [{"Name": "Haus", "PLZ": "50990"}]


def test_a_title_above_the_header_is_passed_over():
    text = "Einrichtungen der Stadt;;;\n;;;\nName;Straße;PLZ;Ort\nHaus;Weg 1;50990;Nord\n"
    assert read_csv(text, "x").spalten == ("Name", "Straße", "PLZ", "Ort")


def test_without_a_header_the_columns_have_numbers():
    gelesen = read_csv("Haus;50990;0221 4710001\nHof;50991;0221 4710002\n", "x")
    assert gelesen.spalten == ("Spalte 1", "Spalte 2", "Spalte 3")
    assert len(gelesen.zeilen) == 2
    assert gelesen.gemeldet[0][0] is Code.KOPF_UNKLAR


def test_double_and_empty_names_stay_apart():
    gelesen = read_csv("Name;Telefon;Telefon;\nHaus;1;2;3\n", "x")
    assert gelesen.spalten == ("Name", "Telefon", "Telefon (2)", "Spalte 4")


def test_a_row_with_too_many_cells_is_kept_aside_word_for_word():
    gelesen = read_csv("Name;PLZ\nHaus;50990\nHof;am Markt;50991;mehr\nGut;50992;;\n", "x")
    assert [zeile["Name"] for zeile in werte(gelesen)] == ["Haus", "Gut"]
    assert gelesen.verschoben == ((3, ("Hof", "am Markt", "50991", "mehr")),)


def test_a_spreadsheet_with_title_and_merged_header(tmp_path):
    reihen = [
        ["Liste der Stadt", "", "", ""],
        ["Einrichtung", "Adresse", "", "Stand"],
        ["", "Straße", "PLZ", ""],
        ["Haus", "Weg 1", 50990, (46350, 1)],
        ["Hof", "Weg 2", 1067.0, ""],
    ]
    inhalt = xlsx_bytes({"Notizen": [["leer"]], "Liste": reihen}, ["A2:A3", "B2:C2", "D2:D3"])
    gelesen = tabelle(tmp_path, "l.xlsx", inhalt)
    assert (gelesen.blatt, gelesen.blaetter, gelesen.kopfzeilen) == (
        "Liste",
        ("Notizen", "Liste"),
        2,
    )
    assert gelesen.spalten == ("Einrichtung", "Adresse Straße", "Adresse PLZ", "Stand")
    assert werte(gelesen)[0] == {
        "Einrichtung": "Haus",
        "Adresse Straße": "Weg 1",
        "Adresse PLZ": "50990",
        "Stand": "2026-11-24",
    }
    assert werte(gelesen)[1]["Adresse PLZ"] == "1067"


def test_a_sheet_may_be_chosen_and_must_be_there(tmp_path):
    inhalt = xlsx_bytes({"A": [["Name"], ["Haus"]], "B": [["Name"], ["Hof"]]})
    assert werte(tabelle(tmp_path, "l.xlsx", inhalt, Lesewahl(blatt="B"))) == [{"Name": "Hof"}]
    with pytest.raises(Hinweis, match="gibt es das Blatt „C“ nicht") as gesagt:
        tabelle(tmp_path, "l.xlsx", inhalt, Lesewahl(blatt="C"))
    assert gesagt.value.stellen == ("A", "B")


def test_shared_texts_formulas_and_errors_of_a_spreadsheet(tmp_path):
    pfad = tmp_path / "l.xlsx"
    pfad.write_bytes(xlsx_bytes({"A": [["x"]]}))
    blatt = (
        "<worksheet><sheetData><row r='1'><c t='s'><v>0</v></c><c t='s'><v>1</v></c>"
        "<c t='s'><v>0</v></c></row>"
        "<row r='2'><c t='str'><f>A1</f><v>Haus</v></c><c t='b'><v>1</v></c>"
        "<c t='e'><v>#N/A</v></c></row></sheetData></worksheet>"
    )
    texte = (
        "<sst><si><r><t>Na</t></r><r><t>me</t></r></si>"
        "<si><t>Offen</t><rPh><t>x</t></rPh></si></sst>"
    )
    with zipfile.ZipFile(pfad, "a") as archiv:
        archiv.writestr("xl/sharedStrings.xml", texte)
        with pytest.warns(UserWarning, match="Duplicate name"):
            archiv.writestr("xl/worksheets/sheet1.xml", blatt)
    gelesen = read_datei(pfad).tabelle
    assert gelesen is not None
    assert gelesen.spalten == ("Name", "Offen", "Name (2)")
    assert werte(gelesen) == [{"Name": "Haus", "Offen": "ja", "Name (2)": ""}]


def test_json_in_its_usual_wrappings(tmp_path):
    for inhalt in (
        b'[{"name":"Haus","adresse":{"plz":"50990"}},5]',
        b'{"results":{"count":1},"index":[{"name":"Haus","adresse":{"plz":"50990"}}]}',
        b'{"eigenes":[{"name":"Haus","adresse":{"plz":"50990"}}]}',
        b'{"name":"Haus","adresse":{"plz":"50990"}}\n{"name":"Hof","adresse":{"plz":"1"}}\n',
    ):
        gelesen = tabelle(tmp_path, "l.json", inhalt)
        assert gelesen.spalten == ("name", "adresse.plz")
        assert werte(gelesen)[0] == {"name": "Haus", "adresse.plz": "50990"}


def test_a_point_of_geojson_becomes_coordinates(tmp_path):
    inhalt = (
        b'{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Haus"},'
        b'"geometry":{"type":"Point","coordinates":[6.95,50.94]}},{"type":"Feature","properties":null,'
        b'"geometry":{"type":"Polygon","coordinates":[[[1,2],[3,4]]]}}]}'
    )
    gelesen = tabelle(tmp_path, "l.geojson", inhalt)
    assert werte(gelesen)[0] == {"name": "Haus", "lon": 6.95, "lat": 50.94}
    assert werte(gelesen)[1] == {}


def test_xml_of_attributes_and_children_whatever_its_encoding_says(tmp_path):
    inhalt = (
        '<?xml version="1.0" encoding="utf8"?>\n<l xmlns="urn:x"><kopf>1</kopf>'
        '<e name="Caf&#xE9; Größe"><plz>50990</plz><t w="a"/><t w="b"/><x>eins</x><x>zwei</x></e>'
        "<e name='Hof'><plz>50991</plz><![CDATA[mehr & mehr]]></e></l>"
    ).encode()
    gelesen = tabelle(tmp_path, "l.xml", inhalt)
    assert werte(gelesen)[0] == {
        "name": "Café Größe",
        "plz": "50990",
        "t": "a\nb",
        "x": "eins\nzwei",
    }
    assert werte(gelesen)[1] == {"name": "Hof", "plz": "50991", "text": "mehr & mehr"}


def test_a_file_without_a_list_is_told(tmp_path):
    with pytest.raises(Hinweis, match="keine Liste von Einträgen"):
        tabelle(tmp_path, "l.xml", b"<l><eins>1</eins></l>")
    pfad = tmp_path / "l.json"
    pfad.write_bytes(b'{"eins": 1}')
    assert read_datei(pfad).tabelle is None


def test_a_hundred_thousand_words_of_one_name_are_joined_in_one_go():
    worte = "<wort>Treffpunkt</wort>" * 200_000
    anfang = time.process_time()
    gelesen = read_xml(f"<a><e>{worte}<n/></e><e><wort>Eins</wort></e></a>", "a.xml")
    assert time.process_time() - anfang < 5
    erste, zweite = werte(gelesen)
    assert erste["wort"] == "\n".join(["Treffpunkt"] * 200_000)
    assert zweite["wort"] == "Eins"


@pytest.mark.parametrize("form", ["json", "xml"])
def test_another_column_in_each_row_is_refused_at_once(tmp_path, form):
    xml = "".join(f"<e><x{n}>1</x{n}></e>" for n in range(30_000))
    inhalt = f"<r>{xml}</r>" if form == "xml" else json.dumps([{f"x{n}": 1} for n in range(30_000)])
    anfang = time.process_time()
    with pytest.raises(Hinweis, match="andere Spalten"):
        tabelle(tmp_path, f"a.{form}", inhalt.encode())
    assert time.process_time() - anfang < 5
