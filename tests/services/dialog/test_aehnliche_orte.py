"""Places like this one: standardised, deterministic, explained (E-46)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.domain.indikator import Bestand
from lotse.services.dialog.aehnlich import aehnliche, ohne_vergleich
from lotse.services.dialog.freigabe import release
from tests.werkzeug.dialogbestand import gebiet, mit_kontext, ruhig

WERTE = {
    "Hier": (10.0, 30.0),
    "Nah": (11.0, 31.0),
    "Fern": (30.0, 10.0),
    "Halb": (10.0, 10.0),
    "Mitte": (15.0, 25.0),
}


def namen(bestand, ort="Hier", **mehr):
    return [a.gebiet.name for a in aehnliche(release(bestand), ort, **mehr)]


def test_e46_the_nearest_come_first_and_always_in_the_same_order():
    bestand = mit_kontext(WERTE)
    assert namen(bestand) == ["Nah", "Mitte", "Halb", "Fern"]
    umgekehrt = mit_kontext(dict(reversed(WERTE.items())))
    assert namen(umgekehrt) == namen(bestand)
    assert namen(bestand, anzahl=2) == ["Nah", "Mitte"]


def test_e46_five_are_shown_where_nothing_else_is_asked():
    bestand = mit_kontext({f"O{n}": (float(n),) for n in range(9)})
    assert namen(bestand, "O0") == ["O1", "O2", "O3", "O4", "O5"]


def test_ties_stand_by_the_name():
    assert namen(mit_kontext({"Hier": (5.0,), "b": (6.0,), "A": (4.0,)})) == ["A", "b"]


def test_e46_a_large_unit_does_not_count_more_than_a_small_one():
    klein = mit_kontext(WERTE)
    gross = mit_kontext({ort: (a * 1000, b) for ort, (a, b) in WERTE.items()})
    assert namen(gross) == namen(klein)
    abstaende = [
        [a.abstand for a in aehnliche(release(bestand), "Hier")] for bestand in (klein, gross)
    ]
    assert abstaende[0] == pytest.approx(abstaende[1])


def test_the_distance_is_that_of_the_standard_scores():
    (nah, *_) = aehnliche(release(mit_kontext({"Hier": (0.0,), "Nah": (2.0,)})), "Hier")
    assert nah.abstand == pytest.approx(2.0)  # standard deviation of 0 and 2 is 1


def test_e46_each_place_says_what_agrees_and_what_differs():
    halb = next(
        a for a in aehnliche(release(mit_kontext(WERTE)), "Hier") if a.gebiet.name == "Halb"
    )
    assert halb.satz.text.format(**halb.satz.werte) == (
        "Halb ist ähnlich bei: Merkmal 1. Anders bei: Merkmal 2."
    )
    assert [v.aehnlich for v in halb.vergleiche] == [True, False]
    nah = aehnliche(release(mit_kontext(WERTE)), "Hier")[0]
    assert nah.satz.text == "{ort} ist ähnlich bei: {gleich}."
    fern = aehnliche(release(mit_kontext(WERTE)), "Hier")[-1]
    assert "nur ungefähr" in fern.satz.text


def test_at_most_four_variables_are_compared():
    bestand = mit_kontext({"Hier": (1.0,) * 6, "Dort": (2.0,) * 6})
    assert len(aehnliche(release(bestand), "Hier")[0].vergleiche) == 4


def test_a_place_whose_context_is_missing_is_named_and_not_compared():
    freigabe = release(mit_kontext(WERTE | {"Leer": (10.0, None)}))
    assert "Leer" not in [a.gebiet.name for a in aehnliche(freigabe, "Hier", 9)]
    assert [g.name for g in ohne_vergleich(freigabe, "Hier")] == ["Leer"]


def test_a_variable_that_is_the_same_everywhere_tells_no_places_apart():
    (dort,) = aehnliche(release(mit_kontext({"Hier": (7.0,), "Dort": (7.0,)})), "Hier")
    assert dort.abstand == 0


def test_a_region_is_not_compared_with_its_parts():
    bestand = mit_kontext(WERTE)
    kreis = (*bestand.gebiete, gebiet("Kreis", 9000, "Landkreis"))
    mit = Bestand(gebiete=kreis, merkmale=bestand.merkmale, kontext=bestand.kontext)
    assert aehnliche(release(mit), "Kreis") == ()
    assert "Kreis" not in namen(mit, anzahl=9)


def test_the_newest_year_counts_and_years_are_not_mixed():
    neu, alt = mit_kontext(WERTE), mit_kontext({"Hier": (99.0, 99.0)}, 2020)
    beide = Bestand(gebiete=neu.gebiete, merkmale=neu.merkmale, kontext=alt.kontext + neu.kontext)
    assert namen(beide) == namen(neu)


def test_without_context_nothing_is_alike():
    assert aehnliche(release(ruhig()), "Nord") == ()
    assert aehnliche(release(mit_kontext(WERTE)), "Nirgendwo") == ()


def test_a_region_that_is_a_year_ahead_takes_no_place_its_comparison():
    bestand, kreis = mit_kontext(WERTE), mit_kontext({"Kreis": (9.0, 9.0)}, 2026)
    gebiete = (*bestand.gebiete, gebiet("Kreis", 9000, "Landkreis"))
    mit = Bestand(
        gebiete=gebiete, merkmale=bestand.merkmale, kontext=bestand.kontext + kreis.kontext
    )
    assert namen(mit) == namen(bestand)


def test_e46_small_areas_that_stand_together_are_no_similar_place():
    bestand = mit_kontext(WERTE | {"Klein": (10.0, 30.0), "Kleiner": (10.0, 30.0)})
    klein = {"Klein": 20, "Kleiner": 30}
    gebiete = tuple(replace(g, kinder=klein.get(g.id, g.kinder)) for g in bestand.gebiete)
    freigabe = release(replace(bestand, gebiete=gebiete))
    (uebrige,) = [g for g in freigabe.gebiete if g.aus]
    assert uebrige.aus == ("Klein", "Kleiner")
    for ort in WERTE:
        gefunden = [a.gebiet for a in aehnliche(freigabe, ort, 9)]
        assert len(gefunden) == len(WERTE) - 1
        assert uebrige not in gefunden
        assert uebrige not in ohne_vergleich(freigabe, ort)
    assert next(a.gebiet.name for a in aehnliche(freigabe, uebrige.id)) == "Hier"
