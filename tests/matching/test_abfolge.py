"""The order of chosen Leistungen: it keeps every relation, always the same, with its reasons."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.domain.abfolge import Doppelzeig, Eile, EineVon, Kette
from lotse.matching.abfolge import bilde_abfolge, wartekanten
from lotse.matching.ordnung import kreis, ohne_kreis, ordne, ordne_buendel
from lotse.matching.platzgrund import OHNE_VORGABE
from lotse.matching.vorrang import alle_kanten
from tests.werkzeug.reihen import HOLEN, MONAT, echtes_wissen, geldwissen, leistung, wissen

KENNUNGEN = sorted(k for k, eine in echtes_wissen().leistungen.items() if eine.abgleich)
WAHLEN = st.lists(st.sampled_from(KENNUNGEN), max_size=14)
PAARE = st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=10)


def test_the_edges_of_one_wissen_are_built_once():
    was = wissen(leistung("z", ("geht_vor", "a")), leistung("a"))
    assert alle_kanten(was) is alle_kanten(was)
    assert alle_kanten(wissen(leistung("z"), leistung("a"))) == ()
    assert [kante.paar for kante in alle_kanten(was)] == [("z", "a")]


def reihe(was, *gewaehlt, **felder):
    return [platz.id for platz in bilde_abfolge(was, gewaehlt, **felder).plaetze]


@given(WAHLEN)
def test_every_relation_between_chosen_ones_is_kept(wahl):
    orte = {platz.id: platz.nummer for platz in bilde_abfolge(echtes_wissen(), wahl).plaetze}
    assert set(wahl) <= orte.keys()
    for kante in alle_kanten(echtes_wissen()):
        if {kante.vor, kante.nach} <= orte.keys():
            assert orte[kante.vor] < orte[kante.nach]


@given(WAHLEN, st.randoms())
def test_the_order_of_the_input_plays_no_part(wahl, zufall):
    gemischt = list(wahl)
    zufall.shuffle(gemischt)
    assert bilde_abfolge(echtes_wissen(), wahl) == bilde_abfolge(echtes_wissen(), gemischt * 2)


@given(WAHLEN)
def test_every_place_has_a_reason_and_counts_up(wahl):
    plaetze = bilde_abfolge(echtes_wissen(), wahl).plaetze
    assert [platz.nummer for platz in plaetze] == list(range(1, len(plaetze) + 1))
    assert all(platz.gruende[0].satz for platz in plaetze)


def test_rather_an_error_than_a_thing_left_out():
    with pytest.raises(ValueError, match="'b', 'c'"):
        ordne("abc", [("a", "b"), ("b", "c"), ("c", "b")], str)


@given(PAARE)
def test_edges_without_a_circle_give_a_whole_order(paare):
    erlaubt = ohne_kreis((), paare)
    assert kreis(erlaubt) == ()
    gefunden = ordne("abcdef", erlaubt, str)
    assert sorted(gefunden) == list("abcdef")
    assert all(gefunden.index(vor) < gefunden.index(nach) for vor, nach in erlaubt)


@given(PAARE)
def test_a_circle_is_shown_as_the_way_round(paare):
    weg = kreis(paare)
    assert not weg or weg[0] == weg[-1]
    assert all(stueck in paare for stueck in pairwise(weg))


def test_first_the_certificate_then_kindergeld_then_kinderzuschlag():
    was = geldwissen()
    assert reihe(was, "kinderzuschlag", "kindergeld") == ["holen", "kindergeld", "kinderzuschlag"]
    mit_urkunde = reihe(was, "kinderzuschlag", "kindergeld", vorhanden=["geburtsurkunde"])
    assert mit_urkunde == ["kindergeld", "kinderzuschlag"]


def test_a_frist_goes_first_then_what_is_open_at_once_then_the_name():
    was = geldwissen()
    assert reihe(was, "abc", "beratung", "kinderzuschlag") == ["kinderzuschlag", "beratung", "abc"]


def test_what_a_frist_needs_goes_before_what_is_merely_open():
    assert reihe(geldwissen(), "beratung", "kindergeld", "kinderzuschlag")[-1] == "beratung"


@pytest.mark.parametrize(
    ("art", "erwartet"),
    [
        ("geht_vor", ["z", "a"]),
        ("oeffnet", ["z", "a"]),
        ("nachrangig", ["a", "z"]),
        ("setzt_voraus", ["a", "z"]),
        ("neben", ["a", "z"]),
    ],
)
def test_each_kind_of_relation_says_who_is_first(art, erwartet):
    assert reihe(wissen(leistung("z", (art, "a")), leistung("a")), "a", "z") == erwartet


def test_reasons_name_the_relation_its_paragraph_and_the_other_one():
    platz = bilde_abfolge(geldwissen(), ["kindergeld", "kinderzuschlag"]).platz("kinderzuschlag")
    assert [(g.satz, g.fundstelle, g.bezug) for g in platz.gruende] == [
        ("Darum.", "§ 1 TestG", "kindergeld")
    ]
    was = wissen(leistung("zuerst", ("geht_vor", "dann")), leistung("dann"))
    dann = bilde_abfolge(was, ["zuerst", "dann"]).platz("dann")
    assert dann.gruende[0].satz == "Zuerst: Darum."


def test_without_any_rule_it_says_so():
    (platz,) = bilde_abfolge(wissen(leistung("eine")), ["eine"]).plaetze
    assert [(g.satz, g.fundstelle) for g in platz.gruende] == [(OHNE_VORGABE, "")]


def test_no_paragraph_stands_beside_the_sentence_that_nothing_is_prescribed():
    plaetze = bilde_abfolge(echtes_wissen(), KENNUNGEN).plaetze
    einzeln = [bilde_abfolge(echtes_wissen(), [k]).plaetze[-1] for k in KENNUNGEN]
    gruende = [g for p in (*plaetze, *einzeln) for g in p.gruende if g.satz == OHNE_VORGABE]
    assert gruende
    assert {g.fundstelle for g in gruende} == {""}


def test_a_missing_precondition_is_named_and_one_of_several_is_enough():
    alle = (
        leistung("but", ("setzt_voraus", "kiz"), ("setzt_voraus", "wog"), ("setzt_voraus", "kg")),
        *map(leistung, ("kiz", "wog", "kg")),
    )
    eine = EineVon("but", ("kiz", "wog"), "Braucht eines davon.", "§ 6b BKGG")
    was = wissen(*alle, eine_von=(eine,))
    nichts = bilde_abfolge(was, ["but"]).platz("but")
    assert [g.satz for g in nichts.braucht] == ["Braucht eines davon.", "Darum."]
    eines = bilde_abfolge(was, ["but", "wog", "kg"]).platz("but")
    assert eines.braucht == ()
    assert [g.satz for g in eines.gruende] == ["Darum.", "Braucht eines davon."]
    assert set(wartekanten(was, ["but", "wog"])) == {("wog", "but")}
    assert wartekanten(was, ["but", "wog", "kiz"]) == ()


def doppelzeig(**felder):
    grund = {"eine": ("a",), "andere": ("c",), "regeln": ("D-01",), "selber_tag": True}
    worte = {"satz": "Sie zeigen.", "abhilfe": "Beide Anträge.", "fundstelle": "§ 16 Abs. 2 SGB I"}
    return Doppelzeig("p", stellen=("Amt A", "Amt B"), **(worte | grund | felder))


def test_two_offices_that_point_stand_side_by_side_on_the_same_day():
    was = wissen(*map(leistung, "abc"), doppelzeige=(doppelzeig(),))
    antwort = bilde_abfolge(was, "abc")
    assert [(p.id, p.selber_tag) for p in antwort.plaetze] == [
        ("a", ("c",)),
        ("c", ("a",)),
        ("b", ()),
    ]
    assert antwort.warnungen[0].beide


def test_a_bundle_that_would_break_an_edge_is_given_up():
    kanten = [("a", "b"), ("b", "c")]
    assert ordne_buendel("abc", kanten, str, {"a": "a", "c": "a"}) == ("a", "b", "c")


def test_a_warning_names_the_other_one_only_when_it_may_fit():
    was = wissen(*map(leistung, "abc"), doppelzeige=(doppelzeig(),))
    assert bilde_abfolge(was, "a").warnungen == ()
    (warnung,) = bilde_abfolge(was, "a", moeglich="c").warnungen
    assert (warnung.leistungen, warnung.beide) == (("a",), False)
    assert bilde_abfolge(was, "a", moeglich="c").plaetze[0].selber_tag == ()


def test_one_leistung_with_two_offices_warns_alone():
    was = wissen(leistung("a"), doppelzeige=(doppelzeig(andere=()),))
    assert bilde_abfolge(was, "a").warnungen[0].beide


def test_what_excludes_each_other_is_said_once_unless_a_warning_says_what_to_do():
    paar = (leistung("a", ("schliesst_aus", "c")), leistung("c", ("schliesst_aus", "a")))
    (fund,) = bilde_abfolge(wissen(*paar), "ac").unvereinbar
    assert (fund.eine, fund.andere, fund.satz) == ("a", "c", "Darum.")
    mit = wissen(*paar, doppelzeige=(doppelzeig(),))
    assert bilde_abfolge(mit, "ac").unvereinbar == ()


def test_nothing_urgent_and_nothing_of_the_same_day_is_made_to_wait():
    hart = (leistung("z", ("setzt_voraus", "a")), leistung("a"))
    assert wartekanten(wissen(*hart), "az") == (("a", "z"),)
    eilig = wissen(*hart, eile=(Eile("z", "Es eilt."),))
    assert wartekanten(eilig, "az") == ()
    gleich = wissen(*hart, doppelzeige=(doppelzeig(andere=("z",)),))
    assert wartekanten(gleich, "az") == ()
    kette = wissen(leistung("a"), vorschritte=(HOLEN,), ketten=(Kette("holen", "a", "x"),))
    assert wartekanten(kette, "a") == ()


def test_child_protection_and_the_unknown_have_no_place():
    was = wissen(leistung("a", abgleich=False), leistung("b"))
    assert reihe(was, "a", "b", "gibt_es_nicht") == ["b"]


def test_today_comes_before_this_month():
    was = wissen(
        leistung("a", antrag=MONAT), leistung("z"), eile=(Eile("z", "Heute.", sofort=True),)
    )
    assert reihe(was, "a", "z") == ["z", "a"]


@pytest.mark.parametrize(
    "paar", list(combinations(("kinderzuschlag", "kindergeld", "wohngeld"), 2))
)
def test_real_pairs_keep_the_order_of_the_law(paar):
    fest = ["kindergeld", "kinderzuschlag"]
    gefunden = [k for k in reihe(echtes_wissen(), *paar) if k in fest]
    assert gefunden == [k for k in fest if k in paar]


@pytest.mark.parametrize(
    ("kennung", "norm"),
    [
        ("erstausstattung_baby", "§ 37 Abs. 1 Satz 2"),
        ("erstausstattung_wohnung", "§ 37 Abs. 1 Satz 2"),
        ("umzug_kaution", "§ 22 Abs. 4 und 6 SGB II"),
        ("stiftung_mutter_kind", "§ 2 Abs. 1 MuKStiftG"),
        ("haushaltshilfe_38", "§ 38 Abs. 4 SGB V"),
        ("unterhaltsvorschuss", "§ 4 UhVorschG"),
        ("elternzeit", "§ 16 Abs. 1 BEEG"),
        ("alg1", "§ 38 Abs. 1"),
    ],
)
def test_what_must_be_asked_for_beforehand_or_is_lost_cannot_wait(kennung, norm):
    """LAW 7: before the purchase, the lease, the birth, the start; one month back."""
    reihe = bilde_abfolge(echtes_wissen(), [kennung, "selbsthilfe"])
    assert norm in reihe.platz(kennung).gruende[-1].fundstelle
    assert reihe.platz(kennung).nummer < reihe.platz("selbsthilfe").nummer
    assert not [paar for paar in wartekanten(echtes_wissen(), [kennung]) if paar[1] == kennung]
