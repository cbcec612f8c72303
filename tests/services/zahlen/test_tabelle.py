"""All tables of one export together (E-53, E-54)."""

from itertools import pairwise, product

import pytest

from lotse.services.zahlen.gruppen import UEBRIGE, kleine_gebiete, zusammenfassung
from lotse.services.zahlen.tabelle import (
    SCHWELLEN,
    Fall,
    Grundgesamtheit,
    Merkmal,
    Plan,
    Schutz,
    runde,
    tafeln,
)
from tests.werkzeug.lp import Leser
from tests.werkzeug.zahlen import zufaellig

A, B, C = ("a1", "a2", "a3", "a4"), ("b1", "b2", "b3"), ("c1", "c2", "c3")
STERN = (Plan("ab", "a", "b"), Plan("ac", "a", "c"), Plan("nur_b", "b"))
MERKMALE = (Merkmal("a", A), Merkmal("b", B), Merkmal("c", C))


def menge(faelle, plaene=STERN):
    return Grundgesamtheit("probe", faelle, MERKMALE, plaene)


def faelle(zufall, anzahl, je_familie=1):
    schief = ([9, 4, 2, 1], [8, 3, 2], [6, 3, 1])
    return [
        Fall(
            nummer // je_familie,
            {
                name: zufall.choices(werte, gewicht)[0]
                for name, werte, gewicht in zip("abc", (A, B, C), schief, strict=True)
            },
        )
        for nummer in range(anzahl)
    ]


def bestimmbar(alle):
    """Small cells that all published tables together tell, by a programme over the whole cube."""
    gebaut = tafeln(menge(alle))
    orte = {
        m: {k: z for plan in gebaut.values() for k, z in _linien(plan, m, alle).items()}
        for m in "abc"
    }
    wuerfel = list(product(*(sorted(set(orte[m].values())) for m in "abc")))
    gleichungen, klein = [], []
    for tafel, (m1, m2) in ((gebaut.get("ab"), "ab"), (gebaut.get("ac"), "ac")):
        if tafel is None:
            continue
        i, j = "abc".index(m1), "abc".index(m2)
        for z, zeile in enumerate(tafel.zeilen):
            ziel = [int(w[i] == zeile) for w in wuerfel]
            gleichungen.append((ziel, tafel.zeilensummen[z]))
            for spalte in tafel.spalten:
                ziel = [int(w[i] == zeile and w[j] == spalte) for w in wuerfel]
                wert = tafel.wert(zeile, spalte)
                wahr = [
                    f
                    for f in alle
                    if orte[m1][f.werte[m1]] == zeile and orte[m2][f.werte[m2]] == spalte
                ]
                if wert is not None:
                    assert wert == len(wahr)
                    assert not 0 < len({f.familie for f in wahr}) < 5
                    gleichungen.append((ziel, wert))
                elif 0 < len({f.familie for f in wahr}) < 5:
                    klein.append(ziel)
        for s, spalte in enumerate(tafel.spalten):
            gleichungen.append(([int(w[j] == spalte) for w in wuerfel], tafel.spaltensummen[s]))
    leser = Leser(gleichungen, len(wuerfel))
    return len(klein), sum(map(leser.bekannt, klein))


def _linien(tafel, merkmal, alle):
    keys = {f.werte[merkmal] for f in alle}
    zusammen = set(tafel.zusammengefasst.get(merkmal, ()))
    gezeigt = set(tafel.zeilen) | set(tafel.spalten)
    return {k: UEBRIGE if k in zusammen else k for k in keys if k in zusammen or k in gezeigt}


def test_alle_tafeln_zusammen_tell_no_small_cell():
    zufall, versteckt = zufaellig(3), 0
    for nummer in range(5):
        klein, bekannte = bestimmbar(faelle(zufall, 40 + 12 * (nummer % 6), 1 + nummer % 2))
        versteckt += klein
        assert bekannte == 0
    assert versteckt > 10


@pytest.mark.lang
def test_alle_tafeln_zusammen_tell_no_small_cell_in_1000_sets():
    zufall = zufaellig(31)
    for nummer in range(1000):
        assert bestimmbar(faelle(zufall, 30 + nummer % 120, 1 + nummer % 3))[1] == 0


def test_tables_that_make_a_circle_are_refused():
    with pytest.raises(ValueError, match="circle"):
        menge([], (*STERN, Plan("bc", "b", "c")))


def test_every_margin_that_is_shown_is_of_enough_families_or_empty():
    zufall = zufaellig(8)
    for nummer in range(60):
        alle = faelle(zufall, 20 + nummer)
        for tafel in tafeln(menge(alle)).values():
            assert all(s == 0 or s >= 5 for s in tafel.zeilensummen + tafel.spaltensummen)


def test_the_same_lines_stand_in_every_table_of_the_same_cases():
    for samen in range(30):
        gebaut = tafeln(menge(faelle(zufaellig(samen), 60)))
        if {"ab", "ac", "nur_b"} <= gebaut.keys():
            assert gebaut["ab"].zeilen == gebaut["ac"].zeilen
            assert gebaut["ab"].zeilensummen == gebaut["ac"].zeilensummen
            assert gebaut["ab"].spalten == gebaut["nur_b"].zeilen


