from __future__ import annotations

import json


def test_a_table_of_plz_is_kept_beside_the_entries(lotse, tmp_path):
    tabelle, datei = tmp_path / "orte.csv", tmp_path / "k.katalog"
    tabelle.write_text(
        "plz,ags,ort\n50990,05999000,Nord\n50990,05999004,Süd\n50991,05999000,Nord\nx,1,y\n",
        "utf-8",
    )
    rueckgabe, aus, fehler = lotse("katalog", "plz", tabelle, "--katalog", datei)
    assert (rueckgabe, fehler) == (0, "")
    assert aus == (
        "3 Zeilen übernommen, 1 übergangen\n"
        "Postleitzahlen im Katalog: 2, davon in mehreren Gemeinden: 1\n"
    )
    _, aus, _ = lotse("katalog", "plz", tabelle, "--katalog", datei, "--format", "json")
    assert json.loads(aus) == {
        "version": 1, "zeilen": 3, "uebergangen": 1, "plz": 2, "mehrere": 1,
    }  # fmt: skip


def test_a_table_that_is_none_makes_no_catalogue(lotse, tmp_path):
    tabelle, datei = tmp_path / "x.csv", tmp_path / "k.katalog"
    tabelle.write_text("name,farbe\na,rot\nb,blau\n", "utf-8")
    rueckgabe, _, fehler = lotse("katalog", "plz", tabelle, "--katalog", datei)
    assert rueckgabe == 1
    assert "stehen keine Postleitzahlen" in fehler
    assert not datei.exists()
