"""Real lists go through the window: recognised, tried, taken in; nothing of them is kept here."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.werkzeug.einlesen import geprueft, oeffne, ruhe, sitzung, werk

DATEN = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "catalogues"


@pytest.mark.parametrize("quelle", [
    "flensburg/kitas_in_flensburg.csv",
    "berlin_kitas/berlin_kitas_2017.csv",
    "berlin_lichtenberg",
    "gesundheitsaemter/TransmittingSiteSearchText_2022-01-18.xml",
    "berlin_heimaufsicht/heimaufsicht-pruefberichte.json",
])  # fmt: skip
def test_a_real_list_is_tried_and_taken_in(qtbot, runner, stil_hell, tmp_path, quelle):
    pfad = DATEN / quelle
    if not pfad.exists():
        pytest.skip(f"../shared fehlt: {pfad}")
    arbeit = werk(tmp_path)
    s = sitzung(runner, arbeit)
    dialog = oeffne(qtbot, s)
    geprueft(qtbot, dialog, pfad)
    assert dialog.seite is dialog.probe, dialog.schaden.einzelheiten()
    gelesen = dialog.ablauf.bericht.neu
    assert gelesen
    dialog.fuss.uebernehmen.click()
    ruhe(qtbot, dialog)
    assert arbeit.importe()[0].neu == gelesen
    s.deleteLater()


def test_a_list_without_help_stays_with_its_columns(qtbot, runner, stil_hell, tmp_path):
    pfad = DATEN / "hamburg" / "Daten_fuer_die_Stadtteilprofile_2014.xlsx"
    if not pfad.exists():
        pytest.skip(f"../shared fehlt: {pfad}")
    s = sitzung(runner, werk(tmp_path))
    dialog = oeffne(qtbot, s)
    geprueft(qtbot, dialog, pfad)
    assert dialog.seite is dialog.probe
    assert not dialog.fuss.uebernehmen.isEnabled()
    assert not dialog.probe.fehler.isHidden()
    s.deleteLater()
