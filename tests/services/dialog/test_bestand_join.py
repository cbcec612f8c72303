"""Numbers that were read, joined to those that are there; and the area's own schooling."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.indikator import Bestand, Indikator, Kontextwert, Messgebiet, Messwert
from lotse.services.dialog.bestand import join
from lotse.services.dialog.freigabe import release
from lotse.services.dialog.schulzeit import SCHULZEIT, area_education, own_education
from tests.werkzeug.dialogbestand import gebiet, reihe, ruhig


def test_the_first_one_is_kept_as_it_is():
    assert join(None, ruhig()) == ruhig()


def test_the_newer_value_counts_and_the_rest_stays():
    neu = Bestand(
        indikatoren=(Indikator("neu", "Neu"),),
        gebiete=(gebiet("Nord"),),
        werte=(Messwert("a", "Nord", 2025, "", 99, 200), Messwert("neu", "Nord", 2025, "", 9, 90)),
        stand=date(2026, 11, 24),
        herkunft="neu.csv",
    )
    ganzes = join(ruhig(), neu)
    assert len(ganzes.werte) == len(ruhig().werte) + 1
    assert [
        w.zaehler for w in ganzes.werte if (w.indikator, w.gebiet, w.jahr) == ("a", "Nord", 2025)
    ] == [99]
    assert [i.id for i in ganzes.indikatoren] == ["a", "b", "c", "d", "neu"]
    assert (ganzes.herkunft, ganzes.stand) == ("Beispiel, neu.csv", date(2026, 11, 24))


def test_reading_the_same_twice_changes_nothing():
    einmal = join(None, ruhig())
    assert join(einmal, ruhig()) == einmal


def test_a_list_of_areas_names_what_had_only_a_number():
    alt = Bestand(gebiete=(Messgebiet("1", "1"),), werte=(Messwert("a", "1", 2025, "", 9, 90),))
    neu = join(alt, Bestand(gebiete=(Messgebiet("1", "Altstadt", "Stadtteil", 4000, 620),)))
    assert neu.gebiete == (Messgebiet("1", "Altstadt", "Stadtteil", 4000, 620),)


def test_an_area_known_by_its_name_keeps_its_id():
    alt = Bestand(gebiete=(Messgebiet("1", "Altstadt"),))
    neu = Bestand(
        gebiete=(Messgebiet("Altstadt", "Altstadt"),),
        werte=(Messwert("a", "Altstadt", 2025, "", 9, 90),),
        kontext=(Kontextwert("m", "Altstadt", 2025, 3.0),),
    )
    ganzes = join(alt, neu)
    assert {w.gebiet for w in (*ganzes.werte, *ganzes.kontext)} == {"1"}
    assert len(ganzes.gebiete) == 1


def test_a_table_without_names_does_not_take_them_away():
    alt = Bestand(gebiete=(Messgebiet("1", "Altstadt", "Stadtteil", None, 620),))
    assert join(alt, Bestand(gebiete=(Messgebiet("1", "1"),))).gebiete == alt.gebiete


def schulzeit(jahr=2025):
    baender = (("kurz", 330), ("mittel", 380), ("lang", 290))
    return tuple(
        w for band, n in baender for w in reihe(SCHULZEIT, "Kreis", [(jahr, n, 1000)], band)
    )


def region(*werte, **mehr):
    orte = (gebiet("Kreis", 9000, "Landkreis"), gebiet("A"), gebiet("B"))
    return Bestand("x", (Indikator(SCHULZEIT, "S", thema="Vergleich"),), orte, werte, **mehr)


def test_f37_the_area_says_how_long_its_parents_went_to_school():
    ort = area_education(release(region(*schulzeit(2023), *schulzeit())))
    assert {band: teil.wert for band, teil in ort.items()} == pytest.approx(
        {"kurz": 0.33, "mittel": 0.38, "lang": 0.29}
    )


def test_f37_a_year_with_a_missing_band_is_passed_over():
    ort = area_education(release(region(*schulzeit(2023), *schulzeit()[:2])))
    assert set(ort) == {"kurz", "mittel", "lang"}
    assert area_education(release(region(*schulzeit()[:2]))) == {}


def test_f37_an_invented_region_is_never_compared_with_real_families():
    assert own_education(region(*schulzeit()))
    assert own_education(region(*schulzeit(), erfunden=True)) == {}
    assert own_education(None) == {}


def test_what_is_only_compared_with_is_no_indicator_for_the_talk():
    beides = replace(
        region(*schulzeit(), *reihe("i", "A", [(2025, 40, 90)])),
        indikatoren=(Indikator(SCHULZEIT, "S", thema="Vergleich"), Indikator("i", "I")),
    )
    assert [i.id for i in release(beides).indikatoren] == ["i"]
