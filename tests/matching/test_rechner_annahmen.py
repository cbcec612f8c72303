"""Bands may rest on a named assumption; a fact for the match never does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.domain.familie import PersonId
from lotse.domain.fehler import Hinweis
from lotse.domain.rechnung import OHNE_LOHN, Band, Eingabe, Einkommen, Rechnungsangaben
from lotse.matching.rechner import rechne
from lotse.matching.rechner_faelle import IRGENDWAS
from tests.werkzeug.rechner import HEUTE, Haushalt, haushalt, lohn, spanne, wissen

FAMILIE = haushalt(lohn(2200, 1740), OHNE_LOHN, alter=(7, 5), miete=785, heizung=135)
ANDERES, KINDERGELD = Eingabe.ANDERES_EINKOMMEN, Eingabe.KINDERGELD


def mit(haus: Haushalt = FAMILIE, **mehr: object) -> Haushalt:
    return Haushalt(replace(haus.angaben, **mehr), haus.kinder)


@pytest.mark.parametrize("gefragt", [frozenset(), frozenset({ANDERES})])
def test_without_a_word_about_other_income_the_bands_stand_and_no_fact_that_it_could_change(
    gefragt,
):
    ergebnis = mit(anderes_einkommen=None, gefragt=gefragt).rechne()
    assert ergebnis.band("kinderzuschlag").band is Band.WAHRSCHEINLICH
    for name in ("beduerftig", "kiz_wohngeld_reicht", "kiz_positiv", "wohngeld_positiv"):
        assert ergebnis.fakten[name] is None, name
    assert ergebnis.fakten["kiz_mindesteinkommen"] is True, "more income is not less than enough"
    assert FAMILIE.rechne().fakten["kiz_wohngeld_reicht"] is True


def test_the_assumption_about_other_income_says_whether_somebody_asked():
    nie = mit(anderes_einkommen=None).rechne().annahmen
    assert "Angenommen: kein anderes Einkommen. Danach ist nicht gefragt." in nie
    weiss_nicht = mit(anderes_einkommen=None, gefragt=frozenset({ANDERES})).rechne().annahmen
    assert "Angenommen: kein anderes Einkommen. Das ist nicht bekannt." in weiss_nicht
    assert not [satz for satz in FAMILIE.rechne().annahmen if "anderes Einkommen" in satz]


def test_where_only_the_facts_wait_for_other_income_it_is_still_asked_once():
    (fehlt,) = mit(anderes_einkommen=None).rechne().fehlt
    assert (fehlt.eingabe, fehlt.klaert) == (ANDERES, 0)
    assert mit(anderes_einkommen=None, gefragt=frozenset({ANDERES})).rechne().fehlt == ()


def test_kindergeld_nobody_asked_about_is_assumed_by_name_and_settles_nothing():
    ergebnis = mit(kindergeld=None).rechne()
    assert ergebnis.band("kinderzuschlag").band is Band.WAHRSCHEINLICH
    assert "Angenommen: Für jedes Kind kommt Kindergeld. Danach ist nicht gefragt." in (
        ergebnis.annahmen
    )
    assert ergebnis.fakten["kiz_positiv"] is None
    assert [f.eingabe for f in ergebnis.fehlt] == [KINDERGELD]


def test_kindergeld_that_is_not_known_leaves_the_band_open():
    ergebnis = mit(kindergeld=None, gefragt=frozenset({KINDERGELD})).rechne()
    assert ergebnis.band("kinderzuschlag").band is Band.UNBEKANNT
    assert not [satz for satz in ergebnis.annahmen if satz.startswith("Angenommen")]
    assert [satz for satz in ergebnis.annahmen if "mit und ohne Kindergeld" in satz]


def test_without_children_nobody_asks_about_kindergeld():
    ergebnis = haushalt(lohn(1400, 1100), kindergeld=None).rechne()
    assert not [satz for satz in ergebnis.annahmen if "Kindergeld" in satz]
    assert KINDERGELD not in [f.eingabe for f in ergebnis.fehlt]


def test_a_couple_nobody_is_sure_of_is_computed_both_ways_and_named():
    satz = "Ob zwei Erwachsene zusammenleben, ist nicht bekannt. Gerechnet ist für beides."
    assert satz in mit(paar=None).rechne().annahmen
    assert satz not in FAMILIE.rechne().annahmen


@pytest.mark.parametrize("eltern", [None, False])
def test_in_a_patchwork_couple_maintenance_nobody_named_is_open(eltern):
    haus = mit(unterhalt={}, eltern_aller_kinder=eltern)
    assert {fall.unterhalt for fall in haus.faelle()} == {(IRGENDWAS, IRGENDWAS)}
    ergebnis = haus.rechne()
    assert ergebnis.fakten["kiz_positiv"] is None
    assert Eingabe.UNTERHALT in [f.eingabe for f in ergebnis.fehlt]


def test_where_both_are_the_parents_of_all_children_no_maintenance_comes_from_outside():
    ergebnis = mit(unterhalt={}, eltern_aller_kinder=True).rechne()
    assert ergebnis.fakten["kiz_positiv"] is True
    assert "Beide sind die Eltern aller Kinder. Von außen kommt kein Unterhalt." in (
        ergebnis.annahmen
    )


def test_maintenance_named_for_one_child_leaves_the_other_as_it_was():
    eines = {PersonId("k1"): spanne(200)}
    offen = mit(unterhalt=eines, eltern_aller_kinder=None)
    assert offen.faelle()[0].unterhalt == (spanne(200), IRGENDWAS)
    klar = mit(unterhalt=eines, eltern_aller_kinder=True)
    assert klar.faelle()[0].unterhalt == (spanne(200), spanne(0))


@pytest.mark.parametrize(("unterhalt", "band"), [(900, "unwahrscheinlich"), (670, "knapp")])
def test_kinderzuschlag_that_is_surely_nothing_is_unlikely_and_not_near(unterhalt, band):
    """297 less 45 % of 900 is far below nothing; of 670 it is near nothing."""
    haus = haushalt(lohn(1500, 1200), alter=(5,), unterhalt=(unterhalt,))
    eines = haus.rechne().band("kinderzuschlag")
    assert eines.band.value == band
    if band == "unwahrscheinlich":
        assert eines.satz == "Der Unterhalt der Kinder ist für den Kinderzuschlag zu hoch."


def test_much_maintenance_of_one_child_takes_nothing_from_the_other():
    haus = haushalt(lohn(1200, 950), alter=(5, 8), unterhalt=(900, 0))
    assert haus.grenzen().kiz_betrag == spanne(297)


@pytest.mark.parametrize(
    ("wer", "satz"),
    [
        (Einkommen(spanne(0), spanne(1500)), "Das Netto ist höher als das Brutto."),
        (Einkommen(spanne(2000), spanne(1500), minijob=True), "In einem Minijob sind es höchst"),
        (Einkommen(None, spanne(1500), minijob=True), "In einem Minijob sind es höchstens 603"),
        (Einkommen(spanne((800, 900)), None, minijob=True), "In einem Minijob sind es höchstens"),
    ],
)
def test_two_answers_about_one_wage_that_cannot_both_hold_are_refused(wer, satz):
    with pytest.raises(Hinweis, match=satz) as fehler:
        mit(einkommen=(wer, OHNE_LOHN)).rechne()
    assert fehler.value.sicher == "Es wurde nichts gespeichert."
    assert fehler.value.tun.startswith("Bitte prüfen Sie")


def test_a_minijob_within_its_limit_or_with_an_open_wage_is_no_contradiction():
    for wer in (
        Einkommen(spanne(603), spanne(603), minijob=True),
        Einkommen(spanne((500, 900)), None, minijob=True),
        Einkommen(minijob=True),
    ):
        haus = mit(einkommen=(wer, OHNE_LOHN))
        assert all(fall.lohn[0].brutto.bis <= 603 for fall in haus.faelle())
        assert haus.rechne().baender


def test_a_contradiction_is_found_even_before_children_ages_are_known():
    angaben = Rechnungsangaben(einkommen=(Einkommen(spanne(0), spanne(1500)),))
    with pytest.raises(Hinweis, match="Netto ist höher"):
        rechne(angaben, (), wissen().kennzahlen, HEUTE)
