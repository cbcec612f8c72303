"""The invented example region: marked, reproducible, and good for every view."""

from __future__ import annotations

import pytest

from lotse.domain.fehler import Hinweis
from lotse.exchange.indikatoren_beispiel import ORDNER, load_beispiel
from lotse.exchange.indikatorenbuch import load_buch
from lotse.services.dialog.aehnlich import aehnliche
from lotse.services.dialog.freigabe import release
from lotse.services.dialog.gespraech import auswahl
from lotse.services.dialog.schulzeit import area_education
from lotse.services.dialog.treffen import region
from lotse.services.dialog.verlauf import ERFUNDEN, bild, schichten
from tests.werkzeug import musterland

BEISPIEL = load_beispiel()
FREIGABE = release(BEISPIEL.bestand)


def test_the_files_are_what_the_tool_writes():
    for name, inhalt in musterland.tables().items():
        assert (ORDNER / name).read_bytes() == inhalt, (
            f"python -m tests.werkzeug.musterland: {name}"
        )


def test_it_says_everywhere_that_it_is_invented():
    assert BEISPIEL.bestand.erfunden
    assert "erfunden" in BEISPIEL.bestand.herkunft
    assert "erfunden" in (ORDNER / "region.toml").read_text("utf-8")
    for indikator in FREIGABE.indikatoren:
        assert bild(FREIGABE, indikator.id).hinweise[0] == ERFUNDEN


def test_e44_all_twelve_indicators_have_numbers_of_several_years():
    buch = load_buch()
    assert {i.id for i in FREIGABE.indikatoren} == set(buch.indikatoren) - buch.vergleiche
    for indikator in FREIGABE.indikatoren:
        assert bild(FREIGABE, indikator.id).sicher, indikator.id
    assert auswahl(FREIGABE).genug


def test_e45_the_whole_region_shows_three_strata():
    kreis = region(FREIGABE)
    eines = schichten(FREIGABE, "einschulung_sprache", kreis)
    assert [r.schicht for r in eines.reihen] == ["niedrig", "mittel", "hoch"]
    assert eines.sicher


def test_e46_the_nearest_of_a_place_are_always_these():
    assert [a.gebiet.name for a in aehnliche(FREIGABE, "Lindenmoor")] == [
        "Bachweiler", "Mühlenhag", "Heidegrund", "Fichtental", "Ahornfeld",
    ]  # fmt: skip


def test_e46_two_places_that_are_alike_differ_in_one_indicator():
    linden, bach = (
        bild(FREIGABE, "einschulung_sprache", [ort]).reihen[0].punkte[-1].anteil
        for ort in ("Lindenmoor", "Bachweiler")
    )
    assert linden.oben < bach.unten


def test_e54_the_hamlet_does_not_stand_alone():
    (kleine,) = [g for g in FREIGABE.gebiete if g.aus]
    assert "Zaunhof" in kleine.aus
    assert len(kleine.aus) > 1


def test_f37_the_region_knows_how_long_its_parents_went_to_school():
    assert set(area_education(FREIGABE)) == {"kurz", "mittel", "lang"}


def test_e50_an_earlier_meeting_with_its_measures_is_there():
    (treffen,) = BEISPIEL.treffen
    bekannt = {i.id for i in FREIGABE.indikatoren}
    assert len(treffen.massnahmen) == 3
    assert {m.indikator for m in treffen.massnahmen} <= bekannt
    assert all(m.was and m.wer and m.bis for m in treffen.massnahmen)


def test_no_place_of_it_is_a_real_one_of_the_catalogue():
    for gebiet in BEISPIEL.bestand.gebiete:
        assert gebiet.name not in {"Musterstadt", "Nordstadt", "Altstadt", "Südstadt"}


def test_a_faulty_description_is_refused(tmp_path):
    (tmp_path / "region.toml").write_text('nam = "x"\nstand = 2026-01-01\n', "utf-8")
    with pytest.raises(Hinweis) as fehler:
        load_beispiel(tmp_path)
    assert fehler.value.stellen[0].split(" – ")[0] == 'region.toml: nam: "x"'
