"""A Bezirk above its Stadtteile tells no small number that one of them hides (E-53)."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby

import pytest

from lotse.domain.indikator import ALLE, Bestand, Indikator, Messgebiet, Messwert
from lotse.services.dialog.decken import Zahl, hidden, whole_and_parts
from lotse.services.dialog.ebenen import may_hold, nested, parents
from lotse.services.dialog.freigabe import release
from lotse.services.zahlen.gruppen import UEBRIGE
from tests.werkzeug.lp import Leser
from tests.werkzeug.zahlen import zufaellig

SCHICHTEN = ("niedrig", "mittel", "hoch")
KARTE = {"N1": "N", "N2": "N", "N3": "N", "S1": "S", "S2": "S", "W1": "W", "W2": "W"}
GANZE = {"N": "R", "S": "R", "W": "R"}


def summe(zahlen):
    liste = list(zahlen)
    return Zahl(sum(z.zaehler for z in liste), sum(z.nenner for z in liste))


def darueber(zahlen, karte):
    je = defaultdict(list)
    for (ort, schicht), zahl in zahlen.items():
        je[karte[ort], schicht].append(zahl)
    return {zelle: summe(teile) for zelle, teile in je.items()}


def stadt(zufall):
    """Stadtteile, their Bezirke, the town; all margins of each."""
    teile = {}
    for ort in KARTE:
        for schicht in SCHICHTEN:
            alle = zufall.choice((4, 9, 14, 22, 40, 60))
            teil = zufall.choice((0, 0.06, 0.15, 0.3, 0.5, 0.95))
            teile[ort, schicht] = Zahl(round(alle * teil), alle)
        teile[ort, ALLE] = summe(teile[ort, s] for s in SCHICHTEN)
    bezirke = darueber(teile, KARTE)
    return {"Stadtteil": teile, "Bezirk": bezirke, "Stadt": darueber(bezirke, GANZE)}


def erraten(ebenen, verdeckt):
    """Small cells that a reader who has the map works out of everything that is open."""
    alle = {zelle: zahl for zahlen in ebenen.values() for zelle, zahl in zahlen.items()}
    zellen, karte = sorted(verdeckt), {**KARTE, **GANZE}
    orte = {ort for ort, _ in alle}
    linien = [{**{(o, s): 1 for s in SCHICHTEN}, (o, ALLE): -1} for o in orte]
    for ganzes in set(karte.values()) & orte:
        for s in (*SCHICHTEN, ALLE):
            innen = {(o, s): 1 for o, p in karte.items() if p == ganzes}
            linien.append({**innen, (ganzes, s): -1})
    gleichungen = []
    for linie in linien:
        links = [linie.get(z, 0) for z in zellen]
        if any(links) and all(z in alle for z in linie):
            offen = sum(f * alle[z].zaehler for z, f in linie.items() if z not in verdeckt)
            gleichungen.append((links, -offen))
    leser = Leser(gleichungen, len(zellen))
    return [
        z
        for k, z in enumerate(zellen)
        if alle[z].klein(5) and not said(alle, z, karte)
        if leser.bekannt([int(i == k) for i in range(len(zellen))])
    ]


def said(alle, zelle, karte):
    """Where nobody or everybody of a whole line is counted, that says so of each of its cells."""
    ort, schicht = zelle
    ueber = [ort]
    while ueber[-1] in karte:
        ueber.append(karte[ueber[-1]])
    zeilen = [(o, s) for o in ueber for s in (schicht, ALLE) if (o, s) in alle and (o, s) != zelle]
    return any(0 in alle[z].teile for z in zeilen)


def check_towns(anzahl, samen):
    zufall, gezeigt, allein = zufaellig(samen), 0, 0
    for _ in range(anzahl):
        ebenen = stadt(zufall)
        verdeckt = whole_and_parts(ebenen, 5, (), {**KARTE, **GANZE})
        assert erraten(ebenen, verdeckt) == []
        gezeigt += sum(z not in verdeckt for z in ebenen["Stadtteil"])
        einzeln = frozenset().union(*(hidden(zahlen, 5) for zahlen in ebenen.values()))
        allein += len(erraten(ebenen, einzeln))
    return gezeigt, allein


def test_e53_no_small_number_of_a_stadtteil_or_a_bezirk_can_be_worked_out():
    gezeigt, allein = check_towns(8, 3)
    assert gezeigt > 10  # it does not protect by showing nothing
    assert allein > 3  # each kind guarded by itself would have given these away


@pytest.mark.lang
def test_e53_no_small_number_can_be_worked_out_of_300_towns():
    assert check_towns(300, 8)[0] > 500


def test_e53_a_bezirk_and_all_stadtteile_but_one_are_no_sum():
    """The plain case: N1 is small; N2 and N3 with N would tell it, whatever is hidden elsewhere."""
    zahlen = {"N1": 3, "N2": 40, "N3": 30, "S1": 20, "S2": 25, "W1": 28, "W2": 33}
    teile = {(o, ALLE): Zahl(n, 90) for o, n in zahlen.items()}
    bezirke = darueber(teile, KARTE)
    ebenen = {"Stadtteil": teile, "Bezirk": bezirke}
    assert hidden(teile, 5) == {("N1", ALLE), ("S1", ALLE)}  # N - N2 - N3 = 3
    assert whole_and_parts(ebenen, 5, (), KARTE) == {("N1", ALLE), ("N3", ALLE)}


def test_e53_without_the_map_the_smaller_areas_are_not_shown_beside_the_larger():
    zufall = zufaellig(12)
    for _ in range(10):
        ebenen = stadt(zufall)
        verdeckt = whole_and_parts(ebenen, 5)
        assert erraten(ebenen, verdeckt) == []
        assert set(ebenen["Stadtteil"]) <= verdeckt
        assert not set(ebenen["Bezirk"]) <= verdeckt


def test_without_anything_to_hide_all_kinds_are_shown():
    teile = {(o, ALLE): Zahl(20 + k, 90) for k, o in enumerate(KARTE)}
    assert whole_and_parts({"Stadtteil": teile, "Bezirk": darueber(teile, KARTE)}, 5) == frozenset()


def test_e53_towns_beside_villages_are_no_parts_of_each_other():
    doerfer = {(o, ALLE): Zahl(n, 90) for o, n in zip("ABC", (3, 30, 40), strict=True)}
    staedte = {(o, ALLE): Zahl(n, 1000 + n) for o, n in zip("XYZU", (80, 90, 70, 65), strict=True)}
    kreis = {("K", ALLE): summe([*doerfer.values(), *staedte.values()])}
    verdeckt = whole_and_parts({"Dorf": doerfer, "Stadt": staedte, "Kreis": kreis}, 5)
    assert verdeckt == {("A", ALLE), ("B", ALLE)}
    assert whole_and_parts({"Dorf": doerfer, "Stadt": staedte}, 5) == verdeckt


def test_e53_one_bezirk_alone_above_its_stadtteile_is_not_taken_for_one_of_them():
    zahlen = {"N1": 3, "N2": 40, "N3": 30, "S1": 20, "S2": 25}
    teile = {(o, ALLE): Zahl(n, 90) for o, n in zahlen.items()}
    bezirk = {("N", ALLE): Zahl(73, 270)}
    verdeckt = whole_and_parts({"Stadtteil": teile, "Bezirk": bezirk}, 5, (), KARTE)
    assert {("N1", ALLE), ("N3", ALLE)} <= verdeckt
    assert ("N", ALLE) not in verdeckt
    assert set(teile) <= whole_and_parts({"Stadtteil": teile, "Bezirk": bezirk}, 5)


def gebiete(*paare, kinder=900):
    return tuple(Messgebiet(key, key, ebene, None, kinder) for key, ebene in paare)


def test_codes_that_begin_alike_are_a_map():
    orte = gebiete(
        ("1", "Bezirk"), ("2", "Bezirk"), ("101", "Teil"), ("102", "Teil"), ("207", "Teil")
    )
    assert parents(orte) == {"101": "1", "102": "1", "207": "2"}
    fremd = gebiete(("1", "Bezirk"), ("101", "Teil"), ("305", "Teil"))
    assert parents(fremd) == {}
    laufend = gebiete(*((str(n), "Teil") for n in range(1, 14)))
    assert parents(laufend) == {}


def test_what_the_table_says_goes_before_a_code_and_finds_a_name_of_another_kind():
    orte = (
        Messgebiet("b1", "Nord", "Bezirk"), Messgebiet("n", "Nord", "Teil", teil_von="NORD "),
        Messgebiet("x", "Fern", "Teil", teil_von="gibt es nicht"),
    )  # fmt: skip
    assert parents(orte) == {"n": "b1"}


def test_e53_a_table_that_names_no_kinds_is_guarded_by_what_lies_in_what():
    zahlen = {"N1": 3, "N2": 40, "N3": 30, "S1": 20, "S2": 25, "W1": 28, "W2": 33}
    teile = {(o, ALLE): Zahl(n, 90) for o, n in zahlen.items()}
    ebenen = {"": {**teile, **darueber(teile, KARTE)}}
    assert whole_and_parts(ebenen, 5, (), KARTE) == {("N1", ALLE), ("N3", ALLE)}


def test_a_map_that_the_numbers_contradict_is_none():
    oben = {("1", ALLE): (50, 50)}
    unten = {("10", ALLE): (40, 100), ("11", ALLE): (40, 100)}
    assert nested(unten, [oben], {"10": "1", "11": "1"}) is None
    assert nested(unten, [{("1", ALLE): (80, 200)}], {"10": "1", "11": "1"}) == {
        "1": frozenset({"10", "11"})
    }


def test_many_areas_may_make_any_sum():
    unten = {(str(n), ALLE): (2**n % 97, 1000 + n * n) for n in range(40)}
    assert may_hold({("B", ALLE): (1, 1)}, unten)
    assert not may_hold({("B", ALLE): (1, 1)}, {("a", ALLE): (2, 2), ("b", ALLE): (3, 3)})


def test_e54_small_areas_join_inside_the_larger_one_they_lie_in():
    orte = (
        *gebiete(("1", "Bezirk"), ("2", "Bezirk"), kinder=5000),
        *gebiete(("101", "Teil"), ("102", "Teil"), ("201", "Teil")),
        *gebiete(("103", "Teil"), ("104", "Teil"), ("202", "Teil"), kinder=30),
    )
    werte = tuple(Messwert("i", g.id, 2025, "", 40, 200) for g in orte)
    freigabe = release(Bestand("x", (Indikator("i", "I"),), orte, werte))
    gruppen = {g.id: (g.name, g.aus, g.teil_von) for g in freigabe.gebiete if g.aus}
    assert gruppen == {
        f"{UEBRIGE}:Teil:1": ("Übrige (1)", ("103", "104"), "1"),
        f"{UEBRIGE}:Teil:2": ("Übrige (2)", ("201", "202"), "2"),
    }


def test_e53_the_release_guards_a_bezirk_above_its_stadtteile():
    zahlen = {"101": 3, "102": 40, "103": 30, "201": 20, "202": 25, "203": 28}
    orte = gebiete(*((k, "Teil") for k in zahlen), ("1", "Bezirk"), ("2", "Bezirk"))
    alle = {**zahlen, **{b: sum(zahlen[k] for k in g) for b, g in groupby(zahlen, lambda k: k[0])}}
    werte = tuple(
        Messwert("i", k, 2025, "", n, 900 if len(k) == 1 else 300) for k, n in alle.items()
    )
    freigabe = release(Bestand("x", (Indikator("i", "I"),), orte, werte))
    assert {s[1] for s, p in freigabe.punkte.items() if p.verdeckt} == {"101", "103"}
