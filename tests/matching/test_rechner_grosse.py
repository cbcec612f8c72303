"""Households beyond the tables of the WoGG: nothing said in one place is denied in another."""

import pytest

from lotse.domain.rechnung import Band, Rechnung
from tests.werkzeug.rechner import Haushalt, haushalt, lohn


def familie(kinder: int, brutto: int = 4000, netto: int = 3000) -> Haushalt:
    alter = tuple(range(1, kinder + 1))
    return haushalt(lohn(brutto, netto), lohn(0, 0), alter=alter, miete=1500)


def band(rechnung: Rechnung, leistung: str):
    return next(b for b in rechnung.baender if b.leistung == leistung)


def schritt(rechnung: Rechnung, anfang: str):
    alle = [s for b in rechnung.baender for s in b.schritte if s.text.startswith(anfang)]
    return alle[0] if alle else None


@pytest.mark.parametrize("kinder", [11, 12, 14])
def test_where_no_wohngeld_is_computed_no_sentence_counts_on_it(kinder):
    rechnung = familie(kinder).rechne()
    wohngeld, jobcenter = band(rechnung, "wohngeld"), band(rechnung, "grundsicherungsgeld")
    assert wohngeld.band is Band.UNBEKANNT
    assert wohngeld.schritte == ()
    assert wohngeld.satz.startswith("Für mehr als 12 Personen rechnet Lotse kein Wohngeld.")
    assert jobcenter.satz == "Das Geld reicht voraussichtlich mit Kinderzuschlag."


def test_the_step_that_decides_names_its_sum_also_without_wohngeld():
    rechnung = familie(14).rechne()
    deckung = schritt(rechnung, "Kinderzuschlag weniger das, was fehlt")
    luecke = schritt(rechnung, "Es fehlt")
    kiz = next(s for s in band(rechnung, "kinderzuschlag").schritte if s.text == "Kinderzuschlag")
    assert deckung.betrag.von == kiz.betrag.von - luecke.betrag.von
    assert "Wohngeld ist nicht gerechnet" in deckung.formel
    assert schritt(rechnung, "Kinderzuschlag und Wohngeld") is None


def test_where_it_hangs_on_wohngeld_no_further_answer_is_promised():
    rechnung = familie(14, 500, 400).rechne()
    jobcenter = band(rechnung, "grundsicherungsgeld")
    assert jobcenter.band is Band.UNBEKANNT
    assert jobcenter.satz.startswith("Das hängt vom Wohngeld ab.")


def test_no_sofortzuschlag_is_listed_where_nothing_is_missing():
    assert schritt(familie(14, 8000, 5000).rechne(), "Sofortzuschlag") is None
    assert schritt(familie(14).rechne(), "Sofortzuschlag") is not None


def test_up_to_twelve_persons_wohngeld_is_computed_as_before():
    rechnung = familie(10).rechne()
    assert band(rechnung, "wohngeld").schritte
    assert schritt(rechnung, "Kinderzuschlag und Wohngeld weniger das, was fehlt")
