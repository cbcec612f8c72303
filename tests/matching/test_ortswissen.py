"""What holds at a place on a day: nearest Gebiet, validity, figures, own Leistungen."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.domain.ort import Ort
from lotse.domain.ortswissen import Gebiet, Ortsfeld, Ortswissen
from lotse.domain.wahrheit import Urteil
from lotse.matching.ortswissen import (
    angemessene_miete,
    mietenstufe,
    ortszahlen,
    vor_ort,
    wohnt_dort,
)
from tests.werkzeug.wissen import bedingung, fakt, familie, im_alter, leistung, urteile, werk
from tests.werkzeug.wissensarbeit import angabe

TAG = date(2026, 11, 24)
KOELN = "05315000"


def ort(*angaben) -> Ortswissen:
    return Ortswissen(angaben)


def test_the_nearest_gebiet_wins_whatever_the_order():
    land, kreis, stadt = (
        angabe(gebiet=gebiet, wert=wert)
        for gebiet, wert in (("05", "Land"), ("05315", "Kreis"), (KOELN, "Stadt"))
    )
    for reihe in ((land, kreis, stadt), (stadt, kreis, land)):
        assert vor_ort(ort(*reihe), "wohngeld", KOELN, TAG)[Ortsfeld.HINWEIS].wert == "Stadt"
        assert vor_ort(ort(*reihe), "wohngeld", "05334002", TAG)[Ortsfeld.HINWEIS].wert == "Land"
    assert vor_ort(ort(land, kreis), "wohngeld", KOELN, TAG)[Ortsfeld.HINWEIS].wert == "Kreis"


def test_each_field_is_found_on_its_own():
    bild = vor_ort(
        ort(
            angabe(Ortsfeld.ZUSTAENDIG, "Stelle des Landes", gebiet="05"),
            angabe(Ortsfeld.HINWEIS, "Dauert.", gebiet=KOELN),
        ),
        "wohngeld",
        KOELN,
        TAG,
    )
    assert bild[Ortsfeld.ZUSTAENDIG].wert == "Stelle des Landes"
    assert bild[Ortsfeld.HINWEIS].wert == "Dauert."


@pytest.mark.parametrize(("tage", "gilt"), [(-1, False), (0, True), (30, True), (31, False)])
def test_both_days_of_the_validity_belong_to_it(tage: int, gilt):
    ab = TAG
    eine = angabe(gebiet=KOELN, gueltig_ab=ab, gueltig_bis=ab + timedelta(days=30))
    assert bool(vor_ort(ort(eine), "wohngeld", KOELN, ab + timedelta(days=tage))) is gilt


def test_what_ran_out_gives_way_to_the_larger_area():
    alt = angabe(wert="alt", gebiet=KOELN, gueltig_bis=TAG - timedelta(days=1))
    land = angabe(wert="Land", gebiet="05")
    assert vor_ort(ort(alt, land), "wohngeld", KOELN, TAG)[Ortsfeld.HINWEIS].wert == "Land"


def test_at_the_same_gebiet_the_later_start_then_the_newer_check_counts():
    alt = angabe(wert="alt", geprueft_am=date(2026, 10, 1))
    neu = angabe(wert="neu", geprueft_am=date(2026, 11, 1))
    ab = angabe(wert="ab Herbst", gueltig_ab=date(2026, 9, 1), geprueft_am=date(2026, 8, 1))
    for reihe in ((neu, alt), (alt, neu)):
        assert vor_ort(ort(*reihe), "wohngeld", "05999000", TAG)[Ortsfeld.HINWEIS].wert == "neu"
    bild = vor_ort(ort(ab, neu, alt), "wohngeld", "05999000", TAG)
    assert bild[Ortsfeld.HINWEIS].wert == "ab Herbst"


def test_between_equal_lines_the_later_layer_counts():
    paket, eigene = angabe(wert="Paket"), angabe(wert="eigene")
    bild = vor_ort(ort(paket, eigene), "wohngeld", "05999000", TAG)
    assert bild[Ortsfeld.HINWEIS].wert == "eigene"
    naeher = vor_ort(ort(paket, angabe(gebiet="05", wert="eigene")), "wohngeld", "05999000", TAG)
    assert naeher[Ortsfeld.HINWEIS].wert == "Paket"


def test_an_unknown_place_has_no_ortswissen():
    assert vor_ort(ort(angabe(), angabe(gebiet="05")), "wohngeld", "", TAG) == {}
    assert mietenstufe(ort(angabe(Ortsfeld.MIETENSTUFE, "4")), "", TAG) is None


def test_the_mietenstufe_is_one_number_or_open():
    stufen = ort(
        angabe(Ortsfeld.MIETENSTUFE, "3", gebiet="05315"),
        angabe(Ortsfeld.MIETENSTUFE, "6", gebiet=KOELN, gueltig_ab=date(2026, 1, 1)),
    )
    assert mietenstufe(stufen, KOELN, TAG) == 6
    assert mietenstufe(stufen, KOELN, date(2025, 12, 31)) == 3
    assert mietenstufe(stufen, "05334002", TAG) is None
    assert Ortsfeld.MIETENSTUFE not in vor_ort(stufen, "wohngeld", KOELN, TAG)


def test_the_adequate_rent_grows_with_the_household():
    mieten = ort(
        *(angabe(Ortsfeld(f"angemessene_miete_{n}"), f"{400 + 100 * n}.50") for n in range(1, 6)),
        angabe(Ortsfeld.MIETE_WEITERE, "115"),
    )
    ags = "05999000"
    assert angemessene_miete(mieten, ags, 1, TAG) == Decimal("500.50")
    assert angemessene_miete(mieten, ags, 5, TAG) == Decimal("900.50")
    assert angemessene_miete(mieten, ags, 7, TAG) == Decimal("1130.50")
    ohne = ort(angabe(Ortsfeld.MIETE_5, "900"))
    assert angemessene_miete(ohne, ags, 5, TAG) == Decimal(900)
    assert angemessene_miete(ohne, ags, 6, TAG) is None
    assert angemessene_miete(ohne, ags, 2, TAG) is None


@pytest.mark.parametrize(
    ("ags", "wohnt"),
    [(KOELN, True), ("05", None), ("", None), ("05314000", False), ("09", False)],
)
def test_who_lives_there_is_open_while_too_little_is_known(ags: str, wohnt):
    assert wohnt_dort("05315", ags) is wohnt


def test_a_leistung_of_a_town_is_for_its_families_only():
    gebiet = Gebiet("05999000", "Musterstadt")
    eigene = leistung("ort_05999000_karte", gebiet.fakt, "hat_kind_u18")
    pruefen = werk(eigene, fakten=[fakt(gebiet.fakt)], ort=Ortswissen(gebiete=(gebiet,)))

    def gefragt(ags: str) -> Urteil:
        wer = familie(im_alter(5), ort=Ort(ags=ags))
        return urteile(pruefen, wer, TAG)["ort_05999000_karte"].urteil

    assert gefragt("05999000") is Urteil.PASST
    assert gefragt(KOELN) is Urteil.PASST_NICHT
    assert gefragt("") is Urteil.NOCH_KLAEREN
    assert bedingung(gebiet.fakt).wenn == "ort_05999000"


gebiete = st.sampled_from(["05", "05315", KOELN, "05999000", "09", "09162000"])
stufen = st.builds(
    lambda gebiet, wert, am: angabe(Ortsfeld.MIETENSTUFE, str(wert), gebiet=gebiet, geprueft_am=am),
    gebiete,
    st.integers(1, 7),
    st.dates(date(2025, 1, 1), date(2026, 12, 31)),
)


@given(st.lists(stufen, max_size=8), gebiete)
def test_no_nearer_statement_is_ever_passed_over(angaben, ags: str):
    gewaehlt = ortszahlen(Ortswissen(tuple(angaben)), ags, TAG).get(Ortsfeld.MIETENSTUFE)
    passende = [a for a in angaben if ags.startswith(a.gebiet)]
    assert (gewaehlt is None) == (not passende)
    if gewaehlt:
        assert len(gewaehlt.gebiet) == max(len(a.gebiet) for a in passende)
