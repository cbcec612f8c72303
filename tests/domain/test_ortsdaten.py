from __future__ import annotations

from lotse.domain.ort import Ort
from lotse.domain.ortsdaten import Ebene, Plzort, auswahl, ergaenzt, mitte, muss_fragen

NORD = Plzort("50990", "05999000", "Nord", "", 51.0, 7.0)
SUED = Plzort("50990", "05999004", "Süd", "", 51.2, 7.2)
NACHBAR = Plzort("50990", "05998001", "Nachbardorf", "Kreis Nachbar")


def test_a_plz_asks_back_only_when_it_is_open_for_this_question():
    orte = (NORD, SUED)
    assert muss_fragen(orte, Ebene.GEMEINDE)
    assert not muss_fragen(orte, Ebene.KREIS)
    assert muss_fragen((*orte, NACHBAR), Ebene.KREIS)
    assert not muss_fragen((*orte, NACHBAR), Ebene.LAND)
    assert not muss_fragen((), Ebene.GEMEINDE)


def test_the_choice_names_each_gemeinde_once_in_order():
    assert [ort.ort for ort in auswahl((SUED, NORD, NORD), Ebene.GEMEINDE)] == ["Nord", "Süd"]


def test_a_table_of_kreise_does_not_count_beside_one_of_gemeinden():
    grob = Plzort("50990", "05111", "Postfach", "", 51.0, 7.0)
    assert auswahl((NORD, grob), Ebene.KREIS) == (NORD,)
    assert auswahl((grob,), Ebene.GEMEINDE) == ()
    assert auswahl((grob,), Ebene.KREIS) == (grob,)


def test_the_ags_is_filled_in_as_far_as_it_is_sure_and_never_guessed():
    ort = Ort("50990", "Musterstadt")
    assert ergaenzt(ort, (NORD,), Ebene.GEMEINDE).ags == "05999000"
    assert ergaenzt(ort, (NORD, SUED), Ebene.GEMEINDE).ags == ""
    assert ergaenzt(ort, (NORD, SUED), Ebene.KREIS).ags == "05999"
    assert ergaenzt(ort, (), Ebene.KREIS).ags == ""
    bekannt = Ort("50990", ags="05315000")
    assert ergaenzt(bekannt, (NORD,), Ebene.GEMEINDE) == bekannt


def test_the_middle_of_a_plz_is_of_the_places_that_have_one():
    lat, lon = mitte((NORD, SUED, NACHBAR))
    assert (round(lat, 3), round(lon, 3)) == (51.1, 7.1)
    assert mitte((NACHBAR,)) is None
