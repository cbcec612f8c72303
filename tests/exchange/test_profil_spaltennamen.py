"""A finding names the column as it is called in the file, where a person looks for it."""

from __future__ import annotations

from pathlib import Path

from lotse.exchange.lesen_quelle import read_quelle
from tests.werkzeug.tabellen import HEUTE


def test_findings_name_the_column_of_the_file_and_not_our_field(tmp_path: Path):
    datei = tmp_path / "liste.csv"
    datei.write_text(
        "Einrichtung;Postalcode;Rufnummer;Mehrsprachigkeit;Straße\n"
        "Elterncafé Nord;5099;0221 4710 301;Klingonisch;Lindenweg 4\n"
        "Lernhilfe;50994;4710302;Deutsch;Hafenstraße 2\n",
        encoding="utf-8",
    )
    befunde = {b.code: b for b in read_quelle(datei, HEUTE).befunde if b.stelle.startswith("Zeile")}
    spalten = {befund.spalte for befund in befunde.values()}
    assert spalten <= {"Einrichtung", "Postalcode", "Rufnummer", "Mehrsprachigkeit", "Straße"}
    assert "Postalcode" in spalten
