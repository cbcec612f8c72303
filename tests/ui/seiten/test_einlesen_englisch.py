"""A file that cannot be read is refused in the language of the window, with its data."""

from __future__ import annotations

import pytest

from lotse.domain.aussage import Aussage
from lotse.exchange.lesen_zip import OLE
from lotse.i18n.sprache import Sprache
from lotse.services.katalog import FastAllesWeg
from tests.werkzeug.deutsch import deutsche_worte
from tests.werkzeug.einlesen import geprueft, oeffne, sitzung, worte


@pytest.fixture
def englisch(qtbot, runner, stil_hell, arbeit):
    s = sitzung(runner, arbeit, sprache=Sprache.load("en"))
    yield oeffne(qtbot, s)
    runner.shutdown()
    s.deleteLater()


def test_a_refused_file_is_told_in_english_with_its_name_and_its_line(qtbot, englisch, tmp_path):
    dialog, datei = englisch, tmp_path / "liste.json"
    datei.write_bytes(b'{"angebote": [\n{"name": "A",}]}')
    geprueft(qtbot, dialog, datei)
    gesagt = worte(dialog.schaden)
    assert "“liste.json” is not valid JSON." in gesagt
    dialog.schaden.mehr.click()
    assert "Line 2, column 14" in worte(dialog.schaden)
    assert deutsche_worte(worte(dialog.schaden)) == []
    datei = tmp_path / "alt.xls"
    datei.write_bytes(OLE + bytes(600))
    geprueft(qtbot, dialog, datei)
    assert "Lotse cannot read the file “alt.xls”. It is an old Excel file, or protected." in worte(
        dialog.schaden
    )


def test_that_most_of_a_source_has_vanished_is_told_with_english_numbers(englisch):
    weg = Aussage(
        "In dieser Quelle fehlen {weg} von {hier} Einträgen, die schon im Katalog stehen.",
        weg=1200,
        hier=1500,
    )
    englisch.show_trotzdem(FastAllesWeg(weg, "Alles andere ist unverändert."))
    gesagt = worte(englisch.probe.fehler)
    assert "1,200 of 1,500 entries that are already in the catalogue are missing" in gesagt
    assert deutsche_worte(gesagt) == []
