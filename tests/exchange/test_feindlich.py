"""Hostile and broken files: refused or taken in as a whole, within memory and time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.werkzeug.feindlich import DATEIEN, RIESE, write_feinde
from tests.werkzeug.tabellen import take_in, write_csv, zeile

HAUS = Path(__file__).parents[2]
SEKUNDEN = 10
MEGABYTE = 300
GELESEN = {
    "einzelne_nullen.csv": 2, "zelle_9mb.csv": 1, "formeln.csv": 1, "utf16_ohne_marke.csv": 2,
    "utf32.csv": 2, "utf8_und_latin.csv": 3, "steuerzeichen.csv": 2,
    "rueckwaerts.csv": 1, "regeln.csv": 1, "zeiten.csv": 2, "nan.json": 1, "doppelt.json": 1,
    "surrogat.json": 1,
}  # fmt: skip
"""What can be read is: entries that came of it. Everything else is refused."""
GESAGT = {
    "leer.csv": "ist leer", "nur_nullen.csv": "ist leer", "zelle_12mb.csv": "sehr lange Zellen",
    RIESE: "ist zu groß", "tief.json": "zu tief verschachtelt", "breit.json": "zu viele Werte",
    "zahl.json": "zu lange Zahl", "lachen.xml": "DOCTYPE", "fremde_datei.xml": "DOCTYPE",
    "doctype.xlsx": "DOCTYPE", "pfad.zip": "außerhalb seines Ordners",
    "absolut.zip": "außerhalb seines Ordners", "laufwerk.zip": "außerhalb seines Ordners",
    "rueckwaerts.zip": "außerhalb seines Ordners", "verweis.zip": "außerhalb seines Ordners",
    "bombe.zip": "entpackt zu groß", "viele.zip": "entpackt zu groß",
    "bombe.xlsx": "entpackt zu groß", "verschluesselt.zip": "verschlüsselt",
    "alt.xls": "als XLSX oder CSV", "tabelle.ods": "als XLSX oder CSV",
    "programm.csv": "keine Textdatei", "webseite.csv": "eine Webseite",
}  # fmt: skip

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs fork and /proc")


@pytest.fixture(scope="module")
def ergebnisse(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, object]]:
    ordner = tmp_path_factory.mktemp("feinde")
    katalog = tmp_path_factory.mktemp("katalog") / "k.db"
    take_in(write_csv(katalog.with_name("gut.csv"), zeile(100)), katalog)
    dateien = write_feinde(ordner)
    kind = HAUS / "tests" / "exchange" / "feindlich_kind.py"
    lauf = subprocess.run(
        [sys.executable, kind, katalog, *dateien],
        cwd=HAUS, env={**os.environ, "PYTHONPATH": str(HAUS)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    zeilen = [json.loads(eine) for eine in lauf.stdout.splitlines()]
    return {str(eine["datei"]): eine for eine in zeilen}


def test_there_are_forty_of_them():
    assert len(DATEIEN) + 1 >= 40


@pytest.mark.parametrize("name", [*DATEIEN, RIESE])
def test_a_hostile_file_is_refused_or_taken_in_as_a_whole(ergebnisse, name):
    getan = ergebnisse[name]
    sagt = str(getan["sagt"])
    assert getan["ende"] == 0, getan
    if name in GELESEN:
        assert sagt == f"gelesen: {GELESEN[name]}"
    else:
        assert sagt.startswith("Hinweis: ")
        assert GESAGT.get(name, "") in sagt
        assert "unverändert" in sagt or "Nichts wurde verändert" in sagt
        assert getan["unveraendert"]
    assert float(str(getan["sekunden"])) < SEKUNDEN
    assert float(str(getan["megabyte"])) < MEGABYTE