def test_many_hand_overs_of_few_families_are_few():
    alle = [Fall(n % 4, {"a": "a1", "b": "b1", "c": "c1"}) for n in range(12)]
    alle += [Fall(100 + n, {"a": "a2", "b": "b1", "c": "c1"}) for n in range(30)]
    alle += [Fall(200 + n, {"a": "a3", "b": "b1", "c": "c1"}) for n in range(9)]
    tafel = tafeln(menge(alle))["ab"]
    assert "a1" not in tafel.zeilen  # twelve of four families
    assert set(tafel.zusammengefasst["a"]) == {"a1", "a3"}


def test_e53_one_family_counted_often_does_not_hide_behind_itself():
    """Row less open cells would tell six, all of one family."""
    alle = [Fall(1, {"a": "a1", "b": b, "c": "c1"}) for b in ("b1", "b2") * 3]
    alle += [Fall(10 + n, {"a": "a1", "b": "b3", "c": "c1"}) for n in range(20)]
    alle += [Fall(40 + n, {"a": "a2", "b": B[n % 3], "c": "c1"}) for n in range(60)]
    tafel = tafeln(menge(alle))["ab"]
    assert all(tafel.wert("a1", b) is None for b in B)


def test_e53_hidden_cells_of_a_line_are_of_enough_families_together():
    zufall = zufaellig(17)
    for nummer in range(12):
        alle = faelle(zufall, 60 + nummer, 3)
        tafel = tafeln(menge(alle))["ab"]
        orte = {m: _linien(tafel, m, alle) for m in "ab"}
        for zeile in tafel.zeilen:
            zu = [s for s in tafel.spalten if tafel.wert(zeile, s) is None]
            wer = {
                f.familie
                for f in alle
                if orte["a"][f.werte["a"]] == zeile and orte["b"][f.werte["b"]] in zu
            }
            assert not zu or len(wer) >= 5


def test_e53_what_a_threshold_hides_every_higher_one_hides_as_well():
    for samen in range(6):
        alle = faelle(zufaellig(samen), 100)
        drei = [tafeln(menge(alle), Schutz(n)).get("ab") for n in SCHWELLEN]
        for niedrig, hoch in pairwise(drei):
            if (
                niedrig
                and hoch
                and (niedrig.zeilen, niedrig.spalten) == (hoch.zeilen, hoch.spalten)
            ):
                orte = product(hoch.zeilen, hoch.spalten)
                assert all(hoch.wert(*o) is None for o in orte if niedrig.wert(*o) is None)


def test_fewer_families_than_the_threshold_have_no_table():
    alle = [Fall(n % 4, {"a": "a1", "b": "b1", "c": "c1"}) for n in range(50)]
    assert tafeln(menge(alle)) == {}


def test_a_line_never_joins_others_alone():
    wer = {"a": frozenset(range(3)), "b": frozenset(range(10, 20)), "c": frozenset(range(30, 90))}
    assert zusammenfassung(wer, 5) == {"a": UEBRIGE, "b": UEBRIGE, "c": "c"}
    assert zusammenfassung({"a": wer["b"], "c": wer["c"]}, 5) == {"a": "a", "c": "c"}


def test_e54_an_area_of_few_children_always_joins_others():
    assert kleine_gebiete({"Nord": 49, "Süd": 50}) == ["Nord"]
    alle = faelle(zufaellig(1), 200)
    tafel = tafeln(menge(alle), Schutz(vorab={"a": ("a1",)}))["ab"]
    assert "a1" not in tafel.zeilen
    assert "a1" in tafel.zusammengefasst["a"]


def test_rounding_comes_after_hiding_and_hides_nothing_more():
    alle = faelle(zufaellig(2), 120)
    genau, rund = tafeln(menge(alle))["ab"], tafeln(menge(alle), Schutz(runden=True))["ab"]
    assert rund.verdeckte == genau.verdeckte
    assert all(w is None or w % 5 == 0 for zeile in rund.werte for w in zeile)
    assert [runde(w) for w in (0, 2, 3, 7, 8)] == [0, 0, 5, 5, 10]


@pytest.mark.parametrize("schwelle", [3, 5, 11])
def test_the_threshold_is_kept_whatever_was_chosen(schwelle):
    alle = faelle(zufaellig(6), 150)
    for tafel in tafeln(menge(alle), Schutz(schwelle)).values():
        offen = [w for zeile in tafel.werte for w in zeile if w]
        assert all(w >= schwelle for w in offen)


def test_a_hidden_line_is_not_told_as_nothing():
    alle = faelle(zufaellig(1), 60)
    tafel = tafeln(menge(alle), Schutz(vorab={"a": ("a1", "a2")}))["ab"]
    assert tafel.summe("a1") is None
    assert tafel.summe("a9") == 0
