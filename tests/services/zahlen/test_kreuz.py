"""Families by Stadtteil beside their hand-overs: neither tells what the other hides."""

from __future__ import annotations

from dataclasses import replace

from lotse.services.zahlen.auswertung import evaluate
from lotse.services.zahlen.kreuz import column_sum, untangled
from lotse.services.zahlen.tabelle import Zahlentafel
from tests.werkzeug.zahlen import sicht


def tafel(id_, zeilen, spalten, werte, n=None, zusammen=None):
    """`werte` with None where hidden; the sums count what is hidden there."""
    zeilensummen = tuple(sum(w for w in z if w) for z in werte)
    return Zahlentafel(
        id_,
        zeilen,
        spalten,
        werte,
        zeilensummen,
        tuple(sum(w for w in s if w) for s in zip(*werte, strict=True)),
        n or sum(zeilensummen),
        99,
        zusammen or {},
    )


def beide(mehr=0):
    """ "Nord" and "Süd" hide who arrived; the hand-overs of "Süd" are open to see."""
    familien = tafel("stadtteil", ("Nord", "Süd", "West"), ("vermittelt", "angekommen"),
                     ((None, None), (None, None), (20, 30)))  # fmt: skip
    hilfen = tafel("vermittlung_stadtteil", ("Nord", "Süd", "West"), ("kontakt", "angekommen"),
                   ((9, 9), (8, 20), (20, 30 + mehr)))  # fmt: skip
    familien = replace(familien, spaltensummen=(37, 59), n=96)
    return {"stadtteil": familien, "vermittlung_stadtteil": hilfen}


def test_e53_families_that_have_one_hand_over_each_are_not_told_twice():
    einzeln = untangled(beide(), 5)["stadtteil"]
    assert einzeln.spalten == ()
    assert einzeln.zeilensummen == beide()["stadtteil"].zeilensummen
    assert list(untangled(beide(), 5)) == list(beide())


def test_families_with_several_hand_overs_keep_their_table():
    assert untangled(beide(30), 5) == beide(30)


def test_where_nothing_is_hidden_there_is_nothing_to_tell():
    offen = tafel("stadtteil", ("Nord",), ("angekommen",), ((20,),))
    beides = {**beide(), "stadtteil": offen, "vermittlung_stadtteil": replace(offen, id="v")}
    assert untangled(beides, 5) == beides


def test_a_column_among_others_has_no_sum_unless_all_of_them_are_asked_for():
    eine = tafel("t", ("a",), ("x", "uebrige"), ((20, 9),), zusammen={"m": ("y", "z")})
    assert column_sum(eine, "m", ("x", "y")) is None
    assert column_sum(eine, "m", ("y", "z")) == 9
    assert column_sum(eine, "m", ("x", "y", "z")) == 29


def test_e53_a_young_office_with_one_hand_over_for_each_family():
    ganz = sicht(90)
    eine = {v.familie: v for v in ganz.bestand.vermittlungen}
    jung = replace(ganz, bestand=replace(ganz.bestand, vermittlungen=tuple(eine.values())))
    gezeigt = evaluate(jung).tafeln
    assert gezeigt["vermittlung_stadtteil"].verdeckte > 0
    assert gezeigt["stadtteil"].spalten == ()
    assert evaluate(sicht(260)).tafeln["stadtteil"].spalten != ()
