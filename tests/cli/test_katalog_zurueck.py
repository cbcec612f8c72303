from __future__ import annotations

import json
from pathlib import Path

import pytest

HSDS = {"id": "s1", "name": "Elterncafé", "status": "active", "maximum_age": "alt"}


@pytest.fixture
def quelle(tmp_path: Path) -> Path:
    pfad = tmp_path / "quelle.json"
    pfad.write_text(json.dumps([HSDS]), "utf-8")
    return pfad


def test_the_last_import_can_be_taken_back(lotse, quelle, tmp_path):
    datei = tmp_path / "k.katalog"
    lotse("katalog", "einlesen", quelle, "--katalog", datei)
    rueckgabe, aus, fehler = lotse("katalog", "zuruecknehmen", "--katalog", datei)
    assert (rueckgabe, fehler) == (0, "")
    assert aus == "Zurückgenommen: quelle, eingelesen am 24.11.2026\n1 entfernt, 0 zurückgesetzt\n"
    assert lotse("katalog", "stand", "--katalog", datei)[1].endswith("Angebote: 0\n")
    rueckgabe, aus, fehler = lotse("katalog", "zuruecknehmen", "--katalog", datei)
    assert (rueckgabe, aus) == (1, "")
    assert "keinen Import" in fehler


def test_taking_back_is_told_as_json(lotse, quelle, tmp_path):
    datei = tmp_path / "k.katalog"
    lotse("katalog", "einlesen", quelle, "--katalog", datei)
    _, aus, _ = lotse("katalog", "zuruecknehmen", "--katalog", datei, "--format", "json")
    assert json.loads(aus) == {
        "import": 1, "quelle": "quelle", "am": "2026-11-24", "entfernt": 1,
        "zurueckgesetzt": 0, "behalten": [],
    }  # fmt: skip


def test_the_error_list_goes_out_as_a_table(lotse, quelle, tmp_path):
    liste = tmp_path / "fehler.csv"
    lotse("katalog", "einlesen", quelle, "--katalog", tmp_path / "k", "--fehlerliste", liste)
    assert "alter_ungueltig" in liste.read_text("utf-8-sig")


def test_the_json_report_tells_every_field_that_differs(lotse, tmp_path):
    tabelle, datei = tmp_path / "l.csv", tmp_path / "k.katalog"
    kopf = "Nr;Einrichtung;PLZ;Straße;Ort\n"
    tabelle.write_text(f"{kopf}1;Café;50990;Parkweg 1;Nord\n", "utf-8")
    lotse("katalog", "einlesen", tabelle, "--katalog", datei)
    tabelle.write_text(f"{kopf}1;Café;50990;Parkweg 1;Süd\n", "utf-8")
    worte = ("katalog", "einlesen", tabelle, "--katalog", datei, "--format", "json")
    for mehr in (("--probe",), ()):
        bericht = json.loads(lotse(*worte, *mehr)[1])
        ((eine,),) = [bericht["zeilen"]]
        assert (eine["name"], eine["art"]) == ("Café", "geaendert")
        (feld,) = eine["felder"]
        assert (feld["feld"], feld["konflikt"]) == ("standort", False)
        assert ("Nord" in feld["hier"], "Süd" in feld["dort"]) == (True, True)


def test_most_of_a_source_gone_needs_a_second_word(lotse, tmp_path):
    tabelle, datei = tmp_path / "l.csv", tmp_path / "k.katalog"
    zeilen = [f"{n};Café {n};50990;Parkweg {n}\n" for n in range(12)]
    worte = ("katalog", "einlesen", tabelle, "--katalog", datei)
    tabelle.write_text("Nr;Einrichtung;PLZ;Straße\n" + "".join(zeilen), "utf-8")
    lotse(*worte)
    tabelle.write_text("Nr;Einrichtung;PLZ;Straße\n" + "".join(zeilen[:6]), "utf-8")
    rueckgabe, _, fehler = lotse(*worte)
    assert rueckgabe == 1
    assert "fehlen 6 von 12 Einträgen" in fehler
    assert "6 nicht mehr in der Quelle" in lotse(*worte, "--trotzdem")[1]
