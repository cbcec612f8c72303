"""`lotse katalog einlesen`: encoding, delimiter, sheet and header as a person chose them."""

from __future__ import annotations

from tests.werkzeug.tabellen import KOPF, csv_bytes, xlsx_bytes, zeile


def _namen(lotse, datei):
    return lotse("katalog", "suchen", "elterncafé", "--katalog", datei)[1]


def test_the_encoding_can_be_chosen_by_hand(lotse, tmp_path):
    """Without umlauts nothing says which old encoding it is; the one that was used does."""
    pfad, datei = tmp_path / "alt.csv", tmp_path / "k.db"
    pfad.write_bytes(csv_bytes([zeile(1, einrichtung="Elterncafé São João")], kodierung="cp850"))
    lotse("katalog", "einlesen", pfad, "--katalog", datei, "--kodierung", "cp850")
    assert "Elterncafé São João" in _namen(lotse, datei)


def test_an_encoding_nobody_knows_and_one_that_does_not_fit_are_told(lotse, tmp_path):
    pfad, datei = tmp_path / "neu.csv", tmp_path / "k.db"
    pfad.write_bytes(csv_bytes([zeile(1)], kodierung="cp1252"))
    befehl = ("katalog", "einlesen", pfad, "--katalog", datei, "--kodierung")
    code, _, fehler = lotse(*befehl, "klingonisch")
    assert (code, "„klingonisch“ ist keine Kodierung" in fehler) == (2, True)
    code, _, fehler = lotse(*befehl, "utf-8")
    assert (code, "lässt sich nicht als utf-8 lesen" in fehler) == (1, True)
    assert not datei.exists()


def test_a_table_without_headers_is_read_by_its_content(lotse, tmp_path):
    """Also where its first line could be taken for a header: a person says that it is none."""
    pfad, datei = tmp_path / "ohne.csv", tmp_path / "k.db"
    pfad.write_bytes(csv_bytes([zeile(n)[1:] for n in (2, 3)], zeile(1)[1:]))
    befehl = ("katalog", "einlesen", pfad, "--katalog", datei)
    _, aus, _ = lotse(*befehl, "--kopfzeilen", "keine")
    assert "3 neu" in aus
    gefunden = _namen(lotse, datei)
    assert "Elterncafé 1" in gefunden
    assert "Parkweg 2, 50990 Nordstadt" in gefunden


def test_delimiter_and_sheet_can_be_chosen(lotse, tmp_path):
    datei = tmp_path / "k.db"
    pfad = tmp_path / "strich.txt"
    pfad.write_bytes(csv_bytes([zeile(1)], trenner="|"))
    _, aus, _ = lotse("katalog", "einlesen", pfad, "--katalog", datei, "--trenner", "|")
    assert "1 neu" in aus
    mappe = tmp_path / "zwei.xlsx"
    blatt = {"Lang": [KOPF, *map(zeile, range(20, 30))], "Kurz": [KOPF, zeile(2)]}
    mappe.write_bytes(xlsx_bytes(blatt))
    _, aus, _ = lotse("katalog", "einlesen", mappe, "--katalog", datei, "--blatt", "Kurz")
    assert "1 neu" in aus
    code, _, fehler = lotse("katalog", "einlesen", mappe, "--katalog", datei, "--blatt", "Weg")
    assert (code, "das Blatt „Weg“ nicht" in fehler, "Kurz" in fehler) == (1, True, True)


def test_the_same_file_again_is_told_until_its_import_is_taken_back(lotse, tmp_path):
    pfad, datei = tmp_path / "liste.csv", tmp_path / "k.db"
    pfad.write_bytes(csv_bytes([zeile(1)]))
    befehl = ("katalog", "einlesen", pfad, "--katalog", datei, "--heute", "2026-11-20")
    satz = "Diese Datei wurde am 20.11.2026 schon eingelesen."
    assert satz not in lotse(*befehl)[1]
    assert satz in lotse(*befehl, "--probe")[1]
    lotse("katalog", "zuruecknehmen", "--katalog", datei)
    assert satz not in lotse(*befehl, "--probe")[1]
    pfad.write_bytes(csv_bytes([zeile(2)]))
    assert satz not in lotse(*befehl)[1]
