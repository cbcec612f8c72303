"""Bands, the way, facts, what is missing, and when nothing is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.rechnung import (
    OHNE_LOHN,
    Band,
    Eingabe,
    Einkommen,
    Rechnungsangaben,
    Wegart,
)
from lotse.matching.rechner import FAKTEN, rechne
from lotse.matching.rechner_band import KNAPP_GRUNDSICHERUNG, KNAPP_ZUSCHUSS, band
from lotse.matching.rechner_worte import EINGABEN, NICHT_BERUECKSICHTIGT
from lotse.matching.rechner_zahlen import KENNZAHLEN
from tests.werkzeug.rechner import HEUTE, Haushalt, haushalt, kind, lohn, spanne, wissen

FAMILIE = haushalt(lohn(2200, 1740), OHNE_LOHN, alter=(7, 5), miete=785, heizung=135)


def mit(**mehr) -> Haushalt:
    return Haushalt(replace(FAMILIE.angaben, **mehr), FAMILIE.kinder)


@pytest.mark.parametrize(
    ("abstand", "wort"),
    [
        (101, Band.WAHRSCHEINLICH), (100, Band.KNAPP), (-100, Band.KNAPP),
        (-101, Band.UNWAHRSCHEINLICH), ((-100, 100), Band.KNAPP), ((100, 101), Band.UNBEKANNT),
        ((-500, 500), Band.UNBEKANNT), ((101, 900), Band.WAHRSCHEINLICH),
    ],
)  # fmt: skip
def test_a_band_is_said_only_where_both_ends_give_the_same_word(abstand, wort):
    assert band(spanne(abstand), KNAPP_GRUNDSICHERUNG) is wort


def test_kinderzuschlag_and_wohngeld_are_near_within_fifty_euro():
    assert band(spanne(51), KNAPP_ZUSCHUSS) is Band.WAHRSCHEINLICH
    assert band(spanne(50), KNAPP_ZUSCHUSS) is Band.KNAPP


def test_three_bands_come_in_one_order_with_steps_and_a_reason():
    ergebnis = FAMILIE.rechne()
    assert [b.leistung for b in ergebnis.baender] == [
        "grundsicherungsgeld", "kinderzuschlag", "wohngeld",
    ]  # fmt: skip
    for eines in ergebnis.baender:
        assert eines.schritte, eines.leistung
        assert eines.satz.endswith("."), eines.leistung
        assert all(schritt.fundstelle.startswith("§ ") for schritt in eines.schritte)


def test_an_unlikely_leistung_has_no_amount():
    ergebnis = FAMILIE.rechne()
    assert ergebnis.band("grundsicherungsgeld").betrag is None
    assert ergebnis.band("kinderzuschlag").betrag == spanne(600)
    assert ergebnis.band("wohngeld").betrag == spanne(650)


def test_a_range_too_wide_to_mean_anything_is_not_said():
    weit = mit(mietenstufe=None, miete=None)
    assert weit.rechne().band("wohngeld").betrag is None


@pytest.mark.parametrize("heute", [date(2027, 1, 1), date(2027, 6, 30), date(2026, 6, 30)])
def test_outside_the_figures_validity_nothing_is_said(heute):
    ergebnis = FAMILIE.rechne(heute)
    assert {b.band for b in ergebnis.baender} == {Band.UNBEKANNT}
    assert {b.betrag for b in ergebnis.baender} == {None}
    assert not any(b.schritte for b in ergebnis.baender)
    assert ergebnis.weg.art is Wegart.UNBEKANNT
    assert set(ergebnis.fakten.values()) == {None}
    assert ergebnis.hinweise


def test_on_new_years_day_the_sentence_says_why():
    assert (
        "Die Zahlen gelten bis 31.12.2026. Bitte prüfen."
        in FAMILIE.rechne(date(2027, 1, 1)).hinweise
    )
    vorher = FAMILIE.rechne(date(2026, 6, 30)).hinweise
    assert vorher == ("Die Zahlen gelten erst ab 1.7.2026. Bitte prüfen.",)


def test_the_last_day_of_validity_still_counts_and_warns():
    ergebnis = FAMILIE.rechne(date(2026, 12, 31))
    assert ergebnis.weg.art is Wegart.KIZ_WOHNGELD
    assert ergebnis.hinweise == ("Die Zahlen gelten bis 31.12.2026. Bitte prüfen.",)
    assert FAMILIE.rechne(date(2026, 10, 31)).hinweise == ()
    assert FAMILIE.rechne(date(2026, 11, 1)).hinweise, "the 60th day, as in gueltigkeit.py"


@pytest.mark.parametrize("name", KENNZAHLEN)
def test_without_one_of_its_figures_nothing_is_said(name):
    zahlen = {n: k for n, k in wissen().kennzahlen.items() if n != name}
    ergebnis = rechne(FAMILIE.angaben, FAMILIE.kinder, zahlen, HEUTE)
    assert {b.band for b in ergebnis.baender} == {Band.UNBEKANNT}
    assert ergebnis.hinweise == ("Eine Zahl für die Rechnung fehlt. Bitte prüfen.",)


def test_nothing_answered_says_nothing_and_asks_from_the_beginning():
    ergebnis = Haushalt(Rechnungsangaben(), FAMILIE.kinder).rechne()
    assert {b.band for b in ergebnis.baender} == {Band.UNBEKANNT}
    assert set(ergebnis.fakten.values()) == {None}
    assert ergebnis.fehlt[0].eingabe is Eingabe.PAAR


def test_children_nobody_asked_about_are_the_first_question():
    ergebnis = rechne(FAMILIE.angaben, None, wissen().kennzahlen, HEUTE)
    assert [f.eingabe for f in ergebnis.fehlt] == [Eingabe.KINDER]
    assert {b.band for b in ergebnis.baender} == {Band.UNBEKANNT}


def test_many_unknown_births_are_asked_before_anything_is_computed():
    viele = Haushalt(FAMILIE.angaben, tuple(kind(n, 0, 24) for n in range(4)))
    assert [f.eingabe for f in viele.rechne().fehlt] == [Eingabe.KINDERALTER]


def test_the_one_open_answer_that_settles_all_is_named():
    offen = mit(miete=None)
    fehlt = offen.rechne().fehlt
    assert fehlt[0].eingabe is Eingabe.MIETE
    assert fehlt[0].klaert >= 2
    assert fehlt[0].text == EINGABEN[Eingabe.MIETE]


def test_nothing_is_missing_once_every_band_is_settled():
    assert FAMILIE.rechne().fehlt == ()


def test_every_question_has_its_words():
    assert set(EINGABEN) == set(Eingabe)
    assert all(text.endswith("?") for text in EINGABEN.values())


def test_savings_nobody_named_leave_the_jobcenter_open_unless_there_is_enough():
    offen = mit(vermoegen=None, einkommen=(OHNE_LOHN, OHNE_LOHN)).rechne()
    assert offen.fakten["beduerftig"] is None
    genug = mit(vermoegen=None, einkommen=(lohn(6000, 4000), OHNE_LOHN)).rechne()
    assert genug.fakten["beduerftig"] is False


def test_small_savings_need_no_ages_and_large_ones_do():
    wenig = mit(vermoegen=spanne(20_000)).rechne()
    assert wenig.fakten["beduerftig"] is True
    viel = mit(vermoegen=spanne(30_000)).rechne()
    assert viel.fakten["beduerftig"] is None
    alter = replace(FAMILIE.angaben.einkommen[0], alter=45), replace(OHNE_LOHN, alter=35)
    assert mit(vermoegen=spanne(30_000), einkommen=alter).rechne().fakten["beduerftig"] is True
    jung = replace(FAMILIE.angaben.einkommen[0], alter=25), replace(OHNE_LOHN, alter=25)
    assert mit(vermoegen=spanne(30_000), einkommen=jung).rechne().fakten["beduerftig"] is False


@pytest.mark.parametrize(
    ("erspartes", "erlaubt"), [(85_000, True), (85_300, None), (86_000, False)]
)
def test_savings_a_little_above_cut_the_first_month_of_kinderzuschlag_only(erspartes, erlaubt):
    """§ 6a Abs. 3 S. 5 to 7 BKGG: 40,000 and 15,000 for each further member."""
    assert mit(vermoegen=spanne(erspartes)).rechne().fakten["kiz_positiv"] is erlaubt


@pytest.mark.parametrize(("brutto", "genug"), [(900, True), ("899.99", False), ((800, 1000), None)])
def test_the_minimum_income_of_a_couple_is_900_gross(brutto, genug):
    haus = mit(einkommen=(Einkommen(spanne(brutto), spanne(700)), OHNE_LOHN))
    assert haus.rechne().fakten["kiz_mindesteinkommen"] is genug


@pytest.mark.parametrize(("brutto", "genug"), [(600, True), ("599.99", False)])
def test_the_minimum_income_of_one_alone_with_a_child_is_600(brutto, genug):
    haus = haushalt(lohn(brutto, 500), alter=(5,))
    assert haus.rechne().fakten["kiz_mindesteinkommen"] is genug


def test_other_income_nobody_asked_about_may_reach_the_minimum():
    """LAW 12, trap 6: it counts every income, not only wages."""
    haus = haushalt(lohn(500, 450), alter=(5,), anderes_einkommen=None)
    assert haus.rechne().fakten["kiz_mindesteinkommen"] is None


def test_other_income_that_is_there_leaves_need_open():
    haus = mit(anderes_einkommen=True)
    assert haus.rechne().fakten["beduerftig"] is None
    reich = mit(anderes_einkommen=True, einkommen=(lohn(6000, 4000), OHNE_LOHN))
    assert reich.rechne().fakten["beduerftig"] is False


def test_a_flat_taxed_minijob_leaves_its_wohngeld_within_the_pauschbetrag():
    haus = haushalt(lohn(600, 600), miete=700, heizung=100)
    assert not haus.grenzen().wohngeld.exakt
    assert haus.grenzen().luecke.exakt


def test_wage_tax_nobody_asked_about_counts_both_ways():
    offen, ja, nein = (
        haushalt(lohn(2000, 1400, lohnsteuer=steuer), alter=(5,)).grenzen().wohngeld
        for steuer in (None, True, False)
    )
    assert (offen.von, offen.bis) == (nein.von, ja.bis)


def test_an_unknown_mietenstufe_is_computed_for_the_first_and_the_last():
    offen, erste, letzte = (mit(mietenstufe=n).grenzen().wohngeld for n in (None, 1, 7))
    assert (offen.von, offen.bis) == (erste.von, letzte.bis)


def test_without_children_kinderzuschlag_is_unlikely_and_says_why():
    ergebnis = haushalt(lohn(1400, 1100)).rechne()
    assert ergebnis.band("kinderzuschlag").band is Band.UNWAHRSCHEINLICH
    assert "Kindern unter 25" in ergebnis.band("kinderzuschlag").satz


def test_without_kindergeld_there_is_no_kinderzuschlag():
    ergebnis = mit(kindergeld=False).rechne()
    assert ergebnis.band("kinderzuschlag").band is Band.UNWAHRSCHEINLICH
    assert "Kindergeld" in ergebnis.band("kinderzuschlag").satz
    assert mit(kindergeld=None).rechne().fakten["kiz_positiv"] is None


def test_a_child_of_25_is_no_longer_part_of_it():
    mit_kind = Haushalt(FAMILIE.angaben, (*FAMILIE.kinder, kind(9, 25)))
    assert mit_kind.grenzen() == FAMILIE.grenzen()


def test_more_than_twelve_persons_leave_wohngeld_open():
    haus = haushalt(lohn(2000, 1500), OHNE_LOHN, alter=(1,) * 11)
    ergebnis = haus.rechne()
    assert ergebnis.band("wohngeld").band is Band.UNBEKANNT
    assert ergebnis.band("wohngeld").schritte == ()


def test_net_pay_above_gross_pay_is_told_not_guessed():
    with pytest.raises(Hinweis, match="Netto ist höher als das Brutto"):
        mit(einkommen=(lohn(1000, 1200), OHNE_LOHN)).rechne()


def test_gross_pay_alone_is_bounded_by_what_net_pay_can_be():
    nur_netto = mit(einkommen=(Einkommen(None, spanne(1740), lohnsteuer=False), OHNE_LOHN))
    g = nur_netto.grenzen()
    assert (g.luecke.von, g.luecke.bis) == (Decimal(799), Decimal(799))
    assert g.mindesteinkommen is True


def test_the_facts_are_those_of_the_knowledge_that_come_from_the_calculation():
    rechner = {name for name, fakt in wissen().fakten.items() if fakt.rechner}
    assert set(FAKTEN) == set(FAMILIE.rechne().fakten) == rechner


def test_both_ways_are_shown_where_it_is_near():
    knapp = haushalt(lohn(2000, 1580), OHNE_LOHN, alter=(10,), heizung=120, mietenstufe=2)
    ergebnis = knapp.rechne()
    assert ergebnis.weg.art is Wegart.BEIDE
    assert "beraten" in ergebnis.weg.satz
    assert ergebnis.fakten["kiz_wohngeld_reicht"] is None, "§ 6a Abs. 1a: the family may choose"


def test_what_is_left_out_is_always_said():
    assert FAMILIE.rechne().nicht_beruecksichtigt == NICHT_BERUECKSICHTIGT
    assert any("Steuern" in satz for satz in NICHT_BERUECKSICHTIGT)
    assert len(FAMILIE.rechne().annahmen) >= 2
